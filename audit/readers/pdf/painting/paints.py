"""How paths are painted: the sides of a white fill are no rulings, whatever pdfplumber says."""

from collections import deque
from collections.abc import Callable
from ctypes import addressof, c_int, c_uint
from enum import IntEnum
from struct import iter_unpack

from audit.readers.pdf.engines import native

WHITE_FROM = 250  # of 255
THIN = 2.5  # points; a narrower filled rectangle is a line


class Paint(IntEnum):
    """What a reader sees of a path on white paper; the greater, the more."""

    WHITE = 0  # or a pattern: Word hatches grounds with it, nobody draws rulings with it
    BLACK = 1
    SHADE = 2  # any other colour; filled, it may be the ground of a header


def paints(paths: list[int]) -> list[Paint]:
    """A path shows where its fill or its stroke does."""
    modes = _modes(paths)
    filled = [path for path, mode in zip(paths, modes, strict=True) if mode[0]]
    stroked = [path for path, mode in zip(paths, modes, strict=True) if mode[1]]
    fills = dict(zip(filled, _colours(filled, native.fill_colour), strict=True))
    strokes = dict(zip(stroked, _colours(stroked, native.stroke_colour), strict=True))
    both = {path: max(fills[path], strokes[path]) for path in fills.keys() & strokes.keys()}
    seen = {**dict.fromkeys(paths, Paint.WHITE), **fills, **strokes, **both}
    return [seen[path] for path in paths]


def _modes(paths: list[int]) -> list[tuple[int, int]]:
    """For each path whether it is filled and whether it is stroked."""
    buffer = (c_int * (2 * len(paths)))()
    first = addressof(buffer)
    last = first + 8 * len(paths)
    deque(map(native.draw_mode, paths, range(first, last, 8), range(first + 4, last + 4, 8)), maxlen=0)
    return list(iter_unpack("2i", buffer))


def _colours(paths: list[int], ask: Callable[..., int]) -> list[Paint]:
    buffer = (c_uint * (4 * len(paths)))()
    first = addressof(buffer)
    parts = [range(first + part, first + part + 16 * len(paths), 16) for part in (0, 4, 8, 12)]
    known = list(map(ask, paths, *parts))
    paint = {colour: _paint(*colour) for colour in set(iter_unpack("4I", buffer))}
    return [
        paint[colour] if is_known else Paint.SHADE
        for colour, is_known in zip(iter_unpack("4I", buffer), known, strict=True)
    ]


def _paint(red: int, green: int, blue: int, alpha: int) -> Paint:
    if min(red, green, blue) >= WHITE_FROM or not alpha:
        return Paint.WHITE
    return Paint.SHADE if red or green or blue else Paint.BLACK
