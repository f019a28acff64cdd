"""gouji check --store and gouji query as they are typed."""

import csv
import json
import sys
from io import StringIO
from pathlib import Path

import pytest

from cli import output

duckdb = pytest.importorskip("duckdb")


@pytest.fixture
def db(gouji, file) -> str:
    """A store that knows one document with one error for each of three rules."""
    gouji("check", file("甲.txt", "error"), "--store", "库.duckdb")
    return "库.duckdb"


def test_a_check_keeps_what_it_reports_and_its_exit_code(gouji, file) -> None:
    ran = gouji("check", file("甲.txt", "error"), file("坏.txt", "坏"), "--store", "库.duckdb", "-f", "concise")
    assert ran.code == 3
    rows = json.loads(gouji("query", "库.duckdb", "SELECT rule FROM findings ORDER BY ALL", "-f", "json").out)
    assert [row["rule"] for row in rows] == ["B3-T10", "B3-T2", "P1"]
    assert "坏.txt" in gouji("query", "库.duckdb", "未能审核的文件").out


def test_a_pipe_gets_csv_and_a_terminal_a_table(gouji, db, monkeypatch) -> None:
    question = "SELECT 'x,y' AS a, 0.10::DECIMAL(38,10) AS b"
    assert gouji("query", db, question).out == 'a,b\r\n"x,y",0.1000000000\r\n'
    monkeypatch.setattr(output, "on_terminal", lambda: True)
    assert gouji("query", db, question).out.split() == ["a", "b", "─" * 11, "x,y", "0.1"]


def test_a_csv_answer_has_no_formula(gouji, db) -> None:
    (row,) = csv.DictReader(StringIO(gouji("query", db, "SELECT '=1+1' AS a").out))
    assert row["a"] == "'=1+1"


def test_json_has_no_float_that_json_does_not_know(gouji, db) -> None:
    said = gouji(
        "query", db, "SELECT ['nan'::DOUBLE] AS a, [1.5::DECIMAL(4,2)] AS b, DATE '2025-01-02' AS c", "-f", "json"
    )
    assert json.loads(said.out) == [{"a": [None], "b": ["1.50"], "c": "2025-01-02"}]


def test_the_named_questions_are_listed(gouji, db) -> None:
    for arguments in (("--list",), ()):
        assert "最常报出的规则" in gouji("query", db, *arguments).out


def test_rows_left_out_are_told(gouji, db) -> None:
    ran = gouji("query", db, "FROM range(3)", "--limit", "2")
    assert (len(ran.out.splitlines()), "只写出前 2 行" in ran.err) == (3, True)


def test_a_fault_in_the_sql_is_a_usage_error(gouji, db) -> None:
    ran = gouji("query", db, "SELEC")
    assert (ran.code, len(ran.err.splitlines())) == (2, 1)


def test_a_question_out_of_time_is_one_line_and_no_part_of_an_answer(gouji, db) -> None:
    ran = gouji("query", db, "FROM range(100000000000)", "--limit", "0", "--timeout", "0.1")
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 1)
    assert "--timeout" in ran.err


def test_an_answer_never_replaces_the_store(gouji, db, tmp_path: Path) -> None:
    before = (tmp_path / db).read_bytes()
    assert gouji("query", db, "SELECT 1", "-f", f"csv:{db}").code == 2
    assert (tmp_path / db).read_bytes() == before


@pytest.mark.parametrize("store", ["甲.txt", "报告.json", ".", "没有/库.duckdb"])
def test_a_store_replaces_no_input_and_no_report(gouji, file, store: str, tmp_path: Path) -> None:
    file("甲.txt")
    ran = gouji("check", "甲.txt", "--store", store, "-f", "json:报告.json")
    assert (ran.code, len(ran.err.splitlines())) == (2, 1)
    assert (tmp_path / "甲.txt").read_text(encoding="utf-8") == ""


@pytest.mark.parametrize("command", [("check", "甲.txt", "--store", "库.duckdb"), ("query", "有.duckdb", "SELECT 1")])
def test_without_duckdb_one_line_says_what_to_install(gouji, file, monkeypatch, command) -> None:
    file("甲.txt")
    file("有.duckdb")
    monkeypatch.setitem(sys.modules, "duckdb", None)
    ran = gouji(*command)
    assert (ran.code, len(ran.err.splitlines())) == (2, 1)
    assert 'pip install "gouji[store]"' in ran.err


def test_a_check_without_a_store_loads_no_duckdb(gouji, file, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    assert gouji("check", file("甲.txt")).code == 0
