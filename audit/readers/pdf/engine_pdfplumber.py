"""The reference engine: pdfplumber's own glyphs and tables. Slow; also reads some files that PDFium cannot open."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException

from audit.errors import UnreadableInput
from audit.readers.pdf.limits import LIMITS, require
from audit.readers.pdf.page import UNKNOWN, Glyph, PageContent


def read_pages(data: bytes) -> Iterator[PageContent]:
    """The pages in order, each read when asked for. Raises UnreadableInput."""
    try:
        document = pdfplumber.open(BytesIO(data))
        pages = document.pages
    except PdfminerException as error:
        if error.args and isinstance(error.args[0], PDFPasswordIncorrect):
            raise UnreadableInput("文件已加密，需要密码，无法读取") from error
        raise UnreadableInput("不是PDF文件，或文件已损坏") from error
    require(len(pages), LIMITS.pages, "页数")
    for page in pages:
        yield _content(page)
        page.close()


def _content(page: Any) -> PageContent:
    require(len(page.chars), LIMITS.page_glyphs, "单页字符数")
    require(len(page.edges), LIMITS.page_edges, "单页线条数")
    left, top = page.bbox[:2]
    tables = tuple(
        tuple((x0 - left, y0 - top, x1 - left, y1 - top) for x0, y0, x1, y1 in table.cells)
        for table in page.find_tables()
    )
    glyphs = tuple(_glyph(char, left, top, page.height) for char in page.chars)
    images = sum(image["width"] * image["height"] for image in page.images) / (page.width * page.height)
    return PageContent(page.page_number, page.width, page.height, glyphs, tables, images, len(page.curves))


def _glyph(char: dict[str, Any], left: float, top: float, height: float) -> Glyph:
    text = UNKNOWN if char["text"].startswith("(cid:") else char["text"]
    x0, y0, x1, y1 = char["x0"] - left, char["top"] - top, char["x1"] - left, char["bottom"] - top
    return text, x0, y0, x1, y1, height - char["matrix"][5]
