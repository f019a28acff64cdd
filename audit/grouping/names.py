"""Whether two names are of one unit: the full name and a short one, 本级 and brackets aside."""

from collections.abc import Hashable, Iterable, Iterator
from typing import Generic, TypeVar

from audit.decimal_utils import fold
from audit.model.knowledge.titles import UnitNames
from audit.model.labels import is_spread

Named = TypeVar("Named")


def same_entity(one: str, other: str, said: UnitNames) -> bool:
    """The same name, or one that the other only puts its province and city before. A name without any place is many
    units' name, and only the same as itself."""
    a, b = _bare(one, said), _bare(other, said)
    if not a or not b:
        return False
    return a == b or a in _short_for(b, said) or b in _short_for(a, said)


def _bare(name: str, said: UnitNames) -> str:
    return said.aside.sub("", fold(name))


def _short_for(name: str, said: UnitNames) -> Iterator[str]:
    """The names that leave out the places which it begins with, and still begin with one."""
    starts = (at for at in range(1, len(name)) if said.places.match(name, at) and said.places.fullmatch(name, 0, at))
    return (name[at:] for at in starts)


class Namesakes(Generic[Named]):
    """What bears a unit's name, of a year or whatever else it is `apart` by: of many thousands, found without asking each."""

    def __init__(self, said: UnitNames) -> None:
        self._said = said
        self._by_name: dict[tuple[Hashable, str], list[Named]] = {}
        self._by_short: dict[tuple[Hashable, str], list[Named]] = {}

    def add(self, name: str, named: Named, apart: Hashable = None) -> None:
        if bare := _bare(name, self._said):
            self._by_name.setdefault((apart, bare), []).append(named)
            for short in _short_for(bare, self._said):
                self._by_short.setdefault((apart, short), []).append(named)

    def of(self, name: str, apart: Hashable = None) -> Iterable[Named]:
        """Everything whose name is of the same unit, as same_entity says; each once, in no order."""
        if bare := _bare(name, self._said):
            yield from self._by_name.get((apart, bare), ())
            yield from self._by_short.get((apart, bare), ())
            for short in _short_for(bare, self._said):
                yield from self._by_name.get((apart, short), ())


def is_itself(name: str, entity: str, said: UnitNames) -> bool:
    """Whether it is the department's own as one of its units: the same, or a short name with 本级 of whose characters each
    follows in the full one: 省检察院本级."""
    short = said.itself.search(name) is not None and is_spread(said.itself.sub("", name), entity)
    return short or same_entity(name, entity, said)
