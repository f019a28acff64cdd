"""Repairs the boxes of glyphs whose font lies about its ascent and descent: PDFium then gives the ink alone."""

from ctypes import addressof, c_float
from typing import NamedTuple

from audit.readers.pdf import native

Rect = tuple[float, float, float, float]  # left, top, right, bottom in PDF space
Origin = tuple[float, float]

_SAME_HEIGHT = 0.01  # of the font size


class _Glyph(NamedTuple):
    font: int
    size: float  # in points on the page, its sign as the text matrix has it


def line_boxes(text_page: int, boxes: list[Rect], origins: list[Origin]) -> list[Rect]:
    """Boxes one font size high around the baseline.

    PDFium promises such a box, and gives the ink of the glyph where it finds the font's own metrics implausible.
    Ink heights differ from glyph to glyph, so one sample per distinct height meets every font of that kind; only
    then are all glyphs of the page asked for their font.
    """
    samples = {round(top - bottom, 2): index for index, (_, top, _, bottom) in enumerate(boxes)}
    glyphs = ((boxes[index], _glyph(text_page, index)) for index in samples.values())
    inked = {glyph.font for box, glyph in glyphs if glyph.font and _shows_ink(box, glyph)}
    if not inked:
        return boxes
    descents = {font: _descent(font) for font in inked}
    return [_line_box(text_page, index, box, origins[index][1], descents) for index, box in enumerate(boxes)]


def _shows_ink(box: Rect, glyph: _Glyph) -> bool:
    size = abs(glyph.size)
    return abs(box[1] - box[3] - size) > _SAME_HEIGHT * size > 0


def _line_box(text_page: int, index: int, box: Rect, baseline: float, descents: dict[int, float]) -> Rect:
    font = _font(text_page, index)
    if font not in descents:
        return box
    size = _glyph(text_page, index).size
    low = baseline + descents[font] * size
    return box[0], max(low, low + size), box[2], min(low, low + size)


def _font(text_page: int, index: int) -> int:
    owner = native.char_object(text_page, index)
    return (owner and native.object_font(owner)) or 0


def _glyph(text_page: int, index: int) -> _Glyph:
    matrix = (c_float * 6)()
    native.char_matrix(text_page, index, addressof(matrix))
    return _Glyph(_font(text_page, index), native.char_size(text_page, index) * matrix[3])


def _descent(font: int) -> float:
    """As a part of the font size, below the baseline whatever sign the font file uses."""
    descent = c_float()
    native.font_descent(font, 1.0, addressof(descent))
    return -abs(descent.value)
