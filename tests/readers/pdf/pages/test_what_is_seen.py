"""Sheets of two pages, watermarks and numbers painted over: what a reader of the printed page sees."""

from collections.abc import Callable

import pytest
from drawn import lines, text

from audit.model.document import Document, Grid, TextLine

Read = Callable[..., Document]
Layered = Callable[[str, str, str, str], Document]


def row(document: Document) -> list[str | None]:
    """The first row of the only table."""
    (grid,) = [block for block in document.blocks if isinstance(block, Grid)]
    return [cell and cell.text for cell in grid.rows[0]]


def test_two_pages_on_one_sheet_are_read_one_after_the_other(read: Read) -> None:
    left = text(20, 250, "left above") + text(20, 100, "left below")
    right = text(250, 240, "right above") + text(250, 110, "right below")
    assert lines(read(left + right)) == ["left above", "left below", "right above", "right below"]


def test_columns_with_a_table_each_are_two_pages_however_close_they_stand(read: Read) -> None:
    tables = "20 100 175 20 re 80 100 m 80 120 l 200 100 175 20 re 260 100 m 260 120 l S "
    words = text(25, 105, "a") + text(25, 80, "left below") + text(205, 105, "b") + text(205, 80, "right below")
    kinds = [type(block) for block in read(tables + words).blocks]
    assert kinds == [Grid, TextLine, Grid, TextLine]


@pytest.mark.parametrize(
    ("number", "read_as"), [(2, ["left", "- 1 -", "right", "- 2 -"]), (5, ["left right", "- 1 - - 5 -"])]
)
def test_two_pages_that_stand_close_are_told_by_their_numbers(read: Read, number: int, read_as: list[str]) -> None:
    words = text(183, 250, "left") + text(207, 250, "right") + text(90, 10, "- 1 -") + text(290, 10, f"- {number} -")
    assert lines(read(words)) == read_as


def test_a_line_across_the_middle_makes_the_sheet_one_page(read: Read) -> None:
    across = text(20, 280, "a title that goes on and on across the middle of the whole sheet and beyond")
    page = across + text(20, 250, "left above") + text(250, 250, "right above")
    assert lines(read(page))[1:] == ["left above right above"]


def numbered(words: str, x: float, top: float, number: int) -> str:
    return text(x, top, words) + text(x, top - 50, f"- {number} -")


@pytest.mark.parametrize(
    ("numbers", "read_as"),
    [
        pytest.param(
            (1, 2, 3, 4), ["first", "- 1 -", "second", "- 2 -", "third", "- 3 -", "fourth", "- 4 -"], id="pages"
        ),
        pytest.param((1, 2, 3, 9), ["first second", "- 1 - - 2 -", "third fourth", "- 3 - - 9 -"], id="other numbers"),
    ],
)
def test_four_pages_on_one_sheet_are_read_one_after_the_other(read: Read, numbers: tuple[int, ...], read_as) -> None:
    places = [("first", 20, 240), ("second", 230, 240), ("third", 20, 70), ("fourth", 230, 70)]
    page = "".join(numbered(*place, number) for place, number in zip(places, numbers, strict=True))
    assert lines(read(page, page="/MediaBox [0 0 340 300]")) == read_as


def test_two_pages_one_above_the_other_have_their_own_numbers(read: Read) -> None:
    sheets = [numbered("upper", 150, 240, n) + numbered("lower", 150, 70, n + 1) for n in (1, 3)]
    assert [number.number for number in read(*sheets).numbers] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    "watermark",
    [
        "q 0.8 g BT /F 30 Tf 0.8 0.6 -0.6 0.8 90 90 Tm (12345) Tj ET Q ",  # slanting
        "q 0.8 g BT /F 60 Tf 90 90 Td (12345) Tj ET Q ",  # huge
    ],
)
def test_a_watermark_is_no_text_of_the_page(read: Read, watermark: str) -> None:
    page = watermark + text(100, 100, "10.00") + text(100, 120, "words of a paragraph over it all")
    assert lines(read(page)) == ["words of a paragraph over it all", "10.00"]


