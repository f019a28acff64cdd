"""From a drawn page to tables: which lines, sides and grounds make cells."""

from collections.abc import Callable
from pathlib import Path

import pytest
from drawn import GRID, grids, lines, text

from audit.model.document import Document
from audit.readers.pdf import read_pdf

Read = Callable[..., Document]
Pdf = Callable[..., Path]


# Below GRID, as a page break leaves a row: its three sides go on for 50 points, and no line is drawn across.
SIDES = "100 50 m 100 100 l 200 50 m 200 100 l 300 50 m 300 100 l S "


@pytest.mark.parametrize("engine", ["pdfium", "pdfplumber"])
def test_a_row_left_open_at_the_foot_of_the_page_is_a_row(pdf: Pdf, engine: str) -> None:
    document = read_pdf(pdf(GRID + SIDES + text(105, 120, "a") + text(105, 80, "b") + text(205, 80, "7.50")), engine)
    assert grids(document) == [[["", None], ["a", ""], ["b", "7.50"]]]
    assert lines(document) == []


def test_a_row_left_open_at_the_head_of_the_page_is_a_row(read: Read) -> None:
    grid, sides = "100 100 200 40 re 200 100 m 200 140 l S ", SIDES.replace(" 50 ", " 140 ").replace(" 100 l", " 190 l")
    document = read(grid + sides + text(105, 160, "b") + text(205, 160, "7.50") + text(205, 120, "2.50"))
    assert grids(document) == [[["b", "7.50"], ["", "2.50"]]]


# What a page break leaves of a table's last row: three sides from the edge of the page to one line across.
TAIL = "100 100 m 100 140 l 200 100 m 200 140 l 300 100 m 300 140 l 100 100 m 300 100 l S "


@pytest.mark.parametrize("engine", ["pdfium", "pdfplumber"])
def test_a_row_that_is_cut_off_alone_is_a_table_of_one_row(pdf: Pdf, engine: str) -> None:
    document = read_pdf(pdf(TAIL + text(105, 110, "b") + text(205, 110, "7.50")), engine)
    assert grids(document) == [[["b", "7.50"]]]
    assert lines(document) == []


@pytest.mark.parametrize(
    "sides",
    [
        pytest.param(TAIL.replace("200 100 m 200 140 l", ""), id="a box without a lid"),
        pytest.param(TAIL.replace("200 140", "200 125"), id="bars of a chart"),
        pytest.param(TAIL.replace("100 100 m 300 100", "100 100 m 400 100"), id="an axis that goes on"),
        pytest.param(TAIL.replace(" 140 ", " 104 "), id="ticks"),
    ],
)
def test_other_lines_that_stand_on_one_are_no_row(read: Read, sides: str) -> None:
    assert lines(read(sides + text(105, 110, "b") + text(205, 110, "7.50"))) == ["b 7.50"]


# Two rows of three cells; a page break has left the first one a line over its first cell only.
LIDDED = "100 100 200 30 re 100 130 50 30 re 150 100 m 150 160 l 220 100 m 220 160 l 300 100 m 300 160 l S "


@pytest.mark.parametrize("engine", ["pdfium", "pdfplumber"])
def test_cells_that_the_line_over_their_row_does_not_reach_are_cells(pdf: Pdf, engine: str) -> None:
    words = text(105, 140, "a") + text(155, 140, "1.50") + text(225, 140, "2.50") + text(105, 110, "b")
    document = read_pdf(pdf(LIDDED + words + text(225, 110, "3.50")), engine)
    assert grids(document) == [[["a", "1.50", "2.50"], ["b", "", "3.50"]]]
    assert lines(document) == []


def test_text_beside_such_a_row_without_a_side_stays_text(read: Read) -> None:
    sides = LIDDED.replace("220 100 m 220 160 l 300 100 m 300 160 l", "220 100 m 220 130 l")
    document = read(sides + text(105, 140, "a") + text(225, 140, "2.50") + text(105, 110, "b"))
    assert lines(document) == ["2.50"]


@pytest.mark.parametrize(
    "sides",
    [
        pytest.param(SIDES.replace(" 50 ", " 96 "), id="sides overshoot"),
        pytest.param(SIDES.replace("100 50 m 100 100 l", ""), id="no left side"),
        pytest.param(SIDES.replace("200 50", "200 70"), id="sides end apart"),
        pytest.param("", id="no sides"),
    ],
)
def test_text_below_a_table_stays_text_unless_the_sides_go_on_around_it(read: Read, sides: str) -> None:
    document = read(GRID + sides + text(105, 120, "a") + text(105, 80, "b") + text(205, 80, "7.50"))
    assert grids(document) == [[["", None], ["a", ""]]]
    assert lines(document) == ["b 7.50"]


