"""Tables and lines broader than the page: programs let them run beyond its edge, where nobody sees them."""

from collections.abc import Iterable, Mapping, Sequence
from math import inf

from audit.model.document import UNKNOWN, Cell, Grid, TextLine
from audit.model.record import replace
from audit.model.regex import Regex
from audit.readers.pdf.page import BASELINE, BOTTOM, TEXT, TOP, X0, X1, Box, Glyph, PageContent
from audit.readers.pdf.pages.beside import has_figure
from audit.readers.pdf.pages.lines import Line, printed_lines

EDGE = 1.0  # points; lines that end at the edge of the page may lie a little beyond it
_CHINESE, _OTHER = 0.5, 0.3  # of the font size: what is left where the next letter stands beyond the edge

_LINE, _LETTER = 0.3, 1.5  # of the font size: how far glyphs of one line may be off, down and across
_NEAR = 30.0  # points from the edge: what reaches it ends there with a letter

_TWO = 2
_INDEX = Regex(r"[1-9]\d?")

Row = tuple[Cell | None, ...]


def is_cut(bounds: Box, page: PageContent) -> bool:
    """Whether lines of the table end where the page does: columns may stand beyond, which nobody sees."""
    _, top, right, bottom = bounds
    edge = page.width - EDGE
    if right >= edge:
        return True
    beyond = (y for y, start, end in page.horizontals if start < right < edge <= end)
    return sum(top - EDGE <= y <= bottom + EDGE for y in beyond) >= _TWO


def with_cut_cells(grid: Grid, inside: Mapping[Box, list[Glyph]], width: float) -> Grid:
    """The table that goes on beyond the edge: what its last cells say is not known where words or numbers reach the edge,
    nor, below the header, where nothing is seen of them."""
    headed = next((index for index, row in enumerate(grid.rows) if row[-1] and row[-1].text), len(grid.rows))
    first = next((index for index, row in enumerate(grid.rows) if has_figure(row) and not _is_numbering(row)), headed)
    lefts, rows = _lefts(grid), []
    for index, row in enumerate(grid.rows):
        header = index < min(first, headed + 1) or _is_numbering(row)
        seen = tuple(_as_seen(cell, inside, width, blank_known=header) for cell in row)
        rows.append(seen if header else _with_covered(seen, lefts))
    return replace(grid, rows=tuple(rows), cut=True)


def _is_numbering(row: Row) -> bool:
    """Whether its only figures are the numbers that a header gives its columns: 1, 2, 3 …"""
    printed = [cell.text for cell in row if cell and _INDEX.fullmatch(cell.text)]
    others = tuple(cell for cell in row if cell and cell.text not in printed)
    return bool(printed) and printed == list(map(str, range(1, len(printed) + 1))) and not has_figure(others)


def _with_covered(row: Row, lefts: Sequence[float]) -> Row:
    """Words beside other cells, merged over columns, may be those of a figure further on, which is not seen."""
    if sum(1 for cell in row if cell) < _TWO or not has_figure(row):  # a note or a title in the frame
        return row
    cells: list[Cell | None] = []
    last: Cell | None = None
    for cell, left in zip(row, lefts, strict=True):
        last = cell or last
        covers = last is not None and last.place.bbox is not None and last.text and last.place.bbox[2] > left + EDGE
        cells.append(replace(last, text=UNKNOWN) if cell is None and last is not None and covers else cell)
    return tuple(cells)


def _lefts(grid: Grid) -> list[float]:
    """Where each column begins."""
    columns = zip(*grid.rows, strict=True)
    return [min((cell.place.bbox[0] for cell in column if cell and cell.place.bbox), default=inf) for column in columns]


def has_lost(grid: Grid) -> bool:
    """Whether something that was printed in the table is not seen."""
    return grid.cut and any(cell and UNKNOWN in cell.text for row in grid.rows for cell in row[-1:])


def _as_seen(cell: Cell | None, inside: Mapping[Box, list[Glyph]], width: float, *, blank_known: bool) -> Cell | None:
    box = cell.place.bbox if cell else None
    if cell is None or box is None or not abs(box[2] - width) <= EDGE:  # what stands beyond as a whole was read there
        return cell
    if not cell.text:
        return cell if blank_known else replace(cell, text=UNKNOWN)
    ends = [line[-1] for line in printed_lines([g for g in inside.get(box, ()) if not g[TEXT].isspace()])]
    lines = cell.text.split("\n")
    if len(lines) == len(ends):
        marks = [UNKNOWN * _reaches(glyph, width) for glyph in ends]
        return replace(cell, text="\n".join(map("".join, zip(lines, marks, strict=True))))
    return replace(cell, text=cell.text + UNKNOWN) if any(_reaches(glyph, width) for glyph in ends) else cell


def _reaches(glyph: Glyph, width: float) -> bool:
    """Whether another letter, were there one, would stand beyond the edge."""
    share = _OTHER if glyph[TEXT].isascii() else _CHINESE
    return width - glyph[X1] < share * (glyph[BOTTOM] - glyph[TOP])


def with_cut_ends(lines: Iterable[Line], page: PageContent) -> list[Line]:
    """The lines of prose; those that go on beyond the edge end, or begin, with what is not known."""
    lines = list(lines)
    if page.reach and page.reach.box[0] >= -EDGE and page.reach.box[2] <= page.width + EDGE:  # as mostly
        return lines
    beside = [glyph for glyph in page.glyphs if not 0 <= glyph[X0] + glyph[X1] <= 2 * page.width]
    return [_with_cut_ends(line, beside) for line in lines] if beside else lines


def _with_cut_ends(line: Line, beside: Sequence[Glyph]) -> Line:
    first, last = line[0], line[-1]
    level = [g for g in beside if abs(g[BASELINE] - last[BASELINE]) <= _LINE * (last[BOTTOM] - last[TOP])]
    before = any(0 <= first[X0] - g[X1] <= _LETTER * (g[BOTTOM] - g[TOP]) for g in level)
    behind = any(0 <= g[X0] - last[X1] <= _LETTER * (g[BOTTOM] - g[TOP]) for g in level)
    start = [(UNKNOWN, first[X0], first[TOP], first[X0], *first[BOTTOM:])] if before else []
    end = [(UNKNOWN, last[X1], last[TOP], last[X1], *last[BOTTOM:])] if behind else []
    return [*start, *line, *end]


def is_cut_line(line: TextLine, page: PageContent) -> bool:
    """Whether the line goes on beyond the edge."""
    x0, _, x1, _ = line.place.bbox or (_NEAR, 0.0, 0.0, 0.0)
    at_left = line.text.startswith(UNKNOWN) and x0 < _NEAR
    return at_left or (line.text.endswith(UNKNOWN) and x1 > page.width - _NEAR)
