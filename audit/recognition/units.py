"""A unit that a table prints and cannot have: the same digits stand elsewhere, in another unit.

A table that says 元 and prints what the others print in 万元 would be wrong in every comparison. It is read in their
unit, and what it says is kept for the rule that tells of it. A table that says nothing takes the unit of most others,
until its own digits tell of another.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from audit.model.facts import Entry, FormTable, Statement
from audit.model.figure import Dimension, Figure, Unit
from audit.model.record import replace

_ENOUGH, _ENOUGH_UNTOLD = 3, 2  # different numbers, where the table names a unit, and where it names none
_DIGITS = 4  # of a number that nobody prints by chance
_MANY = 4  # times as many speak for another unit as for its own


def in_likely_units(tables: Sequence[FormTable], statements: Iterable[Statement]) -> tuple[FormTable, ...]:
    """The tables, those of an impossible unit read in the one that the others have."""
    said = [figure for statement in statements for figure in statement.figures.values()]
    printed = [set(_telling(table.figures())) for table in tables]
    everywhere = Counter(pair for pairs in (*printed, set(_telling(said))) for pair in pairs)
    return tuple(
        _read_in(table, likely) if (likely := _likely(table, pairs, everywhere)) else table
        for table, pairs in zip(tables, printed, strict=True)
    )


def _telling(figures: Iterable[Figure]) -> Iterator[tuple[Decimal, Unit]]:
    for figure in figures:
        if figure.unit.dimension is Dimension.MONEY and len(figure.value.normalize().as_tuple().digits) >= _DIGITS:
            yield figure.value, figure.unit


def _likely(
    table: FormTable, pairs: set[tuple[Decimal, Unit]], everywhere: Counter[tuple[Decimal, Unit]]
) -> Unit | None:
    """The unit in which others print most of its numbers; None where its own is as good."""
    own = table.unit
    if own is None:
        return None
    units = {unit for _, unit in everywhere} - {own}
    elsewhere = Counter(unit for value, of in pairs if of == own for unit in units if (value, unit) in everywhere)
    if not elsewhere:
        return None
    unit, others = elsewhere.most_common(1)[0]
    alike = sum(everywhere[pair] > 1 for pair in pairs)
    enough = _ENOUGH if table.unit_told else _ENOUGH_UNTOLD
    return unit if others >= enough and others >= _MANY * alike else None


def _read_in(table: FormTable, unit: Unit) -> FormTable:
    def read(figure: Figure) -> Figure:
        return replace(figure, unit=unit) if figure.unit == table.unit else figure

    def entry_read(entry: Entry) -> Entry:
        return replace(entry, figure=read(entry.figure)) if entry.figure else entry

    entries = {key: entry_read(entry) for key, entry in table.entries.items()}
    loose = {index: tuple(map(read, figures)) for index, figures in table.loose.items()}
    return replace(table, unit=unit, unit_said=table.unit if table.unit_told else None, entries=entries, loose=loose)
