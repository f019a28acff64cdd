"""A page as read → the blocks of the document model, in reading order; pages → the document."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain
from types import MappingProxyType

from audit.errors import UnreadableInput
from audit.model.document import UNKNOWN, Cell, Document, Grid, Layout, TextLine, UnreadPage
from audit.model.place import Ink, Place
from audit.model.record import record, replace
from audit.model.regex import Regex
from audit.readers.doubles import is_double
from audit.readers.numbering import page_numbers
from audit.readers.numerals import as_meant
from audit.readers.page_order import gaps, reading_order
from audit.readers.pdf.limits import LIMITS, require
from audit.readers.pdf.page import Box, Glyph, PageContent, Table
from audit.readers.pdf.pages.edge import has_lost, is_cut, is_cut_line, with_cut_cells, with_cut_ends
from audit.readers.pdf.pages.grids import Shape, pages_in, shape_of, shapes_of
from audit.readers.pdf.pages.laid_over import Ends, ends_of, may_be_laid_over, outer_runs, without_laid_over
from audit.readers.pdf.pages.lines import Line, is_plain, printed_lines, seen, text_of
from audit.readers.pdf.pages.lines import printed as in_print
from audit.readers.pdf.pages.numbers_over import (
    Count,
    Counted,
    Size,
    counted,
    numbers_laid_over,
    with_number_below,
)
from audit.readers.pdf.pages.pieces import is_framed_prose, is_row, is_unparted, with_pieces
from audit.readers.pdf.pages.seals import without_seals
from audit.readers.pdf.pages.sheet_order import by_columns, folded, turned
from audit.readers.pdf.pages.spreads import pages_of
from audit.readers.pdf.pages.stacked import are_crossed, pages_in_cross, quarters_of, rows_of
from audit.readers.pdf.pages.strips import with_strips
from audit.readers.pdf.pages.whole import is_whole
from audit.readers.pdf.tables.bands import with_bands
from audit.readers.pdf.tables.cells import bounds, cover, table_rows
from audit.readers.pdf.tables.cut_numbers import is_wrapped_number, with_thousands
from audit.readers.pdf.tables.gaps import without_gaps, without_holes
from audit.readers.pdf.tables.ink import drawn_in
from audit.readers.pdf.tables.narrow import with_cut_numbers
from audit.readers.pdf.tables.open_rows import with_open_rows
from audit.readers.pdf.tables.quality import assign, hidden_glyphs, visible_glyphs, without_frames, without_watermark
from audit.readers.pdf.tables.unparted import outer_rows, with_parted_rows

_DIGIT, _WORD = Regex(r"\d"), Regex(r"[^\d\s.,%\-]")
_PAGE_NUMBER = Regex(r"[\s\d/\-—–－·.第页共]*")
_VISIBLE_IMAGE = 0.01  # of the page; a smaller one is a dot or a rule and holds no figures
_MAIN_IMAGE = 0.3  # of the page; half a page of scanned table
_LAYER = 20  # characters that nobody sees, over a picture: more than a hidden mark has
_CAPTION = 100  # characters of a title, a unit and a note
_OUTLINED_LETTERS = 100  # curved outlines on a page without text; a logo has a few
_PAIR = (2, 1)
_UNKNOWN_SHARE = 0.01  # of the glyphs; below it a bullet or an ornament, visible in the text as �

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

    @property
    def blocks(self) -> tuple[TextLine | Grid, ...]:
        return tuple(chain.from_iterable(self.parts))


def read_page(page: PageContent) -> ReadPage:
    """What is printed on a page, made blocks: tables, lines, and what could not be read."""
    runs = outer_runs(page)
    page = without_seals(page, runs)
    whole = is_whole(page)
    parts, shape = _parts(page, whole=whole)
    fault = unread(page, [*chain(*parts)])
    return ReadPage(
        page.number,
        parts,
        fault,
        len(page.glyphs),
        ends_of(page, runs),
        counted(page, runs),
        narrow=page.narrow,
        in_cross=0 if whole or page.crossed or page.shape else pages_in_cross(page),
        shapes={} if whole or page.crossed or page.shape else shapes_of(page),
        shape=shape,
    )


def _parts(page: PageContent, *, whole: bool) -> tuple[Parts, Shape | None]:
    """What is printed on each page of a sheet, and in how many columns and rows they stand."""
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
    return _have_words_laid_over(pages) or bool(_numbers_laid_over(pages))


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


def page_blocks(page: PageContent) -> list[TextLine | Grid]:
    """Text lines and grids by their tops; text inside a grid is not repeated as a line."""
    hidden = hidden_glyphs(page)
    glyphs = without_watermark([*visible_glyphs(page, page.glyphs), *hidden], page.reach)
    whole = (
        without_holes(with_parted_rows(with_open_rows(table, page.verticals, glyphs), glyphs), glyphs)
        for table in without_gaps(with_bands(page.tables, glyphs))
    )
    tables = [part for table in whole for part in without_frames(table)]
    inside, outside = assign(tables, glyphs)
    printed = printed_lines(visible_glyphs(page, outside) if hidden else outside)
    if more := {index: rows for index, table in enumerate(tables) if (rows := outer_rows(table.cells, printed))}:
        tables = [cover((*table.cells, *more.get(index, ()))) for index, table in enumerate(tables)]
        inside, outside = assign(tables, glyphs)
        printed = printed_lines(visible_glyphs(page, outside) if hidden else outside)
    inside = with_cut_numbers(inside) if page.narrow else inside
    lines = list(_text_lines(page.number, with_cut_ends(printed, page)))
    blocks: list[tuple[float, TextLine | Grid]] = [
        (line.place.level, line) for line in with_pieces(lines, page.horizontals)
    ]
    beside = any(is_row(line) for _, line in blocks)
    for table in tables:
        drawn = set(drawn_in(table, page.drawings))
        grid = _grid(page.number, table.cells, inside, drawn)
        if is_cut(bounds(table.cells), page):
            grid = with_cut_cells(grid, inside, page.width)
        if is_framed_prose(grid):
            blocks += [(line.place.level, line) for line in _lines_in(page, table.cells, inside)]
        elif any(cell and cell.text for row in grid.rows for cell in row):
            if beside or is_unparted(grid):
                grid = replace(grid, lines=_lines_in(page, table.cells, inside))
            blocks.append((bounds(table.cells)[1], grid))
    return [block for _, block in sorted(blocks, key=lambda item: item[0])]


def _lines_in(page: PageContent, table: Table, inside: dict[Box, list[Glyph]]) -> tuple[TextLine, ...]:
    printed = printed_lines([glyph for box in table for glyph in inside.get(box, ())])
    lines = list(_text_lines(page.number, printed))
    return tuple(with_pieces(lines, page.horizontals))


def _text_lines(number: int, printed: Iterable[Line]) -> Iterator[tuple[TextLine, Line]]:
    """The lines that leave ink, with their glyphs."""
    for line in printed:
        if glyphs := seen(line):
            text, box, ink = in_print(glyphs)
            yield TextLine(as_meant(text), Place(page=number, bbox=box, ink=(ink,))), line


def unread(page: PageContent, blocks: list[TextLine | Grid]) -> UnreadPage | None:
    """Whether the page shows what we could not turn into text, and why."""
    if page.unknown > _UNKNOWN_SHARE * len(page.glyphs):
        return UnreadPage(page.number, "字体没有编码或编码有误，有的字无法识别")
    if page.blotted:
        return UnreadPage(page.number, f"有{page.blotted}个字被图片或黑块盖住，看不见")
    if page.undrawn:
        return UnreadPage(page.number, f"有{page.undrawn}个表单域或文本框只存了值，没有画出来，看到的因软件而异")
    if page.image_share >= _MAIN_IMAGE and page.unseen >= max(_LAYER, len(page.glyphs) / 2):
        said = f"本页是图片，上面一层看不见的{page.unseen}个字像是文字识别的结果，可能有错，没有据以审核"
        return UnreadPage(page.number, said)
    grids = [block for block in blocks if isinstance(block, Grid)]
    beyond = _beyond_the_edge(page, blocks)
    if beyond or grids:
        return beyond
    words = [block.text for block in blocks if isinstance(block, TextLine) and not _PAGE_NUMBER.fullmatch(block.text)]
    return _captioned_image(page, sum(map(len, words))) if words else _without_words(page)


def _without_words(page: PageContent) -> UnreadPage | None:
    if page.image_share >= _VISIBLE_IMAGE:
        return UnreadPage(page.number, "本页是图片，没有可读取的文字")
    if page.curves >= _OUTLINED_LETTERS:
        return UnreadPage(page.number, "本页文字已转为图形，无法读取")
    return None


def _beyond_the_edge(page: PageContent, blocks: list[TextLine | Grid]) -> UnreadPage | None:
    if any(isinstance(block, Grid) and has_lost(block) for block in blocks):
        return UnreadPage(page.number, "这张表比纸宽，右边的栏伸出了页边，看不见", partly=True)
    if any(isinstance(block, TextLine) and is_cut_line(block, page) for block in blocks):
        return UnreadPage(page.number, "有几行字比纸宽，伸出了页边，看不见")
    return None


def _captioned_image(page: PageContent, characters: int) -> UnreadPage | None:
    """A scanned table often has its title as text. Covers, too, have a picture and a title, but no figures."""
    if page.number == 1 or page.image_share < _MAIN_IMAGE or characters > _CAPTION:
        return None
    return UnreadPage(page.number, f"本页主要是图片，只有{characters}个字可读取")


def _grid(number: int, table: Table, inside: dict[Box, list[Glyph]], drawn: set[Box]) -> Grid:
    """`drawn`: the cells in which something is that we cannot read, in a table that has text."""
    unread = drawn if any(inside.get(box) for box in table) else ()
    rows = tuple(
        tuple(box and _cell(number, inside.get(box), box, unread=box in unread) for box in row)
        for row in table_rows(table)
    )
    return Grid(rows, Place(page=number, bbox=bounds(table)))


def _cell(number: int, glyphs: list[Glyph] | None, box: Box, *, unread: bool) -> Cell:
    if not glyphs:
        return Cell(UNKNOWN if unread else "", Place(page=number, bbox=box))
    shown = [glyphs] if is_plain(glyphs) else [line for line in map(seen, printed_lines(glyphs)) if line]
    texts = list(map(text_of, shown))
    between = "" if len(texts) > 1 and is_wrapped_number(shown, texts, box) else "\n"
    text = with_thousands(as_meant(between.join(texts)), shown[0]) if len(shown) == 1 else as_meant(between.join(texts))
    if not text:
        return Cell(UNKNOWN if unread else "", Place(page=number, bbox=box))
    ink = _ink(shown, texts, len(between)) if _DIGIT.search(text) and _WORD.search(text) else ()  # else it is the cell
    return Cell(text, Place(page=number, bbox=box, ink=ink))


def _ink(shown: Sequence[Line], texts: Sequence[str], between: int) -> tuple[Ink, ...]:
    """Where the characters of a cell's lines are printed."""
    starts = accumulate((len(text) + between for text in texts[:-1]), initial=0)
    return tuple((start, *in_print(line)[2][1:]) for line, start in zip(shown, starts, strict=True))
