"""Figures in each other's place are named together, and nobody where two such pairs would do."""

from decimal import Decimal
from itertools import pairwise

import pytest

from audit.diagnosis import suspects
from audit.model.check import Check, Expression, Leaf, Outcome, Quotient, Status, Sum
from audit.model.figure import PERCENT, WAN_YUAN, YUAN, Figure, Unit
from audit.model.knowledge.formula import Relation
from audit.model.place import Place
from audit.model.report import Slip, Suspect


def cell(text: str, table: str, row: str, column: str = "合计", unit: Unit = WAN_YUAN) -> Leaf:
    value = Decimal(text)
    place = Place(sum(map(ord, table + row + column)))
    figure = Figure(text, value, -int(value.as_tuple().exponent), unit, place)
    return Leaf(figure, f"《{table}》「{row}」{column}", (table, row, column))


def outcome(left: Expression, right: Expression, status: Status = Status.FAILED) -> Outcome:
    return Outcome("C104", status, Check("C104", Relation.EQUAL, left, right, ()))


def total(*leaves: Leaf) -> Sum:
    return Sum(tuple((1, leaf) for leaf in leaves))


def told(found: tuple[Suspect, ...]) -> set[tuple[str, str, Slip]]:
    return {(s.where, str(s.likely), s.slip) for s in found}


ONE, OTHER, ALL = cell("20.00", "支出总表", "甲"), cell("50.00", "支出总表", "乙"), cell("70.00", "支出总表", "合计")
RIGHT_ONE, RIGHT_OTHER = cell("50.00", "收入总表", "甲"), cell("20.00", "收入总表", "乙")
SUM_HOLDS = outcome(ALL, total(ONE, OTHER), Status.PASSED)
BOTH_FAIL = [outcome(ONE, RIGHT_ONE), outcome(OTHER, RIGHT_OTHER)]
CONFIRMED = [
    outcome(RIGHT_ONE, cell("50.00", "预算表", "甲"), Status.PASSED),
    outcome(RIGHT_OTHER, cell("20.00", "预算表", "乙"), Status.PASSED),
]


def test_two_rows_in_each_others_place_are_both_named():
    assert told(suspects([SUM_HOLDS, *BOTH_FAIL, *CONFIRMED])) == {
        ("《支出总表》「甲」合计", "50.00", Slip.EXCHANGED),
        ("《支出总表》「乙」合计", "20.00", Slip.EXCHANGED),
    }


def test_where_the_rows_of_either_table_would_do_nobody_is_named():
    assert not suspects([SUM_HOLDS, *BOTH_FAIL])


def test_an_exchange_that_breaks_what_holds_is_none():
    more = outcome(ONE, cell("20.00", "另一张表", "甲"), Status.PASSED)
    assert not suspects([SUM_HOLDS, *BOTH_FAIL, *CONFIRMED, more])


def test_one_failure_alone_names_no_two_figures():
    difference = outcome(cell("30.00", "说明", "差额"), Sum(((1, ONE), (-1, OTHER))))
    assert told(suspects([SUM_HOLDS, difference])) == {("《说明》「差额」合计", "-30.00", Slip.SIGN)}


def test_failures_that_all_have_one_figure_in_them_may_be_its_alone():
    difference = outcome(cell("30.00", "说明", "差额"), Sum(((1, ONE), (-1, OTHER))))
    assert not suspects([SUM_HOLDS, difference, outcome(ONE, RIGHT_ONE), CONFIRMED[0]])


def test_amounts_in_different_units_are_in_nobodys_place():
    one, right = cell("20.00", "支出总表", "甲", unit=YUAN), cell("50.00", "收入总表", "甲", unit=YUAN)
    confirmed = [outcome(right, cell("50.00", "预算表", "甲", unit=YUAN), Status.PASSED), CONFIRMED[1]]
    assert told(suspects([outcome(one, right), outcome(OTHER, RIGHT_OTHER), *confirmed])) == {
        ("《支出总表》「甲」合计", "50.00", Slip.DIGIT),
        ("《支出总表》「乙」合计", "20.00", Slip.DIGIT),
    }


