"""What was read and recognised, for machines: every table with its columns, rows and entries, and every statement."""

from typing import Any

from audit.model.facts import Entry, Facts, FormTable, Row, Statement
from audit.model.figure import Figure
from audit.model.report import Inspection
from audit.reports.media.json_text import dumps, located, unrecognised
from audit.reports.media.plain import amount
from audit.reports.style import Style

SCHEMA_VERSION = 1


def render(inspection: Inspection, _style: Style) -> str:
    """Independent of language and width."""
    return dumps(
        {
            "schema_version": SCHEMA_VERSION,
            "documents": [_document(facts) for facts in inspection.documents],
            "failures": [{"path": f.path, "reason": f.reason} for f in inspection.all_failures()],
        }
    )


def _document(facts: Facts) -> dict[str, Any]:
    profile = facts.profile
    return {
        "path": facts.path,
        "kind": profile.kind,
        "caliber": profile.caliber,
        "entity": profile.entity or None,
        "fiscal_year": profile.year,
        "unit": profile.unit,
        "tables": [_table(table) for table in facts.tables],
        "statements": [_statement(statement) for statement in facts.statements],
        "unrecognised": [unrecognised(item) for item in facts.unrecognised],
    }


def _table(table: FormTable) -> dict[str, Any]:
    entries: dict[int, dict[str, Any]] = {}
    for (row, column), entry in table.entries.items():
        entries.setdefault(row, {})[column] = _entry(entry)
    return {
        "form": table.form,
        "title": table.title,
        "unit": table.unit.name if table.unit else None,
        "page": table.place.page,
        "line": table.place.text_line,
        "columns": [{"name": c.name, "header": c.header, "block": c.block} for c in table.columns],
        "columns_lost": table.columns_lost,
        "rows": [_row(table, row, entries.get(row.index, {})) for row in table.rows],
        "notes": [note.text for note in table.notes],
    }


def _row(table: FormTable, row: Row, entries: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": row.name,
        "label": row.label,
        "block": row.block,
        "code": row.code,
        "level": row.level,
        "parent": row.parent,
        "recognised": row.recognised,
        "page": row.place.page,
        "line": row.place.text_line,
        "entries": entries,
        "without_column": [_figure(figure) for figure in table.loose.get(row.index, ())],
    }


def _entry(entry: Entry) -> dict[str, Any]:
    figure = entry.figure
    return {"state": entry.state.value, "text": entry.text, "value": amount(figure.value) if figure else None}


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "text": figure.text,
        "value": amount(figure.value),
        "decimals": figure.decimals,
        "unit": figure.unit.name,
        **located(figure.place),
    }


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        "kind": statement.kind,
        "pattern": statement.pattern,
        "subject": statement.subject,
        "section": list(statement.section),
        "sentence": statement.sentence,
        "quantity": statement.quantity,
        "figures": {slot: _figure(figure) for slot, figure in statement.figures.items()},
        "words": dict(statement.words),
        **located(statement.place),
    }
