"""Counts and set standards are not rounded figures."""

from decimal import Decimal

from audit.model.figure import COUNT, Figure
from audit.model.figure.interval import Interval
from audit.model.place import Place


def _count(value: int, *, exact: bool) -> Figure:
    return Figure(str(value), Decimal(value), 0, COUNT, Place(1, 1, 3), exact)


def test_a_head_count_has_no_rounding_around_it() -> None:
    assert _count(47, exact=True).interval == Interval.exactly(Decimal(47))


def test_neighbouring_head_counts_never_meet_though_rounded_ones_would() -> None:
    assert not _count(47, exact=True).interval.meets(_count(48, exact=True).interval)
    assert _count(47, exact=False).interval.meets(_count(48, exact=False).interval)
