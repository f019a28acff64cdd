"""What one rule has told of some words or figures, a rule that says the like of them does not tell again."""

from collections.abc import Hashable, Mapping, Sequence

from audit.model.check import Check, Claim, Expression, Outcome, Status
from audit.model.check.arithmetic import all_leaves, leaves
from audit.model.figure import Figure
from audit.model.knowledge.formula import Relation
from audit.model.record import replace

_TOLD = (Status.FAILED, Status.ROUNDING)  # what becomes a finding, the graver first


def told_once(outcomes: Sequence[Outcome], told_by: Mapping[str, Sequence[str]]) -> tuple[Outcome, ...]:
    """`told_by`: rules by the rule that gives way to them, in what is no graver than what they tell; where neither tells
    anything, nothing changes."""
    told = {rule for rules in told_by.values() for rule in rules}
    telling = [each for each in outcomes if each.rule in told and each.status in _TOLD]
    given: list[Outcome] = []
    gone: set[int] = set()
    for outcome in outcomes:
        rules = told_by.get(outcome.rule) if outcome.status in _TOLD else None
        if not rules:  # as at most checks
            given.append(outcome)
            continue
        others = [other for other in telling if other.rule in rules and id(other) not in gone]
        other = next((other for other in others if _is_no_graver(outcome, other) and _tells_it(other, outcome)), None)
        if other is not None:
            gone.add(id(outcome))
        given.append(_given_way(outcome, other) if other is not None else outcome)
    return tuple(given)


def _is_no_graver(outcome: Outcome, other: Outcome) -> bool:
    return _TOLD.index(outcome.status) >= _TOLD.index(other.status)


def _given_way(outcome: Outcome, other: Outcome) -> Outcome:
    what = "这句话" if isinstance(outcome.check, Claim) else "这几个数"
    return replace(outcome, status=Status.NOT_APPLICABLE, reason=f"{other.rule} 已经报了{what}")


def _tells_it(other: Outcome, outcome: Outcome) -> bool:
    said = _said(outcome)
    return said is not None and (said == _said(other) or _is_same_gap(other, outcome))


def _is_same_gap(other: Outcome, outcome: Outcome) -> bool:
    """Whether a whole side of the other equation stands in this one too, and is as far off; what must not exceed it may
    be less far off."""
    one, two = other.check, outcome.check
    if not isinstance(one, Check) or not isinstance(two, Check):
        return False
    if other.difference is None or outcome.difference is None:
        return False
    known = {_spot(leaf.figure) for leaf in all_leaves(two)}
    if not any(_spots(side) and _spots(side) <= known for side in (one.left, one.right)):
        return False
    wide, narrow = abs(other.difference), abs(outcome.difference)
    return narrow == wide or (two.relation is not Relation.EQUAL and narrow <= wide)


def _said(outcome: Outcome) -> Hashable:
    """What is claimed, and where; of a check, which figures are put side by side; of neither, nothing."""
    check = outcome.check
    if check is None or isinstance(check, Claim):
        return (check.claim, check.where) if check else None
    return frozenset(_spot(leaf.figure) for leaf in all_leaves(check))


def _spots(side: Expression) -> frozenset[Hashable]:
    return frozenset(_spot(leaf.figure) for leaf in leaves(side))


def _spot(figure: Figure) -> Hashable:
    return figure.text, figure.place.line, figure.place.column, figure.place.boxes
