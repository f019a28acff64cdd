"""Text that says by a mark what it is (ActualText): PDFium believes the mark, a person sees the glyphs."""

from collections.abc import Sequence
from itertools import compress

from audit.readers.pdf.library import bulk
from audit.readers.pdf.library.bulk import Handle


def unmark(texts: Sequence[Handle]) -> None:
    """Takes the marks off text objects, so that each is read by its own glyphs and in its own place."""
    counts = bulk.marks(texts)
    for taken in range(max(counts, default=0)):
        bulk.remove_first_marks(list(compress(texts, map(taken.__lt__, counts))))
