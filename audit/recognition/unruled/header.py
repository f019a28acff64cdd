"""The header of a table without rulings: which words stand above which column, and which above several of them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from audit.model.document import TextLine
from audit.model.record import mutable, record
from audit.recognition.labels import plain
from audit.recognition.unruled.columns import Aligned, Column, joined
from audit.recognition.unruled.layout import size

_NEXT_LINE = 1.9  # of the font size, between two lines of one header
_CENTRED = 0.75  # of the font size, by which lines of one header may be off each other's middle
_SPREAD = 4.0  # of the font size: 合 计
_OFF = 1.5  # of the font size, by which a header may be off the middle of its columns
_PAD = 3.0  # points between a figure and the side of its column


@mutable
class Head:
    """One header, its lines joined."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def level(self) -> float:
        return (self.top + self.bottom) / 2

    def over(self, other: "Head | Column") -> float:
        """How far the two stand above each other."""
        return min(self.x1, other.x1) - max(self.x0, other.x0)


Placed = Sequence[tuple[Head | None, Column | None]]
Side = tuple[float, float]
Run = tuple[Head, int, int]  # what stands above the columns from the first to the last


class _Fit(NamedTuple):
    """A run, how far its middle is off the group's, and how far what is right below is off one level."""

    run: Run
    off: float
    spread: float



@record
class Header:
    """The columns from left to right, each with the header right above it, if any; and what stands above several."""

    columns: tuple[tuple[Head | None, Column | None], ...]
    groups: tuple[Run, ...]


def header_of(
    lines: Sequence[TextLine], columns: Sequence[Column], known: Collection[str], *, strict: bool, level: bool
) -> Header | None:
    """None where no header can be told for a column of figures. `strict`: lines make one header only where it is one
    that is known. `level`: what stands right below a header of several columns stands on one level."""
    heads = _joined_down(_joined_across(lines, known), known, strict=strict)
    leaves, groups = _told_apart(heads, columns)
    owned_so = _owners(leaves, columns)
    if owned_so is None:
        return None
    owners, way = owned_so
    broken = [j for j in range(1, len(columns)) if _is_broken(columns, j, owners)]
    if broken:
        return header_of(lines, joined(columns, broken[0]), known, strict=strict, level=level)
    placed = [(owners.get(j), column) for j, column in enumerate(columns)]
    owned = {id(head) for head in owners.values()}
    placed += [(head, None) for head in leaves if id(head) not in owned]
    placed.sort(key=lambda each: each[1].x0 + each[1].x1 if each[1] else each[0].x0 + each[0].x1 if each[0] else 0.0)
    sides = list(_sides(placed, way))
    sides[0] = min(sides[0][0], *(head.x0 - _PAD for head in heads)), sides[0][1]
    sides[-1] = sides[-1][0], max(sides[-1][1], *(head.x1 + _PAD for head in heads))
    found: list[Run] = []
    for group in groups:  # from the lowest
        run = _run(_fits(group, groups, placed, sides, found), level=level)
        if run is None:
            return None
        found.append(run)
    return Header(tuple(placed), tuple(found))


def _joined_across(lines: Sequence[TextLine], known: Collection[str]) -> list[Head]:
    """Letters set apart make one word, where it is one that is known."""
    heads: list[Head] = []
    for line in lines:
        _, top, _, bottom = line.place.bbox or (0.0,) * 4
        row: list[Head] = []
        for text, x0, x1 in line.pieces:
            last = row[-1] if row else None
            if last and x0 - last.x1 <= _SPREAD * size(line) and _is_word(last.text + text, last.text, text, known):
                last.text, last.x1 = last.text + text, x1
            elif last and x0 - last.x1 <= size(line) / 2:
                last.text, last.x1 = last.text + text, x1
            else:
                row.append(Head(text, x0, x1, top, bottom, size(line)))
        heads += row
    return heads


def _is_word(whole: str, one: str, other: str, known: Collection[str]) -> bool:
    return plain(whole) in known and not (plain(one) in known and plain(other) in known)


