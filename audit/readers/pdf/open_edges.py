"""What stands open at a table's edge: the row that a page break cuts, the outer columns of a table without side lines.

Exporters draw the sides to the end of the page, and no line across; tables in print often have no line at either side.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from audit.readers.pdf.edges import Line
from audit.readers.pdf.finder import REACH
from audit.readers.pdf.page import BOTTOM, TEXT, TOP, X0, X1, Box, Glyph, Table

_OVERSHOOT = 6.0  # points by which sides may overshoot the last line; less than a line of text is high

# From a vertical line: how far it goes on beyond the table, and where it ends there.
_Beyond = Callable[[Line], tuple[float, float]]


def with_open_edges(
    table: Table, verticals: Sequence[Line], horizontals: Sequence[Line], glyphs: Sequence[Glyph]
) -> Table:
    """The table with the rows above and below it, then the columns beside it, that have a line at three sides only."""
    table = _with(table, _open(table, verticals), glyphs)
    turned = _open(tuple(map(_turned, table)), horizontals)
    return _with(table, ([_turned(cell) for cell in column] for column in turned), glyphs)


def _with(table: Table, rows: Iterable[list[Box]], glyphs: Sequence[Glyph]) -> Table:
    """Those rows that hold text are of the table."""
    return (*table, *(cell for row in rows if row and _is_inked(row, glyphs) for cell in row))


def _turned(box: Box) -> Box:
    """With columns for rows."""
    x0, top, x1, bottom = box
    return top, x0, bottom, x1


def _open(table: Table, verticals: Sequence[Line]) -> Iterator[list[Box]]:
    """The rows that stand open above its first line and below its last one.

    Only where the outer sides and a line between them go on and end together.
    """
    x0, x1 = min(cell[0] for cell in table), max(cell[2] for cell in table)
    top, bottom = min(cell[1] for cell in table), max(cell[3] for cell in table)
    beside = [line for line in verticals if x0 <= line[0] <= x1]
    below = _row(beside, (x0, x1), lambda line: (line[2] - bottom if line[1] <= bottom + REACH else 0.0, line[2]))
    above = _row(beside, (x0, x1), lambda line: (top - line[1] if line[2] >= top - REACH else 0.0, line[1]))
    yield [(a, end, b, top) for a, b, end in above]
    yield [(a, bottom, b, end) for a, b, end in below]


def _row(lines: Sequence[Line], sides: tuple[float, float], beyond: _Beyond) -> Iterator[tuple[float, float, float]]:
    """The cells of an open row: left, right and the end that they share."""
    ends = {line[0]: end for line in lines for more, end in (beyond(line),) if more > _OVERSHOOT}
    if len(ends) <= 2 or (min(ends), max(ends)) != sides or max(ends.values()) - min(ends.values()) > REACH:
        return
    end = sum(sorted(ends.values())[:: len(ends) - 1]) / 2
    for a, b in pairwise(sorted(ends)):
        yield a, b, round(end, 3)


def _is_inked(cells: list[Box], glyphs: Sequence[Glyph]) -> bool:
    """Whether there is text in any of them."""
    x0, top, x1, bottom = cells[0][0], cells[0][1], cells[-1][2], cells[-1][3]
    return any(
        x0 <= (glyph[X0] + glyph[X1]) / 2 <= x1 and top <= (glyph[TOP] + glyph[BOTTOM]) / 2 <= bottom
        for glyph in glyphs
        if not glyph[TEXT].isspace()
    )
