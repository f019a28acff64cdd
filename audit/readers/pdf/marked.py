"""Text that says by a mark what it is (ActualText): where a form moves it, PDFium gives the place before the move."""

from collections.abc import Mapping, Sequence
from ctypes import addressof, c_double, c_float

from audit.readers.pdf import native
from audit.readers.pdf.page import Glyph
from audit.readers.pdf.transform import Transform, apply, combine

_SAME = 1e-3  # points


def put_in_place(
    text_page: int, indexes: Sequence[int], glyphs: list[Glyph], moved: Mapping[int, Transform], to_view: Transform
) -> list[Glyph]:
    """The glyphs, those of marked text where their forms draw them. `moved`: what the forms do to their text objects."""
    if not moved:
        return glyphs
    back = _inverse(to_view)
    views = {matrix: combine(combine(back, matrix), to_view) for matrix in set(moved.values())}
    owners = [native.char_object(text_page, index) for index in indexes]
    stays = {owner: _stands_as_written(text_page, index, owner) for index, owner in zip(indexes, owners, strict=True)}
    return [
        _through(views[moved[owner]], glyph) if owner in moved and stays[owner] else glyph
        for glyph, owner in zip(glyphs, owners, strict=True)
    ]


def _stands_as_written(text_page: int, index: int, owner: int) -> bool:
    """Whether the glyph is given the very place that its text object has inside the form."""
    origin, matrix = (c_double * 2)(), (c_float * 6)()
    native.char_origin(text_page, index, addressof(origin), addressof(origin) + 8)
    native.object_matrix(owner, addressof(matrix))
    return abs(origin[0] - matrix[4]) < _SAME and abs(origin[1] - matrix[5]) < _SAME


def _through(view: Transform, glyph: Glyph) -> Glyph:
    text, x0, top, x1, bottom, baseline = glyph
    corners = apply(view, x0, top), apply(view, x1, bottom)
    (left, right), (head, foot) = (sorted(side) for side in zip(*corners, strict=True))
    return text, left, head, right, foot, apply(view, x0, baseline)[1]


def _inverse(matrix: Transform) -> Transform:
    a, b, c, d, e, f = matrix
    area = a * d - b * c
    return (d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area)
