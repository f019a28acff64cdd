"""The findings of one document on a terminal: first those that one wrong figure explains, then by table and section."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import groupby

from audit.model.figure import Figure
from audit.model.knowledge.notes import Severity
from audit.model.report import CitedFigure, Finding, Suspect
from audit.reports.findings.blame import Blame, blamed, is_mended, told_blame
from audit.reports.media.plain import clean, likely_text, shown
from audit.reports.media.terminal import COLOURS, Page
from audit.reports.style import Detail
from audit.reports.words import Wording
from audit.reports.words.wording import place, rules_text, slip_text

_MOST_FIGURES = 12
_LONGEST = 24  # characters of a figure; no number is as long
_OPERATORS = frozenset("+−×÷≤≥<>…")


def write_findings(
    page: Page, words: Wording, detail: Detail, findings: Sequence[Finding], suspects: Sequence[Suspect]
) -> None:
    """All `findings`, each once."""
    _Findings(page, words, detail, suspects).write(findings)


class _Findings:
    def __init__(self, page: Page, words: Wording, detail: Detail, suspects: Sequence[Suspect]) -> None:
        self._page, self._words, self._suspects = page, words, suspects
        self._verbose = detail is Detail.VERBOSE

    def write(self, findings: Sequence[Finding]) -> None:
        blames, rest = blamed(self._suspects, findings)
        if blames:
            self._page.blank()
            self._page.line((self._words.suspects.format(count=len(blames)), "bold underline"))
        for blame in blames:
            self._blame(blame)
        for group, members in _grouped(rest):
            self._page.blank()
            self._page.line((group or self._words.other_group, "bold underline"))
            self._group(members)

    def _blame(self, blame: Blame) -> None:
        suspect = blame.suspect
        text = told_blame(self._words, blame)
        self._page.line((clean(suspect.figure.text), "bold red"), "  ", text, indent=2, hang=2)
        home = suspect.where.partition("「")[0].strip("《》")
        for finding in _ranked(blame.findings):
            self._finding(finding, home, indent=4, named=suspect.figure)

    def _group(self, findings: Sequence[Finding]) -> None:
        folded: Counter[str] = Counter()
        for (severity, rule, rounding), alike in groupby(findings, _kind):
            members = list(alike)
            if self._verbose or severity is not Severity.NOTE:
                self._each(members)
            elif rounding:
                folded[rule] += sum(finding.count for finding in members)
            else:
                self._notes(members)
        if folded:
            text = self._words.rounding_notes.format(count=folded.total(), rules=rules_text(self._words, folded))
            self._page.line((self._words.severity[Severity.NOTE], COLOURS[Severity.NOTE]), "  ", text, indent=2)

    def _each(self, findings: Sequence[Finding]) -> None:
        for finding in findings:
            self._finding(finding, finding.group, indent=2)

    def _notes(self, findings: Sequence[Finding]) -> None:
        """Notes of one rule: a heading, and a line for each where there are several."""
        if len(findings) == 1:
            self._finding(findings[0], findings[0].group, indent=2)
            return
        self._heading(findings[0], indent=2)
        for finding in findings:
            self._page.line(_within(finding.group, self._words.message(finding)), indent=4, hang=2)

    def _heading(self, finding: Finding, indent: int) -> None:
        heading = f"{finding.rule}  {self._words.title(finding)}"
        severity = self._words.severity[finding.severity]
        self._page.line((severity, COLOURS[finding.severity]), "  ", (heading, "bold"), indent=indent)

    def _finding(self, finding: Finding, home: str, indent: int, named: Figure | None = None) -> None:
        """`home`: the table or section that the heading above names; `named`: the figure that it names, with its place."""
        self._heading(finding, indent)
        message = _within(home, self._words.message(finding))
        self._page.line(message, indent=indent + 2, hang=0)
        self._formula(finding, home, indent + 2)
        self._amounts(finding, message, indent + 2)
        self._figures([each for each in finding.figures if each.figure != named], home, indent + 2)
        if named is None:
            self._likely(finding, indent + 2)

    def _formula(self, finding: Finding, home: str, indent: int) -> None:
        """Left out where the sentence has said it: one figure, another, and that they are the same."""
        if not finding.formula or (len(finding.figures) == 2 and not _OPERATORS & set(finding.formula)):
            return
        formula = self._words.formula.format(formula=_within(home, finding.formula))
        self._page.labelled(formula, style="dim", indent=indent)

    def _amounts(self, finding: Finding, message: str, indent: int) -> None:
        """Left out where the sentence has already said them."""
        values = (finding.expected, finding.actual, finding.difference, finding.rounding_allowance)
        if all(value is None or shown(abs(value)) in message for value in values):
            return
        expected, actual, difference, allowance = ("—" if value is None else shown(value) for value in values)
        bound = self._words.bounds[next((mark for mark in finding.formula if mark in "≤≥"), "")]
        line = self._words.amounts.format(
            bound=bound, expected=expected, actual=actual, difference=difference, allowance=allowance
        )
        unit = self._words.in_unit.format(unit=clean(finding.unit)) if finding.unit else ""
        self._page.line(line + unit, indent=indent)

    def _figures(self, cited: Sequence[CitedFigure], home: str, indent: int) -> None:
        listed = cited if self._verbose else cited[:_MOST_FIGURES]
        if listed:
            self._page.rows([self._cited(figure, home) for figure in listed], indent=indent)
        if left := len(cited) - len(listed):
            self._page.line((self._words.more_figures.format(count=left), "dim"), indent=indent)

    def _cited(self, cited: CitedFigure, home: str) -> tuple[str, str, str]:
        figure = cited.figure
        spot = place(self._words, figure.place)
        unit = "" if clean(figure.text).endswith(figure.unit.name) else figure.unit.name
        return _in_short(figure.text), unit, f"{clean(_within(home, cited.where))}  {spot}".rstrip()

    def _likely(self, finding: Finding, indent: int) -> None:
        """Which of its figures is to blame, where this is the only finding that tells."""
        for suspect in self._suspects:
            if is_mended(suspect, finding):
                text = self._words.likely.format(
                    figure=clean(suspect.figure.text),
                    likely=likely_text(suspect),
                    slip=slip_text(self._words, suspect).strip(),
                )
                self._page.line((text.rstrip(), "red"), indent=indent)


def _kind(finding: Finding) -> tuple[Severity, str, bool]:
    return finding.severity, finding.rule, finding.within_rounding


def _in_short(text: str) -> str:
    """A list of names that counts as a figure would push all the others to the right."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _within(group: str, text: str) -> str:
    """The text without the table or section that the heading above has just named. Behind the name of another table it
    stays: a cell without one would be taken for that table's."""
    if not group:
        return text
    other = next((at for at, mark in enumerate(text) if mark == "《" and not text.startswith(f"《{group}》", at)), None)
    first = text[:other].replace(f"《{group}》「", "「").replace(f"{group}「", "「")
    return first if other is None else first + text[other:]


def _grouped(findings: Sequence[Finding]) -> list[tuple[str, list[Finding]]]:
    """By table and section, in the document's order; within one the gravest first."""
    groups: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in sorted(findings, key=_position):
        groups[finding.group].append(finding)
    return [(group, _ranked(members)) for group, members in groups.items()]


def _ranked(findings: Sequence[Finding]) -> list[Finding]:
    """The gravest first, and the notes of one rule beside each other."""
    return sorted(findings, key=lambda f: (f.severity.rank, f.rule if f.severity is Severity.NOTE else ""))


def _position(finding: Finding) -> tuple[int, int]:
    if not finding.figures:
        return 0, 0
    first = finding.figures[0].figure.place
    return first.page or 0, first.line or 0
