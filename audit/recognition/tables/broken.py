"""Amounts that a narrow cell breaks over several lines, anywhere: 286 above 4.20 is 2864.20 where every amount has decimals."""

from collections.abc import Sequence

from audit.decimal_utils import read_figure
from audit.model.facts import Entry, EntryState, FormTable
from audit.model.figure import Dimension, Unit
from audit.model.record import replace

_SEVERAL = 4  # amounts that show with how many decimals the table prints all of them


def with_broken_amounts(table: FormTable) -> FormTable:
    """Only where every amount that is legible has the same decimals: what is above the last line, without any, is none by itself."""
    printed = [e.figure for e in table.entries.values() if e.figure and e.figure.unit.dimension is Dimension.MONEY]
    ways = {(figure.decimals, figure.unit) for figure in printed}
    if len(printed) < _SEVERAL or len(ways) != 1 or not any(map(_is_broken, table.entries.values())):
        return table
    decimals, unit = ways.pop()
    if not decimals:
        return table
    entries = {at: _joined(e, decimals, unit) if _is_broken(e) else e for at, e in table.entries.items()}
    return replace(table, entries=entries)


def _is_broken(entry: Entry) -> bool:
    return entry.state is EntryState.UNREADABLE and "\n" in entry.text.strip()


def _joined(entry: Entry, decimals: int, unit: Unit) -> Entry:
    lines = [line.strip() for line in entry.text.split("\n")]
    figure = read_figure("".join(lines), unit, entry.place)
    alike = figure is not None and figure.unit == unit and figure.decimals == decimals
    if figure is None or not alike or not _fill_the_cell(lines) or _has_several(lines, decimals):
        return entry
    return replace(entry, state=EntryState.PRINTED, figure=replace(figure, text=entry.text))


def _fill_the_cell(lines: Sequence[str]) -> bool:
    """What is broken goes on where the cell ends: no line has fewer digits than the last. A number above it may have."""
    *above, last = [max(sum(map(str.isdigit, line)), 1) for line in lines]  # a point may stand alone
    return all(count >= last for count in above)


def _has_several(lines: Sequence[str], decimals: int) -> bool:
    """A line but the last that is printed as all amounts are is one."""
    return any("." in line and len(line.partition(".")[2]) == decimals for line in lines[:-1])
