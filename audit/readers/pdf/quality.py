"""What a careful reader does and pdfplumber does not: applied after the layer that the tests compare with it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from audit.readers.pdf.cells import Cover, cover
from audit.readers.pdf.finder import touching
from audit.readers.pdf.page import Box, Glyph, PageContent, Table

_ABOVE, _BELOW = 0.88, 0.12  # of the font size: where a Chinese glyph stands about its baseline


def visible_glyphs(page: PageContent) -> list[Glyph]:
    """Glyphs on the page, in boxes that follow from baseline and size.

    Exporters draw a paragraph that is split over two pages on both of them, the other half outside of the page;
    and where fonts lie about their ascent, the box they claim may reach into the row above.
    """
    return [
        (text, x0, baseline - _ABOVE * (bottom - top), x1, baseline + _BELOW * (bottom - top), baseline)
        for text, x0, top, x1, bottom, baseline in page.glyphs
        if 0 <= x0 + x1 <= 2 * page.width and 0 <= top + bottom <= 2 * page.height
    ]


def without_frames(table: Table) -> list[Table]:
    """The table without cells that swallow two or more others (a print-area rectangle, a box around two tables)."""
    frames = _frames(table)
    if not frames:
        return [table]
    rest = touching([cell for cell in table if cell not in frames])
    return [group for group in rest if len(group) > 1]


def _frames(table: Table) -> set[Box]:
    overlapping = {cell for cells in cover(table).slots.values() if len(cells) > 1 for cell in cells}
    return {big for big in overlapping if sum(_contains(big, cell) for cell in overlapping) > 2}  # itself and two


def _contains(big: Box, cell: Box) -> bool:
    return big[0] <= cell[0] and big[1] <= cell[1] and cell[2] <= big[2] and cell[3] <= big[3]


def assign(tables: Sequence[Table], glyphs: Sequence[Glyph]) -> tuple[dict[Box, list[Glyph]], list[Glyph]]:
    """Every glyph once: in the smallest cell that holds its middle, or among those outside of all cells."""
    smallest = [_smallest(cover(table)) for table in tables]
    inside: defaultdict[Box, list[Glyph]] = defaultdict(list)
    outside: list[Glyph] = []
    for glyph in glyphs:
        _, x0, top, x1, bottom, _ = glyph
        x, y = (x0 + x1) / 2, (top + bottom) / 2
        holding = [slots.get((bisect_right(xs, x), bisect_right(ys, y))) for xs, ys, slots in smallest]
        cells = [cell for cell in holding if cell]
        (inside[min(cells, key=_area)] if cells else outside).append(glyph)
    return inside, outside


def _smallest(covered: Cover) -> tuple[list[float], list[float], dict[tuple[int, int], Box]]:
    return covered.xs, covered.ys, {slot: min(cells, key=_area) for slot, cells in covered.slots.items()}


def _area(cell: Box) -> float:
    return (cell[2] - cell[0]) * (cell[3] - cell[1])
