"""A column that is not printed, though the total has its amounts."""

import pytest

from audit.evaluation import evaluate
from audit.model.check import Status
from audit.model.record import replace

_TABLE = """2025年部门预算
部门支出总表
单位：万元
科目编码 | 科目名称 | 合计 | 项目支出
201 | 一般公共服务支出 | {general} | 4.00
20126 | 档案事务 | 10.00 | 4.00
2012601 | 行政运行 | 6.00 |
2012604 | 档案馆 | 4.00 | 4.00
221 | 住房保障支出 | 3.00 |
合计 | | 13.00 | {projects}
"""


def _statuses(check, general: str, projects: str) -> set[Status]:
    return {o.status for o in check(_TABLE.format(general=general, projects=projects), "T101")}


def test_what_the_totals_have_too_much_adds_up_where_a_column_was_hidden(check):
    """Of basic expenses: 6.00 in 2012601, 20126 and 201, 3.00 in 221, 9.00 in all."""
    assert Status.FAILED not in _statuses(check, "10.00", "4.00")
    assert Status.UNDETERMINED in _statuses(check, "10.00", "4.00")


def test_a_wrong_figure_does_not_add_up(check):
    assert Status.FAILED in _statuses(check, "10.00", "5.00")


_WITHOUT = """2031年部门预算
部门支出总表
单位：万元
科目编码 | 科目名称 | 合计 | 项目支出
{rows}"""
_NOT_PRINTED = "《部门支出总表》没有基本支出等列，像是没有印出来"


def _left_open(outcomes) -> set[str]:
    """Why; FAILED for what is not left open."""
    judged = [o for o in outcomes if o.status in {Status.FAILED, Status.UNDETERMINED}]
    return {o.reason or "FAILED" for o in judged}


@pytest.mark.parametrize(
    ("project", "total", "why"),
    [
        ("2.00", "13.00", "FAILED"),  # one account is too much, and no sum of it: a wrong figure
        ("2.00", "12.00", _NOT_PRINTED),  # so is the total, by as much
        ("4.00", "14.00", "FAILED"),  # the account is too little
    ],
)
def test_what_is_too_much_must_be_so_in_the_sum_as_well(check, project, total, why):
    rows = f"""201 | 一般公共服务支出 | 10.00 | 10.00
20126 | 档案事务 | 10.00 | 10.00
2012604 | 档案馆 | 10.00 | 10.00
221 | 住房保障支出 | 3.00 | {project}
合计 | | 13.00 | {total}
"""
    assert _left_open(check(_WITHOUT.format(rows=rows), "T101")) == {why}


@pytest.mark.parametrize(
    ("amounts", "why"), [(("1.00", "1.00"), _NOT_PRINTED), (("1.50", "1.00"), "FAILED"), (("", "1.00"), "FAILED")]
)
def test_another_table_may_have_the_column_with_what_the_same_row_has_too_much(check, amounts, why):
    rows = "221 | 住房保障支出 | 3.00 | 2.00\n合计 | | 3.00 | 3.00\n"
    other = """一般公共预算支出表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
221 | 住房保障支出 | 3.00 | {} | 2.00
合计 | | 3.00 | {} | 2.00
"""
    outcomes = check(_WITHOUT.format(rows=rows) + other.format(*amounts), "T101")
    assert _left_open(o for o in outcomes if o.group == "部门支出总表") == {why}


@pytest.mark.parametrize(("more", "why"), [("", _NOT_PRINTED), ("221 | 住房保障支出 | 3.00 | 4.00\n", "FAILED")])
def test_the_only_row_with_an_amount_may_lack_a_column(check, more, why):
    assert _left_open(check(_WITHOUT.format(rows=f"合计 | | 13.00 | 4.00\n{more}"), "T101")) == {why}


@pytest.mark.parametrize(
    ("printed", "why"),
    [
        (("0.00", "0.00", "0.00"), _NOT_PRINTED),
        (("", "", ""), _NOT_PRINTED),
        (("1.00", "0.00", "0.00"), "FAILED"),  # one row has something of it, and the total has not
    ],
)
def test_what_no_row_has_any_part_of_may_all_be_in_a_column_that_is_not_printed(rulebook, read, printed, why):
    """Though its total is wrong, as the sum of its rows."""
    rows = "201 | 一般公共服务支出 | 10.00 | {}\n221 | 住房保障支出 | 3.00 | {}\n合计 | | 14.00 | {}\n"
    facts = read(_WITHOUT.format(rows=rows.format(*printed)))
    certain = replace(facts, tables=tuple(replace(table, garbled=False) for table in facts.tables))
    book = replace(rulebook, rules=tuple(rule for rule in rulebook.rules if rule.id == "T101"))
    assert _left_open(evaluate(book, certain)) == {why}


_OFFICIAL = """2025年部门预算
一般公共预算“三公”经费支出表
单位：万元
合计 | 因公出国（境）费 | 公务用车购置及运行费/小计 | 公务用车购置及运行费/公务用车购置费 | 公务接待费
{amounts}
"""


