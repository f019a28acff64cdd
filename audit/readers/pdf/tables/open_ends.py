"""A row that a page break cuts off alone: its sides come from the edge of the page and end on one line across, so that it
is no cell. The line that it lacks lets it be found; where more rows stand on its page, `open_rows` completes it."""

from collections.abc import Iterator, Sequence

from audit.readers.pdf.edges import Line
from audit.readers.pdf.tables.finder import REACH

_FEWEST = 3  # sides, which are two cells; two sides on a line are a box without a lid
_LOWEST = 6.0  # points; less than a line of text is high


def open_ends(verticals: Sequence[Line], horizontals: Sequence[Line]) -> list[Line]:
    """The line across that each such row lacks: above the last row of a table, or below its first one."""
    if len(verticals) < _FEWEST:
        return []
    return [
        line
        for at, other in ((2, 1), (1, 2))
        for end in sorted({upright[at] for upright in verticals})
        for line in _lacking([upright for upright in verticals if upright[at] == end], other, end, horizontals)
    ]


def _lacking(sides: Sequence[Line], other: int, end: float, horizontals: Sequence[Line]) -> Iterator[Line]:
    """`other`: where the sides have the end that is not `end`."""
    starts = [side[other] for side in sides]
    first, last = min(starts), max(starts)
    if len(sides) < _FEWEST or last - first > REACH or abs(end - first) < _LOWEST:
        return
    left, right = sides[0][0], sides[-1][0]
    top, bottom = min(end, first), max(end, last)
    met = [line for line in horizontals if _meets(line, (left, top, right, bottom))]
    if len(met) == 1 and abs(met[0][0] - end) <= REACH and _spans(met[0], left, right):
        yield round(first, 3), *met[0][1:]


def _meets(line: Line, box: tuple[float, float, float, float]) -> bool:
    left, top, right, bottom = box
    return top - REACH <= line[0] <= bottom + REACH and line[1] <= right + REACH and line[2] >= left - REACH


def _spans(line: Line, left: float, right: float) -> bool:
    return abs(line[1] - left) <= REACH and abs(line[2] - right) <= REACH
