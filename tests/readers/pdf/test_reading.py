"""From a drawn page to the document model."""

from collections.abc import Callable
from pathlib import Path

import pytest

from audit.model.document import Document, Grid, Layout, TextLine
from audit.readers.pdf import read_pdf

Read = Callable[..., Document]
Pdf = Callable[..., Path]

# Two columns and two rows; the upper row is one merged cell.
GRID = "100 100 200 80 re 100 140 m 300 140 l 200 100 m 200 140 l S "


def text(x: float, y: float, words: str, size: float = 10) -> str:
    return f"BT /F {size} Tf {x} {y} Td ({words}) Tj ET "


def lines(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, TextLine)]


def grids(document: Document) -> list[list[list[str | None]]]:
    found = [block for block in document.blocks if isinstance(block, Grid)]
    return [[[cell and cell.text for cell in row] for row in grid.rows] for grid in found]


def test_a_table_becomes_one_grid_between_the_lines_above_and_below(read: Read) -> None:
    page = text(100, 80, "below") + text(205, 120, "12.50") + text(105, 150, "head") + GRID + text(100, 200, "above")
    document = read(page)
    assert [type(block) for block in document.blocks] == [TextLine, Grid, TextLine]
    assert lines(document) == ["above", "below"]
    assert grids(document) == [[["head", None], ["", "12.50"]]]
    assert (document.layout, document.pages, document.unread) == (Layout.PAGED, 1, ())


def test_places_are_pages_and_boxes_from_the_top_left(read: Read) -> None:
    blocks = read("", GRID + text(105, 150, "head")).blocks
    grid = next(block for block in blocks if isinstance(block, Grid))
    assert (grid.place.page, grid.place.bbox) == (2, (100, 120, 300, 200))
    assert [cell and cell.place.bbox for cell in grid.rows[1]] == [(100, 160, 200, 200), (200, 160, 300, 200)]


def test_a_number_in_a_line_has_the_box_of_its_own_glyphs(read: Read) -> None:
    (line,) = read(text(100, 200, "wiii") + text(130, 200, "7.50 and more")).blocks
    found = line.place.part(line.text.index("7"), line.text.index("7") + 4)
    assert found.bbox == pytest.approx(
        (130, 91.2, 149.46, 101.2), abs=0.01
    )  # three digits of 5.56 points, a point of 2.78


def test_a_number_among_words_of_a_cell_has_its_own_box_and_one_alone_that_of_the_cell(read: Read) -> None:
    cell = text(105, 120, "in all") + text(105, 106, "12 cars") + text(205, 120, "12.50")
    (grid,) = read(GRID + cell).blocks
    words, number = grid.rows[1]
    assert words.text == "in all\n12 cars"
    assert words.place.part(7, 9).bbox == pytest.approx((105, 185.2, 116.12, 195.2), abs=0.01)
    assert number.place.part(0, 5).bbox == (200, 160, 300, 200)


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


# Three cells, 20 points wide each; a digit of Helvetica at 10 points is 5.6 wide.
NARROW = "100 100 60 20 re 120 100 m 120 120 l 140 100 m 140 120 l S "


@pytest.mark.parametrize("engine", ["pdfium", "pdfplumber"])
@pytest.mark.parametrize(
    ("x", "number", "cells"),
    [
        pytest.param(101, "1234.5", ["1234.5", "", ""], id="over the right side"),
        pytest.param(108, "1234.5", ["", "1234.5", ""], id="over the left side"),
        pytest.param(101, "123456789", ["123456789", "", ""], id="over two cells"),
        pytest.param(101, "12.34.5", ["12.3", "4.5", ""], id="two numbers that touch"),
    ],
)
def test_a_number_is_not_cut_by_a_ruling(pdf: Pdf, engine: str, x: int, number: str, cells: list[str]) -> None:
    assert grids(read_pdf(pdf(NARROW + text(x, 105, number)), engine)) == [[cells]]


@pytest.mark.parametrize(
    ("numbers", "cells"),
    [
        pytest.param(
            text(103.5, 105, "1.50") + text(124.5, 105, "2.50"), ["1.50", "2.50", ""], id="two, one behind the other"
        ),
        pytest.param(text(143.5, 105, "1.50"), ["", "", "1.50"], id="the right side of the table"),
        pytest.param(text(96.5, 105, "1.50"), ["1.50", "", ""], id="its left side"),
        pytest.param(text(103.5, 105, "1.50302"), ["1.50", "302", ""], id="as far as the code in the next cell"),
        pytest.param(text(103.5, 105, "1.50title"), ["1.50", "title", ""], id="as far as the words in the next cell"),
    ],
)
def test_a_number_that_runs_a_little_over_a_ruling_stays_in_its_cell(
    read: Read, numbers: str, cells: list[str]
) -> None:
    document = read(NARROW + numbers)
    assert grids(document) == [[cells]]
    assert lines(document) == []