def test_of_the_only_row_one_of_two_parts_may_not_be_printed(check):
    """1.83 of running the vehicles, whose column is not there."""
    rows = _OFFICIAL.format(amounts="30.83 | 0.00 | 1.83 | 0.00 | 29.00")
    assert Status.FAILED not in {o.status for o in check(rows, "T101")}


_LIST = """2025年部门预算
部门支出总表
单位：万元
科目编码 科目名称 合计 基本支出 项目支出
201 一般公共服务支出 10.00 6.00 4.00
20126 档案事务 10.00 6.00 4.00
2012601 行政运行 6.00 6.00
2012604 档案馆 4.00 4.00
合计 {total}
"""


def test_two_amounts_may_stand_in_one_cell_of_the_total(check):
    """12.00 was changed to 10.00, and both are printed."""
    assert Status.FAILED not in {o.status for o in check(_LIST.format(total="12.00 10.00 6.00 4.00"), "T101", "T104")}


def test_a_total_with_as_many_amounts_as_columns_is_wrong(check):
    assert Status.FAILED in {o.status for o in check(_LIST.format(total="12.00 6.00 4.00"), "T101", "T104")}


def test_the_only_row_of_a_text_without_cells_may_lack_its_first_column(check):
    text = "2019年度部门预算公开表\n支出预算总表\n单位：万元\n{}\n"
    shifted = "基本支出 项目支出 单位预留机动经费 结转下年资金\n6.00 3.00 1.00"
    whole = "合计 基本支出 项目支出 单位预留机动经费 结转下年资金\n11.00 6.00 3.00 1.00 0.00"
    assert Status.FAILED not in {o.status for o in check(text.format(shifted), "T101")}
    assert Status.FAILED in {o.status for o in check(text.format(whole), "T101")}


_NUMBERED = """2025年部门预算
一般公共预算“三公”经费支出表
单位：万元
合计 | 因公出国（境）费 | 公务用车购置及运行费/小计 | 公务用车购置及运行费/公务用车购置费 | {column}公务接待费
{numbers}
{amounts}
"""


def test_a_column_number_that_is_left_out_says_that_its_column_is_not_printed(check):
    text = _NUMBERED.format(column="", numbers="1 | 2 | 3 | 4 | 6", amounts="30.83 | 0.00 | 1.83 | 0.00 | 29.00")
    assert Status.FAILED not in {o.status for o in check(text, "T101")}


def test_with_all_column_numbers_a_total_is_wrong(check):
    column = "公务用车购置及运行费/公务用车运行费 | "
    text = _NUMBERED.format(
        column=column, numbers="1 | 2 | 3 | 4 | 5 | 6", amounts="31.83 | 0.00 | 1.83 | 0.00 | 1.83 | 29.00"
    )
    assert [o.expected for o in check(text, "T101") if o.status is Status.FAILED] == [308300]


def test_of_the_only_row_any_part_may_not_be_printed(check):
    """29.00 of receptions, whose column is not there."""
    table = """2031年部门预算
一般公共预算“三公”经费支出表
单位：万元
合计 | 因公出国（境）费 | 公务用车购置及运行费/小计
30.83 | 0.00 | 1.83
"""
    assert Status.FAILED not in {o.status for o in check(table, "T101")}


_FUND = """2031年度部门决算公开
财政拨款收入支出决算总表
金额单位：万元
收入 | | | 支出 | | | | |
项目 | 行次 | 金额 | 项目 | 行次 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款
栏次 | | 1 | 栏次 | | 2 | 3 | 4 | 5
二、政府性基金预算财政拨款 | 2 | 20.00 | 十一、城乡社区支出 | 43 | 20.00 | | 20.00 |
本年收入合计 | 27 | 20.00 | 本年支出合计 | 59 | 20.00 | | 20.00 |
总计 | 32 | 20.00 | 总计 | 64 | 20.00 | | 20.00 |
政府性基金预算财政拨款收入支出决算表
金额单位：万元
科目代码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出/基本支出 | 本年支出/项目支出 | 年末结转和结余
合计 | | 3.00 | 20.00 | | 20.00 | 3.00
212 | 城乡社区支出 | 3.00 | 20.00 | | 20.00 | 3.00
"""


def test_a_column_that_is_not_printed_is_not_zero(check):
    """小计 of what was spent this year."""
    assert Status.FAILED not in {o.status for o in check(_FUND, "C812")}


def test_of_the_numbers_of_columns_several_may_not_be_printed(check):
    """Nor is the row one of amounts, however many of its columns are hidden."""
    numbered = _TABLE.format(general="10.00", projects="4.00").replace("201 |", "栏次 | | 1 | 3\n201 |", 1)
    assert {o.status for o in check(numbered, "T101", "T104")} <= {Status.PASSED, Status.UNDETERMINED}
