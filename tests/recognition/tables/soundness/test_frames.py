"""Words of a cell that lies partly beyond the side of the table, as a sheet's columns are printed over two pages."""

import pytest

from audit.model.document import Cell, Grid, TextLine
from audit.model.place import Place
from audit.recognition.regions import Region, RegionKind
from audit.recognition.tables.soundness.frames import has_run_out, is_striped

_GRID = Grid(((Cell("1.00", Place(page=1, bbox=(100, 100, 300, 160))),),), Place(page=1, bbox=(100, 100, 300, 160)))


@pytest.mark.parametrize(
    ("page", "box", "run_out"),
    [
        (1, (250, 110, 340, 120), True),
        (2, (250, 110, 340, 120), False),  # on another page
        (1, (250, 80, 340, 90), False),  # above the table
        (1, (310, 110, 340, 120), False),  # beside it
    ],
)
def test_words_over_the_side_of_a_table_leave_its_columns_unknown(page, box, run_out):
    line = TextLine("公务用车购置及运行维护费", Place(page=page, bbox=box))
    assert has_run_out(Region(RegionKind.TABLE, lines=[line], grids=[_GRID])) == run_out


def _cell(left, right):
    return Cell("1.00", Place(page=1, bbox=(left, 100, right, 110)))


@pytest.mark.parametrize(
    ("row", "striped"),
    [
        ((_cell(100, 150), None, None, None), True),  # a name, and words beside it that stand in no cell
        ((_cell(100, 300), None, None, None), False),  # a merged cell
        ((_cell(100, 150), _cell(150, 200), _cell(200, 250), _cell(250, 300)), False),
    ],
)
def test_rows_between_coloured_ones_that_have_no_cells_leave_the_table_unread(row, striped):
    full = (_cell(100, 150), _cell(150, 200), _cell(200, 250), _cell(250, 300))
    grid = Grid((full, row, full, row), Place(page=1, bbox=(100, 100, 300, 160)))
    assert is_striped(Region(RegionKind.TABLE, lines=[], grids=[grid])) == striped
