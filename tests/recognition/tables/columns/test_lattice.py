"""Rows of a page with fewer rulings stand in the columns of the page before, where their places say in which."""

import pytest

from audit.model.document import Cell, Grid
from audit.model.place import Place
from audit.recognition.tables.columns.lattice import Lattice


def _grid(*rows: dict[float, str | None]) -> Grid:
    """Cells by their left sides in points; None: another is merged over it."""
    made = [
        tuple(None if text is None else Cell(text, Place(bbox=(x, 0.0, x + 9.0, 9.0))) for x, text in row.items())
        for row in rows
    ]
    return Grid(tuple(made), Place())


def _texts(rows):
    return rows and [[cell.text if cell else None for cell in row] for row in rows]


LATTICE = Lattice.of(_grid({100.0: "科目", 150.0: "名称", 200.0: "合计", 250.0: "基本支出"}))


def test_columns_are_told_from_the_grids_own_left_side():
    assert Lattice((0.0, 50.0, 100.0, 150.0)) == LATTICE


def test_a_column_begins_where_the_first_of_its_cells_does():
    assert Lattice.of(_grid({100.0: "科目", 150.0: None}, {100.0: "208", 155.0: "名称"})) == Lattice((0.0, 55.0))


def test_a_grid_without_places_has_no_lattice_and_fits_none():
    grid = Grid(((Cell("科目", Place(line=1)), Cell("名称", Place(line=1))),), Place())
    assert Lattice.of(grid) is None
    assert LATTICE.fit(grid) is None


@pytest.mark.parametrize("moved", [0.0, 30.0, -30.0])
@pytest.mark.parametrize("off", [-4.0, 0.0, 4.0])
def test_fewer_columns_take_their_places_wherever_the_grid_stands(moved, off):
    rows = LATTICE.fit(_grid({100.0 + moved: "208", 200.0 + moved + off: "9.00", 250.0 + moved: "8.00"}))
    assert _texts(rows) == [["208", None, "9.00", "8.00"]]


def test_a_cell_in_the_midst_of_a_column_is_of_it():
    rows = LATTICE.fit(_grid({100.0: "208", 150.0: "养老", 175.0: "", 200.0: "9.00"}))
    assert _texts(rows) == [["208", "养老", "9.00", None]]


def test_a_text_takes_the_place_of_a_blank_cell_before_it_in_the_column():
    rows = LATTICE.fit(
        _grid({100.0: "208", 150.0: "", 175.0: "养老", 200.0: None}, {100.0: "", 150.0: "", 175.0: "", 200.0: ""})
    )
    assert _texts(rows) == [["208", "养老", None, None], ["", "", "", None]]


def test_two_texts_that_would_meet_in_one_column_fit_nowhere():
    fitting, meeting = (
        {100.0: "208", 150.0: "养老", 175.0: "", 200.0: ""},
        {100.0: "", 150.0: "1.00", 175.0: "2.00", 200.0: ""},
    )
    assert LATTICE.fit(_grid(fitting)) is not None
    assert LATTICE.fit(_grid(fitting, meeting)) is None


def test_half_of_the_columns_must_begin_where_those_of_the_page_before_do():
    assert LATTICE.fit(_grid({100.0: "208", 175.0: "养老", 200.0: "9.00", 225.0: ""})) is not None
    assert LATTICE.fit(_grid({100.0: "208", 120.0: "养老", 140.0: "9.00"})) is None
