"""Which files are one disclosure: the report, and the tables published beside it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from audit.grouping.names import Namesakes
from audit.model.facts.members import NOBODY, Members
from audit.model.knowledge.titles import UnitNames
from audit.model.record import record
from audit.model.sets import Disclosure, Identity


@record
class Whole:
    """The files of one disclosure, the report before its tables, as far as they were read."""

    files: tuple[Path, ...]
    parts: tuple[Identity, ...]

    @property
    def face(self) -> Identity:
        return self.parts[0]

    @property
    def leaf(self) -> bool:
        return any(part.leaf for part in self.parts)

    @property
    def members(self) -> Members:
        told = [part.members for part in self.parts if part.members.names]
        return next((members for members in told if members.complete), told[0] if told else NOBODY)

    def contents(self) -> tuple[str, ...]:
        return tuple(part.content for part in self.parts)


def wholes_of(identities: Sequence[Identity], names: UnitNames, stated: Sequence[Disclosure]) -> list[Whole]:
    """Every identity in one of them, in the order of the files."""
    by_path = {identity.path: identity for identity in identities}
    said = [Whole(each.files, tuple(by_path[path] for path in each.files if path in by_path)) for each in stated]
    named = {part.path for whole in said for part in whole.parts}
    rest = [each for each in identities if each.path not in named]
    found = [*(whole for whole in said if whole.parts), *_joined(rest, names)]
    order = {identity.path: number for number, identity in enumerate(identities)}
    return sorted(found, key=lambda whole: min(order[part.path] for part in whole.parts))


def _joined(identities: Sequence[Identity], names: UnitNames) -> Iterator[Whole]:
    """A report without tables and tables without a report are one, where no third file could be meant."""
    taken: set[int] = set()
    alike: Namesakes[Identity] = Namesakes(names)
    for one in identities:
        alike.add(one.entity, one, (one.year, one.kind))

    def completing(one: Identity) -> list[Identity]:
        return [other for other in alike.of(one.entity, (one.year, one.kind)) if _completes(one, other)]

    for one in identities:
        if id(one) in taken:
            continue
        others = completing(one)
        if len(others) == 1 and len(completing(others[0])) == 1:
            taken.add(id(others[0]))
            parts = tuple(sorted((one, others[0]), key=lambda part: part.tables > 0))
            yield Whole(tuple(part.path for part in parts), parts)
        else:
            yield Whole((one.path,), (one,))


def _completes(one: Identity, other: Identity) -> bool:
    """Of two files of one unit, year and kind: one is the report, the other its tables, and both are the same of its
    部门 and 单位 as far as they say."""
    of_two_kinds = (_is_prose(one) and _is_tables(other)) or (_is_tables(one) and _is_prose(other))
    calibers = {one.caliber, other.caliber} - {None}
    return of_two_kinds and one.year is not None and len(calibers) <= 1


def _is_prose(one: Identity) -> bool:
    return one.amounts > 0 and not one.tables


def _is_tables(one: Identity) -> bool:
    return one.tables > 0 and not one.amounts
