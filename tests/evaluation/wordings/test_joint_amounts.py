"""Amounts of several things together, and changes that may be either's, are nobody's alone."""

import pytest

BUDGET = """2024年单位预算公开
第三部分 2024年单位预算情况说明
八、“三公”经费、会议费、培训费预算情况说明
培训费预算3.00万元。
{}
"""
FINAL = """2031年度部门决算公开
第二部分 2031年度部门决算表
财政拨款“三公”经费支出决算表
单位：万元
项目 | 预算数 | 决算数
合计 | 12.00 | 10.00
因公出国（境）费 | 0.00 | 0.00
公务用车购置及运行维护费 | 10.00 | 8.00
公务用车运行维护费 | 10.00 | 8.00
公务接待费 | 2.00 | 2.00
第三部分 情况说明
九、财政拨款“三公”经费支出决算情况说明
（二）“三公”经费财政拨款支出决算具体情况说明
{}
"""
ASSETS = """2024年部门预算公开
第三部分 2024年部门预算情况说明
十、其他重要事项的情况说明
（三）国有资产占有使用情况
固定资产净值100.00万元，其中：房屋120.00万元，通用设备30.00万元{}。
"""
FUNDS = """2031年单位预算公开
第三部分 2031年单位预算情况说明
十二、其他重要事项的情况说明
（一）机关运行经费情况
本单位没有机关运行经费。{}
"""
YEARS = """2031年单位预算公开
第三部分 2031年单位预算情况说明
二、关于青石县档案馆2031年收入预算情况说明
2031年收入预算100.00万元。
三、关于青石县档案馆2031年支出预算情况说明
{}
"""


@pytest.mark.parametrize(
    ("told", "expected"), [("三公经费、会议费、培训费预算10.00万元。", set()), ("培训费预算10.00万元。", {"N102"})]
)
def test_one_amount_of_several_is_not_that_of_the_last(failed, told, expected):
    assert failed(BUDGET.format(told), "N102") == expected


@pytest.mark.parametrize(
    ("told", "expected"), [("；较预算减少2.00万元。", set()), ("，较预算减少2.00万元。", {"N313"})]
)
def test_a_change_behind_a_semicolon_may_be_of_either(failed, told, expected):
    sentence = f"公务用车运行维护费8.00万元，因公出国（境）费0.00万元{told}"
    assert failed(FINAL.format(sentence), "N313") == expected


@pytest.mark.parametrize(("told", "expected"), [("（均为原值）", set()), ("", {"N202"})])
def test_parts_may_be_measured_in_another_way(failed, told, expected):
    assert failed(ASSETS.format(told), "N202") == expected


@pytest.mark.parametrize(("other", "expected"), [("中央资金", set()), ("县级资金", {"Q294"})])
def test_money_from_above_includes_that_of_the_state(failed, other, expected):
    sentence = f"资金来源包括：上级资金60.00万元、{other}50.00万元，合计60.00万元。"
    assert failed(FUNDS.format(sentence), "Q294") == expected


@pytest.mark.parametrize(("before", "expected"), [("支出预算100.00万元。", set()), ("", {"X506"})])
def test_a_year_told_beside_this_years_amount_may_be_meant(failed, before, expected):
    assert failed(YEARS.format(f"{before}2030年支出预算90.00万元。"), "X506") == expected