def _joined_down(heads: Sequence[Head], known: Collection[str], *, strict: bool) -> list[Head]:
    """The lines of one header stand close below each other, and on one axis."""
    joined: list[Head] = []
    for head in sorted(heads, key=lambda head: head.top):
        above = next((other for other in reversed(joined) if _goes_on(other, head, heads, known, strict=strict)), None)
        if above is None:
            joined.append(head)
            continue
        above.text, above.bottom = above.text + head.text, head.bottom
        above.x0, above.x1 = min(above.x0, head.x0), max(above.x1, head.x1)
    return joined


def _goes_on(above: Head, head: Head, heads: Sequence[Head], known: Collection[str], *, strict: bool) -> bool:
    if head.top <= above.top or head.bottom - above.bottom > _NEXT_LINE * head.size:
        return False
    if sum(abs(other.top - head.top) < head.size / 2 and above.over(other) > 0 for other in heads) > 1:
        return False
    near = _CENTRED * head.size
    if abs(above.middle - head.middle) > near and abs(above.x0 - head.x0) > near / 2 and not _is_within(head, above):
        return False
    if plain(above.text) not in known and not strict:
        return True
    whole = plain(above.text + head.text)
    return any(word.startswith(whole) for word in known)


def _is_within(head: Head, above: Head) -> bool:
    return above.x0 - _PAD <= head.x0 and head.x1 <= above.x1 + _PAD


def _told_apart(heads: Sequence[Head], columns: Sequence[Column]) -> tuple[list[Head], list[Head]]:
    """The headers right above columns, and those that have others below them."""
    leaves: list[Head] = []
    groups: list[Head] = []
    for head in sorted(heads, key=lambda head: -head.bottom):
        below = [leaf for leaf in leaves if leaf.top >= head.bottom - head.size / 2]
        covered = [leaf for leaf in below if head.over(leaf) > 0]
        own = [c for c in columns if head.over(c) > 0 and not any(leaf.over(c) > 0 for leaf in below)]
        if covered or (not own and len(below) > 1 and _is_between(head, below)):
            groups.append(head)
        else:
            leaves.append(head)
    return sorted(leaves, key=lambda head: head.x0), groups


def _is_between(head: Head, below: Sequence[Head]) -> bool:
    return min(leaf.middle for leaf in below) < head.middle < max(leaf.middle for leaf in below)


def _owners(leaves: Sequence[Head], columns: Sequence[Column]) -> tuple[dict[int, Head], Aligned] | None:
    """For each column the header above it, and how figures are aligned where their columns do not tell. Figures stand
    at the right side, in the middle or at the left side of their columns, and headers in the middle: that must leave one
    header for each."""
    free = {k for k, head in enumerate(leaves) if not _is_above_names(head, columns)}
    values = [j for j, column in enumerate(columns) if column.amounts]
    over = {j: [k for k in free if leaves[k].over(columns[j]) > 0] for j in values}
    ways = [(found, way) for way in _WAYS if (found := _of_amounts(leaves, free, columns, over, way))]
    if not ways and all(map(_is_one, over.values())):
        ways = [({j: ks[0] for j, ks in over.items()}, Aligned.UNKNOWN)]
    if not ways or any(found != ways[0][0] for found, _ in ways):
        return None
    chosen, way = ways[0]
    if len(set(chosen.values())) < len(chosen) or not set(chosen.values()) <= free:
        return None
    owners = {j: leaves[k] for j, k in chosen.items()}
    left_over = [head for k, head in enumerate(leaves) if k not in chosen.values()]
    for j, column in enumerate(columns):
        if column.amounts:
            continue
        left = columns[j - 1].x1 if j else float("-inf")
        right = columns[j + 1].x0 if j + 1 < len(columns) else float("inf")
        near = [h for h in left_over if h.over(column) > 0] or [h for h in left_over if left < h.middle < right]
        if near and not any(near[0].over(other) > max(near[0].over(column), 0) for other in columns):
            owners[j] = near[0]
            left_over.remove(near[0])
    return owners, way


def _is_broken(columns: Sequence[Column], at: int, owners: Collection[int]) -> bool:
    """Names whose letters are set apart, or that stand behind their codes: their header is one."""
    before, column = columns[at - 1], columns[at]
    if before.words and column.words:
        return at not in owners and at - 1 in owners
    begins = at == 1 or columns[at - 2].amounts
    return begins and column.words and not before.amounts and at in owners and at - 1 not in owners


