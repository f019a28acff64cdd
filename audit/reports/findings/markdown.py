"""The findings report as Markdown: totals, one table of documents, and for each its findings and what stayed open."""

from collections.abc import Iterator, Sequence

from audit.model.check import Outcome
from audit.model.facts import Unrecognised
from audit.model.knowledge.notes import Severity
from audit.model.report import DocumentReport, Finding, RunReport
from audit.model.sets import Grouping
from audit.reports.findings.blame import Blame, blamed, told_blame
from audit.reports.findings.overview import checked_of, standings, told_sets
from audit.reports.findings.spots import spot, told
from audit.reports.findings.totals import made, recognised, silence, totals
from audit.reports.findings.undetermined import count_of, open_reasons, told_reasons
from audit.reports.findings.unread import heading, told_unread
from audit.reports.media.harmless import in_markdown
from audit.reports.style import Style
from audit.reports.words import Wording
from audit.reports.words.wording import identity, place, wording


def render(run: RunReport, style: Style) -> str:
    """The whole run."""
    return "\n".join(_lines(run, style)) + "\n"


def render_within(run: RunReport, style: Style, most_bytes: int) -> str:
    """The same, cut after a line when it is longer than a page may be; then it says so."""
    text = render(run, style)
    data = text.encode("utf-8", "backslashreplace")
    if len(data) <= most_bytes:
        return text
    notice = f"\n\n{wording(style.language).cut}\n"
    kept = data[: max(most_bytes - len(notice.encode()), 0)].rpartition(b"\n")[0]
    return kept.decode("utf-8") + notice


def _lines(run: RunReport, style: Style) -> Iterator[str]:
    words = wording(style.language)
    yield f"## {words.report}"
    yield ""
    yield in_markdown(totals(words, run.documents))
    yield from _failures(run, words)
    if len(run.documents) > 1:
        yield from _overview(run.documents, words)
        yield from _sets(run.grouping, words)
    for report in run.documents:
        yield from _document(report, style, words)
    yield ""
    yield in_markdown(made(words, run))


def _overview(reports: Sequence[DocumentReport], words: Wording) -> Iterator[str]:
    yield ""
    severities = [words.severity[each] for each in (Severity.ERROR, Severity.WARNING)]
    yield _row([*severities, words.checked_column, words.file_column])
    yield _row(["---"] * 4)
    for one in standings(reports):
        checked = checked_of(one.report)
        counts = [str(one.errors), str(one.warnings), f"**{checked}**" if one.report.coverage.is_scant else checked]
        yield _row([*counts, in_markdown(one.report.facts.path)])


def _sets(grouping: Grouping | None, words: Wording) -> Iterator[str]:
    lines = [line for part in told_sets(words, grouping) for line in part]
    if lines:
        yield from ("", in_markdown(words.sets), "")
        yield from (f"- {in_markdown(line)}" for line in lines)


def _failures(run: RunReport, words: Wording) -> Iterator[str]:
    failures = run.all_failures()
    if failures:
        yield from _heading(words.failures.format(count=len(failures)))
        yield from (f"- {in_markdown(failure.path)}{words.stop}{in_markdown(failure.reason)}" for failure in failures)


def _document(report: DocumentReport, style: Style, words: Wording) -> Iterator[str]:
    yield from _heading(identity(words, report.facts.profile))
    yield in_markdown(words.file.format(path=report.facts.path))
    yield ""
    yield in_markdown(recognised(words, report.facts))
    yield ""
    yield in_markdown(totals(words, (report,)))
    if all(finding.severity is Severity.NOTE for finding in report.findings):
        yield from ("", in_markdown(silence(words, report)))
    blames, rest = blamed(report.suspects, told(report, style))
    if blames:
        yield from ("", in_markdown(words.suspects.format(count=len(blames))))
    for blame in blames:
        yield from ("", _suspect(blame, words))
        yield from _table(report, blame.findings, words)
    if rest:
        yield from _table(report, rest, words)
    yield from _undetermined(report.outcomes, words)
    yield from _unread(report.facts.unrecognised, words)


def _table(report: DocumentReport, findings: Sequence[Finding], words: Wording) -> Iterator[str]:
    yield ""
    yield _row(words.finding_columns)
    yield _row(["---"] * 4)
    yield from (_row(_cells(report, finding, words)) for finding in findings)


def _cells(report: DocumentReport, finding: Finding, words: Wording) -> list[str]:
    where = spot(report, finding)
    cells = [words.severity[finding.severity], finding.rule, place(words, where), words.message(finding)]
    return [in_markdown(cell) for cell in cells]


def _suspect(blame: Blame, words: Wording) -> str:
    """The wrong figure that several findings point at, as on the terminal."""
    return f"**{in_markdown(blame.suspect.figure.text)}** {in_markdown(told_blame(words, blame))}"


def _undetermined(outcomes: Sequence[Outcome], words: Wording) -> Iterator[str]:
    if reasons := open_reasons(outcomes):
        yield from ("", in_markdown(words.undetermined.format(count=count_of(reasons))), "")
        yield from (f"- {in_markdown(line)}" for line in told_reasons(words, reasons))


def _unread(items: Sequence[Unrecognised], words: Wording) -> Iterator[str]:
    if items:
        yield from ("", in_markdown(heading(words, items)), "")
        yield from (f"- {in_markdown(line)}" for line in told_unread(words, items))


def _heading(text: str) -> list[str]:
    return ["", f"### {in_markdown(text)}", ""]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
