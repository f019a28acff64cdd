"""What is accepted stays accepted as long as it is the same thing, and no longer."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from audit.model.facts import Facts, Profile
from audit.model.figure import WAN_YUAN, Figure
from audit.model.knowledge.notes import RuleNote, Severity
from audit.model.place import Place
from audit.model.report import CitedFigure, Coverage, DocumentReport, Finding, RunReport, Slip, Suspect
from audit.model.report.baseline import Suppression, Verdict, apply, entries_for

_TODAY = date(2026, 5, 1)


def _finding(*texts: str, rule: str = "T101", severity: Severity = Severity.ERROR, line: int = 1) -> Finding:
    figures = tuple(
        CitedFigure(Figure(text, Decimal(text.replace(",", "")), 2, WAN_YUAN, Place(line=line)), "合计")
        for text in texts
    )
    return Finding(rule, "小计=明细之和", severity, "", "不符", "", figures, "")


def _run(*findings: Finding, entity: str = "青禾中心", suspects: tuple[Suspect, ...] = ()) -> RunReport:
    facts = Facts("a.txt", Profile("预算", "单位", entity, 2026, "万元"), (), ())
    rules = tuple(RuleNote(name, "甲", Severity.ERROR, "甲") for name in ("T101", "T102"))
    return RunReport((DocumentReport(facts, (), findings, Coverage(2, 2), suspects),), (), rules)


def _accepting(run: RunReport, expires: date = date(2026, 12, 31)) -> tuple[Suppression, ...]:
    return entries_for(run, "已去函", "张三", expires)


def _left(verdict: Verdict) -> Sequence[Finding]:
    return verdict.run.documents[0].findings


def test_an_accepted_finding_leaves_the_findings_and_keeps_its_reason() -> None:
    run = _run(_finding("1.00", "2.00"))
    verdict = apply(run, _accepting(run), _TODAY)
    (accepted,) = verdict.run.documents[0].suppressed
    assert (_left(verdict), accepted.reason, accepted.owner) == ((), "已去函", "张三")


def test_it_survives_a_new_layout() -> None:
    entries = _accepting(_run(_finding("1000.00", "2.00")))
    moved = replace(_finding("2.00", "1,000.00", line=99), message="换了说法", group="另一张表")
    assert _left(apply(_run(moved), entries, _TODAY)) == ()


@given(st.integers(0, 1), st.integers(1, 10**6))
def test_it_lapses_when_either_figure_changes(which: int, cents: int) -> None:
    printed = ["1.00", "2.00"]
    entries = _accepting(_run(_finding(*printed)))
    printed[which] = f"{Decimal(printed[which]) + Decimal(cents) / 100:f}"
    verdict = apply(_run(_finding(*printed)), entries, _TODAY)
    assert len(_left(verdict)) == 1
    assert verdict.unused == entries


def test_it_counts_on_its_last_day_and_not_on_the_next() -> None:
    run = _run(_finding("1.00"))
    entries = _accepting(run, expires=_TODAY)
    assert _left(apply(run, entries, _TODAY)) == ()
    late = apply(run, entries, date(2026, 5, 2))
    assert (len(_left(late)), late.expired) == (1, entries)


def test_one_entry_accepts_one_finding() -> None:
    entries = _accepting(_run(_finding("1.00")))
    twice = apply(_run(_finding("1.00"), _finding("1.00", line=2)), entries, _TODAY)
    assert (len(_left(twice)), len(twice.used)) == (1, 1)


def test_another_rule_and_another_units_disclosure_are_not_accepted() -> None:
    entries = _accepting(_run(_finding("1.00")))
    assert len(_left(apply(_run(_finding("1.00", rule="T102")), entries, _TODAY))) == 1
    assert len(_left(apply(_run(_finding("1.00"), entity="蓝田中心"), entries, _TODAY))) == 1


def test_a_finding_without_figures_is_known_by_what_it_says() -> None:
    entries = _accepting(_run(replace(_finding(), message="没有甲表")))
    assert _left(apply(_run(replace(_finding(), message="没有甲表")), entries, _TODAY)) == ()
    assert len(_left(apply(_run(replace(_finding(), message="没有乙表")), entries, _TODAY))) == 1


def test_an_entry_whose_document_or_rule_was_not_looked_at_is_idle_and_not_unused() -> None:
    entries = _accepting(_run(_finding("1.00"), _finding("1.00", rule="T999")))
    verdict = apply(_run(entity="蓝田中心"), entries, _TODAY)
    assert (verdict.idle, verdict.unused) == (entries, ())
    verdict = apply(_run(), entries, _TODAY)
    assert ([e.rule for e in verdict.idle], [e.rule for e in verdict.unused]) == (["T999"], ["T101"])


def test_notes_are_neither_written_nor_accepted() -> None:
    assert _accepting(_run(_finding("1.00", severity=Severity.NOTE))) == ()
    entries = _accepting(_run(_finding("1.00")))
    assert len(_left(apply(_run(_finding("1.00", severity=Severity.NOTE)), entries, _TODAY))) == 1


def test_a_suspect_goes_with_the_findings_that_pointed_at_it() -> None:
    found = _finding("1.00", "2.00")
    suspect = Suspect(found.figures[0].figure, "合计", Decimal("2.00"), Slip.DIGIT, ("T101",), 2)
    run = _run(found, suspects=(suspect,))
    assert apply(run, _accepting(run), _TODAY).run.documents[0].suspects == ()
    assert apply(run, (), _TODAY).run.documents[0].suspects == (suspect,)