def test_a_number_is_in_the_cell_that_it_leaves_by_the_least_though_the_other_is_narrow(read: Read) -> None:
    assert grids(read("100 100 60 20 re 140 100 m 140 120 l S " + text(123.5, 105, "1.50"))) == [[["1.50", ""]]]


# A head over three columns; the lines of the middle one end before those at their sides.
BROKEN = (
    "100 140 150 20 re 100 120 50 20 re 200 120 50 20 re 100 100 50 20 re 200 100 50 20 re"
    " 156 120 m 194 120 l 156 100 m 194 100 l S "
)


@pytest.mark.parametrize("engine", ["pdfium", "pdfplumber"])
def test_text_between_the_cells_of_a_row_is_in_a_cell_though_its_lines_do_not_meet(pdf: Pdf, engine: str) -> None:
    document = read_pdf(pdf(BROKEN + text(105, 105, "a") + text(155, 105, "2.50") + text(205, 105, "b")), engine)
    assert grids(document) == [[["", None, None], ["", None, ""], ["a", "2.50", "b"]]]
    assert lines(document) == []


@pytest.mark.parametrize("engine", ["pdfium", "pdfplumber"])
@pytest.mark.parametrize(
    ("x", "words", "cells"),
    [
        pytest.param(101, "12abc", ["12abc", "", ""], id="set at the left"),
        pytest.param(117, "subtotal", ["", "", "subtotal"], id="set at the right"),
        pytest.param(112, "subtotal", ["", "subtotal", ""], id="set in the middle"),
        pytest.param(122, "subtotals", ["", "subtotals", ""], id="over the last side"),
        pytest.param(142, "subtotals", ["", "", "subtotals"], id="on beyond the table"),
    ],
)
def test_words_are_not_cut_by_a_ruling(pdf: Pdf, engine: str, x: int, words: str, cells: list[str]) -> None:
    assert grids(read_pdf(pdf(NARROW + text(x, 105, words)), engine)) == [[cells]]


def test_words_too_long_for_their_cell_that_touch_those_of_the_next_are_apart(read: Read) -> None:
    """Both are set in the middle of their cells, with a gap between them as small as that between letters."""
    assert grids(read(NARROW + text(104.44, 105, "nn") + text(116.1, 105, "nnnnn"))) == [[["nn", "nnnnn", ""]]]


def test_words_that_run_into_a_cell_do_not_become_part_of_its_number(read: Read) -> None:
    assert grids(read(NARROW + text(101, 105, "total", 9) + text(123, 105, "7.5"))) == [[["total", "7.5", ""]]]


@pytest.mark.parametrize("number", ["7.50", "28"])
def test_a_number_that_begins_where_the_words_of_its_neighbour_end_is_none_of_them(read: Read, number: str) -> None:
    assert grids(read(NARROW + text(101, 105, "title") + text(120.4, 105, number))) == [[["title", number, ""]]]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        pytest.param(text(100, 105, "1.50 ") + text(122.3, 105, "tot"), "1.50", id="behind a number"),
        pytest.param(text(105, 105, "hat ") + text(121.7, 105, "tot"), "hat", id="behind words"),
    ],
)
def test_a_blank_at_a_ruling_joins_nothing_over_it(read: Read, words: str, first: str) -> None:
    assert grids(read(NARROW + words)) == [[[first, "tot", ""]]]


def test_words_that_begin_where_the_number_of_their_neighbour_ends_are_none_of_it(read: Read) -> None:
    assert grids(read(NARROW + text(101, 105, "1.50") + text(120.4, 105, "title"))) == [[["1.50", "title", ""]]]


def test_a_line_of_prose_that_touches_a_table_is_not_drawn_into_it(read: Read) -> None:
    assert lines(read(NARROW + text(20, 105, "words that end in the first cell"))) == ["words that end in"]


@pytest.mark.parametrize(
    ("first", "second", "cell"),
    [
        ("12.3", "4", "12.34"),
        ("1234", ".5", "1234.5"),
        ("123,", "456.7", "123,456.7"),
        ("123", "456.78", "123456.78"),
        ("12", "56.78", "12\n56.78"),
        ("1234", "5", "1234\n5"),
        ("12.3", "4.5", "12.3\n4.5"),
        ("12.3", "x", "12.3\nx"),
    ],
)
def test_an_amount_wrapped_in_a_narrow_cell_is_one(read: Read, first: str, second: str, cell: str) -> None:
    narrow = "100 100 60 30 re 126 100 m 126 130 l S "
    assert grids(read(narrow + text(101, 118, first) + text(101, 105, second)))[0][0][0] == cell


