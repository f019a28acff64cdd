"""One line each: what came of a run, what it means that nothing was found, and which tables there were."""

from collections import Counter
from collections.abc import Mapping, Sequence

from audit.model.check import Status
from audit.model.facts import Facts
from audit.model.knowledge.notes import Severity
from audit.model.report import Coverage, DocumentReport, RunReport
from audit.reports.words import Wording


def totals(words: Wording, reports: Sequence[DocumentReport]) -> str:
    """One line: findings, figures read and checked, and what became of every check."""
    severities = Counter[Severity]()
    tally = Counter[Status]()
    for report in reports:
        tally.update(report.tally())
        for finding in report.findings:
            severities[finding.severity] += finding.count
    findings = words.findings.format(
        errors=severities[Severity.ERROR], warnings=severities[Severity.WARNING], notes=severities[Severity.NOTE]
    )
    if accepted := sum(len(report.suppressed) for report in reports):
        findings += words.separator + words.suppressed.format(count=accepted)
    return words.totals.format(findings=findings, figures=_coverage(words, reports), checks=_checks(words, tally))


def made(words: Wording, run: RunReport) -> str:
    """By what: whoever signs the report can tell that every rule was used, and run it again."""
    return words.made.format(version=f" {told}" if (told := own_version()) else "", rules=len(run.rules))


def own_version() -> str:
    """Of gouji; a tree that is not installed has none."""
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - slow, and most reports do without

    try:
        return version("gouji")
    except PackageNotFoundError:
        return ""


def silence(words: Wording, report: DocumentReport) -> str:
    """What it means that there is no error or warning: a pass only where most was checked, and nothing was accepted
    instead."""
    if report.suppressed:
        return words.nothing_else_found.format(count=len(report.suppressed))
    tally = report.tally()
    checked = any(tally[status] for status in (Status.PASSED, Status.ROUNDING, Status.FAILED))
    if not checked:
        return words.none_checked
    told = report.coverage
    scant = words.little_checked.format(printed=told.printed, checked=told.checked)
    return scant if told.is_scant else words.nothing_found


def recognised(words: Wording, facts: Facts) -> str:
    """Which standard tables were found."""
    names = Counter(table.form for table in facts.tables)
    listed = words.separator.join(f"{n} ×{c}" if c > 1 else n for n, c in names.items())
    return words.tables.format(count=len(facts.tables), names=listed) if names else words.no_tables


def total_coverage(reports: Sequence[DocumentReport]) -> Coverage:
    """Of all of them together."""
    each = [report.coverage for report in reports]
    return Coverage(sum(c.figures for c in each), sum(c.checked for c in each), sum(c.unread for c in each))


def _coverage(words: Wording, reports: Sequence[DocumentReport]) -> str:
    known = total_coverage(reports)
    unread = words.unread_figures.format(unread=known.unread) if known.unread else ""
    return words.figures.format(figures=known.printed, unread=unread, checked=known.checked, percent=known.percent)


def _checks(words: Wording, tally: Mapping[Status, int]) -> str:
    count = sum(tally.values())
    if not count:
        return words.none_checked
    counts = words.separator.join(f"{words.status[status]} {tally[status]}" for status in Status)
    return words.checks.format(count=count, counts=counts)
