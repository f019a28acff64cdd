"""A column that was hidden, or left out, when the table was printed: what the total has too much adds up, row by row."""

from collections.abc import Sequence
from decimal import Decimal

from audit.evaluation.binding.stand import Stand
from audit.evaluation.ground import Ground, View
from audit.model.facts import EntryState, Row
from audit.model.figure.interval import Interval
from audit.model.knowledge.forms import TOTAL_ROW

_ZERO = Interval.exactly(Decimal(0))
_ENOUGH = 2  # rows of which one adds up the others, where one alone may be a wrong figure
_PAIR = 2  # parts, of which one is printed


def doubt_of_hidden_column(stand: Stand, ground: Ground) -> str:
    """The reason why a total that is more than its columns proves nothing: the form has one more, and what every row has too
    much is what such a column would say; or another table says it of that column, or of the only row one of two parts is
    not there."""
    view, row = stand.view, stand.row
    if view is None or row is None or not stand.column or not stand.parts:
        return ""
    hidden = [part for part in stand.parts if part not in view.columns and view.column_spec(part)]
    # 第2列: which of the form's columns these are, nobody knows
    nameless = all(part in view.columns and not view.column_spec(part) for part in stand.parts)
    gap = _gap(view, row, stand) if hidden or nameless else None
    if gap is None or gap.low <= 0:
        return ""
    half = bool(hidden) and len(stand.parts) == _PAIR and _is_alone(view, stand)
    if half or _is_said_elsewhere(hidden, row, gap, ground) or _adds_up(view, stand):
        if nameless:
            return f"《{view.title}》像是有一列没有印出来"
        return f"《{view.title}》没有{hidden[0]}{'等' if len(hidden) > 1 else ''}列，像是没有印出来"
    return ""


def _is_said_elsewhere(hidden: Sequence[str], row: Row, gap: Interval, ground: Ground) -> bool:
    """Another table has the amount in a column of that name, in the same row."""
    return any(
        (entry := other.table.entries.get((same.index, part))) is not None
        and entry.figure is not None
        and entry.figure.interval.meets(gap)
        for part in hidden
        for other in ground.views
        for same in other.table.rows
        if same.recognised and (same.code, same.name == TOTAL_ROW) == (row.code, row.name == TOTAL_ROW)
    )


def _is_alone(view: View, stand: Stand) -> bool:
    """No other row has an amount in that column."""
    amounts = (_amount(view, row, stand.column) for row in view.table.rows if row.recognised)
    return sum(amount is not None and amount.low > 0 for amount in amounts) == 1


def _adds_up(view: View, stand: Stand) -> bool:
    """Whether what is too much in each row is the sum of what is too much in the rows below it, or all of the row."""
    rows = [row for row in view.table.rows if row.recognised]
    gaps = {row.index: _gap(view, row, stand) for row in rows}
    totals = [(_amount(view, row, stand.column), gaps[row.index]) for row in rows]
    filled = [(total, gap) for total, gap in totals if total is not None and total.low > 0]
    if len(filled) >= _ENOUGH and all(total == gap for total, gap in filled):
        return True
    sums = 0
    for index, gap in gaps.items():
        if gap is None or gap.high < 0:
            return False
        below = [gaps.get(child.index) for child in view.children.get(index, ())]
        known = [one for one in below if one is not None]
        if len(known) != len(below) or (below and not gap.meets(sum(known, _ZERO))):
            return False
        sums += bool(below) and gap.low > 0
    return sums + 1 >= _ENOUGH


def _gap(view: View, row: Row, stand: Stand) -> Interval | None:
    """By how much the row's total is more than the columns that are printed; None where one of them cannot be told."""
    amounts = [_amount(view, row, column) for column in (stand.column, *(p for p in stand.parts if p in view.columns))]
    known = [amount for amount in amounts if amount is not None]
    return known[0] - sum(known[1:], _ZERO) if len(known) == len(amounts) else None


def _amount(view: View, row: Row, column: str) -> Interval | None:
    entry = view.table.entries.get((row.index, column))
    if entry is not None and entry.figure is not None:
        return entry.figure.interval
    blank = entry is not None and entry.state in (EntryState.BLANK, EntryState.DASH)
    return _ZERO if blank and row.index not in view.table.loose else None
