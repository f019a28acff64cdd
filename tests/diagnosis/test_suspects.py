"""Which figure is blamed, and when nobody is."""

from decimal import Decimal

import pytest

from audit.diagnosis import suspects
from audit.diagnosis.slips import slip_between
from audit.model.check import Check, Claim, Constant, Expression, Leaf, Outcome, Quotient, Status, Sum
from audit.model.figure import COUNT, PERCENT, WAN_YUAN, YI_YUAN, YUAN, Figure, Unit
from audit.model.knowledge.formula import Relation
from audit.model.place import Place
from audit.model.report import Slip


def figure(text: str, line: int, unit: Unit = WAN_YUAN) -> Leaf:
    value = Decimal(text)
    return Leaf(Figure(text, value, -int(value.as_tuple().exponent), unit, Place(line)), f"第{line}行")


def outcome(status: Status, left: Expression, right: Expression, rule: str = "T101") -> Outcome:
    return Outcome(rule, status, Check(rule, Relation.EQUAL, left, right, ()))


def total(*leaves: Leaf) -> Sum:
    return Sum(tuple((1, leaf) for leaf in leaves))


def test_the_figure_in_two_failed_equations_is_blamed_and_its_value_told():
    a, b, c, wrong, d = (
        figure("30.00", 1),
        figure("34.50", 2),
        figure("64.50", 3),
        figure("65.40", 4),
        figure("64.50", 5),
    )
    found = suspects(
        [
            outcome(Status.FAILED, wrong, total(a, b)),
            outcome(Status.FAILED, wrong, d, "C104"),
            outcome(Status.PASSED, c, total(a, b)),
        ]
    )
    assert [(s.figure.text, s.likely, s.slip, s.rules) for s in found] == [
        ("65.40", Decimal("64.50"), Slip.SWAP, ("T101", "C104"))
    ]


def test_a_figure_that_another_equation_confirms_is_not_blamed():
    stated, part, other, elsewhere = figure("10.00", 1), figure("6.00", 2), figure("5.00", 3), figure("6.00", 4)
    found = suspects([outcome(Status.FAILED, stated, total(part, other)), outcome(Status.PASSED, part, elsewhere)])
    assert not found


def test_a_figure_that_would_have_to_be_less_than_nothing_is_not_blamed():
    stated, part, nothing = figure("10.00", 1), figure("12.00", 2), figure("0.00", 3)
    confirmed = [outcome(Status.PASSED, leaf, figure(leaf.figure.text, 4)) for leaf in (stated, part)]
    assert not suspects([outcome(Status.FAILED, stated, total(part, nothing)), *confirmed])


def test_two_figures_that_would_do_equally_well_blame_nobody():
    assert not suspects([outcome(Status.FAILED, figure("10.00", 1), figure("11.00", 2))])


def test_equations_that_want_two_different_values_of_a_figure_blame_somebody_else_or_nobody():
    x, a, b = figure("10.00", 1), figure("11.00", 2), figure("12.00", 3)
    assert not suspects([outcome(Status.FAILED, x, a), outcome(Status.FAILED, x, b, "C104")])


def test_a_wrong_percentage_is_solved_for():
    share, part, base, same = figure("79.89", 1, PERCENT), figure("242.44", 2), figure("306.94", 3), figure("242.44", 4)
    found = suspects(
        [
            outcome(Status.FAILED, share, Quotient(part, base), "P101"),
            outcome(Status.PASSED, part, same),
            outcome(Status.PASSED, base, total(same, figure("64.50", 5))),
        ]
    )
    assert [(s.figure.text, s.likely) for s in found] == [("79.89", Decimal("78.99"))]


def test_one_failure_blames_nobody_where_its_other_figures_stand_in_another_one():
    share, part, base, same, more = (
        figure("79.89", 1, PERCENT), figure("242.44", 2), figure("306.94", 3), figure("242.44", 4), figure("306.49", 5),
    )  # fmt: skip
    failures = [outcome(Status.FAILED, share, Quotient(part, base), "P101"), outcome(Status.FAILED, base, more)]
    held = [outcome(Status.PASSED, part, same), outcome(Status.PASSED, base, total(same, figure("64.50", 6)))]
    assert figure("79.89", 1, PERCENT).figure not in {s.figure for s in suspects([*failures, *held])}


def test_what_truncation_explains_blames_nobody():
    a, b, c = figure("10.01", 1), figure("10.00", 2), figure("10.00", 3)
    failed = Outcome("N101", Status.FAILED, Check("N101", Relation.EQUAL, a, b, ()), truncation=True)
    assert not suspects([failed, outcome(Status.PASSED, b, c)])


