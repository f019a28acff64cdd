"""Text that says by a mark what it is (ActualText): PDFium believes the mark, a person sees the glyphs."""

from collections.abc import Sequence

from audit.readers.pdf.engines import native


def unmark(texts: Sequence[int]) -> None:
    """Takes the marks off text objects, so that each is read by its own glyphs and in its own place."""
    for text in filter(native.count_marks, texts):
        while mark := native.get_mark(text, 0):
            if not native.remove_mark(text, mark):
                break
