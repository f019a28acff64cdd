"""The weights of the performance tables of one disclosure add up alike: to 100, or to 90 where all of them leave 10 out."""

import pytest

from audit.model.check import Status

_HEAD = "2024年单位预算公开\n第三部分 2024年单位预算情况说明\n十二、其他重要事项的情况说明\n"
_TARGETS = """项目支出绩效目标表
(2024年)
预算单位 | | 青石县档案馆 | | | | | |
项目名称 | | {name} | | | 项目负责人 | | 张三 |
项目资金(万元) | | 年度预算总额: | 36.00 | 其中:财政拨款 | 36.00 | 其他资金 | 0.00 |
项目总体目标 | | 修复馆藏。 | | | | | |
一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值设置依据 | 上年完成值 | 指标分值权重 | 指标赋分规则 | 佐证资料
产出指标 | 数量指标 | 修复册数 | >=300册 | 计划标准 | | {first} | 按照完成比例赋分 | 原始凭证
 | 质量指标 | 验收合格率 | =100% | 计划标准 | | {second} | 按照完成比例赋分 | 原始凭证
"""


def _checked(check, *weights):
    tables = (_TARGETS.format(name=f"项目{n}", first=a, second=b) for n, (a, b) in enumerate(weights, start=1))
    return [(o.status, o.detail.get("惯例")) for o in check(_HEAD + "".join(tables), "Q601")]


@pytest.mark.parametrize(
    ("weights", "told"),
    [
        ([(60, 40), (60, 30), (70, 20)], [(Status.FAILED, "90"), (Status.PASSED, "90"), (Status.PASSED, "90")]),
        ([(60, 40), (60, 30)], [(Status.PASSED, "100"), (Status.FAILED, "100")]),  # as many of either: 100
        ([(60, 20), (60, 20)], [(Status.FAILED, "100"), (Status.FAILED, "100")]),  # 80 is no sum that is allowed
    ],
)
def test_what_most_tables_come_to_is_what_all_should(check, weights, told):
    assert _checked(check, *weights) == told


def test_a_table_without_weights_is_not_asked_for_them(check):
    assert _checked(check, ("", "")) == [(Status.NOT_APPLICABLE, None)]


def test_a_table_of_which_one_weight_is_not_legible_accuses_nobody(check):
    assert _checked(check, ("6x", 40)) == [(Status.UNDETERMINED, None)]
