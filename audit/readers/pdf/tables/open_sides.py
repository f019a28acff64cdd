"""Lines that tables lack: at the left or the right, as print likes them, where the ends of their other lines are their
sides; and over or under a row that a page break cuts off alone."""

from collections.abc import Iterator, Sequence

from audit.readers.pdf.edges import Line
from audit.readers.pdf.tables.finder import REACH

_OVERSHOOT = 6.0  # points by which lines may overshoot the last side; no column is so narrow
_FEWEST = 3  # lines across; two might be a heading's
_PARTED = 2  # lines between two across, which make them a row
_CELLS = 3  # sides of a row that is cut off; two on a line are a box without a lid
_LOWEST = 6.0  # points; less than a line of text is high


def open_sides(verticals: Sequence[Line], horizontals: Sequence[Line]) -> list[Line]:
    """The vertical lines that such tables lack, one where the lines across go on and end together."""
    if not verticals or not horizontals:
        return []
    left, right = min(line[1] for line in horizontals), max(line[2] for line in horizontals)
    if left > verticals[0][0] - _OVERSHOOT and right < verticals[-1][0] + _OVERSHOOT:
        return []
    return [side for upright, across in _ruled(verticals, horizontals) for side in _sides(upright, across)]


def _sides(upright: Sequence[Line], across: Sequence[Line]) -> Iterator[Line]:
    """Where the first and the last of the lines across both reach an end that no upright one is near."""
    first, last = min(across), max(across)
    left, right = min(line[1] for line in across), max(line[2] for line in across)
    starts = [line for line in across if line[1] <= left + REACH]
    ends = [line for line in across if line[2] >= right - REACH]
    fewest = _FEWEST if len(upright) < _PARTED else _FEWEST - 1
    if left < min(line[0] for line in upright) - _OVERSHOOT and _spans(starts, first, last, fewest):
        yield round(left, 3), first[0], last[0]
    if right > max(line[0] for line in upright) + _OVERSHOOT and _spans(ends, first, last, fewest):
        yield round(right, 3), first[0], last[0]


def _spans(lines: Sequence[Line], first: Line, last: Line, fewest: int) -> bool:
    return len(lines) >= fewest and first in lines and last in lines


def _ruled(verticals: Sequence[Line], horizontals: Sequence[Line]) -> list[tuple[list[Line], list[Line]]]:
    """Groups of lines that meet, directly or over others: the vertical and the horizontal ones of each."""
    groups: list[tuple[list[Line], list[Line]]] = []
    for vertical in verticals:
        meeting = [line for line in horizontals if _meet(vertical, line)]
        joined = ([vertical], meeting)
        for group in [group for group in groups if any(line in group[1] for line in meeting)]:
            groups.remove(group)
            joined = (group[0] + joined[0], [*group[1], *(line for line in joined[1] if line not in group[1])])
        if meeting:
            groups.append(joined)
    return groups


def _meet(vertical: Line, horizontal: Line) -> bool:
    x, top, bottom = vertical
    y, start, end = horizontal
    return start - REACH <= x <= end + REACH and top - REACH <= y <= bottom + REACH


def open_ends(verticals: Sequence[Line], horizontals: Sequence[Line]) -> list[Line]:
    """The line across that a row lacks whose sides come from the edge of the page and end on one line: above the last row
    of a table, or below its first one. Where more rows stand on its page, `open_rows` completes it."""
    if len(verticals) < _CELLS:
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
    if len(sides) < _CELLS or last - first > REACH or abs(end - first) < _LOWEST:
        return
    left, right = sides[0][0], sides[-1][0]
    top, bottom = min(end, first), max(end, last)
    met = [line for line in horizontals if _touches(line, (left, top, right, bottom))]
    if len(met) == 1 and abs(met[0][0] - end) <= REACH and _is_as_broad(met[0], left, right):
        yield round(first, 3), *met[0][1:]


def _touches(line: Line, box: tuple[float, float, float, float]) -> bool:
    left, top, right, bottom = box
    return top - REACH <= line[0] <= bottom + REACH and line[1] <= right + REACH and line[2] >= left - REACH


def _is_as_broad(line: Line, left: float, right: float) -> bool:
    return abs(line[1] - left) <= REACH and abs(line[2] - right) <= REACH
