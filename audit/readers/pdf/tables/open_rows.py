"""The row that a page break cuts: exporters draw its sides to the end of the page, and no line across, or one over some
of its cells only."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from audit.readers.pdf.edges import Line
from audit.readers.pdf.page import BOTTOM, TOP, X0, X1, Box, Glyph, Table
from audit.readers.pdf.tables.finder import REACH

_FEWEST = 2  # lines that go on
_OVERSHOOT = 6.0  # points by which sides may overshoot the last line; less than a line of text is high

# From a vertical line: how far it goes on beyond the table, and where it ends there.
_Beyond = Callable[[Line], tuple[float, float]]


def with_open_rows(table: Table, verticals: Sequence[Line], glyphs: Sequence[Glyph]) -> Table:
    """The table with the rows, if any, that stand open above its first line and below its last one.

    Only where the outer sides and a line between them go on, end together and hold text; or, of a table without outer
    sides, all lines that reach its edge.
    """
    x0, x1 = min(cell[0] for cell in table), max(cell[2] for cell in table)
    top, bottom = min(cell[1] for cell in table), max(cell[3] for cell in table)
    beside = [line for line in verticals if x0 <= line[0] <= x1]
    below = _row(beside, (x0, x1), lambda line: (line[2] - bottom if line[1] <= bottom + REACH else 0.0, line[2]))
    above = _row(beside, (x0, x1), lambda line: (top - line[1] if line[2] >= top - REACH else 0.0, line[1]))
    foot = [(a, bottom, b, end) for a, b, end in below] or _unlined(table, beside, bottom)
    head = [(a, end, b, top) for a, b, end in above] or _unlined(table, beside, top)
    return (*_inked(head, glyphs), *table, *_inked(foot, glyphs))


def _row(lines: Sequence[Line], sides: tuple[float, float], beyond: _Beyond) -> Iterator[tuple[float, float, float]]:
    """The cells of an open row: left, right and the end that they share."""
    reached = {line[0]: (more, end) for line in lines for more, end in (beyond(line),) if more >= -REACH}
    ends = {x: end for x, (more, end) in reached.items() if more > _OVERSHOOT}
    if len(ends) < _FEWEST or max(ends.values()) - min(ends.values()) > REACH:
        return
    is_open = ends.keys() == reached.keys() - set(sides)
    if not is_open and (len(ends) == _FEWEST or (min(ends), max(ends)) != sides):
        return
    end = sum(sorted(ends.values())[:: len(ends) - 1]) / 2
    for a, b in pairwise(sorted({*ends, *sides})):
        yield a, b, round(end, 3)


def _unlined(table: Table, verticals: Sequence[Line], edge: float) -> list[Box]:
    """The cells of the outermost row that its line at that edge does not reach, though all their sides do, and a line parts
    them from the next row."""
    row = [cell for cell in table if abs(cell[1] - edge) <= REACH or abs(cell[3] - edge) <= REACH]
    top, bottom = max([cell[1] for cell in row]), min([cell[3] for cell in row])
    sides = {x for x, start, end in verticals if start <= top + REACH and end >= bottom - REACH}
    if len(sides) <= len(row) + 1 or top >= bottom:
        return []
    next_row = [cell for cell in table if min(abs(cell[1] - bottom), abs(cell[3] - top)) <= REACH]
    middle = (top + bottom) / 2
    crossing = [cell for cell in table if cell[1] < middle < cell[3]]
    open_cells = [(a, top, b, bottom) for a, b in pairwise(sorted(sides)) if not _over((a + b) / 2, crossing)]
    return [cell for cell in open_cells if _over((cell[0] + cell[2]) / 2, next_row)]


def _over(x: float, cells: Sequence[Box]) -> bool:
    return any(cell[0] < x < cell[2] for cell in cells)


def _inked(cells: list[Box], glyphs: Sequence[Glyph]) -> list[Box]:
    """The cells, if there is text in any of them."""
    if not cells:
        return []
    x0, top, x1, bottom = cells[0][0], cells[0][1], cells[-1][2], cells[0][3]
    inside = (
        x0 <= (glyph[X0] + glyph[X1]) / 2 <= x1 and top <= (glyph[TOP] + glyph[BOTTOM]) / 2 <= bottom
        for glyph in glyphs
        if not glyph[0].isspace()
    )
    return cells if any(inside) else []
