"""What a slip of the hand does to a printed number."""

from collections import Counter
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.model.figure import PERCENT, WAN_YUAN, Figure
from audit.model.mutation import Operator
from audit.model.place import Place
from audit.mutation.operators import OF_FIGURES, Subject, is_beyond_rounding, slip

_AMOUNTS = st.decimals(0, 10**7, places=2, allow_nan=False)


def _subject(value: Decimal | str, reach: str = "0", unit=WAN_YUAN, *, exact: bool = False, last_year=None) -> Subject:
    number = Decimal(value)
    decimals = -int(number.as_tuple().exponent)
    return Subject(Figure(f"{number:f}", number, decimals, unit, Place(), exact), number, Decimal(reach), last_year)


@given(_AMOUNTS, st.sampled_from(OF_FIGURES), st.integers(0, 99))
def test_a_slip_changes_the_number_and_keeps_its_decimals(value: Decimal, operator: Operator, seed: int) -> None:
    wrong = slip(operator, _subject(value), Random(seed))
    assert wrong is None or (wrong != value and -int(wrong.as_tuple().exponent) == 2)


@given(_AMOUNTS, st.integers(0, 99))
def test_a_changed_digit_is_one_digit(value: Decimal, seed: int) -> None:
    wrong = slip(Operator.DIGIT, _subject(value), Random(seed))
    before, after = f"{value:f}", f"{wrong:f}" if wrong is not None else ""
    assert wrong is None or sum(a != b for a, b in zip(before, after, strict=True)) == 1


@given(_AMOUNTS, st.integers(0, 99))
def test_swapped_digits_are_the_same_digits(value: Decimal, seed: int) -> None:
    wrong = slip(Operator.SWAP, _subject(value), Random(seed))
    assert wrong is None or Counter(f"{wrong:f}") == Counter(f"{value:f}")


@given(_AMOUNTS, st.decimals(0, 5, places=3), st.integers(0, 99))
def test_the_last_place_goes_one_unit_further_than_rounding_reaches(value: Decimal, reach: Decimal, seed: int) -> None:
    wrong = slip(Operator.LAST_PLACE, _subject(value, str(reach)), Random(seed))
    assert wrong is not None
    assert Decimal(0) < abs(wrong - value) - reach <= Decimal("0.01")


@pytest.mark.parametrize(
    ("operator", "value", "wrong"),
    [
        (Operator.TIMES_TEN, "12.30", "123.00"),
        (Operator.TENTH, "12.37", "1.24"),
        (Operator.SIGN, "5.00", "-5.00"),
        (Operator.SIGN, "0.00", None),
        (Operator.SWAP, "22.22", None),
        (Operator.TIMES_TEN, "0.00", None),
    ],
)
def test_a_slip_gives_what_a_hand_would_write(operator: Operator, value: str, wrong: str | None) -> None:
    assert slip(operator, _subject(value), Random(0)) == (None if wrong is None else Decimal(wrong))


def test_only_money_is_taken_for_yuan() -> None:
    assert slip(Operator.WRONG_UNIT, _subject("12.30", unit=PERCENT), Random(0)) is None


def test_last_year_needs_a_statement_that_implies_it() -> None:
    assert slip(Operator.LAST_YEAR, _subject("5.00"), Random(0)) is None
    assert slip(Operator.LAST_YEAR, _subject("5.00", last_year=Decimal("4.20")), Random(0)) == Decimal("4.20")


@pytest.mark.parametrize(
    ("operator", "before", "after", "exact", "beyond"),
    [
        (Operator.DIGIT, "5.00", "5.01", False, False),
        (Operator.DIGIT, "5.00", "5.02", False, True),
        (Operator.LAST_PLACE, "5.00", "5.01", False, True),
        (Operator.DIGIT, "5", "6", True, True),
    ],
)
def test_one_unit_in_the_last_place_may_be_rounding_unless_the_figure_is_exact(
    operator: Operator, before: str, after: str, exact: bool, beyond: bool
) -> None:
    assert is_beyond_rounding(operator, _subject(before, exact=exact), Decimal(after)) is beyond
