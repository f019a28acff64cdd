"""Two changes told of one amount differ where last year there was other money besides."""

import pytest

from audit.model.check import Status

TOLD = """2031年度部门预算公开
第二部分 2031年度部门预算表
财政拨款支出表（功能科目）
单位：万元
科目编码\t科目名称\t合计\t基本支出\t\t\t项目支出
\t\t\t小计\t人员经费\t公用经费\t
合计\t\t8000.00\t8000.00\t8000.00\t\t
第三部分 2031年度部门预算情况说明
一、收支预算总体情况说明
桐岭县测绘院2031年度收入、支出预算总计8000.00万元，与上年相比收、支预算总计各{total}。其中：
（一）收入预算总计8000.00万元。包括：
1．本年收入合计8000.00万元。
（1）一般公共预算拨款收入8000.00万元，与上年相比增加8.00万元，增长0.10%。
（2）事业收入0万元，{earned}。
（3）其他收入0万元，{other}。
四、财政拨款收支预算总体情况说明
桐岭县测绘院2031年度财政拨款收、支总预算8000.00万元。与上年相比，财政拨款收、支总计各增加8.00万元，增长0.10%。
"""


def _statuses(outcomes):
    return {
        outcome.status for outcome in outcomes if "收支总计" in outcome.where[-1] or "预算总计" in outcome.where[-1]
    }


@pytest.mark.parametrize(
    ("total", "earned", "other"),
    [
        ("增加7.80万元，增长0.10%", "与上年预算数相同", "与上年相比减少0.20万元，减少100.00%"),
        ("增加7.70万元，增长0.10%", "与上年相比减少0.10万元，减少100.00%", "与上年相比减少0.20万元，减少100.00%"),
    ],
)
def test_the_difference_is_what_is_told_of_the_other_money(check, total, earned, other):
    assert _statuses(check(TOLD.format(total=total, earned=earned, other=other), "Y371")) == {Status.PASSED}


def test_a_difference_that_nothing_told_explains_is_a_failure(check):
    told = TOLD.format(
        total="增加7.60万元，增长0.10%", earned="与上年预算数相同", other="与上年相比减少0.20万元，减少100.00%"
    )
    assert _statuses(check(told, "Y371")) == {Status.FAILED}


def test_rates_of_a_decrease_tell_that_last_years_amounts_were_not_the_same(check):
    told = TOLD.replace("增加8.00万元，增长0.10%", "减少90.00万元，减少1.11%")
    told = told.format(total="减少92.00万元，减少1.14%", earned="与上年预算数相同", other="与上年预算数相同")
    assert Status.FAILED not in _statuses(check(told, "Y371"))
