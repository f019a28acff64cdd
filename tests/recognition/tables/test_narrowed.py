"""Pages that go on in fewer columns than the page with the header."""

from audit.model.document import Cell
from audit.model.knowledge.forms import BlockSpec, ColumnSpec, RowKey
from audit.model.place import Place
from audit.model.record import replace
from audit.recognition.tables.columns.binding import BoundBlock
from audit.recognition.tables.columns.narrowed import narrowed
from audit.recognition.tables.columns.sections import Section

TOTAL, BASIC = ColumnSpec("合计", ("合计",)), ColumnSpec("基本支出", ("基本支出",))
BLOCK = BoundBlock(BlockSpec("支出", RowKey.ACCOUNT, (TOTAL, BASIC)), 0, 6, {4: TOTAL, 5: BASIC}, {4: "", 5: ""})


def page(*cells: str) -> Section:
    return Section(data=[tuple(Cell(text, Place()) for text in cells)])


def test_a_form_of_levels_goes_on_in_no_fewer_columns():
    assert narrowed(page("208", "社会保障和就业支出", "4.00", "3.00"), [replace(BLOCK, levels={0: 0, 1: 1})]) == []


def test_a_code_drawn_as_one_cell_moves_every_figure_to_the_left():
    assert narrowed(page("208", "社会保障和就业支出", "4.00", "3.00"), [BLOCK])[0].values == {2: TOTAL, 3: BASIC}


def test_a_blank_among_the_figures_leaves_open_where_the_others_belong():
    assert narrowed(page("208", "社会保障和就业支出", "4.00", ""), [BLOCK]) == []


def test_rows_without_a_code_are_no_accounts_that_go_on():
    assert narrowed(page("社会保障", "就业", "4.00", "3.00"), [BLOCK]) == []


def test_a_block_without_a_column_of_figures_goes_on_nowhere():
    assert narrowed(page("208", "社会保障和就业支出", "4.00", "3.00"), [replace(BLOCK, values={})]) == []
