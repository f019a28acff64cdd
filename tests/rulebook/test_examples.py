"""Every rule is tested by its own examples, through the real pipeline from text to outcome."""

from dataclasses import replace
from functools import cache

import pytest

from audit.evaluation import evaluate
from audit.model.check import Status
from audit.model.facts import Facts
from audit.model.rules import Rule, RuleBook
from audit.pipeline import load_rulebook
from audit.readers.text import document_from_text
from audit.recognition import recognise

PRIOR = "=== 上年"
HOLDS = {Status.PASSED, Status.ROUNDING}


@cache
def rulebook() -> RuleBook:
    return load_rulebook()


def facts_of(text: str) -> Facts:
    """Cells stand between bars."""
    lines = ("\t".join(cell.strip() for cell in line.split("|")) for line in text.splitlines())
    return recognise(document_from_text("example", "\n".join(lines)), rulebook())


def statuses(rule: Rule, example: str) -> list[Status]:
    this_year, _, last_year = example.partition(PRIOR)
    prior = facts_of(last_year) if last_year else None
    return [o.status for o in evaluate(replace(rulebook(), rules=(rule,)), facts_of(this_year), prior)]


def examples(which: str) -> list[object]:
    return [
        pytest.param(rule, text, id=f"{rule.id}-{which}-{number}")
        for rule in rulebook().rules
        for number, text in enumerate(getattr(rule, which), start=1)
    ]


@pytest.mark.parametrize(("rule", "example"), examples("passing"))
def test_a_passing_example_is_checked_and_nothing_fails(rule, example):
    found = statuses(rule, example)
    assert HOLDS & set(found)
    assert Status.FAILED not in found


@pytest.mark.parametrize(("rule", "example"), examples("failing"))
def test_a_failing_example_fails(rule, example):
    assert Status.FAILED in statuses(rule, example)
