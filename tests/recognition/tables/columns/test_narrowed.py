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


def test_a_dash_is_a_figure_that_is_there():
    assert narrowed(page("208", "社会保障和就业支出", "4.00", "——"), [BLOCK])[0].values == {2: TOTAL, 3: BASIC}


def test_one_row_with_a_blank_leaves_all_open():
    both = Section(data=[*page("208", "养老", "4.00", "3.00").data, *page("210", "医疗", "", "1.00").data])
    assert narrowed(both, [BLOCK]) == []


def test_headers_and_what_was_inferred_move_with_their_columns():
    (moved,) = narrowed(
        page("208", "养老", "4.00", "3.00"), [replace(BLOCK, headers={4: "甲", 5: "乙"}, inferred=frozenset({5}))]
    )
    assert (moved.headers, moved.inferred, moved.stop) == ({2: "甲", 3: "乙"}, {3}, 4)


def test_a_page_with_a_header_of_its_own_or_without_rows_goes_on_from_nothing():
    (row,) = page("208", "养老", "4.00", "3.00").data
    assert narrowed(Section(header=[row], data=[row]), [BLOCK]) == []
    assert narrowed(Section(), [BLOCK]) == []


def test_of_two_halves_nobody_knows_which_goes_on():
    assert narrowed(page("208", "养老", "4.00", "3.00"), [BLOCK, BLOCK]) == []
    assert narrowed(page("208", "养老", "4.00", "3.00"), []) == []


def test_figures_with_another_column_behind_them_do_not_move():
    assert narrowed(page("208", "养老", "4.00", "3.00"), [replace(BLOCK, values={3: TOTAL, 4: BASIC})]) == []


def test_a_page_with_as_many_columns_is_no_narrower():
    assert narrowed(page("208", "01", "05", "养老", "4.00", "3.00"), [BLOCK]) == []


def test_code_and_name_have_a_column_each():
    assert narrowed(page("208", "4.00", "3.00"), [BLOCK]) == []
