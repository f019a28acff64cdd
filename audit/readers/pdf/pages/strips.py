"""Sheets too broad for a page: a spreadsheet prints their other columns on pages of their own, row beside row. They are
one table.

Either all rows of the first columns come first (page 1, page 2, what belongs beside 1, beside 2), or the pages of the same
rows follow each other.
"""

from collections.abc import Sequence
from itertools import islice

from audit.model.document import UNKNOWN, Cell, Grid
from audit.model.record import replace
from audit.model.regex import Regex
from audit.readers.pdf.pages.beside import (
    FEW,
    FEWEST,
    WORD,
    Blocks,
    Row,
    beside,
    grid_of,
    has_figure,
    lines_above,
    lines_of,
    text_at,
)

_CODE = Regex(r"\d{3}|\d{5}|\d{7}")


class _Sheet:
    """The pages of the first columns, and what was found beside them."""

    def __init__(self, at: int, page: Blocks) -> None:
        self.places = [at]
        self.pages: list[Blocks] = [page]
        self.whole: list[Blocks] = [page]
        self.taken: list[int] = []
        self._breadth = 0  # of what was found last

    def add(self, at: int, page: Blocks) -> None:
        self.places.append(at)
        self.pages.append(page)
        self.whole.append(page)

    def take(self, at: int, page: Blocks) -> bool:
        """Puts the page beside the next of the first ones, where it belongs there."""
        home = len(self.taken) % len(self.places)
        joined = beside(self.pages[home], self.whole[home], page)
        if joined is None:
            return False
        self._breadth = _breadth(joined) - _breadth(self.whole[home])
        self.whole[home] = joined
        self.taken.append(at)
        return True

    def fill(self) -> list[int]:
        """The places of those beside which nothing was found, though something was beside the others."""
        lacking = range(len(self.taken) % len(self.places) or len(self.places), len(self.places))
        for home in lacking:
            self.whole[home] = _with_unknown(self.whole[home], self._breadth)
        return [self.places[home] for home in lacking]

    def lose(self) -> None:
        """Something stands beside them, and nobody knows where."""
        self.whole = [_with_unknown(page, 1) for page in self.whole]


def with_strips(pages: Sequence[Blocks]) -> tuple[list[Blocks], list[int]]:
    """The pages, each with what stands on later ones beside its rows; those are left empty. Then the places of pages that lack
    some columns or are such columns."""
    sheets, lost = _sheets(pages)
    joined = [lines_of(page) if at in lost else page for at, page in enumerate(pages)]
    for sheet in sheets:
        lost += sheet.fill()
        for at, page in zip(sheet.places, sheet.whole, strict=True):
            joined[at] = page
        for at in sheet.taken:
            joined[at] = ()
    return joined, lost


def _sheets(pages: Sequence[Blocks]) -> tuple[list[_Sheet], list[int]]:
    """The tables that one page or several begin, with the pages that stand beside them; and the places of pages whose rows
    have no names and that stand beside nothing known."""
    sheets: list[_Sheet] = []
    sheet: _Sheet | None = None
    lost: list[int] = []
    for at, page in enumerate(pages):
        if grid_of(page) is None:
            sheet = None
        elif sheet and sheet.take(at, page):
            continue
        elif _is_nameless(page):
            lost.append(at)
            if sheet:
                sheet.lose()
        elif sheet and not sheet.taken and _goes_on(sheet.pages[0], page):
            sheet.add(at, page)
        else:
            sheet = _Sheet(at, page)
            sheets.append(sheet)
    return sheets, lost


def _is_nameless(page: Blocks) -> bool:
    """Whether its only table has rows of figures and no names of them: it belongs beside another page."""
    grid = grid_of(page)
    if grid is None or _has_names(grid):
        return False
    rows = [row for row in grid.rows if has_figure(row)]
    names = sum(any(cell and WORD.search(cell.text) for cell in row) for row in rows)
    codes = sum(bool(_CODE.fullmatch(text_at(row, 0))) for row in rows)
    return len(rows) >= FEWEST and max(names, codes) * FEW <= len(rows)


def _has_names(grid: Grid) -> bool:
    """Whether so many of its rows have names that there is no need to look at all of them."""
    named = (row for row in grid.rows if any(cell and WORD.search(cell.text) for cell in row) and has_figure(row))
    enough = len(grid.rows) // FEW
    return next(islice(named, enough, None), None) is not None


def _breadth(page: Blocks) -> int:
    grid = grid_of(page)
    return len(grid.rows[0]) if grid else 0


def _with_unknown(page: Blocks, columns: int) -> Blocks:
    """With so many more columns, in each row of figures one that nobody can read."""
    return [
        replace(block, rows=tuple((*row, *_unknown(row, columns)) for row in block.rows))
        if isinstance(block, Grid)
        else block
        for block in page
    ]


def _unknown(row: Row, columns: int) -> list[Cell]:
    last = next(cell for cell in reversed(row) if cell)
    return [Cell(UNKNOWN * has_figure(row), last.place)] * columns


def _goes_on(first: Blocks, page: Blocks) -> bool:
    """Whether the page may have further rows of the same columns: it has no title, or the same."""
    known = {line.text for line in lines_of(first)}
    return all(line.text in known for line in lines_above(page))
