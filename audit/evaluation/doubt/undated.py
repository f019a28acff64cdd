"""A document that does not say of which year it is, and rules that are of some years only."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from audit.model.check import Outcome, Status
from audit.model.record import replace

_REASON = "没有写明年度，不知道这条只用于几个年度的规则适不适用"


def of_known_years(outcomes: Sequence[Outcome], dated: AbstractSet[str], year: int | None) -> tuple[Outcome, ...]:
    """The outcomes; what fails under a rule of certain years (`dated`) is left open where the year is not known."""
    if year is not None:
        return tuple(outcomes)
    return tuple(
        replace(outcome, status=Status.UNDETERMINED, reason=_REASON)
        if outcome.rule in dated and outcome.status is Status.FAILED
        else outcome
        for outcome in outcomes
    )
