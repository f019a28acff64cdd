"""What one rule has told of some words or figures, a rule that says the like of them does not tell again."""

from collections.abc import Hashable, Mapping, Sequence

from audit.model.check import Claim, Outcome, Status
from audit.model.check.arithmetic import all_leaves
from audit.model.record import replace


def told_once(outcomes: Sequence[Outcome], told_by: Mapping[str, Sequence[str]]) -> tuple[Outcome, ...]:
    """`told_by`: rules by the rule that gives way to them; where neither fails, nothing changes."""
    told = {rule for rules in told_by.values() for rule in rules}
    failed = {(each.rule, _said(each)) for each in outcomes if each.rule in told and each.status is Status.FAILED}
    return tuple(_given_way(outcome, told_by, failed) for outcome in outcomes)


def _given_way(outcome: Outcome, told_by: Mapping[str, Sequence[str]], failed: set[tuple[str, Hashable]]) -> Outcome:
    if outcome.rule not in told_by or outcome.status is not Status.FAILED:
        return outcome
    said = _said(outcome)
    other = next((rule for rule in told_by[outcome.rule] if said is not None and (rule, said) in failed), "")
    what = "这句话" if isinstance(outcome.check, Claim) else "这几个数"
    reason = f"{other} 已经报了{what}"
    return replace(outcome, status=Status.NOT_APPLICABLE, reason=reason) if other else outcome


def _said(outcome: Outcome) -> Hashable:
    """What is claimed, and where; of a check, which figures are put side by side; of neither, nothing."""
    check = outcome.check
    if check is None or isinstance(check, Claim):
        return (check.claim, check.where) if check else None
    figures = (leaf.figure for leaf in all_leaves(check))
    return frozenset((figure.text, figure.place.line, figure.place.column, figure.place.boxes) for figure in figures)
