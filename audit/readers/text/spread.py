"""Rows of cells that were copied from a page: what was merged there over two cells is one of them."""

from collections.abc import Sequence

from audit.model.document import Cell
from audit.model.regex import Regex

_CODE, _NUMERAL = Regex(r"\d{3}(?:\d\d){0,2}$"), Regex(r"(?:-?[\d,]*\d(?:\.\d+)?%?|[-—]+)$")


def spread(rows: Sequence[Sequence[Cell]]) -> list[Sequence[Cell]]:
    """The rows; a total whose name was merged over code and name, and that so has one cell less than the accounts below
    it, which all have theirs, gets it back."""
    width = max(map(len, rows))
    accounts = [row for row in rows if _is_account(row)]
    if not accounts or any(len(row) < width for row in accounts):
        return list(rows)
    return [_widened(row) if len(row) == width - 1 else row for row in rows]


def _is_account(row: Sequence[Cell]) -> bool:
    """Code | name | ..."""
    if len(row) < 2:
        return False
    name = row[1].text
    return bool(_CODE.match(row[0].text)) and bool(name) and not _NUMERAL.match(name)


def _widened(row: Sequence[Cell]) -> Sequence[Cell]:
    first, *others = (cell.text for cell in row)
    is_total = bool(first) and not any(map(str.isdigit, first)) and all(not t or _NUMERAL.match(t) for t in others)
    return [row[0], Cell("", row[0].place), *row[1:]] if is_total and any(others) else row