# Three columns and two rows without a line at either side, as tables in print have them.
OPEN = "100 100 m 300 100 l 100 130 m 300 130 l 100 160 m 300 160 l 160 100 m 160 160 l 230 100 m 230 160 l S "


@pytest.mark.parametrize("engine", ["pdfium", "pdfplumber"])
def test_a_table_without_side_lines_has_its_outer_columns(pdf: Pdf, engine: str) -> None:
    words = text(105, 140, "a") + text(165, 140, "1.50") + text(235, 140, "2.50")
    document = read_pdf(pdf(OPEN + words + text(105, 110, "b") + text(235, 110, "3.50")), engine)
    assert grids(document) == [[["a", "1.50", "2.50"], ["b", "", "3.50"]]]
    assert lines(document) == []


def test_two_columns_with_one_line_between_them_are_a_table(read: Read) -> None:
    rules = "100 100 m 300 100 l 100 130 m 300 130 l 100 160 m 300 160 l 200 100 m 200 160 l S "
    document = read(rules + text(105, 140, "head") + text(105, 110, "a") + text(205, 110, "1.50"))
    assert grids(document) == [[["head", ""], ["a", "1.50"]]]


def test_a_page_with_a_single_row_of_such_a_table_has_its_outer_columns(read: Read) -> None:
    row = "100 100 m 300 100 l 100 130 m 300 130 l 160 100 m 160 130 l 230 100 m 230 130 l S "
    document = read(row + text(105, 110, "a") + text(165, 110, "1.50") + text(235, 110, "2.50"))
    assert grids(document) == [[["a", "1.50", "2.50"]]]


def test_a_row_of_such_a_table_left_open_at_the_foot_of_the_page_is_a_row(read: Read) -> None:
    beyond = "160 100 m 160 60 l 230 100 m 230 60 l S "
    document = read(OPEN + beyond + text(105, 110, "a") + text(105, 70, "b") + text(235, 70, "7.50"))
    assert grids(document) == [[["", "", ""], ["a", "", ""], ["b", "", "7.50"]]]


def test_lines_above_and_below_that_meet_no_side_make_no_table(read: Read) -> None:
    rules = "50 280 m 350 280 l 50 200 m 350 200 l 50 20 m 350 20 l S "
    document = read(rules + GRID + text(105, 120, "a") + text(310, 120, "2.50"))
    assert grids(document) == [[["", None], ["a", ""]]]
    assert lines(document) == ["2.50"]


def test_cells_that_are_boxes_with_gaps_between_them_are_one_table(read: Read) -> None:
    columns = ((100, 60), (164.5, 60), (229, 60))
    boxes = "".join(f"{x} {y} {wide} 20 re S " for x, wide in columns for y in (100, 121))
    words = text(105, 126, "a") + text(170, 126, "1.50") + text(235, 126, "2.50") + text(105, 106, "b")
    assert grids(read(boxes + words + text(170, 106, "3.50"))) == [[["a", "1.50", "2.50"], ["b", "3.50", ""]]]


def test_tables_side_by_side_are_two(read: Read) -> None:
    boxes = "".join(f"{x} {y} 50 20 re S " for x in (100, 150, 220, 270) for y in (100, 120))
    assert len(grids(read(boxes + text(105, 126, "a") + text(225, 126, "b")))) == 2


def test_text_beside_a_table_whose_lines_end_at_its_side_stays_text(read: Read) -> None:
    document = read(GRID + text(105, 150, "a") + text(205, 120, "1.50") + text(310, 120, "2.50"))
    assert grids(document) == [[["a", None], ["", "1.50"]]]
    assert lines(document) == ["2.50"]


def test_a_frame_around_a_table_is_no_cell_of_it(read: Read) -> None:
    frame = "100 100 m 100 260 l 300 260 l 300 100 l h S "
    document = read(frame + GRID + "100 230 m 300 230 l S " + text(105, 240, "title") + text(205, 120, "1"))
    assert grids(document)[0][-1] == ["", "1"]
    assert sum(row.count("1") for grid in grids(document) for row in grid) == 1


