"""Small disclosures and a store for what is found in them."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from audit import pipeline
from audit.batch.work import Task, Worker
from audit.model.knowledge.rules import RuleBook
from audit.store.rows import Origin, Rows, rows_of
from audit.store.writing import Setting, Store

_TEXT = """2025年单位预算公开
第三部分 2025年单位预算情况说明
三、关于{name}2025年支出预算情况说明
支出预算100.00万元，其中：基本支出60.00万元，占{share}%；项目支出40.00万元，占40.00%。
"""


@pytest.fixture
def worker(rulebook: RuleBook) -> Worker:
    return Worker(rulebook, rows=True)


@pytest.fixture
def disclosure(tmp_path: Path) -> Callable[..., Path]:
    """A disclosure with a right share of 60.00 %, or a wrong one."""

    def make(file: str = "一.txt", share: str = "60.00", name: str = "青石县第一小学") -> Path:
        path = tmp_path / file
        path.write_text(_TEXT.format(name=name, share=share), encoding="utf-8")
        return path

    return make


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "结果.duckdb"


@pytest.fixture
def stored(worker: Worker, database: Path) -> Callable[..., str]:
    """Audits the files and keeps what was found; gives what the end of the run says."""

    def keep(*files: Path, **changes: Any) -> str:
        store = Store(database)
        store.begin(Setting(worker.version, worker.rules_id, worker.engine, worker.rulebook.notes()))
        for file in files:
            result = worker.work(Task((file,)))
            assert result.report is not None
            assert result.rows is not None
            store.add(str(file), result.rows)
        return store.finish(changes.get("failures", ()))

    return keep


@pytest.fixture
def renamed(rulebook: RuleBook, disclosure: Callable[..., Path]) -> Callable[[str, Decimal], Rows]:
    """The rows of a disclosure by somebody of that name, with that value for its first figure in the prose."""

    def make(name: str, value: Decimal) -> Rows:
        facts = pipeline.facts([disclosure()], rulebook)
        said = facts.statements[0]
        figures = {slot: replace(figure, text=name, value=value) for slot, figure in said.figures.items()}
        statements = (replace(said, subject=name, figures=figures), *facts.statements[1:])
        profile = replace(facts.profile, entity=name)
        report = pipeline.judge(replace(facts, profile=profile, statements=statements), rulebook)
        return rows_of(report, Origin(name, name, name, name), name)

    return make
