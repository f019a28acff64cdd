"""Tab-separated tables whose figures slid into a neighbouring column on some pages.

The printed column is believed unless the roll-ups contradict it and a move by one column mends them: the row's own
identity cannot tell (总计 = 小计 + 结转 holds in either column), the accounts above it and the anchors can.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise, product

from audit.model.facts import Entry, EntryState, FormTable, Row
from audit.model.figure import Figure
from audit.model.knowledge.forms import BlockSpec, Form, RowKey, standing_parts
from audit.model.record import replace
from audit.recognition.tables.anchors import Anchors, anchors_of
from audit.recognition.tables.flow.solve import Assignment, Columns, Reading, broken, solve

_REACH = 1  # columns that a figure may have slid
_FEWEST = 2  # rows that slide together: an account and what is below it; one alone was printed where it stands


def settle_drift(table: FormTable, form: Form, anchors: Anchors) -> FormTable:
    """The table with slid figures put back where arithmetic leaves one way to do it; else the table as printed."""
    bound = {c.name for c in table.columns}
    block = form.blocks[0]
    spec = replace(
        block,
        columns=tuple(
            replace(c, parts=tuple(standing_parts(block.columns, c.name, bound)))
            for c in block.columns
            if c.name in bound
        ),
    )
    if spec.key is RowKey.LISTED or not spec.accounts or len(spec.columns) < 3:
        return table
    holes = _holes(table)
    known = (row for row in table.rows if row.recognised and row not in holes)
    readings = [r for row in known if (r := _reading(table, spec, row))]
    columns = Columns.of(spec.columns, anchors_of(spec, anchors))
    total = next((r.index for r in table.rows if r.level == 0 and r.parent is None), None)
    printed = {r.row: r.preferred for r in readings if r.preferred is not None}
    before = broken(readings, columns, total, printed)
    if before == 0:
        return table
    solved = solve(readings, columns, total)
    moved = {row: tuple(c for c in cs if c is not None) for row, cs in solved.items() if None not in cs}
    moved = {row: moved.get(row, option) for row, option in printed.items()}
    after = broken(readings, columns, total, moved)
    if after >= before:
        return table
    slid = [row for row, option in printed.items() if moved[row] != option]
    if after and len(slid) == len(printed):
        return table  # all of it beside the header, and still not right: a figure is wrong
    if slid != [total] and len(slid) < _FEWEST and not holes:
        return table
    contested = {column for row in slid for column in set(printed[row]) ^ set(moved[row])}
    if contested.isdisjoint(columns.anchors):
        return _contested(table, [spec.columns[column].name for column in contested])
    # Where figures slid, those of rows that tell no column may have slid, too: not even their blanks are known.
    return _moved(_unplaced(table, holes, [column.name for column in spec.columns[1:]]), spec, readings, moved)


def _holes(table: FormTable) -> list[Row]:
    """Rows with a figure that cannot be read, and those beside them: what they add up to says nothing of columns."""
    unread = {
        index
        for (index, _), entry in table.entries.items()
        if entry.state is EntryState.UNREADABLE and any(map(str.isdecimal, entry.text))
    }
    above = {row.parent for row in table.rows if row.index in unread}
    return [row for row in table.rows if row.index in unread or (above and row.parent in above)]


def _contested(table: FormTable, names: Sequence[str]) -> FormTable:
    """Where no other table says what a column comes to, the total may have slid as well as the rows below it: which of
    these columns their figures belong to, nobody knows."""
    filled = {index for (index, name), entry in table.entries.items() if entry.figure and name in names}
    return _unplaced(table, [row for row in table.rows if row.index in filled], names)


def _unplaced(table: FormTable, rows: Iterable[Row], names: Sequence[str]) -> FormTable:
    """What these rows print in these columns belongs to none of them."""
    entries, loose = dict(table.entries), dict(table.loose)
    for row in rows:
        cells = [(row.index, name) for name in names if (row.index, name) in entries]
        figures = tuple(figure for at in cells if (figure := entries[at].figure))
        entries |= {at: Entry(EntryState.UNPLACED, entries[at].place) for at in cells}
        if figures:
            loose[row.index] = (*loose.get(row.index, ()), *figures)
    return replace(table, entries=entries, loose=loose)


def _reading(table: FormTable, spec: BlockSpec, row: Row) -> Reading | None:
    placed = [(i, figure) for i, column in enumerate(spec.columns) if (figure := table.figure_at(row, column.name))]
    if not placed:
        return None
    printed = tuple(i for i, _ in placed)
    under_all = all((row.index, column.name) in table.entries for column in spec.columns)
    options = tuple(_slides(printed, len(spec.columns))) if under_all else (printed,)  # else it has a header of its own
    return Reading(row.index, row.parent, tuple(f for _, f in placed), options, printed)


def _slides(printed: Assignment, width: int) -> Iterable[Assignment]:
    """All orders-preserving ways to move figures by at most one column; the first column never moves."""
    ranges = [[c] if c == 0 else [c + d for d in range(-_REACH, _REACH + 1) if 0 < c + d < width] for c in printed]
    for option in product(*ranges):
        if all(a < b for a, b in pairwise(option)):
            yield option


def _moved(
    table: FormTable, spec: BlockSpec, readings: Sequence[Reading], moved: Mapping[int, Assignment]
) -> FormTable:
    entries = dict(table.entries)
    for reading in readings:
        if moved[reading.row] == reading.preferred:
            continue
        for column in spec.columns:
            entries[reading.row, column.name] = _blank(entries[reading.row, column.name])
        for figure, index in zip(reading.figures, moved[reading.row], strict=True):
            entries[reading.row, spec.columns[index].name] = _printed(figure)
    return replace(table, entries=entries)


def _blank(entry: Entry) -> Entry:
    return Entry(EntryState.BLANK, entry.place)


def _printed(figure: Figure) -> Entry:
    return Entry(EntryState.PRINTED, figure.place, figure, figure.text)
