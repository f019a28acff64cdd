"""A name that one side seems to lack may stand there after all, unread or beside other words: then nobody is accused."""

from collections.abc import Callable

import pytest

from audit.evaluation import evaluate
from audit.evaluation.kinds import roster
from audit.model.check import Outcome, Status
from audit.model.document import UnreadPage
from audit.model.facts import Facts, Statement
from audit.model.place import Place
from audit.model.record import replace

_BUDGET = """2031年度部门预算公开
第二部分 2031年度部门预算表
一般公共预算支出表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 100.00 | 70.00 | 30.00
20126 | 档案事务 | 100.00 | 70.00 | 30.00
2012601 | 行政运行 | 60.00 | 60.00 |
2012602 | 一般行政管理事务 | 20.00 | | 20.00
2012604 | 档案馆 | 10.00 | 10.00 |
2012699 | 其他档案事务支出 | 10.00 | | 10.00
 | 合计 | 100.00 | 70.00 | 30.00
第三部分 2031年度部门预算情况说明
二、一般公共预算当年拨款情况说明
（一）一般公共预算当年拨款规模变化情况
2031年一般公共预算当年拨款100.00万元，与上年持平。
（三）一般公共预算当年拨款具体使用情况
1.一般公共服务支出（类）档案事务（款）行政运行（项）2031年预算数为60.00万元，与上年持平。
2.一般公共服务支出（类）档案事务（款）一般行政管理事务（项）2031年预算数为20.00万元，与上年持平。
3.一般公共服务支出（类）档案事务（款）其他档案事务支出（项）2031年预算数为10.00万元，与上年持平。
"""
_FINAL = """2031年度部门决算公开
第二部分 2031年度部门决算表
一般公共预算财政拨款支出决算表
部门名称：青石县图书馆 | 金额单位：万元
科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出
合计 | | 90.00 | 90.00 |
207 | 文化旅游体育与传媒支出 | 90.00 | 90.00 |
20701 | 文化和旅游 | 90.00 | 90.00 |
2070104 | 图书馆 | 90.00 | 90.00 |
第三部分 情况说明
五、一般公共预算财政拨款支出决算情况说明
（三）一般公共预算财政拨款支出决算具体情况
1、{}（类）文化和旅游（款）图书馆（项）。年初预算为90.00万元，支出决算为90.00万元。
"""
_CLASS = "文化旅游体育与传媒支出"

Judged = Callable[[Facts, str], tuple[Status, str]]


@pytest.fixture(scope="session")
def judged(rulebook) -> Judged:
    """What becomes of the one name that is not found on the other side, and why."""

    def judge(facts: Facts, rule: str) -> tuple[Status, str]:
        book = replace(rulebook, rules=tuple(each for each in rulebook.rules if each.id == rule))
        (outcome,) = [each for each in evaluate(book, facts) if each.status is not Status.PASSED]
        return outcome.status, outcome.reason

    return judge


def _with_row(facts: Facts, own: str, **changes) -> Facts:
    """The row of that label read otherwise."""
    table, *others = facts.tables
    rows = tuple(replace(row, **changes) if row.label == own else row for row in table.rows)
    return replace(facts, tables=(replace(table, rows=rows), *others))


def _with_table(facts: Facts, **changes) -> Facts:
    table, *others = facts.tables
    return replace(facts, tables=(replace(table, **changes), *others))


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("附：档案馆 10.00", "说明里有这个名称，它的数没有读懂"),
        ("其中，档案馆×万元。", "说明里有这个名称，它的数没有读懂"),
        ("除此之外还有10.00万元用于整理。", "说明里的「10.00」没有认出说的是谁，可能就是它"),
    ],
)
def test_a_row_may_be_told_of_where_its_name_or_its_amount_is_not_understood(read, judged, said, reason):
    assert judged(read(f"{_BUDGET}{said}\n"), "N580") == (Status.UNDETERMINED, reason)


