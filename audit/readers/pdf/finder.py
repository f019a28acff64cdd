"""From lines to tables: intersections → smallest cells → groups of touching cells. Semantics are pdfplumber's."""

from bisect import bisect_left, bisect_right
from collections import defaultdict

from audit.readers.pdf.edges import Line
from audit.readers.pdf.page import Box, Table

REACH = 3.0  # points by which lines may miss each other and still cross

Point = tuple[float, float]
Crossings = dict[Point, tuple[int, int]]  # the vertical and the horizontal lines through a point, as bit sets


def find_tables(vertical: list[Line], horizontal: list[Line]) -> tuple[Table, ...]:
    """The cells of every table, tables by their topmost, then leftmost cell. A single cell is no table."""
    tables = [group for group in touching(_cells(_crossings(vertical, horizontal))) if len(group) > 1]
    return tuple(sorted(tables, key=lambda cells: min((top, x0) for x0, top, _, _ in cells)))


def _crossings(vertical: list[Line], horizontal: list[Line]) -> Crossings:
    crossings: Crossings = {}
    tops = [line[0] for line in horizontal]
    for v, (x, top, bottom) in enumerate(vertical):
        for h in range(bisect_left(tops, top - REACH), bisect_right(tops, bottom + REACH)):
            y, x0, x1 = horizontal[h]
            if x0 - REACH <= x <= x1 + REACH:
                through_v, through_h = crossings.get((x, y), (0, 0))
                crossings[x, y] = through_v | 1 << v, through_h | 1 << h
    return crossings


def _cells(crossings: Crossings) -> list[Box]:
    columns: defaultdict[float, list[float]] = defaultdict(list)
    rows: defaultdict[float, list[float]] = defaultdict(list)
    for x, y in sorted(crossings):
        columns[x].append(y)
        rows[y].append(x)
    cells = (_smallest_cell(point, columns[point[0]], rows[point[1]], crossings) for point in sorted(crossings))
    return [cell for cell in cells if cell]


def _smallest_cell(corner: Point, column: list[float], row: list[float], crossings: Crossings) -> Box | None:
    """The first closed rectangle below and right of `corner`: lowest height first, then lowest width."""
    x, y = corner
    v, h = crossings[corner]
    rights = [right for right in row[bisect_right(row, x) :] if crossings[right, y][1] & h]
    for below in column[bisect_right(column, y) :] if rights else ():
        if not crossings[x, below][0] & v:
            continue
        for right in rights:
            if _closes(crossings, (x, below), (right, y), (right, below)):
                return x, y, right, below
    return None


def _closes(crossings: Crossings, below: Point, right: Point, opposite: Point) -> bool:
    through = crossings.get(opposite)
    return through is not None and bool(through[0] & crossings[right][0]) and bool(through[1] & crossings[below][1])


def touching(cells: list[Box]) -> list[Table]:
    """Groups of cells that share corners, directly or over others."""
    parent = list(range(len(cells)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    owner: dict[Point, int] = {}
    for index, (x0, top, x1, bottom) in enumerate(cells):
        for corner in ((x0, top), (x0, bottom), (x1, top), (x1, bottom)):
            parent[root(owner.setdefault(corner, index))] = root(index)
    groups: defaultdict[int, list[Box]] = defaultdict(list)
    for index, cell in enumerate(cells):
        groups[root(index)].append(cell)
    return [tuple(group) for group in groups.values()]