def test_a_box_without_end_hides_what_lies_below_it_as_any_other_does(read: Read) -> None:
    """A damaged number in a file makes one; it used to be cut into strips for minutes."""
    box = "q 1 g 50 -900000000 100 2000000000 re f Q "
    assert lines(read(text(60, 100, "hidden") + text(260, 100, "seen") + box + text(60, 150, "above"))) == [
        "above",
        "seen",
    ]


def test_a_huge_title_is_no_watermark(read: Read) -> None:
    assert lines(read(text(20, 200, "TITLE", size=40) + text(20, 100, "10.00"))) == ["TITLE", "10.00"]


STATES = "/ExtGState << /Half << /ca 0.5 >> /None << /ca 0 >> /Dark << /BM /Multiply >> >>"
IMAGE = "BI /W 1 /H 1 /CS /G /BPC 8 ID ~ EI"
SEAL = "BI /W 2 /H 2 /IM true /BPC 1 /D [1 0] ID @@ EI"
CELL = "100 100 200 40 re S 200 100 m 200 140 l S "


@pytest.mark.parametrize(
    ("box", "cell"),
    [
        ("q 1 g 205 110 60 20 re f Q ", "22.50"),  # white
        ("q 0.9 g 205 110 60 20 re f Q ", "22.50"),  # shaded
        (f"q 60 0 0 20 205 110 cm {IMAGE} Q ", "22.50"),  # a picture
        ("q /Half gs 0.9 g 205 110 60 20 re f Q ", "11.50 22.50"),  # a highlighter's
        ("q /Dark gs 0.9 g 205 110 60 20 re f Q ", "11.50 22.50"),  # another's
        (f"q 60 0 0 20 205 110 cm {SEAL} Q ", "11.50 22.50"),  # a picture that is not opaque
        ("q 1 g 305 110 60 20 re f Q ", "11.50 22.50"),  # elsewhere
    ],
)
def test_a_number_under_a_box_is_not_seen(read: Read, box: str, cell: str) -> None:
    page = CELL + text(105, 115, "name") + text(205, 115, "11.50") + box + text(236, 115, "22.50")
    assert row(read(page, resources=STATES)) == ["name", cell]


def test_a_number_under_a_picture_with_nothing_on_it_is_said_to_be_hidden(read: Read) -> None:
    document = read(CELL + text(105, 115, "name") + text(205, 115, "11.50") + f"q 60 0 0 20 205 110 cm {IMAGE} Q ")
    assert row(document) == ["name", "\ufffd" * 5]
    assert [fault.reason for fault in document.unread] == ["有5个字被图片或黑块盖住，看不见"]


@pytest.mark.parametrize(
    ("over", "cell"),
    [
        pytest.param("", "\ufffd" * 5, id="nothing on it"),
        pytest.param("q 1 g " + text(236, 115, "22.50") + "Q ", "22.50", id="white text on it"),
    ],
)
def test_a_number_under_a_black_box_is_said_to_be_hidden(read: Read, over: str, cell: str) -> None:
    assert row(read(CELL + text(205, 115, "11.50") + "q 0 g 203 110 62 20 re f Q " + over)) == ["", cell]


@pytest.mark.parametrize(
    ("off", "expected"),
    [pytest.param("/OFF [3 0 R]", ["seen"], id="off"), pytest.param("", ["hidden", "seen"], id="on")],
)
@pytest.mark.parametrize(
    ("content", "form", "entries"),
    [
        pytest.param("/OC /Notes BDC " + text(50, 200, "hidden") + "EMC ", "", "", id="marked"),
        pytest.param("/X Do ", text(50, 200, "hidden"), "/OC 3 0 R", id="form"),
    ],
)
def test_what_is_on_a_layer_that_is_switched_off_is_not_read(
    layered: Layered, off: str, expected: list[str], content: str, form: str, entries: str
) -> None:
    document = layered(content + text(50, 100, "seen"), form, entries, f"/D << {off} >>")
    assert lines(document) == expected


