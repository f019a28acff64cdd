"""One PDF read by several processes at once: each takes the next page that nobody has taken yet.

What a page says depends on no other page, so the parts make the document that one process would have read.
"""

import os
from collections.abc import Iterator, Sequence
from itertools import chain
from operator import attrgetter
from pathlib import Path

from audit.model.document import Document
from audit.model.record import record
from audit.process import uncollected
from audit.readers.pdf.assemble import ReadPage, document_of, need_each_other, read_page
from audit.readers.pdf.engines import pdfium
from audit.readers.pdf.limits import LIMITS, require

_BYTES = 2  # to a number; one read takes one, whoever else is reading


@record
class Share:
    """What one of the processes has read of a document of so many pages."""

    count: int
    pages: tuple[ReadPage, ...]


def turns() -> int:
    """The end of a pipe with the numbers of all pages that a document may have. Raises OSError."""
    taken, given = os.pipe()
    os.write(given, b"".join(number.to_bytes(_BYTES) for number in range(LIMITS.pages)))
    os.close(given)
    return taken


def read_share(data: bytes, turns: int) -> Share:
    """The pages whose numbers are taken here. Raises as the engine does; then the others' shares are good for nothing."""
    counts: list[int] = []

    def choice(count: int) -> Iterator[int]:
        counts.append(count)
        while (number := int.from_bytes(os.read(turns, _BYTES))) < count:
            yield number

    pages: list[ReadPage] = []
    glyphs = 0
    with uncollected():
        for page in map(read_page, pdfium.read_pages(data, choice)):
            glyphs += page.glyphs
            require(glyphs, LIMITS.document_glyphs, "全文字符数")
            pages.append(page)
    return Share(counts[0], tuple(pages))


def together(path: Path, shares: Sequence[Share]) -> Document | None:
    """The document that these are all of; None where a page is missing, or where one process must look at all pages at
    once. Raises UnreadableInput."""
    pages = sorted(chain.from_iterable(share.pages for share in shares), key=attrgetter("number"))
    whole = range(1, shares[0].count + 1)
    if [page.number for page in pages] != list(whole) or need_each_other(pages):
        return None
    return document_of(str(path), pages)
