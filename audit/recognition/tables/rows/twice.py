"""Rows that are printed again right below themselves."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from audit.model.document import Cell
from audit.model.facts import Repeat
from audit.model.place import Place
from audit.recognition.cells import GridRow, is_amount, is_number, texts
from audit.recognition.labels import squeeze

_TOUCHING = 2.0  # points between two rows of a table


def printed_twice(rows: Sequence[GridRow]) -> Iterator[Repeat]:
    """The second of two rows that are alike cell by cell, figures and words. Where a page ends between them, the row is
    repeated there and not printed twice."""
    for one, other in pairwise(rows):
        if _texts(one) != _texts(other) or not adjoin(_place(one), _place(other)):
            continue
        words = "".join(text for text in texts(other) if not is_number(text))
        yield from (Repeat(words, cell.text.strip(), cell.place) for cell in _amounts(other)[:1] if words)


def adjoin(upper: Place, lower: Place) -> bool:
    """One right below the other."""
    if upper.bbox and lower.bbox:
        return upper.page == lower.page and abs(lower.bbox[1] - upper.bbox[3]) < _TOUCHING
    return abs((lower.line or 0) - (upper.line or 0)) == 1


def _texts(row: GridRow) -> list[str | None]:
    return [cell.text if cell else None for cell in row]


def _amounts(row: GridRow) -> list[Cell]:
    """Those that are no 行次 and no code go first. Nothing is said twice by a row of zeros."""
    told = [cell for cell in row if cell and is_number(squeeze(cell.text)) and cell.text.strip(" \n-0.,")]
    return sorted(told, key=lambda cell: not is_amount(squeeze(cell.text)))


def _place(row: GridRow) -> Place:
    return next(cell.place for cell in row if cell)
