"""Tables whose sums say that whole groups of rows lack where a page begins or ends. A row that was left out, or a wrong
figure, says less."""

from collections.abc import Callable, Container, Iterator, Mapping
from itertools import pairwise

from audit.model.facts import FormTable, Row
from audit.model.figure.interval import Interval
from audit.recognition.tables.soundness import open_sums

_ENOUGH = 2  # sums, columns or groups that say the same
_Gaps = Mapping[str, Interval]


def torn_sums(table: FormTable, ends_page: Callable[[Row], bool]) -> Iterator[tuple[Row, Row | None]]:
    """The rows between which rows lack, the second on another page; none behind the last."""
    gaps = open_sums(table)
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
