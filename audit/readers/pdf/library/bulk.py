"""One question asked of PDFium about many things of a page, in less than half the time that as many single calls take.

ctypes converts each argument of a call by its declared type, and makes an object for it. Here nothing is declared: the
arguments are made beforehand, and the addresses that PDFium writes to once for good. What is not declared is not checked,
either: a pointer passed as a number would lose its upper half. So nobody else calls these functions.
"""

from array import array
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from ctypes import byref, c_char, c_double, c_void_p, memset
from itertools import chain, repeat
from struct import Struct
from typing import Any, NewType

from audit.readers.pdf.library import native

Handle = NewType("Handle", object)  # an address as ctypes passes it
Rect = tuple[float, float, float, float]  # left, top, right, bottom in PDF space
Point = tuple[float, float]
Matrix = tuple[float, float, float, float, float, float]
Colour = tuple[int, int, int, int]  # red, green, blue, alpha of 255
_Function = Callable[..., Any]

_MOST = 2048  # calls before the answers are taken
_FEWEST = 256  # addresses made at once
_BYTE = 255

handle: Callable[[int | None], Handle] = c_void_p.from_param  # type: ignore[assignment]  # what it makes has no type


def _number(name: str) -> _Function:
    """Returns an int."""
    return native.undeclared(name)  # type: ignore[no-any-return]  # what ctypes makes has no type


def _nothing(name: str) -> _Function:
    """What it returns is not looked at."""
    function = native.undeclared(name)
    function.restype = None
    return function  # type: ignore[no-any-return]  # ctypes tells no types


def _pointer(name: str) -> _Function:
    function = native.undeclared(name)
    function.restype = c_void_p
    return function  # type: ignore[no-any-return]  # ctypes tells no types


def _double(name: str) -> _Function:
    function = native.undeclared(name)
    function.restype = c_double
    return function  # type: ignore[no-any-return]  # ctypes tells no types


_get_object = _pointer("FPDFPage_GetObject")
_object_type = _number("FPDFPageObj_GetType")
_count_marks = _number("FPDFPageObj_CountMarks")
_get_mark = _pointer("FPDFPageObj_GetMark")
_remove_mark = _nothing("FPDFPageObj_RemoveMark")
_text_mode = _number("FPDFTextObj_GetTextRenderMode")
_fill_colour = _number("FPDFPageObj_GetFillColor")
_stroke_colour = _number("FPDFPageObj_GetStrokeColor")
_object_matrix = _nothing("FPDFPageObj_GetMatrix")
_object_bounds = _nothing("FPDFPageObj_GetBounds")
_draw_mode = _nothing("FPDFPath_GetDrawMode")
_count_segments = _number("FPDFPath_CountSegments")
_get_segment = _pointer("FPDFPath_GetPathSegment")
_segment_point = _nothing("FPDFPathSegment_GetPoint")
_segment_type = _number("FPDFPathSegment_GetType")
_segment_closes = _number("FPDFPathSegment_GetClose")
_get_clip = _pointer("FPDFPageObj_GetClipPath")
_get_clip_segment = _pointer("FPDFClipPath_GetPathSegment")
_count_clips = _number("FPDFClipPath_CountPaths")
_char_box = _nothing("FPDFText_GetLooseCharBox")
_char_origin = _nothing("FPDFText_GetCharOrigin")
_char_matrix = _nothing("FPDFText_GetMatrix")
_char_size = _double("FPDFText_GetFontSize")
_object_font = _pointer("FPDFTextObj_GetFont")
_char_object = _pointer("FPDFText_GetTextObject")
_has_no_character = _number("FPDFText_HasUnicodeMapError")
_is_generated = _number("FPDFText_IsGenerated")


class Boxes:
    """Those of the glyphs of a page, by their index: a column for each side."""

    def __init__(self, numbers: "array[float]") -> None:
        self.lefts, self.tops, self.rights, self.bottoms = (numbers[side::4] for side in range(4))

    def __getitem__(self, index: int) -> Rect:
        return self.lefts[index], self.tops[index], self.rights[index], self.bottoms[index]

    def __iter__(self) -> Iterator[Rect]:
        return zip(self.lefts, self.tops, self.rights, self.bottoms, strict=True)


