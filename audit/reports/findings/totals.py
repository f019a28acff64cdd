"""One line that says what came of a run: findings, figures read and checked, and what became of every check."""

from collections import Counter
from collections.abc import Mapping, Sequence

from audit.model.check import Status
from audit.model.knowledge.notes import Severity
from audit.model.report import DocumentReport
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


def _coverage(words: Wording, reports: Sequence[DocumentReport]) -> str:
    figures = sum(report.coverage.figures for report in reports)
    checked = sum(report.coverage.checked for report in reports)
    percent = checked * 100 // figures if figures else 0  # rounded down: 100 % is said only of all of them
    return words.figures.format(figures=figures, checked=checked, percent=percent)


def _checks(words: Wording, tally: Mapping[Status, int]) -> str:
    count = sum(tally.values())
    if not count:
        return words.none_checked
    counts = words.separator.join(f"{words.status[status]} {tally[status]}" for status in Status)
    return words.checks.format(count=count, counts=counts)
