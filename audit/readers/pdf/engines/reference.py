"""Cell text exactly as pdfplumber assembles it, white space aside: what the tests compare with pdfplumber itself."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import TypeVar

from audit.readers.pdf.engines.pdfium import raw_pages
from audit.readers.pdf.page import TEXT, TOP, X0, X1, Glyph, Table
from audit.readers.pdf.tables.cells import glyphs_by_cell, table_rows
from audit.readers.pdf.tables.edges import merged_lines
from audit.readers.pdf.tables.finder import find_tables

_TOLERANCE = 3.0  # points, along and across a line

_T = TypeVar("_T")
RawTable = list[list[str | None]]


def reference_tables(data: bytes) -> Iterator[list[RawTable]]:
    """For each page the tables before any quality rule, without white space; None where no cell begins."""
    for page in raw_pages(data):
        seen, unseen = page.rulings.visible, page.rulings.invisible
        vertical, horizontal = seen.vertical + unseen.vertical, seen.horizontal + unseen.horizontal
        tables = find_tables(merged_lines(vertical), merged_lines(horizontal))
        yield [_texts(cells, page.glyphs.drawn) for cells in tables]


def _texts(cells: Table, glyphs: list[Glyph]) -> RawTable:
    inside = glyphs_by_cell(cells, glyphs)
    return [[cell and _cell_text(inside.get(cell, [])) for cell in row] for row in table_rows(cells)]


def _cell_text(glyphs: list[Glyph]) -> str:
    words = [word for line in _clusters(glyphs, lambda glyph: glyph[TOP]) for word in _words(line)]
    lines = _clusters(words, lambda word: min(glyph[TOP] for glyph in word))
    return "".join(glyph[TEXT] for line in lines for word in line for glyph in word)


def _words(line: Iterable[Glyph]) -> list[list[Glyph]]:
    words: list[list[Glyph]] = [[]]
    for glyph in sorted(line, key=lambda glyph: glyph[X0]):
        if glyph[TEXT].isspace():
            words.append([])
        elif words[-1] and _starts_word(words[-1][-1], glyph):
            words.append([glyph])
        else:
            words[-1].append(glyph)
    return [word for word in words if word]


def _starts_word(last: Glyph, glyph: Glyph) -> bool:
    return glyph[X0] > last[X1] + _TOLERANCE or abs(glyph[TOP] - last[TOP]) > _TOLERANCE


def _clusters(items: list[_T], key: Callable[[_T], float]) -> list[list[_T]]:
    """Chains of items whose keys differ by at most the tolerance, in the order of the keys; stable inside a chain."""
    keys = sorted({key(item) for item in items})
    starts = [keys[0], *(b for a, b in pairwise(keys) if b > a + _TOLERANCE)] if keys else []
    clusters: list[list[_T]] = [[] for _ in starts]
    for item in items:
        clusters[bisect_right(starts, key(item)) - 1].append(item)
    return clusters
