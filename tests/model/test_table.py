"""What a table is asked for: a figure by its row and column, the rows that have any, and those of its own sum."""

from audit.decimal_utils import read_figure
from audit.model.facts import Entry, EntryState, FormTable, Row
from audit.model.figure import YUAN
from audit.model.place import Place

HERE = Place()
TOTAL = Row(0, "合计", "合计", HERE, level=0)
FIRST, BLANK = Row(1, "甲", "甲", HERE), Row(2, "乙", "乙", HERE)
STRANGE = Row(3, "总 计", "总 计", HERE, level=0, recognised=False)
FIGURE = read_figure("3.00", YUAN, HERE)
TABLE = FormTable(
    "表",
    "表",
    YUAN,
    HERE,
    (TOTAL, FIRST, BLANK, STRANGE),
    (),
    {
        (0, "金额"): Entry(EntryState.PRINTED, HERE, FIGURE),
        (1, "金额"): Entry(EntryState.PRINTED, HERE, FIGURE),
        (2, "金额"): Entry(EntryState.BLANK, HERE),
    },
)


def test_a_blank_and_a_cell_that_is_not_there_are_no_figure():
    assert [TABLE.figure_at(row, "金额") for row in TABLE.rows] == [FIGURE, FIGURE, None, None]
    assert TABLE.figure_at(TOTAL, "数量") is None


def test_a_row_is_filled_by_a_figure_not_by_a_blank():
    assert TABLE.filled() == {0, 1}


def test_a_row_that_the_form_does_not_know_is_no_total():
    assert TABLE.totals() == [TOTAL]
