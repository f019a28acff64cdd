"""kind 编制单位: the tables of a disclosure are of one unit, by what is printed above each."""

from collections import Counter
from collections.abc import Iterable

from audit.evaluation.ground import Ground, View, key
from audit.evaluation.ground.naming import same_name
from audit.model.check import Claim, Outcome, Status
from audit.model.rules import Rule

KIND = "编制单位"


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per table; the name that most tables print is the unit's."""
    named = Counter(view.table.entity for view in ground.views if view.table.entity)
    if sum(named.values()) < 2:
        return [Outcome(rule.id, Status.NOT_APPLICABLE, reason="表上没有写编制单位")]
    usual = named.most_common(1)[0][0]
    return [_outcome(rule, view, usual) for view in ground.views if view.table.entity]


def _outcome(rule: Rule, view: View, usual: str) -> Outcome:
    entity = view.table.entity
    claim = Claim(rule.id, f"编制单位：{entity}", (), (view.title,), view.title)
    status = Status.PASSED if _one_unit(entity, usual) else Status.FAILED
    detail = {"表": view.title, "甲": usual, "乙": entity}
    return Outcome(rule.id, status, claim, where=(view.title,), group=view.title, detail=detail)


def _one_unit(one: str, other: str) -> bool:
    """A short name and the full one are the same, and so is one that wraps, or is cut short by its cell."""
    a, b = sorted((key(one), key(other)), key=len)
    return same_name(one, other) or _is_spread(a, b)


def _is_spread(short: str, long: str) -> bool:
    """Every character of the short name, in order: 县局 of 青石县审计局."""
    rest = iter(long)
    return all(character in rest for character in short)
