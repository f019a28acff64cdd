"""Whether two disclosures can be compared at all: after a reorganisation, or between a 部门 and its 单位, hardly a figure agrees."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from audit.model.check import Outcome, Status

_FEW = 3  # so few failures are errors, not another basis


def of_like_bases(outcomes: Sequence[Outcome], comparing: AbstractSet[str], other: str) -> tuple[Outcome, ...]:
    """The outcomes; where most comparisons with the `other` (rules `comparing`) fail, the failed ones are left open."""
    compared = [outcome.status for outcome in outcomes if outcome.rule in comparing]
    failed = compared.count(Status.FAILED)
    agreed = compared.count(Status.PASSED) + compared.count(Status.ROUNDING)
    if failed < _FEW or failed <= agreed:
        return tuple(outcomes)
    reason = f"与{other}对照的 {failed + agreed} 项里有 {failed} 项不符，两份文件的口径或单位可能不同"
    return tuple(outcome.left_open(reason) if outcome.rule in comparing else outcome for outcome in outcomes)
