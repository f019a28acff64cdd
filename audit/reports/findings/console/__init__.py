"""The findings report for a terminal: per document what it is, its findings by table and section, and the coverage."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from audit.model.check import Outcome, Status
from audit.model.facts import Facts, Unrecognised
from audit.model.knowledge.notes import Severity
from audit.model.report import DocumentReport, RunReport
from audit.reports.findings.console.findings import write_findings
from audit.reports.findings.console.summary import write_summary
from audit.reports.findings.totals import totals
from audit.reports.findings.unread import heading, told_unread, unread_tables
from audit.reports.media.plain import clean
from audit.reports.media.terminal import Page
from audit.reports.style import Detail, Style
from audit.reports.words.wording import identity, rules_text, wording

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
        names = Counter(table.form for table in facts.tables)
        listed = self._words.separator.join(f"{n} ×{c}" if c > 1 else n for n, c in names.items())
        line = self._words.tables.format(count=len(facts.tables), names=listed) if names else self._words.no_tables
        self._page.labelled(line, style="" if names else "yellow")
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
            self._page.line(self._no_findings(report.tally(), len(report.suppressed)))
        write_findings(self._page, self._words, self._detail, kept, report.suspects)

    def _no_findings(self, tally: Mapping[Status, int], accepted: int) -> tuple[str, str]:
        """Silence is a pass only where something was checked, and nothing was accepted instead."""
        if accepted:
            return self._words.nothing_else_found.format(count=accepted), "yellow"
        if any(tally[status] for status in (Status.PASSED, Status.ROUNDING, Status.FAILED)):
            return self._words.nothing_found, "green"
        return self._words.none_checked, "yellow"

    def _undetermined(self, outcomes: Iterable[Outcome]) -> None:
        reasons: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for outcome in outcomes:
            if outcome.status is Status.UNDETERMINED:
                reasons[outcome.reason][outcome.rule] += 1
        if not reasons:
            return
        ranked = sorted(reasons.items(), key=lambda item: (-item[1].total(), item[0]))
        count = sum(rules.total() for _, rules in ranked)
        self._page.blank()
        self._page.line((self._words.undetermined.format(count=count), "bold underline"))
        listed = ranked if self._detail is Detail.VERBOSE else ranked[:_MOST_REASONS]
        for reason, rules in listed:
            self._reason(reason, rules)
        self._more_reasons(ranked[len(listed) :])

    def _reason(self, reason: str, rules: Counter[str]) -> None:
        text = self._words.undetermined_reason.format(
            count=rules.total(), reason=clean(reason) or self._words.untold, rules=rules_text(self._words, rules)
        )
        self._page.line(text, indent=2, hang=4)

    def _more_reasons(self, rest: Sequence[tuple[str, Counter[str]]]) -> None:
        if rest:
            count = sum(rules.total() for _, rules in rest)
            self._page.line((self._words.more_reasons.format(kinds=len(rest), count=count), "dim"), indent=2)

    def _failures(self, run: RunReport) -> None:
        failures = run.all_failures()
        if not failures:
            return
        self._page.rule(self._words.failures.format(count=len(failures)), "bold red")
        for failure in failures:
            self._page.line(failure.path, self._words.stop, failure.reason, indent=2)


def _is_clean(report: DocumentReport) -> bool:
    """Nothing to read but that it was audited: no finding, nothing accepted, nothing left open, no table left out."""
    open_ = any(outcome.status is Status.UNDETERMINED for outcome in report.outcomes)
    return not (report.findings or report.suppressed or open_ or unread_tables(report))
