"""Which glyphs are drawn but clipped away. Exporters draw a paragraph that is split over two pages on both of them."""

from collections.abc import Collection, Sequence
from ctypes import addressof, c_float
from functools import reduce
from math import inf

from audit.readers.pdf.engines import bulk, native
from audit.readers.pdf.engines.bulk import Point, Rect
from audit.readers.pdf.page import Box

_SHOWN = 0.25  # of a glyph's box; of less than that a reader sees nothing
_RECTANGLE = 5  # points: the first corner, and along four sides
_CORNERS, _THREE = (0, 2), (0, 1, 2)
_MOST = 64  # points of a clip path; nobody clips a text by more
_NOWHERE: Box = (-inf, -inf, inf, inf)


class Clips:
    """Answers about the glyphs of one text page, by their index."""

    def __init__(self, text_page: int, boxes: list[Rect]) -> None:
        self._text_page = text_page
        self._boxes = boxes
        self._clips: dict[int, Box] = {}  # within the corners
        self._whole: dict[int, Box] = {}
        self._known: dict[tuple[int, Sequence[int]], Box] = {}  # by the first point of the path: many objects share one
        self._numbers = (c_float * 4)()
        self._addresses = [addressof(self._numbers) + offset for offset in (0, 4, 8, 12)]

    def hidden(self, indexes: Sequence[int]) -> list[int]:
        """Those of the glyphs that lie outside of the clip paths of their text objects."""
        owners = bulk.char_objects(self._text_page, indexes)
        self._clips |= self._found({owner for owner in owners if owner} - self._clips.keys(), _CORNERS)
        return [index for index, owner in zip(indexes, owners, strict=True) if owner and self._hides(index, owner)]

    def _hides(self, index: int, owner: int) -> bool:
        left, top, right, bottom = self._boxes[index]
        clip = self._clips[owner]
        if clip[0] <= left and right <= clip[2] and clip[1] <= bottom and top <= clip[3]:  # as most are
            return False
        box = left, bottom, right, top
        if _shows(box, clip):
            return False
        if owner not in self._whole:
            self._whole |= self._found({owner}, _THREE)
        if _shows(box, self._whole[owner]):
            return False
        # A form's text object and its clip are in the form's space, the box is not: then we cannot tell, and keep it.
        native.object_bounds(owner, *self._addresses)
        x0, y0, x1, y1 = self._numbers
        return _area(_common(box, (x0, y0, x1, y1))) > 0

    def _found(self, owners: Collection[int], points: Sequence[int]) -> dict[int, Box]:
        """The box of each one's clip."""
        paths = bulk.clip_paths(bulk.handles(owners))
        return {
            owner: reduce(_common, [self._box(path, at, first, points) for at, first in enumerate(firsts)], _NOWHERE)
            for owner, path, firsts in zip(owners, paths, bulk.clip_starts(bulk.handles(paths)), strict=True)
        }

    def _box(self, path: int, at: int, first: int, points: Sequence[int]) -> Box:
        known = first, points
        if known not in self._known:
            self._known[known] = self._bounds(path, at, points)
        return self._known[known]

    def _bounds(self, path: int, index: int, points: Sequence[int]) -> Box:
        """The box of a clip path, left, bottom, right, top. Of a rectangle two corners are enough, and a third to be sure that it
        is one. Of what is none, what lies outside of its box is clipped, too."""
        count = native.count_clip_segments(path, index)
        if not 0 < count <= _MOST:
            return _NOWHERE
        if count == _RECTANGLE and points is _CORNERS:  # as most are
            return self._between_corners(path, index)
        found = [self._point(path, index, at) for at in (points if count == _RECTANGLE else range(count))]
        if len(found) == len(_THREE) and not _are_square(*found):
            found = [self._point(path, index, at) for at in range(count)]
        xs, ys = zip(*found, strict=True)
        return min(xs), min(ys), max(xs), max(ys)

    def _between_corners(self, path: int, index: int) -> Box:
        x, y, to_x, to_y = self._addresses
        first, opposite = _CORNERS
        native.segment_point(native.get_clip_segment(path, index, first), x, y)
        native.segment_point(native.get_clip_segment(path, index, opposite), to_x, to_y)
        left, bottom, right, top = self._numbers
        if left > right:
            left, right = right, left
        return (left, bottom, right, top) if bottom < top else (left, top, right, bottom)

    def _point(self, path: int, index: int, at: int) -> Point:
        x, y = self._addresses[:2]
        native.segment_point(native.get_clip_segment(path, index, at), x, y)
        return self._numbers[0], self._numbers[1]


def _are_square(one: Point, corner: Point, other: Point) -> bool:
    """Whether the sides that meet in the corner run along the axes."""
    return (corner[0] == one[0] and corner[1] == other[1]) or (corner[1] == one[1] and corner[0] == other[0])


def _shows(box: Box, clip: Box) -> bool:
    return _area(_common(box, clip)) >= _SHOWN * _area(box)


def _common(one: Box, other: Box) -> Box:
    """Asked of every cell; `min` and `max` would take twice as long."""
    left, bottom, right, top = one
    x0, y0, x1, y1 = other
    return (
        x0 if x0 > left else left,  # noqa: FURB136
        y0 if y0 > bottom else bottom,  # noqa: FURB136
        x1 if x1 < right else right,  # noqa: FURB136
        y1 if y1 < top else top,  # noqa: FURB136
    )


def _area(box: Box) -> float:
    width, height = box[2] - box[0], box[3] - box[1]
    return width * height if width > 0 < height else 0.0
