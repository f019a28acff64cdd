"""The fast engine: PDFium through pypdfium2's library. Documents and pages are opened and closed here only."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager

from audit.errors import ENCRYPTED, UnreadableInput
from audit.model.record import record, replace
from audit.process import within
from audit.readers.pdf.edges import merged_lines, row_lines
from audit.readers.pdf.engines.glyphs import PageGlyphs, read_glyphs
from audit.readers.pdf.library import native
from audit.readers.pdf.library.transform import page_transform
from audit.readers.pdf.library.unpacked import Unpacked
from audit.readers.pdf.library.upright import upright
from audit.readers.pdf.limits import LIMITS, require
from audit.readers.pdf.page import Box, PageContent
from audit.readers.pdf.painting.annotations import laid_in, undrawn
from audit.readers.pdf.painting.covers import Covers, Sheet
from audit.readers.pdf.painting.layers import drop, has_layers, hidden_objects
from audit.readers.pdf.painting.marked import unmark
from audit.readers.pdf.painting.objects import read_objects
from audit.readers.pdf.painting.sheets import pages_on
from audit.readers.pdf.painting.unseen import Unseen
from audit.readers.pdf.tables.finder import find_tables
from audit.readers.pdf.tables.open_sides import open_ends, open_sides
from audit.readers.pdf.tables.paths import Rulings, read_rulings

Choice = Callable[[int], Iterable[int]]  # which pages are read of so many, from 0


class CannotOpenError(Exception):
    """PDFium finds no document in the bytes; another engine may."""


@record
class RawPage:
    """What PDFium says of a page, before anything is made of it."""

    number: int
    width: float
    height: float
    glyphs: PageGlyphs
    rulings: Rulings
    texts: list[int]  # objects that are seen, to be asked while this is the last page read
    undrawn: int = 0  # fields and text boxes
    pages: tuple[Box, ...] = ()  # that a program has put on it, made smaller


def raw_pages(data: bytes, choice: Choice = range) -> Iterator[RawPage]:
    """The pages in order, each read when asked for. Raises UnreadableInput; CannotOpenError only before a page."""
    with _document(data) as document:
        count = native.count_pages(document)
        require(count, LIMITS.pages, "页数")
        layered = has_layers(data)
        for index in choice(count):
            with ExitStack() as opened:
                with within(LIMITS.page_seconds):
                    page, missing = opened.enter_context(_page(document, index, layered=layered))
                    raw = _raw((document, page), index + 1, missing)
                yield raw


def read_pages(data: bytes, choice: Choice = range) -> Iterator[PageContent]:
    """Raw pages with the tables found that their visible rulings make. Raises as `raw_pages` does."""
    fonts = Unpacked()
    for page in raw_pages(data, choice):
        drawn = page.rulings
        verticals = merged_lines(drawn.visible.vertical)
        horizontals = row_lines(drawn.visible.horizontal)
        verticals = sorted(verticals + open_sides(verticals, horizontals))
        horizontals = sorted(horizontals + open_ends(verticals, horizontals))
        tables = find_tables(verticals, horizontals)
        share = drawn.image_area / (page.width * page.height) if page.width and page.height else 0.0
        glyphs, unknown = tuple(page.glyphs.shown), page.glyphs.unknown
        upright = tuple(verticals) if tables else ()
        yield PageContent(
            page.number,
            page.width,
            page.height,
            glyphs,
            tables,
            unknown,
            share,
            drawn.curves,
            upright,
            page.glyphs.blotted,
            tuple(horizontals),
            page.undrawn,
            tuple(drawn.drawings),
            page.glyphs.lost,
            page.glyphs.columns.reach() if page.glyphs.columns else None,
            page.glyphs.narrow,
            fonts.by(page.texts),
            overflows=page.glyphs.overflows,
            pages=page.pages,
        )


def _raw(sheet: Sheet, number: int, missing: int) -> RawPage:
    _, page = sheet
    objects = read_objects(page)
    unmark(objects.text_handles)
    with _text(page) as text_page:
        size = native.page_width(page), native.page_height(page)
        to_view, size = upright(text_page, page_transform(page), size)
        rulings = read_rulings(objects, to_view)
        covers, unseen = Covers(sheet, objects, rulings.fills), Unseen(objects)
        glyphs = read_glyphs(text_page, to_view, covers, unseen)
    glyphs = _without_unseen(page, glyphs, lambda text: read_glyphs(text, to_view, covers, unseen))
    texts = [item for item in objects.texts if item not in glyphs.unseen] if glyphs.unseen else objects.texts
    return RawPage(number, *size, glyphs, rulings, texts, missing, pages_on(objects, to_view))


def _without_unseen(page: int, glyphs: PageGlyphs, read: Callable[[int], PageGlyphs]) -> PageGlyphs:
    """PDFium takes a glyph that was struck twice for a bold one and gives the first: not if that one is taken away."""
    removed = [item for item in glyphs.unseen if native.remove_object(page, item)]
    if not removed:
        return glyphs
    with _text(page) as text_page:
        again = read(text_page)
    deque(map(native.destroy_object, removed), maxlen=0)
    return replace(again, drawn=glyphs.drawn, unseen=glyphs.unseen, lost=glyphs.lost, columns=None)


@contextmanager
def _text(page: int) -> Iterator[int]:
    text_page = native.load_text(page)
    try:
        yield text_page
    finally:
        native.close_text(text_page)


@contextmanager
def _document(data: bytes) -> Iterator[int]:
    document = native.load_document(data, len(data), None)
    if not document:
        if native.last_error() in (native.PASSWORD, native.SECURITY):
            raise UnreadableInput(ENCRYPTED)
        raise CannotOpenError
    try:
        yield document
    finally:
        native.close_document(document)


@contextmanager
def _page(document: int, index: int, *, layered: bool) -> Iterator[tuple[int, int]]:
    """The page, and how many of its fields nobody drew."""
    page = _loaded(document, index)
    missing = undrawn(page)
    if laid_in(page):
        native.close_page(page)
        page = _loaded(document, index)
    try:
        if layered:
            drop(page, hidden_objects(lambda: _again(document, index)))
        yield page, missing
    finally:
        native.close_page(page)


@contextmanager
def _again(document: int, index: int) -> Iterator[int]:
    page = _loaded(document, index)
    try:
        yield page
    finally:
        native.close_page(page)


def _loaded(document: int, index: int) -> int:
    page: int = native.load_page(document, index)
    if not page:
        raise UnreadableInput(f"第 {index + 1} 页已损坏，读不了；请重新下载，或用原来的软件重新导出 (damaged page)")
    return page
