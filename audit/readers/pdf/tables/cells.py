"""Which glyphs stand in which cell, and the rows of a table."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from audit.readers.pdf.page import BOTTOM, TOP, X0, X1, Box, Glyph, Table

Rows = list[list[Box | None]]


def table_rows(cells: Table) -> Rows:
    """One row per distinct cell top, one position per distinct cell x0; None where no cell begins."""
    columns = sorted({cell[0] for cell in cells})
    rows = []
    for _, row in groupby(sorted(cells, key=lambda cell: (cell[1], cell[0])), key=lambda cell: cell[1]):
        starts = {cell[0]: cell for cell in row}
        rows.append([starts.get(x) for x in columns])
    return rows


def glyphs_by_cell(cells: Table, glyphs: Sequence[Glyph]) -> dict[Box, list[Glyph]]:
    """Glyphs by the cell that holds their middle; a glyph under overlapping cells stands in each of them."""
    covered = cover(cells)
    found: defaultdict[Box, list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        column = bisect_right(covered.xs, (glyph[X0] + glyph[X1]) / 2)
        row = bisect_right(covered.ys, (glyph[TOP] + glyph[BOTTOM]) / 2)
        for cell in covered.slots.get((column, row), ()):
            found[cell].append(glyph)
    return found


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
