"""Which planted errors are noticed, and what is said of those that are not."""

from audit import pipeline
from audit.model.mutation import Operator, Part, Plan, Verdict
from audit.mutation.operators import OF_FIGURES

_GUARDED = """
青禾中心2025年单位预算公开
单位支出总体情况表
编制单位：青禾中心 | 单位：万元
项目 | | | | 支出预算
功能分类科目编码 | | | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
类 | 款 | 项
208 | | | 社会保障和就业支出 | 12.00 | 9.00 | 3.00
208 | 05 | | 行政事业单位养老支出 | 12.00 | 9.00 | 3.00
208 | 05 | 05 | 机关事业单位基本养老保险缴费支出 | 12.00 | 9.00 | 3.00
 | | | 合计 | 12.00 | 9.00 | 3.00
"""
_UNGUARDED = """
青禾中心2025年单位预算公开
一、关于青禾中心2025年收入预算情况说明
青禾中心2025年收入预算100.00万元。
"""


def test_every_wrong_figure_of_a_table_that_adds_up_is_cited(planted) -> None:
    trials = [t for t in planted(_GUARDED).trials if t.part is Part.TABLE and t.beyond]
    assert trials
    assert {trial.verdict for trial in trials} == {Verdict.CITED}


def test_a_figure_of_which_only_its_sign_is_looked_at_was_not_checked(planted) -> None:
    report = planted(_UNGUARDED)
    assert {trial.watching for trial in report.trials} == {()}
    assert {trial.operator for trial in report.trials if trial.verdict is Verdict.CITED} == {Operator.SIGN}


def test_a_figure_that_no_rule_looks_at_is_listed(planted) -> None:
    report = planted(_UNGUARDED, 1, seed=2)
    assert [(figure.text, figure.checked) for figure in report.unnoticed] == [("100.00", False)]


def test_a_rule_is_measured_by_the_errors_in_its_own_figures(planted) -> None:
    shares = {share.name: share for share in planted(_GUARDED).by_rule}
    assert shares["T101"].total > shares["T101"].cited > 0


def test_the_same_seed_plants_the_same_errors_and_another_seed_others(planted) -> None:
    first, again, other = planted(_GUARDED, 2), planted(_GUARDED, 2), planted(_GUARDED, 2, seed=1)
    assert first == again
    assert [t.after for t in first.trials] != [t.after for t in other.trials]


def test_no_more_slips_are_tried_on_a_figure_than_asked_for(planted) -> None:
    wrong = [t for t in planted(_UNGUARDED, 2).trials if t.operator in OF_FIGURES]
    assert len(wrong) == 2


def test_progress_is_told_after_every_error(rulebook, read) -> None:
    told: list[tuple[int, int]] = []
    report = pipeline.mutate(read(_UNGUARDED), rulebook, Plan(0, 2), progress=lambda done, of: told.append((done, of)))
    assert told == [(n, len(report.trials)) for n in range(1, len(report.trials) + 1)]


def test_what_rounding_leaves_to_a_percentage_is_not_taken_for_an_amount(planted) -> None:
    """Half a unit of the percentage, 0.00005, is no amount: 5.00 must go wrong by more than a unit of its own."""
    report = planted(
        """
        青禾中心2025年单位预算公开
        一、关于青禾中心2025年收入预算情况说明
        青禾中心2025年收入预算100.00万元，其中：
        一般公共预算100.00万元，占100.00%，比上年减少5.00万元，下降4.76%，主要原因是：项目减少。
        """
    )
    (last,) = (t for t in report.trials if t.operator is Operator.LAST_PLACE and t.before == "5.00")
    assert last.after in {"5.02", "4.98"}
