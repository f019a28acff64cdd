"""From lines to tables: intersections → smallest cells → groups of touching cells. Semantics are pdfplumber's."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable

from audit.readers.pdf.page import Box, Table
from audit.readers.pdf.tables.edges import Line

REACH = 3.0  # points by which lines may miss each other and still cross

_NO_GROUP = (-1,) * 4

Point = tuple[float, float]
# The lines through a crossing, as bits: vertical lines numbered within their x, horizontal ones within their y.
Crossings = dict[Point, tuple[int, int]]


def find_tables(vertical: list[Line], horizontal: list[Line]) -> tuple[Table, ...]:
    """The cells of every table, tables by their topmost, then leftmost cell. A single cell is no table."""
    tables = [group for group in touching(_cells(_crossings(vertical, horizontal))) if len(group) > 1]
    return tuple(sorted(tables, key=lambda cells: min((top, x0) for x0, top, _, _ in cells)))


def _crossings(vertical: list[Line], horizontal: list[Line]) -> Crossings:
    crossings: Crossings = {}
    tops = [line[0] for line in horizontal]
    flat = list(zip(horizontal, _bits(horizontal), strict=True))
    for (x, top, bottom), v in zip(vertical, _bits(vertical), strict=True):
        near = flat[bisect_left(tops, top - REACH) : bisect_right(tops, bottom + REACH)]
        for (y, x0, x1), h in near:
            if x0 - REACH <= x <= x1 + REACH:
                point = x, y
                known = crossings.get(point)
                crossings[point] = (known[0] | v, known[1] | h) if known else (v, h)
    return crossings


def _bits(lines: list[Line]) -> list[int]:
    """One bit for each line, distinct among the lines at the same place."""
    bits: list[int] = []
    for index, line in enumerate(lines):
        bits.append(bits[-1] << 1 if index and lines[index - 1][0] == line[0] else 1)
    return bits


def _cells(crossings: Crossings) -> list[Box]:
    columns: defaultdict[float, list[float]] = defaultdict(list)
    rows: defaultdict[float, list[float]] = defaultdict(list)
    points = sorted(crossings)
    for x, y in points:
        columns[x].append(y)
        rows[y].append(x)
    cells = (_smallest_cell(point, columns[point[0]], rows[point[1]], crossings) for point in points)
    return [cell for cell in cells if cell]


def _smallest_cell(corner: Point, column: list[float], row: list[float], crossings: Crossings) -> Box | None:
    """The first closed rectangle below and right of `corner`: lowest height first, then lowest width."""
    x, y = corner
    rights = row[bisect_right(row, x) :]
    if not rights:
        return None
    v, h = crossings[corner]
    for below in column[bisect_right(column, y) :]:
        left_foot = crossings[x, below]
        if left_foot[0] & v:
            for right in rights:
                head, foot = crossings[right, y], crossings.get((right, below))
                if foot and head[1] & h and foot[0] & head[0] and foot[1] & left_foot[1]:
                    return x, y, right, below
    return None


def touching(cells: Iterable[Box]) -> list[Table]:
    """Groups of cells that share corners, directly or over others."""
    groups: dict[int, list[Box]] = {}
    owner: dict[Point, int] = {}  # corner → its group
    for index, cell in enumerate(cells):
        corners = _corners(cell)
        found = set(map(owner.get, corners, _NO_GROUP))
        found.discard(-1)
        group = found.pop() if len(found) == 1 else _joined(found, groups, owner) if found else index
        if group in groups:
            groups[group].append(cell)
        else:
            groups[group] = [cell]
        owner.update(zip(corners, (group,) * 4, strict=True))
    return [tuple(group) for group in groups.values()]


def _joined(found: set[int], groups: dict[int, list[Box]], owner: dict[Point, int]) -> int:
    """The largest of them, with the cells of the others."""
    group = max(found, key=lambda name: len(groups[name]))
    for other in found - {group}:
        moved = groups.pop(other)
        groups[group] += moved
        owner.update((corner, group) for cell in moved for corner in _corners(cell))
    return group


def _corners(cell: Box) -> tuple[Point, Point, Point, Point]:
    x0, top, x1, bottom = cell
    return (x0, top), (x0, bottom), (x1, top), (x1, bottom)
