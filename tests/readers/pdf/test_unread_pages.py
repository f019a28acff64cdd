"""From a drawn page to what could not be read of it: pictures, outlines, fonts that tell no characters."""

from collections.abc import Callable
from pathlib import Path

import pytest
from drawn import GRID, lines, text

from audit.model.document import Document
from audit.readers.pdf import read_pdf

Read = Callable[..., Document]
Pdf = Callable[..., Path]


ENGINES = pytest.mark.parametrize("engine", ["pdfium", "pdfplumber"])


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


def test_a_font_is_honest_though_a_watermark_is_written_with_it(read: Read) -> None:
    """The box about a letter that stands aslant is as broad as it is high."""
    drawn = "500 0 0 0 450 850 d1 0 0 450 850 re f"  # the glyph, as if it were a second page
    font = (
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /ToUnicode 4 0 R "
        "/CharProcs << /g 8 0 R >> /Encoding << /Type /Encoding /Differences [114 /g] >> /FirstChar 114 /LastChar 114 "
        "/Widths [500] >>"
    )
    codes = "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <72> <0072> endbfchar"
    watermark = "BT /F 60 Tf 0.8 0.6 -0.6 0.8 150 100 Tm (rrr) Tj ET"
    document = read(text(50, 50, "rrr") + watermark, drawn, font=font, form=f"begincmap {codes} endcmap")
    assert (lines(document)[0], document.unread) == ("rrr", ())


def test_a_page_on_which_two_lines_stand_on_one_another_is_told(read: Read) -> None:
    """Nobody can say which letter is of which line."""
    over = text(100, 200, "spending in all") + text(102, 200, "water and roads")
    (fault,) = read(text(100, 240, "words") + over).unread
    assert fault.reason == "有几行字印在一起，分不清哪个字是哪一行的"


def test_a_page_on_which_a_line_is_printed_twice_is_read(read: Read) -> None:
    bold = text(100, 200, "spending in all") + text(100.3, 200, "spending in all")
    assert read(bold).unread == ()
