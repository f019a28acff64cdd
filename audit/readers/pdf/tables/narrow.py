"""Numbers in cells too narrow for them: a program that leaves out what has no room may leave out whole digits."""

from collections.abc import Mapping, Sequence

from audit.model.document import UNKNOWN
from audit.readers.pdf.page import BASELINE, BOTTOM, TEXT, TOP, X0, X1, Box, Glyph

_NUMERAL = frozenset("0123456789.,-−")
_SPARE = 1.5  # of the font size: of a digit that has no room, and the padding of both sides


def with_cut_numbers(inside: Mapping[Box, list[Glyph]]) -> dict[Box, list[Glyph]]:
    """Of a file in which some number is seen to be cut at the side of its cell: those that fill theirs may be cut, too,
    between two digits. The first is not known."""
    return {box: _doubtful(glyphs) if _fills(glyphs, box) else glyphs for box, glyphs in inside.items()}


def _is_number(glyphs: Sequence[Glyph]) -> bool:
    return all(glyph[TEXT] in _NUMERAL and glyph[BASELINE] == glyphs[0][BASELINE] for glyph in glyphs)


def _fills(glyphs: Sequence[Glyph], box: Box) -> bool:
    if not glyphs or not _is_number(glyphs):
        return False
    first, last = glyphs[0], glyphs[-1]
    return (box[2] - box[0]) - (last[X1] - first[X0]) < _SPARE * (first[BOTTOM] - first[TOP])


def _doubtful(glyphs: Sequence[Glyph]) -> list[Glyph]:
    return [(UNKNOWN, *glyphs[0][X0:]), *glyphs[1:]]
