"""Expressions over figures: the centre is what is printed, the interval is what rounding leaves open around it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.model.check import Check, Constant, Expression, Leaf, Product, Quotient, Sum
from audit.model.check.arithmetic import (
    all_constants,
    all_leaves,
    centre,
    constants,
    figures_of,
    gap_of,
    interval,
    is_computed,
    leaves,
    radius,
    simplified,
)
from audit.model.figure import PERCENT, WAN_YUAN, YUAN, Figure, Unit
from audit.model.figure.interval import Interval
from audit.model.knowledge.formula import Relation
from audit.model.place import Place


def leaf(text: str, unit: Unit = YUAN) -> Leaf:
    return Leaf(Figure(text, Decimal(text), len(text.partition(".")[2]), unit, Place(1, 1)), text)


def total(*terms: Expression, minus: tuple[Expression, ...] = ()) -> Sum:
    return Sum((*((1, term) for term in terms), *((-1, term) for term in minus)))


ONE, TWO, THREE = leaf("1.0"), leaf("2.00"), leaf("3")
NOTHING = Constant(Decimal(0), "空白")
LEAVES = st.tuples(st.integers(-999, 999), st.integers(0, 2)).map(lambda t: leaf(f"{Decimal(t[0]).scaleb(-t[1]):f}"))
SUMS = st.lists(st.tuples(st.sampled_from([1, -1]), LEAVES), max_size=5).map(lambda terms: Sum(tuple(terms)))
ANY = LEAVES | SUMS | st.builds(Product, LEAVES, SUMS)


def test_a_sum_is_reckoned_with_its_signs_and_every_term_widens_it() -> None:
    difference = total(THREE, minus=(ONE, TWO))
    assert centre(difference) == 0
    assert interval(difference) == Interval(Decimal("-0.555"), Decimal("0.555"))
    assert radius(difference) == Decimal("0.555")


def test_a_product_and_a_quotient_are_reckoned_in_base_units() -> None:
    share = Product(leaf("200", WAN_YUAN), leaf("25", PERCENT))
    assert centre(share) == 500_000
    assert centre(Quotient(share, leaf("200", WAN_YUAN))) == Decimal("0.25")
    assert interval(share) == Interval(Decimal(1995000) * Decimal("0.245"), Decimal(2005000) * Decimal("0.255"))
    assert interval(Quotient(leaf("3"), Constant(Decimal(2)))) == Interval(Decimal("1.25"), Decimal("1.75"))


def test_truncation_leaves_twice_as_much_open_as_rounding() -> None:
    assert interval(total(ONE, THREE), 2) == Interval(Decimal("2.9"), Decimal("5.1"))
    assert interval(Product(THREE, Constant(Decimal(2))), 2) == Interval(Decimal(4), Decimal(8))


@pytest.mark.parametrize("reckoned", [centre, interval, radius])
def test_nothing_is_divided_by_a_printed_zero(reckoned) -> None:
    with pytest.raises(ZeroDivisionError):
        reckoned(Quotient(ONE, leaf("0.00")))


@given(ANY)
def test_the_centre_lies_in_the_interval_and_the_radius_reaches_both_its_ends(expression: Expression) -> None:
    around = interval(expression)
    assert around.contains(centre(expression))
    assert radius(expression) == around.radius


def test_the_figures_of_a_check_stand_in_the_order_of_its_formula() -> None:
    shares = Quotient(Product(ONE, total(TWO, NOTHING)), THREE)
    assert list(leaves(shares)) == [ONE, TWO, THREE]
    assert list(all_leaves(Check("A", Relation.EQUAL, THREE, total(shares, ONE), ()))) == [THREE, ONE, TWO, THREE, ONE]
    assert leaves(NOTHING) == ()


def test_what_is_no_printed_figure_is_found_wherever_they_stand() -> None:
    unread = Constant(Decimal(0), "漏", assumed=True)
    share = Quotient(total(ONE, unread), Product(TWO, NOTHING))
    assert list(constants(share)) == [unread, NOTHING]
    assert list(all_constants(Check("A", Relation.EQUAL, NOTHING, share, ()))) == [NOTHING, unread, NOTHING]


def test_the_gap_of_a_check_is_by_how_much_its_left_side_is_more_and_rounding_leaves_it_open() -> None:
    check = Check("A", Relation.EQUAL, THREE, total(ONE, TWO), ())  # 3 ± 0.5 less 3.0 ± 0.055
    assert gap_of(check) == Interval(Decimal("-0.555"), Decimal("0.555"))
    assert figures_of(check) == [THREE.figure, ONE.figure, TWO.figure]


def test_nested_sums_are_one_sum_and_blanks_are_none_of_its_terms() -> None:
    nested = total(ONE, NOTHING, minus=(total(TWO, minus=(THREE,)),))
    assert simplified(nested) == Sum(((1, ONE), (-1, TWO), (1, THREE)))
    assert centre(simplified(nested)) == centre(nested)


def test_a_total_of_one_figure_is_that_figure_but_not_of_one_that_is_taken_away() -> None:
    assert simplified(total(NOTHING, ONE)) == ONE
    assert simplified(total(minus=(ONE,))) == total(minus=(ONE,))
    assert simplified(Product(ONE, TWO)) == Product(ONE, TWO)


def test_only_a_product_or_a_quotient_has_to_be_rounded_before_it_is_printed() -> None:
    assert is_computed(Product(ONE, TWO))
    assert is_computed(total(ONE, Quotient(TWO, THREE)))
    assert not is_computed(total(ONE, TWO))
    assert not is_computed(ONE)
