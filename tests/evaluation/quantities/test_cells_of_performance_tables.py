"""Dates and measures in the cells of performance tables."""

import pytest

from audit.model.check import Status

_TEXT = """2025年单位预算公开
第三部分 2025年单位预算情况说明
十二、其他重要事项的情况说明
项目支出绩效目标表
(2025年)
预算单位 | | 青石县档案馆 | | | | | |
项目名称 | | 馆藏档案数字化经费 | | | 项目负责人 | | 张三 |
项目资金(万元) | | 年度预算总额: | 36.00 | 其中:财政拨款 | 36.00 | 其他资金 | 0.00 |
项目总体目标 | | 完成加工。 | | | | | |
一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值设置依据 | 上年完成值 | 指标分值权重 | 指标赋分规则 | 佐证资料
产出指标 | 数量指标 | {name} | {value} | 计划标准 | | 50 | 按照完成比例赋分 | 原始凭证
时效指标 | 时效指标 | 项目完成时间 | {done} | 计划标准 | 2024年12月 | 40 | 直接赋分 | 工作资料
"""


def _failed(check, rule, name="数字化卷数", value=">=300卷", done="2025年12月") -> int:
    made = check(_TEXT.format(name=name, value=value, done=done), rule)
    return [o.status for o in made].count(Status.FAILED)


@pytest.mark.parametrize(
    ("rule", "done", "failed"),
    [
        ("X414", "2025年12月25日前", 0),
        ("X414", "2025年13月25日前", 1),
        ("X414", "2025年2月30日前", 1),
        ("X424", "2025年3月-2025年12月", 0),
        ("X424", "2025年12月-2025年3月", 1),
    ],
)
def test_a_date_in_a_cell_is_one_of_the_calendar(check, rule, done, failed) -> None:
    assert _failed(check, rule, done=done) == failed


@pytest.mark.parametrize(
    ("name", "value", "failed"),
    [
        ("补助人数", ">=300人", 0),
        ("补助人数", ">=300户", 0),  # said loosely
        ("补助人数", ">=300万元", 1),
        ("补助人数", ">=300台", 1),
        ("培训人次数", ">=80人次", 0),
        ("培训次数", ">=80人次", 0),  # said loosely
        ("培训次数", ">=80台", 1),
        ("验收合格率", "=100%", 0),
        ("验收合格率", "=100人", 1),
        ("巡查频率", ">=3次", 0),
        ("安全事故率", "<=1件", 0),
        ("印刷费用支出", "<=3.25万元", 0),
        ("印刷费用支出", "<=100%", 0),  # of what was planned
        ("印刷费用支出", "<=3人", 1),
        ("每人补助标准", ">=500元/人", 0),
    ],
)
def test_an_indicator_is_measured_in_what_its_name_says(check, name, value, failed) -> None:
    assert _failed(check, "Q235", name, value) == failed


def test_how_an_indicator_is_measured_checks_no_figure(check) -> None:
    made = check(_TEXT.format(name="补助人数", value=">=300人", done="2025年12月"), "Q235")
    assert made
    assert not any(o.check.figures for o in made)


@pytest.mark.parametrize(("value", "failed"), [("=100%", 0), (">=120%", 1), ("<=120%", 0)])
def test_more_than_all_is_seldom_planned(check, value, failed) -> None:
    assert _failed(check, "Q245", "任务完成率", value) == failed


@pytest.mark.parametrize(
    ("name", "rules"),
    [
        ("数字化总支出", {"Q205"}),
        ("每年数字化支出", {"Q205"}),
        ("每户补助标准", set()),
        ("数字化加工单价", set()),
        ("人均培训费", set()),
    ],
)
def test_a_price_by_its_name_is_no_cost_of_the_whole_project(failed, name, rules) -> None:
    cost = f"成本指标 | 经济成本指标 | {name} | =2000元 | 预算支出标准 | | 40 | 按照完成比例赋分 | 原始凭证\n"
    assert failed(_TEXT.format(name="数字化卷数", value=">=300卷", done="2025年12月") + cost, "Q205") == rules


GOALS = """2031年部门预算公开
第三部分 2031年部门预算情况说明
八、其他重要事项的情况说明
（四）绩效目标设置情况
2031年青石县档案馆编制了{}万元。
"""
GOAL = """项目支出绩效目标表
（2031年）
预算单位 | | 青石县档案馆 | | | | | |
项目名称 | | {} | | | 项目负责人 | | 张三 |
项目资金(万元) | | 年度预算总额: | {} | 其中:财政拨款 | 10.00 | 其他资金 | 20.00 |
项目总体目标 | | 完成年度任务。 | | | | | |
一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值设置依据 | 上年完成值 | 指标分值权重 | 指标赋分规则 | 佐证资料
产出指标 | 数量指标 | 任务数 | >=3件 | 计划标准 | | 90 | 按照完成比例赋分 | 原始凭证
"""


@pytest.mark.parametrize(
    ("told", "rules"),
    [
        ("2个项目绩效目标，涉及预算资金60.00", set()),
        ("3个项目绩效目标，涉及预算资金60.00", {"N184"}),
        ("2个项目绩效目标，涉及预算资金66.00", {"N194"}),
        ("2个项目绩效目标，涉及一般公共预算拨款20.00", set()),  # the tables' other money is not of it
        ("5个项目绩效目标，涉及预算资金99.00", set()),  # not every table is shown
    ],
)
def test_goals_told_by_number_and_money_are_those_of_the_tables(failed, told, rules):
    text = GOALS.format(told) + GOAL.format("档案修复", "30.00") + GOAL.format("档案展览", "30.00")
    assert failed(text, "N184", "N194", "Q505", "Q503") == rules