def test_limits_that_both_rows_break_in_each_others_place_are_mended_too():
    least, most = cell("45.00", "限额表", "甲"), cell("25.00", "限额表", "乙")
    broken = [
        Outcome("Y301", Status.FAILED, Check("Y301", relation, row, limit, ()))
        for relation, row, limit in ((Relation.AT_LEAST, ONE, least), (Relation.AT_MOST, OTHER, most))
    ]
    assert told(suspects([SUM_HOLDS, *broken])) == {
        ("《支出总表》「甲」合计", "50.00", Slip.EXCHANGED),
        ("《支出总表》「乙」合计", "20.00", Slip.EXCHANGED),
    }


def test_a_share_of_what_is_nothing_after_the_exchange_stands_in_nobodys_way():
    nothing, right, none = (
        cell("0.00", "支出总表", "乙"),
        cell("0.00", "收入总表", "甲"),
        cell("20.00", "收入总表", "乙"),
    )
    share = outcome(
        cell("50", "说明", "甲", "占比", PERCENT), Quotient(cell("10.00", "说明", "甲"), ONE), Status.PASSED
    )
    confirmed = [
        outcome(right, cell("0.00", "预算表", "甲"), Status.PASSED),
        outcome(none, cell("20.00", "预算表", "乙"), Status.PASSED),
    ]
    named = told(suspects([share, outcome(ONE, right), outcome(nothing, none), *confirmed]))
    assert {slip for _, _, slip in named} == {Slip.EXCHANGED}


def test_a_total_that_was_not_filled_in_confirms_no_exchange():
    """三公 = 出国 + 用车, 用车 = 运行 + 购置: with 运行 in the place of 出国 all would hold, and 用车 be 0 as it is printed."""
    abroad, cars = cell("0.00", "三公", "出国"), cell("0.00", "三公", "用车")
    running, bought, whole = cell("30.00", "三公", "运行"), cell("0.00", "三公", "购置"), cell("30.00", "三公", "合计")
    across = outcome(cars, cell("0.00", "三公", "用车", "一般公共预算"), Status.PASSED)
    assert not suspects([outcome(whole, total(abroad, cars)), outcome(cars, total(running, bought)), across])


def test_two_cells_of_one_row_are_named_as_two_rows_are():
    basic, project = cell("20.00", "支出总表", "甲", "基本支出"), cell("50.00", "支出总表", "甲", "项目支出")
    whole = outcome(cell("70.00", "支出总表", "甲"), total(basic, project), Status.PASSED)
    rights = [cell("50.00", "说明", "基本支出", "金额"), cell("20.00", "说明", "项目支出", "金额")]
    confirmed = [outcome(right, cell(right.figure.text, "预算表", "甲"), Status.PASSED) for right in rights]
    found = suspects([whole, outcome(basic, rights[0]), outcome(project, rights[1]), *confirmed])
    assert told(found) == {
        ("《支出总表》「甲」基本支出", "50.00", Slip.EXCHANGED),
        ("《支出总表》「甲」项目支出", "20.00", Slip.EXCHANGED),
    }


def test_rows_are_exchanged_whole_where_a_sum_across_them_holds():
    parts = [cell(t, "支出总表", r, "基本支出") for t, r in (("20.00", "甲"), ("50.00", "乙"))]
    across = [outcome(w, total(part), Status.PASSED) for w, part in zip((ONE, OTHER), parts, strict=True)]
    named = told(suspects([SUM_HOLDS, *across, *BOTH_FAIL, *CONFIRMED]))
    assert ("《支出总表》「甲」合计", "50.00", Slip.EXCHANGED) in named


def test_a_change_and_its_rate_go_together():
    first = [
        cell("50.00", "说明", "甲", "金额"),
        cell("4.00", "说明", "甲", "变动"),
        cell("11.11", "说明", "甲", "幅度", PERCENT),
    ]
    second = [
        cell("40.00", "说明", "乙", "金额"),
        cell("10.00", "说明", "乙", "变动"),
        cell("25.00", "说明", "乙", "幅度", PERCENT),
    ]

    def rate(item: list[Leaf]) -> Outcome:
        amount, change, percent = item
        return outcome(percent, Quotient(change, Sum(((1, amount), (-1, change)))))

    confirmed = [
        outcome(item[0], cell(item[0].figure.text, "表", row), Status.PASSED)
        for row, item in zip("甲乙", (first, second), strict=True)
    ]
    named = told(suspects([rate(first), rate(second), *confirmed]))
    assert {where for where, _, _ in named} == {
        f"《说明》「{row}」{slot}" for row in "甲乙" for slot in ("变动", "幅度")
    }


