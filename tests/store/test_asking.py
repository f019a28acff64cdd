"""Questions to the store: answered, and kept from everything else."""

from decimal import Decimal
from pathlib import Path

import pytest

from audit.errors import UsageError
from audit.store.asking import ask
from audit.store.questions import QUESTIONS

pytest.importorskip("duckdb")


@pytest.mark.parametrize("question", [question.name for question in QUESTIONS])
def test_every_named_question_has_an_answer_with_named_columns(stored, disclosure, database, question: str) -> None:
    stored(disclosure(share="61.00"))
    answer = ask(database, question, 10)
    assert len(answer.columns) > 1


@pytest.mark.parametrize(
    ("word", "hint"), [("最常报出规则", "是否指 .*最常报出的规则"), ("天气", "gouji query --list 列出全部")]
)
def test_one_word_that_is_no_question_is_told_which_there_are(stored, database, word: str, hint: str) -> None:
    stored()
    with pytest.raises(UsageError, match=f"没有名为 {word} 的问题.*{hint}"):
        ask(database, word, 1)


def test_the_rules_that_fire_most_are_counted(stored, disclosure, database) -> None:
    stored(disclosure(share="61.00"), disclosure("二.txt", "62.00", "青石县第二小学"))
    told = [(row[0], *row[2:]) for row in ask(database, "最常报出的规则", 10).rows]
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
        ask(database, sql, 10)
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("sql", ["SELEC 1", "SELECT nothing FROM documents", "'"])
def test_a_fault_in_the_sql_is_one_line(stored, database, sql: str) -> None:
    stored()
    with pytest.raises(UsageError) as error:
        ask(database, sql, 10)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("sql", ["", "  ", "-- nothing"])
def test_an_empty_statement_is_said(stored, database, sql: str) -> None:
    stored()
    with pytest.raises(UsageError, match="SQL 是空的"):
        ask(database, sql, 10)


def test_rows_beyond_the_limit_are_left_out_and_told(stored, database) -> None:
    stored()
    assert ask(database, "SELECT * FROM range(11)", 10).more
    assert not ask(database, "SELECT * FROM range(10)", 10).more
    assert len(ask(database, "SELECT * FROM range(11)", 0).rows) == 11


def test_columns_of_one_name_are_numbered(stored, database) -> None:
    stored()
    assert ask(database, "SELECT 1 AS a, 2 AS a", 1).columns == ("a", "a_2")


def test_decimals_come_back_exactly(stored, database) -> None:
    stored()
    assert ask(database, "SELECT 0.1::DECIMAL(38,10)", 1).rows == ((Decimal("0.1"),),)


def test_a_store_that_is_not_there_is_not_made(database) -> None:
    with pytest.raises(UsageError, match="没有这个数据库"):
        ask(database, "SELECT 1", 1)
    assert not database.exists()
