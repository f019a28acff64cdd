"""The command line in front of a pipeline that finds what the test tells it to."""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

import pytest

import cli.main
from audit import pipeline
from audit.batch import pool
from audit.batch.work import Result, Task, Worker
from audit.errors import RuleBookError, UnreadableInput
from audit.model.check import Outcome, Status
from audit.model.document import UnreadPage
from audit.model.facts import Facts, Profile
from audit.model.facts.companions import ALONE, Companions
from audit.model.knowledge.formula import Role
from audit.model.knowledge.notes import Severity
from audit.model.knowledge.rules import Rule, RuleBook
from audit.model.report import Coverage, DocumentReport, Finding


@dataclass(frozen=True, slots=True)
class Ran:
    code: int
    out: str
    err: str


def _rule(name: str, family: str) -> Rule:
    return Rule(name, name, family, Severity.ERROR, "因为", "等式", None)


def _facts(path: Path, _rulebook: RuleBook) -> Facts:
    """A file's text says what becomes of it."""
    text = path.read_text(encoding="utf-8")
    if "坏" in text:
        raise UnreadableInput("不是预决算公开")
    if "崩" in text:
        raise ZeroDivisionError("seven by nought")
    if "没装" in text:
        raise ModuleNotFoundError("No module named 'openpyxl'")
    unread = (UnreadPage(3, "只有图像"),) if "缺页" in text else ()
    return Facts(str(path), Profile("预算", "单位", "青禾中心", 2024, "万元"), (), (), (), unread)


def _joined(paths: Sequence[Path], rulebook: RuleBook, engine: str = "pdfium") -> Facts:
    facts = [_facts(path, rulebook) for path in paths]
    return replace(facts[0], path=" + ".join(one.path for one in facts))


def _audit(path: Path, rulebook: RuleBook, companions: Companions = ALONE) -> DocumentReport:
    return _judge(_facts(path, rulebook), rulebook, companions)


def _judge(facts: Facts, rulebook: RuleBook, companions: Companions = ALONE) -> DocumentReport:
    text = Path(facts.path.split(" + ")[0]).read_text(encoding="utf-8")
    findings = tuple(
        Finding(rule.id, rule.family, severity, rule.title, f"有{severity}", "", (), "表")
        for severity in Severity
        for rule in rulebook.rules
        if severity.value in text
    )
    outcomes = [Outcome(rule.id, Status.PASSED) for rule in rulebook.rules]
    before = companions.of(Role.PRIOR)
    outcomes += [Outcome("Y1", Status.UNDETERMINED, reason=f"上年文件是 {prior.path}") for prior in before]
    return DocumentReport(facts, tuple(outcomes), findings, Coverage(2, 1))


def _load(extra: tuple[Path, ...] = (), **_: object) -> RuleBook:
    if any(path.suffix == ".bad" for path in extra):
        raise RuleBookError(("rules/a.bad:3: 没有这一列", "rules/a.bad:9: 没有这张表"))
    families = {"B3-T2": "小计=明细之和", "B3-T10": "小计=明细之和", "P1": "百分比一致"}
    return RuleBook(rules=tuple(_rule(name, family) for name, family in families.items()))


class _Crew:
    """Works in this process, where the pipeline is made up."""

    def __init__(self, worker: Worker, _pace: object) -> None:
        self._worker = worker

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None: ...

    def each(self, tasks: Sequence[Task]) -> list[Result]:
        return [self._worker.work(task) for task in tasks]


@pytest.fixture
def gouji(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path) -> Callable[..., Ran]:
    """Runs `gouji ARGS` in an empty folder."""
    monkeypatch.setattr(pipeline, "load_rulebook", _load)
    monkeypatch.setattr(pipeline, "facts", _joined)
    monkeypatch.setattr(pipeline, "companion_facts", _joined)
    monkeypatch.setattr(pipeline, "document", lambda path, _rulebook, _engine: path)
    monkeypatch.setattr(pipeline, "recognised", lambda paths, rulebook, **_: _joined(paths, rulebook))
    monkeypatch.setattr(pool, "Crew", _Crew)
    monkeypatch.setenv("GOUJI_CACHE_DIR", os.devnull)  # none: what is found here is made up
    monkeypatch.setattr(pipeline, "judge", _judge)
    monkeypatch.setattr(pipeline, "audit", _audit)
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str) -> Ran:
        monkeypatch.setattr(sys, "argv", ["gouji", *arguments])
        with pytest.raises(SystemExit) as exit_:
            cli.main.answer()
        said = capfd.readouterr()
        return Ran(int(exit_.value.code or 0), said.out, said.err)

    return run


@pytest.fixture
def file(tmp_path: Path) -> Callable[..., str]:
    """A file of that name whose text says what the audit finds; gives the name back."""

    def make(name: str, text: str = "") -> str:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return name

    return make