def test_each_of_the_two_says_which_is_the_other():
    found = suspects([SUM_HOLDS, *BOTH_FAIL, *CONFIRMED])
    assert {s.where: s.partner for s in found} == {
        "《支出总表》「甲」合计": "《支出总表》「乙」合计",
        "《支出总表》「乙」合计": "《支出总表》「甲」合计",
    }


def test_accounts_are_exchanged_with_those_below_that_are_all_of_them():
    names = [("210 卫生", "221 住房"), ("21011 医疗", "22102 改革"), ("2101101 单位医疗", "2210201 公积金")]
    outcomes = []
    for one, other in names:
        wrong = [cell("50.00", "支出总表", one), cell("20.00", "支出总表", other)]
        right = [cell("20.00", "收入总表", one), cell("50.00", "收入总表", other)]
        outcomes += [outcome(a, b) for a, b in zip(wrong, right, strict=True)]
        outcomes += [
            outcome(b, cell(b.figure.text, "预算表", name), Status.PASSED)
            for b, name in zip(right, (one, other), strict=True)
        ]
    for (above, above_too), (below, below_too) in pairwise(names):
        for table, value, name, part in (
            ("支出总表", "50.00", above, below),
            ("支出总表", "20.00", above_too, below_too),
            ("收入总表", "20.00", above, below),
            ("收入总表", "50.00", above_too, below_too),
        ):
            outcomes.append(outcome(cell(value, table, name), total(cell(value, table, part)), Status.PASSED))
    assert told(suspects(outcomes)) == {
        (f"《支出总表》「{name}」合计", value, Slip.EXCHANGED)
        for pair in names
        for name, value in zip(pair, ("20.00", "50.00"), strict=True)
    }


def _two_rows(table: str, first: tuple[str, str], second: tuple[str, str]) -> dict[tuple[str, str], Leaf]:
    """Rows 甲 and 乙 with 基本支出 and 项目支出."""
    rows = zip("甲乙", (first, second), strict=True)
    return {
        (row, column): cell(text, table, row, column)
        for row, texts in rows
        for column, text in zip(("基本支出", "项目支出"), texts, strict=True)
    }


def _held_against(wrong: dict[tuple[str, str], Leaf], right: dict[tuple[str, str], Leaf]) -> list[Outcome]:
    """Each figure against the one it should be, which another table confirms."""
    outcomes = []
    for (row, column), leaf in right.items():
        confirming = cell(leaf.figure.text, "预算表", row, column)
        outcomes.append(outcome(leaf, confirming, Status.PASSED))
        same = wrong[row, column].figure.value == leaf.figure.value
        outcomes.append(outcome(wrong[row, column], leaf, Status.PASSED if same else Status.FAILED))
    return outcomes


def test_rows_exchanged_whole_are_told_once_and_not_column_by_column_again():
    wrong = _two_rows("支出总表", ("20.00", "3.00"), ("50.00", "8.00"))
    right = _two_rows("收入总表", ("50.00", "8.00"), ("20.00", "3.00"))
    found = suspects(_held_against(wrong, right))
    assert sorted(s.where for s in found) == sorted(leaf.name for leaf in wrong.values())


def test_rows_that_agree_in_another_column_are_exchanged_in_the_one_in_which_they_differ():
    wrong = _two_rows("支出总表", ("20.00", "3.00"), ("50.00", "3.00"))
    right = _two_rows("收入总表", ("50.00", "3.00"), ("20.00", "3.00"))
    assert told(suspects(_held_against(wrong, right))) == {
        ("《支出总表》「甲」基本支出", "50.00", Slip.EXCHANGED),
        ("《支出总表》「乙」基本支出", "20.00", Slip.EXCHANGED),
    }


def test_a_total_that_both_rows_share_may_be_wrong_for_another_reason():
    wrong = _two_rows("支出总表", ("20.00", "30.00"), ("30.00", "20.00"))
    right = _two_rows("收入总表", ("30.00", "20.00"), ("20.00", "30.00"))
    totals = {row: cell("50.00", "支出总表", row) for row in "甲乙"}
    sums = [
        outcome(totals[row], total(wrong[row, "基本支出"], wrong[row, "项目支出"]), Status.PASSED) for row in totals
    ]
    other = outcome(totals["甲"], cell("55.00", "说明", "甲"))
    found = suspects([*_held_against(wrong, right), *sums, other])
    exchanged = {s.where for s in found if s.slip is Slip.EXCHANGED}
    assert exchanged == {leaf.name for leaf in wrong.values()}


