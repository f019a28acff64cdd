"""Ruling edges: the straight sides of every painted path, form XObjects included, as pdfplumber counts them."""

from collections.abc import Iterator
from ctypes import addressof, c_float
from dataclasses import dataclass, field
from itertools import pairwise

from audit.readers.pdf import native
from audit.readers.pdf.limits import LIMITS, require
from audit.readers.pdf.page import Box
from audit.readers.pdf.transform import Transform, apply, combine

Point = tuple[float, float]

_SAME = 1e-3  # points; PDFium keeps coordinates as 32-bit floats
_SHORTEST = 1.0  # points; shorter sides are dots and arrow heads (pdfplumber's edge_min_length_prefilter)


@dataclass(slots=True)
class Rulings:
    """Edges by direction; a vertical edge stands at its x0, a horizontal one at its top."""

    vertical: list[Box] = field(default_factory=list)
    horizontal: list[Box] = field(default_factory=list)
    image_area: float = 0.0  # square points
    curves: int = 0

    def add(self, start: Point, end: Point, *, upright_if_slanted: bool = False) -> None:
        x0, x1 = (start[0], end[0]) if start[0] <= end[0] else (end[0], start[0])
        top, bottom = (start[1], end[1]) if start[1] <= end[1] else (end[1], start[1])
        flat, upright = bottom - top < _SAME, x1 - x0 < _SAME
        if flat and not (upright and not upright_if_slanted):
            if x1 - x0 >= _SHORTEST:
                self.horizontal.append((x0, top, x1, bottom))
        elif (upright or upright_if_slanted) and bottom - top >= _SHORTEST:
            self.vertical.append((x0, top, x1, bottom))


def read_rulings(page: int, to_view: Transform) -> Rulings:
    """Raises UnreadableInput beyond the bounds on edges."""
    rulings = Rulings()
    objects = (native.get_object(page, index) for index in range(native.count_objects(page)))
    _collect(objects, to_view, rulings, LIMITS.nesting)
    require(len(rulings.vertical) + len(rulings.horizontal), LIMITS.page_edges, "单页线条数")
    return rulings


def _collect(objects: Iterator[int], to_view: Transform, rulings: Rulings, depth: int) -> None:
    for item in objects:
        kind = native.object_type(item)
        if kind == native.PATH:
            _add_path(item, combine(_matrix(item), to_view), rulings)
        elif kind == native.IMAGE:
            a, b, c, d, _, _ = _matrix(item)
            rulings.image_area += abs(a * d - b * c)
        elif kind == native.FORM and depth:
            inside = (native.get_form_object(item, index) for index in range(native.count_form_objects(item)))
            _collect(inside, combine(_matrix(item), to_view), rulings, depth - 1)


def _matrix(item: int) -> Transform:
    numbers = (c_float * 6)()
    native.object_matrix(item, addressof(numbers))
    a, b, c, d, e, f = numbers
    return a, b, c, d, e, f


def _add_path(path: int, to_view: Transform, rulings: Rulings) -> None:
    points: list[Point] = []
    controls, closed, curved = 0, False, False
    for index in range(native.count_segments(path)):
        segment = native.get_segment(path, index)
        kind = native.segment_type(segment)
        if kind == native.MOVE_TO:
            _add_subpath(points, rulings, closed=closed)
            points = []
        controls = controls + 1 if kind == native.BEZIER_TO else 0
        curved = curved or controls > 0
        if controls % 3 == 0:  # of a curve only the end counts, not its two control points
            points.append(_point(segment, to_view))
        closed = bool(native.segment_closes(segment))
    rulings.curves += curved
    _add_subpath(points, rulings, closed=closed)


def _point(segment: int, to_view: Transform) -> Point:
    numbers = (c_float * 2)()
    start = addressof(numbers)
    native.segment_point(segment, start, start + 4)
    return apply(to_view, *numbers)


def _add_subpath(points: list[Point], rulings: Rulings, *, closed: bool) -> None:
    is_line = len(points) == 2 or (len(points) == 3 and closed)
    if is_line:  # a slanted stroke counts as vertical, as in pdfplumber
        rulings.add(points[0], points[1], upright_if_slanted=True)
        return
    for start, end in pairwise(points):
        rulings.add(start, end)
