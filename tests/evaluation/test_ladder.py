"""Tables of accounts that lack a row: nobody is accused where the table is laid out in another way."""

import pytest

from audit.model.check import Status

_TABLE = """2024年单位预算公开
{first}
单位支出总体情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
{rows}
"""
_ROWS = (
    "201 | | | 一般公共服务支出 | 70.00 | 60.00 | 10.00",
    "201 | 26 | | 档案事务 | 70.00 | 60.00 | 10.00",
    "201 | 26 | 01 | 行政运行 | 60.00 | 60.00 |",
    "201 | 26 | 04 | 档案馆 | 10.00 | | 10.00",
    "208 | | | 社会保障和就业支出 | 20.00 | 20.00 |",
    "208 | 05 | | 行政事业单位养老支出 | 20.00 | 20.00 |",
    "208 | 05 | 05 | 机关事业单位基本养老保险缴费支出 | 20.00 | 20.00 |",
    "221 | | | 住房保障支出 | 30.00 | 30.00 |",
    "221 | 02 | | 住房改革支出 | 30.00 | 30.00 |",
    "221 | 02 | 01 | 住房公积金 | 30.00 | 30.00 |",
    " | | | 合计 | 120.00 | 110.00 | 10.00",
)
_WHOLE = """一般公共预算支出情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
""" + "\n".join(_ROWS)


def _without(*gone: int, first: str = "") -> str:
    return _TABLE.format(first=first, rows="\n".join(row for i, row in enumerate(_ROWS) if i not in gone))


def _failed(outcomes):
    return [o for o in outcomes if o.status is Status.FAILED]


@pytest.mark.parametrize(("rule", "gone"), [("T302", 8), ("T302", 4), ("T303", 9), ("T304", 10)])
def test_a_row_left_out_is_told(check, rule, gone):
    assert [o.rule for o in _failed(check(_without(gone), rule))] == [rule]


@pytest.mark.parametrize("rule", ["T302", "T303", "T304"])
def test_a_table_in_full_is_passed(check, rule):
    assert {o.status for o in check(_without(), rule)} == {Status.PASSED}


def test_a_table_that_leaves_out_a_level_lacks_nothing(check):
    assert not _failed(check(_without(1, 5, 8), "T302"))


def test_where_several_accounts_are_not_broken_down_none_is_missing(check):
    assert not _failed(check(_without(6, 9), "T303"))


def test_the_finding_cites_a_figure_of_the_table_that_lacks_the_row(check):
    (outcome,) = _failed(check(_without(8), "T302"))
    assert [leaf.figure.text for leaf in outcome.check.figures][:2] == ["30.00", "30.00"]


def test_the_row_that_another_table_has_is_named(report):
    (finding,) = report(_without(9, first=_WHOLE), "T303")
    assert finding.message.endswith("；可能漏了一行：2210201 住房公积金，30.00 万元")


def test_a_parent_that_its_children_fall_short_of_names_the_one_that_closes_the_gap(report):
    messages = [finding.message for finding in report(_without(3, first=_WHOLE), "T104")]
    assert messages
    assert all(message.endswith("；可能漏了一行：2012604 档案馆，10.00 万元") for message in messages)


def test_no_row_is_named_that_does_not_close_the_gap(report):
    text = _without(first=_WHOLE).replace("201 | 26 | 04 | 档案馆 | 10.00 | | 10.00", "", 1)
    (first, *_) = report(text.replace("档案馆 | 10.00 | | 10.00", "档案馆 | 12.00 | | 12.00"), "T104")
    assert "可能漏了一行" not in first.message