def test_in_a_table_that_is_wrong_all_over_no_two_rows_are_mixed_up():
    """Among so many some two would do by chance, and to try them all would take long."""
    others = [
        outcome(cell(f"{n}.00", "支出总表", f"项{n}"), cell(f"{n}.50", "收入总表", f"项{n}")) for n in range(100, 139)
    ]
    everything = [SUM_HOLDS, *BOTH_FAIL, *CONFIRMED]
    assert any(s.slip is Slip.EXCHANGED for s in suspects([*everything, *others[:-1]]))
    assert not suspects([*everything, *others])


def test_of_two_exchanges_that_have_nothing_in_common_both_are_named():
    one, other = cell("3.00", "基本支出表", "丙"), cell("8.00", "基本支出表", "丁")
    rights = [cell("8.00", "说明", "丙"), cell("3.00", "说明", "丁")]
    confirmed = [outcome(right, cell(right.figure.text, "附表", right.path[1]), Status.PASSED) for right in rights]
    whole = outcome(cell("11.00", "基本支出表", "合计"), total(one, other), Status.PASSED)
    elsewhere = [whole, outcome(one, rights[0]), outcome(other, rights[1]), *confirmed]
    named = {where for where, _, slip in told(suspects([SUM_HOLDS, *BOTH_FAIL, *CONFIRMED, *elsewhere]))}
    assert named == {
        "《支出总表》「甲」合计", "《支出总表》「乙」合计", "《基本支出表》「丙」合计", "《基本支出表》「丁」合计",
    }  # fmt: skip


def test_many_rows_that_hold_stand_in_nobodys_way():
    held = [
        outcome(cell(f"{n}.00", "支出总表", f"项{n}"), cell(f"{n}.00", "收入总表", f"项{n}"), Status.PASSED)
        for n in range(100, 150)
    ]
    assert len(told(suspects([SUM_HOLDS, *BOTH_FAIL, *CONFIRMED, *held]))) == 2


def test_what_was_not_decided_stands_in_the_way_of_no_exchange():
    doubted = outcome(ONE, cell("20.00", "另一张表", "甲"), Status.UNDETERMINED)
    unbound = Outcome("C104", Status.PASSED)
    assert len(told(suspects([SUM_HOLDS, *BOTH_FAIL, *CONFIRMED, doubted, unbound]))) == 2


def test_an_item_that_is_nothing_is_one_like_any_other():
    nothing, whole = cell("0.00", "支出总表", "丙"), cell("70.00", "支出总表", "合计")
    three = outcome(whole, total(ONE, OTHER, nothing), Status.PASSED)
    same = [
        outcome(row, right) for row, right in ((ONE, total(RIGHT_ONE, nothing)), (OTHER, total(RIGHT_OTHER, nothing)))
    ]
    assert len(told(suspects([three, *same, *CONFIRMED]))) == 2


@pytest.mark.parametrize(("least", "named"), [("50.01", 2), ("50.02", 0)])
def test_a_limit_holds_after_the_exchange_as_long_as_rounding_leaves_it_room(least, named):
    limit = Outcome("Y301", Status.FAILED, Check("Y301", Relation.AT_MOST, cell(least, "限额表", "甲"), ONE, ()))
    assert len(told(suspects([SUM_HOLDS, limit, BOTH_FAIL[1], CONFIRMED[1]]))) == named


def test_a_figure_whose_partner_stands_in_no_failure_is_named_alone():
    wrong = _two_rows("支出总表", ("20.00", "3.00"), ("50.00", "8.00"))
    right = _two_rows("收入总表", ("50.00", "8.00"), ("20.00", "3.00"))
    sums = [
        outcome(cell(text, "支出总表", "合计", column), total(wrong["甲", column], wrong["乙", column]), Status.PASSED)
        for column, text in (("基本支出", "70.00"), ("项目支出", "11.00"))
    ]
    compared = [outcome(wrong[at], right[at]) for at in (("甲", "基本支出"), ("乙", "项目支出"))]
    assert {(s.where, s.slip, s.partner) for s in suspects([*sums, *compared])} == {
        ("《支出总表》「甲」基本支出", Slip.EXCHANGED, ""),
        ("《支出总表》「乙」项目支出", Slip.EXCHANGED, ""),
    }
