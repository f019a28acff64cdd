"""What budgets of Shanghai say of their items, in the ways in which bureaus and districts write it."""

import pytest

from audit.model.check import Status

_BUDGET = """2031年部门预算公开
2031年部门财政拨款收支预算总表
编制部门：青石局
单位：元
财政拨款收入 | | 财政拨款支出 | | | |
项目 | 预算数 | 项目 | 合计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算
一、一般公共预算资金 | 900,000 | 一、一般公共服务支出 | 900,000 | 900,000 | |
收入总计 | 900,000 | 支出总计 | 900,000 | 900,000 | |
2031年部门一般公共预算支出功能分类预算表
编制部门：青石局
单位：元
项目 | | | | 一般公共预算支出 | |
功能分类科目编码 | | | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
类 | 款 | 项 | | | |
201 | | | 一般公共服务支出 | 900,000 | 500,000 | 400,000
201 | 26 | | 档案事务 | 900,000 | 500,000 | 400,000
201 | 26 | 01 | 行政运行 | 500,000 | 500,000 |
201 | 26 | 04 | 档案馆 | 400,000 | | 400,000
合计 | | | | 900,000 | 500,000 | 400,000
2031年部门预算编制说明
2031年，青石局支出预算90.00万元，其中：财政拨款支出预算90.00万元。财政拨款支出预算中，{budget}90.00万元。
财政拨款支出主要内容如下：
1.201-26-01“一般公共服务支出（类）档案事务（款）行政运行（项）”{first}万元，主要用于机关运行。{year}年当年预算执行数为40.00万元，2031年预算安排50.00万元，比2030年当年预算执行数增加25.00%。
2.201-26-04“一般公共服务支出（类）档案事务（款）档案馆（项）”40.00万元，主要用于档案保管。
"""
_RIGHT = {"budget": "一般公共预算拨款支出预算", "first": "50.00", "year": "2030"}


@pytest.mark.parametrize(
    ("changed", "rules"),
    [
        ({}, set()),
        ({"first": "56.00"}, {"N101", "N201"}),  # the codes before the names do not hide whose amount it is
        ({"budget": "政府性基金预算拨款支出预算"}, {"N101"}),  # however the budget is worded
        ({"year": "2031"}, {"X503"}),  # what a budget's own year spent nobody knows yet
    ],
)
def test_items_with_their_codes_before_their_names(failed, changed, rules) -> None:
    assert failed(_BUDGET.format(**{**_RIGHT, **changed}), "N101", "N201", "X503") == rules


_PROJECT = """2031年部门预算公开
2031年部门预算编制说明
2031年，青石局支出预算90.00万元，其中：财政拨款支出预算90.00万元。
项目经费情况说明
六、年度预算安排
2031年度预算安排{total}万元，其中：河道养护9.40万元，泵闸运行6.20万元。
"""


@pytest.mark.parametrize(("total", "status"), [("15.60", Status.PASSED), ("16.50", Status.FAILED)])
def test_the_budget_of_a_project_may_be_told_without_the_word_project(check, total, status) -> None:
    assert [o.status for o in check(_PROJECT.format(total=total), "N201") if o.group == "六、年度预算安排"] == [status]


_CHANGES = """2031年部门预算公开
2031年部门预算编制说明
2031年，青石局支出预算90.00万元，其中：财政拨款支出预算90.00万元，比2030年预算增加{all}万元。财政拨款支出预算中，一般公共预算拨款支出预算80.00万元，比2030年预算持平；政府性基金拨款支出预算10.00万元，比2030年预算增加6.00万元；国有资本经营预算拨款支出预算0.00万元，与2030年预算持平。
"""


@pytest.mark.parametrize(("told", "status"), [("6.00", Status.PASSED), ("9.00", Status.FAILED)])
def test_the_budget_that_did_not_change_counts_in_what_all_of_them_changed_by(check, told, status) -> None:
    assert [o.status for o in check(_CHANGES.format(all=told), "Y313")] == [status]


_USE = """2031年单位预算公开
2031年单位预算编制说明
2031年，青石局支出预算9000元，其中：财政拨款支出预算9000元，比2030年预算增加{all}元。
财政拨款支出主要内容如下：
1.“一般公共服务支出（类）档案事务（款）行政运行（项）”5000元，主要用于机关运行，比2030年预算增加800元。
2.“一般公共服务支出（类）档案事务（款）档案馆（项）”4000元，主要用于档案保管，与2030年预算持平。
"""


@pytest.mark.parametrize(("told", "rules"), [("800", set()), ("700", {"Y102"}), ("900", {"Y101"})])
def test_what_is_unchanged_is_so_behind_the_purpose_too(failed, told, rules) -> None:
    assert failed(_USE.format(all=told), "Y101", "Y102") == rules


_FUNDS_APART = """{year}年单位预算公开
{year}年单位预算编制说明
{year}年，青石局支出预算90.00万元，其中：财政拨款支出预算90.00万元。
财政拨款支出主要内容如下：
1.“城乡社区支出”科目{plain}万元，主要用于设施养护{change}。
{fund}
{year}年单位财政拨款收支预算总表
编制单位：青石局
单位：元
财政拨款收入 | | 财政拨款支出 | | | |
项目 | 预算数 | 项目 | 合计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算
一、一般公共预算资金 | {general} | 一、城乡社区支出 | {all} | {general} | {funds} |
二、政府性基金 | {funds} | | | | |
收入总计 | {all} | 支出总计 | {all} | {general} | {funds} |
"""
_FUND = "2.“城乡社区支出”科目（政府性基金）20.00万元，主要用于道路大修。"
_OF_2031 = {
    "year": 2031, "plain": "70.00", "change": "", "fund": _FUND, "all": "900,000", "general": "700,000",
    "funds": "200,000",
}  # fmt: skip
_OF_2030 = {**_OF_2031, "year": 2030, "plain": "80.00", "fund": "", "all": "800,000", "general": "650,000"}
_OF_2030["funds"] = "150,000"


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({}, []),  # the plain item is what is left over for the general budget
        ({"plain": "77.00"}, ["城乡社区支出科目"]),
        ({"fund": _FUND.replace("20.00", "26.00")}, ["城乡社区支出科目（政府性基金）"]),
        ({"fund": "2.政府性基金“城乡社区支出”科目20.00万元，主要用于道路大修。"}, []),
        ({"plain": "90.00", "fund": ""}, []),  # nothing told apart: the whole of the account
        ({"fund": ""}, ["城乡社区支出科目"]),
        ({"plain": "90.00"}, ["城乡社区支出科目"]),  # the whole of it, and the fund once more
    ],
)
def test_an_account_whose_funds_are_told_apart_is_held_against_the_general_budget(report, changed, wrong) -> None:
    findings = report(_FUNDS_APART.format(**{**_OF_2031, **changed}), "N101")
    assert [f.message.split("「")[1].split("」")[0] for f in findings] == wrong


@pytest.mark.parametrize(
    ("told", "status"),
    [("5.00", Status.PASSED), ("10.00", Status.FAILED)],
)
def test_last_year_of_an_account_whose_funds_are_told_apart_is_that_of_the_general_budget(check, told, status) -> None:
    text = _FUNDS_APART.format(**{**_OF_2031, "change": f"，比上年预算增加{told}万元"})
    assert [o.status for o in check(text, "Y201", prior=_FUNDS_APART.format(**_OF_2030))] == [status]
