"""Headers above several columns: which they are is told by where the middle of the header is."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from audit.recognition.unruled.columns import Aligned, Column
from audit.recognition.unruled.heads import PAD, Head

_NARROW = 60.0  # points; no white between two columns is broader
Place = tuple[Head | None, Column | None]  # a column, None where it is blank, and the header right above it, if any
Side = tuple[float, float]
Run = tuple[Head, int, int]  # what stands above the columns from the first to the last


class _Fit(NamedTuple):
    """A run, how far its middle is off the group's, and how far what is right below is off one level."""

    run: Run
    off: float
    spread: float


def runs_of(
    heads: Sequence[Head], groups: Sequence[Head], placed: Sequence[Place], way: Aligned, *, level: bool
) -> list[Run] | None:
    """The columns of each group, from the lowest group; None where one has none. `way`: how figures are aligned where
    their columns do not tell. `level`: what stands right below a group stands on one level."""
    sides = list(_sides(placed, way))
    sides[0] = min(sides[0][0], *(head.x0 - PAD for head in heads)), sides[0][1]
    sides[-1] = sides[-1][0], max(sides[-1][1], *(head.x1 + PAD for head in heads))
    found: list[Run] = []
    for group in groups:
        run = _run(_fits(group, groups, placed, sides, found), level=level)
        if run is None:
            return None
        found.append(run)
    return found


def _sides(placed: Sequence[Place], way: Aligned) -> Iterator[Side]:
    """About where the left and the right side of each column is: a header stands in the middle between them."""
    before = float("-inf")
    for head, column in placed:
        aligned = column.aligned if column else Aligned.UNKNOWN
        if aligned is Aligned.UNKNOWN and column:
            aligned = way if column.amounts else Aligned.LEFT
        if head is None and column is not None:
            sides = (column.x0 - PAD, column.x1 + PAD)
        elif head is None:
            sides = (before, before)
        elif column is not None and aligned is Aligned.RIGHT:
            x1 = max(column.x1 + PAD, head.x1)
            sides = (min(2 * head.middle - x1, column.x0), x1)
        else:
            x0 = min(head.x0, column.x0 if column else head.x0) - PAD
            x0 = before if x0 - before < _NARROW and aligned is not Aligned.LEFT else x0
            sides = (x0, max(2 * head.middle - x0, column.x1 if column else head.x1))
        before = sides[1]
        yield sides


def _fits(
    group: Head, groups: Sequence[Head], placed: Sequence[Place], sides: Sequence[Side], found: Sequence[Run]
) -> Iterator[_Fit]:
    """The neighbouring columns that a group may stand above. `found`: what stands above the columns deeper down."""
    beside = [other for other in groups if other is not group and abs(other.level - group.level) < group.size / 2]
    for a, b in combinations(range(len(placed)), 2):
        x0, x1 = sides[a][0] + PAD, sides[b][1] - PAD
        run = (group, a, b)
        spread = _spread(run, placed, found) if _is_inside(group, placed, a, b) else None
        if (
            spread is not None
            and not any(other.x0 < x1 and x0 < other.x1 for other in beside)
            and not any(_clash(run, other) for other in found)
        ):
            yield _Fit(run, abs((sides[a][0] + sides[b][1]) / 2 - group.middle), spread)


def _run(found: Iterator[_Fit], *, level: bool) -> Run | None:
    """Those in whose middle the group stands: as many as can be, for there are others of one middle."""
    fits = list(found)
    size = fits[0].run[0].size if fits else 0.0
    fits = [fit for fit in fits if fit.off <= min(each.off for each in fits) + size / 2]
    if level:
        fits = [fit for fit in fits if fit.spread <= min(each.spread for each in fits) + size / 3]
    return max(fits, key=lambda fit: (fit.run[2] - fit.run[1], -fit.off)).run if fits else None


def _is_inside(group: Head, placed: Sequence[Place], first: int, last: int) -> bool:
    """It reaches over no column beside them."""
    reaches_left = first > 0 and group.x0 <= span_of(placed[first - 1])[1] - PAD
    reaches_right = last + 1 < len(placed) and group.x1 >= span_of(placed[last + 1])[0] + PAD
    return not reaches_left and not reaches_right


def span_of(place: Place) -> Side:
    """From where to where what stands in a column is, or the words above a blank one."""
    head, column = place
    if column is not None:
        return column.x0, column.x1
    return (head.x0, head.x1) if head is not None else (0.0, 0.0)


def _spread(run: Run, placed: Sequence[Place], found: Sequence[Run]) -> float | None:
    """How far what is right below a group is off one level; None where nothing is below it."""
    group, first, last = run
    levels = []
    for j in range(first, last + 1):
        head, column = placed[j]
        if head is None and column is not None and not column.amounts:
            continue
        right_below = next((above for above, a, b in reversed(found) if a <= j <= b), head)
        if right_below is None or right_below.top < group.bottom - group.size / 2:
            return None
        levels.append(right_below.level)
    return max(levels) - min(levels) if levels else None


def _clash(upper: Run, lower: Run) -> bool:
    """Two groups share a column, and the upper one does not hold the lower one."""
    (_, a, b), (_, c, d) = upper, lower
    return not (b < c or d < a) and not (a <= c and d <= b)
