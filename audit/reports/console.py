"""The findings report for a terminal: per document what it is, its findings by table and section, and the coverage."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from audit.model.check import Outcome, Status
from audit.model.facts import Facts
from audit.model.report import CitedFigure, DocumentReport, Finding, RunReport, Severity, Suspect
from audit.reports.console_summary import write_summary
from audit.reports.plain import clean, likely_text, shown
from audit.reports.style import Detail, Style
from audit.reports.terminal import Page
from audit.reports.totals import totals
from audit.reports.wording import identity, place, wording

_COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_RANK = {severity: rank for rank, severity in enumerate(Severity)}
_MOST_FIGURES = 12
_MOST_REASONS = 8
_MOST_RULES = 6


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
        self._page.line((self._words.file.format(path=report.facts.path), "dim"), hang=6)
        if brief:
            self._page.line(totals(self._words, (report,)), hang=6)
            return
        if self._detail is not Detail.QUIET:
            self._recognised(report.facts)
        self._findings(report)
        if self._detail is not Detail.QUIET:
            self._undetermined(report.outcomes)
        self._page.blank()
        self._page.line((totals(self._words, (report,)), "bold"), hang=6)

    def _recognised(self, facts: Facts) -> None:
        names = Counter(table.form for table in facts.tables)
        listed = self._words.separator.join(f"{n} ×{c}" if c > 1 else n for n, c in names.items())
        line = self._words.tables.format(count=len(facts.tables), names=listed) if names else self._words.no_tables
        self._page.line((line, "" if names else "yellow"), hang=6)
        if facts.unrecognised:
            figures = sum(item.figures for item in facts.unrecognised)
            self._page.line(self._words.unrecognised.format(count=len(facts.unrecognised), figures=figures))

    def _findings(self, report: DocumentReport) -> None:
        kept = [f for f in report.findings if self._detail is not Detail.QUIET or f.severity is not Severity.NOTE]
        if all(f.severity is Severity.NOTE for f in kept):
            self._page.blank()
            self._page.line(self._no_findings(report.tally(), len(report.suppressed)))
        self._suspects(report.suspects)
        for group, members in _grouped(kept):
            self._page.blank()
            self._page.line((group or self._words.other_group, "bold underline"))
            self._group(members)

    def _suspects(self, suspects: Sequence[Suspect]) -> None:
        """Only those that several failures point at: a single one is its own finding."""
        named = [suspect for suspect in suspects if suspect.checks > 1]
        if not named:
            return
        self._page.blank()
        self._page.line((self._words.suspects.format(count=len(named)), "bold underline"))
        for suspect in named:
            self._suspect(suspect)

    def _suspect(self, suspect: Suspect) -> None:
        text = self._words.suspect.format(
            likely=likely_text(suspect),
            slip=self._words.slips[suspect.slip],
            where=clean(suspect.where),
            spot=place(self._words, suspect.figure.place),
            checks=suspect.checks,
            rules=self._rules(Counter(suspect.rules)),
        )
        self._page.line((clean(suspect.figure.text), "bold red"), "  ", text, indent=2, hang=2)

    def _no_findings(self, tally: Mapping[Status, int], accepted: int) -> tuple[str, str]:
        """Silence is a pass only where something was checked, and nothing was accepted instead."""
        if accepted:
            return self._words.nothing_else_found.format(count=accepted), "yellow"
        if any(tally[status] for status in (Status.PASSED, Status.ROUNDING, Status.FAILED)):
            return self._words.nothing_found, "green"
        return self._words.none_checked, "yellow"

    def _group(self, findings: Sequence[Finding]) -> None:
        folded: Counter[str] = Counter()
        for finding in findings:
            if self._detail is not Detail.VERBOSE and finding.severity is Severity.NOTE and finding.within_rounding:
                folded[finding.rule] += finding.count
            else:
                self._finding(finding)
        if folded:
            text = self._words.rounding_notes.format(count=folded.total(), rules=self._rules(folded))
            self._page.line((self._words.severity[Severity.NOTE], _COLOURS[Severity.NOTE]), "  ", text, indent=2)

    def _finding(self, finding: Finding) -> None:
        colour = _COLOURS[finding.severity]
        heading = f"{finding.rule}  {self._words.title(finding)}"
        self._page.line((self._words.severity[finding.severity], colour), "  ", (heading, "bold"), indent=2)
        message = self._words.message(finding)
        self._page.line(_within(finding.group, message), indent=4, hang=0)
        if finding.formula:
            formula = self._words.formula.format(formula=_within(finding.group, finding.formula))
            self._page.line((formula, "dim"), indent=4, hang=6)
        self._amounts(finding, message)
        self._figures(finding)

    def _amounts(self, finding: Finding, message: str) -> None:
        """Left out where the sentence has already said them."""
        values = (finding.expected, finding.actual, finding.difference, finding.rounding_allowance)
        if all(value is None or shown(abs(value)) in message for value in values):
            return
        expected, actual, difference, allowance = ("—" if value is None else shown(value) for value in values)
        line = self._words.amounts.format(expected=expected, actual=actual, difference=difference, allowance=allowance)
        unit = self._words.in_unit.format(unit=clean(finding.unit)) if finding.unit else ""
        self._page.line(line + unit, indent=4)

    def _figures(self, finding: Finding) -> None:
        cited = finding.figures if self._detail is Detail.VERBOSE else finding.figures[:_MOST_FIGURES]
        if cited:
            self._page.rows([self._cited(figure, finding.group) for figure in cited], indent=4)
        if left := len(finding.figures) - len(cited):
            self._page.line((self._words.more_figures.format(count=left), "dim"), indent=4)

    def _cited(self, cited: CitedFigure, group: str) -> tuple[str, str, str]:
        figure = cited.figure
        spot = place(self._words, figure.place)
        unit = "" if clean(figure.text).endswith(figure.unit.name) else figure.unit.name
        return figure.text, unit, f"{clean(_within(group, cited.where))}  {spot}".rstrip()

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
            count=rules.total(), reason=clean(reason) or self._words.untold, rules=self._rules(rules)
        )
        self._page.line(text, indent=2, hang=4)

    def _more_reasons(self, rest: Sequence[tuple[str, Counter[str]]]) -> None:
        if rest:
            count = sum(rules.total() for _, rules in rest)
            self._page.line((self._words.more_reasons.format(kinds=len(rest), count=count), "dim"), indent=2)

    def _rules(self, rules: Counter[str]) -> str:
        ranked = sorted(rules.items(), key=lambda item: (-item[1], item[0]))
        listed = [f"{rule} ×{count}" if count > 1 else rule for rule, count in ranked[:_MOST_RULES]]
        return self._words.separator.join(listed) + ("…" if len(ranked) > _MOST_RULES else "")

    def _failures(self, run: RunReport) -> None:
        failures = run.all_failures()
        if not failures:
            return
        self._page.rule(self._words.failures.format(count=len(failures)), "bold red")
        for failure in failures:
            self._page.line(failure.path, self._words.stop, failure.reason, indent=2)


def _is_clean(report: DocumentReport) -> bool:
    """Nothing to read but that it was audited: no finding, nothing accepted, nothing left open."""
    open_ = any(outcome.status is Status.UNDETERMINED for outcome in report.outcomes)
    return not report.findings and not report.suppressed and not open_


def _within(group: str, text: str) -> str:
    """The text without the table or section that the heading above has just named."""
    return text.replace(f"《{group}》「", "「").replace(f"{group}「", "「") if group else text


def _grouped(findings: Sequence[Finding]) -> list[tuple[str, list[Finding]]]:
    """By table and section, in the document's order; within one the gravest first."""
    groups: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in sorted(findings, key=_position):
        groups[finding.group].append(finding)
    return [(group, sorted(members, key=lambda f: _RANK[f.severity])) for group, members in groups.items()]


def _position(finding: Finding) -> tuple[int, int]:
    if not finding.figures:
        return 0, 0
    first = finding.figures[0].figure.place
    return first.page or 0, first.line or 0
