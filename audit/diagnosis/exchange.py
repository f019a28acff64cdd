"""Figures that stand in each other's place: two rows slipped, two items of the prose mixed up, two cells of one row.

Two rows are exchanged whole, or in one column; two statements of a section in one slot, in their change and its rate, or
whole. All equations that the figures stand in must hold then, those that hold as printed too: a sum over both is the same
either way, and that is why no one figure is to blame.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from audit.model.check import Check, Expression, Leaf, Product, Quotient, Sum
from audit.model.check.arithmetic import all_leaves, interval
from audit.model.figure import Figure
from audit.model.knowledge.formula import Relation
from audit.model.record import record, replace

Row = tuple[str, ...]
_MOST = 40  # rows of one table in failed equations: beyond that nothing is two rows mixed up
_TOGETHER = ("变动", "幅度")  # told as one


@record
class Exchange:
    """The figures with those in whose place they stand, and the failed checks that the exchange would mend."""

    mended: Mapping[Figure, Figure]
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
    found = [e for mended in _candidates(grounds) if (e := _exchange(mended, grounds))]
    told: list[Exchange] = []
    doubtful: set[int] = set()
    for one in sorted(found, key=lambda e: (-len(e.mends), len(e.mended))):
        if any(one.mends & better.mends for better in told) or one.mends & doubtful:
            continue
        rivals = [r for r in found if r is not one and r.mends & one.mends and len(r.mends) == len(one.mends)]
        if all(_are_of_one(rival, one) for rival in rivals):
            told.append(one)
        else:
            doubtful |= one.mends
    return told, frozenset(doubtful)


def _are_of_one(rival: Exchange, one: Exchange) -> bool:
    """The same rows, exchanged in more columns than need be."""
    return rival.mended.keys() >= one.mended.keys()


def _candidates(grounds: Grounds) -> Iterator[dict[Figure, Figure]]:
    rows = _rows(grounds)
    tables: dict[str, list[Row]] = {}
    for row, cells in rows.items():
        if any(figure in grounds.standing for figure in cells.values()):
            tables.setdefault(row[0], []).append(row)
    for alike in tables.values():
        for one, other in combinations(alike, 2) if len(alike) <= _MOST else ():
            yield from _of_rows(rows[one], rows[other])
    for cells in rows.values():
        standing = [figure for figure in cells.values() if figure in grounds.standing]
        for pair in combinations(standing, 2):
            yield from _mended([pair])


def _rows(grounds: Grounds) -> dict[Row, dict[str, Figure]]:
    """By table and row, or section and subject, what is printed in the columns or slots."""
    places = {leaf.path[:2] for known in grounds.standing.values() for leaf in known.values() if len(leaf.path) > 2}
    rows: dict[Row, dict[str, Figure]] = {}
    for check in (*grounds.failed.values(), *grounds.held):
        for leaf in all_leaves(check):
            if leaf.path[:2] in places and len(leaf.path) > 2:
                rows.setdefault(leaf.path[:2], {})[leaf.path[-1]] = leaf.figure
    return rows


def _of_rows(one: Mapping[str, Figure], other: Mapping[str, Figure]) -> Iterator[dict[Figure, Figure]]:
    common = [column for column in one if column in other]
    sets = [[column] for column in common]
    sets += [[column for column in _TOGETHER if column in common]] if set(_TOGETHER) <= set(common) else []
    sets += [common] if len(common) > 1 else []
    for columns in sets:
        yield from _mended([(one[column], other[column]) for column in columns])


def _mended(pairs: Iterable[tuple[Figure, Figure]]) -> Iterator[dict[Figure, Figure]]:
    pairs = [(a, b) for a, b in pairs if a.value != b.value]
    if pairs and all(a.unit == b.unit for a, b in pairs):
        yield {a: replace(a, value=b.value) for a, b in pairs} | {b: replace(b, value=a.value) for a, b in pairs}


def _exchange(mended: Mapping[Figure, Figure], grounds: Grounds) -> Exchange | None:
    """One failure alone may have one figure to blame, and so may those that all have the same row in them."""
    failing = [set(grounds.standing.get(figure, ())) for figure in mended]
    mends = frozenset().union(*failing)
    if len(mends) < 2 or sum(map(bool, failing)) < 2 or any(mends <= one for one in failing):
        return None
    checks = [*(grounds.failed[i] for i in mends), *(c for figure in mended for c in grounds.holding.get(figure, ()))]
    return Exchange(mended, mends) if all(_holds(check, mended) for check in checks) else None


def _holds(check: Check, mended: Mapping[Figure, Figure]) -> bool:
    try:
        left, right = (interval(_with(side, mended)) for side in (check.left, check.right))
    except ZeroDivisionError:
        return True  # of nothing, no share or rate can be wrong
    if check.relation is Relation.EQUAL:
        return left.meets(right)
    return left.low <= right.high if check.relation is Relation.AT_MOST else left.high >= right.low


def _with(node: Expression, mended: Mapping[Figure, Figure]) -> Expression:
    match node:
        case Leaf() if node.figure in mended:
            return replace(node, figure=mended[node.figure])
        case Sum(terms):
            return Sum(tuple((sign, _with(term, mended)) for sign, term in terms))
        case Product(left, right) | Quotient(left, right):
            return type(node)(_with(left, mended), _with(right, mended))
    return node
