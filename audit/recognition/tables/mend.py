"""Grids in which every printed line has a frame of its own: rows that are one row to a reader are made one.

Some exports draw a white box behind each line of text, so a label broken over two lines and the amount beside it
become three grid rows that overlap like roof tiles. In a drawn table cells never overlap like that: a merged cell
spans whole rows.
"""

from collections.abc import Sequence

from audit.model.document import Cell, Grid
from audit.recognition.tables.header import GridRow

_TOUCH = 1.0  # points; boxes that share less are neighbours


def mend(grid: Grid) -> Grid:
    """The grid with tiled rows joined and empty columns dropped; a properly drawn grid comes back as it is."""
    groups = _row_groups(grid)
    if len(groups) == len(grid.rows):
        return grid
    rows = [_join([grid.rows[i] for i in group]) for group in groups]
    kept = [j for j in range(len(rows[0])) if any(_text(row[j]) for row in rows)]
    return Grid(tuple(tuple(row[j] for j in kept) for row in rows if any(map(_text, row))), grid.place)


def _text(cell: Cell | None) -> str:
    return cell.text.strip() if cell else ""


def _row_groups(grid: Grid) -> list[list[int]]:
    """Row numbers that belong together: tiled text cells chain their rows, and so does a label cell spanning rows
    that hold at most one text in every other column."""
    spans = _spans(grid)
    last = list(range(len(grid.rows)))
    for first, stop in _tiled(spans) + _single(grid, spans):
        for row in range(first, stop):
            last[first] = max(last[first], stop - 1, last[row])
    groups: list[list[int]] = []
    row = 0
    while row < len(grid.rows):
        end = last[row]
        while (further := max(last[row : end + 1])) > end:
            end = further
        groups.append(list(range(row, end + 1)))
        row = end + 1
    return groups


Span = tuple[int, int, float, float]  # first row, row after the last, top, bottom


def _spans(grid: Grid) -> list[Span]:
    """Each text cell's rows, told from its box and the boxes of the rows."""
    tops = [min((c.place.bbox[1] for c in row if c and c.place.bbox), default=None) for row in grid.rows]
    spans = []
    for number, row in enumerate(grid.rows):
        for cell in row:
            if cell and cell.text.strip() and cell.place.bbox:
                _, top, _, bottom = cell.place.bbox
                later = range(number + 1, len(tops))
                stop = next((i for i in later if (t := tops[i]) is not None and t >= bottom - _TOUCH), len(tops))
                spans.append((number, stop, top, bottom))
    return spans


def _tiled(spans: Sequence[Span]) -> list[tuple[int, int]]:
    """Rows of two cells of which neither contains the other though they overlap."""
    found = []
    for i, (first, _, top, bottom) in enumerate(spans):
        for other_first, other_stop, other_top, other_bottom in spans[i + 1 :]:
            if other_top >= bottom - _TOUCH:
                continue
            if other_top > top + _TOUCH and other_bottom > bottom + _TOUCH:
                found.append((min(first, other_first), other_stop))
    return found


def _single(grid: Grid, spans: Sequence[Span]) -> list[tuple[int, int]]:
    """Rows under one spanning cell in which no column holds two texts: one row drawn in slices. Only grids that are
    tiled somewhere, or mostly empty, are drawn like that."""
    if not _sliced(grid):
        return []
    found = []
    for first, stop, _, _ in spans:
        columns = zip(*grid.rows[first:stop], strict=True)
        if stop - first > 1 and all(sum(bool(_text(c)) for c in column) <= 1 for column in columns):
            found.append((first, stop))
    return found


def _sliced(grid: Grid) -> bool:
    """More grid rows without any text than a table with blank lines would have."""
    empty = sum(not any(map(_text, row)) for row in grid.rows)
    columns = sum(not any(_text(row[j]) for row in grid.rows) for j in range(len(grid.rows[0])))
    return empty * 3 > len(grid.rows) and columns > 0


def _join(rows: Sequence[GridRow]) -> tuple[Cell | None, ...]:
    if len(rows) == 1:
        return tuple(rows[0])
    return tuple(_joined([c for c in column if c is not None]) for column in zip(*rows, strict=True))


def _joined(cells: Sequence[Cell]) -> Cell | None:
    printed = [c for c in cells if c.text.strip()]
    if not printed:
        return cells[0] if cells else None
    return Cell("\n".join(c.text for c in printed), printed[0].place)
