"""Rows that are one cell, or none, where the rows beside them have several: some styles draw the sides of every second row
only, and none at a page break."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from audit.model.regex import Regex
from audit.readers.pdf.page import BASELINE, BOTTOM, TEXT, TOP, X0, X1, Box, Glyph, Table
from audit.readers.pdf.pages.lines import Line

_OVER = 0.5  # points by which a glyph may reach over the side of its cell
_TOUCH = 0.15  # of the font size; what stands in two cells is further apart
_FEWEST = 2  # columns with text
_CLOSE, _ROW = 0.5, 2.4  # of the font size: from the last line of a table to the text of a row, and from line to line
_AMOUNT = Regex(r"[-−(（]?\d[\d,]*\.\d+[)）]?")


def with_parted_rows(table: Table, glyphs: Sequence[Glyph]) -> Table:
    """The table with such rows parted as the row above or below is, where amounts stand in columns there."""
    left, right = min(cell[0] for cell in table), max(cell[2] for cell in table)
    broad = [cell for cell in table if cell[0] == left and cell[2] == right]
    if not broad or len(broad) == len(table):
        return table
    parts = {cell: found for cell in broad if (found := _parted(cell, table, glyphs))}
    return tuple(part for cell in table for part in parts.get(cell, (cell,)))


def outer_rows(table: Table, lines: Sequence[Line]) -> list[Box]:
    """Cells for the line of text right above the table and the one right below it, where amounts stand in its columns."""
    top, bottom = min(cell[1] for cell in table), max(cell[3] for cell in table)
    height = min(cell[3] - cell[1] for cell in table)
    found: list[Box] = []
    for line in lines:
        high, low = line[0][TOP], line[0][BOTTOM]
        size = low - high
        reach = max(_CLOSE * size, (min(height, _ROW * size) - size) / 2)
        if -_OVER <= top - low <= reach:
            found += _outer_row([cell for cell in table if cell[1] == top], line, high, top)
        elif -_OVER <= high - bottom <= reach:
            found += _outer_row([cell for cell in table if cell[3] == bottom], line, bottom, low)
    return found


def _outer_row(beside: Sequence[Box], line: Line, top: float, bottom: float) -> list[Box]:
    sides = sorted({cell[0] for cell in beside} | {max(cell[2] for cell in beside)})
    texts = texts_between(inked(line), sides) if len(sides) > _FEWEST else []
    return [(x0, top, x1, bottom) for x0, x1 in pairwise(sides)] if any(map(_AMOUNT.fullmatch, texts)) else []


def _parted(cell: Box, table: Table, glyphs: Sequence[Glyph]) -> list[Box]:
    inside = within(cell, glyphs)
    if not inside:
        return []
    for sides in _beside(cell, table):
        if len(sides) > _FEWEST and any(map(_AMOUNT.fullmatch, texts_between(inside, sides))):
            return [(x0, cell[1], x1, cell[3]) for x0, x1 in pairwise(sides)]
    return []


def _beside(cell: Box, table: Table) -> Iterator[list[float]]:
    """The sides of the cells of the nearest rows above and below that have several."""
    left, top, right, bottom = cell
    others = [other for other in table if (other[0], other[2]) != (left, right)]
    above = max((other[3] for other in others if other[3] <= top), default=None)
    below = min((other[1] for other in others if other[1] >= bottom), default=None)
    for edge, at in ((above, 3), (below, 1)):
        row = [other for other in others if other[at] == edge]
        if row and min(other[0] for other in row) == left and max(other[2] for other in row) == right:
            yield sorted({other[0] for other in row} | {right})


def within(cell: Box, glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The glyphs that leave ink whose middle is in the cell."""
    x0, top, x1, bottom = cell
    return [
        glyph
        for glyph in inked(glyphs)
        if top <= (glyph[TOP] + glyph[BOTTOM]) / 2 < bottom and x0 <= (glyph[X0] + glyph[X1]) / 2 < x1
    ]


def inked(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The glyphs that leave ink."""
    return [glyph for glyph in glyphs if not glyph[TEXT].isspace()]


def texts_between(glyphs: Sequence[Glyph], sides: Sequence[float]) -> list[str]:
    """What stands in each column; nothing where words run over a side, or stand in one column alone."""
    lines = sorted(glyphs, key=lambda glyph: (glyph[BASELINE], glyph[X0]))
    texts = [""] * (len(sides) - 1)
    before, column = None, 0
    for glyph in lines:
        at = sum(side <= (glyph[X0] + glyph[X1]) / 2 for side in sides[1:-1])
        if (
            glyph[X0] < sides[at] - _OVER
            or glyph[X1] > sides[at + 1] + _OVER
            or (at != column and _touch(before, glyph))
        ):
            return []
        texts[at] += glyph[TEXT]
        before, column = glyph, at
    return texts if sum(map(bool, texts)) >= _FEWEST else []


def _touch(before: Glyph | None, glyph: Glyph) -> bool:
    if before is None or before[BASELINE] != glyph[BASELINE]:
        return False
    return glyph[X0] - before[X1] <= _TOUCH * (glyph[BOTTOM] - glyph[TOP])
