"""When two labels speak of one thing: what distinguishes them, compared by pairs of neighbouring characters."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import TypeVar

from audit.model.knowledge.quantities import Labels
from audit.model.record import record
from audit.model.regex import Regex

_TOKEN = Regex(r"\d+|[^\d]")
_ALIKE = Fraction(6, 10)  # of the shorter label's pairs must be found in the longer one
_MARGIN = Fraction(1, 10)  # the runner-up must be clearly less alike
Pairs = frozenset[tuple[str, ...]]
A = TypeVar("A")
B = TypeVar("B")


@record
class LabelReader:
    """Labels reduced to what distinguishes them."""

    labels: Labels | None = None  # None compares labels whole

    def core(self, label: str) -> str:
        if self.labels is None:
            return label
        for printed, uniform in self.labels.alias.items():
            label = label.replace(printed, uniform)
        return self.labels.stop.sub("", label)

    def counts(self, label: str, slot: str) -> bool:
        """Whether a goal calls a head-count so: 编制数 20 and 编制 are one; 退休 5000 人 who are paid a pension stand under
        another label."""
        if self.labels is None:
            return label == slot
        return self.labels.head.sub("", label) == self.labels.staff.get(slot, slot)

    def share(self, a: str, b: str) -> Fraction:
        """How much of the shorter label is found in the longer one."""
        return _share(_pairs(self.core(a)), _pairs(self.core(b)))

    def likeness(self, a: str, b: str) -> Fraction:
        """From 0 to 2: the share of the shorter label found in the longer one, plus how much of both that is."""
        first, second = _pairs(self.core(a)), _pairs(self.core(b))
        share = _share(first, second)
        if share < _ALIKE:
            return Fraction(0)
        return share + Fraction(2 * len(first & second), len(first) + len(second))


def _share(first: Pairs, second: Pairs) -> Fraction:
    return Fraction(len(first & second), min(len(first), len(second))) if first and second else Fraction(0)


@lru_cache(maxsize=4096)
def _pairs(label: str) -> Pairs:
    tokens = _TOKEN.findall(label)
    if len(tokens) == 1:
        return frozenset({(tokens[0],)})
    return frozenset(pairwise(tokens))


def pair_up(first: Sequence[A], second: Sequence[B], score: Callable[[A, B], Fraction]) -> list[tuple[A, B]]:
    """Each with at most one partner: the most alike first; where two partners are as good, none is taken."""
    table = {(i, j): s for i, a in enumerate(first) for j, b in enumerate(second) if (s := score(a, b)) > 0}
    pairs: list[tuple[int, int]] = []
    while table:
        best = max(table.values())
        i, j = min(key for key, value in table.items() if value == best)
        rivals = [v for (a, b), v in table.items() if (a == i) != (b == j)]
        if not rivals or best - max(rivals) >= _MARGIN:
            pairs.append((i, j))
            table = {k: v for k, v in table.items() if k[0] != i and k[1] != j}
        else:
            table = {k: v for k, v in table.items() if k != (i, j) and not (_shares(k, (i, j)) and v == best)}
    return [(first[i], second[j]) for i, j in pairs]


def _shares(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] == b[0] or a[1] == b[1]
