"""Questions to the store: answered, and kept from everything else."""

import os
import signal
import sys
from decimal import Decimal
from pathlib import Path
from threading import Timer, active_count
from time import monotonic

import pytest

from audit.errors import UsageError
from audit.store import asking, connection
from audit.store.questions import QUESTIONS

pytest.importorskip("duckdb")


def _ask(database: Path, sql: str, limit: int, seconds: float = 60):
    return asking.ask(database, sql, limit, seconds)


@pytest.mark.parametrize("question", [question.name for question in QUESTIONS])
def test_every_named_question_has_an_answer_with_named_columns(stored, disclosure, database, question: str) -> None:
    stored(disclosure(share="61.00"))
    answer = _ask(database, question, 10)
    assert len(answer.columns) > 1


@pytest.mark.parametrize(
    ("word", "hint"), [("最常报出规则", "是否指 .*最常报出的规则"), ("天气", "gouji query --list 列出全部")]
)
def test_one_word_that_is_no_question_is_told_which_there_are(stored, database, word: str, hint: str) -> None:
    stored()
    with pytest.raises(UsageError, match=f"没有名为 {word} 的问题.*{hint}"):
        _ask(database, word, 1)


def test_the_rules_that_fire_most_are_counted(stored, disclosure, database) -> None:
    stored(disclosure(share="61.00"), disclosure("二.txt", "62.00", "青石县第二小学"))
    told = [(row[0], *row[2:]) for row in _ask(database, "最常报出的规则", 10).rows]
    assert told == [("P101", "error", 2, 2), ("P102", "warning", 2, 2)]


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT * FROM '/etc/passwd'",
        "SELECT * FROM glob('/*')",
        "SELECT * FROM read_csv('http://127.0.0.1:9/a.csv')",
        "COPY figures TO 'out.csv'",
        "ATTACH 'other.duckdb'",
        "EXPORT DATABASE 'out'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "RESET enable_external_access",
        "SET lock_configuration = false",
        "DROP TABLE documents",
        "DELETE FROM findings",
        "CREATE TABLE more AS SELECT 1",
        "SELECT * FROM known",
        "SELECT 1; DROP TABLE documents",
    ],
)
def test_sql_neither_writes_nor_reaches_beyond_the_store(
    stored, database, sql: str, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.chdir(tmp_path)
    stored()
    before = sorted(tmp_path.iterdir())
    with pytest.raises(UsageError, match="SQL 不能执行"):
        _ask(database, sql, 10)
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("sql", ["SELEC 1", "SELECT nothing FROM documents", "'"])
def test_a_fault_in_the_sql_is_one_line(stored, database, sql: str) -> None:
    stored()
    with pytest.raises(UsageError) as error:
        _ask(database, sql, 10)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("sql", ["", "  ", "-- nothing"])
def test_an_empty_statement_is_said(stored, database, sql: str) -> None:
    stored()
    with pytest.raises(UsageError, match="SQL 是空的"):
        _ask(database, sql, 10)


def test_rows_beyond_the_limit_are_left_out_and_told(stored, database) -> None:
    stored()
    assert _ask(database, "SELECT * FROM range(11)", 10).more
    assert not _ask(database, "SELECT * FROM range(10)", 10).more
    assert len(_ask(database, "SELECT * FROM range(11)", 0).rows) == 11


@pytest.mark.parametrize(
    ("sql", "limit"),
    [
        ("SELECT count(*) FROM range(100000000000) a, range(10) b", 10),
        ("WITH RECURSIVE t(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM t) SELECT max(x) FROM t", 10),
        ("SELECT * FROM range(100000000000)", 0),  # whose rows come one after another without end
    ],
)
def test_a_question_without_end_is_stopped_and_that_is_said(stored, database, sql: str, limit: int) -> None:
    stored()
    began = monotonic()
    with pytest.raises(UsageError, match=r"超过 0\.2 秒没有答完"):
        _ask(database, sql, limit, 0.2)
    assert monotonic() - began < 20


def test_a_question_answered_in_time_leaves_nothing_that_would_stop_the_next(stored, database) -> None:
    stored()
    before = active_count()
    assert _ask(database, "SELECT 1", 10, 0.2).rows == ((1,),)
    assert active_count() == before


@pytest.mark.skipif(sys.platform == "win32", reason="a signal to itself is no Ctrl-C there")
def test_ctrl_c_amid_a_question_is_ctrl_c_and_no_fault_of_the_sql(stored, database) -> None:
    stored()
    presser = Timer(0.3, os.kill, (os.getpid(), signal.SIGINT))
    presser.start()
    with pytest.raises(KeyboardInterrupt):
        _ask(database, "SELECT count(*) FROM range(100000000000) a, range(10) b", 1)


def test_an_answer_larger_than_a_batch_is_whole_and_in_order(stored, database) -> None:
    stored()
    answer = _ask(database, "SELECT * FROM range(25000)", 0)
    assert [number for (number,) in answer.rows] == list(range(25000))


def test_an_answer_that_needs_too_much_memory_is_given_up(stored, database) -> None:
    stored()
    with pytest.raises(UsageError, match="Out of Memory"):
        _ask(database, "SELECT list(range) FROM range(2000000000)", 0)


def test_a_sort_larger_than_the_memory_is_given_up_and_not_laid_beside_the_store(stored, database, monkeypatch) -> None:
    monkeypatch.setitem(connection._READING, "memory_limit", "20MB")
    stored()
    with pytest.raises(UsageError, match="Out of Memory"):
        _ask(database, "SELECT * FROM range(5000000) ORDER BY random()", 3)


def test_columns_of_one_name_are_numbered(stored, database) -> None:
    stored()
    assert _ask(database, "SELECT 1 AS a, 2 AS a", 1).columns == ("a", "a_2")


def test_decimals_come_back_exactly(stored, database) -> None:
    stored()
    assert _ask(database, "SELECT 0.1::DECIMAL(38,10)", 1).rows == ((Decimal("0.1"),),)


def test_a_store_that_is_not_there_is_not_made(database) -> None:
    with pytest.raises(UsageError, match="没有这个数据库"):
        _ask(database, "SELECT 1", 1)
    assert not database.exists()
