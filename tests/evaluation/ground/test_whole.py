"""A table that leaves an account out may have lost its row: then it is not zero there."""

from dataclasses import replace

import pytest

from audit.decimal_utils import read_figure
from audit.evaluation.ground import View, view_of
from audit.evaluation.ground.whole import why_not_whole
from audit.model.document import UnreadPage
from audit.model.facts import Column, Entry, EntryState, FormTable, Row
from audit.model.figure import WAN_YUAN
from audit.model.knowledge.forms import BlockSpec, ColumnSpec, Form, RowKey, RowSpec
from audit.model.place import Place

ACCOUNTS = Form(
    "表", "表", (), (), (BlockSpec("支出", RowKey.ACCOUNT, (ColumnSpec("合计", ()),), accounts="功能分类"),)
)
CLASSES = Form(
    "表", "表", (), (),
    (BlockSpec("支出", RowKey.LISTED, (ColumnSpec("合计", ()),), (RowSpec("教育支出", ()),), accounts="功能分类"),),
)  # fmt: skip
BLANK = ""


def _row(index: int, label: str, code: str | None, parent: int | None, level: int) -> Row:
    return Row(index, label, label, Place(page=1), code=code, parent=parent, level=level, block="支出")


def _entry(amount: str) -> Entry:
    figure = read_figure(amount, WAN_YUAN, Place(page=1)) if amount else None
    return Entry(EntryState.PRINTED if figure else EntryState.BLANK, Place(page=1), figure, amount)


TOTAL, CLASS = _row(0, "合计", None, None, 0), _row(1, "教育支出", "205", 0, 1)
SECTION, ITEM = _row(2, "普通教育", "20502", 1, 2), _row(3, "小学教育", "2050202", 2, 3)


def _view(*told: tuple[Row, str], form: Form | None = ACCOUNTS, **page: UnreadPage) -> View:
    """Rows with what each has in 合计."""
    entries = {(row.index, "合计"): _entry(amount) for row, amount in told}
    rows = tuple(row for row, _ in told)
    table = FormTable("表", "支出表", WAN_YUAN, Place(page=1), rows, (Column("合计", "合计", "支出"),), entries)
    return view_of(table, form, tuple(page.values()))


WHOLE = ((TOTAL, "9.00"), (CLASS, "9.00"), (SECTION, "9.00"), (ITEM, "9.00"))


def test_nothing_speaks_against_a_table_with_its_total_whose_rows_add_up():
    assert why_not_whole(_view(*WHOLE), "2050203", ("合计",)) == ""


def test_a_page_that_was_not_read_may_have_the_row():
    lost = UnreadPage(2, "第2页只有图像")
    assert "可能有行在那里" in why_not_whole(_view(*WHOLE, page=lost))


def test_accounts_without_the_total_may_be_cut():
    assert "没有合计一行" in why_not_whole(_view(*WHOLE[1:]))
    assert why_not_whole(_view(*WHOLE[1:], form=None)) == ""
    assert why_not_whole(_view(*WHOLE[1:], form=CLASSES)) == ""


@pytest.mark.parametrize(
    ("amounts", "doubted"),
    [
        pytest.param(("9.00", "9.00", "9.00", "6.00"), "普通教育", id="the section is more than its items"),
        pytest.param(("9.00", "9.00", "9.00", BLANK), "普通教育", id="of which one is blank"),
        pytest.param(("9.00", "9.00", "6.00", "6.00"), "", id="another sum is more than its parts"),
    ],
)
def test_the_nearest_account_above_the_one_that_lacks_is_more_than_what_is_below_it(amounts, doubted):
    rows = zip((TOTAL, CLASS, SECTION, ITEM), amounts, strict=True)
    why = why_not_whole(_view(*rows), "2050203", ("合计",))
    assert (f"「20502 {doubted}」" in why) if doubted else why == ""


