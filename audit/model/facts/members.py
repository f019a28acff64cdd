"""The units that a department says it consists of."""

from collections.abc import Iterable, Sequence
from itertools import takewhile

from audit.model.record import record


@record
class Members:
    """`complete`: it says that these are all that have a budget of their own, itself (本级) told or not."""

    names: tuple[str, ...] = ()
    complete: bool = False


NOBODY = Members()

_SHORTEST = 3  # 图书馆
_AND = str.maketrans("", "", "和与及、")


def unjoined(name: str) -> str:
    """A unit's name without the words that join its parts: 规划与自然资源局 is the 规划和自然资源局."""
    return name.translate(_AND)


def others_of(entity: str, names: Iterable[str]) -> tuple[str, ...]:
    """The members that are not the department itself or its head, by their names in full and without the place that both
    begin with: 青石县图书馆, 图书馆 of 青石县文化和旅游局."""
    whole = [name for name in names if entity not in name and name not in entity]
    short = [name[len(_common(entity, name)) :] for name in whole]
    return tuple(dict.fromkeys((*whole, *(name for name in short if len(name) >= _SHORTEST))))


def in_short(names: Sequence[str]) -> Sequence[str]:
    """The names without the place that all begin with."""
    place = min((len(_common(names[0], name)) for name in names[1:]), default=0)
    return [name[place:] for name in names if len(name) - place >= _SHORTEST]


def _common(one: str, other: str) -> list[tuple[str, str]]:
    return list(takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
