"""Which glyphs make a line, and where a gap is a space."""

import pytest

from audit.readers.pdf.page import Glyph
from audit.readers.pdf.pages.lines import Line, printed, printed_lines, seen, text_of

SIZE = 10.0


def glyph(text: str, x0: float, baseline: float = 100.0, lie: float = 0.0) -> Glyph:
    """A glyph of size 10, Chinese ones as wide; `lie` shifts the box that its font claims."""
    width = SIZE if text >= "\u2e80" else SIZE / 2
    top = baseline - 8.8 + lie
    return text, x0, top, x0 + width, top + SIZE, baseline


def row(text: str, gap: float, baseline: float = 100.0) -> list[Glyph]:
    """Two glyphs with a gap between them, in parts of the font size."""
    first = glyph(text[0], 0.0, baseline)
    return [first, glyph(text[1], first[3] + gap * SIZE, baseline)]


def line_text(line: Line) -> str:
    return text_of(seen(line))


def texts(glyphs: list[Glyph]) -> list[str]:
    return [line_text(line) for line in printed_lines(glyphs)]


@pytest.mark.parametrize(
    ("pair", "gap", "text"),
    [
        ("12", 0.05, "12"),
        ("12", 0.3, "1 2"),
        ("支1", 0.25, "支1"),
        ("支1", 0.7, "支 1"),
        ("支出", 0.5, "支出"),
        ("支出", 1.2, "支 出"),
        ("支出", -0.5, "支出"),
    ],
)
def test_a_space_is_a_gap_wider_than_typesetting_explains(pair: str, gap: float, text: str) -> None:
    assert texts(row(pair, gap)) == [text]


def test_a_printed_space_counts_where_it_leaves_a_gap() -> None:
    assert texts([glyph("合", 0), glyph(" ", 10), glyph("计", 15)]) == ["合 计"]
    assert texts([glyph("合", 0), glyph(" ", 10), glyph("计", 10)]) == ["合计"]


def test_digits_whose_font_lies_about_its_ascent_stay_on_their_sentence() -> None:
    glyphs = [glyph("共", 0), glyph("6", 10, lie=4.8), glyph("元", 15), glyph("第", 0, 115)]
    assert texts(glyphs) == ["共6元", "第"]


def test_a_raised_character_stays_on_its_line() -> None:
    assert texts([glyph("㎡", 0), glyph("2", 10, baseline=97.5)]) == ["㎡2"]


def test_glyphs_are_read_from_left_to_right_whatever_the_order_of_drawing() -> None:
    assert texts([glyph("元", 20), glyph("万", 10), glyph("5", 5)]) == ["5万元"]


def test_a_doubled_digit_is_no_double_strike() -> None:
    assert texts([glyph("1", 0), glyph("1", 5), glyph("1", 10)]) == ["111"]


def test_lines_run_from_top_to_bottom() -> None:
    assert texts([glyph("下", 0, 140), glyph("上", 0, 100)]) == ["上", "下"]


def test_the_box_of_a_line_is_the_box_of_its_ink_whatever_its_font_says() -> None:
    (line,) = printed_lines([glyph(" ", 0), glyph("合", 10), glyph("计", 20, lie=4.8), glyph(" ", 30)])
    _, box, _ = printed(seen(line))
    assert box == pytest.approx((10, 91.2, 30, 101.2))


def test_words_printed_over_each_other_are_told_apart_by_nobody() -> None:
    both = [glyph("路", 0.0), glyph("公", 3.0), glyph("桥", 10.0)]
    assert line_text(both) == "路\ufffd公桥"


def test_letters_set_close_are_one_word() -> None:
    assert line_text([glyph("路", 0.0), glyph("桥", 6.0)]) == "路桥"


def over(upper: str, lower: str, shift: float) -> list[Glyph]:
    """Two lines printed one over the other, one of them further to the right."""
    lines = ((upper, 0.0), (lower, shift))
    return [glyph(letter, start + SIZE * at) for text, start in lines for at, letter in enumerate(text)]


def test_no_sentence_ends_where_two_lines_are_printed_over_each_other() -> None:
    (line,) = texts(over("共计支出变化。", "水利防汛支出共计三项", 3.0))
    assert "。" not in line


def test_behind_what_is_printed_over_it_a_line_goes_on_as_one_sentence() -> None:
    assert texts(over("变化。", "共计三项支出", 3.0)) == ["变\ufffd共化\ufffd计\ufffd三项支出"]


def test_marks_set_close_to_a_letter_stay() -> None:
    assert line_text([glyph("出", 0.0), glyph("。", 4.0), glyph("共", 14.0)]) == "出。共"