@pytest.mark.parametrize(
    "said",
    [
        "附：档案馆 11.00",
        "青石县档案馆处 10.00",  # a piece out of the middle of another name
        "除此之外还有11.00万元用于整理。",
    ],
)
def test_another_amount_or_name_is_not_that_of_the_row(read, judged, said):
    assert judged(read(f"{_BUDGET}{said}\n"), "N580") == (Status.FAILED, "")


@pytest.mark.parametrize(
    "changes",
    [
        {"jumbled": True},
        {"label": "务 档案馆", "name": "务档案馆"},  # the end of the name above found no room in its own cell
    ],
)
def test_a_row_whose_name_has_words_of_another_may_be_told_of(read, judged, changes):
    facts = _with_row(read(_BUDGET), "档案馆", **changes)
    assert judged(facts, "N580") == (Status.UNDETERMINED, "表里的名称可能连着别的字")


@pytest.mark.parametrize(
    ("label", "reason"),
    [
        ("一般行政管", "表里的名称可能没有印全"),  # of 一般行政管理事务, which is said of another amount
        ("行政管理事务", ""),  # some part of it, and of another amount
    ],
)
def test_the_beginning_of_a_name_is_cut_off_whatever_its_amount(read, judged, label, reason):
    status = Status.UNDETERMINED if reason else Status.FAILED
    assert judged(read(_BUDGET.replace("档案馆 |", f"{label} |")), "N580") == (status, reason)


def test_some_part_of_a_name_that_is_said_of_the_amount_of_the_row_is_cut_out_of_it(read, judged):
    facts = read(_BUDGET.replace("档案馆 |", "档案事务 |").replace("20126 | 档案事务", "20126 | 档案"))
    assert judged(facts, "N580") == (Status.UNDETERMINED, "表里的名称可能没有印全")


@pytest.mark.parametrize(
    ("pages", "status", "reason"),
    [
        ((1, 3, 4), Status.UNDETERMINED, "第2页没有读出，可能在那里"),
        ((3, 4, 5), Status.FAILED, ""),  # all is told behind it
    ],
)
def test_a_row_may_be_told_of_on_a_page_that_was_not_read(read, judged, pages, status, reason):
    facts = read(_BUDGET)
    at = iter(pages)
    told = tuple(_on_page(said, next(at)) if "项" in said.words else said for said in facts.statements)
    assert judged(replace(facts, statements=told, unread=(UnreadPage(2, "图片"),)), "N580") == (status, reason)


def _on_page(said: Statement, page: int) -> Statement:
    return replace(said, figures={name: replace(f, place=Place(page=page)) for name, f in said.figures.items()})


@pytest.mark.parametrize(
    ("made", "opened"),
    [
        ("+-+--", [3, 4]),  # behind the last that is told
        ("--", [0, 1]),
        ("-+", []),
    ],
)
def test_only_what_stands_behind_the_last_that_is_told_may_follow_on_a_page_that_lacks(made, opened):
    outcomes = [Outcome("N580", Status.PASSED if mark == "+" else Status.FAILED) for mark in made]
    found = roster._open_behind(outcomes, "后面像是缺了页")
    assert [at for at, outcome in enumerate(found) if outcome.status is Status.UNDETERMINED] == opened


def test_a_table_without_the_column_has_no_such_names_unless_nobody_knows_which_its_columns_are(read, judged):
    facts = read(_BUDGET)
    columns = facts.tables[0].columns
    without = tuple(column for column in columns if column.name != "合计")
    assert judged(_with_table(facts, columns=without), "N580") == (
        Status.NOT_APPLICABLE,
        "《一般公共预算支出表》没有合计一栏",
    )
    nameless = tuple(replace(column, name=f"第{at}列") for at, column in enumerate(columns, 1))
    assert judged(_with_table(facts, columns=nameless), "N580") == (Status.FAILED, "")


def test_a_row_of_zero_is_not_missed(read, judged):
    row = "2012604 | 档案馆 | 10.00 | 10.00 |"
    facts = read(_BUDGET.replace(row, f"{row}\n2012605 | 档案征集 | 0.00 | 0.00 |"))
    assert judged(facts, "N580") == (Status.FAILED, "")  # of 档案馆 alone


