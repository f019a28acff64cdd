"""How paths are painted: the sides of a white fill are no rulings, whatever pdfplumber says."""

from collections.abc import Sequence
from enum import IntEnum
from itertools import compress

from audit.readers.pdf.library import bulk
from audit.readers.pdf.library.bulk import Colour, Handle

WHITE_FROM = 250  # of 255
THIN = 2.5  # points; a narrower filled rectangle is a line


class Paint(IntEnum):
    """What a reader sees of a path on white paper; the greater, the more."""

    WHITE = 0  # or a pattern: Word hatches grounds with it, nobody draws rulings with it
    BLACK = 1
    SHADE = 2  # any other colour; filled, it may be the ground of a header


def paints(paths: Sequence[Handle], modes: Sequence[tuple[int, int]]) -> list[Paint]:
    """A path shows where its fill or its stroke does. `modes`: how each is filled and whether it is stroked."""
    filled, stroked = [mode[0] for mode in modes], [mode[1] for mode in modes]
    fills = _seen(bulk.fill_colours(list(compress(paths, filled))))
    strokes = _seen(bulk.stroke_colours(list(compress(paths, stroked))))
    if all(filled) and not any(stroked):  # as on most pages
        return fills
    fill, stroke = iter(fills), iter(strokes)
    return [max(next(fill) if f else Paint.WHITE, next(stroke) if s else Paint.WHITE) for f, s in modes]


def _seen(colours: Sequence[Colour | None]) -> list[Paint]:
    known = {colour: Paint.SHADE if colour is None else paint_of(*colour) for colour in set(colours)}
    return list(map(known.__getitem__, colours))


def paint_of(red: int, green: int, blue: int, alpha: int) -> Paint:
    """What shows on white paper."""
    if min(red, green, blue) >= WHITE_FROM or not alpha:
        return Paint.WHITE
    return Paint.SHADE if red or green or blue else Paint.BLACK
