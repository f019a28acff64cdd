"""Which file and which place a finding is listed at."""

from collections.abc import Sequence
from itertools import chain

from audit.model.knowledge.notes import Severity
from audit.model.place import Place
from audit.model.report import DocumentReport, Finding
from audit.reports.style import Detail, Style

NOWHERE = Place()


def spot(report: DocumentReport, finding: Finding) -> Place:
    """Where its first figure is printed, in this disclosure rather than in one that it is compared with; without
    figures, where its table or its section of the prose begins."""
    if finding.figures:
        places = [cited.figure.place for cited in finding.figures]
        own = (place for place in places if not place.path or place.path in report.facts.path)
        return next(own, places[0])
    tables = (table.place for table in report.facts.tables if table.title == finding.group)
    statements = (said.place for said in report.facts.statements if finding.group in said.section)
    return next(chain(tables, statements), NOWHERE)


def file_of(report: DocumentReport, where: Place = NOWHERE) -> str:
    """The one file of a place, also in a disclosure of several files."""
    tables = (table.place.path for table in report.facts.tables)
    return where.path or next(filter(None, tables), report.facts.path)


def told(report: DocumentReport, style: Style) -> Sequence[Finding]:
    """The findings that a report for people lists: all of them, without the notes when it is to be quiet."""
    quiet = style.detail is Detail.QUIET
    return [finding for finding in report.findings if not quiet or finding.severity is not Severity.NOTE]