@pytest.mark.parametrize(
    ("printed", "likely", "slip"),
    [
        ("65.40", "64.50", Slip.SWAP),
        ("65.40", "65.50", Slip.DIGIT),
        ("887.36", "87.36", Slip.EXTRA),
        ("87.36", "887.36", Slip.MISSING),
        ("6.60", "66.00", Slip.POINT),
        ("660.00", "66.00", Slip.POINT),
        ("660.00", "6.60", Slip.OTHER),
        ("12.00", "120000.00", Slip.LARGER_UNIT),
        ("1234567.89", "12345678900.00", Slip.LARGER_UNIT),
        ("2.94", "29381.00", Slip.LARGER_UNIT),
        ("0.00", "41.12", Slip.OTHER),
        ("24.56", "54.26", Slip.OTHER),
        ("120000.00", "12.00", Slip.UNIT),
        ("29381.00", "2.94", Slip.UNIT),
        ("-3.00", "3.00", Slip.SIGN),
        ("12.34", "56.78", Slip.OTHER),
        ("12.34", "12.56", Slip.OTHER),
        ("12.34", "14.32", Slip.OTHER),
        ("0.00", "5.00", Slip.DIGIT),
        ("5.00", "0.00", Slip.DIGIT),
    ],
)
def test_a_slip_is_named_by_what_it_does_to_the_digits(printed, likely, slip):
    assert slip_between(figure(printed, 1).figure, Decimal(likely)) is slip


@pytest.mark.parametrize(
    ("printed", "unit", "likely", "slip"),
    [
        ("0.3", WAN_YUAN, "2961.7", Slip.LARGER_UNIT),
        ("29616800.00", WAN_YUAN, "2961.68", Slip.UNIT),
        ("2961.68", YUAN, "29616800.00", Slip.UNIT),
        ("2961.68", YI_YUAN, "0.30", Slip.LARGER_UNIT),
        ("20000", COUNT, "2", Slip.OTHER),
    ],
)
def test_the_units_confused_are_the_printed_one_and_the_one_its_digits_are_in(printed, unit, likely, slip):
    assert slip_between(figure(printed, 1, unit).figure, Decimal(likely)) is slip


def test_an_inequality_that_the_likely_value_mends_is_counted_to_the_same_slip():
    wrong, same, also, bound, part = (figure(t, n) for n, t in enumerate(("22.84", "22.48", "22.48", "30.00", "7.40")))
    too_much = Check("Y303", Relation.AT_MOST, total(wrong, part), bound, ())
    (found,) = suspects(
        [
            outcome(Status.FAILED, wrong, same, "N101"),
            outcome(Status.FAILED, wrong, also, "N102"),
            Outcome("Y303", Status.FAILED, too_much),
        ]
    )
    assert (found.likely, found.rules, found.checks) == (Decimal("22.48"), ("N101", "N102", "Y303"), 3)


def test_an_inequality_that_stays_broken_is_not_counted():
    wrong, same, also, bound = (figure(t, n) for n, t in enumerate(("22.84", "22.48", "22.48", "20.00")))
    too_much = Check("Y303", Relation.AT_MOST, wrong, bound, ())
    (found,) = suspects(
        [
            outcome(Status.FAILED, wrong, same, "N101"),
            outcome(Status.FAILED, wrong, also, "N102"),
            Outcome("Y303", Status.FAILED, too_much),
        ]
    )
    assert (found.rules, found.checks) == (("N101", "N102"), 2)


def test_nothing_is_told_without_a_sign():
    wrong, none, again = figure("1.53", 1), figure("-0.00", 2), figure("-0.00", 3)
    (found,) = suspects([outcome(Status.FAILED, wrong, none), outcome(Status.FAILED, wrong, again)])
    assert str(found.likely) == "0.00"


def test_an_inequality_that_holds_confirms_no_value():
    """0 ≤ 22.84 ≤ 30.00 does not say that it is 30.00."""
    wrong, same, also, bound = (figure(t, n) for n, t in enumerate(("22.84", "22.48", "22.48", "30.00")))
    within = Outcome("Y303", Status.PASSED, Check("Y303", Relation.AT_MOST, wrong, bound, ()))
    failures = [outcome(Status.FAILED, wrong, same, "N101"), outcome(Status.FAILED, wrong, also, "N102")]
    assert [s.figure.text for s in suspects([*failures, within])] == ["22.84"]


def test_two_failures_that_agree_do_not_blame_what_a_third_equation_confirms():
    stated, one, other, confirming = (figure(t, n) for n, t in enumerate(("22.84", "22.48", "22.48", "22.84")))
    failures = [outcome(Status.FAILED, stated, one, "N101"), outcome(Status.FAILED, stated, other, "N102")]
    assert not suspects([*failures, outcome(Status.PASSED, stated, confirming)])


@pytest.mark.parametrize(("text", "blamed"), [("办公室、综合科", []), ("2", ["2"])])
def test_names_that_were_counted_are_no_figure_that_was_misprinted(text, blamed):
    counted, told = Leaf(Figure(text, Decimal(2), 0, COUNT, Place(3)), "列出"), figure("3", 1, COUNT)
    outcomes = [
        outcome(Status.FAILED, told, counted, "Q458"),
        outcome(Status.PASSED, told, figure("3", 2, COUNT), "Q471"),
    ]
    assert [suspect.figure.text for suspect in suspects(outcomes)] == blamed


