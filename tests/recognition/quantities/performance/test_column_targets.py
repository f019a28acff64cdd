"""Performance tables whose header names every column."""

from audit import pipeline
from audit.readers.example import example_documents
from audit.recognition import recognise

_SEVERAL = """2031年部门预算
表6
部门预算项目绩效目标表
部门：白河县商务局 | | | | | | | | 金额单位：万元
单位名称 | 项目名称 | 预算数 | 年度目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 权重 | 指标方向性
白河县商务局机关 | 市场监测 | 20.00 | 监测重要商品价格 | 产出指标 | 数量指标 | 监测商品数 | ≥ | 30 | 种 | 50 | 正向指标
 | | | | | 质量指标 | 数据准确率 | ≥ | 95 | % | 40 | 正向指标
白河县商务局机关 | 展会补助 | 18.00 | 组织企业参展 | 产出指标 | 数量指标 | 参展企业数 | ≥ | 12 | 家 | 90 | 正向指标
"""
_IN_PROSE = """2031年部门预算
项目经费情况说明
七、绩效目标
项目绩效目标如下：
一级指标 | 二级指标 | 三级指标 | 指标目标值 | 权重
产出指标 | 数量指标 | 修复册数 | ≥300册 | 50
 | 质量指标 | 验收合格率 | 100% |
"""


def _whole(text: str, kind: str) -> list:
    facts = recognise(example_documents(text)[0], pipeline.load_rulebook())
    return [s for s in facts.statements if s.kind == kind]


def test_each_project_of_one_table_has_its_own_funds_and_weights():
    assert [(s.subject, s.figures["预算总额"].text) for s in _whole(_SEVERAL, "项目绩效")] == [
        ("市场监测", "20.00"),
        ("展会补助", "18.00"),
    ]
    weights = [(s.subject, s.figures["权重"].text) for s in _whole(_SEVERAL, "权重")]
    assert weights == [("监测商品数", "50"), ("数据准确率", "40"), ("参展企业数", "90")]


def test_a_weight_that_is_not_printed_leaves_the_sum_open():
    assert [s.words["权重"] for s in _whole(_IN_PROSE, "权重合计")] == ["未读全"]


_TASKS = """2031年部门预算
表7
部门整体支出绩效目标表
部门：白河县商务局 | | | | 金额单位：万元
任务名称 | 主要内容 | 预算金额{unit} | |
 | | 总额 | 财政拨款 | 其他资金
市场监测 | 监测重要商品 | 30.00 | 30.00 |
机构运转 | 人员和公用经费 | 60.00 | 58.00 | 2.00
金额合计 | | 90.00 | 88.00 | 2.00
"""


def test_what_each_task_of_the_unit_costs_is_read_to_the_sum_below():
    said = [
        (s.subject, {k: f.text for k, f in s.figures.items()}) for s in _whole(_TASKS.format(unit="（万元）"), "任务")
    ]
    assert said == [
        ("市场监测", {"任务总额": "30.00", "任务财政拨款": "30.00"}),
        ("机构运转", {"任务总额": "60.00", "任务财政拨款": "58.00", "任务其他资金": "2.00"}),
    ]


def test_costs_of_an_unknown_unit_are_not_read():
    assert _whole(_TASKS.format(unit=""), "任务") == []
