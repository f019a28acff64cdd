"""Baselines, and boxes for glyphs whose font lies about its ascent and descent: PDFium then gives the ink alone."""

from collections.abc import Sequence
from ctypes import addressof, c_float
from typing import NamedTuple

from audit.readers.pdf.engines import bulk, native
from audit.readers.pdf.engines.bulk import Boxes, Matrix, Point, Rect

_SAME_HEIGHT = 0.01  # of the font size


class _Style(NamedTuple):
    font: int
    up_x: float  # the direction of "up" in PDF space, one font size long
    up_y: float


def line_boxes(
    text_page: int, boxes: Boxes, indexes: Sequence[int], origins: Sequence[Point], matrices: Sequence[Matrix]
) -> list[Rect]:
    """The boxes of some glyphs of a text page, each one font size high around the baseline through its origin.

    PDFium promises boxes of that height, and gives the ink where it finds a font's own metrics implausible.
    Ink heights differ from glyph to glyph, so one sample per distinct height meets every font of that kind.
    """
    given = list(map(boxes.__getitem__, indexes))
    styles = _styles(text_page, indexes, matrices)
    samples = {round(top - bottom, 2): at for at, (_, top, _, bottom) in enumerate(given)}
    inked = {styles[at].font for at in samples.values() if _is_inked(given[at], styles[at])} - {0}
    if not inked:
        return given
    descents = {font: _descent(font) for font in inked}
    return [
        _line_box(box, style, origin, descents[style.font]) if style.font in descents else box
        for box, style, origin in zip(given, styles, origins, strict=True)
    ]


def _styles(text_page: int, indexes: Sequence[int], matrices: Sequence[Matrix]) -> list[_Style]:
    fonts = bulk.fonts(bulk.handles(bulk.char_objects(text_page, indexes)))
    sizes = bulk.char_sizes(text_page, indexes)
    return [
        _Style(font or 0, size * matrix[2], size * matrix[3])
        for font, size, matrix in zip(fonts, sizes, matrices, strict=True)
    ]


def _is_inked(box: Rect, style: _Style) -> bool:
    """Whether PDFium gave the glyph's ink."""
    left, top, right, bottom = box
    sideways = abs(style.up_x) > abs(style.up_y)
    size, height = (abs(style.up_x), right - left) if sideways else (abs(style.up_y), top - bottom)
    return abs(height - size) > _SAME_HEIGHT * size > 0


def _line_box(box: Rect, style: _Style, origin: Point, descent: float) -> Rect:
    x, y = origin
    foot, head = descent, 1 + descent
    if abs(style.up_x) > abs(style.up_y):
        ends = sorted((x + foot * style.up_x, x + head * style.up_x))
        return ends[0], box[1], ends[1], box[3]
    ends = sorted((y + foot * style.up_y, y + head * style.up_y))
    return box[0], ends[1], box[2], ends[0]


def _descent(font: int) -> float:
    """As a part of the font size, below the baseline whatever sign the font file uses."""
    descent = c_float()
    native.font_descent(font, 1.0, addressof(descent))
    return -abs(descent.value)