class _Room:
    """Where PDFium writes its answers. The addresses are kept: to make one takes longer than to use it."""

    def __init__(self, code: str, addresses: int = 1) -> None:
        """`code`: the numbers of one answer, as struct calls them; a call is given one address, or one for each of them."""
        self._answer = Struct(code)
        self._apart = self._answer.size // addresses
        self._addresses: list[list[object]] = [[] for _ in range(addresses)]
        self._room: Any = None

    def ask(
        self, function: _Function, things: Sequence[object], owner: Sequence[Handle] = ()
    ) -> tuple[list[Any], list[Any]]:
        """What the calls return, one for each thing, and the numbers that they write, zeros where they write none."""
        returned: list[Any] = []
        written: list[Any] = []
        for start in range(0, len(things), _MOST):
            piece = things[start : start + _MOST]
            answers, raw = self._asked(function, piece, owner)
            returned += answers
            written += self._unpacked(raw, len(piece))
        return returned, written

    def numbers(self, function: _Function, things: Sequence[object], owner: Sequence[Handle]) -> "array[float]":
        """What they write, one after the other."""
        found = array("f")
        for start in range(0, len(things), _MOST):
            found.frombytes(self._asked(function, things[start : start + _MOST], owner)[1])
        return found

    def _asked(
        self, function: _Function, things: Sequence[object], owner: Sequence[Handle]
    ) -> tuple[list[Any], memoryview]:
        """What the calls return, and what they write until the next ones."""
        room = self._cleared(len(things))
        return list(map(function, *map(repeat, owner), things, *self._addresses)), room

    def _unpacked(self, raw: memoryview, count: int) -> Iterable[Any]:
        first = bytes(raw[: self._answer.size])
        if raw == first * count:  # as colours and matrices often are
            return repeat(self._answer.unpack(first), count)
        return self._answer.iter_unpack(raw)

    def _cleared(self, count: int) -> memoryview:
        size = self._answer.size
        if self._room is None:
            self._room = (c_char * (_MOST * size))()
        for known in range(len(self._addresses[0]), count, _FEWEST):
            for part, addresses in enumerate(self._addresses):
                first = known * size + part * self._apart
                addresses += [byref(self._room, first + size * more) for more in range(min(_FEWEST, _MOST - known))]
        memset(self._room, 0, count * size)
        return memoryview(self._room).cast("B")[: count * size]


_RECTS, _POINTS, _SPOTS, _MATRICES = _Room("4f"), _Room("2f", 2), _Room("2d", 2), _Room("6f")
_BOUNDS, _COLOURS, _MODES = _Room("4f", 4), _Room("4I", 4), _Room("2i", 2)


def handles(addresses: Iterable[int | None]) -> list[Handle]:
    """Addresses as the library takes them."""
    return list(map(handle, addresses))


def objects(page: int, count: int) -> list[int]:
    """Everything painted on a page, in the order of painting."""
    return list(map(_get_object, repeat(handle(page)), range(count)))


def kinds(things: Iterable[Handle]) -> bytes:
    """A byte for each."""
    return bytes(map(_object_type, things))


def marks(things: Iterable[Handle]) -> list[int]:
    """How many each has."""
    return list(map(_count_marks, things))


def remove_first_marks(things: Sequence[Handle]) -> None:
    """Of each; all must have one."""
    marks = map(_get_mark, things, repeat(0))
    deque(map(_remove_mark, things, map(handle, marks)), maxlen=0)


def text_modes(things: Iterable[Handle]) -> list[int]:
    """How each is drawn, -1 of what is no text."""
    return list(map(_text_mode, things))


def fill_colours(things: Sequence[Handle]) -> list[Colour | None]:
    """None where it is a pattern."""
    return _known(*_COLOURS.ask(_fill_colour, things))


def stroke_colours(things: Sequence[Handle]) -> list[Colour | None]:
    return _known(*_COLOURS.ask(_stroke_colour, things))


