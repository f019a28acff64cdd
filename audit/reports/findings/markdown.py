"""The findings report as Markdown: totals, one table of documents, and for each its findings and what stayed open."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from audit.model.check import Outcome, Status
from audit.model.facts import Unrecognised
from audit.model.knowledge.notes import Severity
from audit.model.report import DocumentReport, Finding, RunReport
from audit.reports.findings.blame import Blame, blamed
from audit.reports.findings.overview import standings
from audit.reports.findings.spots import spot, told
from audit.reports.findings.totals import totals
from audit.reports.findings.unread import heading, told_unread
from audit.reports.media.harmless import in_markdown
from audit.reports.media.plain import likely_text
from audit.reports.style import Language, Style
from audit.reports.words import Wording
from audit.reports.words.wording import identity, place, slip_text, wording

_HEADERS = {
    Language.ZH: ("级别", "规则", "位置", "说明"),
    Language.EN: ("severity", "rule", "place", "message"),
}
_TITLES = {Language.ZH: "勾稽审核", Language.EN: "gouji audit"}
_CUT = {Language.ZH: "报告太长，以下从略。", Language.EN: "The report is too long; the rest is left out."}


def render(run: RunReport, style: Style) -> str:
    """The whole run."""
    return "\n".join(_lines(run, style)) + "\n"


def render_within(run: RunReport, style: Style, most_bytes: int) -> str:
    """The same, cut after a line when it is longer than a page may be; then it says so."""
    text = render(run, style)
    data = text.encode("utf-8", "backslashreplace")
    if len(data) <= most_bytes:
        return text
    notice = f"\n\n{_CUT[style.language]}\n"
    kept = data[: max(most_bytes - len(notice.encode()), 0)].rpartition(b"\n")[0]
    return kept.decode("utf-8") + notice


def _lines(run: RunReport, style: Style) -> Iterator[str]:
    words = wording(style.language)
    yield f"## {_TITLES[style.language]}"
    yield ""
    yield in_markdown(totals(words, run.documents))
    yield from _failures(run, words)
    if len(run.documents) > 1:
        yield from _overview(run.documents, words)
    for report in run.documents:
        yield from _document(report, style, words)


def _overview(reports: Sequence[DocumentReport], words: Wording) -> Iterator[str]:
    yield ""
    severities = [words.severity[each] for each in (Severity.ERROR, Severity.WARNING)]
    yield _row([*severities, words.checked_column, words.file_column])
    yield _row(["---"] * 4)
    for one in standings(reports):
        covered = one.report.coverage
        counts = [str(one.errors), str(one.warnings), f"{covered.checked}/{covered.printed}"]
        yield _row([*counts, in_markdown(one.report.facts.path)])


def _failures(run: RunReport, words: Wording) -> Iterator[str]:
    failures = run.all_failures()
    if failures:
        yield from _heading(words.failures.format(count=len(failures)))
        yield from (f"- {in_markdown(failure.path)}{words.stop}{in_markdown(failure.reason)}" for failure in failures)


def _document(report: DocumentReport, style: Style, words: Wording) -> Iterator[str]:
    yield from _heading(identity(words, report.facts.profile))
    yield in_markdown(words.file.format(path=report.facts.path))
    yield ""
    yield in_markdown(totals(words, (report,)))
    blames, rest = blamed(report.suspects, told(report, style))
    if blames:
        yield from ("", in_markdown(words.suspects.format(count=len(blames))))
    for blame in blames:
        yield from ("", _suspect(blame, words))
        yield from _table(report, blame.findings, style, words)
    if rest:
        yield from _table(report, rest, style, words)
    yield from _undetermined(report.outcomes, words)
    yield from _unread(report.facts.unrecognised, words)


def _table(report: DocumentReport, findings: Sequence[Finding], style: Style, words: Wording) -> Iterator[str]:
    yield ""
    yield _row(_HEADERS[style.language])
    yield _row(["---"] * 4)
    yield from (_row(_cells(report, finding, words)) for finding in findings)


def _cells(report: DocumentReport, finding: Finding, words: Wording) -> list[str]:
    where = spot(report, finding)
    cells = [words.severity[finding.severity], finding.rule, place(words, where), words.message(finding)]
    return [in_markdown(cell) for cell in cells]


def _suspect(blame: Blame, words: Wording) -> str:
    """The wrong figure that several findings point at, as on the terminal."""
    suspect = blame.suspect
    text = words.suspect.format(
        likely=likely_text(suspect),
        slip=slip_text(words, suspect),
        where=suspect.where,
        spot=place(words, suspect.figure.place),
        checks=len(blame.findings),
    )
    return f"**{in_markdown(suspect.figure.text)}** {in_markdown(text)}"


def _undetermined(outcomes: Sequence[Outcome], words: Wording) -> Iterator[str]:
    reasons: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for outcome in outcomes:
        if outcome.status is Status.UNDETERMINED:
            reasons[outcome.reason][outcome.rule] += 1
    ranked = sorted(reasons.items(), key=lambda item: (-item[1].total(), item[0]))
    if not ranked:
        return
    yield ""
    yield in_markdown(words.undetermined.format(count=sum(rules.total() for _, rules in ranked)))
    yield ""
    for reason, rules in ranked:
        names = words.separator.join(sorted(rules))
        text = words.undetermined_reason.format(count=rules.total(), reason=reason or words.untold, rules=names)
        yield f"- {in_markdown(text)}"


def _unread(items: Sequence[Unrecognised], words: Wording) -> Iterator[str]:
    if items:
        yield from ("", in_markdown(heading(words, items)), "")
        yield from (f"- {in_markdown(line)}" for line in told_unread(words, items))


def _heading(text: str) -> list[str]:
    return ["", f"### {in_markdown(text)}", ""]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
