"""Amounts that may belong together, nobody knows which."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from audit.model.figure.interval import ZERO, Interval

FEW = 8  # amounts whose every combination is tried


def sums(amounts: Sequence[Interval]) -> Iterator[Interval]:
    """What any of them add up to, one and more; of many only one alone and all together."""
    sizes = range(1, len(amounts) + 1) if len(amounts) <= FEW else (1, len(amounts))
    return (sum(some, ZERO) for size in sizes for some in combinations(amounts, size))
