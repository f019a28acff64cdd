"""The fabricated disclosures, and what is said of them."""

import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import pytest

from audit import pipeline
from audit.model.report import DocumentReport
from audit.model.rules import RuleBook
from audit.readers.text import document_from_text

sys.path.append(str(Path(__file__).parent))  # for the package `fabricated`, which no wheel has

from fabricated import budgets, budgets_prose, finals, finals_prose
from fabricated.writing import WAYS, Line


@cache
def _rulebook() -> RuleBook:
    return pipeline.load_rulebook()


@cache
def _lines(kind: str, seed: int) -> tuple[Line, ...]:
    if kind == "budget":
        return tuple(budgets_prose.written(budgets.budgets(seed)))
    return tuple(finals_prose.written(finals.finals(seed)))


@cache
def _audited(lines: tuple[Line, ...], way: str) -> DocumentReport:
    facts = pipeline.recognised([document_from_text("公开.txt", WAYS[way](lines))], _rulebook())
    return pipeline.judge(facts, _rulebook())


@pytest.fixture
def disclosure() -> Callable[[str, int], tuple[Line, ...]]:
    """The budget or the final accounts of a seed, line by line."""
    return _lines


@pytest.fixture
def audited() -> Callable[[Sequence[Line], str], DocumentReport]:
    """The report on lines written in one way."""
    return _audited