@pytest.mark.parametrize(("worded", "blamed"), [(False, ["6.00"]), (True, [])])
def test_where_a_word_may_be_wrong_no_figure_is_blamed(worded, blamed):
    change, whole = figure("6.00", 1), figure("9.00", 2)
    failed = Outcome("Y313", Status.FAILED, Check("Y313", Relation.EQUAL, change, whole, (), worded=worded))
    outcomes = [failed, outcome(Status.PASSED, whole, figure("9.00", 3), "N101")]
    assert [suspect.figure.text for suspect in suspects(outcomes)] == blamed


def test_what_the_change_leaves_true_within_its_rounding_stands_in_nobodys_way():
    """22.84 or 22.48 are 2 times 10 either way."""
    wrong, same, also = (figure(t, n) for n, t in enumerate(("22.84", "22.48", "22.48")))
    failures = [outcome(Status.FAILED, wrong, same, "N101"), outcome(Status.FAILED, wrong, also, "N102")]
    times = outcome(Status.PASSED, figure("2", 8, COUNT), Quotient(wrong, figure("10", 9)), "P101")
    assert [s.likely for s in suspects([*failures, times])] == [Decimal("22.48")]


def test_an_equation_that_holds_and_tells_nothing_of_a_figure_stands_in_nobodys_way():
    wrong, same, also, nothing = (figure(t, n) for n, t in enumerate(("22.84", "22.48", "22.48", "0.00")))
    failures = [outcome(Status.FAILED, wrong, same, "N101"), outcome(Status.FAILED, wrong, also, "N102")]
    itself = outcome(Status.PASSED, total(wrong, nothing), wrong)
    assert [s.figure.text for s in suspects([*failures, itself])] == ["22.84"]


def test_of_two_figures_that_stand_in_the_same_two_failures_neither_is_blamed():
    one, other, whole, again = (figure(t, n) for n, t in enumerate(("10.00", "20.00", "35.00", "35.00")))
    failures = [outcome(Status.FAILED, each, total(one, other)) for each in (whole, again)]
    assert not suspects([*failures, outcome(Status.PASSED, whole, again)])


def test_a_claim_that_fails_is_nobodys_wrong_figure_and_in_nobodys_way():
    wrong, same, also = (figure(t, n) for n, t in enumerate(("22.84", "22.48", "22.48")))
    claim = Outcome("N403", Status.FAILED, Claim("N403", "说明列出「甲」", (wrong,), ()))
    unbound = Outcome("C104", Status.NOT_APPLICABLE)
    failures = [outcome(Status.FAILED, wrong, same, "N101"), outcome(Status.FAILED, wrong, also, "N102")]
    assert [s.rules for s in suspects([claim, unbound, *failures])] == [("N101", "N102")]


def test_what_was_not_decided_confirms_nothing():
    wrong, same, also, doubted = (figure(t, n) for n, t in enumerate(("22.84", "22.48", "22.48", "22.84")))
    failures = [outcome(Status.FAILED, wrong, same, "N101"), outcome(Status.FAILED, wrong, also, "N102")]
    assert suspects([*failures, outcome(Status.UNDETERMINED, wrong, doubted)])


@pytest.mark.parametrize(("due", "blamed"), [("0", []), ("90000", ["8.00"])])
def test_against_a_blank_alone_nobody_is_blamed_and_against_what_must_be_the_figure_is(due, blamed):
    printed = figure("8.00", 1)
    found = suspects([outcome(Status.FAILED, printed, Constant(Decimal(due), "《支出总表》「丙」合计"))])
    assert [suspect.figure.text for suspect in found] == blamed


def test_an_inequality_that_divides_by_what_should_be_nothing_is_mended_with_it():
    rate, same, also = (figure(t, n, PERCENT) for n, t in enumerate(("50.00", "0.00", "0.00")))
    whole = Check("P321", Relation.AT_MOST, Quotient(figure("8.00", 7), rate), figure("9.00", 8), ())
    failures = [outcome(Status.FAILED, rate, same, "P101"), outcome(Status.FAILED, rate, also, "P102")]
    (found,) = suspects([*failures, Outcome("P321", Status.FAILED, whole)])
    assert (found.likely, found.rules) == (Decimal("0.00"), ("P101", "P102", "P321"))


def test_a_limit_that_the_figure_does_not_stand_in_is_of_another_slip():
    wrong, same, also, above, below = (figure(t, n) for n, t in enumerate(("22.84", "22.48", "22.48", "8.01", "8.00")))
    failures = [outcome(Status.FAILED, wrong, same, "N101"), outcome(Status.FAILED, wrong, also, "N102")]
    other = Outcome("Y303", Status.FAILED, Check("Y303", Relation.AT_MOST, above, below, ()))
    assert [s.rules for s in suspects([*failures, other])] == [("N101", "N102")]
