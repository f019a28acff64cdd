"""The last row of a header printed one cell too far left: its figures go on behind its last word."""

from collections.abc import Sequence

from audit.decimal_utils import read_figure
from audit.model.figure import Figure, Unit
from audit.model.knowledge.forms import standing_parts
from audit.recognition.cells import GridRow, texts
from audit.recognition.tables.columns.binding import BoundBlock

_FEWEST = 3  # rows whose sums hold; fewer may do so by chance


def put_right(header: Sequence[GridRow]) -> list[GridRow]:
    """The header, what its last row says one cell further right; none where it has one row, or the last word stands at the
    end of the table."""
    *above, last = header
    filled = [j for j, text in enumerate(texts(last)) if text]
    if not above or not filled or texts(last)[-1]:
        return []
    at = filled[0]
    return [*above, (*last[:at], None, *last[at:-1])]


def has_figures_behind(header: Sequence[GridRow], data: Sequence[GridRow], unit: Unit) -> bool:
    """Whether amounts stand in a last column that no row of the header names."""
    return not any(texts(row)[-1] for row in header) and any(_figure(row, len(row) - 1, unit) for row in data)


def is_proved(blocks: Sequence[BoundBlock], data: Sequence[GridRow], unit: Unit) -> bool:
    """Whether every sum of the form holds in every row, of several rows, and one of them has two parts."""
    sums = [found for block in blocks for row in data for found in _sums(block, row, unit)]
    return len(sums) >= _FEWEST and all(map(_holds, sums)) and any(len(parts) > 1 for _, parts in sums)


def _sums(block: BoundBlock, row: GridRow, unit: Unit) -> list[tuple[Figure, list[Figure]]]:
    """Each sum of the row with those of its parts that are printed and not zero."""
    shown = {column.name: figure for j, column in block.values.items() if (figure := _figure(row, j, unit))}
    bound = {column.name for column in block.values.values()}
    parts = {name: list(standing_parts(block.spec.columns, name, bound)) for name in shown}
    return [
        (shown[name], [shown[part] for part in of if part in shown and shown[part].value])
        for name, of in parts.items()
        if of and bound.issuperset(of)
    ]


def _holds(found: tuple[Figure, list[Figure]]) -> bool:
    whole, parts = found
    low, high = sum(part.interval.low for part in parts), sum(part.interval.high for part in parts)
    return whole.interval.low <= high and low <= whole.interval.high


def _figure(row: GridRow, column: int, unit: Unit) -> Figure | None:
    cell = row[column]
    return read_figure(texts(row)[column], unit, cell.place) if cell else None
