"""DuckDB opened: none of it reaches files or the net from SQL, and what goes wrong is one clear line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from audit.errors import UsageError
from audit.store.schema import OLDEST, VERSION, statements

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_CLOSED = {
    "enable_external_access": "false",  # SQL reads and writes no other file and no address
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}
_WRITING = {**_CLOSED, "memory_limit": "1GB"}  # else what was written is kept in memory until that is nearly full
_READING = {
    **_CLOSED,
    "memory_limit": "2GB",
    "temp_directory": "",  # what asks for more is given up: it would be laid beside the store, as much as the disk holds
    "python_enable_replacements": "false",
    "lock_configuration": "true",
}
_OURS = "gouji"
_TO_UPGRADE = "再用 gouji check --store 写一次就升级 (upgraded when it is next written to)"
MISSING = '要装 duckdb 才能用数据库 (DuckDB is not installed)：pip install "gouji[store]"'


def opened_to_write(path: Path) -> DuckDBPyConnection:
    """The store there, made if there is none. Raises UsageError."""
    new = not path.exists()
    connection = _connected(path, _WRITING, read_only=False)
    import duckdb

    try:
        if new or not _tables(connection):
            _make(connection)
        elif OLDEST <= _version(connection, path) < VERSION:
            _upgrade(connection)
        _check_version(connection, path, "")
    except duckdb.Error as error:
        connection.close()
        raise UsageError(_unwritable(path, error)) from error
    except UsageError:
        connection.close()
        raise
    return connection


def opened_to_read(path: Path) -> DuckDBPyConnection:
    """The store there, which nobody can change through it. Raises UsageError."""
    if not path.is_file():
        raise UsageError(f"没有这个数据库 (no such database)：{path}")
    connection = _connected(path, _READING, read_only=True)
    try:
        _check_version(connection, path, _TO_UPGRADE)
    except UsageError:
        connection.close()
        raise
    return connection


def _unwritable(path: Path, error: Exception) -> str:
    return f"写不进数据库 (database cannot be written) {path}：{first_line(error)}"


def first_line(error: Exception) -> str:
    """What DuckDB says, without the picture of the statement below it."""
    return str(error).strip().partition("\n")[0]


def _connected(path: Path, config: Mapping[str, str], *, read_only: bool) -> DuckDBPyConnection:
    try:
        import duckdb
    except ImportError:
        raise UsageError(MISSING) from None
    try:
        # absolute: :memory: and md:name would be no files
        return duckdb.connect(str(path.absolute()), read_only=read_only, config=dict(config))
    except duckdb.Error as error:
        raise UsageError(_unopened(path, first_line(error))) from error


def _unopened(path: Path, said: str) -> str:
    if "lock" in said:
        return f"数据库正被另一个程序使用，等它结束再来 (database is in use)：{path}"
    if "not a valid DuckDB" in said:
        return f"不是 DuckDB 数据库 (not a DuckDB database)：{path}"
    return f"打不开数据库 (database cannot be opened) {path}：{said}"


def _tables(connection: DuckDBPyConnection) -> dict[str, set[str]]:
    """Their columns."""
    sql = "SELECT table_name, list(column_name) FROM duckdb_columns() WHERE NOT internal GROUP BY table_name"
    return {name: set(columns) for name, columns in connection.execute(sql).fetchall()}


def _make(connection: DuckDBPyConnection) -> None:
    connection.begin()
    for statement in statements():
        connection.execute(statement)
    connection.execute("INSERT INTO schema_version VALUES (?, ?)", [_OURS, VERSION])
    connection.commit()


def _upgrade(connection: DuckDBPyConnection) -> None:
    """What an older store has stays as it is; all of it or nothing."""
    connection.begin()
    for statement in statements(_tables(connection)):
        connection.execute(statement)
    connection.execute("UPDATE schema_version SET version = ?", [VERSION])
    connection.commit()


def _version(connection: DuckDBPyConnection, path: Path) -> int:
    """Raises UsageError where the tables are not ours."""
    import duckdb

    try:
        found = connection.execute("SELECT program, version FROM schema_version").fetchall()
    except duckdb.Error:
        found = []
    if len(found) != 1 or found[0][0] != _OURS:
        raise UsageError(f"是别的程序的数据库，不是 gouji 的 (not a database of gouji)：{path}")
    return int(found[0][1])


def _check_version(connection: DuckDBPyConnection, path: Path, remedy: str) -> None:
    """`remedy`: of a store that could be upgraded. Raises UsageError where the tables are not ours, or of another version."""
    version = _version(connection, path)
    if version == VERSION:
        return
    if version > VERSION:
        remedy = "请用新的 gouji (written by a newer gouji)"
    elif version < OLDEST or not remedy:
        remedy = "请换一个文件重新审核 (audit again into a new file)"
    raise UsageError(f"数据库的结构是第 {version} 版，这个 gouji 用第 {VERSION} 版；{remedy}：{path}")
