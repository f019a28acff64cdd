"""Missing is never zero, and a failure that something unread could explain accuses nobody."""

from dataclasses import replace
from decimal import Decimal

import pytest

from audit.evaluation import evaluate
from audit.model.check import Status
from audit.model.document import UnreadPage
from audit.model.knowledge.formula import Role
from audit.model.place import Place

HEAD = """
2024年单位预算公开
单位支出总体情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
"""
INCOME = """
单位收入总体情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 总计 | 财政拨款小计 | 一般公共预算
201 | | | 一般公共服务支出 | 60.00 | 60.00 | 60.00
212 | | | 城乡社区支出 | 7.00 | 7.00 | 7.00
 | | | 合计 | 67.00 | 67.00 | 67.00
"""


def of(outcomes, row, column=""):
    return [o for o in outcomes if row in " ".join(o.where) and (not column or o.where[-1] == column)]


def test_a_printed_blank_is_the_forms_blank(check):
    outcomes = check(HEAD + "201 | | | 一般公共服务支出 | 60.00 | 60.00 |\n | | | 合计 | 60.00 | 60.00 |", "T101")
    assert {o.status for o in outcomes} == {Status.PASSED}


def test_a_dash_is_excluded_from_a_sum(check):
    outcomes = check(HEAD + "201 | | | 一般公共服务支出 | 60.00 | 60.00 | ——\n | | | 合计 | 60.00 | 60.00 | ——", "T101")
    assert {o.status for o in outcomes} == {Status.PASSED}


def test_a_dash_for_a_total_makes_the_check_not_applicable(check):
    outcomes = check(HEAD + "201 | | | 一般公共服务支出 | —— | 60.00 |\n | | | 合计 | 60.00 | 60.00 |", "T101")
    assert [o.status for o in of(outcomes, "201")] == [Status.NOT_APPLICABLE]


def test_an_unreadable_cell_leaves_its_checks_undetermined_with_the_text_as_reason(check):
    table = "201 | | | 一般公共服务支出 | 60.00 | 6O.0x |\n | | | 合计 | 60.00 | 60.00 |"
    (outcome,) = of(check(HEAD + table, "T101"), "201")
    assert outcome.status is Status.UNDETERMINED
    assert "6O.0x" in outcome.reason


def test_a_failure_that_an_unrecognised_row_closes_is_undetermined(check):
    table = "201 | | | 一般公共服务支出 | 60.00 | 60.00 |\n?? | | | 看不清的行 | 40.00 | 40.00 |\n | | | 合计 | 100.00 | 100.00 |"
    assert {o.status for o in of(check(HEAD + table, "T104"), "合计", "合计")} == {Status.UNDETERMINED}


def test_a_failure_that_an_unrecognised_row_does_not_close_is_a_failure(check):
    table = "201 | | | 一般公共服务支出 | 60.00 | 60.00 |\n?? | | | 看不清的行 | 3.00 | 3.00 |\n | | | 合计 | 100.00 | 100.00 |"
    assert {o.status for o in of(check(HEAD + table, "T104"), "合计", "合计")} == {Status.FAILED}


def test_a_table_that_is_not_there_makes_the_check_not_applicable(check):
    (outcome,) = check(HEAD + "201 | | | 一般公共服务支出 | 60.00 | 60.00 |\n | | | 合计 | 60.00 | 60.00 |", "C103")
    assert (outcome.status, outcome.reason) == (Status.NOT_APPLICABLE, "文件里没有收入总表")


def test_an_account_that_the_other_table_leaves_out_has_no_amount_there(check):
    expenditure = HEAD + "201 | | | 一般公共服务支出 | 60.00 | 60.00 |\n | | | 合计 | 60.00 | 60.00 |"
    (outcome,) = of(check(expenditure + INCOME, "C104"), "212")
    assert (outcome.status, outcome.expected) == (Status.FAILED, 0)


