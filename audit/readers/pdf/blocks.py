"""What is printed on a page, made blocks of the document model: tables as drawn, and the lines outside of them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from audit.model.document import UNKNOWN, Cell, Grid, TextLine
from audit.model.place import Ink, Place
from audit.model.record import replace
from audit.model.regex import Regex
from audit.readers.numerals import as_meant
from audit.readers.pdf.page import Box, Glyph, PageContent, Table
from audit.readers.pdf.pages.edge import is_cut, with_cut_cells, with_cut_ends
from audit.readers.pdf.pages.lines import Line, is_plain, printed_lines, seen, text_of
from audit.readers.pdf.pages.lines import printed as in_print
from audit.readers.pdf.pages.pieces import is_framed_prose, is_row, is_unparted, with_pieces
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
