"""Whether two disclosures can be compared at all: after a reorganisation, or between a 部门 and its 单位, hardly a figure
agrees; and somebody may have named the file of another year."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from audit.model.check import Outcome, Status
from audit.model.facts.companions import Companions
from audit.model.knowledge.formula import Role

_BACK = {Role.PRIOR: 1, Role.BUDGET: 0}  # how many years before this one each is
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


def fault_of_year(year: int | None, role: Role, companions: Companions, other: str) -> str:
    """Why the `other` that was named, or found, is not the one that this year is compared with; empty where it may be."""
    told = {facts.profile.year for facts in companions.of(role)}
    known = sorted(each for each in told if each is not None)
    if year is None or role not in _BACK or len(known) < len(told) or year - _BACK[role] in told:
        return ""
    return f"{other}是{'、'.join(map(str, known))}年度的，应为{year - _BACK[role]}年度的"
