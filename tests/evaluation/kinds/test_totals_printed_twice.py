"""A total that is printed again right below itself is told; rows that only look so are not."""

import pytest

from audit.model.check import Status

_RULE = "S412"
_ACCOUNTS = """2031年单位预算公开
单位支出总体情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
{}205 |  |  | 教育支出 | 30.00 | 20.00 | 10.00
{}"""
_TOTAL = " |  |  | 合计 | 30.00 | 20.00 | 10.00\n"
_FINAL = """2031年度部门决算公开
收入支出决算总表
金额单位：万元
收入 | | | 支出 | |
项目 | 行次 | 金额 | 项目 | 行次 | 金额
一、一般公共预算财政拨款收入 | 1 | 30.00 | 一、一般公共服务支出 | 32 | 30.00
{}"""
_LAST = "总计 | 31 | 30.00 | 总计 | 62 | 30.00\n"
_FUNDS = """2031年部门预算公开
政府采购支出预算表
单位：万元
采购品目大类 | 专项名称 | 经济科目 | 采购物品名称 | 采购组织形式 | 总计
{}货物 | | | | | 30.00
 | 办公设备 | 办公设备购置 | 计算机 | 集中采购 | 30.00
"""


def _statuses(outcomes):
    return {outcome.status for outcome in outcomes}


@pytest.mark.parametrize(
    "text",
    [
        _ACCOUNTS.format("", _TOTAL * 2),
        _ACCOUNTS.format(_TOTAL * 2, ""),
        _FINAL.format(_LAST * 2),
        _FINAL.format(_LAST.replace("总计", "合 计") * 2),
    ],
)
def test_a_total_below_itself_is_told(check, text) -> None:
    assert _statuses(check(text, _RULE)) == {Status.FAILED}


@pytest.mark.parametrize(
    "text",
    [
        _ACCOUNTS.format("", _TOTAL),
        _ACCOUNTS.format(_TOTAL, _TOTAL),  # at the head and at the foot
        _ACCOUNTS.format("", _TOTAL + _TOTAL.replace("30.00", "31.00")),  # another total, which other rules look at
        _ACCOUNTS.format("", _TOTAL + _TOTAL.replace("合计", "本级合计")),
        _ACCOUNTS.format("", _TOTAL + "合计 | | | | 30.00 | 20.00 | 10.00\n"),  # of another column: of a unit, maybe
        _ACCOUNTS.format("", " | | | 合计 | 0.00 | 0.00 | 0.00\n" * 2),
        _ACCOUNTS.format("", " | | | 小计 | 30.00 | 20.00 | 10.00\n" * 2),  # of two levels that have one item each
        _ACCOUNTS.format("", _TOTAL + "- 7 -\n" + _TOTAL),  # a page ends between
        _ACCOUNTS.format("", _TOTAL + "类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出\n" + _TOTAL),
        _FINAL.format("本年收入合计 | 27 | 30.00 | 本年支出合计 | 58 | 30.00\n" + _LAST),
    ],
)
def test_what_looks_like_it_is_not(check, text) -> None:
    assert Status.FAILED not in _statuses(check(text, _RULE))


def test_where_things_bought_are_listed_two_sums_may_be_alike(check) -> None:
    assert Status.FAILED not in _statuses(check(_FUNDS.format("合计 | | | | | 30.00\n" * 2), _RULE))


def test_a_text_without_cells_is_not_asked(check) -> None:
    text = _ACCOUNTS.format("", _TOTAL * 2).replace(" | ", " ").replace("|", " ")
    assert _statuses(check(text, _RULE)) == {Status.NOT_APPLICABLE}


def test_its_amount_is_cited_and_no_row_number(check) -> None:
    (outcome,) = check(_FINAL.format(_LAST * 2), _RULE)
    assert (outcome.detail["写的"], outcome.check.figures[0].figure.text) == ("30.00", "30.00")
