"""From a drawn page to the document model."""

from collections.abc import Callable
from pathlib import Path

import pytest
from drawn import GRID, grids, lines, text

from audit.model.document import Document, Grid, Layout, TextLine
from audit.readers.pdf import read_pdf

Read = Callable[..., Document]
Pdf = Callable[..., Path]


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


def test_a_column_beside_the_page_is_not_blank(read: Read) -> None:
    wide = "300 100 200 40 re 380 100 m 380 140 l 460 100 m 460 140 l S "
    document = read(wide + text(305, 115, "a") + text(385, 115, "7.50") + text(465, 115, "2.50") + text(465, 80, "out"))
    assert grids(document) == [[["a", "7.50", "2.50"]]]
    assert lines(document) == []


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
    words = text(50, 150, "shown") + text(50, 103, "cut through its foot")
    hidden = f"q 300 105 100 90 re W n {text(310, 90, 'hidden')} Q "
    assert lines(read(f"{hidden} q 0 105 400 100 re W n {words} Q {text(50, 80, 'after')}")) == [
        "shown",
        "cut through its foot",
        "after",
    ]


LOW = "q 0 105 400 20 re W n " + text(50, 112, "a row of one line") + text(50, 94, "and its second line") + "Q "


def test_a_line_that_its_row_clips_away_does_not_mix_with_the_next_row(read: Read) -> None:
    """The rows below say in the strip of the page where the second line is hidden: 11.22."""
    below = "q 0 85 400 20 re W n " + text(50, 92, "11.22") + "Q "
    assert lines(read(LOW + below)) == ["a row of one line�", "11.22"]


def test_a_row_too_low_for_its_words_is_told(read: Read) -> None:
    document = read(LOW)
    assert [(page.page, page.reason) for page in document.unread] == [(1, "有1格太矮，字没有印全，看不见")]


def test_words_that_go_on_on_the_next_page_are_not_lost(read: Read) -> None:
    above = "q 0 200 400 50 re W n " + text(50, 255, "a row of one line") + text(50, 240, "and its second line") + "Q "
    document = read(LOW, above)
    assert (lines(document), document.unread) == (["a row of one line", "and its second line"], ())


@pytest.mark.parametrize(
    "clip", ["0 0 m 9 0 l 0 9 l h W n", "0 0 9 9 re 9 0 9 9 re W n", "0 5 m 5 9 l 9 5 l 5 0 l h W n"]
)
def test_what_lies_outside_of_any_clip_path_is_dropped(read: Read, clip: str) -> None:
    assert lines(read(f"q {clip} {text(50, 50, 'gone')} Q " + text(50, 90, "shown"))) == ["shown"]


def test_clip_paths_add_up(read: Read) -> None:
    clips = "0 0 400 200 re W n 0 100 400 200 re W n"
    words = text(50, 250, "above") + text(50, 150, "between") + text(50, 50, "below")
    assert lines(read(f"q {clips} {words} Q")) == ["�between�"]


def test_text_of_a_moved_form_is_kept_whatever_the_form_clips(read: Read) -> None:
    form = "q 0 0 100 40 re W n " + text(10, 10, "in the form") + "Q"
    assert lines(read("q 1 0 0 1 150 150 cm /X Do Q", form=form)) == ["in the form"]


def test_text_struck_twice_for_a_bold_look_is_read_once(read: Read) -> None:
    assert lines(read(text(50, 50, "1122.00") + text(50.4, 50, "1122.00"))) == ["1122.00"]


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


@pytest.mark.parametrize("engine", ["pdfium", "pdfplumber"])
def test_a_font_that_says_radicals_prints_ideographs(pdf: Pdf, engine: str) -> None:
    names = "/Differences [97 /uni2F40 /uni51FA /uni2ED3]"
    font = f"<< /Type /Font /Subtype /TrueType /BaseFont /Helvetica /Encoding << /Type /Encoding {names} >> >>"
    assert lines(read_pdf(pdf(text(50, 50, "abc"), font=font), engine)) == ["支出长"]


def test_an_empty_page_is_neither_text_nor_unread(read: Read) -> None:
    document = read("")
    assert (document.blocks, document.pages, document.unread) == ((), 1, ())


@pytest.mark.parametrize(("clip", "seen"), [("0 0 122 300", "11.\ufffd"), ("0 0 400 300", "11.22")])
def test_a_number_of_which_a_part_is_clipped_away_is_not_known(read: Read, clip: str, seen: str) -> None:
    assert lines(read(f"q {clip} re W n {text(105, 150, '11.22')} Q")) == [seen]


def test_a_number_of_which_each_tile_of_the_page_shows_a_part_is_whole(read: Read) -> None:
    tiles = ("0 0 122 300 re", "122 0 300 300 re")
    page = text(105, 150, "11.22") + "".join(text(10, y, "words") for y in range(20, 140, 15))
    assert lines(read("".join(f"q {tile} W n {page} Q " for tile in tiles)))[0] == "11.22"


CUT = f"{GRID} {text(105, 120, 'all')} q 200 100 100 80 re W n {text(198, 120, '511.22')} Q "


def test_the_first_digit_of_a_number_set_down_left_of_its_cell_is_not_known(read: Read) -> None:
    """The program left out those before it; the line ends with what is seen as a whole."""
    assert grids(read(CUT)) == [[["", None], ["all", "\ufffd11.22"]]]


@pytest.mark.parametrize(("other", "seen"), [(CUT, "\ufffd1.22"), (text(50, 50, "words"), "11.22")])
def test_a_number_that_fills_its_cell_is_not_known_where_another_page_cuts_one(
    read: Read, other: str, seen: str
) -> None:
    page = GRID + text(105, 120, "12.50") + text(220, 110, "11.22", size=30)
    assert grids(read(page, other))[0] == [["", None], ["12.50", seen]]


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