def test_a_rule_about_last_year_says_that_last_year_is_missing(check, rulebook):
    rule = next(r for r in rulebook.rules if Role.PRIOR in r.needs)
    (outcome,) = check(HEAD + "201 | | | 一般公共服务支出 | 60.00 | 60.00 |\n | | | 合计 | 60.00 | 60.00 |", rule.id)
    assert (outcome.status, outcome.reason) == (Status.NOT_APPLICABLE, "没有给出上年的公开文件")


def test_a_table_that_does_not_list_a_level_says_nothing_about_it(check):
    summary = """
单位收支总体情况表
单位：万元
收入 | | 支出 |
项目 | 预算数 | 功能分类 | 预算数
一、本年收入 | 60.00 | 201 一般公共服务支出 | 60.00
收入总计 | 60.00 | 支出总计 | 60.00
"""
    items = "201 | 26 | 01 | 行政运行 | 60.00 | 60.00 |\n | | | 合计 | 60.00 | 60.00 |"
    (outcome,) = of(check(HEAD + items + summary, "C105"), "201 ")
    assert (outcome.status, outcome.reason) == (Status.NOT_APPLICABLE, "《单位支出总体情况表》不列这一级科目")


def test_a_total_that_is_not_printed_over_printed_rows_is_not_zero(check):
    text = """
2024年单位预算公开
财政拨款收支预算总体情况表
单位：万元
财政拨款收入 | | 财政拨款支出 | | | |
项目 | 合计 | 功能分类 | 合计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算
一、财政拨款（补助） | 20.00 | 212 城乡社区支出 | 20.00 | | 20.00 |
政府性基金预算 | 20.00 | 213 农林水支出 | | | |
收入总计 | 20.00 | 支出总计 | 20.00 | | 20.00 |
政府性基金预算支出情况表
单位：万元
类 | 款 | 项 | 功能分类科目名称 | 合计 | 人员经费 | 公用经费 | 项目支出
212 | | | 城乡社区支出 | 20.00 | | | 20.00
"""
    assert [o.status for o in check(text, "C207")] == [Status.PASSED]


COLUMNS = """2024年度部门决算公开
支出决算表
单位：万元
科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出 | 其他支出
201 | 一般公共服务支出 | 90.00 | 60.00 | 20.00 | 0.00 | 0.00 | 0.00 | {other}
合计 | | 90.00 | 60.00 | 20.00 | 0.00 | 0.00 | 0.00 | {other}
"""


def test_a_failure_that_a_column_unknown_to_the_form_closes_is_undetermined(check):
    outcomes = check(COLUMNS.format(other="10.00"), "T101")
    assert [(o.status, "没认出列" in o.reason) for o in outcomes] == [(Status.UNDETERMINED, True)] * 2


def test_a_failure_that_a_column_unknown_to_the_form_does_not_close_is_a_failure(check):
    assert [o.status for o in check(COLUMNS.format(other="3.00"), "T101")] == [Status.FAILED] * 2


def test_digits_of_no_column_that_are_no_numeral_leave_the_row_undetermined(check):
    outcomes = check(COLUMNS.format(other="297,00"), "T101")
    assert [(o.status, "297,00" in o.reason) for o in outcomes] == [(Status.UNDETERMINED, True)] * 2


@pytest.mark.parametrize(("unread", "status"), [(2, Status.UNDETERMINED), (4, Status.UNDETERMINED), (7, Status.FAILED)])
def test_a_sum_over_a_page_that_was_not_read_is_undetermined(read, rulebook, unread, status):
    facts = read(HEAD + "201 | | | 一般公共服务支出 | 60.00 | 60.00 |\n | | | 合计 | 100.00 | 100.00 |")
    (table,) = facts.tables
    rows = tuple(replace(row, place=Place(page=page)) for row, page in zip(table.rows, (1, 3), strict=True))
    facts = replace(facts, tables=(replace(table, rows=rows),), unread=(UnreadPage(unread, "图片"),))
    outcomes = [o for o in evaluate(rulebook, facts) if o.rule == "T104" and o.where[-1] == "合计"]
    assert [o.status for o in outcomes] == [status]