def _known(returned: list[int], written: list[Colour]) -> list[Colour | None]:
    if all(returned):
        return [*written]
    return [colour if known else None for known, colour in zip(returned, written, strict=True)]


def matrices(things: Sequence[Handle]) -> list[Matrix]:
    return _MATRICES.ask(_object_matrix, things)[1]


def bounds(things: Sequence[Handle]) -> list[Rect]:
    """Left, bottom, right, top."""
    return _BOUNDS.ask(_object_bounds, things)[1]


def draw_modes(paths: Sequence[Handle]) -> list[tuple[int, int]]:
    """Of each how it is filled and whether it is stroked."""
    return _MODES.ask(_draw_mode, paths)[1]


def segment_counts(paths: Iterable[Handle]) -> list[int]:
    return list(map(_count_segments, paths))


def first_segments(paths: Iterable[Handle]) -> Iterator[int]:
    """Where PDFium keeps the first of each."""
    return map(_get_segment, paths, repeat(0))


def segment_addresses(paths: Iterable[Handle], counts: Iterable[int]) -> list[int]:
    """Those of all paths, one after the other."""
    found = (map(_get_segment, repeat(path, count), range(count)) for path, count in zip(paths, counts, strict=True))
    return list(chain.from_iterable(found))


def segment_kinds(of: Iterable[Handle]) -> bytes:
    """A byte for each, 255 where it is not known."""
    return bytes(map(_BYTE.__and__, map(_segment_type, of)))


def segments_that_close(of: Iterable[Handle]) -> bytes:
    """1 for each that closes its outline."""
    return bytes(map((1).__eq__, map(_segment_closes, of)))


def segment_points(of: Sequence[Handle]) -> list[Point]:
    return _POINTS.ask(_segment_point, of)[1]


def clip_paths(things: Iterable[Handle]) -> list[int]:
    return list(map(_get_clip, things))


def clip_counts(paths: Iterable[Handle]) -> list[int]:
    """Of how many each is made, less than 1 where there is no clip."""
    return list(map(_count_clips, paths))


def clip_starts(paths: Sequence[Handle], counts: Sequence[int]) -> list[tuple[int, ...]]:
    """Of each the first points of those that it is made of."""
    if len(set(counts)) == 1 and counts[0] > 0:  # as on many pages
        parts = [map(_get_clip_segment, paths, repeat(part), repeat(0)) for part in range(counts[0])]
        return list(zip(*parts, strict=True))
    return [
        tuple(map(_get_clip_segment, repeat(path, count), range(count), repeat(0))) if count > 0 else ()
        for path, count in zip(paths, counts, strict=True)
    ]


def char_boxes(text_page: int, indexes: Sequence[int]) -> Boxes:
    return Boxes(_RECTS.numbers(_char_box, indexes, (handle(text_page),)))


def char_origins(text_page: int, indexes: Sequence[int]) -> list[Point]:
    """Where they stand on their baselines."""
    return _SPOTS.ask(_char_origin, indexes, (handle(text_page),))[1]


def char_matrices(text_page: int, indexes: Sequence[int]) -> list[Matrix]:
    """Zeros of a glyph that has none."""
    return _MATRICES.ask(_char_matrix, indexes, (handle(text_page),))[1]


def char_objects(text_page: int, indexes: Iterable[int]) -> list[int | None]:
    return list(map(_char_object, repeat(handle(text_page)), indexes))


def char_sizes(text_page: int, indexes: Iterable[int]) -> list[float]:
    """Of their fonts, before their matrices."""
    return list(map(_char_size, repeat(handle(text_page)), indexes))


def fonts(texts: Iterable[Handle]) -> list[int | None]:
    return list(map(_object_font, texts))


def without_character(text_page: int, indexes: Iterable[int]) -> list[int]:
    """Of each whether it is: 1, and -1 where that is not known."""
    return list(map(_has_no_character, repeat(handle(text_page)), indexes))


def generated(text_page: int, indexes: Iterable[int]) -> list[int]:
    """Of each whether PDFium invented it."""
    return list(map(_is_generated, repeat(handle(text_page)), indexes))
