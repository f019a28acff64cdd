"""How exactly a table prints an amount that has fewer decimals than the others."""

from collections import Counter
from collections.abc import Sequence

from audit.model.facts import Entry, FormTable
from audit.model.figure import Dimension, Figure
from audit.model.record import replace

_SEVERAL = 2  # figures whose last decimal might have been a zero, and is none


def as_exact_as_printed(table: FormTable) -> FormTable:
    """Among amounts with decimals, 0 is nothing at all, and no 0.4 rounded. Where no decimal ends in a zero, a
    spreadsheet left them out: 25 stands for 25.00. A few that have more decimals than the others (618.991: the mark of a
    note, or a slip) do not say how exact these are."""
    amounts = [e.figure for e in table.entries.values() if e.figure and e.figure.unit.dimension is Dimension.MONEY]
    most = max((figure.decimals for figure in amounts), default=0)
    if not any(figure.decimals < most for figure in amounts):
        return table
    parted = [figure for figure in amounts if figure.decimals]
    trimmed = len(parted) >= _SEVERAL and not any(figure.text.endswith("0") for figure in parted)
    decimals = _usual(parted) if trimmed else 0
    return replace(table, entries={at: _exact(entry, decimals) for at, entry in table.entries.items()})


def _usual(parted: Sequence[Figure]) -> int:
    """As many decimals as half of the figures have, or most do."""
    counts = Counter(figure.decimals for figure in parted)
    most = max(counts)
    return most if counts[most] * 2 >= len(parted) else max(counts, key=lambda decimals: (counts[decimals], decimals))


def _exact(entry: Entry, decimals: int) -> Entry:
    figure = entry.figure
    if figure is None or figure.unit.dimension is not Dimension.MONEY:
        return entry
    if not figure.value and not figure.decimals:
        return replace(entry, figure=replace(figure, exact=True))
    return replace(entry, figure=replace(figure, decimals=decimals)) if figure.decimals < decimals else entry
