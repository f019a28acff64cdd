"""Questions to a store: read, never written; SQL that reaches nothing but the store."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from math import isfinite
from pathlib import Path
from threading import Event, Timer
from typing import TYPE_CHECKING

from audit.errors import UsageError, perhaps
from audit.model.answer import Answer
from audit.store.connection import first_line, opened_to_read
from audit.store.questions import QUESTIONS

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_BATCH = 10_000  # rows


def ask(path: Path, question: str, limit: int, seconds: float) -> Answer:
    """The answer to a question of that name, or to that SQL: at most `limit` rows, all where it is 0. Raises UsageError,
    also where it has not been answered after so many seconds."""
    sql = next((known.sql for known in QUESTIONS if known.name == question), question)
    connection = opened_to_read(path)
    try:
        with _interrupted_after(connection, seconds) as late:
            return _answered(connection, question, sql, limit, late)
    except _TooLateError:
        raise UsageError(f"超过 {seconds:g} 秒没有答完，已停止；可用 --timeout 放宽 (timed out)") from None
    except MemoryError:
        raise UsageError("答案要的内存太多，已停止；可用 --limit 少要几行 (out of memory)") from None
    finally:
        connection.close()


class _TooLateError(Exception):
    """The time is over before the question is answered."""


@contextmanager
def _interrupted_after(connection: DuckDBPyConnection, seconds: float) -> Iterator[Event]:
    """The event is set when the connection has been interrupted."""
    late = Event()

    def interrupt() -> None:
        late.set()
        connection.interrupt()

    timer = Timer(seconds, interrupt)
    timer.daemon = True
    timer.start()
    try:
        yield late
    finally:
        timer.cancel()


def _answered(connection: DuckDBPyConnection, question: str, sql: str, limit: int, late: Event) -> Answer:
    """Raises UsageError where DuckDB rejects the SQL, _TooLateError where it was interrupted by the time, KeyboardInterrupt
    where it was by a person."""
    import duckdb

    try:
        if not connection.extract_statements(sql):
            raise UsageError("SQL 是空的 (empty statement)")
        result = connection.execute(sql)
        rows = _fetched(result, limit, late)
    except duckdb.Error as error:
        if late.is_set():
            raise _TooLateError from error
        raise UsageError(_rejected(question, first_line(error))) from error
    except RuntimeError as error:  # what DuckDB makes of Ctrl-C
        raise KeyboardInterrupt from error
    kept = rows[:limit] if limit else rows
    return Answer(
        _distinct([column[0] for column in result.description]),
        tuple(tuple(map(_finite, row)) for row in kept),
        len(rows) > len(kept),
    )


def _fetched(result: DuckDBPyConnection, limit: int, late: Event) -> list[tuple[object, ...]]:
    """One row more than `limit`, which tells that there are more; all where it is 0. Between two batches DuckDB may be at
    rest, and an interruption then stops nothing: it is asked for here."""
    rows: list[tuple[object, ...]] = []
    while not limit or len(rows) <= limit:
        batch = result.fetchmany(min(_BATCH, limit + 1 - len(rows)) if limit else _BATCH)
        if late.is_set():
            raise _TooLateError
        if not batch:
            break
        rows += batch
    return rows


def _rejected(question: str, said: str) -> str:
    """One word is no SQL: somebody meant one of the names."""
    if len(question.split()) > 1:
        return f"SQL 不能执行 (SQL rejected)：{said}"
    hint = perhaps(question, (known.name for known in QUESTIONS), "；gouji query --list 列出全部 (lists all of them)")
    return f"没有名为 {question} 的问题 (no question of that name){hint}"


def _distinct(names: list[str]) -> tuple[str, ...]:
    """No two columns of one name: the later ones are numbered."""
    found: list[str] = []
    for name in names:
        number, wanted = 1, name
        while wanted in found:
            number += 1
            wanted = f"{name}_{number}"
        found.append(wanted)
    return tuple(found)


def _finite(value: object) -> object:
    """A division that somebody's SQL makes may give infinity or nothing: no report can say it."""
    if isinstance(value, float):
        return value if isfinite(value) else None
    if isinstance(value, list | tuple):
        return [_finite(item) for item in value]
    return {key: _finite(item) for key, item in value.items()} if isinstance(value, dict) else value
