"""What a cell is worth: missing is never zero, and a blank is the form's only where nothing stands against it."""

import pytest

from audit.decimal_utils import read_figure
from audit.evaluation.ground import view_of
from audit.evaluation.ground.cells import entry_of, lacking
from audit.evaluation.ground.gaps import Gap, Kind
from audit.model.check import Constant, Leaf
from audit.model.facts import Column, Entry, EntryState, FormTable, Row
from audit.model.figure import WAN_YUAN
from audit.model.place import Place

FIGURE = read_figure("9.00", WAN_YUAN, Place())
BLANK, PRINTED = Entry(EntryState.BLANK, Place()), Entry(EntryState.PRINTED, Place(), FIGURE, "9.00")


def _row(index: int = 0, label: str = "养老", **told) -> Row:
    return Row(index, label, label, Place(), **told)


def _at(entry: Entry | None, *rows: Row, further=(), columns=("合计",), **told):
    """What the first row has in 合计. `further`: entries of other cells."""
    every = rows or (_row(),)
    entries = {(0, "合计"): entry} if entry else {}
    made = tuple(Column(name, name, "") for name in columns)
    table = FormTable("表", "支出总表", WAN_YUAN, Place(), every, made, entries | dict(further), **told)
    return entry_of(view_of(table, None), every[0], "合计")


def _kind(bound) -> Kind:
    assert isinstance(bound, Gap)
    return bound.kind


def test_a_printed_figure_is_itself_and_a_blank_is_zero_by_the_form():
    printed, blank = _at(PRINTED), _at(BLANK)
    assert isinstance(printed, Leaf)
    assert printed.figure is FIGURE
    assert isinstance(blank, Constant)
    assert (blank.value, blank.cell) == (0, True)


@pytest.mark.parametrize(
    ("state", "kind"),
    [(EntryState.DASH, Kind.DASH), (EntryState.UNPLACED, Kind.OPEN), (EntryState.UNREADABLE, Kind.OPEN)],
)
def test_what_is_neither_a_figure_nor_blank_is_a_gap(state, kind):
    assert _kind(_at(Entry(state, Place(), text="9.O0"))) is kind


def test_nothing_is_sure_in_a_table_that_lost_its_order():
    assert _kind(_at(PRINTED, garbled=True)) is Kind.OPEN


def test_a_blank_beside_figures_of_its_row_that_have_no_column_is_open():
    assert _kind(_at(BLANK, loose={0: (FIGURE,)})) is Kind.OPEN
    assert isinstance(_at(BLANK, _row(), _row(1, "医疗"), loose={1: (FIGURE,)}), Constant)


NAMELESS = _row(1, "", recognised=False)


def test_a_blank_beside_a_row_without_a_name_that_has_the_figure_is_open():
    assert _kind(_at(BLANK, _row(), NAMELESS, further=[((1, "合计"), PRINTED)])) is Kind.OPEN
    assert _kind(_at(BLANK, _row(), NAMELESS, loose={1: (FIGURE,)})) is Kind.OPEN


@pytest.mark.parametrize(
    ("rows", "column"),
    [
        ((NAMELESS,), "基本支出"),
        ((_row(1, "另行", recognised=False),), "合计"),
        ((_row(1, "", recognised=False, block="收入"),), "合计"),
        ((_row(1, "医疗"), _row(2, "", recognised=False)), "合计"),
    ],
)
def test_a_row_without_a_name_elsewhere_says_nothing_of_a_blank(rows, column):
    at = (rows[-1].index, column)
    assert isinstance(_at(BLANK, _row(), *rows, further=[(at, PRINTED)], columns=("合计", "基本支出")), Constant)


def test_a_cell_that_is_not_there_is_absent_only_where_all_columns_were_told():
    other = [((0, "基本支出"), PRINTED)]
    assert _kind(_at(None, further=other, columns=("基本支出",))) is Kind.ABSENT
    assert _kind(_at(None, further=other, columns=("基本支出", "合计"))) is Kind.OPEN
    assert _kind(_at(None, further=other, columns=("基本支出",), columns_lost=True)) is Kind.OPEN
    assert _kind(_at(None, further=other, columns=("基本支出",), loose={0: (FIGURE,)})) is Kind.OPEN
    assert _kind(_at(None, columns=("基本支出",))) is Kind.EMPTY


def test_a_row_that_is_not_there_may_be_one_that_was_not_recognised():
    table = FormTable("表", "支出总表", WAN_YUAN, Place(), (_row(),), (), {(0, "合计"): PRINTED})
    odd = FormTable(
        "表", "支出总表", WAN_YUAN, Place(), (_row(0, "另行", recognised=False),), (), {}, loose={0: (FIGURE,)}
    )
    garbled = FormTable("表", "支出总表", WAN_YUAN, Place(), (_row(),), (), {}, garbled=True)
    kinds = [lacking(view_of(each, None), "科目 208", Kind.ZERO).kind for each in (table, odd, garbled)]
    assert kinds == [Kind.ZERO, Kind.OPEN, Kind.OPEN]


@pytest.mark.parametrize(
    ("text", "kind"),
    [("0.00", Kind.ZERO), ("0", Kind.ZERO), ("——", Kind.ZERO), ("0.01", Kind.OPEN), ("O.00", Kind.OPEN)],
)
def test_a_row_without_a_name_may_be_the_one_that_lacks_only_where_it_prints_more_than_zeros(text, kind):
    figure = read_figure(text, WAN_YUAN, Place())
    state = EntryState.PRINTED if figure else EntryState.DASH if text == "——" else EntryState.UNREADABLE
    entries = {(0, "合计"): Entry(state, Place(), figure, text)}
    nameless = _row(0, "", recognised=False)
    table = FormTable("表", "支出总表", WAN_YUAN, Place(), (nameless,), (Column("合计", "合计", ""),), entries)
    assert lacking(view_of(table, None), "上年结转", Kind.ZERO).kind is kind


def test_a_row_without_a_name_whose_figures_have_no_column_may_be_the_one_that_lacks_unless_they_are_zeros():
    zero = read_figure("0.00", WAN_YUAN, Place())
    kinds = []
    for loose in (FIGURE, zero):
        nameless = _row(0, "", recognised=False)
        table = FormTable("表", "支出总表", WAN_YUAN, Place(), (nameless,), (), {}, loose={0: (loose,)})
        kinds.append(lacking(view_of(table, None), "上年结转", Kind.ZERO).kind)
    assert kinds == [Kind.OPEN, Kind.ZERO]
