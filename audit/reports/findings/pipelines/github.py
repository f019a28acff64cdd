"""The findings as GitHub workflow commands: annotations within GitHub's limits, and one line on what is left over."""

from collections import defaultdict
from collections.abc import Iterator

from audit.model.facts import Unrecognised
from audit.model.knowledge.notes import Severity
from audit.model.place import Place
from audit.model.report import DocumentReport, Failure, Finding, RunReport
from audit.reports.findings.pipelines.uri import posix
from audit.reports.findings.spots import file_of, spot
from audit.reports.findings.totals import totals
from audit.reports.findings.unread import UNRECOGNISED, table_message, unread_tables
from audit.reports.media.plain import clean, spelled
from audit.reports.style import Style
from audit.reports.words import Wording
from audit.reports.words.wording import lead, wording

MOST_ANNOTATIONS = 10  # of one level in one step; GitHub silently drops the rest
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_ESCAPES = {char: f"%{ord(char):02X}" for char in "%\r\n:,"}  # in properties, as GitHub's own toolkit writes them


def render(run: RunReport, style: Style) -> str:
    """Inputs that could not be read go first, then the findings in order, then what was left out and the totals."""
    words = wording(style.language)
    commands: defaultdict[str, list[str]] = defaultdict(list)
    for failure in run.all_failures():
        commands["error"].append(_unread(failure))
    for report in run.documents:
        for finding in report.findings:
            commands[_LEVELS[finding.severity]].append(_annotation(report, finding, words))
        commands["notice"] += [_left_unread(report, table, words) for table in unread_tables(report)]
    lines = [line for level in _LEVELS.values() for line in commands[level][:MOST_ANNOTATIONS]]
    lines += _left_out({level: len(found) - MOST_ANNOTATIONS for level, found in commands.items()}, words)
    return "\n".join([*lines, clean(totals(words, run.documents))]) + "\n"


def _left_out(counts: dict[str, int], words: Wording) -> Iterator[str]:
    over = [f"{level} {counts[level]}" for level in _LEVELS.values() if counts.get(level, 0) > 0]
    if over:
        yield words.left_out.format(most=MOST_ANNOTATIONS, counts=", ".join(over))


def _annotation(report: DocumentReport, finding: Finding, words: Wording) -> str:
    where = spot(report, finding)
    properties = {"file": posix(file_of(report, where)), **_position(where)}
    properties["title"] = f"{finding.rule} {words.title(finding)}"
    return _command(_LEVELS[finding.severity], properties, lead(words, where) + words.message(finding))


def _position(where: Place) -> dict[str, str]:
    spots = {"line": where.text_line, "col": where.text_column}
    return {name: str(number) for name, number in spots.items() if number is not None}


def _left_unread(report: DocumentReport, table: Unrecognised, words: Wording) -> str:
    properties = {"file": posix(file_of(report, table.place)), **_position(table.place), "title": UNRECOGNISED}
    return _command("notice", properties, lead(words, table.place) + table_message(words, table))


def _unread(failure: Failure) -> str:
    return _command("error", {"file": posix(failure.path), "title": "unread"}, failure.reason)


def _command(level: str, properties: dict[str, str], message: str) -> str:
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{level} {listed}::{_data(message)}"


def _data(text: str) -> str:
    """Workflow commands end with their line; a percent sign begins an escape."""
    return clean(text).replace("%", "%25")


def _property(text: str) -> str:
    """As it is, line ends too: else the file is not the one that GitHub knows."""
    return "".join(_ESCAPES.get(char) or spelled(char) for char in text)
