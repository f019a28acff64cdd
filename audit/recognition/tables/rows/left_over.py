"""Rows with figures that no column could be bound for, in a table that has others: one of them may be what a sum or
another table lacks."""

from collections.abc import Iterator, Sequence

from audit.model.facts import Row
from audit.model.figure import Figure, Unit
from audit.recognition.cells import GridRow, is_amount, is_number
from audit.recognition.labels import squeeze
from audit.recognition.tables.rows import read_entry


def left_over(unbound: Sequence[GridRow], unit: Unit, start: int) -> Iterator[tuple[Row, tuple[Figure, ...]]]:
    """Each as a row that was not recognised, numbered from `start`, with its figures."""
    for cells in unbound:
        filled = [cell for cell in cells if cell and cell.text.strip()]
        read = [read_entry(cell, unit, cell.place).figure for cell in filled if is_amount(squeeze(cell.text))]
        if figures := tuple(figure for figure in read if figure):
            label = "".join(squeeze(cell.text) for cell in filled if not is_number(squeeze(cell.text)))
            yield Row(start, label, label, filled[0].place, recognised=False), figures
            start += 1
