"""A row that no form knows, and what it does to checks that do not add it up themselves."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from audit.evaluation.binding.cell_finder import Summed
from audit.evaluation.ground import Ground, View
from audit.model.check import Check
from audit.model.check.arithmetic import interval, leaves
from audit.model.facts import Row
from audit.model.figure.interval import Interval

_ZERO = Decimal(0)


def doubt_of_row(check: Check, summed: Sequence[Summed], ground: Ground) -> str:
    """The reason why a failed check proves nothing: a row was not recognised whose amount is the difference, or one
    of the rows that were added up is a part of it."""
    figures = {leaf.figure for side in (check.left, check.right) for leaf in leaves(side)}
    gap = interval(check.left) - interval(check.right)
    for view in (v for v in ground.views if v.odd and not figures.isdisjoint(v.table.figures())):
        row = next((r for r in view.odd if _any_closes(gap, _amounts(view, r))), None)
        if row is not None:
            return f"《{view.title}》有没认出的行「{row.label}」，计入它即可相符"
    for place in summed:
        for row in place.view.odd:
            below = (one - f.interval for one in _amounts(place.view, row, place.column) for f in figures)
            if _any_closes(gap, below):
                return f"《{place.view.title}》有没认出的行「{row.label}」，各行怎样相加说不准"
    return ""


def _amounts(view: View, row: Row, column: str = "") -> Iterator[Interval]:
    """What the row prints, in one column or in all."""
    for (index, name), entry in view.table.entries.items():
        if index == row.index and entry.figure is not None and entry.figure.value and column in ("", name):
            yield entry.figure.interval


def _any_closes(gap: Interval, amounts: Iterable[Interval]) -> bool:
    return any((gap - one).contains(_ZERO) or (gap + one).contains(_ZERO) for one in amounts)
