"""What the prose says of a project beside what its table of goals says."""

from decimal import Decimal

import pytest

from audit.model.figure import WAN_YUAN, YUAN, Figure
from audit.model.place import Place
from audit.recognition.quantities.mentions.labels import LabelReader
from audit.recognition.quantities.mentions.numbers import Measure, Number
from audit.recognition.quantities.pairs import Item, is_whole

_NAME = "馆舍修缮"


def _money(value: str, unit=WAN_YUAN) -> Figure:
    return Figure(value, Decimal(value), 2, unit, Place(line=1), exact=False)


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        (_money("36.00"), True),
        (_money("360000.00", YUAN), True),  # the same money in another unit
        (_money("36.00", YUAN), False),
        (_money("35.00"), False),
    ],
)
def test_all_the_money_of_a_project_is_told_by_its_amount_in_whatever_unit(rulebook, said, whole) -> None:
    labels = LabelReader(rulebook.quantities.labels)
    item = Item(_NAME, Number(Measure.MONEY, said, 0, 1))
    assert is_whole(item, _NAME, _money("36.00"), labels) is whole
