"""Names of offices: whether two of them can be one unit's, or are those of two units of one place."""

from collections.abc import Iterable
from itertools import takewhile

from audit.evaluation.ground import key
from audit.evaluation.ground.naming import same_name
from audit.model.facts.members import unjoined
from audit.model.knowledge.titles import UnitNames
from audit.model.labels import is_spread

_OTHERWISE = 2  # characters in which both names differ: fewer may be misread, or short for the same


def one_unit(one: str, other: str) -> bool:
    """A short name and the full one are the same, and so is one that wraps, or is cut short by its cell."""
    a, b = sorted((key(one), key(other)), key=len)
    return same_name(one, other) or is_spread(a, b)


def is_another(name: str, unit: str, known: Iterable[str], said: UnitNames) -> bool:
    """An office as `unit` is, of another name, and none of the `known` ones: 图书馆 beside 档案馆."""
    mine = plain(name)
    return _are_two(mine, plain(unit), said) and not any(one_unit(mine, plain(other)) for other in known if other)


def plain(name: str) -> str:
    """A unit's name as names are compared."""
    return unjoined(key(name))


def _are_two(one: str, other: str, said: UnitNames) -> bool:
    if one_unit(one, other) or not (said.office.search(one) and said.office.search(other)):
        return False
    opening = _alike(one, other)
    left, right = one[opening:], other[opening:]
    return min(len(left), len(right)) - _alike(left[::-1], right[::-1]) >= _OTHERWISE


def _alike(one: str, other: str) -> int:
    """How many characters both open with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
