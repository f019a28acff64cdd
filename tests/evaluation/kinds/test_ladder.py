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


def test_a_row_that_no_form_knows_may_be_the_one_that_is_missing(check):
    (outcome,) = check(_without(10) + "总 | | | 共计数 | 120.00 | 110.00 | 10.00\n", "T304")
    assert outcome.status is Status.UNDETERMINED
    assert "有没认出的行" in outcome.reason


def test_a_table_that_lacks_many_rows_was_not_read_in_full(check):
    fourth = "\n".join(("210 | | | 卫生健康支出 | 5.00", "210 | 11 | | 行政事业单位医疗 | 5.00", _ROWS[10]))
    text = _without(1, 5, 8, 10) + fourth.replace("5.00", "5.00 | 5.00 |")
    reasons = {o.status: o.reason for o in check(text, "T302")}
    assert Status.FAILED not in reasons
    assert reasons[Status.UNDETERMINED] == "《单位支出总体情况表》缺 3 行，可能没有读全，或者这张表不列"


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


_LEAVES = tuple(row for row in _ROWS if row.split(" | ")[2].strip() and row.split(" | ")[0].strip())
_OTHER = """{title}
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
201 | | | 一般公共服务支出 | 70.00 | 60.00 | 10.00
201 | 26 | | 档案事务 | 70.00 | 60.00 | 10.00
201 | 26 | 01 | 行政运行 | 70.00 | 60.00 | 10.00
{total}"""
_TOTAL = " | | | 合计 | 70.00 | 60.00 | 10.00"


def _three(*, total: str) -> str:
    """A table of one account, and two that print their total."""
    return _without(first=_WHOLE) + _OTHER.format(title="政府性基金预算支出情况表", total=total)


def test_a_list_of_the_lowest_accounts_alone_has_its_total(check):
    assert len(_failed(check(_TABLE.format(first="", rows="\n".join(_LEAVES)), "T304"))) == 1


def test_a_table_of_one_account_has_its_total_where_the_others_have(check):
    assert [o.where[0] for o in _failed(check(_three(total=""), "T304"))] == ["政府性基金预算支出情况表"]
    assert not _failed(check(_three(total=_TOTAL), "T304"))


def test_a_table_of_one_account_alone_may_do_without(check):
    assert not _failed(
        check("2024年单位预算公开\n" + _OTHER.format(title="政府性基金预算支出情况表", total=""), "T304")
    )


@pytest.mark.parametrize(
    ("rule", "gone"),
    [("T302", "201 | | | 一般公共服务支出"), ("T302", "201 | 26 | | 档案事务"), ("T303", "201 | 26 | 01 | 行政运行")],
)
def test_a_single_line_of_accounts_is_as_deep_as_those_of_the_other_tables(check, rule, gone):
    text = _three(total=_TOTAL)
    last = text.rindex(gone)
    same = text[:last].replace("行政运行 | 60.00 | 60.00 |", "行政运行 | 70.00 | 60.00 | 10.00")
    same = same.replace("201 | 26 | 04 | 档案馆 | 10.00 | | 10.00\n", "")
    outcomes = check(same + text[text.index("\n", last) + 1 :], rule)
    assert [o.where[0] for o in _failed(outcomes)] == ["政府性基金预算支出情况表"]


_SHEET = """2024年度部门决算公开
收入支出决算总表
单位：万元
收入 | | 支出 |
项目 | 金额 | 项目 | 金额
一、一般公共预算财政拨款收入 | 100.00 | 一、一般公共服务支出 | 100.00
{year}
{total}
"""


@pytest.mark.parametrize(
    ("rule", "year", "total"),
    [
        ("T305", "本年收入合计 | 100.00 | 本年支出合计 | 100.00", "总计 | 100.00 | | "),
        ("T305a", "本年收入合计 | 100.00 | | ", "总计 | 100.00 | 总计 | 100.00"),
    ],
)
def test_of_two_totals_side_by_side_none_is_left_out(check, rule, year, total):
    assert len(_failed(check(_SHEET.format(year=year, total=total), rule))) == 1


def test_a_sheet_that_prints_neither_total_of_the_year_lacks_none(check):
    assert not _failed(check(_SHEET.format(year=" | | | ", total="总计 | 100.00 | 总计 | 100.00"), "T305a"))


def test_in_text_without_cells_the_missing_code_may_have_run_into_the_name_of_another_row(check):
    flow = _without(7).replace("|", "").replace("缴费支出", "缴费支出 221")
    (outcome,) = [o for o in check(flow, "T302") if o.reason]
    assert "可能就是它" in outcome.reason


_BASIC = """2031年部门预算公开
一般公共预算基本支出表
单位：万元
科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
301 | 工资福利支出 | 60.00 | 60.00 |
30101 | 基本工资 | 60.00 | 60.00 |
302 | 商品和服务支出 | 9.00 | | 9.00
30201 | 办公费 | 9.00 | | 9.00
310 | 资本性支出 | 4.00 | | 4.00
31002 | 办公设备购置 | 4.00 | | 4.00
合计 | | 73.00 | 60.00 | 13.00
一般公共预算机关运行经费支出预算表
单位：万元
科目编码 | 科目名称 | 机关运行经费支出
合计 | | 13.00
302 | 商品和服务支出 | 9.00
30201 | 办公费 | 9.00
310 | 资本性支出 | {amount}
{last}"""


def test_of_two_accounts_the_one_that_another_table_breaks_down_lacks_a_row(failed):
    assert failed(_BASIC.format(amount="4.00", last=""), "T303") == {"T303"}
    assert failed(_BASIC.format(amount="4.00", last="31002 | 办公设备购置 | 4.00\n"), "T303") == set()


def test_of_two_accounts_one_may_stop_short_where_no_table_has_its_amount_below(failed):
    assert failed(_BASIC.format(amount="3.00", last=""), "T303") == set()
