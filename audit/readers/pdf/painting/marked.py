"""Text that says by a mark what it is (ActualText): PDFium believes the mark, a person sees the glyphs."""

from collections.abc import Sequence
from itertools import compress

from audit.readers.pdf.engines import bulk, native
from audit.readers.pdf.engines.bulk import Handle


def unmark(texts: Sequence[Handle]) -> None:
    """Takes the marks off text objects, so that each is read by its own glyphs and in its own place."""
    for text in compress(texts, bulk.marks(texts)):
        while mark := native.get_mark(text, 0):
            if not native.remove_mark(text, mark):
                break
