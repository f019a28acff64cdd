"""What a long paragraph is asked at every one of its numbers."""

import re

from hypothesis import given
from hypothesis import strategies as st

from audit.recognition.prose.paragraphs import Paragraph
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
