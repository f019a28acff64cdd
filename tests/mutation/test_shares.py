"""Shares and their intervals."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.mutation.shares import wilson


@pytest.mark.parametrize(
    ("hits", "total", "low", "high"),
    [
        (8, 10, "0.4902", "0.9433"),
        (0, 10, "0.0000", "0.2775"),
        (10, 10, "0.7225", "1.0000"),
        (95, 100, "0.8882", "0.9785"),
    ],
)
def test_the_interval_is_the_one_of_wilson(hits: int, total: int, low: str, high: str) -> None:
    assert wilson(hits, total) == (Decimal(low), Decimal(high))


@given(st.integers(0, 500), st.integers(1, 500))
def test_the_share_lies_in_its_interval_and_the_interval_in_nought_to_one(hits: int, more: int) -> None:
    low, high = wilson(hits, hits + more)
    assert 0 <= low <= Decimal(hits) / (hits + more) <= high <= 1


def test_of_nothing_anything_may_be_true() -> None:
    assert wilson(0, 0) == (0, 1)
