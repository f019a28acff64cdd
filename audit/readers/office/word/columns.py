"""The columns of a table whose rows are divided each by itself: those drawn by hand miss each other by a little."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import Any

from audit.readers.office.word.numbering import W

_CLOSE = 60  # twips, which are three points, by which the rulings of a PDF may miss each other, too


def columns_of(rows: Iterable[Sequence[int]]) -> dict[int, int]:
    """Of each place where a cell begins or ends, in twips and row by row, how many columns are to its left. Places that are
    close are one, unless a row has a cell between them."""
    holders: dict[int, set[int]] = {}
    for number, places in enumerate(rows):
        for place in places:
            holders.setdefault(place, set()).add(number)
    columns: dict[int, int] = {}
    begun, count, held = min(holders, default=0), 0, set[int]()
    for place in sorted(holders):
        if place - begun > _CLOSE or held & holders[place]:
            begun, count, held = place, count + 1, set()
        columns[place] = count
        held |= holders[place]
    return columns


def merged_columns(table: Any, rows: Sequence[Sequence[int]]) -> Mapping[int, int]:
    """Of each line of a table's grid, from 0, how many columns are to its left; nothing where the grid does not say how broad
    it is. `rows`: at which of those lines the cells of each row begin and end."""
    told = [column.get(f"{W}w", "") for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]
    widths = [int(width) if width.isdecimal() and len(width) < 6 else 0 for width in told]
    if not all(widths) or not rows or max(row[-1] for row in rows) > len(widths):
        return {}
    places = list(accumulate(widths, initial=0))
    columns = columns_of([places[line] for line in row] for row in rows)
    return {line: columns[places[line]] for line in {line for row in rows for line in row}}
