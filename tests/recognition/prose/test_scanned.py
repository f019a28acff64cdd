"""What a long paragraph is asked at every one of its numbers, and where one ends on a page as it is drawn.

There letters are ten points high; lines stand between the margins at 70 and 370.
"""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.model.document import Layout, TextLine
from audit.model.place import Place
from audit.recognition.prose.paragraphs import Paragraph, paragraphs
from audit.recognition.prose.paragraphs.scanned import Scanned, Spans


@given(st.text("收入。；！1", max_size=30), st.data())
def test_a_sentence_is_what_follows_the_last_mark_that_ends_one(patterns, text, data):
    end = data.draw(st.integers(0, len(text)))
    scanned = Scanned(Paragraph(text, (), ()), patterns.grammar)
    assert scanned.sentence(end) == re.split("[。；！？]", text[:end])[-1]


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 6))), st.integers(0, 30))
def test_a_place_is_taken_where_any_of_the_spans_covers_it(extents, place):
    spans = [(start, start + length) for start, length in extents]
    assert (place in Spans(spans)) == any(start <= place < end for start, end in spans)


def _paragraphs(text, grammar):
    return list(paragraphs([TextLine(text, Place(1, 1, len(text) + 1))], Layout.TABBED, grammar))


def test_a_line_longer_than_any_that_is_printed_is_parted_at_full_stops(patterns):
    said = "本单位收入1万元，支出1万元。" * 600
    parts = [part.text for part in _paragraphs(said, patterns.grammar)]
    assert "".join(parts) == said
    assert all(len(part) <= 4000 and part.endswith("。") for part in parts)


def test_of_a_line_without_any_mark_every_character_is_read(patterns):
    assert [len(part.text) for part in _paragraphs("收入" * 5000, patterns.grammar)] == [4000, 4000, 2000]


def test_what_a_long_line_tells_it_tells_under_its_heading(patterns):
    parts = _paragraphs("一、收入情况说明" + "本单位收入1万元。" * 600, patterns.grammar)
    assert [part.section for part in parts] == [("一、收入情况说明",)] * 2


_WIDE = "字" * 30
_NARROW = (
    "收入1111.11万元，支出1111.11万元。"  # 30 half-widths less than the others, for all that it reaches the margin
)


def _line(text: str, x0: float = 70.0, x1: float = 370.0) -> TextLine:
    return TextLine(text, Place(path="甲.pdf", page=1, bbox=(x0, 0.0, x1, 10.0)))


_ABOVE = [_line(_WIDE)] * 9


@pytest.mark.parametrize(
    ("first", "next_", "parts"),
    [
        pytest.param(
            _line(_NARROW, x0=90.0), _line("比上年增加1.00万元。", x1=200.0), 1, id="not indented: it goes on"
        ),
        pytest.param(_line(_NARROW, x0=90.0), _line("比上年增加1.00万元。", 90.0, 220.0), 2, id="indented"),
        pytest.param(_line(_NARROW, 90.0, 300.0), _line("比上年增加1.00万元。", x1=200.0), 2, id="short of the margin"),
        pytest.param(_line(_NARROW), _line("比上年增加1.00万元。", x1=200.0), 2, id="none is indented"),
    ],
)
def test_below_a_full_stop_at_the_margin_a_line_that_is_not_indented_goes_on(patterns, first, next_, parts):
    above = [*_ABOVE, _line("尾。", x1=90.0)]
    assert len(list(paragraphs([*above, first, next_], Layout.PAGED, patterns.grammar))) == 1 + parts


@pytest.mark.parametrize(
    ("ends", "begins", "parts"),
    [
        pytest.param("本馆安排的“三", "公”经费支出中，接待费2.00万元。", 1, id="within a quotation"),
        pytest.param("本馆的“三公”经费", "公”经费支出中，接待费2.00万元。", 2, id="behind one"),
        pytest.param("本馆安排的“三", "经费支出中，接待费2.00万元。", 2, id="one that nobody closes"),
    ],
)
def test_a_quotation_goes_on_below_a_line_however_short(patterns, ends, begins, parts):
    lines = [TextLine(text, Place(page=1)) for text in (*["字" * 30 + "。"] * 5, "尾。", ends, begins)]
    assert len(list(paragraphs(lines, Layout.PAGED, patterns.grammar))) == 1 + parts
