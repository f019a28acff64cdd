"""Where the lines of prose stand between the margins of their page, as a page that is drawn shows it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from audit.model.document import TextLine
from audit.model.record import record

_LONG = 20  # characters of a line that shows where the margins are
_LINES = 3  # of them on a page
_FULL, _SHORT = 1.5, 3.0  # font sizes from the right margin: within, a full line ends; before, a short one
_FLUSH, _INDENT = 0.5, 1.2  # font sizes from the left margin


@record
class SetLine:
    """A line of prose between the margins of its page."""

    line: TextLine
    full: bool
    short: bool
    flush: bool
    indented: bool


def between_margins(lines: Sequence[TextLine]) -> Iterator[SetLine]:
    """Page by page; none of a page that does not show its margins."""
    for _, group in groupby(lines, key=lambda line: line.place.file_page):
        yield from _on_page(list(group))


def _on_page(lines: Sequence[TextLine]) -> Iterator[SetLine]:
    placed = [(line, line.place.bbox) for line in lines if line.place.bbox]
    boxes = [box for line, box in placed if len(line.text) >= _LONG]
    if len(boxes) < _LINES:
        return
    left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
    for line, (x0, top, x1, bottom) in placed:
        size = bottom - top
        yield SetLine(
            line,
            full=x1 >= right - _FULL * size,
            short=x1 < right - _SHORT * size,
            flush=x0 <= left + _FLUSH * size,
            indented=x0 >= left + _INDENT * size,
        )
