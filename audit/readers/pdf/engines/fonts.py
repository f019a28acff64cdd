"""Baselines, and boxes for glyphs whose font lies about its ascent and descent: PDFium then gives the ink alone."""

from collections.abc import Sequence
from ctypes import addressof, c_float

from audit.readers.pdf.engines.owners import Owners
from audit.readers.pdf.library import native
from audit.readers.pdf.library.bulk import Boxes, Matrix, Point, Rect

_SAME_HEIGHT = 0.01  # of the font size


# Its font, and the direction of "up" in PDF space, one font size long.
_Style = tuple[int | None, float, float]


def line_boxes(
    boxes: Boxes, indexes: Sequence[int], origins: Sequence[Point], owners: Owners, matrices: Sequence[Matrix]
) -> list[Rect]:
    """The boxes of some glyphs of a text page, each one font size high around the baseline through its origin.

    PDFium promises boxes of that height, and gives the ink where it finds a font's own metrics implausible.
    Ink heights differ from glyph to glyph, so one sample per font and distinct height meets every font of that kind.
    """
    given = list(map(boxes.__getitem__, indexes))
    styles = _styles(owners, matrices)
    samples = {(styles[at][0], round(top - bottom, 2)): at for at, (_, top, _, bottom) in enumerate(given)}
    inked = {styles[at][0] for at in samples.values() if _is_inked(given[at], styles[at])}
    descents = {font: _descent(font) for font in inked if font}
    if not descents:
        return given
    return [
        _line_box(box, style, origin, descents[style[0]]) if style[0] in descents else box
        for box, style, origin in zip(given, styles, origins, strict=True)
    ]


def _styles(owners: Owners, matrices: Sequence[Matrix]) -> list[_Style]:
    return [
        (font, size * up_x, size * up_y)
        for font, size, (_, _, up_x, up_y, _, _) in zip(owners.fonts(), owners.sizes(), matrices, strict=True)
    ]


def _is_inked(box: Rect, style: _Style) -> bool:
    """Whether PDFium gave the glyph's ink."""
    left, top, right, bottom = box
    _, up_x, up_y = style
    sideways = abs(up_x) > abs(up_y)
    size, height = (abs(up_x), right - left) if sideways else (abs(up_y), top - bottom)
    return abs(height - size) > _SAME_HEIGHT * size > 0


def _line_box(box: Rect, style: _Style, origin: Point, descent: float) -> Rect:
    left, top, right, bottom = box
    _, up_x, up_y = style
    if abs(up_x) > abs(up_y):
        foot, head = origin[0] + descent * up_x, origin[0] + (1 + descent) * up_x
        return (foot, top, head, bottom) if foot < head else (head, top, foot, bottom)
    foot, head = origin[1] + descent * up_y, origin[1] + (1 + descent) * up_y
    return (left, head, right, foot) if foot < head else (left, foot, right, head)


def _descent(font: int) -> float:
    """As a part of the font size, below the baseline whatever sign the font file uses."""
    descent = c_float()
    native.font_descent(font, 1.0, addressof(descent))
    return -abs(descent.value)