def test_a_row_that_is_as_it_was_printed_is_missed(read, judged):
    assert judged(read(_BUDGET), "N580") == (Status.FAILED, "")


@pytest.mark.parametrize(
    ("label", "said", "reason"),
    [
        ("文化旅游体育", _CLASS, "表里的名称可能没有印全"),
        (f"务 {_CLASS}", "教育支出", "表里的名称前面可能混进了别的字"),
        ("文化\ufffd体育与传媒支出", "教育支出", "《一般公共预算财政拨款支出决算表》有的名称没有读清"),
    ],
)
def test_a_name_that_is_told_may_be_one_of_a_row_that_is_not_printed_whole_or_clearly(
    read, judged, label, said, reason
):
    facts = _with_row(read(_FINAL.format(said)), _CLASS, label=label, name=label)
    assert judged(facts, "N424") == (Status.UNDETERMINED, reason)


def test_a_name_that_is_told_may_be_one_into_which_words_of_another_row_ran(read, judged):
    facts = _with_row(read(_FINAL.format("教育支出")), _CLASS, label="教育支出文化", name="教育支出文化", jumbled=True)
    assert judged(facts, "N424") == (Status.UNDETERMINED, "表里的名称后面可能混进了别的字")


def test_a_name_that_is_told_may_be_one_of_a_row_that_the_form_does_not_know(read, judged):
    facts = _with_row(read(_FINAL.format("教育支出")), _CLASS, recognised=False)
    assert judged(facts, "N424") == (Status.UNDETERMINED, "《一般公共预算财政拨款支出决算表》有没认出的行")


def test_a_table_of_which_no_code_was_read_may_have_any_account(read, judged):
    facts = read(_FINAL.format("教育支出"))
    rows = tuple(replace(row, code=None) for row in facts.tables[0].rows)
    without = _with_table(facts, rows=rows)
    assert judged(without, "N424") == (Status.UNDETERMINED, "《一般公共预算财政拨款支出决算表》有没认出的行")


def test_in_text_without_cells_the_account_may_be_there_by_its_code_under_another_name(read, judged):
    facts = _with_table(read(_FINAL.format("教育支出")), flow=True)
    assert judged(facts, "N424") == (Status.FAILED, "")
    under_its_code = _with_row(facts, _CLASS, code="205")
    assert judged(under_its_code, "N424") == (Status.UNDETERMINED, "它的编码在表里，名称可能没有读全")


def test_a_name_that_only_a_class_has_is_not_that_of_an_item(check):
    """档案事务 is the 款 above; a 项 of that name the table does not have."""
    statuses = [
        each.status
        for each in check(_BUDGET.replace("（款）行政运行（项）", "（款）档案事务（项）"), "N402")
        if each.status is not Status.NOT_APPLICABLE
    ]
    assert statuses.count(Status.FAILED) == 1


@pytest.mark.parametrize(
    ("printed", "read_as", "reason"),
    [
        ("2012604 | 档案馆 |", "2012604 | |", "《一般公共预算支出表》有一行的名称没有读到"),
        (
            "档案馆 | 10.00 |",
            "档案馆 | 1O.OO |",
            "《一般公共预算支出表》「2012604 档案馆」合计读不出（1O.OO）",
        ),
    ],
)
def test_a_row_with_a_figure_of_which_a_part_was_not_read_leaves_the_whole_list_open(
    read, judged, printed, read_as, reason
):
    assert judged(read(_BUDGET.replace(printed, read_as)), "N580") == (Status.UNDETERMINED, reason)


def test_a_list_without_its_table_is_not_applicable(read, judged):
    facts = read(_BUDGET.replace("\n一般公共预算支出表", "\n部门收入总表"))
    assert judged(facts, "N580") == (Status.NOT_APPLICABLE, "文件里没有一般公共预算支出表")
