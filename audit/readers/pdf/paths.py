"""Ruling edges: the straight sides of every painted path, form XObjects included, as pdfplumber counts them.

Everything that is asked of PDFium is asked for all paths of a page at once, so that the loops run in C.
"""

from collections import deque
from collections.abc import Callable
from ctypes import addressof, c_float
from dataclasses import dataclass, field
from itertools import accumulate, chain, pairwise, repeat
from struct import iter_unpack

from audit.readers.pdf import native
from audit.readers.pdf.edges import Line
from audit.readers.pdf.limits import LIMITS, require
from audit.readers.pdf.transform import Transform, combine

Point = tuple[float, float]

_SAME = 1e-3  # points; PDFium keeps coordinates as 32-bit floats
_SHORTEST = 1.0  # points; shorter sides are dots and arrow heads (pdfplumber's edge_min_length_prefilter)


@dataclass(slots=True)
class Rulings:
    """Edges by direction as (place across, start, end), and what else is drawn on the page."""

    vertical: list[Line] = field(default_factory=list)
    horizontal: list[Line] = field(default_factory=list)
    image_area: float = 0.0  # square points
    curves: int = 0

    def add_sides(self, points: list[Point]) -> None:
        """The sides of an outline that run along the axes."""
        for (x, y), (to_x, to_y) in pairwise(points):
            if -_SAME < to_y - y < _SAME:
                if abs(to_x - x) >= _SHORTEST:
                    self.horizontal.append((y, x, to_x) if x < to_x else (y, to_x, x))
            elif -_SAME < to_x - x < _SAME and abs(to_y - y) >= _SHORTEST:
                self.vertical.append((x, y, to_y) if y < to_y else (x, to_y, y))

    def add_stroke(self, start: Point, end: Point) -> None:
        """A single straight stroke; pdfplumber counts it as vertical wherever it is not flat."""
        if abs(end[1] - start[1]) < _SAME:
            self.add_sides([start, end])
        elif abs(end[1] - start[1]) >= _SHORTEST:
            self.vertical.append((min(start[0], end[0]), min(start[1], end[1]), max(start[1], end[1])))


def read_rulings(page: int, to_view: Transform) -> Rulings:
    """Raises UnreadableInput beyond the bounds on objects and edges."""
    rulings = Rulings()
    _collect(_members(page, native.count_objects, native.get_object), to_view, rulings, LIMITS.nesting)
    require(len(rulings.vertical) + len(rulings.horizontal), LIMITS.page_edges, "单页线条数")
    return rulings


def _members(owner: int, count: Callable[..., int], get: Callable[..., int]) -> list[int]:
    number = count(owner)
    require(number, LIMITS.page_objects, "单页对象数")
    return list(map(get, repeat(owner), range(number)))


def _collect(objects: list[int], to_view: Transform, rulings: Rulings, depth: int) -> None:
    kinds = list(map(native.object_type, objects))
    _add_paths([item for item, kind in zip(objects, kinds, strict=True) if kind == native.PATH], to_view, rulings)
    others = [(item, kind) for item, kind in zip(objects, kinds, strict=True) if kind in (native.IMAGE, native.FORM)]
    for (item, kind), matrix in zip(others, _matrices([item for item, _ in others]), strict=True):
        if kind == native.IMAGE:
            a, b, c, d, _, _ = matrix
            rulings.image_area += abs(a * d - b * c)
        elif depth:
            inside = _members(item, native.count_form_objects, native.get_form_object)
            _collect(inside, combine(matrix, to_view), rulings, depth - 1)


def _matrices(objects: list[int]) -> list[Transform]:
    numbers = (c_float * (6 * len(objects)))()
    first = addressof(numbers)
    deque(map(native.object_matrix, objects, range(first, first + 24 * len(objects), 24)), maxlen=0)
    return list(iter_unpack("6f", numbers))


def _add_paths(paths: list[int], to_view: Transform, rulings: Rulings) -> None:
    counts = list(map(native.count_segments, paths))
    require(sum(counts), LIMITS.page_objects, "图形节点数")
    owned = (map(native.get_segment, repeat(path), range(count)) for path, count in zip(paths, counts, strict=True))
    segments = list(chain.from_iterable(owned))
    kinds, points, matrices = list(map(native.segment_type, segments)), _points(segments), _matrices(paths)
    views = {matrix: combine(matrix, to_view) for matrix in set(matrices)}
    for matrix, (start, end) in zip(matrices, pairwise([0, *accumulate(counts)]), strict=True):
        a, b, c, d, e, f = views[matrix]
        shown = [(a * x + c * y + e, b * x + d * y + f) for x, y in points[start:end]]
        _add_path(shown, kinds[start:end], segments[start:end], rulings)


def _points(segments: list[int]) -> list[Point]:
    numbers = (c_float * (2 * len(segments)))()
    first = addressof(numbers)
    last = first + 8 * len(segments)
    deque(map(native.segment_point, segments, range(first, last, 8), range(first + 4, last + 4, 8)), maxlen=0)
    return list(iter_unpack("2f", numbers))


def _add_path(points: list[Point], kinds: list[int], segments: list[int], rulings: Rulings) -> None:
    starts = [index for index, kind in enumerate(kinds) if kind == native.MOVE_TO]
    if native.BEZIER_TO not in kinds and len(starts) == 1:
        _add_outline(points, segments[-1], rulings)
        return
    for start, end in pairwise([*starts, len(kinds)]):
        controls = native.BEZIER_TO in kinds[start:end]
        rulings.curves += controls
        outline = _without_controls(points[start:end], kinds[start:end]) if controls else points[start:end]
        _add_outline(outline, segments[end - 1], rulings)


def _without_controls(points: list[Point], kinds: list[int]) -> list[Point]:
    """Of each curve only its end, the third point that PDFium lists for it."""
    kept, controls = [], 0
    for point, kind in zip(points, kinds, strict=True):
        controls = controls + 1 if kind == native.BEZIER_TO else 0
        if controls % 3 == 0:
            kept.append(point)
    return kept


def _add_outline(points: list[Point], last_segment: int, rulings: Rulings) -> None:
    if len(points) == 2 or (len(points) == 3 and native.segment_closes(last_segment)):
        rulings.add_stroke(points[0], points[1])
    else:
        rulings.add_sides(points)
