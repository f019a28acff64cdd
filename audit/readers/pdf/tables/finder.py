"""From lines to tables: intersections → smallest cells → groups of touching cells. Semantics are pdfplumber's."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import islice

from audit.readers.pdf.edges import Line
from audit.readers.pdf.page import Box, Table

REACH = 3.0  # points by which lines may miss each other and still cross

Corners = tuple[Hashable, Hashable, Hashable, Hashable]
# A crossing is one number, by the places of its lines among all places: column * rows + row. Of each the lines through it,
# as bits: vertical lines numbered within their x, horizontal ones within their y.
Crossings = dict[int, tuple[int, int]]
_Cell = tuple[int, int, int, int]  # the first column and row and those across


def find_tables(vertical: list[Line], horizontal: list[Line]) -> tuple[Table, ...]:
    """The cells of every table, tables by their topmost, then leftmost cell. A single cell is no table."""
    xs, ys = sorted({line[0] for line in vertical}), sorted({line[0] for line in horizontal})
    count = len(ys)
    cells = _cells(_crossings(vertical, horizontal, xs, ys), count)
    corners = [
        (column * count + row, column * count + below, right * count + row, right * count + below)
        for column, row, right, below in cells
    ]
    found = [(xs[column], ys[row], xs[right], ys[below]) for column, row, right, below in cells]
    tables = [tuple([found[index] for index in group]) for group in _groups(corners) if len(group) > 1]
    return tuple(sorted(tables, key=lambda cells: min([(top, x0) for x0, top, _, _ in cells])))


def _crossings(vertical: list[Line], horizontal: list[Line], xs: list[float], ys: list[float]) -> Crossings:
    crossings: Crossings = {}
    columns, rows = {x: at for at, x in enumerate(xs)}, {y: at for at, y in enumerate(ys)}
    count = len(ys)
    tops = [line[0] for line in horizontal]
    flat = [(rows[y], x0 - REACH, x1 + REACH, h) for (y, x0, x1), h in zip(horizontal, _bits(horizontal), strict=True)]
    for (x, top, bottom), v in zip(vertical, _bits(vertical), strict=True):
        first = columns[x] * count
        for row, start, end, h in flat[bisect_left(tops, top - REACH) : bisect_right(tops, bottom + REACH)]:
            if start <= x <= end:
                known = crossings.get(first + row)
                crossings[first + row] = (known[0] | v, known[1] | h) if known else (v, h)
    return crossings


def _bits(lines: list[Line]) -> list[int]:
    """One bit for each line, distinct among the lines at the same place."""
    bits: list[int] = []
    for index, line in enumerate(lines):
        bits.append(bits[-1] << 1 if index and lines[index - 1][0] == line[0] else 1)
    return bits


def _cells(crossings: Crossings, count: int) -> list[_Cell]:
    """`count`: of rows."""
    columns: defaultdict[int, list[int]] = defaultdict(list)
    rows: list[list[int]] = [[] for _ in range(count)]
    for point in sorted(crossings):
        column, row = divmod(point, count)
        columns[column].append(row)
        rows[row].append(column)
    passed = [0] * count  # how many of the columns that cross a row
    cells: list[_Cell] = []
    for column, within in columns.items():
        for at, row in enumerate(within, 1):
            passed[row] += 1
            if at < len(within) and passed[row] < len(rows[row]):
                belows, rights = islice(within, at, None), rows[row][passed[row] :]
                cells += _smallest_cell((column, row), belows, rights, crossings, count)
    return cells


def _smallest_cell(
    corner: tuple[int, int], belows: Iterable[int], rights: list[int], crossings: Crossings, count: int
) -> tuple[_Cell, ...]:
    """The first closed rectangle below and right of `corner`, if any: lowest height first, then lowest width."""
    column, row = corner
    v, h = crossings[column * count + row]
    for below in belows:
        left_v, left_h = crossings[column * count + below]
        if left_v & v:
            for right in rights:
                head, foot = crossings[right * count + row], crossings.get(right * count + below)
                if foot and head[1] & h and foot[0] & head[0] and foot[1] & left_h:
                    return ((column, row, right, below),)
    return ()


def touching(cells: Iterable[Box]) -> list[Table]:
    """Groups of cells that share corners, directly or over others."""
    cells = list(cells)
    corners = [((x0, top), (x0, bottom), (x1, top), (x1, bottom)) for x0, top, x1, bottom in cells]
    return [tuple([cells[index] for index in group]) for group in _groups(corners)]


def _groups(cells: Sequence[Corners]) -> list[list[int]]:
    """The numbers of those that share corners, directly or over others."""
    groups: dict[int, list[int]] = {}
    owner: dict[Hashable, int] = {}  # corner → its group
    get = owner.get
    for index, (a, b, c, d) in enumerate(cells):
        found = {get(a, -1), get(b, -1), get(c, -1), get(d, -1)}
        found.discard(-1)
        group = found.pop() if len(found) == 1 else _joined(found, groups, owner, cells) if found else index
        if group in groups:
            groups[group].append(index)
        else:
            groups[group] = [index]
        owner[a] = owner[b] = owner[c] = owner[d] = group
    return list(groups.values())


def _joined(found: set[int], groups: dict[int, list[int]], owner: dict[Hashable, int], cells: Sequence[Corners]) -> int:
    """The largest of them, with the cells of the others."""
    group = max(found, key=lambda name: len(groups[name]))
    for other in found - {group}:
        moved = groups.pop(other)
        groups[group] += moved
        owner.update((corner, group) for index in moved for corner in cells[index])
    return group
