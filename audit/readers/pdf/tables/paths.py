"""Ruling edges: the straight sides of every painted path, form XObjects included, as pdfplumber counts them.

Everything that is asked of PDFium is asked for all paths of a page at once, so that the loops run in C.
"""

from collections.abc import Sequence
from itertools import accumulate, compress, pairwise
from math import hypot

from audit.model.record import field, mutable, record
from audit.readers.pdf.edges import Line
from audit.readers.pdf.library import bulk, native
from audit.readers.pdf.library.bulk import Handle, Point
from audit.readers.pdf.library.outlines import outlines
from audit.readers.pdf.library.transform import Transform, apply, combine
from audit.readers.pdf.library.upright import is_aslant
from audit.readers.pdf.limits import LIMITS, require
from audit.readers.pdf.page import Box
from audit.readers.pdf.painting.objects import Objects, members, of_kind
from audit.readers.pdf.painting.paints import THIN, Paint, paints

_SAME = 1e-3  # points; PDFium keeps coordinates as 32-bit floats
_NEARLY_SAME = 0.5  # points, on a page that was set straight
_SEAL = 150.0  # points; seals are 42 to 45 mm broad
_SQUARE = 1.2  # times as long as broad, at most
_SEALS = 3  # of a page; more are the pieces of a scan
_CORNERS = ((0, 0), (1, 1))  # of a picture, before it is placed
_CORNER = 2  # of a rectangle: across from its first
_SHORTEST = 1.0  # points; shorter sides are dots and arrow heads (pdfplumber's edge_min_length_prefilter)


@record
class Sides:
    """Edges by direction, each as (place across, start, end)."""

    vertical: list[Line] = field(default_factory=list)
    horizontal: list[Line] = field(default_factory=list)
    same: float = _SAME  # how far the ends of a line along an axis may differ across it

    def add_outline(self, points: list[Point]) -> None:
        """The sides of an outline that run along the axes."""
        same, shortest = self.same, _SHORTEST
        x, y = points[0] if points else (0.0, 0.0)
        for to_x, to_y in points[1:]:
            across, down = to_x - x, to_y - y
            if -same < down < same:
                if across >= shortest:
                    self.horizontal.append((y, x, to_x))
                elif across <= -shortest:
                    self.horizontal.append((y, to_x, x))
            elif -same < across < same:
                if down >= shortest:
                    self.vertical.append((x, y, to_y))
                elif down <= -shortest:
                    self.vertical.append((x, to_y, y))
            x, y = to_x, to_y

    def add_stroke(self, start: Point, end: Point) -> None:
        """A single straight stroke; pdfplumber counts it as vertical wherever it is not flat."""
        if abs(end[1] - start[1]) < self.same:
            self.add_outline([start, end])
        elif abs(end[1] - start[1]) >= _SHORTEST:
            self.vertical.append((min(start[0], end[0]), min(start[1], end[1]), max(start[1], end[1])))

    def extend(self, others: "Sides") -> None:
        self.vertical.extend(others.vertical)
        self.horizontal.extend(others.horizontal)


@mutable
class Rulings:
    """What is drawn on a page. White fills behind the text have sides, too, but no reader sees them."""

    visible: Sides = field(default_factory=Sides)
    invisible: Sides = field(default_factory=Sides)
    white_strokes: Sides = field(default_factory=Sides)  # seen only where something is shaded
    is_shaded: bool = False
    image_area: float = 0.0  # square points
    seals: int = 0  # pictures that look like one; a few of them are none of that area
    curves: int = 0
    drawings: list[Box] = field(default_factory=list)  # pictures and curved outlines
    fills: list[int] = field(default_factory=list)  # paths that may be boxes

    def add_image(self, matrix: Transform) -> None:
        a, b, c, d, _, _ = matrix
        sides = sorted((hypot(a, b), hypot(c, d)))
        is_seal = sides[1] <= min(_SEAL, _SQUARE * sides[0])
        self.seals += is_seal
        if not is_seal or self.seals > _SEALS:
            self.image_area += abs(a * d - b * c)

    def sort_out(self) -> None:
        (self.visible if self.is_shaded else self.invisible).extend(self.white_strokes)


def read_rulings(objects: Objects, to_view: Transform) -> Rulings:
    """Raises UnreadableInput beyond the bounds on objects and edges."""
    rulings = Rulings()
    if is_aslant(to_view):
        rulings.visible, rulings.white_strokes = Sides(same=_NEARLY_SAME), Sides(same=_NEARLY_SAME)
    _collect((objects.items, objects.handles, objects.kinds), to_view, rulings, LIMITS.nesting)
    rulings.sort_out()
    edges = (
        rulings.visible.vertical,
        rulings.visible.horizontal,
        rulings.invisible.vertical,
        rulings.invisible.horizontal,
    )
    require(sum(map(len, edges)), LIMITS.page_edges, "单页线条数")
    return rulings


