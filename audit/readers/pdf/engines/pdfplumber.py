"""The reference engine: pdfplumber's own glyphs and tables. Slow; also reads some files that PDFium cannot open."""

import logging
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect

from audit.errors import DAMAGED, ENCRYPTED, GoujiError, UnreadableInput
from audit.model.document import UNKNOWN
from audit.readers.look_alikes import as_printed
from audit.readers.pdf.limits import LIMITS, require
from audit.readers.pdf.page import TEXT, Glyph, PageContent
from audit.readers.pdf.painting.paints import THIN, WHITE_FROM, Paint
from audit.readers.pdf.tables.finder import find_tables
from audit.readers.pdf.tables.open_sides import open_ends, open_sides


def read_pages(data: bytes) -> Iterator[PageContent]:
    """The pages in order, each read when asked for. Raises UnreadableInput."""
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # the reason that we raise is all a user can act on
    try:
        yield from _pages(data)
    except GoujiError:
        raise
    except Exception as error:  # on broken files pdfminer raises whatever it stumbles over
        if PDFPasswordIncorrect in map(type, error.args):
            raise UnreadableInput(ENCRYPTED) from error
        raise UnreadableInput(DAMAGED) from error


def _pages(data: bytes) -> Iterator[PageContent]:
    with pdfplumber.open(BytesIO(data)) as document:
        require(len(document.pages), LIMITS.pages, "页数")
        for page in document.pages:
            yield _content(page)
            page.close()


def _content(page: Any) -> PageContent:
    require(len(page.chars), LIMITS.page_glyphs, "单页字符数")
    require(len(page.edges), LIMITS.page_edges, "单页线条数")
    left, top = page.bbox[:2]
    is_shaded = any(_is_shade(item) for item in page.rects)
    ruled = page.filter(lambda item: _is_visible(item, is_shaded=is_shaded))
    finder = ruled.debug_tablefinder()
    upright, flat = ([edge for edge in finder.edges if edge["orientation"] == way] for way in "vh")
    verticals = sorted((edge["x0"] - left, edge["top"] - top, edge["bottom"] - top) for edge in upright)
    horizontals = sorted((edge["top"] - top, edge["x0"] - left, edge["x1"] - left) for edge in flat)
    tables = tuple(
        tuple((x0 - left, y0 - top, x1 - left, y1 - top) for x0, y0, x1, y1 in table.cells) for table in finder.tables
    )
    sides = open_sides(verticals, horizontals)
    verticals = sorted(verticals + sides)
    ends = open_ends(verticals, horizontals)
    horizontals = sorted(horizontals + ends)
    if sides or ends:  # which pdfplumber does not know
        tables = find_tables(verticals, horizontals)
    glyphs = tuple(_glyph(char, left, top, page.height) for char in page.chars)
    images = sum(image["width"] * image["height"] for image in page.images) / (page.width * page.height)
    unknown = sum(glyph[TEXT] == UNKNOWN for glyph in glyphs)
    size = (page.width, page.height)
    return PageContent(
        page.page_number,
        *size,
        glyphs,
        tables,
        unknown,
        images,
        len(page.curves),
        tuple(verticals),
        horizontals=tuple(horizontals),
    )


def _is_visible(item: dict[str, Any], *, is_shaded: bool) -> bool:
    """White fills and strokes show on a shaded ground only, and there only where they are narrow."""
    if item["object_type"] == "char" or _paints(item) != {Paint.WHITE}:
        return True
    return is_shaded and min(item["width"], item["height"]) < THIN


def _is_shade(item: dict[str, Any]) -> bool:
    return Paint.SHADE in _paints(item) and min(item["width"], item["height"]) >= THIN


def _paints(item: dict[str, Any]) -> set[Paint]:
    colours = (("fill", "non_stroking_color"), ("stroke", "stroking_color"))
    return {_paint(item.get(colour)) for mode, colour in colours if item.get(mode)} or {Paint.WHITE}


def _paint(colour: Any) -> Paint:
    """Grey, RGB or CMYK, each part from 0 to 1; no colour means black. Patterns count as white, as PDFium has them."""
    parts = colour if isinstance(colour, (tuple, list)) else (0 if colour is None else colour,)
    numbers = [part for part in parts if isinstance(part, (int, float))]
    if len(numbers) != len(parts):
        return Paint.WHITE
    light = [1 - part for part in numbers] if len(numbers) == 4 else numbers
    if min(light) >= WHITE_FROM / 255:
        return Paint.WHITE
    return Paint.SHADE if any(light) else Paint.BLACK


def _glyph(char: dict[str, Any], left: float, top: float, height: float) -> Glyph:
    text = UNKNOWN if char["text"].startswith("(cid:") else as_printed(char["text"])
    x0, y0, x1, y1 = char["x0"] - left, char["top"] - top, char["x1"] - left, char["bottom"] - top
    return text, x0, y0, x1, y1, height - char["matrix"][5]