def test_a_text_box_laid_onto_a_number_is_what_is_read(read: Read) -> None:
    drawing = "q 1 g 0 0 60 20 re f Q " + text(31, 5, "22.50")
    box = "<< /Type /Annot /Subtype /FreeText /F 4 /Rect [205 110 265 130] /Contents (22.50) /AP << /N 4 0 R >> >>"
    page = CELL + text(205, 115, "11.50")
    assert row(read(page, page=f"/Annots [{box}]", form=drawing, bounds="0 0 60 20")) == ["", "22.50"]


def test_a_white_ground_drawn_before_its_number_hides_nothing(read: Read) -> None:
    page = text(20, 20, "before") + CELL + "q 1 g 205 110 60 20 re f Q " + text(205, 115, "11.50")
    assert row(read(page)) == ["", "11.50"]


def test_a_box_inside_a_form_hides_what_was_printed_before_the_form(read: Read) -> None:
    page = CELL + text(205, 115, "11.50") + "/X Do "
    assert row(read(page, form="q 1 g 5 10 60 20 re f Q " + text(36, 15, "22.50"), matrix="1 0 0 1 200 100")) == [
        "",
        "22.50",
    ]


@pytest.mark.parametrize(
    "look",
    [
        pytest.param("3 Tr", id="invisible"),
        pytest.param("/None gs", id="transparent"),
        pytest.param("1 g", id="white"),
        pytest.param("0.97 g", id="almost white"),
        pytest.param("1 Tr 1 G", id="outlined in white"),
        pytest.param("2 Tr 1 g 1 G", id="white, outlined in white"),
        pytest.param("1 g 201 101 98 38 re f 0.9 g 201 101 98 38 re f 1 g", id="white on the lightest grey"),
        pytest.param("0.1 0 0 0.1 184.5 103.5 cm", id="as high as a dot"),
    ],
)
def test_text_that_does_not_show_is_not_read(read: Read, look: str) -> None:
    page = CELL + f"q {look} " + text(205, 115, "11.50") + "Q " + text(236, 115, "22.50")
    assert row(read(page, resources=STATES)) == ["", "22.50"]


def test_a_number_is_whole_though_invisible_digits_lie_below_its_own(read: Read) -> None:
    page = CELL + "q 3 Tr " + text(205, 115, "11.50") + "Q " + text(205, 115, "21.50")
    assert row(read(page)) == ["", "21.50"]


@pytest.mark.parametrize(
    ("picture", "expected"),
    [pytest.param("q 400 0 0 300 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x00 EI Q ", [1], id="a scan"), ("", [])],
)
def test_what_was_recognised_on_a_scan_is_not_audited_and_said_so(
    read: Read, picture: str, expected: list[int]
) -> None:
    layer = "q 3 Tr " + "".join(text(20, y, "Total 1,234.50") for y in (200, 150, 100)) + "Q "
    document = read(picture + layer + text(20, 280, "printed by the office on the first of May, page one"))
    assert [fault.page for fault in document.unread if "文字识别" in fault.reason] == expected
    assert not any("1,234.50" in line for line in lines(document))


def test_white_text_on_a_dark_ground_is_read(read: Read) -> None:
    page = CELL + "q 0 0.2 0.6 rg 200 100 100 40 re f Q q 1 g " + text(205, 115, "11.50") + "Q"
    assert row(read(page)) == ["", "11.50"]


