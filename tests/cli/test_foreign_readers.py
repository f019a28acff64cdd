"""The reports that hold data, as DuckDB reads them: a reader that is not ours and guesses types by itself."""

import csv
from pathlib import Path
from typing import Any

import pytest

duckdb = pytest.importorskip("duckdb")


@pytest.fixture
def reports(gouji, file, tmp_path: Path) -> Path:
    """Three findings of a document whose name needs quoting, and a file that could not be read."""
    formats = ("csv:r.csv", "json:r.json", "jsonl:r.jsonl")
    gouji("check", file("甲,'乙.txt", "error"), file("坏.txt", "坏"), *(word for f in formats for word in ("-f", f)))
    return tmp_path


def _ask(folder: Path, sql: str) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = duckdb.connect().execute(sql.replace("FOLDER", str(folder))).fetchall()
    return found


def test_duckdb_reads_the_csv_with_its_mark_and_finds_every_column_by_name(reports: Path) -> None:
    sql = "SELECT path, rule, severity FROM read_csv('FOLDER/r.csv') ORDER BY ALL"
    bad, *found = _ask(reports, sql)
    assert bad == ("坏.txt", None, "unread")
    assert found == [("甲,'乙.txt", rule, "error") for rule in ("B3-T10", "B3-T2", "P1")]


def test_duckdb_reads_the_json_lines(reports: Path) -> None:
    sql = "SELECT type, coalesce(len(findings), 0) FROM read_json('FOLDER/r.jsonl', format = 'newline_delimited')"
    assert _ask(reports, sql) == [("document", 3), ("failure", 0)]


def test_duckdb_reads_the_json_and_counts_as_its_summary_does(reports: Path) -> None:
    sql = "SELECT summary.findings.error, len(documents[1].findings), failures[1].path FROM read_json('FOLDER/r.json')"
    assert _ask(reports, sql) == [(3, 3, "坏.txt")]


def test_a_csv_file_begins_with_the_mark_that_excel_needs_and_a_pipe_does_not(gouji, file, reports: Path) -> None:
    assert (reports / "r.csv").read_bytes()[:3] == b"\xef\xbb\xbf"
    assert gouji("check", file("丙.txt", "error"), "-f", "csv").out.startswith("path,")


def test_the_mark_is_no_part_of_the_first_column_for_python(reports: Path) -> None:
    with (reports / "r.csv").open(encoding="utf-8-sig", newline="") as text:
        assert next(csv.reader(text))[0] == "path"


def test_no_other_format_has_a_mark(reports: Path) -> None:
    assert (reports / "r.json").read_bytes()[:1] == (reports / "r.jsonl").read_bytes()[:1] == b"{"
