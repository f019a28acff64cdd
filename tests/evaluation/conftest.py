"""A disclosure written on the screen, and one rule of the rule book checked on it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from audit.evaluation import evaluate
from audit.evaluation.findings import findings
from audit.model.check import Outcome
from audit.model.facts.companions import last_year
from audit.model.report import Finding

Check = Callable[..., Sequence[Outcome]]


@pytest.fixture(scope="session")
def check(rulebook, read) -> Check:
    """The outcomes of one rule (or of several) on a disclosure."""

    def check_text(text: str, *rules: str, prior: str = "") -> Sequence[Outcome]:
        book = replace(rulebook, rules=tuple(r for r in rulebook.rules if r.id in rules))
        return evaluate(book, read(text), last_year(read(prior) if prior else None))

    return check_text


@pytest.fixture(scope="session")
def report(rulebook, read) -> Callable[..., Sequence[Finding]]:
    def report_text(text: str, *rules: str) -> Sequence[Finding]:
        book = replace(rulebook, rules=tuple(r for r in rulebook.rules if r.id in rules))
        facts = read(text)
        return findings(book, facts, evaluate(book, facts))

    return report_text
