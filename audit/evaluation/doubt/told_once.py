"""What one rule has told of some words, a rule that says the like of them does not tell again."""

from collections.abc import Mapping, Sequence

from audit.model.check import Claim, Outcome, Status
from audit.model.record import replace

_Words = tuple[str, tuple[str, ...]]


def told_once(outcomes: Sequence[Outcome], told_by: Mapping[str, Sequence[str]]) -> tuple[Outcome, ...]:
    """`told_by`: rules by the rule that gives way to them; where neither fails, nothing changes."""
    failed = {
        (outcome.rule, words) for outcome in outcomes if outcome.status is Status.FAILED and (words := _words(outcome))
    }
    return tuple(_given_way(outcome, told_by, failed) for outcome in outcomes)


def _given_way(outcome: Outcome, told_by: Mapping[str, Sequence[str]], failed: set[tuple[str, _Words]]) -> Outcome:
    words = _words(outcome)
    if outcome.status is not Status.FAILED or words is None:
        return outcome
    other = next((rule for rule in told_by.get(outcome.rule, ()) if (rule, words) in failed), "")
    reason = f"{other} 已经报了这句话"
    return replace(outcome, status=Status.NOT_APPLICABLE, reason=reason) if other else outcome


def _words(outcome: Outcome) -> _Words | None:
    """What is claimed, and where."""
    return (outcome.check.claim, outcome.check.where) if isinstance(outcome.check, Claim) else None
