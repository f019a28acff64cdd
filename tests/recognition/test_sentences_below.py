"""The first line of a sentence below a table holds figures and no full stop: it is no row without rulings."""

import pytest

from audit.recognition.regions import RegionKind
from audit.recognition.regions.outline import outline

TABLE = """2031年度部门决算
项目支出绩效自评表
单位：万元
| 项目名称 | 设备维护项目 | | | |
| 资金 | 全年预算数 | 全年执行数 | 执行率 | 得分 |
| 年度资金总额 | 60.00 | 55.20 | 92.00% | 9.20 |
| 其中：当年财政拨款 | 60.00 | 55.20 | 92.00% | — |
| 其他资金 | 0.00 | 0.00 | — | — |
{below}"""


@pytest.mark.parametrize(
    ("below", "ruled"),
    [
        ("设备维护项目自评得分97.70分，全年预算数60.00万元，执行数55.20万元，预\n算执行率92.00%。", True),
        ("设备维护 60.00 55.20\n器材更新 30.00 25.00\n物资储备 10.00 9.00", False),
    ],
)
def test_a_table_above_a_sentence_keeps_its_rulings(recognised, below, ruled):
    _, problems = recognised(TABLE.format(below=below))
    assert any("没有画线" in problem.reason for problem in problems) != ruled


@pytest.mark.parametrize(
    "below",
    [
        "设备维护项目自评得分97.70分，全年预算数60.00万元，执行数55.20万元，预\n算执行率92.00%。",
        "设备维护项目自评得分为97.70分。",
    ],
)
def test_a_sentence_with_amounts_below_a_table_is_prose(knowledge, bound, below):
    document = bound(TABLE.format(below=below))
    regions = outline(document, knowledge.forms, knowledge.titles, "决算")
    assert [line.text for line in regions[-1].lines] == below.split("\n")
    assert regions[-1].kind is RegionKind.PROSE