def test_two_lines_of_digits_in_a_wide_cell_are_two(read: Read) -> None:
    assert grids(read(GRID + text(105, 120, "12.3") + text(105, 107, "4")))[0][1][0] == "12.3\n4"


def test_a_column_beside_the_page_is_not_blank(read: Read) -> None:
    wide = "300 100 200 40 re 380 100 m 380 140 l 460 100 m 460 140 l S "
    document = read(wide + text(305, 115, "a") + text(385, 115, "7.50") + text(465, 115, "2.50") + text(465, 80, "out"))
    assert grids(document) == [[["a", "7.50", "2.50"]]]
    assert lines(document) == []


def test_numbers_of_neighbouring_cells_stay_apart(read: Read) -> None:
    assert grids(read(NARROW + text(103, 105, "12") + text(121, 105, "34"))) == [[["12", "34", ""]]]


def test_lines_of_one_cell_are_kept_apart(read: Read) -> None:
    assert grids(read(GRID + text(105, 165, "first") + text(105, 150, "second")))[0][0][0] == "first\nsecond"


@pytest.mark.parametrize(
    ("turn", "shown"), [(90, (100, 100, 180, 300)), (180, (100, 100, 300, 180)), (270, (120, 100, 200, 300))]
)
def test_a_rotated_page_is_read_as_it_is_shown(read: Read, turn: int, shown: tuple[int, ...]) -> None:
    grid = next(
        block for block in read(GRID + text(105, 150, "a"), page=f"/Rotate {turn}").blocks if isinstance(block, Grid)
    )
    assert grid.place.bbox == shown


def test_text_that_stands_upright_only_after_rotation_reads_as_lines(read: Read) -> None:
    sideways = "BT /F 10 Tf 0 1 -1 0 200 50 Tm (12,345.67) Tj ET BT /F 10 Tf 0 1 -1 0 180 50 Tm (total) Tj ET"
    assert lines(read(sideways, page="/Rotate 90")) == ["total", "12,345.67"]


def test_the_crop_box_is_the_page(read: Read) -> None:
    document = read(text(10, 10, "outside") + text(105, 150, "inside"), page="/CropBox [100 100 300 200]")
    line = document.blocks[0]
    assert lines(document) == ["inside"]
    assert line.place.bbox is not None
    assert line.place.bbox[0] == pytest.approx(5, abs=0.5)


def test_rulings_and_text_inside_a_form_xobject_follow_its_matrix(read: Read) -> None:
    document = read("q 1 0 0 1 40 0 cm /X Do Q", form=GRID + text(105, 150, "head"), matrix="1 0 0 1 10 20")
    grid = next(block for block in document.blocks if isinstance(block, Grid))
    assert grid.place.bbox == (150, 100, 350, 180)
    assert grids(document) == [[["head", None], ["", ""]]]


@pytest.mark.parametrize("move", ["1 0 0 1 40 0", "0.5 0 0 0.5 0 100"])
def test_text_that_is_marked_with_what_it_says_follows_the_matrix_of_its_form(read: Read, move: str) -> None:
    marked = f"/Span <</ActualText (head)>> BDC {text(105, 150, 'head')} EMC "
    document = read(f"q {move} cm /X Do Q", form=GRID + marked + text(105, 115, "11.22"))
    assert grids(document) == [[["head", None], ["11.22", ""]]]


def test_text_printed_outside_of_the_page_is_dropped(read: Read) -> None:
    assert lines(
        read(text(50, 310, "the other half of a paragraph") + text(50, 50, "shown") + text(-90, 50, "gone"))
    ) == ["shown"]


def test_text_that_is_clipped_away_is_dropped(read: Read) -> None:
    words = text(50, 150, "shown") + text(50, 90, "hidden") + text(50, 103, "cut through its foot")
    assert lines(read(f"q 0 105 400 100 re W n {words} Q {text(50, 80, 'after')}")) == [
        "shown",
        "cut through its foot",
        "after",
    ]


@pytest.mark.parametrize(
    "clip", ["0 0 m 9 0 l 0 9 l h W n", "0 0 9 9 re 9 0 9 9 re W n", "0 5 m 5 9 l 9 5 l 5 0 l h W n"]
)
def test_what_lies_outside_of_any_clip_path_is_dropped(read: Read, clip: str) -> None:
    assert lines(read(f"q {clip} {text(50, 50, 'gone')} Q " + text(50, 90, "shown"))) == ["shown"]


