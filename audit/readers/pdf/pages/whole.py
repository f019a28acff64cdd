"""Most sheets are one page, and show it by the first table or line that reaches across: asked once, before anything looks
for several pages on a sheet."""

from collections.abc import Iterator
from itertools import chain
from math import inf
from operator import itemgetter

from audit.readers.pdf.page import PageContent

# Of the width. Two pages part, or four in two columns, at the middle; three columns at the thirds. What reaches from well
# before one of these places to well behind it leaves no blank for any way of parting a sheet.
_MIDDLE = (0.41, 0.59)
_THIRDS = (0.29, 0.71)  # the far ends of the places of the first third and of the second
_NEAR = 0.004  # a gap that is too narrow to part pages
_ENDS = 0.06  # of the height: numbers and heads of a whole sheet stand there, and may do so over two pages

Span = tuple[float, float]


def is_whole(sheet: PageContent) -> bool:
    """Whether something reaches over the middle of the sheet and over a third of it. Of a single page that has no such line
    it says no."""
    width = sheet.width
    middle, behind = _MIDDLE[0] * width, _MIDDLE[1] * width
    left, right = _THIRDS[0] * width, _THIRDS[1] * width
    return any(
        first <= middle and last >= behind and (first <= left or last >= right)
        for first, last in chain(_tables(sheet), _lines(sheet))
    )


def _tables(sheet: PageContent) -> Iterator[Span]:
    for table in sheet.tables:
        yield min(map(itemgetter(0), table)), max(map(itemgetter(2), table))


def _lines(sheet: PageContent) -> Iterator[Span]:
    """From where to where glyphs reach that follow one another without a gap on one level, but for head and foot."""
    near, head, foot = _NEAR * sheet.width, _ENDS * sheet.height, (1 - _ENDS) * sheet.height
    start = end = high = low = inf
    for text, x0, top, x1, bottom, _ in sheet.glyphs:
        if text.isspace() or top >= foot or bottom <= head:
            continue
        if start <= x0 < end + near and top < low and bottom > high:
            end = max(end, x1)
        else:
            yield start, end
            start, end = x0, x1
        high, low = top, bottom
    yield start, end
