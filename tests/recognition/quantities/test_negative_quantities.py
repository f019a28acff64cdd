"""A minus sign printed before a quantity makes it negative; a dash between two numbers does not."""

from decimal import Decimal

import pytest

from audit import pipeline
from audit.model.document import TextLine
from audit.model.place import Place
from audit.recognition.quantities.mentions.numbers import NumberReader
from audit.recognition.text import passage


@pytest.fixture(scope="module")
def values():
    reader = NumberReader(pipeline.load_rulebook().quantities.counters)

    def read(text: str) -> list[Decimal]:
        line = TextLine(text, Place(line=1, column=1))
        return [number.figure.value for number in reader.numbers(passage([line]))]

    return read


@pytest.mark.parametrize("text", ["预算安排规模：-220.35万元", "-220.35万元", "其中，-220.35万元"])
def test_a_sign_at_the_head_is_read(values, text):
    assert values(text) == [Decimal("-220.35")]


def test_a_range_is_no_sign(values):
    assert values("补助10-20万元")[-1] == Decimal(20)