def says(said: str, *content: str) -> str:
    return f"/Span << /ActualText ({said}) >> BDC " + "".join(content) + "EMC "


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(says("99.99", text(205, 115, "11.50")), id="as long"),
        pytest.param(says("9", text(205, 115, "11.50")), id="shorter"),
        pytest.param(says("999,999.99", text(205, 115, "11.50")), id="longer"),
        pytest.param(says("", text(205, 115, "11.50")), id="nothing"),
        pytest.param(says("99.99", text(205, 115, "11."), text(218.9, 115, "50")), id="two texts"),
        pytest.param(says("99.99", "/P << /MCID 0 >> BDC ", text(205, 115, "11.50"), "EMC "), id="from outside"),
        pytest.param("/X Do ", id="in a form"),
    ],
)
def test_what_text_is_marked_to_say_is_not_what_is_seen(read: Read, content: str) -> None:
    form = says("99.99", text(5, 15, "11.50"))
    assert row(read(CELL + content, form=form, matrix="1 0 0 1 200 100")) == ["", "11.50"]


@pytest.mark.parametrize(
    ("words", "times", "cell"),
    [
        pytest.param("draft", 1, "22.50", id="words"),
        pytest.param("7.50", 3, "22.50", id="one figure again and again"),
        pytest.param("7.50", 1, "7.50 22.50", id="a figure of its own"),
    ],
)
def test_faint_words_across_a_table_are_a_watermark(read: Read, words: str, times: int, cell: str) -> None:
    faint = "q 0.8 g " + text(205, 115, words) + "".join(text(20, 20 + 20 * i, words) for i in range(1, times)) + "Q "
    page = CELL + faint + text(105, 115, "a long name") + text(240, 115, "22.50") + text(20, 280, "words above")
    assert row(read(page)) == ["a long name", cell]


def test_the_shadow_of_a_number_is_no_text_of_the_page(read: Read) -> None:
    shadow = "q 0.7 g " + text(102, 102, "10.00") + text(102, 122, "words") + "Q "
    assert lines(read(shadow + text(100, 100, "10.00") + text(100, 120, "words"))) == ["words", "10.00"]


def test_faint_words_far_from_their_like_have_no_part_in_their_shadow(read: Read) -> None:
    page = text(100, 100, "10.00") + "q 0.7 g " + text(100, 120, "10.00") + "Q " + text(100, 80, "other words")
    assert lines(read(page)) == ["10.00", "10.00", "other words"]


def test_a_watermark_may_have_more_words_than_a_page(read: Read) -> None:
    faint = "q 0.8 g " + "".join(text(20, 20 + 40 * i, "for the office only") for i in range(6)) + "Q "
    assert lines(read(faint + text(20, 40, "7.50"))) == ["7.50"]


def test_a_page_that_is_faint_all_over_is_read(read: Read) -> None:
    assert lines(read("0.8 g " + text(20, 20, "all of it"))) == ["all of it"]


@pytest.mark.parametrize(
    ("turn", "start"),
    [
        pytest.param("0 1 -1 0", "300 0", id="upwards"),
        pytest.param("0 -1 1 0", "0 400", id="downwards"),
        pytest.param("-1 0 0 -1", "400 300", id="upside down"),
    ],
)
def test_a_page_whose_text_is_turned_is_read_turned(read: Read, turn: str, start: str) -> None:
    page = f"{turn} {start} cm " + CELL + text(105, 115, "name") + text(205, 115, "11.50") + text(100, 80, "below")
    document = read(page)
    assert row(document) == ["name", "11.50"]
    assert lines(document) == ["below"]


@pytest.mark.parametrize("slope", ["0.01", "-0.02", "0.08"])
def test_a_page_that_lies_a_little_aslant_is_set_straight(read: Read, slope: str) -> None:
    words = "".join(text(20, y, "a line of words") for y in range(200, 280, 20))
    page = CELL + text(105, 115, "name") + text(205, 115, "11.50") + text(300, 80, "below") + words
    document = read(f"1 {slope} -{slope} 1 5 3 cm ".replace("--", "") + page)
    assert row(document) == ["name", "11.50"]
    assert lines(document) == ["a line of words"] * 4 + ["below"]


def test_a_page_of_short_words_is_turned_though_most_of_its_characters_are_ends_of_lines(read: Read) -> None:
    words = "".join(text(20, y, "a") for y in range(20, 300, 25))
    assert lines(read("0 1 -1 0 300 0 cm " + words)) == ["a"] * 12


