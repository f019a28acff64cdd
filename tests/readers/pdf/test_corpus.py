"""Published disclosures: every table as pdfplumber reads it, and the same document from both engines."""

import os
import re
import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import pdfplumber
import pypdfium2
import pytest

from audit.errors import UnreadableInput
from audit.model.document import Document, Grid, TextLine
from audit.model.place import Place
from audit.readers.pdf import read_pdf
from audit.readers.pdf.edges import merged_lines
from audit.readers.pdf.engines.pdfium import raw_pages, read_pages
from audit.readers.pdf.page import BOTTOM, TEXT, TOP, X0, X1, Box, Glyph, Table
from audit.readers.pdf.tables.cells import cover, table_rows
from audit.readers.pdf.tables.finder import find_tables

_DISCLOSURES = Path(os.environ.get("GOUJI_DISCLOSURES", Path(__file__).resolve().parents[4] / "shared" / "disclosures"))
FILES = sorted(path for region in ("shanghai", "jiangsu") for path in (_DISCLOSURES / region).glob("*.pdf"))
_BLANK = re.compile(r"\s+")
_TOLERANCE = 3.0  # points, along and across a line
_T = TypeVar("_T")
RawTable = list[list[str | None]]

corpus = pytest.mark.parametrize("path", FILES or [None], ids=lambda path: path.stem if path else "none")


@pytest.fixture(autouse=True)
def _present(disclosures: Path) -> None:
    """Skips visibly where there are no published disclosures."""


def reference_tables(data: bytes) -> Iterator[list[RawTable]]:
    """For each page the tables before any quality rule, their texts put together as pdfplumber does it but without white
    space; None where no cell begins."""
    for page in raw_pages(data):
        seen, unseen = page.rulings.visible, page.rulings.invisible
        vertical, horizontal = seen.vertical + unseen.vertical, seen.horizontal + unseen.horizontal
        tables = find_tables(merged_lines(vertical), merged_lines(horizontal))
        yield [_texts(cells, page.glyphs.drawn) for cells in tables]


def _texts(cells: Table, glyphs: list[Glyph]) -> RawTable:
    inside = _glyphs_by_cell(cells, glyphs)
    return [[cell and _cell_text(inside.get(cell, [])) for cell in row] for row in table_rows(cells)]


def _glyphs_by_cell(cells: Table, glyphs: Iterable[Glyph]) -> dict[Box, list[Glyph]]:
    """Glyphs by the cell that holds their middle; a glyph under overlapping cells stands in each of them."""
    covered = cover(cells)
    found: defaultdict[Box, list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        column = bisect_right(covered.xs, (glyph[X0] + glyph[X1]) / 2)
        row = bisect_right(covered.ys, (glyph[TOP] + glyph[BOTTOM]) / 2)
        for cell in covered.slots.get((column, row), ()):
            found[cell].append(glyph)
    return found


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


def pdfplumber_tables(path: Path) -> list[list[RawTable]]:
    with pdfplumber.open(path) as document:
        return [[_bare(table) for table in page.extract_tables()] for page in document.pages]


def _bare(table: RawTable) -> RawTable:
    return [[None if cell is None else _BLANK.sub("", cell) for cell in row] for row in table]


@corpus
def test_tables_on_every_page_equal_those_of_pdfplumber(path: Path) -> None:
    assert list(reference_tables(path.read_bytes())) == pdfplumber_tables(path)


def printed(document: Document, but: set[int]) -> list[object]:
    """Everything that recognition will see but on some pages, white space aside."""
    return [
        [[cell and _BLANK.sub("", cell.text) for cell in row] for row in block.rows]
        if isinstance(block, Grid)
        else _BLANK.sub("", block.text)
        for block in document.blocks
        if block.place.page not in but
    ]


@corpus
def test_where_a_figure_is_said_to_be_printed_the_page_says_that_figure(path: Path) -> None:
    lines = [block for block in read_pdf(path).blocks if isinstance(block, TextLine)]
    asked = [(line.place.part(*m.span()), m[0]) for line in lines for m in re.finditer(r"\d[\d,.]*", line.text)]
    document = pypdfium2.PdfDocument(path)
    try:
        said = [_printed_at(document, place).removesuffix("%") for place, _ in asked]  # may be set close to its figure
        assert said == [figure for _, figure in asked]
    finally:
        document.close()


def _printed_at(document: pypdfium2.PdfDocument, place: Place) -> str:
    """What PDFium itself finds in the box, less a little at the sides where the neighbours begin."""
    page = document[(place.page or 0) - 1]
    left, _, _, top = page.get_cropbox()
    x0, high, x1, low = place.bbox or (0.0,) * 4
    said = page.get_textpage().get_text_bounded(left + x0 + 0.5, top - low, left + x1 - 0.5, top - high)
    return _BLANK.sub("", unicodedata.normalize("NFKC", said))


@corpus
def test_both_engines_read_the_same_document_where_nothing_is_clipped_away(path: Path) -> None:
    pages = enumerate(raw_pages(path.read_bytes()), 1)
    clipped = {number for number, page in pages if page.glyphs.shown is not page.glyphs.drawn}
    assert len(clipped) <= 2
    assert printed(read_pdf(path), clipped) == printed(read_pdf(path, engine="pdfplumber"), clipped)


@corpus
def test_a_font_that_pdfium_got_in_part_is_told(path: Path, tmp_path: Path) -> None:
    data = path.read_bytes()
    sums = {checksum for page in read_pages(data) for checksum in page.unpacked}
    ends = [at for checksum in sums if (at := data.find(checksum.to_bytes(4) + b"\r\nendstream")) > 0]
    ends += [at for checksum in sums if (at := data.find(checksum.to_bytes(4) + b"\nendstream")) > 0]
    assert ends
    for end in ends[:3]:
        broken = tmp_path / "损.pdf"
        broken.write_bytes(data[: end - 100] + bytes([data[end - 100] ^ 1]) + data[end - 99 :])
        with pytest.raises(UnreadableInput, match="文件已损坏：第"):
            read_pdf(broken)


@corpus
def test_no_glyph_lies_outside_of_what_a_page_says_that_they_reach_to(path: Path) -> None:
    for page in read_pages(path.read_bytes()):
        if page.reach:
            left, top, right, bottom = page.reach.box
            assert all(left <= g[X0] <= g[X1] <= right and top <= g[TOP] <= g[BOTTOM] <= bottom for g in page.glyphs)
            assert all(g[BOTTOM] - g[TOP] <= page.reach.tallest for g in page.glyphs)
