"""Wordings of one region's narratives: what they say is held against the tables, and nobody is accused for them."""

import pytest

from audit.model.check import Status

GENERAL = """
2031年部门预算公开
一般公共预算支出表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 150.00 | 90.00 | 60.00
20113 | 商贸事务 | 100.00 | 70.00 | 30.00
2011301 | 行政运行 | 70.00 | 70.00 |
2011308 | 招商引资 | 30.00 | | 30.00
20126 | 档案事务 | 50.00 | 20.00 | 30.00
2012601 | 行政运行 | 20.00 | 20.00 |
2012604 | 档案馆 | 30.00 | | 30.00
 | 合计 | 150.00 | 90.00 | 60.00
第三部分 2031年部门预算情况说明
五、一般公共预算支出情况说明
2031年本年一般公共预算支出150.00万元。
（一）按支出功能分类科目划分
{}
"""
FUND = """
2031年度部门决算公开
政府性基金预算财政拨款收入支出决算表
单位：万元
科目代码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出/小计 | 本年支出/基本支出 | 本年支出/项目支出 | 年末结转和结余
合计 | | 5.00 | 20.00 | 22.00 | | 22.00 | 3.00
212 | 城乡社区支出 | 5.00 | 20.00 | 22.00 | | 22.00 | 3.00
第三部分 情况说明
八、政府性基金预算财政拨款收入支出决算情况说明
2031年度政府性基金预算财政拨款收入总计25.00万元，其中：年初结转和结余5.00万元，本年收入{}万元。
"""
THREE = """
2031年度部门决算公开
第三部分 情况说明
七、财政拨款“三公”经费支出决算情况说明
公务接待费支出预算为5.00万元，支出决算为4.00万元，完成预算的80.00%，决算数小于预算数的主要原因是厉行节约，与上年相比减少1.00万元，减少{}，减少的主要原因是厉行节约。
"""
PURPOSE = """
2031年度部门决算公开
第三部分 情况说明
五、一般公共预算财政拨款支出决算情况说明
（二）具体情况
1.教育支出120.00万元，主要用于开展教学，完成年初预算的{}，决算数大于预算数20.00万元，主要原因是学生增加。
"""
BUDGET = """
2031年度部门决算公开
第三部分 情况说明
四、财政拨款收入支出决算总体情况说明
2031年度财政拨款收、支总计均为120.00万元。与2030年相比，财政拨款收、支总计各增加20.00万元，增长20.00%。
与2031年初预算相比，财政拨款收、支总计增加40.00万元，增长{}。
"""


def found(outcomes):
    return {o.status for o in outcomes} - {Status.NOT_APPLICABLE}


def failed(outcomes):
    return {o.rule for o in outcomes if o.status is Status.FAILED}


@pytest.mark.parametrize(("part", "status"), [("0.00", Status.PASSED), ("30.00", Status.FAILED)])
def test_what_follows_an_item_told_by_its_bare_name_is_a_part_of_that_item(check, part, status):
    told = f"1.招商引资支出30.00万元，其中：基本支出{part}万元，项目支出30.00万元。"
    assert status in found(check(GENERAL.format(told), "N101"))


def test_two_items_of_one_name_are_two(check):
    told = "1.行政运行支出70.00万元，其中：基本支出70.00万元。\n2.行政运行支出20.00万元，其中：基本支出20.00万元。"
    assert not failed(check(GENERAL.format(told), "N101", "N102", "N411", "N412"))


@pytest.mark.parametrize(("income", "status"), [("20.00", Status.PASSED), ("21.00", Status.FAILED)])
def test_the_totals_of_a_fund_are_told_with_their_parts(check, income, status):
    assert status in found(check(FUND.format(income), "N106", "N201"))


@pytest.mark.parametrize(("rate", "status"), [("20.00%", Status.PASSED), ("25.00%", Status.FAILED)])
def test_what_has_changed_since_last_year_ends_a_reason_where_another_reason_follows(check, rate, status):
    assert status in found(check(THREE.format(rate), "P201"))


@pytest.mark.parametrize(("rate", "status"), [("120.00%", Status.PASSED), ("125.00%", Status.FAILED)])
def test_a_budget_completed_after_a_purpose_is_that_of_the_amount_before_it(check, rate, status):
    assert status in found(check(PURPOSE.format(rate), "P311"))


@pytest.mark.parametrize(("rate", "rules"), [("50.00%", set()), ("60.00%", {"P207"})])
def test_what_is_said_against_the_initial_budget_of_the_year_is_no_change_since_last_year(check, rate, rules):
    assert failed(check(BUDGET.format(rate), "N103", "P201", "P207")) == rules
