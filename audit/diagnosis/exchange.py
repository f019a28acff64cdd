"""Figures that stand in each other's place: two rows slipped, two items of the prose mixed up, two cells of one row.

Two rows are exchanged whole, or in one column, or with the rows below that are all of them; two statements of a section
in one slot, in their change and its rate, or whole. All equations that the figures stand in must hold then, those that
hold as printed too: a sum over both is the same either way, and that is why no one figure is to blame.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from audit.diagnosis.mending import would_hold
from audit.model.check import Check, Leaf
from audit.model.check.arithmetic import all_leaves
from audit.model.figure import Figure
from audit.model.record import record, replace
from audit.model.regex import Regex

Row = tuple[str, ...]
Pairs = Sequence[tuple[Figure, Figure]]
Branch = Mapping[int, Mapping[str, Figure]]
_MOST = 40  # rows of one table in failed equations: beyond that nothing is two rows mixed up
_TOGETHER = ("变动", "幅度")  # told as one
_CODE = Regex(r"\d{3,}")


@record
class Exchange:
    """The figures as they would be, those in whose place they stand, and the failed checks that the exchange would
    mend."""

    mended: Mapping[Figure, Figure]
    partners: Mapping[Figure, Figure]
    mends: frozenset[int]


@record
class Grounds:
    """What figures stand in: failed checks, by number, and those that hold."""

    standing: Mapping[Figure, Mapping[int, Leaf]]
    failed: Mapping[int, Check]
    held: Sequence[Check]
    holding: Mapping[Figure, Sequence[Check]]


def exchanges(grounds: Grounds) -> tuple[list[Exchange], frozenset[int]]:
    """Those that are the only ones to explain their failures, and the failures that two of them explain alike."""
    found = [e for pairs in _candidates(grounds) if (e := _exchange(pairs, grounds))]
    told: list[Exchange] = []
    doubtful: set[int] = set()
    for one in sorted(found, key=lambda e: (-len(e.mends), len(e.mended))):
        if any(one.mends & better.mends for better in told) or one.mends & doubtful:
            continue
        rivals = [r for r in found if r.mends & one.mends and len(r.mends) == len(one.mends)]
        if all(_are_of_one(rival, one) for rival in rivals):
            told.append(one)
        else:
            doubtful |= one.mends
    return told, frozenset(doubtful)


def _are_of_one(rival: Exchange, one: Exchange) -> bool:
    """The same rows, exchanged in more columns than need be."""
    return rival.mended.keys() >= one.mended.keys()


def _candidates(grounds: Grounds) -> Iterator[Pairs]:
    rows = _rows(grounds)
    tables: dict[str, list[Row]] = {}
    for row, cells in rows.items():
        if any(figure in grounds.standing for figure in cells.values()):
            tables.setdefault(row[0], []).append(row)
    for alike in tables.values():
        if len(alike) > _MOST:
            continue
        branches = {row: _branch(row, rows) for row in alike}
        for one, other in combinations(alike, 2):
            yield from _of_rows(rows[one], rows[other])
            yield from _of_branches(branches[one], branches[other])
    for cells in rows.values():
        standing = [figure for figure in cells.values() if figure in grounds.standing]
        for pair in combinations(standing, 2):
            yield from _unlike([pair])


def _rows(grounds: Grounds) -> dict[Row, dict[str, Figure]]:
    """By table and row, or section and subject, what is printed in the columns or slots."""
    places = {leaf.path[:2] for known in grounds.standing.values() for leaf in known.values() if len(leaf.path) > 2}
    rows: dict[Row, dict[str, Figure]] = {}
    for check in (*grounds.failed.values(), *grounds.held):
        for leaf in all_leaves(check):
            if leaf.path[:2] in places and len(leaf.path) > 2:
                rows.setdefault(leaf.path[:2], {})[leaf.path[-1]] = leaf.figure
    return rows


def _of_branches(one: Branch, other: Branch) -> Iterator[Pairs]:
    """An account that is all of its parent is exchanged with it: both with all that has the same figures below them."""
    if len(one) > 1 and one.keys() == other.keys():
        yield from _unlike([(one[at][c], other[at][c]) for at in one for c in one[at] if c in other[at]])


def _branch(row: Row, rows: Mapping[Row, Mapping[str, Figure]]) -> Branch:
    """An account's row and those below it, by the length of their codes; none where their figures are not the same."""
    code, own = _code(row), {column: figure.value for column, figure in rows[row].items()}
    found: dict[int, Mapping[str, Figure]] = {}
    for other, cells in rows.items() if code else ():
        below = _code(other)
        if other[0] == row[0] and below.startswith(code):
            common = own.keys() & cells.keys()
            if not common or any(cells[c].value != own[c] for c in common) or len(below) in found:
                return {}
            found[len(below)] = cells
    return found


def _code(row: Row) -> str:
    match = _CODE.match(row[1])
    return match[0] if match else ""


def _of_rows(one: Mapping[str, Figure], other: Mapping[str, Figure]) -> Iterator[Pairs]:
    common = [column for column in one if column in other]
    sets = [[column] for column in common]
    sets += [[*_TOGETHER]] if set(_TOGETHER) <= set(common) else []
    sets += [common] if len(common) > 1 else []
    for columns in sets:
        yield from _unlike([(one[column], other[column]) for column in columns])


def _unlike(pairs: Iterable[tuple[Figure, Figure]]) -> Iterator[Pairs]:
    pairs = [(a, b) for a, b in pairs if a.value != b.value]
    if pairs and all(a.unit == b.unit for a, b in pairs):
        yield pairs


def _exchange(pairs: Pairs, grounds: Grounds) -> Exchange | None:
    """One failure alone may have one figure to blame, and so may those that all have the same row in them."""
    partners = dict(pairs) | {b: a for a, b in pairs}
    mended = {figure: replace(figure, value=other.value) for figure, other in partners.items()}
    failing = [frozenset[int]().union(*(grounds.standing.get(f, ()) for f in row)) for row in zip(*pairs, strict=True)]
    mends = frozenset[int]().union(*failing)
    if any(mends <= one for one in failing):
        return None
    if any(_adds_up_nothing(grounds.failed[i], mended) for i in mends):
        return None
    checks = [*(grounds.failed[i] for i in mends), *(c for figure in mended for c in grounds.holding.get(figure, ()))]
    return Exchange(mended, partners, mends) if all(would_hold(check, mended) for check in checks) else None


def _adds_up_nothing(check: Check, mended: Mapping[Figure, Figure]) -> bool:
    """A total of 0 may be what was not filled in: that its items would be 0 confirms nothing."""
    values = [mended.get(leaf.figure, leaf.figure).value for leaf in all_leaves(check)]
    return len(values) > 2 and not any(values)