def test_a_page_of_another_file_explains_nothing(read, rulebook):
    facts = read(HEAD + "201 | | | 一般公共服务支出 | 60.00 | 60.00 |\n | | | 合计 | 100.00 | 100.00 |")
    (table,) = facts.tables
    rows = tuple(
        replace(row, place=Place(page=page, path="表.pdf")) for row, page in zip(table.rows, (1, 3), strict=True)
    )
    facts = replace(facts, tables=(replace(table, rows=rows),), unread=(UnreadPage(2, "图片", "说明.pdf"),))
    outcomes = [o for o in evaluate(rulebook, facts) if o.rule == "T104" and o.where[-1] == "合计"]
    assert [o.status for o in outcomes] == [Status.FAILED]


def without_end(total: str) -> str:
    """The table of expenditure that lacks 212, and another that has it."""
    return HEAD + f"201 | | | 一般公共服务支出 | 60.00 | 60.00 |\n{total}" + INCOME


def test_a_table_without_its_end_does_not_say_that_the_rest_is_zero(check):
    (outcome,) = of(check(without_end(""), "C104"), "212")
    assert (outcome.status, outcome.reason) == (Status.UNDETERMINED, "《单位支出总体情况表》没有合计一行，可能不全")


def test_a_row_that_its_total_still_counts_is_lost_and_not_zero(check):
    (outcome,) = of(check(without_end(" | | | 合计 | 67.00 | 67.00 |"), "C104"), "212")
    reason = "《单位支出总体情况表》「合计」与其下各行之和不符，可能漏了行"
    assert (outcome.status, outcome.reason) == (Status.UNDETERMINED, reason)


_UNFILLED = """青石县司法局2031年“三公”经费预算情况说明
一、“三公”经费预算财政拨款情况表
单位：万元
项目 | 2031年预算数 | 上年预算数 | 增幅（%）
合计 | {total} | 8.00 |
因公出国（境）费 | | |
公务接待费 | 5.00 | 4.00 | 25.00
公务用车购置及运行费 | 4.00 | 4.00 | 0.00
其中：公务用车运行维护费 | 4.00 | 4.00 | 0.00
公务用车购置 | | |
二、“三公”经费财政拨款支出情况说明
青石县司法局2031年“三公”经费支出预算为9.00万元。其中：因公出国（境）费支出预算为0.00万元，公务接待费支出预算为5.00万元，公务用车购置及运行费支出预算为4.00万元。
"""


@pytest.mark.parametrize(("total", "failed"), [("9.00", set()), ("8.00", {"T102", "N101"}), ("", {"T102"})])
def test_a_total_left_blank_is_told_of_its_table_and_accuses_nobody_else(check, report, total, failed):
    found = report(_UNFILLED.format(total=total), "T102", "N101")
    assert {one.rule for one in found} == failed
    if not total:
        assert [one.message for one in found] == [
            "《一、“三公”经费预算财政拨款情况表》「三公经费合计」合计是空白的，而（公务接待费 + 公务用车购置及运行费）合 9.00 万元"
        ]
        assert [o.reason for o in check(_UNFILLED.format(total=total), "N101") if o.status is Status.UNDETERMINED] == [
            "《一、“三公”经费预算财政拨款情况表》「三公经费合计」合计没有填，各行却有数，另行报出"
        ]


_NO_RATE = """2031年部门预算公开
一般公共预算支出表
单位：万元
功能分类科目 | | 2030年执行数 | 2031年预算数 | | | 2031年预算数比2030年执行数 |
科目编码 | 科目名称 | | 小计 | 基本支出 | 项目支出 | 增减额 | 增减%
2012601 | 行政运行 | 60.00 | 66.00 | 66.00 | | 6.00 |
2012650 | 事业运行 | 60.00 | 66.00 | 66.00 | | 6.00 | 10.00
 | 合计 | 120.00 | 132.00 | 132.00 | | 12.00 | 10.00
"""


def test_a_rate_left_blank_is_told_as_a_percentage(report):
    (found,) = report(_NO_RATE, "T110")
    assert found.message.endswith("增减幅度是空白的，而（增减额 ÷ 上年数）合 10.00%")
    assert (found.expected, found.unit) == (Decimal("10.00"), "%")
