"""Where the columns of a grid stand on the page, so that a page with fewer rulings continues the one before."""

from bisect import bisect_right
from collections.abc import Sequence

from audit.model.document import Cell, Grid
from audit.model.record import record
from audit.recognition.cells import GridRow

_NEAR = 4.0  # points; rulings of one column on two pages differ by less
_SHARED = 0.5  # of a grid's columns must begin where columns of the page before begin


@record
class Lattice:
    """Left sides of the columns in points, from the grid's own left side."""

    starts: tuple[float, ...]

    @classmethod
    def of(cls, grid: Grid) -> "Lattice | None":
        """None where the source has no coordinates."""
        starts = _starts(grid)
        return cls(tuple(x - starts[0] for x in starts)) if starts else None

    def fit(self, grid: Grid) -> list[GridRow] | None:
        """The grid's rows in these columns; None where its columns are others, or two texts would meet in one."""
        starts = _starts(grid)
        if not starts:
            return None
        offsets = [x - starts[0] for x in starts]
        if sum(any(abs(x - own) <= _NEAR for own in self.starts) for x in offsets) < _SHARED * len(offsets):
            return None
        columns = [bisect_right(self.starts, x + _NEAR) - 1 for x in offsets]
        rows = [self._placed(row, columns) for row in grid.rows]
        return None if any(row is None for row in rows) else [row for row in rows if row is not None]

    def _placed(self, row: GridRow, columns: Sequence[int]) -> GridRow | None:
        placed: list[Cell | None] = [None] * len(self.starts)
        for cell, column in zip(row, columns, strict=True):
            if cell is None:
                continue
            there = placed[column]
            if there is not None and there.text.strip() and cell.text.strip():
                return None
            if there is None or not there.text.strip():
                placed[column] = cell
        return tuple(placed)


def _starts(grid: Grid) -> list[float]:
    """The left side of each column; empty where a column has no cell with a box."""
    starts: list[float] = []
    for column in zip(*grid.rows, strict=True):
        sides = [cell.place.bbox[0] for cell in column if cell and cell.place.bbox]
        if not sides:
            return []
        starts.append(min(sides))
    return starts
