"""What a careful reader does and pdfplumber does not: applied after the layer that the tests compare with it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from math import inf

from audit.readers.pdf.page import BOTTOM, TEXT, TOP, X0, X1, Box, Glyph, PageContent, Reach, Table, area
from audit.readers.pdf.pages.edge import EDGE
from audit.readers.pdf.pages.lines import MIDDLE as _MIDDLE
from audit.readers.pdf.tables.cells import Cover, cover
from audit.readers.pdf.tables.cut_numbers import Cut, is_one_number, mend
from audit.readers.pdf.tables.cut_words import Crossing, mend_words, touch
from audit.readers.pdf.tables.finder import touching

_HUGE = 28.0  # points; titles are at most 26 (一号)


def visible_glyphs(page: PageContent, glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Those on the page. Exporters draw a paragraph that is split over two pages on both, the other half outside."""
    if page.reach and _contains((0.0, 0.0, page.width, page.height), page.reach.box):  # as mostly
        return list(glyphs)
    twice_width, twice_height = 2 * page.width, 2 * page.height
    return [
        glyph
        for glyph in glyphs
        if 0 <= glyph[X0] + glyph[X1] <= twice_width and 0 <= glyph[TOP] + glyph[BOTTOM] <= twice_height
    ]


def hidden_glyphs(page: PageContent) -> list[Glyph]:
    """Those beside the page where a table goes on: its columns there are no blank ones."""
    left = min((cell[0] for table in page.tables for cell in table), default=0.0)
    right = max((cell[2] for table in page.tables for cell in table), default=0.0)
    if left >= -EDGE and right <= page.width + EDGE:
        return []
    beside = (glyph for glyph in page.glyphs if not 0 <= glyph[X0] + glyph[X1] <= 2 * page.width)
    return [glyph for glyph in beside if 0 <= glyph[TOP] + glyph[BOTTOM] <= 2 * page.height]


def without_watermark(glyphs: list[Glyph], reach: Reach | None) -> list[Glyph]:
    """Without the huge glyphs that lie behind ordinary ones; those of a title have the ground to themselves."""
    if reach and reach.tallest <= _HUGE:
        return glyphs
    huge = [glyph for glyph in glyphs if glyph[BOTTOM] - glyph[TOP] > _HUGE]
    if not huge:
        return glyphs
    rest = [glyph for glyph in glyphs if glyph[BOTTOM] - glyph[TOP] <= _HUGE and not glyph[TEXT].isspace()]
    behind = {id(big) for big in huge if any(_holds(big, glyph) for glyph in rest)}
    return [glyph for glyph in glyphs if id(glyph) not in behind]


def _holds(big: Glyph, glyph: Glyph) -> bool:
    x, y = (glyph[X0] + glyph[X1]) / 2, (glyph[TOP] + glyph[BOTTOM]) / 2
    return big[X0] < x < big[X1] and big[TOP] < y < big[BOTTOM]


def without_frames(table: Table) -> list[Cover]:
    """The table without cells that swallow two or more others (a print-area rectangle, a box around two tables)."""
    covered = cover(table)
    frames = _frames(covered)
    if not frames:
        return [covered]
    rest = touching(cell for cell in table if cell not in frames)
    return [cover(group) for group in rest if len(group) > 1]


def _frames(covered: Cover) -> set[Box]:
    overlapping = {cell for cells in covered.slots.values() if len(cells) > 1 for cell in cells}
    return {big for big in overlapping if sum(_contains(big, cell) for cell in overlapping) > 2}  # itself and two


def _contains(big: Box, cell: Box) -> bool:
    return big[0] <= cell[0] and big[1] <= cell[1] and cell[2] <= big[2] and cell[3] <= big[3]


def assign(tables: Sequence[Cover], glyphs: list[Glyph]) -> tuple[dict[Box, list[Glyph]], list[Glyph]]:
    """Every glyph once: in the smallest cell that holds its middle, or among those outside of all cells.

    Small tables come first, so that a table drawn inside a cell of another keeps its text.
    """
    inside: defaultdict[Box, list[Glyph]] = defaultdict(list)
    for table in sorted(tables, key=lambda table: sum(map(area, table.cells))) if len(tables) > 1 else tables:
        glyphs = _fill(table, glyphs, inside)
    return inside, glyphs


def _fill(table: Cover, glyphs: list[Glyph], inside: defaultdict[Box, list[Glyph]]) -> list[Glyph]:
    """Puts glyphs into the table's cells and returns the others. Neighbours in the text mostly share a piece."""
    cuts_x, cuts_y = [-inf, *table.xs, inf], [-inf, *table.ys, inf]
    outside: list[Glyph] = []
    numbers: list[Cut] = []
    crossings: list[Crossing] = []
    left = right = top = bottom = 0.0
    put = outside.append
    cell: Box | None = None
    middle = _MIDDLE
    for index, glyph in enumerate(glyphs):
        _, x0, high, x1, low, baseline = glyph
        x, y = (x0 + x1) / 2, baseline - middle * (low - high)
        if not (left <= x < right and top <= y < bottom):
            column, row = bisect_right(table.xs, x), bisect_right(table.ys, y)
            left, right, top, bottom = cuts_x[column], cuts_x[column + 1], cuts_y[row], cuts_y[row + 1]
            cells = table.slots.get((column, row))
            before, cell = cell, (min(cells, key=area) if len(cells) > 1 else cells[0]) if cells else None
            put = (inside[cell] if cell else outside).append
            if before is not cell and index and touch(last := glyphs[index - 1], glyph):
                crossings.append(Crossing(index, before, cell))
                if (not before or not cell or before[2] == cell[0]) and is_one_number(last, glyph):
                    numbers.append(Cut(last, glyph, (before, cell)))
        put(glyph)
    mend(numbers, inside, outside)
    mend_words(crossings, glyphs, inside, outside)
    return outside
