"""The findings report as one HTML page, to be read, printed and sent on: nothing in it is loaded from elsewhere.

Where the style can draw, a strip of the page stands beside a finding, with its figures framed.
"""

from base64 import b64encode
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files
from itertools import groupby

from audit.model.check import Status
from audit.model.facts import Unrecognised
from audit.model.knowledge.notes import Severity
from audit.model.place import Box
from audit.model.report import CitedFigure, DocumentReport, Finding, RunReport, Suspect
from audit.reports.findings.blame import blamed
from audit.reports.findings.overview import standings
from audit.reports.findings.spots import file_of, told
from audit.reports.findings.totals import totals
from audit.reports.findings.unread import heading, told_unread
from audit.reports.media.plain import clean, likely_text
from audit.reports.style import Language, Style
from audit.reports.words.wording import identity, place, rules_text, slip_text, wording

_TITLES = {Language.ZH: "勾稽审核", Language.EN: "gouji audit"}
_LANGUAGES = {Language.ZH: "zh-CN", Language.EN: "en"}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"  # a document's text can start nothing
_MOST_STRIPS = 2  # of one finding
_MOST_FIGURES = 24
_MOST_PICTURES = 150  # of one report: a page that a browser opens, drawn in seconds
_MOST_BYTES = 20_000_000  # of all of them


def render(run: RunReport, style: Style) -> str:
    """The whole run as one page."""
    title = _TITLES[style.language]
    sheet = files(__package__).joinpath("report.css").read_text(encoding="utf-8")
    head = (
        f'<!doctype html>\n<html lang="{_LANGUAGES[style.language]}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(title)}</title>\n<style>\n{sheet}</style>\n</head>\n<body>\n<main>\n"
    )
    return head + "\n".join(_Html(style).run(run, title)) + "\n</main>\n</body>\n</html>\n"


