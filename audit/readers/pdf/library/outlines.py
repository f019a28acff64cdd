"""Of what points the paths of a page are made.

PDFium keeps those of a path in a row, and tells where the first of them is: to read a row takes a tenth of the time that
it takes to ask for every point of it. How they are kept is PDFium's own business and may change: a path that is drawn
for the purpose shows it, once, and where it is not as expected, every point is asked for.
"""

from array import array
from collections.abc import Sequence
from ctypes import string_at
from functools import cache
from operator import sub

from audit.model.record import record
from audit.readers.pdf.library import bulk, native
from audit.readers.pdf.library.bulk import Handle, Point

_APART = 12  # bytes: two coordinates, then a byte for the kind, and one that is 1 where the point closes its outline
_COORDINATE, _KIND, _CLOSES = 4, 8, 9
_LINES = 40  # of the path that is drawn: more than PDFium would make room for at once


@record
class Outlines:
    """All points of all paths, one after the other, `counts` to each path. `closes`: 1 where one closes its outline."""

    counts: list[int]
    points: list[Point]
    kinds: bytes
    closes: bytes


def outlines(paths: Sequence[Handle], counts: list[int]) -> Outlines:
    """The points of all paths; `counts`: how many each has."""
    return _in_rows(paths, counts) if _are_in_rows() else _asked_for(paths, counts)


def _in_rows(paths: Sequence[Handle], counts: list[int]) -> Outlines:
    kept = b"".join(map(string_at, bulk.first_segments(paths), map(_APART.__mul__, counts)))
    xs, ys = (array("f", kept)[side :: _APART // _COORDINATE] for side in range(2))
    return Outlines(counts, list(zip(xs, ys, strict=True)), kept[_KIND::_APART], kept[_CLOSES::_APART])


def _asked_for(paths: Sequence[Handle], counts: list[int]) -> Outlines:
    segments = bulk.handles(bulk.segment_addresses(paths, counts))
    kinds, closes = bulk.segment_kinds(segments), bulk.segments_that_close(segments)
    return Outlines(counts, bulk.segment_points(segments), kinds, closes)


@cache
def _are_in_rows() -> bool:
    """Whether a path with points of every kind is kept as expected; no byte is read beyond what it is known to have."""
    path = native.new_path(1.25, 2.5)
    try:
        native.add_curve(path, 5.25, 6.5, 7.75, 8.5, 9.25, 10.5)
        native.close_outline(path)
        native.add_outline(path, 11.75, -12.5)
        for number in range(_LINES):
            native.add_line(path, number + 0.25, number + 0.5)
        paths = [bulk.handle(path)]
        counts = bulk.segment_counts(paths)
        where = bulk.segment_addresses(paths, counts)
        apart = set(map(sub, where[1:], where))
        return apart == {_APART} and _in_rows(paths, counts) == _asked_for(paths, counts)
    finally:
        native.destroy_object(path)
