"""Two rows of pages printed on one sheet, one above the other: each page has its number at its own foot, or a blank cross
parts the pages on every sheet of the file."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, pairwise
from operator import itemgetter
from typing import Any

from audit.model.document import Grid, TextLine
from audit.model.document.pagination import number_in, numbers_side_by_side
from audit.model.place import Box
from audit.model.record import replace
from audit.readers.pdf.page import BOTTOM, TEXT, TOP, X0, X1, PageContent
from audit.readers.pdf.pages.lines import text_of
from audit.readers.pdf.pages.sheets.spreads import ENOUGH, GAP, beside_each_other, blank, last_line, sides_of

_MIDDLE, _FOOT = (0.35, 0.52), 0.85  # of the height of the sheet: where the numbers of the pages of either row stand
_BLANK = 0.03  # of the height, from the number of a page to what is printed on the one below
_BESIDE = 2  # pages in a row

_FOUR, _TOLD = 4, 2  # pages, and numbers that tell their order
_CROSS = 0.02  # of the width
_Ends = Callable[[Any], tuple[float, float]]
_ACROSS: tuple[_Ends, _Ends] = (itemgetter(0, 2), itemgetter(X0, X1))  # the ends of a cell and of a glyph
_DOWN: tuple[_Ends, _Ends] = (itemgetter(1, 3), itemgetter(TOP, BOTTOM))
_SHEETS = 2  # with four pages; the last one may have fewer, and a cover is as good as none

Blocks = Sequence[TextLine | Grid]


def quarters_of(sheet: PageContent) -> tuple[PageContent, ...]:
    """Two pages above two, row by row, as the numbers at their feet tell; a cover has none, and may not count. None of another sheet."""
    if sheet.crossed:
        return tuple(_crossed(sheet))
    cut = blank(_reaches(sheet, *_DOWN), sheet.height, GAP)
    if cut is None:
        return ()
    pages = tuple(page for row in _halves(sheet, cut) for page in beside_each_other(row))
    if len(pages) != _FOUR:
        return ()
    numbers = [(at, number) for at, page in enumerate(pages) if (number := _number_below(page)) is not None]
    steps = [(after - before, there - here) for (here, before), (there, after) in pairwise(numbers)]
    return pages if len(numbers) >= _TOLD and all(0 < step <= places for step, places in steps) else ()


def pages_in_cross(sheet: PageContent) -> int:
    """Between how many arms of a blank cross in the middle of the sheet pages are printed; none without a cross, and none where
    only two have numbers, at the foot of the sheet: they stand beside each other."""
    pages = list(_crossed(sheet))
    if len(pages) == _FOUR and [_number_below(page) is not None for page in pages] == [False, False, True, True]:
        return 0
    return sum(len(page.glyphs) >= ENOUGH for page in pages)


def are_crossed(counts: Sequence[int]) -> bool:
    """Whether the sheets have four pages each, that have so many in a cross. On pages that are none, text and tables reach
    over the middle nearly everywhere."""
    return bool(counts) and min(counts) > 0 and counts.count(_FOUR) >= max(_SHEETS, len(counts) / 2)


def _crossed(sheet: PageContent) -> Iterator[PageContent]:
    """What stands between the arms of the cross, row by row."""
    across = blank(_reaches(sheet, *_ACROSS), sheet.width, _CROSS)  # first: the first line of a page reaches over it
    down = blank(_reaches(sheet, *_DOWN), sheet.height, GAP) if across is not None else None
    if down is not None and across is not None:
        for row in _halves(sheet, down):
            yield from sides_of(row, across)


def _reaches(sheet: PageContent, of_cell: _Ends, of_glyph: _Ends) -> Iterator[tuple[float, float]]:
    """From where to where anything reaches in one direction; tables first, which end the search soonest."""
    for table in sheet.tables:
        starts, ends = zip(*map(of_cell, table), strict=True)
        yield min(starts), max(ends)
    for glyph in sheet.glyphs:
        if not glyph[TEXT].isspace():
            yield of_glyph(glyph)


def _number_below(page: PageContent) -> int | None:
    return number_in(text_of(sorted(last_line(page), key=itemgetter(X0))))


def rows_of(sheet: PageContent, parts: Sequence[Blocks]) -> tuple[PageContent, ...]:
    """The pages of such a sheet, row by row; none of another. `parts`: what was read of it."""
    upper = list(_numbers(parts, _MIDDLE[0] * sheet.height, _MIDDLE[1] * sheet.height))
    if not upper:
        return ()
    lower = list(_numbers(parts, _FOOT * sheet.height, sheet.height))
    cut = max(box[3] for _, box in upper)
    boxes = [box for block in chain(*parts) if (box := block.place.bbox)]
    below = [box for box in boxes if box[3] > cut]
    if any(box[1] < cut + _BLANK * sheet.height for box in below) or bool(below) != bool(lower):
        return ()
    numbers = sorted(number for number, _ in (*upper, *lower))
    if len(numbers) < _BESIDE or any(after != before + 1 for before, after in pairwise(numbers)):
        return ()
    rows = zip(_halves(sheet, cut), (upper, lower), strict=True)
    return tuple(
        page
        for row, own in rows
        if row.glyphs
        for page in (beside_each_other(row) if len(upper) == _BESIDE and own else (row,))
    )


def _numbers(parts: Sequence[Blocks], top: float, foot: float) -> Iterator[tuple[int, Box]]:
    """The page numbers that stand between two heights, one or two in a line of their own."""
    for block in chain(*parts):
        box = block.place.bbox
        if isinstance(block, TextLine) and box and top < (box[1] + box[3]) / 2 < foot:
            found = numbers_side_by_side(block.text)
            yield from ((number, box) for number in found if len(found) <= _BESIDE)


def _halves(sheet: PageContent, cut: float) -> tuple[PageContent, PageContent]:
    upper, lower = (
        replace(
            sheet,
            glyphs=tuple(glyph for glyph in sheet.glyphs if (glyph[TOP] + glyph[BOTTOM] > 2 * cut) is below),
            tables=tuple(table for table in sheet.tables if (table[0][1] > cut) is below),
        )
        for below in (False, True)
    )
    return upper, lower
