"""Sheets that a program has put together of pages: each is a form of its own, made smaller, beside the others."""

from collections.abc import Sequence
from itertools import combinations, compress
from math import hypot

from audit.readers.pdf.library import bulk, native
from audit.readers.pdf.library.bulk import Rect
from audit.readers.pdf.library.transform import Transform, apply
from audit.readers.pdf.page import Box
from audit.readers.pdf.painting.objects import Objects, of_kind

_LARGEST = 0.95  # of the size that they had; parts of a page are as large as they were
_SAME = 0.01
_FEWEST, _MOST = 2, 64


def pages_on(objects: Objects, to_view: Transform) -> tuple[Box, ...]:
    """Where each page is, in the order in which they were put there; none where a sheet is a single one."""
    if not _FEWEST <= objects.kinds.count(native.FORM) <= _MOST or native.TEXT in objects.kinds:
        return ()
    forms = list(compress(objects.handles, of_kind(native.FORM, objects.kinds)))
    scales = [hypot(along, across) for along, across, *_ in bulk.matrices(forms)]
    bounds = bulk.bounds(forms)
    if max(scales) > _LARGEST or max(scales) - min(scales) > _SAME or _overlap(bounds):
        return ()
    return tuple(_seen(rect, to_view) for rect in bounds)


def _overlap(bounds: Sequence[Rect]) -> bool:
    return any(
        min(a[2], b[2]) > max(a[0], b[0]) and min(a[3], b[3]) > max(a[1], b[1]) for a, b in combinations(bounds, 2)
    )


def _seen(rect: Rect, to_view: Transform) -> Box:
    (x, y), (to_x, to_y) = apply(to_view, rect[0], rect[1]), apply(to_view, rect[2], rect[3])
    return min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y)
