"""Every rule is tested by its own examples, through the real pipeline from text to outcome."""

from functools import cache

import pytest

from audit.model.knowledge.rules import RuleBook
from audit.pipeline import example_fault, load_rulebook


@cache
def rulebook() -> RuleBook:
    return load_rulebook()


def examples(which: str) -> list[object]:
    return [
        pytest.param(rule, text, id=f"{rule.id}-{which}-{number}")
        for rule in rulebook().rules
        for number, text in enumerate(getattr(rule.lesson, which), start=1)
    ]


@pytest.mark.parametrize(("rule", "example"), examples("passing"))
def test_a_passing_example_is_checked_and_nothing_fails(rule, example):
    assert example_fault(rule, example, rulebook(), holds=True) == ""


@pytest.mark.parametrize(("rule", "example"), examples("failing"))
def test_a_failing_example_fails(rule, example):
    assert example_fault(rule, example, rulebook(), holds=False) == ""
