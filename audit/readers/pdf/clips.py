"""Which glyphs are drawn but clipped away. Exporters draw a paragraph that is split over two pages on both of them."""

from ctypes import addressof, c_float
from math import inf

from audit.readers.pdf import native
from audit.readers.pdf.fonts import Rect
from audit.readers.pdf.page import Box

_SHOWN = 0.25  # of a glyph's box; of less than that a reader sees nothing
_NOWHERE: Box = (-inf, -inf, inf, inf)


class Clips:
    """Answers about the glyphs of one text page, by their index."""

    def __init__(self, text_page: int, boxes: list[Rect]) -> None:
        self._text_page = text_page
        self._boxes = boxes
        self._clips: dict[int, Box] = {}

    def hides(self, index: int) -> bool:
        """Whether the glyph lies outside of the clip path of its text object."""
        owner = native.char_object(self._text_page, index)
        if owner not in self._clips:
            self._clips[owner] = _clip(owner) if owner else _NOWHERE
        clip = self._clips[owner]
        if clip is _NOWHERE:
            return False
        left, top, right, bottom = self._boxes[index]
        box = left, bottom, right, top
        if _area(_common(box, clip)) >= _SHOWN * _area(box):
            return False
        # A form's text object and its clip are in the form's space, the box is not: then we cannot tell, and keep it.
        return _area(_common(box, _bounds(owner))) > 0


def _clip(owner: int) -> Box:
    path = native.get_clip(owner)
    clip = _NOWHERE
    for index in range(native.count_clips(path) if path else 0):
        clip = _common(clip, _clip_bounds(path, index))
    return clip


def _bounds(owner: int) -> Box:
    numbers = (c_float * 4)()
    first = addressof(numbers)
    native.object_bounds(owner, first, first + 4, first + 8, first + 12)
    left, bottom, right, top = numbers
    return left, bottom, right, top


def _clip_bounds(clip: int, index: int) -> Box:
    """The box around a clip path, left, bottom, right, top; clip paths are rectangles nearly always. A path without points clips nothing."""
    count = native.count_clip_segments(clip, index)
    numbers = (c_float * 2)()
    first = addressof(numbers)
    xs, ys = [], []
    for place in (0, 2) if count == 5 else range(count):
        native.segment_point(native.get_clip_segment(clip, index, place), first, first + 4)
        xs.append(numbers[0])
        ys.append(numbers[1])
    return (min(xs), min(ys), max(xs), max(ys)) if xs else _NOWHERE


def _common(one: Box, other: Box) -> Box:
    return max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3])


def _area(box: Box) -> float:
    return max(box[2] - box[0], 0.0) * max(box[3] - box[1], 0.0)
