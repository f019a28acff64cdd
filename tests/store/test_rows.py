"""Numbers on their way into the store: exact, or only as text."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.store.rows import exact, storable


@given(st.decimals(allow_nan=False, allow_infinity=False, places=10, min_value=-(10**27), max_value=10**27))
def test_what_ten_decimals_can_say_is_kept_exactly_in_both_columns(value: Decimal) -> None:
    number, text = exact(value)
    assert number is not None
    assert text is not None
    assert Decimal(number) == Decimal(text) == value
    assert "E" not in number + text


@pytest.mark.parametrize("value", [Decimal(10) ** 28, Decimal("9" * 28 + ".9"), -(Decimal(10) ** 40)])
def test_a_number_too_large_for_the_column_is_in_the_text_alone(value: Decimal) -> None:
    assert exact(value) == (None, f"{value:f}")


@pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("Infinity")])
def test_what_is_no_number_never_becomes_one(value: Decimal) -> None:
    assert exact(value)[0] is None


def test_a_third_is_rounded_in_the_column_and_whole_in_the_text() -> None:
    third = Decimal(1) / 3
    assert exact(third) == ("0.3333333333", f"{third:f}")


def test_a_missing_number_is_no_zero() -> None:
    assert exact(None) == (None, None)


def test_a_lone_surrogate_can_be_stored() -> None:
    assert storable("甲\ud800") == "甲\\ud800"
