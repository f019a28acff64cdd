"""Layers of a drawing that are switched off: nobody sees what is on them. PDFium draws without them and reads with them."""

import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from ctypes import addressof, c_ulong, create_string_buffer, string_at
from typing import Protocol

from audit.readers.pdf.library import native
from audit.readers.pdf.limits import LIMITS
from audit.readers.pdf.streams import occurrences

_LAYERS = b"/OCProperties"
_OBJECTS = b"/ObjStm"  # where several are packed together
_PACKED = re.compile(rb"/ObjStm\b[^>]*>>\s*stream\r?\n")
_END = b"endstream"
_MARK = "OC"
_MOST = 64  # forms, or layers, of a page that are asked
_WHITE = 0xFFFFFFFF
_GREY = 1  # a byte to a pixel, and a pixel to a point: fine enough to see that something is drawn
_LONGEST = 256  # bytes of a name

_Group = tuple[str, ...]


class _Load(Protocol):
    def __call__(self) -> AbstractContextManager[int]: ...


def has_layers(data: bytes) -> bool:
    """Whether the file has any, switched off or not; where its objects are packed, they are unpacked to be looked at."""
    if _LAYERS in data:
        return True
    packed = (_PACKED.match(data, at) for at in occurrences(data, _OBJECTS))
    return any(_LAYERS in _unpacked(data, match.end()) for match in packed if match)


def _unpacked(data: bytes, start: int) -> bytes:
    packed = data[start : data.find(_END, start)]  # to the end of the file would be copied every time
    try:
        return zlib.decompressobj().decompress(packed, LIMITS.stream_bytes)
    except zlib.error:
        return b""


def hidden_objects(load: _Load) -> list[int]:
    """The places among the page's objects of those without which the page looks the same. `load` opens it anew."""
    with load() as page:
        groups = _groups(page)
        seen = _picture(page) if groups else b""
    return [index for group in groups for index in group if not _shows(load, group, seen)]


def drop(page: int, places: Sequence[int]) -> None:
    """Takes the objects away."""
    for item in [native.get_object(page, index) for index in places]:
        if native.remove_object(page, item):
            native.destroy_object(item)


def _groups(page: int) -> list[list[int]]:
    """Objects of one layer together, and each form, which may be on a layer without a mark, alone."""
    groups: defaultdict[_Group, list[int]] = defaultdict(list)
    for index in range(native.count_objects(page)):
        item = native.get_object(page, index)
        if layer := _layer(item):
            groups[layer].append(index)
        elif native.object_type(item) == native.FORM:
            groups["", str(index)].append(index)
    return list(groups.values())[:_MOST]


def _layer(item: int) -> _Group:
    marks = (native.get_mark(item, index) for index in range(native.count_marks(item)))
    return tuple(
        _said(native.mark_name, mark) + _said_of(mark) for mark in marks if _said(native.mark_name, mark) == _MARK
    )


def _said(ask: object, *about: object) -> str:
    buffer, length = create_string_buffer(_LONGEST), c_ulong()
    if not callable(ask) or not ask(*about, addressof(buffer), _LONGEST, addressof(length)):
        return ""
    return buffer.raw[: max(length.value - 2, 0)].decode("utf-16-le", "replace")


def _said_of(mark: int) -> str:
    key = create_string_buffer(b"Name")
    return _said(native.mark_text, mark, addressof(key))


def _shows(load: _Load, group: Iterable[int], seen: bytes) -> bool:
    with load() as page:
        drop(page, list(group))
        return _picture(page) != seen


def _picture(page: int) -> bytes:
    width, height = int(native.page_width(page)) + 1, int(native.page_height(page)) + 1
    bitmap = native.new_bitmap(width, height, _GREY, None, 0)
    if not bitmap:
        return b""
    try:
        native.fill_bitmap(bitmap, 0, 0, width, height, _WHITE)
        native.render(bitmap, page, 0, 0, width, height, 0, 0)
        return string_at(native.bitmap_buffer(bitmap), native.bitmap_stride(bitmap) * height)
    finally:
        native.close_bitmap(bitmap)
