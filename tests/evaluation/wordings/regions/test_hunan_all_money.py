"""Under the heading of the general budget a final account may tell of the money of all funds, throughout."""

import pytest

from audit.model.check import Status

TEXT = """
青石县档案馆2032年度部门决算
第二部分 2032年度部门决算表
财政拨款收入支出决算总表
单位：万元
收入 | | 支出 | | | |
项目 | 金额 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款
一、一般公共预算财政拨款 | 80.00 | 一、一般公共服务支出 | 80.00 | 80.00 | |
二、政府性基金预算财政拨款 | 20.00 | 二、城乡社区支出 | 20.00 | | 20.00 |
三、国有资本经营预算财政拨款 | | | | | |
本年收入合计 | 100.00 | 本年支出合计 | 100.00 | 80.00 | 20.00 |
年初财政拨款结转和结余 | | 年末财政拨款结转和结余 | | | |
总计 | 100.00 | 总计 | 100.00 | 80.00 | 20.00 |
一般公共预算财政拨款支出决算表
单位：万元
科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出
合计 | | 80.00 | 50.00 | 30.00
201 | 一般公共服务支出 | 80.00 | 50.00 | 30.00
20126 | 档案事务 | 80.00 | 50.00 | 30.00
2012601 | 行政运行 | 50.00 | 50.00 |
2012604 | 档案馆 | 30.00 | | 30.00
第三部分 2032年度部门决算情况说明
四、财政拨款收入支出决算总体情况说明
2032年度财政拨款收、支总计100.00万元。
五、一般公共预算财政拨款支出决算情况
（一）财政拨款支出决算总体情况
2032年度{whose}财政拨款支出{first}万元。
（二）财政拨款支出决算结构情况
2032年度财政拨款支出{second}万元，主要用于以下方面：一般公共服务支出（类）支出80.00万元；城乡社区支出（类）支出{fund}万元。
（三）财政拨款支出决算具体情况
2032年度财政拨款支出年初预算数为90.00万元，支出决算数为100.00万元，其中：
1、一般公共服务支出（类）档案事务（款）行政运行（项）。支出决算为{item}万元。
2、一般公共服务支出（类）档案事务（款）档案馆（项）。支出决算为30.00万元。
{last}七、政府性基金预算财政拨款收入支出决算情况说明
2032年度政府性基金预算财政拨款本年收入20.00万元，本年支出20.00万元。
"""
LAST = "3、城乡社区支出（类）国有土地使用权出让收入安排的支出（款）城市建设支出（项）。支出决算为20.00万元。\n"
SAID = {"whose": "", "first": "100.00", "second": "100.00", "fund": "20.00", "item": "50.00", "last": LAST}
RULES = ("N106", "N201", "N241", "N271", "N436")


def _failed(check, **figures):
    outcomes = check(TEXT.format(**(SAID | figures)), *RULES)
    return {outcome.check.rule for outcome in outcomes if outcome.status is Status.FAILED and outcome.check}


@pytest.mark.parametrize("last", [LAST, ""], ids=["items of all", "items of the general budget"])
def test_who_tells_of_all_money_is_not_held_against_the_general_budget(check, last):
    assert _failed(check, last=last) == set()


@pytest.mark.parametrize(
    "figures",
    [{"first": "110.00"}, {"second": "110.00"}, {"fund": "22.00"}, {"item": "56.00"}],
    ids=["a total", "another total", "a class", "an item"],
)
def test_an_amount_that_no_table_has_is_found(check, figures):
    assert "N106" in _failed(check, **figures)


def test_who_says_that_it_is_the_general_budget_is_held_against_it(check):
    assert "N106" in _failed(check, whose="一般公共预算")


def test_beside_a_total_of_the_general_budget_all_money_is_a_slip(check):
    assert "N106" in _failed(check, second="80.00")
