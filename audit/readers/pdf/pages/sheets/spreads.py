"""Two pages printed side by side on one sheet: each is read from top to bottom before the other."""

from collections.abc import Iterable, Iterator
from operator import itemgetter

from audit.model.document.pagination import number_in
from audit.model.record import replace
from audit.readers.pdf.page import BASELINE, BOTTOM, TEXT, TOP, X0, X1, Glyph, PageContent
from audit.readers.pdf.pages.lines import text_of

_BROAD = 1.2  # times as wide as high
_MIDDLE = 0.08  # of the width, to either side of the middle: where the gap between two pages lies
GAP = 0.03  # of the width
_CLOSE = 0.005  # of the width, where each side has a table or a number of its own and nothing reaches across
_FOOT = 0.06  # of the height: a page number of the whole sheet stands in the middle
ENOUGH = 8  # glyphs of either page; a cover has few
_ROWS = 3  # of figures alone; two may be page numbers and dates
_SAME = 2.0  # points between the baselines of a name and its figures
_FIGURE = "0123456789-"


def pages_of(sheet: PageContent) -> tuple[PageContent, ...]:
    """The left and the right one where nothing is printed in the middle of a broad sheet, else the sheet itself."""
    return beside_each_other(sheet) if sheet.width > _BROAD * sheet.height else (sheet,)


def beside_each_other(sheet: PageContent) -> tuple[PageContent, ...]:
    """The same of a sheet that may have two, whatever its shape."""
    middle = _gap(sheet)
    if middle is None:
        return (sheet,)
    sides = left, right = sides_of(sheet, middle)
    few = min(len(left.glyphs), len(right.glyphs)) < ENOUGH
    return (sheet,) if few or (not sheet.tables and _goes_on(left.glyphs, right.glyphs)) else sides


def sides_of(sheet: PageContent, middle: float) -> tuple[PageContent, PageContent]:
    """What is printed on the left of a line, and on the right of it."""
    left = tuple(glyph for glyph in sheet.glyphs if glyph[X0] + glyph[X1] < 2 * middle)
    right = tuple(glyph for glyph in sheet.glyphs if glyph[X0] + glyph[X1] >= 2 * middle)
    return (
        replace(sheet, glyphs=left, tables=tuple(t for t in sheet.tables if t[0][0] < middle)),
        replace(sheet, glyphs=right, tables=tuple(t for t in sheet.tables if t[0][0] >= middle)),
    )


def _gap(sheet: PageContent) -> float | None:
    """The middle of the blank between the two, if there is one; on most pages there is not even a narrow one."""
    middle = blank(_printed(sheet), sheet.width, _CLOSE)
    if middle is None or _has_tables_on_both_sides(sheet) or _has_two_numbers(sheet):
        return middle
    return blank(_printed(sheet), sheet.width, GAP)


def blank(spans: Iterable[tuple[float, float]], size: float, least: float) -> float | None:
    """The middle of what no span reaches into around the middle of the sheet, where it is `least` of its size."""
    low, high = (0.5 - _MIDDLE) * size, (0.5 + _MIDDLE) * size
    start, end = low, high
    for first, last in spans:
        if last <= low or first >= high:
            continue
        if first <= low and last >= high:
            return None
        if (first + last) / 2 < size / 2:
            start = max(start, last)
        else:
            end = min(end, first)
        if end - start < least * size:
            return None
    return (start + end) / 2


def _goes_on(left: tuple[Glyph, ...], right: tuple[Glyph, ...]) -> bool:
    """The rows of one table without rulings: what stands on the right are the figures of the names on the left."""
    rows: dict[float, Glyph] = {}
    for glyph in right:
        if not glyph[TEXT].isspace():
            rows.setdefault(glyph[BASELINE], glyph)
    figures = [baseline for baseline, glyph in rows.items() if glyph[TEXT] in _FIGURE]
    beside = {round(glyph[BASELINE] / _SAME) for glyph in left}
    shared = sum(not beside.isdisjoint(range(at - 1, at + 2)) for b in figures for at in (round(b / _SAME),))
    return shared >= _ROWS and shared * 2 > len(rows)


def _has_tables_on_both_sides(sheet: PageContent) -> bool:
    return len({table[0][0] * 2 < sheet.width for table in sheet.tables}) > 1


def _has_two_numbers(sheet: PageContent) -> bool:
    """At the foot of either side stands a page number, and the right one is the next."""
    sides = ([g for g in last_line(sheet) if (g[X0] + g[X1] < sheet.width) is left] for left in (True, False))
    one, other = (number_in(text_of(sorted(side, key=itemgetter(X0)))) for side in sides)
    return one is not None and other == one + 1


def last_line(sheet: PageContent) -> list[Glyph]:
    lowest = max((glyph[BASELINE] for glyph in sheet.glyphs if glyph[BASELINE] < sheet.height), default=0.0)
    return [glyph for glyph in sheet.glyphs if abs(glyph[BASELINE] - lowest) < _SAME]


def _printed(sheet: PageContent) -> Iterator[tuple[float, float]]:
    """From where to where across the sheet anything reaches."""
    foot, head = (1 - _FOOT) * sheet.height, _FOOT * sheet.height
    for table in sheet.tables:
        x0s, _, x1s, _ = zip(*table, strict=True)
        yield min(x0s), max(x1s)
    for glyph in sheet.glyphs:
        if not glyph[0].isspace() and glyph[TOP] < foot and glyph[BOTTOM] > head:
            yield glyph[X0], glyph[X1]
