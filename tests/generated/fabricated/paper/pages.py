"""A disclosure as the pages of a PDF, laid out by chance."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from random import Random

from fabricated.paper.cells import Row, header_length, merged, plain
from fabricated.paper.layouts import Layout, layout_of
from fabricated.paper.ruled import LEADING, Table, columns_of, draw, wrapped
from fabricated.paper.sheets import Sheet, file_of, width
from fabricated.writing import Line

_SHORT, _LONG = 595.0, 842.0  # A4
_TITLE = re.compile(r".{2,30}表$")
_CAPTION = re.compile(r"(?:公开|附)?表\d+$|公开\d+表$|(?:部门|单位)名称|编制单位|金额单位|单位：")


class Pages:
    """Sheets that are filled from top to bottom."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.sheets: list[Sheet] = []
        self.y = 0.0

    @property
    def sheet(self) -> Sheet:
        return self.sheets[-1]

    @property
    def inner(self) -> float:
        """The width between the margins."""
        return self.sheet.width - 2 * self.layout.margin

    @property
    def left(self) -> float:
        """What remains of the height."""
        return self.sheet.height - self.layout.margin - self.y

    def turn(self, *, broad: bool) -> None:
        """A new page."""
        size = (_LONG, _SHORT) if broad else (_SHORT, _LONG)
        hand = self.layout.hand
        self.sheets.append(Sheet(*size, replace(hand, turned=hand.turned and broad)))
        self.y = self.layout.margin

    def room(self, height: float) -> None:
        """Turns the page where so much does not fit."""
        if height > self.left:
            self.turn(broad=self.sheet.width > self.sheet.height)


def paged(lines: Sequence[Line], seed: int, over: str = "") -> bytes:
    """The lines as a PDF file, laid out as the seed has it; `over`: words that are laid over every page."""
    chance = Random(f"pages {seed}")
    layout = layout_of(chance)
    pages = Pages(layout)
    pages.turn(broad=False)
    blocks = [(kind, list(each)) for kind, each in groupby(lines, lambda line: isinstance(line, tuple))]
    heads: list[str] = []
    for is_table, block in blocks:
        if is_table:
            _table(pages, heads, [row for row in block if isinstance(row, tuple)], chance)
            heads = []
        else:
            said = [line for line in block if isinstance(line, str) and line]
            start = next((i for i, line in enumerate(said) if _opens(said, i)), len(said))
            for line in said[:start]:
                _paragraph(pages, line)
            heads = said[start:]
    for line in heads:
        _paragraph(pages, line)
    _number(pages)
    for sheet in pages.sheets:
        if layout.shuffled == 0:
            chance.shuffle(sheet.drawn)
        for down in (0.3, 0.5, 0.7) if over else ():
            sheet.text(0.45 * sheet.width, down * sheet.height, over, 16)
    return file_of(pages.sheets)


def _opens(said: Sequence[str], at: int) -> bool:
    """Whether from here on there is nothing but the title and the captions of the table that follows."""
    return all(_TITLE.fullmatch(line) or _CAPTION.match(line) for line in said[at:])


def _paragraph(pages: Pages, line: str) -> None:
    if pages.sheet.width > pages.sheet.height:
        pages.turn(broad=False)
    size, leading = pages.layout.prose, pages.layout.leading
    pages.y += 0.2 * leading
    indent = 2.0
    for part in wrapped(line, pages.inner / size - 0.01, indent):
        pages.room(leading)
        pages.y += leading
        pages.sheet.text(pages.layout.margin + indent * size, pages.y - 0.3 * leading, part, size)
        indent = 0.0


def _table(pages: Pages, heads: list[str], rows: list[Row], chance: Random) -> None:
    layout = pages.layout
    broad = layout.broad or len(rows[0]) > 9
    if layout.separate or broad != (pages.sheet.width > pages.sheet.height):
        pages.turn(broad=broad)
    header = header_length(rows)
    inside = [line for line in heads if not _TITLE.fullmatch(line)] if layout.captions == "inside" else []
    boxes = merged(rows, header) if layout.look.merged else plain(rows)
    table = columns_of(rows, boxes, header, layout.look, pages.inner)
    pages.room(min(sum(table.heights[: header + 1]) + 90, pages.sheet.height - 2 * layout.margin - 1))
    for line in _headings(heads, inside, layout):
        _heading(pages, line)
    if inside:
        table = table.with_caption("  ".join(inside))
    _rows(pages, table)
    pages.y += chance.choice((6.0, 12.0, 30.0))


def _headings(heads: Sequence[str], inside: Sequence[str], layout: Layout) -> Iterator[str | tuple[str, str]]:
    rest = [line for line in heads if line not in inside]
    titles = [line for line in rest if _TITLE.fullmatch(line)]
    others = [line for line in rest if line not in titles]
    if layout.captions == "beside" and len(others) > 1:
        yield from others[:-2] if heads[0] in others else ()
        yield from titles
        yield from others[:-2] if heads[0] not in others else ()
        yield others[-2], others[-1]
    else:
        yield from rest


def _heading(pages: Pages, line: str | tuple[str, str]) -> None:
    layout = pages.layout
    size = layout.look.size
    if isinstance(line, str) and _TITLE.fullmatch(line):
        pages.y += 2.2 * size
        size *= 1.5
        size = min(size, pages.inner / len(line))
        spread = min(layout.spread * size, (pages.inner - width(line, size)) / len(line))
        start = (pages.sheet.width - width(line, size) - spread * (len(line) - 1)) / 2
        pages.sheet.text(max(start, 20.0), pages.y, line, size, spread)
        pages.y += 0.6 * size
        return
    pages.y += 1.4 * size
    left, right = (line, "") if isinstance(line, str) else line
    if left.startswith(("单位：", "金额单位")):
        left, right = "", left
    pages.sheet.text(layout.margin, pages.y, left, size)
    pages.sheet.text(pages.sheet.width - layout.margin - width(right, size), pages.y, right, size)
    pages.y += 0.4 * size


def _rows(pages: Pages, table: Table) -> None:
    """The rows, over as many pages as they need."""
    layout = pages.layout
    first = 0
    while first < len(table.heights):
        head = list(range(table.caption, table.header)) if first and layout.repeats else []
        rows = [*head]
        room = pages.left - sum(table.heights[i] for i in head)
        while first < len(table.heights) and (table.heights[first] <= room or len(rows) == len(head)):
            room -= table.heights[first]
            rows.append(first)
            first += 1
        draw(pages.sheet, table, rows, (layout.margin, pages.y))
        pages.y += sum(table.heights[i] for i in rows)
        if first < len(table.heights):
            table = _cut(pages, table, first, room)
            pages.turn(broad=pages.sheet.width > pages.sheet.height)


def _cut(pages: Pages, table: Table, row: int, room: float) -> Table:
    """Draws the first lines of a row that the foot of the page cuts; the table with the rest of it."""
    least = 2 * LEADING * table.size
    breaks = pages.layout.breaks
    parts = table.cut(row, room) if row >= table.header and room > least < table.heights[row] else None
    if breaks == "rows" or parts is None:
        return table
    draw(pages.sheet, parts[0], [row], (pages.layout.margin, pages.y), open_below=breaks == "open")
    return parts[1]


def _number(pages: Pages) -> None:
    layout = pages.layout
    for number, sheet in enumerate(pages.sheets, 1):
        text = layout.number.format(number, len(pages.sheets))
        x = sheet.width - 90 if layout.number_right else (sheet.width - width(text, 9)) / 2
        if text:
            sheet.text(x, sheet.height - 20, text, 9)
