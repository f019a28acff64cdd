"""What a figure would have to be is worked out of any formula that it stands in once, and of no other."""

from decimal import Decimal

import pytest

from audit.diagnosis.mending import Equation, mended_value, would_hold
from audit.model.check import Check, Constant, Expression, Leaf, Product, Quotient, Sum
from audit.model.check.arithmetic import interval
from audit.model.figure import PERCENT, YUAN, Figure, Unit
from audit.model.figure.interval import Interval
from audit.model.knowledge.formula import Relation
from audit.model.place import Place
from audit.model.record import replace


def leaf(text: str, line: int, unit: Unit = YUAN) -> Leaf:
    return Leaf(Figure(text, Decimal(text), len(text.partition(".")[2]), unit, Place(line)), text)


WRONG, TEN, FOUR, TWO = leaf("9.0", 1), leaf("10", 2), leaf("4", 3), leaf("2", 4)


def equation(left: Expression, right: Expression) -> Equation:
    return Equation(Check("T101", Relation.EQUAL, left, right, ()))


def minus(one: Expression, other: Expression) -> Sum:
    return Sum(((1, one), (-1, other)))


# Each formula with what makes it true, all others taken as exactly what is printed.
FORMULAS = [
    (minus(TEN, WRONG), FOUR, "6"),
    (minus(WRONG, FOUR), TEN, "14"),
    (Sum(((1, TEN), (-1, Sum(((1, FOUR), (1, WRONG)))))), TWO, "4"),
    (Sum(((1, TEN), (-1, Product(TWO, minus(FOUR, WRONG))))), FOUR, "1"),
    (Product(FOUR, WRONG), TEN, "2.5"),
    (Product(WRONG, FOUR), TEN, "2.5"),
    (Quotient(WRONG, FOUR), TWO, "8"),
    (Quotient(TEN, WRONG), FOUR, "2.5"),
    (Quotient(minus(WRONG, FOUR), FOUR), TWO, "12"),
    (TEN, Quotient(FOUR, minus(WRONG, TWO)), "2.4"),
]


@pytest.mark.parametrize(("left", "right", "value"), FORMULAS)
def test_a_formula_is_solved_for_a_figure_wherever_it_stands(left: Expression, right: Expression, value: str) -> None:
    solved = equation(left, right)
    assert solved.needed(WRONG.figure, 0) == Interval.exactly(Decimal(value))
    assert mended_value(WRONG.figure, [solved], Interval.exactly(Decimal(0))) == Decimal(value)


@pytest.mark.parametrize(("left", "right", "value"), FORMULAS)
def test_rounding_leaves_room_around_what_is_needed(left: Expression, right: Expression, value: str) -> None:
    needed = equation(left, right).needed(WRONG.figure)
    assert needed is not None
    assert needed.contains(Decimal(value))
    assert needed.radius > 0


def test_the_others_may_be_off_by_as_much_as_they_were_rounded_and_not_by_its_own_rounding() -> None:
    assert equation(Sum(((1, WRONG), (1, FOUR))), TEN).needed(WRONG.figure) == Interval(Decimal(5), Decimal(7))
    assert equation(TEN, minus(WRONG, FOUR)).needed(WRONG.figure) == Interval(Decimal(13), Decimal(15))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (Sum(((1, WRONG), (1, WRONG))), TEN),
        (WRONG, Sum(((1, WRONG), (1, TEN)))),
        (FOUR, TEN),
        (Product(WRONG, minus(TWO, TWO)), TEN),
        (Quotient(TEN, WRONG), Constant(Decimal(0))),
    ],
)
def test_a_figure_that_stands_there_twice_or_not_at_all_or_under_nothing_is_not_solved_for(left, right) -> None:
    assert equation(left, right).needed(WRONG.figure) is None


def test_the_likely_value_is_that_of_the_sharpest_equation_in_the_unit_and_decimals_printed() -> None:
    share = leaf("30.0", 5, PERCENT)
    coarse, sharp = Quotient(leaf("3", 6), leaf("11", 7)), Quotient(leaf("3.10", 8), leaf("11.00", 9))
    equations = [equation(share, coarse), equation(share, sharp)]
    assert mended_value(share.figure, equations, interval(coarse)) == Decimal("28.2")


def test_where_no_equation_is_solved_it_is_the_middle_of_what_they_allow() -> None:
    assert mended_value(WRONG.figure, [], Interval(Decimal(3), Decimal(8))) == Decimal("5.5")


@pytest.mark.parametrize(
    ("relation", "value", "holds"),
    [
        (Relation.AT_MOST, "10.05", True),  # 1.5 × 10.00 against 10.5 + 4.5
        (Relation.AT_MOST, "10.1", False),
        (Relation.AT_LEAST, "5.15", True),  # 2.5 × 5.20 against 9.5 + 3.5
        (Relation.AT_LEAST, "5.1", False),
    ],
)
def test_an_inequality_holds_as_long_as_rounding_leaves_it_room(relation: Relation, value: str, *, holds: bool) -> None:
    doubled, most = Product(TWO, WRONG), Sum(((1, TEN), (1, FOUR)))
    mended = {WRONG.figure: replace(WRONG.figure, value=Decimal(value))}
    assert would_hold(Check("Y301", relation, doubled, most, ()), mended) is holds


def test_a_share_of_what_would_be_nothing_stands_in_nobodys_way() -> None:
    share = Check("Y301", Relation.AT_MOST, Quotient(TEN, WRONG), FOUR, ())
    assert would_hold(share, {WRONG.figure: replace(WRONG.figure, value=Decimal(0))})
