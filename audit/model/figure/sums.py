"""Amounts that may belong together, nobody knows which."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from audit.model.figure.interval import Interval

FEW = 8  # amounts whose every combination is tried
_NOTHING = Interval.exactly(Decimal(0))


def sums(amounts: Sequence[Interval]) -> Iterator[Interval]:
    """What any of them add up to, one and more; of many only one alone and all together."""
    sizes = range(1, len(amounts) + 1) if len(amounts) <= FEW else (1, len(amounts))
    return (sum(some, _NOTHING) for size in sizes for some in combinations(amounts, size))