ENGINES = pytest.mark.parametrize("engine", ["pdfium", "pdfplumber"])


@ENGINES
@pytest.mark.parametrize("white", ["1 g", "1 1 1 rg", "0 0 0 0 k"])
def test_white_grounds_behind_the_text_of_cells_are_no_rulings(pdf: Pdf, engine: str, white: str) -> None:
    grounds = f"q {white} 105 145 90 30 re f 205 110 60 20 re f 100 140 200 40 re f Q "
    page = grounds + GRID + text(105, 150, "head") + text(205, 120, "1")
    assert grids(read_pdf(pdf(page), engine)) == [[["head", None], ["", "1"]]]


@ENGINES
def test_white_rules_part_the_cells_of_a_shaded_table(pdf: Pdf, engine: str) -> None:
    shade = "0.2 0.4 0.9 rg 100 100 200 80 re f "
    rules = "1 1 1 rg 100 139 200 1 re f 200 100 1 80 re f "
    page = shade + rules + text(105, 150, "a") + text(205, 150, "b") + text(205, 120, "1")
    assert grids(read_pdf(pdf(page), engine)) == [[["a", "b"], ["", "1"]]]


# Three shaded rows of two cells, and the rows between them without a line or a ground.
BANDS = "q 0.9 g " + "".join(f"100 {y} 99 20 re f 200 {y} 100 20 re f " for y in (200, 160, 120)) + "Q "


def test_rows_that_are_shaded_in_turn_are_a_table_with_the_rows_between_and_below_them(read: Read) -> None:
    page = BANDS + "".join(text(105, y + 5, f"name {y}") + text(205, y + 5, f"{y}.50") for y in range(200, 80, -20))
    document = read(page + text(105, 65, "a note that runs on below the table"))
    assert grids(document) == [[[f"name {y}", f"{y}.50"] for y in range(200, 80, -20)]]
    assert lines(document) == ["a note that runs on below the table"]


def test_shaded_rows_without_columns_are_no_table(read: Read) -> None:
    grounds = "q 0.9 g " + "".join(f"100 {y} 200 20 re f " for y in (200, 160, 120)) + "Q "
    page = "".join(text(105, y + 5, f"name {y}") + text(205, y + 5, f"{y}.50") for y in range(200, 100, -20))
    document = read(grounds + page)
    assert grids(document) == []
    assert lines(document)[:2] == ["name 200 200.50", "name 180 180.50"]


@pytest.mark.parametrize(
    ("words", "row"),
    [
        pytest.param(text(105, 120, "roads") + text(205, 120, "12.50"), ["roads", "12.50"], id="a row"),
        pytest.param(text(105, 120, "roads") + text(205, 120, "km"), ["roads km", None], id="no amount"),
        pytest.param(text(105, 120, "a note about 12.50 and 7.50"), ["a note about 12.50 and 7.50", None], id="a note"),
        pytest.param(text(105, 120, "12.50"), ["12.50", None], id="in one column alone"),
    ],
)
def test_a_row_without_sides_within_is_parted_as_the_row_above_is(read: Read, words: str, row: list[str]) -> None:
    half = "100 100 200 80 re 100 140 m 300 140 l 200 140 m 200 180 l S "
    assert grids(read(half + text(105, 150, "name") + text(205, 150, "sum") + words))[0] == [["name", "sum"], row]


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        pytest.param(text(105, 88, "rails") + text(205, 88, "7.25"), 3, id="a row"),
        pytest.param(text(105, 85, "of the county") + text(205, 85, "unit: yuan"), 2, id="no amount"),
        pytest.param(text(105, 85, "a note about 12.50 and 7.50"), 2, id="a note"),
        pytest.param(text(105, 60, "rails") + text(205, 60, "7.25"), 2, id="further below"),
    ],
)
def test_a_row_right_below_the_last_line_of_a_table_is_its_own(read: Read, words: str, rows: int) -> None:
    table = (
        "100 100 200 80 re 100 140 m 300 140 l 200 100 m 200 180 l S " + text(105, 150, "name") + text(205, 150, "sum")
    )
    assert len(grids(read(table + text(105, 120, "roads") + text(205, 120, "12.50") + words))[0]) == rows


def test_a_table_without_any_text_is_not_reported_as_a_grid(read: Read) -> None:
    assert grids(read(GRID + text(10, 10, "words"))) == []
