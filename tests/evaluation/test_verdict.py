"""Verdicts follow from the printed decimals alone: what rounding can explain is 尾差, one unit more is not."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.evaluation.verdict import judge
from audit.model.check import Check, Constant, Leaf, Outcome, Product, Quotient, Status, Sum
from audit.model.figure import COUNT, PERCENT, WAN_YUAN, YUAN, Figure, Unit
from audit.model.knowledge.formula import Relation
from audit.model.place import Place

CENT = Decimal("0.01")
EXACT = st.decimals(0, 100_000, places=6)


def leaf(text: str, unit: Unit = WAN_YUAN, *, exact: bool = False) -> Leaf:
    return Leaf(Figure(text, Decimal(text), len(text.partition(".")[2]), unit, Place(1, 1), exact), text)


def total(*texts: str) -> Sum:
    return Sum(tuple((1, leaf(text)) for text in texts))


def verdict(left, right, relation=Relation.EQUAL, *, independent=False) -> Outcome:
    return judge(Check("R", relation, left, right, ()), independent=independent)


def printed(value: Decimal) -> str:
    return str(value.quantize(CENT, ROUND_HALF_UP))


@given(st.lists(EXACT, min_size=2, max_size=12))
def test_a_truly_consistent_table_never_fails_once_rounded(parts):
    outcome = verdict(leaf(printed(sum(parts, Decimal(0)))), total(*map(printed, parts)))
    assert outcome.status in {Status.PASSED, Status.ROUNDING}


@given(st.lists(EXACT.filter(bool), min_size=2, max_size=12), st.sampled_from([1, -1]))
def test_one_unit_more_than_rounding_explains_always_fails(parts, sign):
    texts = [printed(part + CENT) for part in parts]
    most = (len(texts) + 1) // 2  # units in the last place that n + 1 half units explain
    exact = sum(map(Decimal, texts), Decimal(0))
    assert verdict(leaf(str(exact + sign * most * CENT)), total(*texts)).status is Status.ROUNDING
    assert verdict(leaf(str(exact + sign * (most + 1) * CENT)), total(*texts)).status is Status.FAILED


@given(EXACT, st.integers(0, 4), st.integers(0, 4))
def test_one_quantity_printed_with_two_precisions_is_the_same_figure(value, one, other):
    coarse, fine = sorted((one, other))
    first = value.quantize(Decimal(1).scaleb(-fine), ROUND_HALF_UP)
    second = first.quantize(Decimal(1).scaleb(-coarse), ROUND_HALF_UP)
    assert verdict(leaf(f"{second:f}"), leaf(f"{first:f}")).status is Status.PASSED


@pytest.mark.parametrize(
    ("one", "other", "status"),
    [
        (leaf("100.00"), leaf("100.00"), Status.PASSED),
        (leaf("100.00"), leaf("100.01"), Status.FAILED),
        (leaf("6.2"), leaf("6.20"), Status.PASSED),
        (leaf("6.2"), leaf("6.25"), Status.PASSED),  # a tie rounds either way
        (leaf("6.3"), leaf("6.25"), Status.PASSED),
        (leaf("6.2"), leaf("6.26"), Status.FAILED),
        (leaf("87.36"), leaf("873617", YUAN), Status.PASSED),
        (leaf("887.36"), leaf("873617", YUAN), Status.FAILED),
    ],
)
def test_the_same_figure_twice_is_identical_at_the_coarser_precision(one, other, status):
    assert verdict(one, other).status is status
    assert verdict(other, one).status is status


def test_a_total_of_one_printed_figure_is_that_figure_printed_twice():
    assert verdict(leaf("60.01"), Sum(((1, leaf("60.00")), (1, Constant(Decimal(0), "空白"))))).status is Status.FAILED


def test_blanks_alone_are_not_checked():
    blank = Constant(Decimal(0), "空白")
    assert verdict(blank, Sum(((1, blank), (1, blank)))).status is Status.NOT_APPLICABLE


def test_a_blank_total_over_printed_parts_fails():
    assert verdict(Constant(Decimal(0), "空白"), total("5.00", "3.00")).status is Status.FAILED


def test_a_share_that_rounds_to_what_is_printed_passes():
    assert verdict(leaf("33.59", PERCENT), Quotient(leaf("4007.60"), leaf("11931.33"))).status is Status.PASSED


def test_a_truncated_share_fails_but_is_marked_as_truncation():
    share = (Decimal("9746.50") / Decimal("9759.38") * 100).quantize(CENT, ROUND_DOWN)
    outcome = verdict(leaf(str(share), PERCENT), Quotient(leaf("9746.50"), leaf("9759.38")))
    assert (share, outcome.status, outcome.truncation) == (Decimal("99.86"), Status.FAILED, True)


def test_a_share_off_by_more_than_truncation_is_not_marked():
    assert not verdict(leaf("21.95", PERCENT), Quotient(leaf("3958.67"), leaf("17996.68"))).truncation


@pytest.mark.parametrize(("rate", "truncation"), [("6.51", True), ("6.41", False)])
def test_only_the_rate_is_cut_off_and_not_the_amounts_that_it_was_worked_out_from(rate, truncation):
    change, prior = leaf("0.39"), leaf("5.90")  # 6.52 to 6.70 by rounding alone; were they cut off too, 6.43 to 6.79
    assert verdict(leaf(rate, PERCENT), Quotient(change, prior)).truncation is truncation


@pytest.mark.parametrize("divisor", ["0.00", "0"])
def test_nothing_is_known_about_a_quotient_by_zero(divisor):
    outcome = verdict(leaf("100.00", PERCENT), Quotient(leaf("5.00"), leaf(divisor)))
    assert (outcome.status, outcome.reason) == (Status.NOT_APPLICABLE, "除数为零或可能为零")


def test_exact_factors_leave_only_the_rounding_of_the_amount():
    people, price = leaf("1569", COUNT, exact=True), leaf("682", YUAN, exact=True)
    assert verdict(leaf("107.01"), Product(people, price)).status is Status.PASSED
    assert verdict(leaf("107.02"), Product(people, price)).status is Status.FAILED


@pytest.mark.parametrize(("other", "status"), [("326.72", Status.ROUNDING), ("326.73", Status.FAILED)])
def test_tables_rounded_independently_may_differ_by_one_unit(other, status):
    assert verdict(leaf("326.71"), leaf(other), independent=True).status is status


@pytest.mark.parametrize(
    ("left", "right", "status"),
    [
        (leaf("1.00"), leaf("1.00"), Status.PASSED),
        (leaf("1.01"), leaf("1.00"), Status.FAILED),
        (leaf("1.02"), total("0.50", "0.50"), Status.FAILED),
        (leaf("1.01"), total("0.50", "0.50"), Status.ROUNDING),
    ],
)
def test_at_most_allows_for_rounding_of_sums_only(left, right, status):
    assert verdict(left, right, Relation.AT_MOST).status is status
    assert verdict(right, left, Relation.AT_LEAST).status is status


def test_expected_is_what_was_computed_and_actual_what_is_printed_as_one_figure():
    outcome = verdict(total("60.00", "40.00"), leaf("104.00"))
    assert (outcome.expected, outcome.actual, outcome.difference) == (1_000_000, 1_040_000, 40_000)
