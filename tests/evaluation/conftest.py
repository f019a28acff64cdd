"""A disclosure written on the screen, and one rule of the rule book checked on it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from audit.evaluation import evaluate
from audit.evaluation.findings import findings
from audit.model.check import Outcome, Status
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
def failed(check) -> Callable[..., set[str]]:
    """Which of these rules a disclosure fails."""
    return lambda text, *rules, **others: _of_status(Status.FAILED, check(text, *rules, **others))


@pytest.fixture(scope="session")
def passed(check) -> Callable[..., set[str]]:
    """Which of these rules a disclosure passes, at one place at least."""
    return lambda text, *rules, **others: _of_status(Status.PASSED, check(text, *rules, **others))


def _of_status(status: Status, outcomes: Sequence[Outcome]) -> set[str]:
    return {outcome.rule for outcome in outcomes if outcome.status is status}


@pytest.fixture(scope="session")
def report(rulebook, read) -> Callable[..., Sequence[Finding]]:
    def report_text(text: str, *rules: str) -> Sequence[Finding]:
        book = replace(rulebook, rules=tuple(r for r in rulebook.rules if r.id in rules))
        facts = read(text)
        return findings(book, facts, evaluate(book, facts))

    return report_text
