"""Every glyph of a page from PDFium: one call for the text, one per glyph for its box, one for its origin."""

from collections import deque
from collections.abc import Callable, Iterator
from ctypes import addressof, c_double, c_float, c_uint16
from itertools import repeat
from struct import iter_unpack

from audit.readers.pdf import native
from audit.readers.pdf.fonts import Rect, line_boxes
from audit.readers.pdf.limits import LIMITS, require
from audit.readers.pdf.page import Glyph
from audit.readers.pdf.transform import Transform

_HYPHEN_AT_LINE_END = "\x02"  # PDFium's own code for it


def read_glyphs(text_page: int, to_view: Transform) -> list[Glyph]:
    """The printed glyphs in content order. Spaces that PDFium invents and control codes are left out."""
    count = native.count_chars(text_page)
    require(count, LIMITS.page_glyphs, "单页字符数")
    if count <= 0:
        return []
    texts = _texts(text_page, count)
    origins = list(_origins(text_page, count))
    boxes = line_boxes(text_page, list(_boxes(text_page, count)), origins)
    kept = _printed(text_page, texts)
    view = _upright if to_view[:4] == (1.0, 0.0, 0.0, -1.0) else _turned
    return view(zip(kept, texts, boxes, origins, strict=True), to_view)


_Raw = Iterator[tuple[bool, str, Rect, tuple[float, float]]]


def _upright(glyphs: _Raw, to_view: Transform) -> list[Glyph]:
    e, f = to_view[4:]
    return [
        (text, left + e, f - top, right + e, f - bottom, f - y)
        for keep, text, (left, top, right, bottom), (_, y) in glyphs
        if keep
    ]


def _turned(glyphs: _Raw, to_view: Transform) -> list[Glyph]:
    a, b, c, d, e, f = to_view
    turned = []
    for keep, text, (left, top, right, bottom), (x, y) in glyphs:
        if keep:
            xs = sorted((a * left + c * top + e, a * right + c * bottom + e))
            ys = sorted((b * left + d * top + f, b * right + d * bottom + f))
            turned.append((text, xs[0], ys[0], xs[1], ys[1], b * x + d * y + f))
    return turned


def _texts(text_page: int, count: int) -> list[str]:
    """One string per glyph index. PDFium's page text skips glyphs without a code; then ask for each."""
    buffer = (c_uint16 * (count + 1))()
    written = native.get_text(text_page, 0, count, addressof(buffer))
    text = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
    if written == count + 1 and len(text) == count:
        return list(text)
    return [chr(native.char_unicode(text_page, index)) for index in range(count)]


def _printed(text_page: int, texts: list[str]) -> list[bool]:
    """Which indices carry a printed glyph; a hyphen at a line end, which PDFium encodes as a control, comes back."""
    kept = [text > " " for text in texts]
    for index, text in enumerate(texts):
        if text == " ":
            kept[index] = not native.is_generated(text_page, index)
        elif text == _HYPHEN_AT_LINE_END and native.is_hyphen(text_page, index) == 1:
            kept[index], texts[index] = True, "-"
    return kept


def _fill(function: Callable[..., int], text_page: int, count: int, first: int, *more: range) -> None:
    """Calls `function` for every index, results 16 bytes apart from address `first`; the loop runs in C."""
    addresses = range(first, first + 16 * count, 16)
    deque(map(function, repeat(text_page), range(count), addresses, *more), maxlen=0)


def _boxes(text_page: int, count: int) -> Iterator[Rect]:
    buffer = (c_float * (4 * count))()
    _fill(native.char_box, text_page, count, addressof(buffer))
    return iter_unpack("4f", buffer)


def _origins(text_page: int, count: int) -> Iterator[tuple[float, float]]:
    buffer = (c_double * (2 * count))()
    start = addressof(buffer)
    _fill(native.char_origin, text_page, count, start, range(start + 8, start + 8 + 16 * count, 16))
    return iter_unpack("2d", buffer)
