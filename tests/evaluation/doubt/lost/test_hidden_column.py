"""A column that is not printed, though the total has its amounts."""

from collections.abc import Callable

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


@pytest.fixture(scope="session")
def judged(rulebook, read) -> Callable[[str], set[str]]:
    """Why T101 leaves open what does not hold, FAILED for what it does not, of a text that is certain to be read aright."""
    book = replace(rulebook, rules=tuple(rule for rule in rulebook.rules if rule.id == "T101"))

    def judge(text: str) -> set[str]:
        facts = read(text)
        return _left_open(
            evaluate(book, replace(facts, tables=tuple(replace(table, garbled=False) for table in facts.tables)))
        )

    return judge


_UNREAD_TOTAL = "《部门支出总表》「221 住房保障支出」支出合计读不出（3.0O）"
_UNREAD_PART = "《部门支出总表》「208 社会保障支出」项目支出读不出（3.O）"


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        pytest.param(
            "201 | 甲 | 10.00 | 4.00\n合计 | | 10.00 | 4.00\n", {_NOT_PRINTED}, id="one account and its total"
        ),
        pytest.param(
            "201 | 甲 | 10.00 | 4.00\n20126 | 乙 | 10.00 | 4.00\n", {_NOT_PRINTED}, id="one class and the 款 below it"
        ),
        pytest.param("20126 | 甲 | 10.00 | 4.00\n20805 | 乙 | 5.00 | 5.00\n", {"FAILED"}, id="nothing is a sum"),
        pytest.param(
            "201 | 甲 | 10.00 | 4.00\n208 | 乙 | 5.00 | 5.00\n20805 | 丙 | 5.00 | 5.00\n",
            {"FAILED"},
            id="the only sum has nothing too much",
        ),
        pytest.param(
            "201 | 甲 | 10.00 | 4.00\n乙 | 不认得 | 7.00 | 9.00\n合计 | | 10.00 | 4.00\n",
            {_NOT_PRINTED},
            id="a row that the form does not know denies nothing",
        ),
        pytest.param(
            "201 | 甲 | 10.00 | 4.00\n221 | 乙 | | \n合计 | | 10.00 | 4.00\n", {_NOT_PRINTED}, id="a row is blank"
        ),
        pytest.param(
            "201 | 甲 | 10.00 | 4.00\n208 | 乙 | 5.00 | 5.00\n合计 | | 15.00 | 9.00\n",
            {_NOT_PRINTED},
            id="a row that has no more than its part",
        ),
        pytest.param(
            "201 | 甲 | 10.00 | 4.00\n208 | 乙 | 5.00 | 6.00\n合计 | | 15.00 | 10.00\n",
            {"FAILED"},
            id="a row that has less than its part, though all adds up",
        ),
        pytest.param(
            "201 | 甲 | 10.00 | 4.00\n208 | 乙 | 5.00 | 3.00\n合计 | | 15.00 | 9.00\n",
            {"FAILED"},
            id="the total is too much by one account alone",
        ),
        pytest.param(
            "201 | 甲 | 10.00 | 4.00\n20126 | 乙 | 10.00 | 4.00\n221 | 住房保障支出 | 3.0O | 3.00\n合计 | | 13.00 | 7.00\n",
            {_NOT_PRINTED, _UNREAD_TOTAL},
            id="a figure that was not read denies nothing",
        ),
        pytest.param(
            "201 | 甲 | 10.00 | 4.00\n208 | 社会保障支出 | 5.00 | 3.O\n合计 | | 15.00 | 9.00\n",
            {"FAILED", _UNREAD_PART},
            id="nor does it make a sum of the others",
        ),
    ],
)
def test_what_each_row_has_too_much_is_what_the_rows_below_it_have_together(judged, rows, why):
    assert judged(_WITHOUT.format(rows=rows)) == why


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        pytest.param(
            "201 | 甲 | 10.00 | 0.00\n208 | 乙 | 0.00 | 0.00\n221 | 丙 | 3.00 | 0.00\n合计 | | 14.00 | 0.00\n",
            {_NOT_PRINTED},
            id="a row without any amount says nothing",
        ),
        pytest.param(
            "201 | 甲 | 10.00 | 0.00\n208 | 乙 | 5.00 | 1.00\n合计 | | 16.00 | 0.00\n",
            {"FAILED"},
            id="one row has something of it",
        ),
        pytest.param(
            "201 | 甲 | 10.00 | 0.00\n208 | 乙 | 0.00 | 2.00\n221 | 丙 | 3.00 | 0.00\n合计 | | 14.00 | 0.00\n",
            {_NOT_PRINTED, "FAILED"},
            id="a row that has something but no amount is wrong by itself",
        ),
        pytest.param(
            "201 | 甲 | 10.00 | 0.00\n221 | 住房保障支出 | 3.0O | 0.00\n合计 | | 14.00 | 0.00\n",
            {_NOT_PRINTED, _UNREAD_TOTAL},
            id="a row whose amount was not read says nothing",
        ),
    ],
)
def test_where_no_part_is_printed_of_any_amount_the_amounts_themselves_may_be_wrong(judged, rows, why):
    assert judged(_WITHOUT.format(rows=rows)) == why


_UNITS = """2031年部门预算
部门收入总表
单位：万元
部门（单位）代码 | 部门（单位）名称 | 合计 | 一般公共预算 | 政府性基金预算
{rows}"""
_NOT_PRINTED_OF_UNITS = "《部门收入总表》没有上年结转等列，像是没有印出来"
_UNREAD = "《部门收入总表》「丁院」一般公共预算拨款收入读不出（3.0O）"


