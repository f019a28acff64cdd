"""Which comparison a reason is told of: what has changed since last year, or the difference from the budget."""

from collections import defaultdict

from audit.recognition.prose.drafts import CHANGES, Draft

_CHANGE, _DIFFERENCE = "变动原因", "预算差原因"  # the words that hold such a reason
_OF_BUDGET = ("预算差", "预算差幅度", "决算比较", "与预算持平", "决算大致")
_COMPARISONS = {**dict.fromkeys((*CHANGES, "持平", "增减无数"), _CHANGE), **dict.fromkeys(_OF_BUDGET, _DIFFERENCE)}


class Reasons:
    """Of one paragraph. A reason is that of the comparisons of its clause; where that has none, of those told of the same
    thing since the reason before. Where they are of both kinds nobody says whose it is."""

    def __init__(self) -> None:
        self._open: dict[int, list[tuple[str, int]]] = defaultdict(list)
        self._ever: dict[int, set[str]] = defaultdict(set)
        self._clause = 0

    def stop(self) -> None:
        """A clause has ended, at a 。 or a ；."""
        self._clause += 1

    def compared(self, draft: Draft, slot: str) -> None:
        """Something is told of it: a comparison, or not."""
        kind = _COMPARISONS.get(slot)
        if kind:
            self._open[id(draft)].append((kind, self._clause))
            self._ever[id(draft)].add(kind)

    def told(self, draft: Draft, reason: str) -> dict[str, str]:
        """The reason as that of a comparison, where it is sure of which; none is open behind it any more."""
        told = self._open.pop(id(draft), [])
        here = {kind for kind, clause in told if clause == self._clause} or {kind for kind, _ in told}
        kinds = here or self._ever[id(draft)]
        if len(kinds) != 1 or (_DIFFERENCE in kinds and self._differs_too(draft)):
            return {}
        return dict.fromkeys(kinds, reason)

    def _differs_too(self, draft: Draft) -> bool:
        """Whether the clause tells of another difference from a budget: 比年初预算增加1万元，比全年预算减少2万元."""
        return any((_DIFFERENCE, self._clause) in told for of, told in self._open.items() if of != id(draft))
