"""Interval arithmetic encloses the true value, and rounding explains exactly what it can explain."""

from decimal import Decimal, localcontext
from fractions import Fraction
from functools import reduce
from operator import add

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from audit.model.figure.interval import Interval

_DECIMALS = st.decimals(min_value=-(10**9), max_value=10**9, places=4, allow_nan=False, allow_infinity=False)
_CENTS = st.integers(min_value=-(10**9), max_value=10**9)
_HALF_CENT = Decimal("0.005")
_OPERATIONS = {
    "+": (lambda a, b: a + b, lambda a, b: a + b),
    "-": (lambda a, b: a - b, lambda a, b: a - b),
    "*": (lambda a, b: a * b, lambda a, b: a * b),
    "/": (lambda a, b: a / b, lambda a, b: a / b),
}


@st.composite
def _interval_and_member(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    """An interval and any rational number inside it, most often one that no decimal can write."""
    low, high = sorted((draw(_DECIMALS), draw(_DECIMALS)))
    weight = Fraction(draw(st.integers(0, 7)), 7)
    return Interval(low, high), Fraction(low) + weight * (Fraction(high) - Fraction(low))


def _encloses(interval: Interval, value: Fraction) -> bool:
    return Fraction(interval.low) <= value <= Fraction(interval.high)


@pytest.mark.parametrize("operation", _OPERATIONS)
@given(left=_interval_and_member(), right=_interval_and_member())
def test_whatever_the_true_values_are_the_result_encloses_theirs(operation, left, right) -> None:
    of_intervals, of_values = _OPERATIONS[operation][0], _OPERATIONS[operation][1]
    assume(operation != "/" or not right[0].contains(Decimal(0)))
    assert _encloses(of_intervals(left[0], right[0]), of_values(left[1], right[1]))


@given(left=_interval_and_member(), right=_interval_and_member(), third=_interval_and_member())
def test_long_products_are_enclosed_whatever_precision_the_program_happens_to_run_in(left, right, third) -> None:
    with localcontext() as context:
        context.prec = 6
        result = -(left[0] * right[0] * third[0] * left[0])
    assert _encloses(result, -(left[1] * right[1] * third[1] * left[1]))


@given(interval=_interval_and_member())
def test_negation_turns_the_ends_round_and_back(interval) -> None:
    turned = -interval[0]
    assert -turned == interval[0]
    assert _encloses(-interval[0], -interval[1])


@given(amount=_interval_and_member(), other=_interval_and_member())
def test_an_amount_closes_a_gap_where_added_or_taken_away_it_may_leave_nothing(amount, other) -> None:
    gap, zero = other[0], Decimal(0)
    left_over = (gap - amount[0]).contains(zero) or (gap + amount[0]).contains(zero)
    assert amount[0].closes(gap) == left_over
    assert amount[0].closes(amount[0])
    assert amount[0].closes(-amount[0])


def test_a_divisor_that_may_be_zero_says_nothing() -> None:
    with pytest.raises(ZeroDivisionError):
        Interval.exactly(Decimal(1)) / Interval(Decimal(-1), Decimal(1))


@pytest.mark.parametrize(("low", "high"), [("1", "0"), ("NaN", "1")])
def test_there_is_no_empty_interval(low: str, high: str) -> None:
    with pytest.raises((ValueError, ArithmeticError)):
        Interval(Decimal(low), Decimal(high))


def test_intervals_that_touch_meet() -> None:
    assert Interval(Decimal(0), Decimal(1)).meets(Interval(Decimal(1), Decimal(2)))
    assert not Interval(Decimal(0), Decimal("0.99")).meets(Interval(Decimal(1), Decimal(2)))


def test_the_radius_is_half_the_width() -> None:
    assert Interval.around(Decimal(7), _HALF_CENT).radius == _HALF_CENT


def _printed(value: Fraction) -> Decimal:
    """`value` rounded to two decimals, half away from zero, as the tables are."""
    cents = int(abs(value) * 100 + Fraction(1, 2))
    return Decimal(cents if value >= 0 else -cents).scaleb(-2)


@given(parts=st.lists(st.integers(-(10**12), 10**12), min_size=1, max_size=40))
def test_a_truly_consistent_table_rounded_never_fails(parts) -> None:
    true_parts = [Fraction(part, 10**6) for part in parts]
    total = Interval.around(_printed(sum(true_parts, Fraction(0))), _HALF_CENT)
    addends = [Interval.around(_printed(part), _HALF_CENT) for part in true_parts]
    assert reduce(add, addends).meets(total)


@given(parts=st.lists(_CENTS, min_size=1, max_size=40), sign=st.sampled_from([-1, 1]))
def test_one_unit_beyond_what_rounding_explains_always_fails(parts, sign) -> None:
    """A sum of n parts and their total, each printed to the cent, can differ by (n + 1) half cents and no more."""
    explained = Decimal(len(parts) + 1) * _HALF_CENT
    addends = [Interval.around(Decimal(part).scaleb(-2), _HALF_CENT) for part in parts]
    exact = Decimal(sum(parts)).scaleb(-2)
    assert reduce(add, addends).meets(Interval.around(exact + sign * explained, _HALF_CENT))
    beyond = exact + sign * (explained + Decimal("0.01"))
    assert not reduce(add, addends).meets(Interval.around(beyond, _HALF_CENT))


@given(part=st.integers(1, 10**10), base=st.integers(1, 10**10))
def test_a_truthful_percentage_of_rounded_amounts_never_fails(part, base) -> None:
    true_part, true_base = Fraction(part, 10**4), Fraction(base, 10**4)
    printed_base = Interval.around(_printed(true_base), _HALF_CENT)
    assume(not printed_base.contains(Decimal(0)))
    share = Interval.around(_printed(true_part / true_base * 100), _HALF_CENT)
    ratio = Interval.around(_printed(true_part), _HALF_CENT) / printed_base * Interval.exactly(Decimal(100))
    assert ratio.meets(share)
