"""Which disclosures are compared: last year's, the year's budget, a department's own unit."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from audit.grouping.names import Namesakes, is_itself, same_entity
from audit.grouping.parts import Whole
from audit.model.facts import BUDGET, DEPARTMENT, FINAL, UNIT
from audit.model.knowledge.titles import UnitNames

_PRIOR_ROLE, _BUDGET_ROLE, _UNIT_ROLE = "上年", "预算", "单位"

Files = tuple[Path, ...]


class Units(NamedTuple):
    """The disclosures of a department's units, and whether they are all that it names."""

    files: tuple[Files, ...]
    known_to_be_all: bool


class Relations:
    """Looks for what each disclosure is compared with; `doubts` remembers what was left apart, and why."""

    def __init__(self, wholes: Sequence[Whole], said: UnitNames) -> None:
        self._said = said
        self._alike: Namesakes[Whole] = Namesakes(said)
        self._names: Namesakes[str] = Namesakes(said)
        self.doubts: list[str] = []
        for whole in wholes:
            self._alike.add(whole.face.entity, whole, (whole.face.year, whole.face.kind))
        for name in {whole.face.entity for whole in wholes}:
            self._names.add(name, name)

    def prior(self, whole: Whole) -> Files:
        face = whole.face
        return self._of_like_caliber(whole, face.year - 1, face.kind, _PRIOR_ROLE) if face.year and face.kind else ()

    def budget(self, whole: Whole) -> Files:
        face = whole.face
        return self._of_like_caliber(whole, face.year, BUDGET, _BUDGET_ROLE) if face.kind == FINAL and face.year else ()

    def units(self, whole: Whole) -> Units:
        """The department's own disclosure as a unit, and those of the units that it names: another unit's name says
        nothing of whose it is."""
        face = whole.face
        if face.caliber != DEPARTMENT or not face.year or not face.kind:
            return Units((), known_to_be_all=False)
        named = self._as_itself(face.entity, whole.members.names)
        names = list(dict.fromkeys([face.entity, *named]))
        found = [self._only(whole, name, self._units_named(whole, name), _UNIT_ROLE) for name in names]
        distinct = tuple(dict.fromkeys(filter(None, found)))
        absent = [name for name in names if not self._units_named(whole, name)]
        if distinct and absent:
            told = "、".join(absent)
            self.doubts.append(f"{face.path}：它的单位没有都在，各单位之和不与它比相等，只比不超过：{told}")
        every = whole.members.complete and len(names) > 1 and len(distinct) == len(names)
        return Units(distinct, known_to_be_all=every)

    def _as_itself(self, entity: str, names: Sequence[str]) -> list[str]:
        """The names, the only one that means the department itself (a short one with 本级) by the department's."""
        own = [name for name in names if is_itself(name, entity, self._said)]
        return [entity if [name] == own else name for name in names]

    def _units_named(self, whole: Whole, name: str) -> list[Whole]:
        named = self._called(name, whole.face.year, whole.face.kind)
        return [other for other in named if other.face.caliber == UNIT]

    def _of_like_caliber(self, whole: Whole, year: int, kind: str, role: str) -> Files:
        """A 部门 and a 单位 of one name may be of two sizes, but for a unit that has no units below it."""
        found = self._namesakes(whole, year, kind)
        alike = [other for other in found if other.face.caliber == whole.face.caliber]
        unsure = [other for other in found if None in (other.face.caliber, whole.face.caliber)]
        leaves = [other for other in found if other.leaf and whole.leaf]
        candidates = alike or unsure or leaves
        if found and not candidates:
            self._doubt(whole, f"{role}文件的口径（部门、单位）与它不同", found)
        return self._only(whole, whole.face.entity, candidates, role)

    def _namesakes(self, whole: Whole, year: int, kind: str) -> list[Whole]:
        return self._called(whole.face.entity, year, kind)

    def _called(self, name: str, year: int | None, kind: str | None) -> list[Whole]:
        """The same file given twice is one, by the name that comes first."""
        others = sorted(self._alike.of(name, (year, kind)), key=lambda one: one.files, reverse=True)
        found = {other.contents(): other for other in others}
        return list(reversed(found.values()))

    def _only(self, whole: Whole, name: str, candidates: Sequence[Whole], role: str) -> Files:
        """The files of the one of that name, if no other could be meant, nor it by another unit."""
        if len(candidates) > 1:
            self._doubt(whole, f"有 {len(candidates)} 份都可能是它的{role}文件", candidates)
        elif candidates and self._meant_by_another(name, candidates[0]):
            self._doubt(whole, f"{role}文件的单位名称太短，也可能是别的单位", candidates)
        elif candidates:
            return candidates[0].files
        return ()

    def _meant_by_another(self, name: str, candidate: Whole) -> bool:
        """Two units of different provinces whose names end alike, and a name that does not say the province."""
        namesakes = self._names.of(candidate.face.entity)
        return any(not same_entity(other, name, self._said) for other in namesakes)

    def _doubt(self, whole: Whole, reason: str, others: Sequence[Whole]) -> None:
        names = "、".join(str(other.face.path) for other in others)
        self.doubts.append(f"{whole.face.path}：{reason}，没有对照：{names}")
