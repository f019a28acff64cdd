"""What the rows and columns of a table are printed to add up to, and whether they do."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product

from audit.model.facts import Entry, EntryState, FormTable, Row
from audit.model.figure import PERCENT
from audit.model.figure.interval import ZERO, Interval
from audit.model.knowledge.forms import Form

Sum = tuple[Entry | None, list[Entry]]  # a total, which may not be printed, and its parts


def all_sums(table: FormTable, form: Form) -> Iterable[Sum]:
    """Those across, and those down in every column."""
    alone = {spec.name for block in form.blocks for spec in block.columns if spec.alone}  # prices add up to nothing
    names = [column.name for column in table.columns if column.name not in alone]
    yield from sums_across(table)
    for whole, rows in _rows_of_parts(table, form):
        for name in dict.fromkeys(names):
            cells = [table.entries.get((row.index, name)) for row in rows]
            yield table.entries.get((whole.index, name)), [e for e in cells if e]


def sums_across(table: FormTable) -> Iterable[Sum]:
    """Of the columns that this table prints some parts of; a form may have them where another printing has none."""
    printed = {(column.block, column.name) for column in table.columns}
    summed = [c for c in table.columns if any((c.block, part) in printed for part in c.parts)]
    for row, column in product(table.rows, summed):
        if column.block == row.block:
            parts = [e for part in column.parts if (e := table.entries.get((row.index, part)))]
            if not _may_stand_elsewhere(table, row, parts):
                yield table.entries.get((row.index, column.name)), parts


def _may_stand_elsewhere(table: FormTable, row: Row, parts: Sequence[Entry]) -> bool:
    """A cell row has a figure under a header that the form does not have: it may be of a part that is blank."""
    return not table.flow and row.index in table.loose and any(e.state is EntryState.BLANK for e in parts)


def sums_down(table: FormTable, form: Form, column: str) -> list[Sum]:
    """Those of one column, as far as they say something."""
    sums = (
        (table.entries.get((whole.index, column)), [e for r in rows if (e := table.entries.get((r.index, column)))])
        for whole, rows in _rows_of_parts(table, form)
    )
    return [each for each in sums if says_something(*each)]


def _rows_of_parts(table: FormTable, form: Form) -> Iterable[tuple[Row, Sequence[Row]]]:
    yield from ((table.rows[parent], rows) for parent, rows in _children(table).items())
    listed: Mapping[tuple[str, str], tuple[str, ...]] = {
        (block.name, spec.name): spec.parts for block in form.blocks for spec in block.rows
    }
    for row in table.rows:
        parts = listed.get((row.block, row.name), ())
        if parts:
            yield row, [r for r in table.rows if r.block == row.block and r.name in parts]


def _children(table: FormTable) -> Mapping[int, Sequence[Row]]:
    """The rows below each, by its index."""
    found: dict[int, list[Row]] = {}
    for row in table.rows:
        if row.parent is not None and row.recognised:
            found.setdefault(row.parent, []).append(row)
    return found


def says_something(whole: Entry | None, parts: list[Entry]) -> bool:
    """A figure is printed on one side at least."""
    return bool(whole and whole.figure) or any(part.figure for part in parts)


def holds(whole: Entry | None, parts: list[Entry]) -> bool:
    """The printed parts may come to the total, each within its rounding; what is not printed counts as nothing."""
    total, figures = whole.figure if whole else None, [part.figure for part in parts if part.figure]
    if (total.amount if total else 0) == sum(figure.amount for figure in figures):
        return True  # as most do
    left = total.interval if total else ZERO
    return left.meets(sum((figure.interval for figure in figures), ZERO))


def open_sums(table: FormTable) -> dict[int, dict[str, Interval]]:
    """The rows that are not what the rows below them add up to: by how much more, in which columns."""
    gaps = {whole: dict(_gaps(table, whole, rows)) for whole, rows in _children(table).items()}
    return {whole: off for whole, off in gaps.items() if off}


def short_sums(gaps: Mapping[int, Mapping[str, Interval]]) -> tuple[frozenset[int], frozenset[int]]:
    """The rows that are more, and those that are less, than the rows below them, in one column or more."""
    more = frozenset(whole for whole, off in gaps.items() if any(gap.low > 0 for gap in off.values()))
    return more, frozenset(whole for whole, off in gaps.items() if any(gap.high < 0 for gap in off.values()))


def _gaps(table: FormTable, whole: int, rows: Sequence[Row]) -> Iterator[tuple[str, Interval]]:
    for column in table.columns:
        total = table.figure_at(table.rows[whole], column.name)
        if total is None or total.unit == PERCENT:  # rates add up to nothing
            continue
        parts = [figure for row in rows if (figure := table.figure_at(row, column.name))]
        if parts and total.amount != sum(part.amount for part in parts):
            gap = total.interval - sum((part.interval for part in parts), ZERO)
            if not gap.contains(Decimal(0)):
                yield column.name, gap
