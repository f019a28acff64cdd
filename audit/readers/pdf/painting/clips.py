"""Which glyphs are drawn but clipped away. Exporters draw a paragraph that is split over two pages on both of them."""

from collections.abc import Sequence
from ctypes import addressof, c_float
from functools import reduce
from itertools import groupby
from math import inf
from operator import itemgetter

from audit.readers.pdf.library import bulk, native
from audit.readers.pdf.library.bulk import Boxes, Point
from audit.readers.pdf.page import Box

_SHOWN = 0.25  # of a glyph's box; of less than that a reader sees nothing
_BEARING = 0.5  # of a digit's height; its ink begins nearer to where it is set down
_RECTANGLE = 5  # points: the first corner, and along four sides
_CORNERS, _THREE = (0, 2), (0, 1, 2)
_MOST = 64  # points of a clip path; nobody clips a text by more
_Clipped = tuple[
    int, int, int, tuple[int, ...]
]  # a glyph, its text object, the clip path, the first points of its parts
_NOWHERE: Box = (-inf, -inf, inf, inf)


class Clips:
    """Answers about the glyphs of one text page, by their index."""

    def __init__(self, text_page: int, boxes: Boxes) -> None:
        self._text_page = text_page
        self._boxes = boxes
        self._known: dict[Sequence[int], dict[tuple[int, ...], Box]] = {_CORNERS: {}, _THREE: {}}
        self._numbers = (c_float * 4)()
        self._addresses = [addressof(self._numbers) + offset for offset in (0, 4, 8, 12)]

    def hidden(self, indexes: Sequence[int]) -> list[int]:
        """Those of the glyphs that lie outside of the clip paths of their text objects."""
        cut = [
            (index, owner)
            for index, owner, path, firsts in self._clipped(indexes)
            if self._is_cut(index, path, firsts, _CORNERS) and self._is_cut(index, path, firsts, _THREE)
        ]
        return self._in_bounds(cut) if cut else []

    def boxes(self, indexes: Sequence[int]) -> list[tuple[int, Box]]:
        """Those of the glyphs that a clip is laid on, and where it lets them be seen."""
        return [(index, self._box(path, firsts, _THREE)) for index, _, path, firsts in self._clipped(indexes)]

    def cut_numbers(self, indexes: Sequence[int]) -> list[tuple[Box, list[int]]]:
        """Of the text objects that begin or end outside of their clips: where those are, and the glyphs asked for. What lies
        beyond a clip, some programs leave out."""
        objects = [list(each) for _, each in groupby(self._clipped(indexes), itemgetter(1))]
        near = [each for each in objects if self._is_at_side(each, self._box(*each[0][2:], _CORNERS))]
        pens = bulk.char_origins(self._text_page, [each[0][0] for each in near])
        clips = [self._box(*each[0][2:], _THREE) for each in near]
        cut = [
            (each[0][:2], clip, [index for index, *_ in each])
            for each, clip, (x, _) in zip(near, clips, pens, strict=True)
            if x < clip[0] or self._boxes[each[-1][0]][2] > clip[2]
        ]
        inside = set(self._in_bounds([first for first, *_ in cut])) if cut else set()
        return [(clip, glyphs) for (index, _), clip, glyphs in cut if index in inside]

    def _is_at_side(self, each: Sequence[_Clipped], clip: Box) -> bool:
        """Whether the glyphs may begin or end outside of the clip."""
        left, high, _, low = self._boxes[each[0][0]]
        return left < clip[0] + _BEARING * (high - low) or self._boxes[each[-1][0]][2] > clip[2]

    def _clipped(self, indexes: Sequence[int]) -> list[_Clipped]:
        """Those of the glyphs that a clip is laid on."""
        owners = bulk.char_objects(self._text_page, indexes)
        paths = bulk.clip_paths(bulk.handles(owners))
        handles = bulk.handles(paths)
        counts = bulk.clip_counts(handles)
        if max(counts, default=0) < 1:  # as on many pages
            return []
        starts = bulk.clip_starts(handles, counts)
        each = zip(indexes, owners, paths, starts, strict=True)
        return [(index, owner, path, firsts) for index, owner, path, firsts in each if firsts and owner]

    def _is_cut(self, index: int, path: int, firsts: tuple[int, ...], points: Sequence[int]) -> bool:
        """Whether too little of the glyph is seen. The parts of a clip are known by their first points: many objects share
        them."""
        clip = self._box(path, firsts, points)
        left, top, right, bottom = self._boxes[index]
        if clip[0] <= left and right <= clip[2] and clip[1] <= bottom and top <= clip[3]:  # as most are
            return False
        box = left, bottom, right, top
        return _area(_common(box, clip)) < _SHOWN * _area(box)

    def _in_bounds(self, cut: Sequence[tuple[int, int]]) -> list[int]:
        """A form's text object and its clip are in the form's space, the box is not: then we cannot tell, and keep it."""
        bounds = bulk.bounds(bulk.handles(owner for _, owner in cut))
        hidden = []
        for (index, _), bound in zip(cut, bounds, strict=True):
            left, top, right, bottom = self._boxes[index]
            if _area(_common((left, bottom, right, top), bound)) > 0:
                hidden.append(index)
        return hidden

    def _box(self, path: int, firsts: tuple[int, ...], points: Sequence[int]) -> Box:
        return self._known[points].get(firsts) or self._clip(path, firsts, points)

    def _clip(self, path: int, firsts: tuple[int, ...], points: Sequence[int]) -> Box:
        """Where all of its parts are, or nowhere."""
        boxes = [self._bounds(path, index, points) for index in range(len(firsts))]
        self._known[points][firsts] = box = reduce(_common, boxes, _NOWHERE)
        return box

    def _bounds(self, path: int, index: int, points: Sequence[int]) -> Box:
        """The box of a clip path, left, bottom, right, top. Of a rectangle two corners are enough, and a third to be
        sure that it is one. Of what is none, what lies outside of its box is clipped, too."""
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


def _common(one: Box, other: Box) -> Box:
    """Asked of every cell; `min` and `max` would take twice as long."""
    left, bottom, right, top = one
    x0, y0, x1, y1 = other
    return (
        x0 if x0 > left else left,  # noqa: FURB136 - a call each takes thrice as long
        y0 if y0 > bottom else bottom,  # noqa: FURB136 - a call each takes thrice as long
        x1 if x1 < right else right,  # noqa: FURB136 - a call each takes thrice as long
        y1 if y1 < top else top,  # noqa: FURB136 - a call each takes thrice as long
    )


def _area(box: Box) -> float:
    width, height = box[2] - box[0], box[3] - box[1]
    return width * height if width > 0 < height else 0.0
