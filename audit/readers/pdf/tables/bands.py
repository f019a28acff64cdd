"""Every second row shaded and no line drawn: the bands are no tables, for the rows between them are in none."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from audit.readers.pdf.page import BOTTOM, TOP, X0, X1, Glyph, Table

_FEWEST = 3  # bands; two shaded rows may be a head and a foot
_BROADEST = 40.0  # points between two bands: a row of some lines

_Columns = tuple[int, ...]


def without_bands(tables: Sequence[Table], glyphs: Sequence[Glyph]) -> list[Table]:
    """The tables without those that are single rows in the same columns, one below the other, with text between them."""
    rows: defaultdict[_Columns, list[Table]] = defaultdict(list)
    for table in tables if len(tables) >= _FEWEST else ():
        if len({(cell[1], cell[3]) for cell in table}) == 1:
            rows[tuple(sorted(round(cell[0]) for cell in table))].append(table)
    bands = {id(band) for alike in rows.values() if _is_banded(alike, glyphs) for band in alike}
    return [table for table in tables if id(table) not in bands]


def _is_banded(bands: Sequence[Table], glyphs: Sequence[Glyph]) -> bool:
    written = sum(_has_text_between(one, other, glyphs) for one, other in pairwise(bands))
    return written >= _FEWEST - 1


def _has_text_between(one: Table, other: Table, glyphs: Sequence[Glyph]) -> bool:
    top, bottom = one[0][3], other[0][1]
    left, right = min(cell[0] for cell in one), max(cell[2] for cell in one)
    return 0 < bottom - top < _BROADEST and any(
        top < (glyph[TOP] + glyph[BOTTOM]) / 2 < bottom and left < (glyph[X0] + glyph[X1]) / 2 < right
        for glyph in glyphs
        if not glyph[0].isspace()
    )
