"""Amounts below each other → the rows that they are of."""

from collections.abc import Sequence

from audit.model.figure.interval import ZERO, Interval
from audit.model.record import record
from audit.recognition.scattered.pieces import Amounts, Piece

_SUM = 2  # amounts at least, of a row that begins with the sum of the others
_MOST = 60  # amounts of a group that is parted by its sums
_TWO_WAYS = 2


@record
class Width:
    """So many columns, or, with none, rows of which each begins with the sum of all others. `by_row`: amounts below each other
    are those of one row, else of one column."""

    columns: int = 0
    by_row: bool = True


Row = tuple[Amounts, tuple[int, ...]]  # and the lines that it is printed on
_Flat = Sequence[tuple[Interval, int]]


def rows_of(group: Sequence[Piece], width: Width) -> list[Row] | None:
    """None where they are not whole rows, or may be rows in several ways."""
    flat = [(amount, piece.line) for piece in group for amount in piece.amounts]
    parted = _by_columns(flat, width, len(group)) if width.columns else _by_sums(flat)
    if parted is None:
        return None
    rows = [(tuple(amount for amount, _ in row), tuple(dict.fromkeys(line for _, line in row))) for row in parted]
    lines = [line for _, printed in rows for line in printed]
    return rows if len(lines) == len(set(lines)) else None


def _by_columns(flat: _Flat, width: Width, lines: int) -> list[_Flat] | None:
    height, rest = divmod(len(flat), width.columns)
    if rest or (not width.by_row and len(flat) != lines):
        return None
    if width.by_row:
        return [flat[i * width.columns : (i + 1) * width.columns] for i in range(height)]
    return [flat[i::height] for i in range(height)]


def _by_sums(flat: _Flat) -> list[_Flat] | None:
    """The one way to part them so that every row begins with the sum of the others; of each beginning, two ways are tried."""
    if len(flat) > _MOST:
        return None
    ways: list[list[list[_Flat]]] = [[[]]]
    for stop in range(1, len(flat) + 1):
        starts = [start for start in range(stop - _SUM + 1) if _is_sum(flat[start:stop])]
        found = [[*way, flat[start:stop]] for start in starts for way in ways[start]]
        ways.append(found[:_TWO_WAYS])
    return ways[-1][0] if len(ways[-1]) == 1 else None


def _is_sum(row: _Flat) -> bool:
    (whole, _), *others = row
    return whole.meets(sum((amount for amount, _ in others), ZERO))