class _Html:
    def __init__(self, style: Style) -> None:
        self._style, self._words = style, wording(style.language)
        self._drawn = self._undrawn = self._bytes = 0

    def run(self, run: RunReport, title: str) -> Iterator[str]:
        yield f"<h1>{_text(title)}</h1>"
        if len(run.documents) != 1:  # its own totals are those of the run
            yield f'<p class="totals">{_text(totals(self._words, run.documents))}</p>'
        failures = run.all_failures()
        if failures:
            yield f'<section class="failures"><h2>{_text(self._words.failures.format(count=len(failures)))}</h2><ul>'
            yield from (f"<li>{_text(each.path + self._words.stop + each.reason)}</li>" for each in failures)
            yield "</ul></section>"
        if len(run.documents) > 1:
            yield from self._overview(run.documents)
        for number, report in enumerate(run.documents, 1):
            yield f'<section id="d{number}">'
            yield from self._document(report)
            yield "</section>"
        if self._undrawn:
            note = self._words.undrawn.format(drawn=self._drawn, count=self._undrawn)
            yield f'<p class="undrawn">{_text(note)}</p>'

    def _overview(self, reports: Sequence[DocumentReport]) -> Iterator[str]:
        """Which to read first; each leads to its place below."""
        severities = [_text(self._words.severity[each]) for each in (Severity.ERROR, Severity.WARNING)]
        heads = [*severities, _text(self._words.checked_column), _text(self._words.file_column)]
        yield f'<table class="overview"><thead><tr><th>{"</th><th>".join(heads)}</th></tr></thead><tbody>'
        for one in standings(reports):
            link = f'<a href="#d{one.number}">{_text(one.report.facts.path)}</a>'
            checked = f"{one.report.coverage.checked}/{one.report.coverage.printed}"
            cells = [str(one.errors), str(one.warnings), checked, link]
            yield f"<tr><td>{'</td><td>'.join(cells)}</td></tr>"
        yield "</tbody></table>"

    def _document(self, report: DocumentReport) -> Iterator[str]:
        yield f"<h2>{_text(identity(self._words, report.facts.profile))}</h2>"
        yield f'<p class="file">{_text(self._words.file.format(path=report.facts.path))}</p>'
        yield f"<p>{_text(totals(self._words, (report,)))}</p>"
        blames, rest = blamed(report.suspects, told(report, self._style))
        if blames:
            yield f"<h3>{_text(self._words.suspects.format(count=len(blames)))}</h3>"
        for blame in blames:
            yield f'<div class="blame"><p>{self._suspect(blame.suspect, len(blame.findings))}</p>'
            for finding in blame.findings:
                yield from self._finding(report, finding)
            yield "</div>"
        for group, members in groupby(rest, lambda finding: finding.group):
            yield f"<h3>{_text(group or self._words.other_group)}</h3>"
            for finding in members:
                yield from self._finding(report, finding)
        yield from self._undetermined(report)
        yield from self._unread(report.facts.unrecognised)

    def _suspect(self, suspect: Suspect, checks: int) -> str:
        text = self._words.suspect.format(
            likely=likely_text(suspect),
            slip=slip_text(self._words, suspect),
            where=suspect.where,
            spot=place(self._words, suspect.figure.place),
            checks=checks,
        )
        return f"<strong>{_text(suspect.figure.text)}</strong> {_text(text)}"

    def _finding(self, report: DocumentReport, finding: Finding) -> Iterator[str]:
        yield f'<article class="{finding.severity}">'
        severity = _text(self._words.severity[finding.severity])
        yield f"<h4><b>{severity}</b> <code>{_text(finding.rule)}</code> {_text(self._words.title(finding))}</h4>"
        yield f"<p>{_text(self._words.message(finding))}</p>"
        if finding.formula:
            yield f'<p class="formula">{_text(self._words.formula.format(formula=finding.formula))}</p>'
        yield from self._figures(finding.figures)
        if finding.severity is not Severity.NOTE:
            yield from self._strips(report, finding.figures)
        yield "</article>"

    def _figures(self, cited: Sequence[CitedFigure]) -> Iterator[str]:
        if not cited:
            return
        yield "<table>"
        for each in cited[:_MOST_FIGURES]:
            figure = each.figure
            unit = "" if figure.text.strip().endswith(figure.unit.name) else figure.unit.name
            cells = (_text(part) for part in (each.where, place(self._words, figure.place)))
            yield f"<tr><td>{_text(figure.text)}</td><td>{_text(unit)}</td><td>{'</td><td>'.join(cells)}</td></tr>"
        yield "</table>"
        if len(cited) > _MOST_FIGURES:
            yield f"<p>{_text(self._words.more_figures.format(count=len(cited) - _MOST_FIGURES))}</p>"

    def _strips(self, report: DocumentReport, cited: Sequence[CitedFigure]) -> Iterator[str]:
        """What the page looks like where the figures stand."""
        if self._style.picture is None:
            return
        boxes: defaultdict[tuple[str, int], list[Box]] = defaultdict(list)
        for each in cited:
            spot = each.figure.place
            for page, box in spot.outlined:
                boxes[file_of(report, spot), page].append(box)
        for (path, page), framed in list(boxes.items())[:_MOST_STRIPS]:
            if self._drawn >= _MOST_PICTURES or self._bytes >= _MOST_BYTES:
                self._undrawn += 1
            elif drawn := self._style.picture(path, page, framed):
                self._drawn, self._bytes = self._drawn + 1, self._bytes + len(drawn)
                label = _text(self._words.page.format(page=page))
                data = b64encode(drawn).decode("ascii")
                yield f'<figure><img alt="{label}" src="data:image/png;base64,{data}"><figcaption>{label}</figcaption></figure>'

    def _undetermined(self, report: DocumentReport) -> Iterator[str]:
        reasons: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for outcome in report.outcomes:
            if outcome.status is Status.UNDETERMINED:
                reasons[outcome.reason][outcome.rule] += 1
        if not reasons:
            return
        count = sum(rules.total() for rules in reasons.values())
        yield f"<details><summary>{_text(self._words.undetermined.format(count=count))}</summary><ul>"
        for reason, rules in sorted(reasons.items(), key=lambda item: (-item[1].total(), item[0])):
            line = self._words.undetermined_reason.format(
                count=rules.total(), reason=reason or self._words.untold, rules=rules_text(self._words, rules)
            )
            yield f"<li>{_text(line)}</li>"
        yield "</ul></details>"

    def _unread(self, items: Sequence[Unrecognised]) -> Iterator[str]:
        if items:
            yield f"<details open><summary>{_text(heading(self._words, items))}</summary><ul>"
            yield from (f"<li>{_text(line)}</li>" for line in told_unread(self._words, items))
            yield "</ul></details>"


def _text(words: str) -> str:
    """Text and nothing else, whatever a document says."""
    return escape(clean(words))
