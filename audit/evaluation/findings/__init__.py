"""Outcomes → what a person is told: every failure by itself, all 尾差 of one table and rule as one note."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from audit.evaluation.findings.amounts import printed
from audit.evaluation.findings.formula_text import formula_of
from audit.evaluation.findings.sentences import sentence, sentence_en
from audit.model.check import Check, Claim, Leaf, Outcome, Status
from audit.model.check.arithmetic import all_leaves
from audit.model.facts import Facts
from audit.model.figure import Figure
from audit.model.knowledge.formula import Relation
from audit.model.knowledge.notes import Severity
from audit.model.knowledge.rules import Rule, RuleBook
from audit.model.place import Place
from audit.model.report import CitedFigure, Coverage, Finding

_SHOWN = 3  # examples that a note for many 尾差 quotes
_TWO = 2  # figures, at the least, that are held against each other
_EXECUTED = (Status.PASSED, Status.ROUNDING, Status.FAILED)


def findings(rulebook: RuleBook, facts: Facts, outcomes: Sequence[Outcome]) -> tuple[Finding, ...]:
    """In the order of the document: by table, then prose section, then place."""
    rules = {rule.id: rule for rule in rulebook.rules}
    failures = [finding_of(rules[o.rule], o) for o in outcomes if o.status is Status.FAILED]
    found = [*failures, *_rounding_notes(rules, outcomes)]
    tables = {table.title: i for i, table in reversed(list(enumerate(facts.tables)))}
    return tuple(sorted(found, key=lambda f: (tables.get(f.group, len(tables)), _spot(f), f.rule)))


def coverage(facts: Facts, outcomes: Iterable[Outcome]) -> Coverage:
    """Distinct printed figures, those of them that stand in at least one executed check, and those that nobody read. What is
    printed at one place is one figure, though two patterns read it, one of them as rounded."""
    read = [figure for table in facts.tables for figure in table.figures()]
    read += [figure for statement in facts.statements for figure in statement.figures.values()]
    numbers: dict[tuple[str, Place], int] = {}
    known = {id(figure): numbers.setdefault(_printed(figure), len(numbers)) for figure in read}  # hashed once
    checked = (leaf for outcome in outcomes if outcome.status in _EXECUTED for leaf in vouched_for(outcome))
    used = {id(leaf.figure): leaf.figure for leaf in checked}
    numbered = {known[name] if name in known else numbers.get(_printed(figure)) for name, figure in used.items()}
    unread = sum(item.figures for item in facts.unrecognised if not item.counted)
    return Coverage(len(numbers), len(numbered - {None}), unread)


def _printed(figure: Figure) -> tuple[str, Place]:
    return figure.text, figure.place


def leaves_of(outcome: Outcome) -> Sequence[Leaf]:
    """Every figure that the check rests on."""
    match outcome.check:
        case Check() as check:
            return all_leaves(check)
        case Claim(figures=figures):
            return figures
    return ()


def vouched_for(outcome: Outcome) -> Sequence[Leaf]:
    """The figures that the check holds against something; that a figure is not negative says little of it."""
    figures = leaves_of(outcome)
    bounded = isinstance(outcome.check, Check) and outcome.check.relation is not Relation.EQUAL
    return () if bounded and len(figures) < _TWO else figures


def _spot(finding: Finding) -> tuple[int, int, int]:
    place = finding.figures[0].figure.place if finding.figures else Place()
    return place.page or 0, place.line or 0, place.column or 0


def finding_of(rule: Rule, outcome: Outcome) -> Finding:
    """The finding of one failed check."""
    severity = _severity(rule, outcome)
    amounts = printed(outcome)
    return Finding(
        rule=rule.id,
        family=rule.family,
        severity=severity,
        title=rule.title,
        message=sentence(rule, outcome),
        formula=formula_of(outcome.check) if isinstance(outcome.check, Check) else "",
        figures=_cited(leaves_of(outcome)),
        group=outcome.group,
        expected=amounts.expected if amounts else None,
        actual=amounts.actual if amounts else None,
        difference=amounts.difference if amounts else None,
        rounding_allowance=amounts.allowance if amounts else None,
        unit=amounts.unit.name if amounts else "",
        title_en=rule.title_en,
        message_en=sentence_en(rule, outcome),
    )


def _severity(rule: Rule, outcome: Outcome) -> Severity:
    if outcome.truncation and rule.truncation_is_note:
        return Severity.NOTE
    if rule.error_above is not None and outcome.difference and abs(outcome.difference) > rule.error_above:
        return Severity.ERROR
    return rule.severity


def _cited(figures: Iterable[Leaf]) -> tuple[CitedFigure, ...]:
    return tuple(dict.fromkeys(CitedFigure(leaf.figure, leaf.name) for leaf in figures))


def _rounding_notes(rules: Mapping[str, Rule], outcomes: Iterable[Outcome]) -> Iterable[Finding]:
    """One note for every table and rule."""
    grouped: dict[tuple[str, str], list[Outcome]] = {}
    for outcome in outcomes:
        if outcome.status is Status.ROUNDING:
            grouped.setdefault((outcome.group, outcome.rule), []).append(outcome)
    for (_, rule), alike in grouped.items():
        yield _note(rules[rule], alike)


def _note(rule: Rule, alike: Sequence[Outcome]) -> Finding:
    first = finding_of(rule, alike[0])
    shown = list(islice(alike, _SHOWN))
    lead = f"尾差 {len(alike)} 处，四舍五入可以解释：" if len(alike) > 1 else "尾差，四舍五入可以解释："
    lead_en = f"{len(alike)} differences that rounding explains: " if len(alike) > 1 else "Rounding explains it: "
    return Finding(
        rule=rule.id,
        family=rule.family,
        severity=Severity.NOTE,
        title=rule.title,
        message=lead + "；".join(sentence(rule, o) for o in shown) + ("；等" if len(alike) > len(shown) else ""),
        formula=first.formula,
        figures=_cited(leaf for outcome in shown for leaf in leaves_of(outcome)),
        group=first.group,
        expected=first.expected,
        actual=first.actual,
        difference=first.difference,
        rounding_allowance=first.rounding_allowance,
        unit=first.unit,
        title_en=rule.title_en,
        message_en=lead_en + "; ".join(sentence_en(rule, o) for o in shown),
        count=len(alike),
    )