@pytest.mark.parametrize(
    ("before", "units", "why"),
    [
        ("", "101001 | 甲所 | 10.00 | 4.00 | 1.00\n101002 | 乙站 | 5.00 | 3.00 | 1.00\n", _NOT_PRINTED_OF_UNITS),
        ("", "101001 | 甲所 | 10.00 | 3.00 | 1.00\n101002 | 乙站 | 5.00 | 3.00 | 1.00\n", "FAILED"),  # 7.00 is not 6.00
        # a unit is too much by nothing
        (
            "101005 | 戊所 | 5.00 | 4.00 | 1.00\n",
            "101001 | 甲所 | 10.00 | 4.00 | 1.00\n101002 | 乙站 | 5.00 | 3.00 | 1.00\n",
            _NOT_PRINTED_OF_UNITS,
        ),
        # a unit has less than its parts
        (
            "101005 | 戊所 | 5.00 | 5.00 | 1.00\n",
            "101001 | 甲所 | 10.00 | 4.00 | 1.00\n101002 | 乙站 | 5.00 | 3.00 | 1.00\n",
            "FAILED",
        ),
    ],
)
def test_of_listed_units_of_one_of_which_a_figure_was_not_read_the_others_make_up_the_total(judged, before, units, why):
    """5.00 of 甲所 and 1.00 of 乙站 make the 6.00 that the total has too much; 丁院 has it all in its columns."""
    rows = f"{before}{units}101004 | 丁院 | 5.00 | 3.0O | 1.00\n合计 | | 15.00 | 7.00 | 2.00\n"
    assert judged(_UNITS.format(rows=rows)) == {why, _UNREAD}


@pytest.mark.parametrize("other", ["", "101005 | 戊所 | 5.00 | 4.00 | 1.00\n"])
def test_where_one_listed_unit_is_too_much_it_may_be_one_wrong_figure_carried_into_the_total(judged, other):
    rows = f"{other}101001 | 甲所 | 10.00 | 4.00 | 1.00\n101004 | 丁院 | 5.00 | 3.0O | 1.00\n合计 | | 10.00 | 4.00 | 1.00\n"
    assert judged(_UNITS.format(rows=rows)) == {"FAILED", _UNREAD}


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        pytest.param("201 | 甲 | 10.00 | 4.00\n221 | 乙 | 0.00 | 0.00\n", {_NOT_PRINTED}, id="the others are nothing"),
        pytest.param("201 | 甲 | 10.00 | 4.00\n221 | 乙 | 2.00 | 2.00\n", {"FAILED"}, id="another has an amount"),
        pytest.param("201 | 甲 | 10.00 | 4.00\n221 | 乙 | | \n", {_NOT_PRINTED}, id="the others are blank"),
        pytest.param("201 | 甲 | 10.00 | 4.00\n221 | 乙 | 0.50 | 0.50\n", {"FAILED"}, id="another has half a yuan"),
        pytest.param("201 | 甲 | 1.00 | 0.50\n", {_NOT_PRINTED}, id="half a yuan is too much"),
        pytest.param("201 | 甲 | 3.00 | 4.00\n", {"FAILED"}, id="it has less than its part"),
    ],
)
def test_the_only_row_that_has_an_amount_may_lack_a_column(judged, rows, why):
    assert judged(_WITHOUT.format(rows=rows).replace("万元", "元")) == why


_SECOND = """部门支出总表
单位：万元
科目编码 | 科目名称 | 合计 | {column}
201 | 一般公共服务支出 | 13.00 | 7.00
合计 | | 13.00 | 9.00
"""


@pytest.mark.parametrize(
    ("column", "why"),
    [
        ("基本支出", "《部门支出总表》有几列印在另一张同名的表里，基本支出可能在其中"),
        ("项目支出", "FAILED"),  # printed twice, not in halves
    ],
)
def test_a_column_may_be_in_the_other_half_of_a_table_too_wide_for_its_page(judged, column, why):
    rows = "201 | 一般公共服务支出 | 13.00 | 2.00\n合计 | | 13.00 | 3.00\n"
    assert why in judged(_WITHOUT.format(rows=rows) + _SECOND.format(column=column))


_NAMELESS = """2031年部门预算
部门支出总表
单位：万元
科目编码 科目名称 合计 基本
201 一般公共服务支出 {whole} 6.00 1.00
20126 档案事务 {whole} 6.00 1.00
2012601 行政运行 6.00 6.00 0.00
2012604 档案馆 {project} 0.00 1.00
合计 {whole} 6.00 1.00
"""


@pytest.mark.parametrize(
    ("whole", "project", "why"),
    [
        ("10.00", "4.00", {"《部门支出总表》像是有一列没有印出来"}),
        ("7.00", "1.00", set()),
        ("10.00", "3.00", {"FAILED"}),
    ],
)
def test_a_column_may_not_be_printed_where_nobody_knows_which_the_others_are(judged, whole, project, why):
    assert judged(_NAMELESS.format(whole=whole, project=project)) & {"FAILED", *why} == why


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
    assert _left_open(check(_FUND, "C812")) == {
        "《政府性基金预算财政拨款收入支出决算表》没有本年支出小计列，可能没有印出来"
    }


def test_of_the_numbers_of_columns_several_may_not_be_printed(check):
    """Nor is the row one of amounts, however many of its columns are hidden."""
    numbered = _TABLE.format(general="10.00", projects="4.00").replace("201 |", "栏次 | | 1 | 3\n201 |", 1)
    assert {o.status for o in check(numbered, "T101", "T104")} <= {Status.PASSED, Status.UNDETERMINED}
