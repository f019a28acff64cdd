"""Cells without text in which something is drawn: a number that was turned into outlines, or a picture of one."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from audit.readers.pdf.page import Box
from audit.readers.pdf.tables.cells import Cover

_LOWEST = 4.0  # points; dots and the like are lower, and no digit is
_NARROWEST = 0.1  # points; what is narrower is a ruling that was drawn as a curve
_OVER = 1.0  # points by which a picture in a cell may reach over its rulings


def drawn_in(table: Cover, drawings: Sequence[Box]) -> Iterator[Box]:
    """The cells that hold one of the drawings whole. What reaches over several is none of their text."""
    for x0, top, x1, bottom in drawings:
        if bottom - top < _LOWEST or x1 - x0 < _NARROWEST:
            continue
        at = bisect_right(table.xs, (x0 + x1) / 2), bisect_right(table.ys, (top + bottom) / 2)
        for left, head, right, foot in table.slots.get(at, ()):
            if left - _OVER <= x0 and head - _OVER <= top and x1 <= right + _OVER and bottom <= foot + _OVER:
                yield left, head, right, foot
