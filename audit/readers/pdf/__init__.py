"""PDF files → documents: ruled grids and text lines with page and box. PDFium reads, pdfplumber is the reference."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from audit.errors import DAMAGED, UnreadableInput, UsageError, because
from audit.model.document import Document
from audit.process import uncollected

if TYPE_CHECKING:
    from audit.readers.pdf.page import PageContent

ENGINES = ("pdfium", "pdfplumber")


def read_pdf(path: Path, engine: str = "pdfium") -> Document:
    """The document with its pages' blocks in reading order; pages that show no readable text are listed as unread.

    Raises UnreadableInput (encrypted, damaged, no page, beyond the limits) and UsageError (unknown engine).
    Not for threads: PDFium is not thread-safe. For several files use processes.
    """
    pages = page_reader(engine)
    data = file_bytes(path)
    from audit.readers.pdf.assemble import document_of, read_all
    from audit.readers.pdf.streams import require_sound_streams

    unpacked: set[int] = set()

    def contents() -> "Iterator[PageContent]":
        for page in pages(data):
            unpacked.update(page.unpacked)
            yield page

    try:
        with uncollected():
            return document_of(str(path), read_all(contents))
    finally:
        require_sound_streams(data, unpacked)  # what a broken one makes of the pages, be it a fault, says nothing


def page_reader(engine: str) -> "Callable[[bytes], Iterator[PageContent]]":
    """The engine's function from the bytes of a file to its pages, before any quality rule."""
    if engine == "pdfium":
        return _pdfium_pages
    if engine == "pdfplumber":
        from audit.readers.pdf.engines import pdfplumber

        return pdfplumber.read_pages
    raise UsageError(f"没有名为 {engine} 的 PDF 引擎 (no such engine)，可用：{'、'.join(ENGINES)}")


def _pdfium_pages(data: bytes) -> "Iterator[PageContent]":
    from audit.readers.pdf.engines import pdfium

    try:
        yield from pdfium.read_pages(data)
    except pdfium.CannotOpenError:
        from audit.readers.pdf.engines import pdfplumber

        yield from pdfplumber.read_pages(data)


def file_bytes(path: Path) -> bytes:
    """Of a PDF that no engine needs to fear. Raises UnreadableInput."""
    from audit.readers.pdf.limits import LIMITS, require
    from audit.readers.pdf.streams import require_bounded_streams

    try:
        require(path.stat().st_size, LIMITS.file_bytes, "文件字节数")
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableInput(f"无法打开：{because(error)}") from error
    if b"%PDF-" not in data[:1024]:  # the header may follow some junk, as readers have always accepted
        raise UnreadableInput(DAMAGED)
    require_bounded_streams(data)
    return data
