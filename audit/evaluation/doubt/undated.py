"""A document that does not say of which year it is, and rules that are of some years only."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from audit.model.check import Outcome

_REASON = "没有写明年度，不知道这条只用于几个年度的规则适不适用"


def of_known_years(outcomes: Sequence[Outcome], dated: AbstractSet[str], year: int | None) -> tuple[Outcome, ...]:
    """The outcomes; what fails under a rule of certain years (`dated`) is left open where the year is not known."""
    if year is not None:
        return tuple(outcomes)
    return tuple(outcome.left_open(_REASON) if outcome.rule in dated else outcome for outcome in outcomes)
