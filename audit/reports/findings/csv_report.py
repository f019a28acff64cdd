"""The findings as CSV (RFC 4180): one row per finding and per input that could not be read.

A file begins with a byte order mark, for Excel; a pipe does not, for whatever reads it next (cli/output.py).
"""

import csv
from decimal import Decimal
from io import StringIO

from audit.model.facts import Unrecognised
from audit.model.place import Place
from audit.model.record import replace
from audit.model.report import CitedFigure, DocumentReport, Failure, Finding, RunReport
from audit.reports.findings.spots import file_of, spot
from audit.reports.findings.unread import UNRECOGNISED, unread_tables
from audit.reports.media.harmless import in_spreadsheet
from audit.reports.media.plain import amount
from audit.reports.style import Style
from audit.reports.words import Wording
from audit.reports.words.wording import place, wording

_COLUMNS = (
    "path", "page", "line", "column", "place", "entity", "fiscal_year", "severity", "rule", "family", "group",
    "title", "message", "formula", "expected", "actual", "difference", "rounding_allowance", "unit", "count", "figures",
)  # fmt: skip
_UNREAD = "unread"


def render(run: RunReport, style: Style) -> str:
    """The header, the findings in the order of the documents, then with the severity `unrecognised` the tables
    that no form knows (`count`: the figures printed in them), and with `unread` the failures."""
    words = wording(style.language)
    out = StringIO()
    table = csv.DictWriter(out, _COLUMNS, restval="", lineterminator="\r\n")
    table.writeheader()
    table.writerows(_row(report, finding, words) for report in run.documents for finding in report.findings)
    table.writerows(_left_out(report, item, words) for report in run.documents for item in unread_tables(report))
    table.writerows(_unread(failure) for failure in run.all_failures())
    return out.getvalue()


def _row(report: DocumentReport, finding: Finding, words: Wording) -> dict[str, str]:
    where = spot(report, finding)
    texts = {
        "path": file_of(report, where),
        "place": _place(words, where),
        "entity": report.facts.profile.entity,
        "severity": finding.severity.value,
        "rule": finding.rule,
        "family": finding.family,
        "group": finding.group,
        "title": words.title(finding),
        "message": words.message(finding),
        "formula": finding.formula,
        "unit": finding.unit,
        "figures": "; ".join(map(_figure, finding.figures)),
    }
    year = report.facts.profile.year
    numbers = _numbers(where) | _amounts(finding) | {"fiscal_year": str(year or ""), "count": str(finding.count)}
    return {name: in_spreadsheet(text) for name, text in texts.items()} | numbers


def _numbers(where: Place) -> dict[str, str]:
    spots: dict[str, int | None] = {
        "page": where.page,
        "line": where.text_line,
        "column": where.text_column,
    }
    return {name: "" if number is None else str(number) for name, number in spots.items()}


def _place(words: Wording, where: Place) -> str:
    """As a person is told it, the cell or the paragraph too; the file has its own column."""
    return place(words, replace(where, path=""))


def _amounts(finding: Finding) -> dict[str, str]:
    amounts: dict[str, Decimal | None] = {
        "expected": finding.expected,
        "actual": finding.actual,
        "difference": finding.difference,
        "rounding_allowance": finding.rounding_allowance,
    }
    return {name: amount(value) or "" for name, value in amounts.items()}


def _figure(cited: CitedFigure) -> str:
    return f"{cited.where} {cited.figure.text}"


def _left_out(report: DocumentReport, item: Unrecognised, words: Wording) -> dict[str, str]:
    texts = {
        "path": file_of(report, item.place),
        "place": _place(words, item.place),
        "entity": report.facts.profile.entity,
        "severity": UNRECOGNISED,
        "group": item.what,
        "title": item.text,
        "message": item.reason,
    }
    numbers = _numbers(item.place) | {"fiscal_year": str(report.facts.profile.year or ""), "count": str(item.figures)}
    return {name: in_spreadsheet(text) for name, text in texts.items()} | numbers


def _unread(failure: Failure) -> dict[str, str]:
    return {"path": in_spreadsheet(failure.path), "severity": _UNREAD, "message": in_spreadsheet(failure.reason)}
