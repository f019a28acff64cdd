"""One line for every finding, as compilers write them, and the totals in the last line."""

from collections.abc import Iterator

from audit.model.place import Place
from audit.model.report import DocumentReport, RunReport
from audit.reports.findings.spots import file_of, spot, told
from audit.reports.findings.totals import totals
from audit.reports.findings.unread import UNRECOGNISED, table_message, unread_tables
from audit.reports.media.plain import clean
from audit.reports.style import Style
from audit.reports.words import Wording
from audit.reports.words.wording import wording


def render(run: RunReport, style: Style) -> str:
    """`path:line:column: severity rule message`, or `path:page 3: …`; severities are English in every language."""
    words = wording(style.language)
    lines = [line for report in run.documents for line in _document(report, style, words)]
    lines += [clean(f"{failure.path}: unread {failure.reason}") for failure in run.all_failures()]
    return "\n".join([*lines, totals(words, run.documents)]) + "\n"


def _document(report: DocumentReport, style: Style, words: Wording) -> Iterator[str]:
    for finding in told(report, style):
        where = spot(report, finding)
        place = f"{file_of(report, where)}{_position(where)}"
        yield clean(f"{place}: {finding.severity} {finding.rule} {words.message(finding)}")
    for table in unread_tables(report):
        place = f"{file_of(report, table.place)}{_position(table.place)}"
        yield clean(f"{place}: {UNRECOGNISED} {table_message(words, table)}")


def _position(where: Place) -> str:
    if where.cell:
        return f":{where.cell}"
    if where.line is not None:
        return f":{where.line}" if where.column is None else f":{where.line}:{where.column}"
    return "" if where.page is None else f":page {where.page}"
