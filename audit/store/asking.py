"""Questions to a store: read, never written; SQL that reaches nothing but the store."""

from math import isfinite
from pathlib import Path

from audit.errors import UsageError, perhaps
from audit.model.answer import Answer
from audit.store.connection import first_line, opened_to_read
from audit.store.questions import QUESTIONS


def ask(path: Path, question: str, limit: int) -> Answer:
    """The answer to a question of that name, or to that SQL: at most `limit` rows, all where it is 0. Raises UsageError."""
    sql = next((known.sql for known in QUESTIONS if known.name == question), question)
    connection = opened_to_read(path)
    import duckdb

    try:
        if not connection.extract_statements(sql):
            raise UsageError("SQL 是空的 (empty statement)")
        result = connection.execute(sql)
        rows = result.fetchmany(limit + 1) if limit else result.fetchall()
    except (duckdb.Error, RuntimeError) as error:
        raise UsageError(_rejected(question, first_line(error))) from error
    else:
        kept = rows[:limit] if limit else rows
        return Answer(
            _distinct([column[0] for column in result.description]),
            tuple(tuple(map(_finite, row)) for row in kept),
            len(rows) > len(kept),
        )
    finally:
        connection.close()


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
