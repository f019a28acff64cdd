"""Rows of cells that were copied from a page: what was merged there over several cells is one of them."""

from collections.abc import Sequence

from audit.model.document import Cell
from audit.model.regex import Regex

_CODE, _NUMERAL = Regex(r"\d{3}(?:\d\d){0,2}$"), Regex(r"(?:-?[\d,]*\d(?:\.\d+)?%?|[-—/]+)$")
_STEP = Regex(r"\d\d$")  # of a code of which each level has a cell


def spread(rows: Sequence[Sequence[Cell]]) -> list[Sequence[Cell]]:
    """The rows; a total whose name was merged over the cells of code and name, and that so has fewer of them than the
    accounts below it, which all have theirs, gets them back."""
    width = max(map(len, rows))
    accounts = [row for row in rows if row and _CODE.match(row[0].text)]
    names = {_name_of(row) for row in accounts}
    name = min(names, default=0)
    if len(names) != 1 or not name or any(len(row) < width for row in accounts):
        return list(rows)
    return [_widened(row, name, width - len(row)) for row in rows]


def _name_of(row: Sequence[Cell]) -> int:
    """Which cell of code | name | ..., or code | step | step | name | ..., says the name; 0: none."""
    for number, cell in enumerate(row[1:], start=1):
        if cell.text and not _STEP.match(cell.text):
            return 0 if _NUMERAL.match(cell.text) else number
    return 0


def _widened(row: Sequence[Cell], name: int, lacks: int) -> Sequence[Cell]:
    """A row that `lacks` cells; `name`: which one says it in the others."""
    if not 0 < lacks <= name or len(row) < 2:
        return row
    first, *others = (cell.text for cell in row)
    is_total = bool(first) and not any(map(str.isdigit, first)) and all(not t or _NUMERAL.match(t) for t in others)
    if not is_total or not any(others) or not _begins(others, name, lacks):
        return row
    return [row[0], *[Cell("", row[0].place)] * lacks, *row[1:]]


def _begins(others: Sequence[str], name: int, lacks: int) -> bool:
    """The first amount stands right behind the cells that are left of code and name: of a row that lacks its last cells,
    because nothing was printed there, it stands further on."""
    left = name - lacks
    return name == 1 or (len(others) > left and not any(others[:left]) and bool(others[left]))
