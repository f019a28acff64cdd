"""docs/数据库.md says what is in the store, and its examples run."""

import importlib.util
import re
from pathlib import Path

import pytest

duckdb = pytest.importorskip("duckdb")


def test_the_page_lists_every_table_column_and_question(repository: Path) -> None:
    script = repository / "docs" / "make_store.py"
    spec = importlib.util.spec_from_file_location("make_store", script)
    assert spec is not None
    assert spec.loader is not None
    maker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(maker)
    page = maker.PAGE.read_text(encoding="utf-8")
    assert maker.written(page) == page, "run docs/make_store.py"


def test_the_examples_of_the_page_run(repository: Path, stored, disclosure, database: Path) -> None:
    stored(disclosure())
    page = (repository / "docs" / "数据库.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```sql\n(.*?)```", page, re.DOTALL)
    statements = [part for part in block.split(";\n") if part.strip()]
    assert len(statements) == 6
    with duckdb.connect(str(database), read_only=True) as connection:
        for statement in statements:
            connection.execute(statement).fetchall()
