"""Which of many amounts a statement means: the one nearest to it, the one that its share is a share of; of thousands at once."""

from decimal import Decimal
from time import process_time

import pytest

from audit.model.figure import PERCENT, WAN_YUAN, Figure
from audit.model.place import Place
from audit.recognition.prose.linking.bases import Bases
from audit.recognition.prose.linking.told import Positions, around_all

_MANY = 20_000


def _amount(text: str) -> Figure:
    value = Decimal(text)
    return Figure(text, value, -int(value.as_tuple().exponent), WAN_YUAN, Place())


def _share(text: str) -> Figure:
    return Figure(f"{text}%", Decimal(text), len(text.partition(".")[2]), PERCENT, Place())


@pytest.mark.parametrize(
    ("amount", "share", "base"),
    [
        ("5.00", "50.00", "10.00"),
        ("5.00", "25", "20.1"),  # told before 20.00, of which the share holds as well
        ("5.00", "10.00", None),
        ("0.00", "0.00", "10.00"),  # of anything
        ("-5.00", "50.00", "-10.00"),
    ],
)
def test_the_base_is_the_first_told_of_which_the_share_holds(amount, share, base):
    told = [_amount(text) for text in ("10.00", "20.1", "20.00", "-10.00")]
    found = Bases(told).first_of({"金额": _amount(amount), "占比": _share(share)})
    assert (found and found.text) == base


def test_a_share_without_an_amount_has_no_base_that_it_fits():
    assert Bases([_amount("10.00")]).first_of({"占比": _share("50.00")}) is None


def test_thousands_of_shares_of_what_is_called_by_one_name_take_no_time():
    bases = Bases(_amount(f"{n}.00") for n in range(1, _MANY))
    begun = process_time()
    found = [bases.first_of({"金额": _amount(f"{n}.00"), "占比": _share("50.000")}) for n in range(1, _MANY // 2)]
    assert [base and base.text for base in found[:2]] == ["2.00", "4.00"]
    assert process_time() - begun < 10


@pytest.mark.parametrize(("index", "nearest"), [(0, 1), (1, 1), (2, 1), (4, 3), (9, 5)])
def test_the_nearest_is_the_last_before_and_else_the_first_from_there_on(index, nearest):
    told = Positions(["丙", "甲", None, "乙", "丙", "甲"])
    assert told.nearest({"甲", "乙"}, index) == nearest


def test_what_is_told_nowhere_is_nearest_to_nothing():
    assert Positions(["甲", None]).nearest({"乙"}, 1) is None
    assert Positions(["甲", None]).last_before("甲", 0) is None


def test_a_heading_is_around_those_below_it_and_the_document_around_all():
    assert around_all([("一、", "（一）")]) == {(), ("一、",), ("一、", "（一）")}
