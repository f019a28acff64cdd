"""Pages as read → the document: those of a sheet by themselves, in reading order, anew where one says more of the others."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from types import MappingProxyType

from audit.errors import UnreadableInput
from audit.model.document import Document, Grid, Layout, TextLine, UnreadPage
from audit.model.record import record, replace
from audit.readers.doubles import is_double
from audit.readers.numbering import page_numbers
from audit.readers.page_order import gaps, reading_order
from audit.readers.pdf.blocks import page_blocks
from audit.readers.pdf.limits import LIMITS, require
from audit.readers.pdf.page import Overflow, PageContent
from audit.readers.pdf.pages.grids import Shape, pages_in, pages_put_on, shape_of, shapes_of
from audit.readers.pdf.pages.laid_over import Ends, ends_of, may_be_laid_over, outer_runs, without_laid_over
from audit.readers.pdf.pages.numbers_over import (
    Count,
    Counted,
    Size,
    counted,
    numbers_laid_over,
    with_number_below,
)
from audit.readers.pdf.pages.overflows import Lost, lost_words, with_marks
from audit.readers.pdf.pages.seals import without_seals
from audit.readers.pdf.pages.sheets.order import by_columns, folded, turned
from audit.readers.pdf.pages.sheets.spreads import pages_of
from audit.readers.pdf.pages.stacked import are_crossed, pages_in_cross, quarters_of, rows_of
from audit.readers.pdf.pages.strips import with_strips
from audit.readers.pdf.pages.whole import is_whole
from audit.readers.pdf.unread import why_unread

_PAIR = (2, 1)  # columns and rows of pages on a sheet

Parts = tuple[tuple[TextLine | Grid, ...], ...]


@record
class ReadPage:
    """A page's part of the document: one page, or several that are printed on a sheet. `unread`: what it shows that is not
    in it."""

    number: int
    parts: Parts
    unread: UnreadPage | None
    glyphs: int
    ends: Ends
    counted: Counted
    narrow: bool = False  # as `PageContent` has it
    in_cross: int = 0  # pages that a blank cross parts on this sheet
    shapes: Mapping[Shape, int] = MappingProxyType({})  # grids of pages that it may have, and how many are printed
    shape: Shape | None = None  # the one that it has
    overflows: tuple[Overflow, ...] = ()

    @property
    def blocks(self) -> tuple[TextLine | Grid, ...]:
        return tuple(chain.from_iterable(self.parts))


def read_page(page: PageContent) -> ReadPage:
    """What is printed on a page, made blocks: tables, lines, and what could not be read."""
    runs = outer_runs(page)
    page = without_seals(page, runs)
    whole = is_whole(page)
    parts, shape = _parts(page, whole=whole)
    told = whole or page.crossed or page.shape or page.pages
    fault = why_unread(page, [*chain(*parts)])
    return ReadPage(
        page.number,
        parts,
        fault,
        len(page.glyphs),
        ends_of(page, runs),
        counted(page, runs),
        narrow=page.narrow,
        in_cross=0 if told else pages_in_cross(page),
        shapes={} if told else shapes_of(page),
        shape=shape,
        overflows=page.overflows,
    )


def _parts(page: PageContent, *, whole: bool) -> tuple[Parts, Shape | None]:
    """What is printed on each page of a sheet, and in how many columns and rows they stand."""
    if page.pages:
        return _made(pages_put_on(page)), None
    if page.shape:
        return _made(pages_in(page, page.shape)), page.shape
    if not whole and (quarters := quarters_of(page)):
        return _made(quarters), (2, 2)
    parts = _made([page] if whole else pages_of(page))
    if stacked := rows_of(page, parts):
        return _made(stacked), None
    return parts, (len(parts), 1)


def _made(pages: Iterable[PageContent]) -> Parts:
    return tuple(tuple(page_blocks(page)) for page in pages)


def read_all(contents: Callable[[], Iterable[PageContent]]) -> list[ReadPage]:
    """All pages that `contents` gives; anew where one says more of the others. Raises UnreadableInput."""
    pages: list[ReadPage] = []
    glyphs = 0
    for page in map(read_page, contents()):
        glyphs += page.glyphs
        require(glyphs, LIMITS.document_glyphs, "全文字符数")
        pages.append(page)
    if not need_each_other(pages):
        return pages
    again: Iterable[PageContent] = contents()
    if _have_words_laid_over(pages):
        again = without_laid_over(list(again))
    if places := _numbers_laid_over(pages):
        again = (with_number_below(page, outer_runs(page), places) for page in again)
    if lost := _lost_words(pages):
        again = (with_marks(page, lost) for page in again)
    narrow, crossed, shape = any(page.narrow for page in pages), _are_crossed(pages), _shape(pages)
    if narrow or crossed or shape:
        again = (replace(page, narrow=narrow, crossed=crossed, shape=shape) for page in again)
    return _in_order(list(map(read_page, again)))


def _in_order(pages: list[ReadPage]) -> list[ReadPage]:
    """Sheets of several rows and columns of pages without numbers are given row by row; they may have to be read column by
    column, and where nobody can tell, that is said."""
    columns = max((page.shape[0] for page in pages if page.shape and page.shape[1] > 1), default=1)
    if columns > 1 and not page_numbers([part for page in pages for part in page.parts if part]):
        turned_round = by_columns([page.parts for page in pages], columns)
        pages = [_turned(page, columns, turned_round=turned_round) for page in pages]
    return [replace(page, parts=tuple(filter(None, page.parts))) if columns > 1 else page for page in pages]


def _turned(page: ReadPage, columns: int, *, turned_round: bool | None) -> ReadPage:
    if turned_round:
        return replace(page, parts=tuple(map(tuple, turned(page.parts, columns))))
    if turned_round is False or len(page.parts) <= columns:
        return page
    said = "一张纸上印着几页，没有页码，不知道先读右边的还是先读下面的"
    return replace(page, unread=page.unread or UnreadPage(page.number, said, behind=True))


def need_each_other(pages: Sequence[ReadPage]) -> bool:
    """Whether words may be laid over the pages, numbers of some be cut as those of others are, or all be sheets of several:
    they are read anew."""
    if len({page.narrow for page in pages}) > 1 or _are_crossed(pages) or _shape(pages) is not None:
        return True
    return _have_words_laid_over(pages) or bool(_numbers_laid_over(pages)) or bool(_lost_words(pages))


def _are_crossed(pages: Sequence[ReadPage]) -> bool:
    return are_crossed([page.in_cross for page in pages if page.glyphs])


def _shape(pages: Sequence[ReadPage]) -> Shape | None:
    """Of all sheets; two pages beside each other where most sheets have them, though one may show it less clearly."""
    sheets = [page for page in pages if page.glyphs]
    paired = sum(page.shape == _PAIR for page in sheets)
    pairs = _PAIR if paired * 2 > len(sheets) > paired else None
    return shape_of([page.shapes for page in sheets]) or (None if _are_crossed(pages) else pairs)


def _have_words_laid_over(pages: Sequence[ReadPage]) -> bool:
    return may_be_laid_over([(page.ends, page.blocks) for page in pages])


def _lost_words(pages: Sequence[ReadPage]) -> Lost:
    return lost_words([(page.number, page.overflows, page.blocks) for page in pages])


def _numbers_laid_over(pages: Sequence[ReadPage]) -> frozenset[tuple[Size, Count]]:
    return numbers_laid_over([(page.counted, page.blocks) for page in pages])


def document_of(path: str, pages: Iterable[ReadPage]) -> Document:
    """All pages of a file, in their order. Raises UnreadableInput where there are none, or too many glyphs on them."""
    kept: list[ReadPage] = []  # every page by itself, where a sheet has two
    last: ReadPage | None = None
    faults: list[UnreadPage] = []
    count = glyphs = 0
    for page in pages:
        count, glyphs = count + 1, glyphs + page.glyphs
        require(glyphs, LIMITS.document_glyphs, "全文字符数")
        if last and is_double(page.blocks, last.blocks):
            said = f"与第 {last.number} 页完全相同，像是重复的一页，没有再读"
            faults.append(UnreadPage(page.number, said, partly=True))  # nothing of it lacks
            continue
        last = page
        kept += [replace(page, parts=(part,)) for part in page.parts]
        if page.unread:
            faults.append(page.unread)
    if not count:
        raise UnreadableInput("文件没有任何页面；请重新下载，或用原来的软件重新导出 (no pages)")
    numbers = page_numbers([page.blocks for page in kept])
    blocks_of = [page.blocks for page in kept]
    order = reading_order(numbers, len(kept)) if numbers else folded([page.number for page in kept], blocks_of)
    if order != sorted(order):
        kept = [kept[position] for position in order]
        numbers = page_numbers([page.blocks for page in kept])
    pages_read, lost = with_strips([page.blocks for page in kept])
    faults += [UnreadPage(kept[at].number, "这张表太宽，有几栏印在别的页上，没有接上") for at in lost]
    blocks = tuple(chain.from_iterable(pages_read))
    return Document(path, Layout.PAGED, blocks, count, (*faults, *gaps(numbers)), numbers)
