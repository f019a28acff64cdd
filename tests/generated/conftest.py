"""The fabricated disclosures, and what is said of them."""

import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import pytest

from audit import pipeline
from audit.model.document import Document
from audit.model.knowledge.rules import RuleBook
from audit.model.report import DocumentReport
from audit.readers import read
from audit.readers.text import document_from_text

sys.path.append(str(Path(__file__).parent))  # for the package `fabricated`, which no wheel has

from fabricated.jiangsu import budgets as jiangsu
from fabricated.jiangsu import budgets_prose as jiangsu_prose
from fabricated.jiangsu import finals as jiangsu_finals
from fabricated.jiangsu import finals_prose as jiangsu_finals_prose
from fabricated.jiangsu import new_budgets as jiangsu_new
from fabricated.jiangsu import new_budgets_prose as jiangsu_new_prose
from fabricated.national import budgets, budgets_elsewhere, budgets_prose, finals, finals_elsewhere, finals_prose
from fabricated.paper.pages import paged
from fabricated.shanghai import budgets as shanghai
from fabricated.shanghai import budgets_prose as shanghai_prose
from fabricated.shanghai import finals as shanghai_finals
from fabricated.writing import WAYS, Line
from fabricated.xinjiang import budgets as xinjiang
from fabricated.xinjiang import prose as xinjiang_prose


@cache
def _rulebook() -> RuleBook:
    return pipeline.load_rulebook()


_FABRICATED: dict[str, Callable[[int], list[Line]]] = {
    "budget": lambda seed: budgets_prose.written(budgets.budgets(seed)),
    "budget of 江苏 until 2021": lambda seed: jiangsu_prose.written(jiangsu.jiangsu(seed)),
    "budget of 江苏 from 2022": lambda seed: jiangsu_new_prose.written(jiangsu_new.jiangsu_new(seed)),
    "budget of 上海": lambda seed: shanghai_prose.written(shanghai.shanghai(seed)),
    "budget elsewhere": lambda seed: budgets_elsewhere.written(budgets.budgets(seed)),
    "budget of 新疆": lambda seed: xinjiang_prose.written(xinjiang.xinjiang(seed)),
    "final accounts of 江苏": lambda seed: jiangsu_finals_prose.written(jiangsu_finals.jiangsu_finals(seed)),
    "final accounts": lambda seed: finals_prose.written(finals.finals(seed)),
    "final accounts of 上海": lambda seed: shanghai_finals.written(finals.finals(seed)),
    "final accounts elsewhere": lambda seed: finals_elsewhere.written(finals.finals(seed)),
}


@cache
def _lines(kind: str, seed: int) -> tuple[Line, ...]:
    return tuple(_FABRICATED[kind](seed))


def _read(text: str) -> Document:
    return document_from_text("公开.txt", text, _rulebook().titles.lines)


@cache
def _audited(lines: tuple[Line, ...], way: str) -> DocumentReport:
    facts = pipeline.recognised([_read(WAYS[way](lines))], _rulebook())
    return pipeline.judge(facts, _rulebook())


@pytest.fixture
def disclosure() -> Callable[[str, int], tuple[Line, ...]]:
    """A disclosure of a kind, the same for the same seed, line by line."""
    return _lines


@pytest.fixture
def audited() -> Callable[[Sequence[Line], str], DocumentReport]:
    """The report on lines written in one way."""
    return _audited


@pytest.fixture
def audited_text() -> Callable[..., DocumentReport]:
    """The report on lines written in one way, and what became of the text then."""

    def audit(lines: Sequence[Line], way: str, damage: Callable[[str], str] = str) -> DocumentReport:
        facts = pipeline.recognised([_read(damage(WAYS[way](lines)))], _rulebook())
        return pipeline.judge(facts, _rulebook())

    return audit


@pytest.fixture
def judged() -> Callable[[Document], DocumentReport]:
    """The report on what was read."""
    return lambda document: pipeline.judge(pipeline.recognised([document], _rulebook()), _rulebook())


@pytest.fixture
def audited_pages(tmp_path: Path) -> Callable[..., DocumentReport]:
    """The report on lines laid out as a seed has it, with words laid over every page; `written`: what becomes of the PDF."""

    def audit(
        lines: Sequence[Line], seed: int, over: str = "", written: Callable[[bytes], bytes] = bytes
    ) -> DocumentReport:
        path = tmp_path / "公开.pdf"
        path.write_bytes(written(paged(lines, seed, over)))
        return pipeline.judge(pipeline.recognised([read(path)], _rulebook()), _rulebook())

    return audit