def _is_one(found: Sequence[int]) -> bool:
    return len(found) == 1


def _is_above_names(head: Head, columns: Sequence[Column]) -> bool:
    over = [column.amounts for column in columns if head.over(column) > 0]
    return bool(over) and not any(over)


_WAYS = (Aligned.RIGHT, Aligned.CENTRE, Aligned.LEFT)


def _of_amounts(
    leaves: Sequence[Head],
    free: Collection[int],
    columns: Sequence[Column],
    over: Mapping[int, Sequence[int]],
    way: Aligned,
) -> dict[int, int]:
    """Column → header, of those that are `free`, where the columns of figures whose alignment is not known are aligned this way; empty where one
    has no header then, or another than the one that stands `over` it."""
    found: dict[int, int] = {}
    for j, above in over.items():
        known = columns[j].aligned is not Aligned.UNKNOWN
        k = _beside_figures(leaves, columns[j], columns[j].aligned if known else way)
        if known and len(above) == 1:
            k = above[0]
        if k not in free or (above and [k] != above):
            return {}
        found[j] = k
    return found


def _beside_figures(leaves: Sequence[Head], column: Column, aligned: Aligned) -> int | None:
    numbered = list(enumerate(leaves))
    if aligned is Aligned.RIGHT:
        k = max((k for k, head in numbered if head.middle < column.x1), default=None)
        return k if k is not None and leaves[k].x1 <= column.x1 + 2 * _PAD else None
    if aligned is Aligned.LEFT:
        k = min((k for k, head in numbered if head.middle > column.x0), default=None)
        return k if k is not None and leaves[k].x0 >= column.x0 - 2 * _PAD else None
    middle = (column.x0 + column.x1) / 2
    return next((k for k, head in numbered if abs(head.middle - middle) <= head.size), None)


def _sides(placed: Placed, way: Aligned) -> Iterator[Side]:
    """About where the left and the right side of each column is: a header stands in the middle between them."""
    before = float("-inf")
    for head, column in placed:
        aligned = column.aligned if column else Aligned.UNKNOWN
        if aligned is Aligned.UNKNOWN and column:
            aligned = way if column.amounts else Aligned.LEFT
        if head is None and column is not None:
            sides = (column.x0 - _PAD, column.x1 + _PAD)
        elif head is None:
            sides = (before, before)
        elif column is not None and aligned is Aligned.RIGHT:
            x1 = max(column.x1 + _PAD, head.x1)
            sides = (min(2 * head.middle - x1, column.x0), x1)
        else:
            x0 = min(head.x0, column.x0 if column else head.x0) - _PAD
            x0 = before if x0 - before < _NARROW and aligned is not Aligned.LEFT else x0
            sides = (x0, max(2 * head.middle - x0, column.x1 if column else head.x1))
        before = sides[1]
        yield sides


_NARROW = 60.0  # points; no white between two columns is broader


def _fits(
    group: Head, groups: Sequence[Head], placed: Placed, sides: Sequence[Side], found: Sequence[Run]
) -> Iterator[_Fit]:
    """The neighbouring columns that a group may stand above. `found`: what stands above the columns deeper down."""
    beside = [other for other in groups if other is not group and abs(other.level - group.level) < group.size / 2]
    for a, b in combinations(range(len(placed)), 2):
        x0, x1 = sides[a][0] + _PAD, sides[b][1] - _PAD
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


def _is_inside(group: Head, placed: Placed, first: int, last: int) -> bool:
    """It reaches over no column beside them."""
    before, after = placed[first - 1] if first else (None, None), placed[last + 1] if last + 1 < len(placed) else (None, None)
    left = (before[1] or before[0]) if any(before) else None
    right = (after[1] or after[0]) if any(after) else None
    return (left is None or left.x1 - _PAD < group.x0) and (right is None or group.x1 < right.x0 + _PAD)


def _spread(run: Run, placed: Placed, found: Sequence[Run]) -> float | None:
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
