"""Several pages on each sheet, in rows and columns: blank strips part them at the same places on every sheet of the file."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from operator import itemgetter

from audit.model.record import replace
from audit.readers.pdf.page import BOTTOM, TEXT, TOP, X0, X1, PageContent
from audit.readers.pdf.pages.sheets.spreads import ENOUGH

Shape = tuple[int, int]  # columns and rows of pages

# Of so many columns; one row may be a table without rulings, two by two and a pair need more than blank strips.
_ROWS = {4: (4, 3, 2), 3: (4, 3, 2), 2: (4, 3)}
_GUTTER, _MARGINS = 0.02, 0.05  # of the width and the height of a page; lines of text are closer to one another
_NEAR = 0.12  # of the size of a page, to either side of where two would meet
_FULL = 0.75  # of the places; a cover is as good as none
_LINES, _WIDER = 8, 1.25  # gaps that tell how far lines are from one another; of a strip between pages
_SHEETS = 2  # the last one may have fewer pages

Span = tuple[float, float]


def shapes_of(sheet: PageContent) -> dict[Shape, int]:
    """How many pages the sheet would have in each grid whose strips are blank on it; none on nearly all pages, where text
    reaches over the first strip."""
    found: dict[Shape, int] = {}
    across = list(_across(sheet))
    for columns, many in _ROWS.items():
        if not sheet.glyphs or _cuts(across, sheet.width, columns, _GUTTER) is None:
            continue
        for rows in many:
            if _down_cuts(sheet, rows) is not None:
                found[columns, rows] = sum(len(page.glyphs) >= ENOUGH for page in pages_in(sheet, (columns, rows)))
    return found


def shape_of(sheets: Sequence[Mapping[Shape, int]]) -> Shape | None:
    """That of most pages which no sheet contradicts, and in which half of them or more have hardly a place left."""
    if len(sheets) < _SHEETS:
        return None
    common = [shape for shape in sheets[0] if all(shape in sheet for sheet in sheets)]
    filled = [s for s in common if sum(sheet[s] >= _FULL * s[0] * s[1] for sheet in sheets) * 2 >= len(sheets)]
    return max(filled, key=lambda shape: _gained(shape, sheets), default=None)


def _gained(shape: Shape, sheets: Sequence[Mapping[Shape, int]]) -> tuple[int, int]:
    """Pages found less places left empty, and of two that gain as much the one with fewer."""
    places = shape[0] * shape[1]
    return sum(2 * sheet[shape] - places for sheet in sheets), -places


def pages_in(sheet: PageContent, shape: Shape) -> list[PageContent]:
    """The pages of the grid, row by row; a place where nothing is printed is one as well."""
    columns, rows = shape
    across, down = _cuts(_across(sheet), sheet.width, columns, _GUTTER), _down_cuts(sheet, rows)
    if across is None or down is None:
        return [sheet]
    return [
        _within(sheet, left, right, top, foot)
        for top, foot in zip([float("-inf"), *down], [*down, float("inf")], strict=True)
        for left, right in zip([float("-inf"), *across], [*across, float("inf")], strict=True)
    ]


def pages_put_on(sheet: PageContent) -> list[PageContent]:
    """The pages of which a program has put the sheet together, as it tells where they are."""
    return [_within(sheet, left, right, top, foot) for left, top, right, foot in sheet.pages]


def _within(sheet: PageContent, left: float, right: float, top: float, foot: float) -> PageContent:
    glyphs = tuple(
        glyph
        for glyph in sheet.glyphs
        if left <= (glyph[X0] + glyph[X1]) / 2 < right and top <= (glyph[TOP] + glyph[BOTTOM]) / 2 < foot
    )
    tables = tuple(table for table in sheet.tables if left <= table[0][0] < right and top <= table[0][1] < foot)
    return replace(sheet, glyphs=glyphs, tables=tables)


def _down_cuts(sheet: PageContent, rows: int) -> list[float] | None:
    """Between pages there is more room than between lines, those of a table with space between its rows as well."""
    spans = sorted(_down(sheet))
    feet = accumulate((foot for _, foot in spans), max)
    gaps = [top - foot for (top, _), foot in zip(spans[1:], feet, strict=False) if top > foot]
    between_lines = _median(gaps) * _WIDER if len(gaps) >= _LINES else 0.0
    return _cuts(spans, sheet.height, rows, max(_MARGINS, between_lines * rows / sheet.height))


def _median(numbers: Iterable[float]) -> float:
    """(The module of this name loads random numbers and fractions, too, which takes as long as to read a page.)"""
    ordered = sorted(numbers)
    return (ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2


def _cuts(spans: Iterable[Span], size: float, parts: int, least: float) -> list[float] | None:
    """The middles of the blank strips that part so many pages; None where something reaches over one of them."""
    reach = _NEAR * size / parts
    around = [(at * size / parts - reach, at * size / parts + reach) for at in range(1, parts)]
    near: list[list[Span]] = [[] for _ in around]
    for first, last in spans:
        for index, (low, high) in enumerate(around):
            if first < high and last > low:
                if first <= low and last >= high:
                    return None
                near[index].append((first, last))
    cuts = [_blank_in(own, window, least * size / parts) for own, window in zip(near, around, strict=True)]
    return None if any(cut is None for cut in cuts) else [cut for cut in cuts if cut is not None]


def _blank_in(spans: Sequence[Span], window: Span, least: float) -> float | None:
    """The middle of the blank of the window that is where two pages would meet, else of the widest."""
    low, high = window
    meeting = (low + high) / 2
    blanks: list[Span] = []
    for first, last in [*sorted(spans), (high, high)]:
        if first - low > least:
            blanks.append((low, first))
        low = max(low, last)
    best = max(blanks, key=lambda blank: (blank[0] <= meeting <= blank[1], blank[1] - blank[0]), default=None)
    return (best[0] + best[1]) / 2 if best else None


def _across(sheet: PageContent) -> Iterator[Span]:
    for table in sheet.tables:
        yield min(map(itemgetter(0), table)), max(map(itemgetter(2), table))
    yield from ((glyph[X0], glyph[X1]) for glyph in sheet.glyphs if not glyph[TEXT].isspace())


def _down(sheet: PageContent) -> Iterator[Span]:
    for table in sheet.tables:
        yield min(map(itemgetter(1), table)), max(map(itemgetter(3), table))
    yield from ((glyph[TOP], glyph[BOTTOM]) for glyph in sheet.glyphs if not glyph[TEXT].isspace())