def test_clip_paths_add_up(read: Read) -> None:
    clips = "0 0 400 200 re W n 0 100 400 200 re W n"
    words = text(50, 250, "above") + text(50, 150, "between") + text(50, 50, "below")
    assert lines(read(f"q {clips} {words} Q")) == ["between"]


def test_text_of_a_moved_form_is_kept_whatever_the_form_clips(read: Read) -> None:
    form = "q 0 0 100 40 re W n " + text(10, 10, "in the form") + "Q"
    assert lines(read("q 1 0 0 1 150 150 cm /X Do Q", form=form)) == ["in the form"]


def test_text_struck_twice_for_a_bold_look_is_read_once(read: Read) -> None:
    assert lines(read(text(50, 50, "1122.00") + text(50.4, 50, "1122.00"))) == ["1122.00"]


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


def test_a_page_with_an_image_and_nothing_but_a_page_number_is_reported_unread(read: Read) -> None:
    image = "q 300 0 0 200 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q "
    document = read(text(50, 50, "words"), image + text(200, 20, "- 2 -"))
    assert [fault.page for fault in document.unread] == [2]
    assert document.unread[0].reason == "本页是图片，没有可读取的文字"


@pytest.mark.parametrize(
    ("sides", "times", "unread"),
    [
        pytest.param("70 0 0 70", 1, 0, id="a seal"),
        pytest.param("140 0 0 30", 1, 1, id="a picture of a line of text"),
        pytest.param("70 0 0 70", 8, 1, id="the pieces of a scan"),
    ],
)
def test_a_page_with_nothing_but_a_seal_hides_no_text(read: Read, sides: str, times: int, unread: int) -> None:
    picture = f"q {sides} 200 30 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q "
    assert len(read("", picture * times).unread) == unread


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


def test_a_scanned_table_under_its_title_is_reported_unread_but_a_cover_is_not(read: Read) -> None:
    page = "q 300 0 0 200 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q " + text(50, 260, "title")
    (fault,) = read(page, page).unread
    assert (fault.page, fault.reason) == (2, "本页主要是图片，只有5个字可读取")


def test_a_page_with_image_and_many_words_is_read(read: Read) -> None:
    image = "q 300 0 0 200 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q "
    assert read("", image + text(5, 20, "words " * 30, size=4)).unread == ()


def test_a_page_with_an_image_and_a_table_is_read(read: Read) -> None:
    image = "q 300 0 0 200 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q "
    assert read("", image + GRID + text(105, 150, "head")).unread == ()


def test_letters_turned_into_outlines_are_reported_unread(read: Read) -> None:
    letter = "10 10 m 10 20 20 20 20 10 c 20 0 10 0 10 10 c f "
    assert [fault.reason for fault in read(letter * 200).unread] == ["本页文字已转为图形，无法读取"]


@ENGINES
def test_glyphs_whose_font_tells_no_characters_are_reported_unread(pdf: Pdf, engine: str) -> None:
    descendant = "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
    font = f"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [{descendant}] >>"
    document = read_pdf(pdf("BT /F 10 Tf 50 50 Td <012301240125> Tj ET", font=font), engine)
    assert [fault.reason for fault in document.unread] == ["字体没有编码或编码有误，有的字无法识别"]


def test_a_single_digit_without_a_character_is_not_known(read: Read) -> None:
    names = "/Differences [53 /g123]"
    font = f"<< /Type /Font /Subtype /TrueType /BaseFont /Helvetica /Encoding << /Type /Encoding {names} >> >>"
    page = "".join(text(50, y, "words and words and words") for y in range(20, 100, 10)) + text(50, 120, "1,250.40")
    assert lines(read(page, font=font))[0] == "1,2\ufffd0.40"


def test_the_glyph_that_stands_for_what_its_font_lacks_is_not_known(read: Read) -> None:
    descendant = "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
    font = f"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /ToUnicode 4 0 R /DescendantFonts [{descendant}] >>"
    codes = "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0001> <000A> <0030> endbfrange"
    document = read("BT /F 10 Tf 50 50 Td <000200000003> Tj ET", font=font, form=f"begincmap {codes} endcmap")
    assert lines(document) == ["1\ufffd2"]


def test_a_minus_at_the_end_of_a_line_is_read(read: Read) -> None:
    assert lines(read(text(50, 100, "change-") + text(50, 86, "120.80"))) == ["change-", "120.80"]


