"""The findings report for a terminal: per document what it is, its findings by table and section, and the coverage."""

from collections.abc import Sequence

from audit.model.check import Outcome, Status
from audit.model.facts import Facts, Unrecognised
from audit.model.knowledge.notes import Severity
from audit.model.report import DocumentReport, RunReport
from audit.reports.findings.console.findings import write_findings
from audit.reports.findings.console.summary import write_summary
from audit.reports.findings.totals import recognised, silence, totals
from audit.reports.findings.undetermined import count_of, open_reasons, told_reasons
from audit.reports.findings.unread import heading, told_unread, unread_tables
from audit.reports.media.terminal import Page
from audit.reports.style import Detail, Style
from audit.reports.words.wording import identity, wording

_MOST_REASONS = 8
_MOST_UNREAD = 8


def render(run: RunReport, style: Style) -> str:
    """The whole run: every document, what could not be audited, and the totals."""
    return _Report(style).render(run)


class _Report:
    def __init__(self, style: Style) -> None:
        self._page = Page(style)
        self._words = wording(style.language)
        self._detail = style.detail

    def render(self, run: RunReport) -> str:
        several = len(run.documents) > 1
        for report in run.documents:
            self._document(report, brief=several and self._detail is not Detail.VERBOSE and _is_clean(report))
        self._failures(run)
        if several:
            write_summary(self._page, self._words, run)
        return self._page.text()

    def _document(self, report: DocumentReport, *, brief: bool) -> None:
        self._page.rule(identity(self._words, report.facts.profile))
        self._page.labelled(self._words.file.format(path=report.facts.path), style="dim")
        if brief:
            self._page.labelled(totals(self._words, (report,)))
            return
        if self._detail is not Detail.QUIET:
            self._recognised(report.facts)
        self._findings(report)
        if self._detail is not Detail.QUIET:
            self._undetermined(report.outcomes)
        self._page.blank()
        self._page.labelled(totals(self._words, (report,)), style="bold")

    def _recognised(self, facts: Facts) -> None:
        self._page.labelled(recognised(self._words, facts), style="" if facts.tables else "yellow")
        if facts.unrecognised:
            self._unread(facts.unrecognised)

    def _unread(self, items: Sequence[Unrecognised]) -> None:
        self._page.line((heading(self._words, items), "yellow"))
        lines = told_unread(self._words, items)
        listed = lines if self._detail is Detail.VERBOSE else lines[:_MOST_UNREAD]
        for line in listed:
            self._page.line(line, indent=2, hang=4)
        if rest := len(lines) - len(listed):
            self._page.line((self._words.more_unread.format(count=rest), "dim"), indent=2)

    def _findings(self, report: DocumentReport) -> None:
        kept = [f for f in report.findings if self._detail is not Detail.QUIET or f.severity is not Severity.NOTE]
        if all(f.severity is Severity.NOTE for f in kept):
            self._page.blank()
            text = silence(self._words, report)
            self._page.line((text, "green" if text == self._words.nothing_found else "yellow"))
        write_findings(self._page, self._words, self._detail, kept, report.suspects)

    def _undetermined(self, outcomes: Sequence[Outcome]) -> None:
        reasons = open_reasons(outcomes)
        if not reasons:
            return
        self._page.blank()
        self._page.line((self._words.undetermined.format(count=count_of(reasons)), "bold underline"))
        most = len(reasons) if self._detail is Detail.VERBOSE else _MOST_REASONS
        for line in told_reasons(self._words, reasons[:most]):
            self._page.line(line, indent=2, hang=4)
        if rest := reasons[most:]:
            text = self._words.more_reasons.format(kinds=len(rest), count=count_of(rest))
            self._page.line((text, "dim"), indent=2)

    def _failures(self, run: RunReport) -> None:
        failures = run.all_failures()
        if not failures:
            return
        self._page.rule(self._words.failures.format(count=len(failures)), "bold red")
        for failure in failures:
            self._page.line(failure.path, self._words.stop, failure.reason, indent=2)


def _is_clean(report: DocumentReport) -> bool:
    """Nothing to read but that it was audited: no finding, nothing accepted, nothing left open, no table left out, and most of it was checked."""
    open_ = any(outcome.status is Status.UNDETERMINED for outcome in report.outcomes)
    return not (report.findings or report.suppressed or open_ or unread_tables(report) or report.coverage.is_scant)
