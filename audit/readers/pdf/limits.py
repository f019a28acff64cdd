"""How much of a PDF we are ready to read. A file beyond a bound is refused with its reason, never read in part."""

from audit.errors import UnreadableInput
from audit.model.record import record


@record
class Limits:
    """Bounds far above any published disclosure (the largest seen: 60 pages, 7 MiB, 3,000 glyphs on a page)."""

    file_bytes: int = 200 * 1024 * 1024  # a scanned book; the whole file is held in memory
    stream_bytes: int = 16 * 1024 * 1024  # unpacked drawing instructions; the largest seen: 110 kB
    pages: int = 800  # a disclosure is read by people; a thousand pages is a year book or an attack
    page_glyphs: int = 100_000  # thirty times the densest table page
    page_objects: int = 1_000_000  # drawn objects, or points of one drawing; a map has some hundred thousand
    page_edges: int = 40_000  # intersecting them costs their product
    document_glyphs: int = 3_000_000  # about one gigabyte of Python objects before cell texts are joined
    page_seconds: float = 20  # of work of the engine; half a million lines take three
    nesting: int = 12  # form XObjects inside form XObjects; PDFium itself stops at a similar depth


LIMITS = Limits()


def require(actual: int, bound: int, what: str) -> None:
    """Raises UnreadableInput naming what is too large, its size and the bound."""
    if actual > bound:
        raise UnreadableInput(f"{what}{actual:,}，超过上限{bound:,}，不予读取")
