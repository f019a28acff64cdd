"""Glyphs that say one character and show another: letters and digits as broad as a Chinese character is.

Some programs write fonts anew and leave no true account of what their glyphs are: 一般公共预算 then says 一般|共预算, and a
、 may say 1. Nothing of such a font can be believed. That its glyphs are broad is asked where the font keeps a Chinese
character's room for a letter; in ordinary files none does.
"""

from collections.abc import Iterable, Iterator, Sequence
from ctypes import addressof, c_double

from audit.model.regex import Regex
from audit.readers.pdf.engines.slanting import slants
from audit.readers.pdf.library import bulk, native
from audit.readers.pdf.library.bulk import Boxes, Rect

_NARROW = Regex(
    "[0-9A-LN-VX-Za-ln-vx-z|{}\\[\\]\\\\^`¡¢¤-¨ª-\xad¯²-Å\xc7-Öß-åç-öø-\u0151\u0154-\u024f]"
)  # in every honest font
_ROOM = 0.9  # of the font size, kept for the glyph
_BROAD = 0.6  # of the font size, to either side: the ink of a Chinese character
_OUTLINED = 0.98  # what fills all of its room is no outline but what PDFium gives for a font without any


def misnamed(text_page: int, texts: Sequence[str], boxes: Boxes, narrow: Iterable[int]) -> set[int]:
    """The indexes of all glyphs of fonts of which one shows something broader than it says. `narrow`: those to look at."""
    lying = [i for i in _roomy(boxes, narrow) if _NARROW.match(texts[i]) and _is_broad(text_page, i, boxes[i])]
    if not lying:
        return set()
    fonts = {_font(text_page, index) for index in lying}
    return {index for index in _shown(texts) if _font(text_page, index) in fonts}


def _shown(texts: Sequence[str]) -> Iterator[int]:
    return (index for index, text in enumerate(texts) if text)


def _roomy(boxes: Boxes, indexes: Iterable[int]) -> list[int]:
    """Those that are as wide as high, however the text is turned."""
    lefts, tops, rights, bottoms = boxes.lefts, boxes.tops, boxes.rights, boxes.bottoms
    found = []
    for index in indexes:
        width, height = rights[index] - lefts[index], tops[index] - bottoms[index]
        if width >= _ROOM * height > 0 and height >= _ROOM * width:
            found.append(index)
    return found


def _is_broad(text_page: int, index: int, box: Rect) -> bool:
    """Not of a letter of a watermark: any box around one that stands aslant is broad."""
    ink = (c_double * 4)()  # left, right, bottom, top
    if slants(bulk.char_matrices(text_page, [index])[0]) or not native.ink_box(
        text_page, index, *range(addressof(ink), addressof(ink) + 32, 8)
    ):
        return False
    size = box[1] - box[3]
    short, long = sorted((ink[1] - ink[0], ink[3] - ink[2]))
    return short >= _BROAD * size and long < _OUTLINED * size


def _font(text_page: int, index: int) -> int:
    item = native.char_object(text_page, index)
    font: int = native.object_font(item) if item else 0
    return font
