"""The rows of tables of accounts in their places: below the higher account, in the order of the codes."""

import pytest

from audit.model.check import Status

_HEAD = """{title}
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
"""
_ROWS = (
    "201 | | | 一般公共服务支出 | 70.00 | 60.00 | 10.00",
    "201 | 26 | | 档案事务 | 70.00 | 60.00 | 10.00",
    "201 | 26 | 01 | 行政运行 | 60.00 | 60.00 |",
    "201 | 26 | 04 | 档案馆 | 10.00 | | 10.00",
    "208 | | | 社会保障和就业支出 | 20.00 | 20.00 |",
    "208 | 05 | | 行政事业单位养老支出 | 20.00 | 20.00 |",
    "208 | 05 | 05 | 机关事业单位基本养老保险缴费支出 | 20.00 | 20.00 |",
    " | | | 合计 | 90.00 | 80.00 | 10.00",
)
_ASIDE = _HEAD.format(title="一般公共预算支出情况表") + "\n".join(_ROWS)


def _written(order, aside=_ASIDE):
    table = _HEAD.format(title="单位支出总体情况表") + "\n".join(_ROWS[i] for i in order)
    return f"2031年单位预算公开\n{table}\n{aside}\n"


def _failed(outcomes):
    return [(o.detail["行"], o.detail["编码"]) for o in outcomes if o.status is Status.FAILED]


@pytest.mark.parametrize(
    ("order", "wrong"),
    [
        ((0, 1, 2, 3, 4, 5, 6, 7), []),
        ((7, 0, 1, 2, 3, 4, 5, 6), []),
        ((3, 2, 1, 0, 6, 5, 4, 7), []),
        ((0, 1, 2, 3, 4, 6, 5, 7), [("2080505 机关事业单位基本养老保险缴费支出", "20805")]),
        ((0, 1, 2, 4, 3, 5, 6, 7), [("2012604 档案馆", "20126")]),
        ((0, 1, 2, 3, 5, 4, 6, 7), [("20805 行政事业单位养老支出", "208"), ("2080505 机关事业单位基本养老保险缴费支出", "20805")]),
    ],
)  # fmt: skip
def test_an_account_stands_below_its_higher_one(check, order, wrong):
    assert _failed(check(_written(order), "T312")) == wrong


def test_accounts_of_one_level_stand_in_the_order_that_the_other_tables_have(check):
    assert _failed(check(_written((0, 1, 3, 2, 4, 5, 6, 7)), "T322")) == [("2012601 行政运行", "2012604")]
    assert _failed(check(_written((4, 5, 6, 0, 1, 2, 3, 7)), "T322")) == [("201 一般公共服务支出", "208")]


def test_an_order_that_no_other_table_has_or_denies_is_nobodys_fault(check):
    assert _failed(check(_written((0, 1, 3, 2, 4, 5, 6, 7), aside=""), "T322")) == []
    both = _HEAD.format(title="政府性基金预算支出情况表") + "\n".join(_ROWS[i] for i in (0, 1, 3, 2, 7))
    assert _failed(check(_written((0, 1, 3, 2, 4, 5, 6, 7), aside=f"{_ASIDE}\n{both}"), "T322")) == []
