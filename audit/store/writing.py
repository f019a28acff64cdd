"""Runs and documents into the store: each document whole in one transaction, and once, whatever runs see it again."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from audit.model.knowledge.notes import RuleNote
from audit.model.record import record
from audit.model.report import Failure
from audit.store.connection import first_line, opened_to_write
from audit.store.rows import Row, Rows, storable
from audit.store.schema import COLUMNS

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@record
class Setting:
    """What a run is made with."""

    gouji_version: str
    rules_id: str
    engine: str
    rules: tuple[RuleNote, ...]


class Store:
    """An open store and the one run that is being written to it."""

    def __init__(self, path: Path) -> None:
        """Raises UsageError where the store cannot be opened."""
        self._path = path
        self._connection: DuckDBPyConnection = opened_to_write(path)
        self._run = uuid.uuid4().hex
        self._trouble = ""

    def begin(self, setting: Setting) -> None:
        """The run is known from now on, also where it never comes to its end."""
        rules = [
            (setting.rules_id, note.id, str(note.version), note.family, note.severity.value, note.title)
            for note in setting.rules
        ]
        run = (self._run, _now(), None, setting.gouji_version, setting.rules_id, setting.engine)
        known = self._has("rules", "rules_id", setting.rules_id)
        self._write({"runs": [run], "rules": () if known else rules})

    def add(self, path: str, rows: Rows) -> None:
        """A document that was audited; what the store has of it already is not written again."""
        tables: dict[str, Sequence[Row]] = {"run_documents": [(self._run, storable(path), rows.origin.id)]}
        if not self._has("documents", "document_id", rows.origin.id):
            tables |= {name: [(rows.origin.id, *row) for row in table] for name, table in rows.tables.items()}
        self._write(tables)

    def finish(self, failures: Iterable[Failure]) -> str:
        """The end of the run. What to tell where anything of it could not be written; else nothing."""
        self._write({"failures": [(self._run, storable(f.path), storable(f.reason)) for f in failures]})
        self._guarded(lambda db: db.execute("UPDATE runs SET finished_at = ? WHERE run_id = ?", [_now(), self._run]))
        self._guarded(lambda db: db.close())
        if not self._trouble:
            return ""
        return f"写不进数据库，库里缺这次的一部分 (database cannot be written) {self._path}：{self._trouble}"

    def _has(self, table: str, column: str, value: str) -> bool:
        found: list[object] = []
        sql = f"SELECT 1 FROM {table} WHERE {column} = ? LIMIT 1"  # noqa: S608 - names of our own
        self._guarded(lambda db: found.extend(db.execute(sql, [value]).fetchall()))
        return bool(found)

    def _write(self, tables: dict[str, Sequence[Row]]) -> None:
        """All of it or nothing."""

        def write(db: DuckDBPyConnection) -> None:
            db.begin()
            for name, rows in tables.items():
                if rows:
                    db.execute(_insert(name), [list(column) for column in zip(*rows, strict=True)])
            db.commit()

        self._guarded(write)

    def _guarded(self, action: Callable[[DuckDBPyConnection], object]) -> None:
        """After the first trouble the store is left alone: the audit goes on, its reports are still wanted."""
        import duckdb

        if self._trouble:
            return
        try:
            action(self._connection)
        except duckdb.Error as error:
            self._trouble = first_line(error)
        except RuntimeError as error:  # what DuckDB makes of the second Ctrl-C, which is to end everything
            raise KeyboardInterrupt from error


def _insert(table: str) -> str:
    """Whole columns of texts, each cast to what its column is: row by row would take a hundred times as long. By name: a
    store that was upgraded has its new columns last."""
    names = ", ".join(f'"{column.name}"' for column in COLUMNS[table])
    columns = ", ".join(f"CAST(unnest(?::VARCHAR[]) AS {column.type})" for column in COLUMNS[table])
    return f"INSERT INTO {table} ({names}) SELECT {columns}"


def _now() -> str:
    return datetime.now(UTC).replace(tzinfo=None).isoformat(sep=" ", timespec="milliseconds")