def test_where_the_class_lacks_too_the_total_is_the_one_above():
    assert "「合计」" in why_not_whole(_view((TOTAL, "12.00"), *WHOLE[1:]), "2080101", ("合计",))
    assert why_not_whole(_view((TOTAL, "12.00"), *WHOLE[1:]), "2080101", ()) == ""
    assert why_not_whole(_view((TOTAL, "12.00"), *WHOLE[1:])) == ""


def test_a_sum_of_rows_of_which_one_was_not_read_says_nothing():
    view = _view(*WHOLE[:3], (ITEM, "6.00"))
    unread = replace(
        view.table, entries={**view.table.entries, (3, "合计"): Entry(EntryState.UNREADABLE, Place(), text="9.O")}
    )
    assert why_not_whole(view_of(unread, ACCOUNTS), "2050203", ("合计",)) == ""


def test_a_section_with_nothing_below_it_says_nothing():
    assert why_not_whole(_view(*WHOLE[:3]), "2050203", ("合计",)) == ""


@pytest.mark.parametrize(
    ("label", "amount", "form", "code", "told"),
    [
        pytest.param("教肓支出", "9.00", CLASSES, "205", True, id="a name that no class has, with an amount"),
        pytest.param("教肓支出", BLANK, CLASSES, "205", False, id="without an amount it is nobody's"),
        pytest.param("教肓支出", "0.00", CLASSES, "205", False, id="nor with nothing"),
        pytest.param("教育支出", "9.00", CLASSES, "205", False, id="the name of a class"),
        pytest.param("教肓支出", "9.00", ACCOUNTS, "205", False, id="where no classes are listed"),
        pytest.param("教肓支出", "9.00", CLASSES, "", False, id="where no account is asked for"),
    ],
)
def test_a_row_with_a_name_of_no_class_may_be_the_class_that_lacks(label, amount, form, code, told):
    view = _view((TOTAL, "9.00"), (_row(1, label, None, 0, 1), amount), form=form)
    assert ("没有认出是哪一类" in why_not_whole(view, code)) is told


@pytest.mark.parametrize(
    ("other", "told"),
    [
        pytest.param({"block": "收入"}, False, id="of the other half of the table"),
        pytest.param({"code": "2052"}, False, id="with a code"),
        pytest.param({"level": 2}, False, id="below a class"),
        pytest.param({}, True, id="among the classes"),
    ],
)
def test_a_row_that_stands_elsewhere_is_no_class(other, told):
    row = replace(_row(1, "教肓支出", None, 0, 1), **other)
    assert ("没有认出是哪一类" in why_not_whole(_view((TOTAL, "9.00"), (row, "9.00"), form=CLASSES), "205")) is told


@pytest.mark.parametrize(
    ("state", "astray", "slid"),
    [(EntryState.UNPLACED, True, True), (EntryState.UNPLACED, False, False), (EntryState.PRINTED, True, False)],
)
def test_rows_that_slid_out_of_their_columns_may_have_the_names_of_others(state, astray, slid):
    table = _view(*WHOLE).table
    figures = {at: entry.figure for at, entry in table.entries.items() if entry.figure}
    entries = {at: replace(entry, state=state) for at, entry in table.entries.items()}
    loose = {3: tuple(figures.values())} if astray else {}
    assert ("列对不上表头" in why_not_whole(view_of(replace(table, entries=entries, loose=loose), ACCOUNTS))) is slid


def test_a_total_that_is_not_recognised_is_none():
    rows = (replace(TOTAL, recognised=False), "12.00"), *WHOLE[1:]
    assert "没有合计一行" in why_not_whole(_view(*rows))
    assert why_not_whole(_view(*rows, form=None), "2080101", ("合计",)) == ""


def test_accounts_beside_classes_without_the_total_may_be_cut():
    both = replace(ACCOUNTS, blocks=(*CLASSES.blocks, replace(ACCOUNTS.blocks[0], name="经济")))
    rows = (CLASS, "9.00"), (replace(SECTION, block="经济"), "9.00")
    assert "没有合计一行" in why_not_whole(_view(*rows, form=both))
