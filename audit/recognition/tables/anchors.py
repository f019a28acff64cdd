"""What a table with one column says of its rows: totals of another one's columns, which tell those apart."""

from collections.abc import Iterable, Mapping

from audit.model.facts import Entry, EntryState, FormTable, Row
from audit.model.figure.interval import ZERO, Interval
from audit.model.knowledge.forms import BlockSpec

Anchors = Mapping[tuple[str, str], Interval]  # by form and row
_TOLD = (EntryState.PRINTED, EntryState.BLANK)


def anchors_in(form: str, rows: Iterable[Row], entries: Mapping[tuple[int, str], Entry]) -> Anchors:
    """Of every row that has one cell: its amount, zero for a printed blank."""
    cells: dict[int, list[Entry]] = {}
    for (index, _), entry in entries.items():
        cells.setdefault(index, []).append(entry)
    told = ((row, cells.get(row.index, ())) for row in rows if row.recognised)
    return {(form, row.name): _amount(own[0]) for row, own in told if len(own) == 1 and own[0].state in _TOLD}


def anchors_above(tables: Iterable[FormTable]) -> Anchors:
    """What the tables above say of those to come."""
    return {at: amount for table in tables for at, amount in anchors_in(table.form, table.rows, table.entries).items()}


def _amount(entry: Entry) -> Interval:
    return entry.figure.interval if entry.figure else ZERO


def anchors_of(spec: BlockSpec, anchors: Anchors) -> dict[int, Interval]:
    """What the totals of columns come to elsewhere in the disclosure, by the place of the column; only of those that
    are known."""
    named = {i: (c.anchor[0], c.anchor[1]) for i, c in enumerate(spec.columns) if len(c.anchor) == 2}
    return {i: anchors[where] for i, where in named.items() if where in anchors}
