"""Which files are one disclosure, and which disclosures are compared.

Only what the documents say of themselves decides, never a file's name. Two that could both be meant are left apart and
told: to compare one unit's figures with another's would accuse somebody falsely.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from audit.grouping.names import same_entity
from audit.model.record import record
from audit.model.sets import Disclosure, Grouping, Identity

_FINAL, _BUDGET = "决算", "预算"


@record
class _Whole:
    """The files of one disclosure, the report before its tables."""

    parts: tuple[Identity, ...]

    @property
    def face(self) -> Identity:
        return self.parts[0]

    def contents(self) -> tuple[str, ...]:
        return tuple(part.content for part in self.parts)


def group(identities: Sequence[Identity]) -> Grouping:
    """Every file in exactly one disclosure, in the order of the files."""
    wholes = list(_joined(identities))
    doubts: list[str] = []
    found = []
    for whole in wholes:
        prior = _chosen(whole, wholes, _earlier(whole.face, 1, whole.face.kind), "上年", doubts)
        final = whole.face.kind == _FINAL
        budget = _chosen(whole, wholes, _earlier(whole.face, 0, _BUDGET), "预算", doubts) if final else ()
        found.append(Disclosure(tuple(part.path for part in whole.parts), prior, budget))
    return Grouping(tuple(found), tuple(doubts))


def _joined(identities: Sequence[Identity]) -> Iterator[_Whole]:
    """A report without tables and tables without a report are one, where no third file could be meant."""
    taken: set[int] = set()
    for one in identities:
        if id(one) in taken:
            continue
        others = [other for other in identities if _completes(one, other)]
        if len(others) == 1 and len([each for each in identities if _completes(others[0], each)]) == 1:
            taken.add(id(others[0]))
            yield _Whole(tuple(sorted((one, others[0]), key=lambda part: part.tables > 0)))
        else:
            yield _Whole((one,))


def _completes(one: Identity, other: Identity) -> bool:
    told, shown = (one, other) if not one.tables else (other, one)
    apart = not told.tables and told.amounts and shown.tables and not shown.amounts
    return bool(apart) and _about(one, other) and one.year == other.year and one.kind == other.kind


def _about(one: Identity, other: Identity) -> bool:
    """The same unit, and the same of its 部门 and 单位 as far as both say."""
    calibers = {one.caliber, other.caliber} - {None}
    return one.year is not None and len(calibers) <= 1 and same_entity(one.entity, other.entity)


@record
class _Wanted:
    year: int
    kind: str


def _earlier(face: Identity, years: int, kind: str | None) -> _Wanted | None:
    return _Wanted(face.year - years, kind) if face.year is not None and kind is not None else None


def _chosen(
    whole: _Whole, wholes: Sequence[_Whole], wanted: _Wanted | None, role: str, doubts: list[str]
) -> tuple[Path, ...]:
    """The files of the one disclosure that is wanted, if it is there and no other could be meant."""
    if wanted is None:
        return ()
    found = {
        other.contents(): other
        for other in wholes
        if (other.face.year, other.face.kind) == (wanted.year, wanted.kind)
        and other is not whole
        and same_entity(whole.face.entity, other.face.entity)
    }
    own = {contents: other for contents, other in found.items() if other.face.caliber == whole.face.caliber}
    candidates = list((own or found).values())
    if len(candidates) == 1:
        return tuple(part.path for part in candidates[0].parts)
    if candidates:
        names = "、".join(str(other.face.path) for other in candidates)
        doubts.append(f"{whole.face.path}：有 {len(candidates)} 份都可能是它的{role}文件，没有对照：{names}")
    return ()
