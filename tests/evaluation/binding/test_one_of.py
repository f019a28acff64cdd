"""其一(…): what a figure may be is one of several."""

import pytest

from audit.rulebook.checks.formula import FormulaError, parse_formula

TEXT = """2031年度部门决算公开
第二部分 2031年度部门决算表
财政拨款收入支出决算总表
单位：万元
收入 | | 支出 | | | |
项目 | 金额 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款
一、一般公共预算财政拨款 | 90.00 | 一、一般公共服务支出 | 95.00 | 95.00 | |
本年收入合计 | 90.00 | 本年支出合计 | 95.00 | 95.00 | |
年初财政拨款结转和结余 | 5.00 | 年末财政拨款结转和结余 | | | |
总计 | 95.00 | 总计 | 95.00 | 95.00 | |
第三部分 2031年度部门决算情况说明
四、财政拨款收入支出决算总体情况说明
（一）财政拨款收入{}万元。
"""


@pytest.mark.parametrize("told", ["90.00", "95.00"])
def test_what_is_one_of_them_is_right(check, told):
    assert {o.status.value for o in check(TEXT.format(told), "N533")} == {"passed"}


@pytest.mark.parametrize(
    ("told", "nearest"), [("91.00", "90.00"), ("94.00", "95.00"), ("99999999999999999999.99", "95.00")]
)
def test_what_is_none_of_them_is_held_against_the_nearest(report, told, nearest):
    (finding,) = report(TEXT.format(told), "N533")
    assert f"{finding.expected:,.2f}" == nearest


@pytest.mark.parametrize(
    "formula", ["其一(甲, 乙) = 丙", "甲 ≤ 其一(乙, 丙)", "甲 = 乙 + 其一(丙, 丁)", "甲 = 其一(乙, 其一(丙, 丁))"]
)
def test_it_is_the_whole_right_side_of_an_equation(formula):
    with pytest.raises(FormulaError, match="等号右边"):
        parse_formula(formula, "陈述")


def test_it_is_printed_as_it_is_read():
    assert parse_formula("甲=其一(乙+丙,丁)", "陈述").text == "甲 = 其一(乙 + 丙, 丁)"
