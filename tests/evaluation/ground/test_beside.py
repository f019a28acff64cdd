"""What a row prints beside the columns that its total is the sum of: by how much the total is more, and what may be hidden."""

from decimal import Decimal

import pytest

from audit.decimal_utils import read_figure
from audit.evaluation.ground import View, view_of
from audit.evaluation.ground.beside import amount_at, gap_beside, may_be_hidden
from audit.model.facts import Column, Entry, EntryState, FormTable, Row
from audit.model.figure import WAN_YUAN
from audit.model.knowledge.forms import BlockSpec, ColumnSpec, Form, RowKey
from audit.model.place import Place

ROW = Row(0, "养老", "养老", Place())
WHOLE, PARTS = "合计", ("基本支出", "项目支出")
COLUMNS = (ColumnSpec(WHOLE, (), PARTS), *(ColumnSpec(name, ()) for name in (*PARTS, "结余")))
FORM = Form("表", "表", (), (), (BlockSpec("支出", RowKey.ACCOUNT, COLUMNS),))
BLANK, DASH, UNREADABLE = "", "—", "9.O0"
STATES = {BLANK: EntryState.BLANK, DASH: EntryState.DASH, UNREADABLE: EntryState.UNREADABLE}


def _view(form: Form | None = FORM, *, loose: bool = False, **printed: str) -> View:
    """A table with one row; amounts in 万元."""
    figures = {column: read_figure(text, WAN_YUAN, Place()) for column, text in printed.items()}
    entries = {
        (0, column): Entry(
            STATES.get(text, EntryState.PRINTED), Place(), figures[column] if text not in STATES else None, text
        )
        for column, text in printed.items()
    }
    columns = tuple(Column(name, name, "") for name in printed)
    astray = {0: (read_figure("1.00", WAN_YUAN, Place()),)} if loose else {}
    return view_of(FormTable("表", "表", WAN_YUAN, Place(), (ROW,), columns, entries, loose=astray), form)


def _amount(view: View, column: str = WHOLE) -> Decimal | None:
    found = amount_at(view, ROW, column)
    return None if found is None else (found.low + found.high) / 2


@pytest.mark.parametrize(
    ("view", "amount"),
    [
        pytest.param(_view(合计="9.00"), 90_000, id="printed"),
        pytest.param(_view(合计=BLANK), 0, id="blank"),
        pytest.param(_view(合计=DASH), 0, id="a dash"),
        pytest.param(_view(合计=UNREADABLE), None, id="not legible"),
        pytest.param(_view(合计=BLANK, loose=True), None, id="blank, with an amount astray in the row"),
        pytest.param(_view(结余="9.00"), None, id="in no column"),
    ],
)
def test_a_blank_is_nothing_where_nothing_of_the_row_is_astray(view, amount):
    assert _amount(view) == amount


def _gap(**printed: str) -> Decimal | None:
    found = gap_beside(_view(**printed), ROW, WHOLE, PARTS)
    return None if found is None else (found.low + found.high) / 2


def test_the_total_is_more_than_the_parts_that_are_printed():
    assert _gap(合计="9.00", 基本支出="6.00") == 30_000
    assert _gap(合计="9.00", 基本支出="6.00", 项目支出=BLANK) == 30_000
    assert _gap(合计="9.00", 基本支出="6.00", 项目支出="3.00") == 0


def test_by_how_much_cannot_be_told_where_a_part_is_not_legible():
    assert _gap(合计="9.00", 基本支出="6.00", 项目支出=UNREADABLE) is None
    assert _gap(合计=UNREADABLE, 基本支出="6.00") is None


@pytest.mark.parametrize(
    ("view", "hidden"),
    [
        pytest.param(_view(合计="9.00", 基本支出="6.00"), True, id="the row does not add up without it"),
        pytest.param(_view(合计="9.00", 基本支出=UNREADABLE), True, id="nobody knows whether it does"),
        pytest.param(_view(合计="9.00", 基本支出="9.00"), False, id="the row adds up without it"),
        pytest.param(_view(合计=BLANK, 基本支出=BLANK), False, id="there is nothing in the row"),
        pytest.param(_view(None, 合计="9.00", 基本支出="6.00"), False, id="of no form"),
    ],
)
def test_a_part_may_be_hidden_where_the_total_is_more_than_the_others(view, hidden):
    assert may_be_hidden(view, ROW, "项目支出") is hidden


def test_a_column_of_which_nothing_is_the_sum_may_be_hidden_and_one_that_its_form_has_not_may_not():
    view = _view(合计="9.00", 基本支出="9.00")
    assert may_be_hidden(view, ROW, "结余")
    assert not may_be_hidden(view, ROW, "奖金")


def test_of_two_totals_one_that_does_not_add_up_is_enough():
    """项目支出 is a part of 合计 and of 支出."""
    also = BlockSpec("支出", RowKey.ACCOUNT, (*COLUMNS, ColumnSpec("支出", (), ("项目支出",))))
    form = Form("表", "表", (), (), (also,))
    assert may_be_hidden(_view(form, 合计="9.00", 基本支出="9.00", 支出="3.00"), ROW, "项目支出")
