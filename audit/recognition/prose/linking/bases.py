"""Of which of many amounts a share is a share."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from decimal import Decimal

from audit.model.figure import Figure
from audit.recognition.prose.drafts import AMOUNT, SHARE, is_share

_ZERO = Decimal(0)


class Bases:
    """Amounts in the order in which they are told, thousands perhaps: they are looked through by size."""

    def __init__(self, told: Iterable[Figure]) -> None:
        self._told = tuple(told)
        self._order = sorted(range(len(self._told)), key=lambda at: self._told[at].amount)
        self._sizes = [self._told[at].amount for at in self._order]
        self._radius = max((figure.radius for figure in self._told), default=_ZERO)

    def first_of(self, figures: Mapping[str, Figure]) -> Figure | None:
        """The first of which the amount is the share that it is said to be."""
        fitting = (self._told[at] for at in self._likely(figures) if is_share(figures, self._told[at]))
        return next(fitting, None)

    def _likely(self, figures: Mapping[str, Figure]) -> Iterable[int]:
        """The places of all that may be the base, and of few others. A share that may be none at all says nothing of the
        size of its base."""
        if AMOUNT not in figures:
            return ()
        share = figures[SHARE].interval
        if share.contains(_ZERO):
            return range(len(self._told))
        base = figures[AMOUNT].interval / share
        least = bisect_left(self._sizes, base.low - self._radius)
        return sorted(self._order[least : bisect_right(self._sizes, base.high + self._radius)])