def test_a_full_width_digit_is_as_broad_as_it_says(read: Read) -> None:
    drawn = "1000 0 0 0 800 850 d1 0 0 800 850 re f"  # the glyph, as if it were a second page
    font = (
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /ToUnicode 4 0 R "
        "/CharProcs << /g 8 0 R >> /Encoding << /Type /Encoding /Differences [114 /g] >> /FirstChar 114 /LastChar 114 "
        "/Widths [1000] >>"
    )
    codes = "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <72> <FF14> endbfchar"
    assert lines(read(text(50, 50, "rrr"), drawn, font=font, form=f"begincmap {codes} endcmap"))[0] == "444"


@pytest.mark.parametrize(("ink", "room", "said"), [(900, 1000, "\ufffd" * 3), (450, 500, "rrr"), (450, 1000, "rrr")])
def test_a_letter_as_broad_as_a_chinese_character_is_none(read: Read, ink: int, room: int, said: str) -> None:
    drawn = f"{room} 0 0 0 {ink} 850 d1 0 0 {ink} 850 re f"  # the glyph, as if it were a second page
    font = (
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /ToUnicode 4 0 R "
        "/CharProcs << /g 8 0 R >> /Encoding << /Type /Encoding /Differences [114 /g] >> /FirstChar 114 /LastChar 114 "
        f"/Widths [{room}] >>"
    )
    codes = "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <72> <0072> endbfchar"
    document = read(text(50, 50, "rrr"), drawn, font=font, form=f"begincmap {codes} endcmap")
    assert lines(document)[0] == said


@pytest.mark.parametrize("engine", ["pdfium", "pdfplumber"])
def test_a_font_that_says_radicals_prints_ideographs(pdf: Pdf, engine: str) -> None:
    names = "/Differences [97 /uni2F40 /uni51FA /uni2ED3]"
    font = f"<< /Type /Font /Subtype /TrueType /BaseFont /Helvetica /Encoding << /Type /Encoding {names} >> >>"
    assert lines(read_pdf(pdf(text(50, 50, "abc"), font=font), engine)) == ["支出长"]


def test_an_empty_page_is_neither_text_nor_unread(read: Read) -> None:
    document = read("")
    assert (document.blocks, document.pages, document.unread) == ((), 1, ())


def test_a_table_without_any_text_is_not_reported_as_a_grid(read: Read) -> None:
    assert grids(read(GRID + text(10, 10, "words"))) == []


@pytest.mark.parametrize(("clip", "seen"), [("0 0 122 300", "11.\ufffd"), ("0 0 400 300", "11.22")])
def test_a_number_of_which_a_part_is_clipped_away_is_not_known(read: Read, clip: str, seen: str) -> None:
    assert lines(read(f"q {clip} re W n {text(105, 150, '11.22')} Q")) == [seen]


def test_a_number_of_which_each_tile_of_the_page_shows_a_part_is_whole(read: Read) -> None:
    tiles = ("0 0 122 300 re", "122 0 300 300 re")
    page = text(105, 150, "11.22") + "".join(text(10, y, "words") for y in range(20, 140, 15))
    assert lines(read("".join(f"q {tile} W n {page} Q " for tile in tiles)))[0] == "11.22"


def test_numbers_at_both_sides_of_a_ruling_that_nearly_touch_are_two(read: Read) -> None:
    """One is set at the right, the other at the left: between them there is room for the ruling and no more."""
    assert grids(read(NARROW + text(108.0, 105, "1.3", 10) + text(120.4, 105, "302"))) == [[["1.3", "302", ""]]]


def test_two_fonts_whose_letters_are_as_high_have_both_the_size_of_their_text(read: Read) -> None:
    """Both say nothing of their ascent and descent, so that all that is known of their letters is the ink."""
    descriptor = "/FontDescriptor << /Type /FontDescriptor /FontName /{0} /Flags 32 /Ascent 0 /Descent 0 >>"
    one, other = (
        f"<< /Type /Font /Subtype /TrueType /BaseFont /{name} {descriptor.format(name)} >>"
        for name in ("Helvetica", "Arial")
    )
    page = text(50, 100, "nnn") + "BT /G 10 Tf 50 50 Td (nnn) Tj ET"
    document = read(page, font=one, resources=f"/Font << /F 3 0 R /G {other} >>")
    heights = [round(box[3] - box[1]) for block in document.blocks if (box := block.place.bbox)]
    assert heights == [10, 10]


@pytest.mark.parametrize(("at", "cell"), [(126, "12345.67"), (126.5, "12345.67"), (132, "12 345.67")])
def test_thousands_set_apart_by_a_narrow_blank_are_one_number(read: Read, at: int, cell: str) -> None:
    page = GRID + text(105, 150, "head") + text(110, 120, "12") + text(at, 120, "345.67")
    assert grids(read(page))[0][1][0] == cell
