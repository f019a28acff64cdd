"""Baselines, and boxes for glyphs whose font lies about its ascent and descent: PDFium then gives the ink alone."""

from collections.abc import Iterable
from ctypes import addressof, c_float
from typing import NamedTuple

from audit.readers.pdf.engines import native
from audit.readers.pdf.engines.bulk import Point, Rect

_SAME_HEIGHT = 0.01  # of the font size


class _Style(NamedTuple):
    font: int
    up_x: float  # the direction of "up" in PDF space, one font size long
    up_y: float


class Fonts:
    """Answers about the glyphs of one text page, by their index.

    PDFium promises boxes one font size high, and gives the ink where it finds a font's own metrics implausible.
    Ink heights differ from glyph to glyph, so one sample per distinct height meets every font of that kind.
    """

    def __init__(self, text_page: int, boxes: list[Rect], candidates: Iterable[int]) -> None:
        """`candidates` are the glyphs to sample; others have the top and bottom of one of them."""
        self._text_page = text_page
        self._boxes = boxes
        samples = {round(boxes[index][1] - boxes[index][3], 2): index for index in candidates}
        self._descents = {font: _descent(font) for font in map(self._inked_font, samples.values()) if font}

    def lie(self) -> bool:
        """Whether any of them does."""
        return bool(self._descents)

    def line_box(self, index: int, origin: Point) -> Rect:
        """The glyph's box, one font size high around the baseline through its origin."""
        box = self._boxes[index]
        if not self._descents or self._font(index) not in self._descents:
            return box
        font, up_x, up_y = self._style(index)
        x, y = origin
        foot, head = self._descents[font], 1 + self._descents[font]
        if abs(up_x) > abs(up_y):
            ends = sorted((x + foot * up_x, x + head * up_x))
            return ends[0], box[1], ends[1], box[3]
        ends = sorted((y + foot * up_y, y + head * up_y))
        return box[0], ends[1], box[2], ends[0]

    def _inked_font(self, index: int) -> int:
        """The glyph's font if PDFium gave its ink, else 0."""
        font, up_x, up_y = self._style(index)
        left, top, right, bottom = self._boxes[index]
        sideways = abs(up_x) > abs(up_y)
        size, height = (abs(up_x), right - left) if sideways else (abs(up_y), top - bottom)
        return font if abs(height - size) > _SAME_HEIGHT * size > 0 else 0

    def _font(self, index: int) -> int:
        owner = native.char_object(self._text_page, index)
        return (owner and native.object_font(owner)) or 0

    def _style(self, index: int) -> _Style:
        matrix = (c_float * 6)()
        native.char_matrix(self._text_page, index, addressof(matrix))
        size = native.char_size(self._text_page, index)
        return _Style(self._font(index), size * matrix[2], size * matrix[3])


def _descent(font: int) -> float:
    """As a part of the font size, below the baseline whatever sign the font file uses."""
    descent = c_float()
    native.font_descent(font, 1.0, addressof(descent))
    return -abs(descent.value)
