"""What amounts may add up to, where nobody knows which belong together."""

from decimal import Decimal

from audit.model.figure.interval import Interval
from audit.model.figure.sums import FEW, sums


def _amounts(*values: int) -> list[Interval]:
    return [Interval.exactly(Decimal(value)) for value in values]


def _found(*values: int) -> set[int]:
    return {int(amount.low) for amount in sums(_amounts(*values))}


def test_of_few_amounts_every_combination_is_added_up():
    assert _found(1, 2, 4) == {1, 2, 3, 4, 5, 6, 7}
    assert _found(*(2**n for n in range(FEW))) == {*range(1, 2**FEW)}


def test_of_many_amounts_only_one_alone_and_all_together():
    many = range(1, FEW + 2)
    assert _found(*many) == {*many, sum(many)}


def test_of_no_amounts_there_is_no_sum():
    assert _found() == set()