def _collect(things: tuple[list[int], list[Handle], bytes], to_view: Transform, rulings: Rulings, depth: int) -> None:
    """Adds what the objects draw."""
    items, handles, kinds = things
    is_path = of_kind(native.PATH, kinds)
    _add_paths(list(compress(items, is_path)), list(compress(handles, is_path)), to_view, rulings)
    if native.IMAGE not in kinds and native.FORM not in kinds:
        return
    others = [number for number, kind in enumerate(kinds) if kind in (native.IMAGE, native.FORM)]
    for number, matrix in zip(others, bulk.matrices([handles[number] for number in others]), strict=True):
        if kinds[number] == native.IMAGE:
            rulings.add_image(matrix)
            rulings.drawings.append(_box([apply(combine(matrix, to_view), *corner) for corner in _CORNERS]))
        elif depth:
            inside = members(items[number])
            named = bulk.handles(inside)
            _collect((inside, named, bulk.kinds(named)), combine(matrix, to_view), rulings, depth - 1)


def _add_paths(paths: list[int], handles: list[Handle], to_view: Transform, rulings: Rulings) -> None:
    if not paths:
        return
    counts = bulk.segment_counts(handles)
    require(sum(counts), LIMITS.page_objects, "图形节点数")
    drawn = outlines(handles, counts)
    kinds = drawn.kinds
    bounds = list(pairwise([0, *accumulate(counts)]))
    points = _shown(drawn.points, bounds, bulk.matrices(handles), to_view)
    is_plain = native.BEZIER_TO not in kinds and kinds.count(native.MOVE_TO) == len(paths)
    modes = bulk.draw_modes(handles)
    black, white, visible = Paint.BLACK, Paint.WHITE, rulings.visible
    for item, paint, (filled, _), (start, end) in zip(paths, paints(handles, modes), modes, bounds, strict=True):
        path = points[start:end]
        if paint == black:
            sides = visible
            if filled and end - start > _CORNER and _is_thick(path[0], path[_CORNER]):
                rulings.fills.append(item)
        else:
            sides = _sides(item, path, paint, rulings)
        if is_plain or _is_plain(kinds, start, end):
            _add_outline(path, drawn.closes[end - 1], sides)
        else:
            curved = _add_path(path, kinds[start:end], drawn.closes[start:end], sides)
            rulings.curves += len(curved)
            rulings.drawings += curved if paint != white else ()


def _is_plain(kinds: bytes, start: int, end: int) -> bool:
    return kinds.find(native.BEZIER_TO, start, end) < 0 and kinds.count(native.MOVE_TO, start, end) == 1


def _shown(
    points: list[Point], bounds: list[tuple[int, int]], matrices: list[Transform], to_view: Transform
) -> list[Point]:
    """The points of all paths on the shown page; mostly one matrix serves them all."""
    views = {matrix: combine(matrix, to_view) for matrix in set(matrices)}
    if len(views) == 1:
        bounds = [(0, len(points))]
    shown: list[Point] = []
    for matrix, (start, end) in zip(matrices, bounds, strict=False):
        a, b, c, d, e, f = views[matrix]
        if b == c == 0:  # as mostly
            shown += [(a * x + e, d * y + f) for x, y in points[start:end]]
        else:
            shown += [(a * x + c * y + e, b * x + d * y + f) for x, y in points[start:end]]
    return shown


def add_drawn(item: int, outlines: Sequence[tuple[list[Point], bool]], paint: Paint, rulings: Rulings) -> None:
    """Adds the sides of a path without curves. `outlines`: the points of each, and whether it is closed."""
    points = [point for outline, _ in outlines for point in outline]
    sides = rulings.visible if paint == Paint.BLACK else _sides(item, points, paint, rulings)
    for outline, closed in outlines:
        _add_outline(outline, closed, sides)


def _sides(item: int, points: list[Point], paint: Paint, rulings: Rulings) -> Sides:
    """Where the sides of a white or a shaded path belong."""
    xs, ys = zip(*points, strict=True) if points else ((0.0,), (0.0,))
    is_thin = max(xs) - min(xs) < THIN or max(ys) - min(ys) < THIN
    if not is_thin:
        rulings.fills.append(item)
    if paint == Paint.WHITE:
        return rulings.white_strokes if is_thin else rulings.invisible
    rulings.is_shaded = rulings.is_shaded or not is_thin
    return rulings.visible


def _is_thick(corner: Point, other: Point) -> bool:
    """Whether a rectangle is no line."""
    return abs(corner[0] - other[0]) >= THIN and abs(corner[1] - other[1]) >= THIN


def _add_path(points: list[Point], kinds: bytes, closes: bytes, sides: Sides) -> list[Box]:
    """Adds the sides of every outline of the path; returns where those of them are that are curved."""
    starts = [index for index, kind in enumerate(kinds) if kind == native.MOVE_TO]
    curved: list[Box] = []
    for start, end in pairwise([*starts, len(kinds)]):
        outline = points[start:end]
        if native.BEZIER_TO in kinds[start:end]:
            curved.append(_box(outline))
            outline = _without_controls(outline, kinds[start:end])
        _add_outline(outline, closes[end - 1], sides)
    return curved


def _box(points: list[Point]) -> Box:
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _without_controls(points: list[Point], kinds: bytes) -> list[Point]:
    """Of each curve only its end, the third point that PDFium lists for it."""
    kept, controls = [], 0
    for point, kind in zip(points, kinds, strict=True):
        controls = controls + 1 if kind == native.BEZIER_TO else 0
        if controls % 3 == 0:
            kept.append(point)
    return kept


def _add_outline(points: list[Point], closed: int, sides: Sides) -> None:
    if len(points) == 2 or (len(points) == 3 and closed):
        sides.add_stroke(points[0], points[1])
    else:
        sides.add_outline(points)