def test_a_page_that_is_there_twice_is_read_once(read: Read) -> None:
    page = text(20, 250, "Total 1,234.50")
    document = read(page, page, text(20, 250, "Total 1,234.60"))
    assert lines(document) == ["Total 1,234.50", "Total 1,234.60"]
    assert [(fault.page, "重复" in fault.reason) for fault in document.unread] == [(2, True)]


def test_a_page_of_much_text_that_is_there_twice_is_read_once(read: Read) -> None:
    page = "".join(text(20, y, "a line of words without any figure") for y in (250, 230, 210, 190))
    assert lines(read(page, page)) == ["a line of words without any figure"] * 4


def test_pages_without_figures_may_look_alike(read: Read) -> None:
    page = text(20, 250, "left blank")
    assert lines(read(page, page)) == ["left blank", "left blank"]


LAID_ON = "/Type /Annot /F 4 /Rect [205 110 265 130]"


@pytest.mark.parametrize("kind", ["FreeText", "Square", "Stamp", "Redact", "Widget /FT /Tx"])
def test_what_is_laid_onto_a_number_is_what_is_read(read: Read, kind: str) -> None:
    drawing = "q 1 g 0 0 60 20 re f Q " + text(31, 5, "22.50")
    page = f"/Annots [<< {LAID_ON} /Subtype /{kind} /AP << /N 4 0 R >> >>]"
    assert row(read(CELL + text(205, 115, "11.50"), page=page, form=drawing, bounds="0 0 60 20")) == ["", "22.50"]


def test_a_highlight_beside_a_field_hides_nothing(read: Read) -> None:
    highlight, field = f"{LAID_ON} /Subtype /Highlight /AP << /N 4 0 R >>", f"{LAID_ON} /Subtype /Widget"
    page = f"/Annots [<< {highlight} >> << {field} >>]"
    document = read(CELL + text(205, 115, "11.50"), page=page, form="1 1 0 rg 0 0 60 20 re f", bounds="0 0 60 20")
    assert row(document) == ["", "11.50"]


@pytest.mark.parametrize(
    ("kind", "unread"),
    [
        pytest.param("Widget /FT /Tx /V (22.50)", 1, id="field"),
        pytest.param("FreeText /Contents (22.50)", 1, id="text box"),
        pytest.param("Widget /FT /Tx /V ()", 0, id="empty field"),
        pytest.param("Text /Contents (22.50)", 0, id="note"),
    ],
)
def test_a_value_that_nobody_drew_is_told(read: Read, kind: str, unread: int) -> None:
    document = read(CELL + text(105, 115, "name"), page=f"/Annots [<< {LAID_ON} /Subtype /{kind} >>]")
    assert [fault.page for fault in document.unread] == [1] * unread


@pytest.mark.parametrize(
    "drawing",
    [
        pytest.param("q 205 112 m 205 122 211 122 211 112 c h f Q ", id="outlines"),
        pytest.param(f"q 40 0 0 10 205 112 cm {IMAGE} Q ", id="a picture"),
    ],
)
def test_a_cell_with_a_number_that_is_drawn_is_not_blank(read: Read, drawing: str) -> None:
    assert row(read(CELL + text(105, 115, "name") + drawing)) == ["name", "\ufffd"]


@pytest.mark.parametrize(
    "drawing",
    [
        pytest.param("q 205 112 m 205 114 207 114 207 112 c h f Q ", id="a dot"),
        pytest.param(f"q 300 0 0 100 50 80 cm {IMAGE} Q ", id="a picture below the table"),
        pytest.param("205 101 m 205 105 205 115 205 119 c S ", id="a line drawn as a curve"),
        pytest.param("q 1 g 205 112 m 205 122 211 122 211 112 c h f Q ", id="white"),
    ],
)
def test_a_cell_with_nothing_drawn_for_itself_is_blank(read: Read, drawing: str) -> None:
    assert row(read(drawing + CELL + text(105, 115, "name"))) == ["name", ""]
