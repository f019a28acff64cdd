"""Which disclosures are compared: last year's, the year's budget, a department's own unit."""

from collections.abc import Sequence
from pathlib import Path

from audit.grouping.names import same_entity
from audit.grouping.parts import Whole

_FINAL, _BUDGET = "决算", "预算"
_DEPARTMENT, _UNIT = "部门", "单位"
_PRIOR_ROLE, _BUDGET_ROLE, _UNIT_ROLE = "上年", "预算", "单位"

Files = tuple[Path, ...]


class Relations:
    """Looks for what each disclosure is compared with; `doubts` remembers what was left apart, and why."""

    def __init__(self, wholes: Sequence[Whole]) -> None:
        self._wholes = wholes
        self.doubts: list[str] = []

    def prior(self, whole: Whole) -> Files:
        face = whole.face
        return self._of_like_caliber(whole, face.year - 1, face.kind, _PRIOR_ROLE) if face.year and face.kind else ()

    def budget(self, whole: Whole) -> Files:
        face = whole.face
        return (
            self._of_like_caliber(whole, face.year, _BUDGET, _BUDGET_ROLE) if face.kind == _FINAL and face.year else ()
        )

    def units(self, whole: Whole) -> tuple[Files, ...]:
        """The department's own disclosure as a unit: other units' names say nothing of whose they are."""
        face = whole.face
        if face.caliber != _DEPARTMENT or not face.year or not face.kind:
            return ()
        own = [other for other in self._namesakes(whole, face.year, face.kind) if other.face.caliber == _UNIT]
        found = self._only(whole, own, _UNIT_ROLE)
        return (found,) if found else ()

    def _of_like_caliber(self, whole: Whole, year: int, kind: str, role: str) -> Files:
        """A 部门 and a 单位 of one name may be of two sizes, but for a unit that has no units below it."""
        found = self._namesakes(whole, year, kind)
        alike = [other for other in found if other.face.caliber == whole.face.caliber]
        unsure = [other for other in found if None in (other.face.caliber, whole.face.caliber)]
        leaves = [other for other in found if other.leaf and whole.leaf]
        candidates = alike or unsure or leaves
        if found and not candidates:
            self._doubt(whole, f"{role}文件的口径（部门、单位）与它不同", found)
        return self._only(whole, candidates, role)

    def _namesakes(self, whole: Whole, year: int, kind: str) -> list[Whole]:
        """The same file given twice is one, by the name that comes first."""
        found = {
            other.contents(): other
            for other in sorted(self._wholes, key=lambda one: one.files, reverse=True)
            if (other.face.year, other.face.kind) == (year, kind)
            and other is not whole
            and same_entity(whole.face.entity, other.face.entity)
        }
        return list(reversed(found.values()))

    def _only(self, whole: Whole, candidates: Sequence[Whole], role: str) -> Files:
        """The files of the one that is wanted, if no other could be meant, nor it by another unit."""
        if len(candidates) > 1:
            self._doubt(whole, f"有 {len(candidates)} 份都可能是它的{role}文件", candidates)
        elif candidates and self._meant_by_another(whole, candidates[0]):
            self._doubt(whole, f"{role}文件的单位名称太短，也可能是别的单位", candidates)
        elif candidates:
            return candidates[0].files
        return ()

    def _meant_by_another(self, whole: Whole, candidate: Whole) -> bool:
        """Two units of different provinces whose names end alike, and a name that does not say the province."""
        names = {other.face.entity for other in self._wholes}
        return any(
            same_entity(name, candidate.face.entity) and not same_entity(name, whole.face.entity) for name in names
        )

    def _doubt(self, whole: Whole, reason: str, others: Sequence[Whole]) -> None:
        names = "、".join(str(other.face.path) for other in others)
        self.doubts.append(f"{whole.face.path}：{reason}，没有对照：{names}")
