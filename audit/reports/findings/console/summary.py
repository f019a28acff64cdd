"""The end of a report on many files: what was put together, how they came off, and which to look at first."""

from collections import Counter
from collections.abc import Sequence

from audit.model.knowledge.notes import Severity
from audit.model.report import DocumentReport, RunReport
from audit.model.sets import Grouping
from audit.reports.findings.overview import checked_of, standings, told_sets
from audit.reports.findings.totals import totals
from audit.reports.media.plain import clean
from audit.reports.media.terminal import Page
from audit.reports.words import Wording

_MOST_DOCUMENTS = 10
_MOST_RULES = 10
_GRAVE = (Severity.ERROR, Severity.WARNING)


def write_summary(page: Page, words: Wording, run: RunReport) -> None:
    """For a run over several files; a single one has said it all."""
    if run.grouping:
        _sets(page, words, run.grouping)
    page.rule(words.all_documents.format(count=len(run.documents)))
    page.line(_by_status(words, run))
    _ranked(page, words.by_family, _tally(run, of="family"))
    _ranked(page, words.by_rule, _tally(run, of="rule")[:_MOST_RULES])
    _worst(page, words, run.documents)
    _barely_checked(page, words, run.documents)
    page.line((totals(words, run.documents), "bold"))


def _sets(page: Page, words: Wording, grouping: Grouping) -> None:
    lines, doubts = told_sets(words, grouping)
    if lines or doubts:
        page.rule(words.sets)
    for line in lines:
        page.line(line, indent=2)
    for doubt in doubts:
        page.line((doubt, "yellow"), indent=2)


def _by_status(words: Wording, run: RunReport) -> str:
    gravest = Counter(min((_rank(f.severity) for f in r.findings), default=len(_GRAVE)) for r in run.documents)
    counts = [gravest[rank] for rank in range(len(_GRAVE))]
    return words.by_status.format(
        errors=counts[0], warnings=counts[1], clean=len(run.documents) - sum(counts), failed=len(run.failures)
    )


def _rank(severity: Severity) -> int:
    return _GRAVE.index(severity) if severity in _GRAVE else len(_GRAVE)


def _tally(run: RunReport, *, of: str) -> list[tuple[str, int]]:
    findings = (f for report in run.documents for f in report.findings if f.severity in _GRAVE)
    counts = Counter(finding.family if of == "family" else finding.rule for finding in findings)
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _ranked(page: Page, title: str, counts: Sequence[tuple[str, int]]) -> None:
    if counts:
        page.line(title.format(listed="  ".join(f"{clean(name)} {count}" for name, count in counts)), hang=4)


def _worst(page: Page, words: Wording, reports: Sequence[DocumentReport]) -> None:
    rows = [
        (str(one.errors), str(one.warnings), clean(one.report.facts.path))
        for one in standings(reports)[:_MOST_DOCUMENTS]
        if not one.is_clean()
    ]
    if rows:
        page.line((words.worst, "bold underline"))
        page.rows(
            [(words.severity[Severity.ERROR], words.severity[Severity.WARNING], words.file_column), *rows], indent=2
        )


def _barely_checked(page: Page, words: Wording, reports: Sequence[DocumentReport]) -> None:
    """Those in which least was checked first."""
    barely = [one.report for one in standings(reports) if one.report.coverage.is_scant]
    barely.sort(key=lambda report: report.coverage.checked / max(report.coverage.printed, 1))
    if barely:
        page.line((words.barely_checked.format(count=len(barely)), "bold underline"))
        rows = [(checked_of(report), clean(report.facts.path)) for report in barely[:_MOST_DOCUMENTS]]
        page.rows([(words.checked_column, words.file_column), *rows], indent=2)
