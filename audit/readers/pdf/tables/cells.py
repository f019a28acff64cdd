"""The rows of a table, and the plane that its cells cover."""

from collections import defaultdict
from itertools import groupby
from typing import NamedTuple

from audit.readers.pdf.page import Box, Table

Rows = list[list[Box | None]]


def bounds(table: Table) -> Box:
    """Around all of its cells."""
    x0s, tops, x1s, bottoms = zip(*table, strict=True)
    return min(x0s), min(tops), max(x1s), max(bottoms)


def table_rows(cells: Table) -> Rows:
    """One row per distinct cell top, one position per distinct cell x0; None where no cell begins."""
    columns = sorted({cell[0] for cell in cells})
    rows = []
    for _, row in groupby(sorted(cells, key=lambda cell: (cell[1], cell[0])), key=lambda cell: cell[1]):
        starts = {cell[0]: cell for cell in row}
        rows.append([starts.get(x) for x in columns])
    return rows


class Cover(NamedTuple):
    """The plane cut along every cell side: for each piece (column, row) the cells that cover it.

    A point's piece is the number of cuts left of it and above it.
    """

    cells: Table
    xs: list[float]
    ys: list[float]
    slots: dict[tuple[int, int], list[Box]]


def cover(cells: Table) -> Cover:
    """The pieces of a table's cells."""
    lefts, tops, rights, bottoms = zip(*cells, strict=True) if cells else ((),) * 4
    xs, ys = sorted({*lefts, *rights}), sorted({*tops, *bottoms})
    after_x, after_y = {x: piece for piece, x in enumerate(xs, 1)}, {y: piece for piece, y in enumerate(ys, 1)}
    slots: defaultdict[tuple[int, int], list[Box]] = defaultdict(list)
    for cell in cells:
        x0, top, x1, bottom = cell
        rows = range(after_y[top], after_y[bottom])
        for column in range(after_x[x0], after_x[x1]):
            for row in rows:
                slots[column, row].append(cell)
    return Cover(cells, xs, ys, dict(slots))
