"""The findings report as one HTML page, to be read, printed and sent on: nothing in it is loaded from elsewhere.

Where the style can draw, a strip of the page stands beside a finding, with its figures framed.
"""

from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files
from itertools import groupby

from audit.model.facts import Unrecognised
from audit.model.knowledge.notes import Severity
from audit.model.place import Box
from audit.model.report import CitedFigure, DocumentReport, Finding, RunReport
from audit.reports.findings.blame import Blame, blamed, told_blame
from audit.reports.findings.overview import Standing, checked_of, standings, told_sets
from audit.reports.findings.spots import file_of, told
from audit.reports.findings.totals import made, recognised, silence, totals
from audit.reports.findings.undetermined import count_of, open_reasons, told_reasons
from audit.reports.findings.unread import heading, told_unread
from audit.reports.media.plain import clean
from audit.reports.style import Language, Style
from audit.reports.words.wording import identity, place, wording

_LANGUAGES = {Language.ZH: "zh-CN", Language.EN: "en"}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"  # a document's text can start nothing
_MOST_STRIPS = 2  # of one finding
_MOST_FIGURES = 24
_MOST_PICTURES = 150  # of one report: a page that a browser opens, drawn in seconds
_MOST_BYTES = 20_000_000  # of all of them


def render(run: RunReport, style: Style) -> str:
    """The whole run as one page."""
    sheet = files(__package__).joinpath("report.css").read_text(encoding="utf-8")
    html = _Html(style)
    head = (
        f'<!doctype html>\n<html lang="{_LANGUAGES[style.language]}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(html.title(run))}</title>\n<style>\n{sheet}</style>\n</head>\n<body>\n<main>\n"
    )
    return head + "\n".join(html.run(run)) + "\n</main>\n</body>\n</html>\n"


class _Html:
    def __init__(self, style: Style) -> None:
        self._style, self._words = style, wording(style.language)
        self._drawn = self._undrawn = self._bytes = 0

    def title(self, run: RunReport) -> str:
        """What a browser's tab and the head of a printed page say: of one document whose it is."""
        name = self._words.report
        return f"{identity(self._words, run.documents[0].facts.profile)} – {name}" if len(run.documents) == 1 else name

    def run(self, run: RunReport) -> Iterator[str]:
        several = len(run.documents) > 1
        yield f'<h1 id="top">{_text(self._words.report)}</h1>'
        if len(run.documents) != 1:  # its own totals are those of the run
            yield f'<p class="totals">{_text(totals(self._words, run.documents))}</p>'
        failures = [each.path + self._words.stop + each.reason for each in run.all_failures()]
        if failures:
            head = _text(self._words.failures.format(count=len(failures)))
            yield f'<section class="failures"><h2>{head}</h2>{_list(failures)}</section>'
        if several:
            yield from self._overview(run)
        for number, report in enumerate(run.documents, 1):
            yield f'<section id="d{number}">'
            yield from self._document(report)
            if several:
                yield f'<p class="back"><a href="#top">{_text(self._words.back)}</a></p>'
            yield "</section>"
        if self._undrawn:
            note = self._words.undrawn.format(drawn=self._drawn, count=self._undrawn)
            yield f'<p class="undrawn">{_text(note)}</p>'
        yield f"<footer>{_text(made(self._words, run))}</footer>"

    def _overview(self, run: RunReport) -> Iterator[str]:
        """Which to read first; each leads to its place below. Then what was put together with what."""
        severities = [_text(self._words.severity[each]) for each in (Severity.ERROR, Severity.WARNING)]
        heads = [*severities, _text(self._words.checked_column), _text(self._words.file_column)]
        yield f'<table class="overview"><thead><tr><th>{"</th><th>".join(heads)}</th></tr></thead><tbody>'
        for one in standings(run.documents):
            yield f"<tr><td>{'</td><td>'.join(self._standing(one))}</td></tr>"
        yield "</tbody></table>"
        lines = [line for part in told_sets(self._words, run.grouping) for line in part]
        if lines:
            yield f"<details><summary>{_text(self._words.sets)}</summary>{_list(lines)}</details>"

    def _standing(self, one: Standing) -> list[str]:
        facts, checked = one.report.facts, checked_of(one.report)
        link = f'<a href="#d{one.number}">{_text(identity(self._words, facts.profile))}</a><br>{_text(facts.path)}'
        return [
            _count("error", one.errors),
            _count("warning", one.warnings),
            f'<b class="warning">{checked}</b>' if one.report.coverage.is_scant else checked,
            link,
        ]

    def _document(self, report: DocumentReport) -> Iterator[str]:
        yield f"<h2>{_text(identity(self._words, report.facts.profile))}</h2>"
        yield f'<p class="file">{_text(self._words.file.format(path=report.facts.path))}</p>'
        yield f'<p class="file">{_text(recognised(self._words, report.facts))}</p>'
        yield f"<p>{_text(totals(self._words, (report,)))}</p>"
        if all(finding.severity is Severity.NOTE for finding in report.findings):
            yield f'<p class="silence">{_text(silence(self._words, report))}</p>'
        blames, rest = blamed(report.suspects, told(report, self._style))
        if blames:
            yield f"<h3>{_text(self._words.suspects.format(count=len(blames)))}</h3>"
        for blame in blames:
            yield f'<div class="blame"><p>{self._blame(blame)}</p>'
            for finding in blame.findings:
                yield from self._finding(report, finding)
            yield "</div>"
        for group, members in groupby(rest, lambda finding: finding.group):
            yield f"<h3>{_text(group or self._words.other_group)}</h3>"
            for finding in members:
                yield from self._finding(report, finding)
        yield from self._undetermined(report)
        yield from self._unread(report.facts.unrecognised)

    def _blame(self, blame: Blame) -> str:
        return f"<strong>{_text(blame.suspect.figure.text)}</strong> {_text(told_blame(self._words, blame))}"

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
        if reasons := open_reasons(report.outcomes):
            head = _text(self._words.undetermined.format(count=count_of(reasons)))
            yield f"<details><summary>{head}</summary>{_list(told_reasons(self._words, reasons))}</details>"

    def _unread(self, items: Sequence[Unrecognised]) -> Iterator[str]:
        if items:
            head = _text(heading(self._words, items))
            yield f"<details open><summary>{head}</summary>{_list(told_unread(self._words, items))}</details>"


def _list(lines: Sequence[str]) -> str:
    return f"<ul>{''.join(f'<li>{_text(line)}</li>' for line in lines)}</ul>"


def _count(severity: str, count: int) -> str:
    return f'<b class="{severity}">{count}</b>' if count else "0"


def _text(words: str) -> str:
    """Text and nothing else, whatever a document says."""
    return escape(clean(words))
