"""What a row prints in a column, beside the columns that it is the sum of."""

from collections.abc import Iterable
from decimal import Decimal

from audit.evaluation.ground import View
from audit.model.facts import EntryState, Row
from audit.model.figure.interval import ZERO, Interval


def amount_at(view: View, row: Row, column: str) -> Interval | None:
    """Nothing where it is blank; None where it cannot be told."""
    entry = view.table.entries.get((row.index, column))
    if entry is not None and entry.figure is not None:
        return entry.figure.interval
    blank = entry is not None and entry.state in (EntryState.BLANK, EntryState.DASH)
    return ZERO if blank and row.index not in view.table.loose else None


def gap_beside(view: View, row: Row, whole: str, parts: Iterable[str]) -> Interval | None:
    """By how much the row's total is more than the parts that are printed; None where one of them cannot be told."""
    amounts = [amount_at(view, row, column) for column in (whole, *(part for part in parts if part in view.columns))]
    known = [amount for amount in amounts if amount is not None]
    return known[0] - sum(known[1:], ZERO) if len(known) == len(amounts) else None


def may_be_hidden(view: View, row: Row, column: str) -> bool:
    """Whether a column that is not printed may have an amount of the row all the same: its template has it, and the row
    does not add up without it."""
    if view.form is None or view.column_spec(column) is None:
        return False
    wholes = (spec for block in view.form.blocks for spec in block.columns if column in spec.parts)
    gaps = [gap_beside(view, row, whole.name, whole.parts) for whole in wholes]
    return not gaps or any(gap is None or not gap.contains(Decimal(0)) for gap in gaps)
