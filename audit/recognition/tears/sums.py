"""Tables whose sums say that whole groups of rows lack where a page begins or ends. A row that was left out, or a wrong
figure, says less."""

from collections.abc import Callable, Container, Iterator, Mapping
from itertools import pairwise

from audit.model.facts import Column, FormTable, Row
from audit.model.figure.interval import ZERO, Interval
from audit.recognition.tables.soundness.sums import open_sums

_ENOUGH = 2  # sums, columns or groups that say the same
_WRONG = (
    2  # rows that contradict themselves, as two whose amounts changed places; in more its columns were not all read
)
_SOUND = 3  # rows that do not
_Gaps = Mapping[str, Interval]


def sums_of_rows(table: FormTable) -> Mapping[int, _Gaps]:
    """The rows that are not what those below them add up to, and by how much. Not where one of these contradicts itself
    across its columns: a figure of it is wrong, and tells nothing of rows that lack."""
    gaps = open_sums(table)
    wrong = _contradictory(table) if gaps else frozenset()
    of_wrong = {table.rows[index].parent for index in wrong} | wrong
    return {whole: off for whole, off in gaps.items() if whole not in of_wrong}


def _contradictory(table: FormTable) -> frozenset[int]:
    """The few rows that are not what their own columns add up to, where most are."""
    names = {(column.block, column.name) for column in table.columns}
    sums = [c for c in table.columns if c.parts and all((c.block, part) in names for part in c.parts)]
    told = {row.index: [_adds_up(table, row, c) for c in sums if c.block == row.block] for row in table.rows}
    sound = sum(True in each and False not in each for each in told.values())
    wrong = frozenset(index for index, each in told.items() if False in each)
    return wrong if len(wrong) <= _WRONG and sound >= _SOUND else frozenset()


def _adds_up(table: FormTable, row: Row, column: Column) -> bool | None:
    """None where the total or all of its parts are not printed."""
    cells = [table.entries.get((row.index, name)) for name in (column.name, *column.parts)]
    total, *parts = [cell.figure.interval if cell and cell.figure else None for cell in cells]
    printed = [part for part in parts if part]
    return total.meets(sum(printed, ZERO)) if total and printed else None


def torn_sums(table: FormTable, ends_page: Callable[[Row], bool]) -> Iterator[tuple[Row, Row | None]]:
    """The rows between which rows lack, the second on another page; none behind the last."""
    gaps = sums_of_rows(table)
    if not gaps:
        return
    rows = [row for row in table.rows if row.recognised and row.place.page]
    turns = [(one, other) for one, other in pairwise(rows) if turns_page(one, other)]
    ends = {one.index for one, _ in turns} | {rows[-1].index}
    hollow = [whole for whole in gaps if lacks_groups(table, whole, gaps, ends)]
    for one, other in turns:
        if _are_broken(table, one, gaps) or any(_may_lack(table, w, one, other) for w in hollow):
            yield one, other
    last = rows[-1]
    if ends_page(last) and (_are_broken(table, last, gaps) or not set(hollow).isdisjoint(chain_of(table, last))):
        yield last, None


def chain_of(table: FormTable, row: Row) -> Iterator[int]:
    """The row, the one that it is a part of, and so on."""
    yield row.index
    while row.parent is not None:
        row = table.rows[row.parent]
        yield row.index


def _are_broken(table: FormTable, row: Row, gaps: Mapping[int, _Gaps]) -> bool:
    """Whether several of the sums that it belongs to are off, each by another amount: one wrong figure is too much on one
    side and too little on the other."""
    chain = [gaps.get(index, {}) for index in chain_of(table, row)]
    off = [not _is_one_figure(one, other) for one, other in pairwise(chain) if one and other]
    return sum(map(bool, chain)) >= _ENOUGH and all(off)


def _is_one_figure(one: _Gaps, other: _Gaps) -> bool:
    return any(
        (one[column] + other[column]).low <= 0 <= (one[column] + other[column]).high
        for column in one
        if column in other
    )


def turns_page(one: Row, other: Row) -> bool:
    """Whether the page ends between two rows of one block."""
    return one.place.page != other.place.page and one.place.path == other.place.path and one.block == other.block


def name_of(row: Row) -> str:
    """As a reason for a tear calls it."""
    return f"{row.code or ''} {row.label}".strip()


def lacks_groups(table: FormTable, whole: int, gaps: Mapping[int, _Gaps], ends: Container[int]) -> bool:
    """Whether it is surely more than its parts, each of which has parts of its own, but for one that `ends` a page: a part
    that lacks is more than a row."""
    off = gaps[whole].values()
    above = table.rows[whole].parent
    if any(gap.high < 0 for gap in off) or not (len(off) >= _ENOUGH or (above is not None and above not in gaps)):
        return False
    parents = {row.parent for row in table.rows}
    parts = [row for row in table.rows if row.parent == whole]
    alike = [row for row in table.rows if row.level == parts[0].level and row.recognised]
    return len(alike) >= _ENOUGH and all(row.index in parents or row.index in ends for row in alike)


def _may_lack(table: FormTable, whole: int, one: Row, other: Row) -> bool:
    """Whether a part of the whole may have stood between the two."""
    if whole == one.index or whole not in chain_of(table, one):
        return False
    return whole in (other.index, other.parent) or whole not in chain_of(table, other)
