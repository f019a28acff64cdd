"""An answer of the store for machines: CSV and JSON; decimals stay exact."""

import csv
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from io import StringIO

from audit.model.answer import Answer
from audit.reports.media.harmless import in_spreadsheet
from audit.reports.media.json_text import dumps
from audit.reports.media.plain import amount, clean


def as_csv(answer: Answer) -> str:
    """RFC 4180; an empty cell where there is nothing."""
    out = StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(map(in_spreadsheet, answer.columns))
    table.writerows([_cell(value) for value in row] for row in answer.rows)
    return out.getvalue()


def as_json(answer: Answer) -> str:
    """A list of objects; decimals as texts, as in the reports, so that no reader rounds them."""
    return dumps([{n: _json(v) for n, v in zip(answer.columns, row, strict=True)} for row in answer.rows])


def shown(value: object) -> str:
    """One line of text for any value."""
    if isinstance(value, Decimal):
        return amount(value.normalize() if value else Decimal(0)) or ""
    return "" if value is None else clean(str(value))


def _cell(value: object) -> str:
    return (amount(value) or "") if isinstance(value, Decimal) else in_spreadsheet(shown(value))


def _json(value: object) -> object:
    if value is None or isinstance(value, bool | int | float | str):
        return value
    match value:
        case Decimal():
            return amount(value)
        case datetime() | date():
            return value.isoformat()
        case list() | tuple():
            return [_json(item) for item in value]
        case Mapping():
            return {str(key): _json(item) for key, item in value.items()}
    return str(value)
