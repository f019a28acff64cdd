"""Which column does each figure of a row belong to, when the source lost its columns?

Assignments are judged by arithmetic alone: the form's column identities within a row (合计 = 基本 + 项目), the
roll-up of accounts down every column, and the totals that another table repeats (anchors). Only what every best
assignment agrees on is accepted; the rest stays without a column.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from math import comb, prod

from audit.model.figure import Figure
from audit.model.figure.interval import ZERO, Interval
from audit.model.knowledge.forms import ColumnSpec
from audit.model.record import record

_LEAST = 3  # figures of a row of which one may be too many
_MAX_COMBINATIONS = 40_000
_MOST_REVISIONS = 10_000  # to put all figures of a row but one into the columns
Assignment = tuple[int, ...]  # for each figure of the row the index of its column


@record
class Reading:
    """A row's figures in printed order and the column assignments that its layout leaves possible.

    `preferred` is the layout's own reading, if it has one: others are taken only where they break fewer roll-ups.
    """

    row: int
    parent: int | None
    figures: tuple[Figure, ...]
    options: tuple[Assignment, ...]
    preferred: Assignment | None = None


@record
class Columns:
    """The columns' identities by index, and what other tables say their totals are (None: not known)."""

    specs: tuple[ColumnSpec, ...]
    anchors: Mapping[int, Interval]
    sums: tuple[tuple[int, tuple[int, ...]], ...]

    @classmethod
    def of(cls, specs: tuple[ColumnSpec, ...], anchors: Mapping[int, Interval]) -> "Columns":
        """A column whose parts this table does not print is no sum here."""
        index = {spec.name: i for i, spec in enumerate(specs)}
        parts = [tuple([index[p] for p in spec.parts if p in index]) for spec in specs]
        return cls(specs, anchors, tuple([(whole, those) for whole, those in enumerate(parts) if those]))


Values = dict[int, Interval]


def _values(reading: Reading, option: Assignment) -> Values:
    return dict(zip(option, _intervals(reading), strict=True))


def _intervals(reading: Reading) -> list[Interval]:
    """Worked out once for all options."""
    return [figure.interval for figure in reading.figures]


def _broken_identities(columns: Columns, values: Values) -> int:
    """How many of the row's column identities cannot hold."""
    broken = 0
    for whole, parts in columns.sums:
        present = [values[p] for p in parts if p in values]
        if whole not in values and not present:
            continue
        broken += not values.get(whole, ZERO).meets(sum(present, ZERO))
    return broken


def _broken_anchors(columns: Columns, values: Values) -> int:
    return sum(not values.get(column, ZERO).meets(anchor) for column, anchor in columns.anchors.items())


def has_one_too_many(figures: Sequence[Figure], columns: Columns, *, first_fixed: bool, parts: int = 0) -> bool:
    """No way to put the figures into the columns holds, and one does without one of them: where the row prints more of them
    than others, two may stand in one cell, as the old and the new one of a revision do. Where there are too many ways to
    try, they may. With so many `parts` that are not zero one sum holds hardly by chance."""
    intervals = [figure.interval for figure in figures]
    if len(intervals) < _LEAST or holds(figures, columns, first_fixed=first_fixed):
        return False
    if comb(len(columns.specs), len(intervals) - 1) * len(intervals) > _MOST_REVISIONS:
        return True
    without = ((*intervals[:i], *intervals[i + 1 :]) for i in range(len(intervals)))
    return any(_holds(shown, columns, first_fixed=first_fixed, parts=parts) for shown in without)


def holds(figures: Sequence[Figure], columns: Columns, *, first_fixed: bool) -> bool:
    """Whether the row's identities hold with its figures in some of the columns, in order."""
    return _holds([figure.interval for figure in figures], columns, first_fixed=first_fixed)


def _holds(shown: Sequence[Interval], columns: Columns, *, first_fixed: bool, parts: int = 0) -> bool:
    options = increasing(len(shown), len(columns.specs), first_fixed=first_fixed)
    every = (dict(zip(option, shown, strict=True)) for option in options)
    return any(not _broken_identities(columns, values) and _most_parts(columns, values) >= parts for values in every)


def _most_parts(columns: Columns, values: Values) -> int:
    """How many parts a sum of the row has at most that are not zero."""
    return max((sum(p in values and values[p].low > 0 for p in parts) for _, parts in columns.sums), default=0)


def has_one_wrong(figures: Sequence[Figure], columns: Columns, *, first_fixed: bool) -> bool:
    """Whether the figures can be put into the columns so that all identities would hold with another value of one of them."""
    shown = [figure.interval for figure in figures]
    options = increasing(len(shown), len(columns.specs), first_fixed=first_fixed)
    return any(_meet_in_one(columns, dict(zip(option, shown, strict=True))) for option in options)


def _meet_in_one(columns: Columns, values: Values) -> bool:
    broken = [
        (whole, parts)
        for whole, parts in columns.sums
        if not values.get(whole, ZERO).meets(sum((values[p] for p in parts if p in values), ZERO))
    ]
    for column in values:
        meant = [_implied(column, whole, parts, values) for whole, parts in broken if column in (whole, *parts)]
        if len(meant) == len(broken) and all(value.meets(meant[0]) for value in meant):
            return True
    return False


def _implied(column: int, whole: int, parts: tuple[int, ...], values: Values) -> Interval:
    """What the column should hold for that sum to hold."""
    others = sum((values[p] for p in parts if p in values and p != column), ZERO)
    return others if column == whole else values.get(whole, ZERO) - others


def solve(
    readings: Sequence[Reading], columns: Columns, total: int | None, untold: Collection[int | None] = ()
) -> dict[int, list[int | None]]:
    """Each row's columns by index, figure by figure; None where the arithmetic leaves more than one. `untold`: the rows that
    have a part which is not among the readings."""
    by_parent: dict[int | None, list[Reading]] = {}
    for reading in readings:
        by_parent.setdefault(None if reading.row == total else reading.parent, []).append(reading)
    solved: dict[int, list[int | None]] = {}
    waiting: list[int | None] = [None]
    known = {reading.row: reading for reading in readings}
    while waiting:
        parent = waiting.pop(0)
        group = by_parent.get(parent, [])
        above = _known_values(known.get(parent), solved) if parent is not None and parent not in untold else None
        solved |= _solve_group(group, columns, above, is_top=parent is None)
        waiting += [reading.row for reading in group if reading.row in by_parent and reading.row != parent]
    return solved


def _known_values(reading: Reading | None, solved: Mapping[int, list[int | None]]) -> Values | None:
    """The parent's figures by column; None when one of them has no column, for then nothing can be rolled up."""
    if reading is None or reading.row not in solved:
        return None
    columns = solved[reading.row]
    if any(c is None for c in columns):
        return None
    return {c: f.interval for c, f in zip(columns, reading.figures, strict=True) if c is not None}


def _solve_group(
    group: list[Reading], columns: Columns, above: Values | None, *, is_top: bool
) -> dict[int, list[int | None]]:
    pruned = [_plausible(reading, columns, above, is_top=is_top) for reading in group]
    if is_top or above is None:
        return {r.row: _agreed(r, _plainest(r, options)) for r, options in zip(group, pruned, strict=True)}
    if not all(pruned):
        return {r.row: _agreed(r, []) for r in group}
    if prod(map(len, pruned)) > _MAX_COMBINATIONS:
        found = _exact(group, pruned, above) or [_plainest(r, each) for r, each in zip(group, pruned, strict=True)]
        return {r.row: _agreed(r, choices) for r, choices in zip(group, found, strict=True)}
    chosen: dict[int, Sequence[Assignment]] = {r.row: options for r, options in zip(group, pruned, strict=True)}
    unsure = [r for r in group if len(chosen[r.row]) > 1]
    sums: Values = {}
    for reading in group:
        if len(chosen[reading.row]) == 1:
            sums = _added(sums, _values(reading, chosen[reading.row][0]))
    best = _best(unsure, [chosen[r.row] for r in unsure], above, sums)
    chosen |= {r.row: [combination[i] for combination in best] for i, r in enumerate(unsure)}
    return {r.row: _agreed(r, chosen[r.row]) for r in group}


def _plainest(reading: Reading, options: list[Assignment]) -> list[Assignment]:
    return [reading.preferred] if reading.preferred in options else options


def _plausible(reading: Reading, columns: Columns, above: Values | None, *, is_top: bool) -> list[Assignment]:
    """The options that break the fewest identities (and anchors, for the total row); the parent's blank columns are
    left alone where that is possible."""
    options = list(reading.options)
    if above is not None:
        inside = [o for o in options if set(o) <= set(above)]
        options = inside or options
    costs = []
    intervals = _intervals(reading)
    for option in options:
        values = dict(zip(option, intervals, strict=True))
        costs.append(_broken_identities(columns, values) + (_broken_anchors(columns, values) if is_top else 0))
    least = min(costs, default=0)
    return [o for o, cost in zip(options, costs, strict=True) if cost == least]


def _best(
    group: list[Reading], pruned: list[Sequence[Assignment]], above: Values, sure: Values
) -> list[tuple[Assignment, ...]]:
    """Every combination that breaks the fewest roll-ups, and of those the ones nearest to the layout. `sure`: what the
    rows come to that have one option."""
    options = [
        [(option, dict(zip(option, intervals, strict=True)), r.preferred not in (None, option)) for option in each]
        for r, intervals, each in zip(group, map(_intervals, group), pruned, strict=True)
    ]
    best: list[tuple[Assignment, ...]] = []
    lowest: tuple[int, int] | None = None
    for combination, sums, departures in _combined(options, sure):
        cost = (_broken_sums(sums, above), departures)
        if lowest is None or cost < lowest:
            best, lowest = [combination], cost
        elif cost == lowest:
            best.append(combination)
    return best


def _exact(group: Sequence[Reading], pruned: Sequence[Sequence[Assignment]], above: Values) -> list[list[Assignment]]:
    """For each of many rows the options with which all roll-ups hold; none where there are none, or too many to try. No
    figure is negative, so that a column that is full takes no more."""
    if any(figure.interval.low < 0 for reading in group for figure in reading.figures):
        return []
    order = sorted(range(len(group)), key=lambda i: (len(pruned[i]), -max(f.interval.high for f in group[i].figures)))
    found: list[list[Assignment]] = [[] for _ in group]
    steps = [_MAX_COMBINATIONS]

    def place(depth: int, chosen: dict[int, Assignment], sums: Values) -> None:
        if depth == len(order):
            if not _broken_sums(sums, above):
                for i, option in chosen.items():
                    found[i].append(option)
            return
        i = order[depth]
        for option in pruned[i]:
            steps[0] -= 1
            added = _added(sums, _values(group[i], option))
            if steps[0] > 0 and all(c in above and added[c].low <= above[c].high for c in option):
                place(depth + 1, chosen | {i: option}, added)

    place(0, {}, {})
    return found if steps[0] > 0 and all(found) else []


_Options = list[list[tuple[Assignment, Values, bool]]]


def _combined(
    options: _Options, sums: Values, chosen: tuple[Assignment, ...] = (), departures: int = 0
) -> Iterator[tuple[tuple[Assignment, ...], Values, int]]:
    """Every choice of one option for each row, what its columns add up to, and how often it leaves the layout; what the
    first rows add up to is reckoned once for all choices of the others."""
    if len(chosen) == len(options):
        yield chosen, sums, departures
        return
    for option, values, departs in options[len(chosen)]:
        yield from _combined(options, _added(sums, values), (*chosen, option), departures + departs)


def _added(sums: Values, values: Values) -> Values:
    return sums | {column: sums[column] + one if column in sums else one for column, one in values.items()}


def _broken_rollups(group: list[Reading], combination: tuple[Assignment, ...], above: Values) -> int:
    sums: Values = {}
    for reading, option in zip(group, combination, strict=True):
        for column, interval in _values(reading, option).items():
            sums[column] = sums.get(column, ZERO) + interval
    return _broken_sums(sums, above)


def _broken_sums(sums: Values, above: Values) -> int:
    return sum(not above.get(c, ZERO).meets(sums.get(c, ZERO)) for c in {*above, *sums})


def _agreed(reading: Reading, choices: Sequence[Assignment]) -> list[int | None]:
    """Each figure's column where all choices agree on it."""
    by_figure = [{choice[i] for choice in choices} for i in range(len(reading.figures))]
    return [next(iter(columns)) if len(columns) == 1 else None for columns in by_figure]


def broken(readings: Sequence[Reading], columns: Columns, total: int | None, chosen: Mapping[int, Assignment]) -> int:
    """How many identities, roll-ups and anchors the chosen assignments break in the whole table."""
    values = {r.row: _values(r, chosen[r.row]) for r in readings}
    count = sum(_broken_identities(columns, v) for v in values.values())
    count += _broken_anchors(columns, values[total]) if total in values else 0
    groups: dict[int, list[Reading]] = {}
    for reading in readings:
        if reading.parent in values and reading.parent is not None:
            groups.setdefault(reading.parent, []).append(reading)
    for parent, group in groups.items():
        count += _broken_rollups(group, tuple(chosen[r.row] for r in group), values[parent])
    return count


def increasing(count: int, width: int, *, first_fixed: bool) -> Iterator[Assignment]:
    """All ways to put `count` figures into `width` columns in order; the first one in column 0 when it is fixed."""

    def place(chosen: Assignment, start: int) -> Iterator[Assignment]:
        if len(chosen) == count:
            yield chosen
            return
        for column in range(start, width - (count - len(chosen)) + 1):
            yield from place((*chosen, column), column + 1)

    yield from place((0,), 1) if first_fixed and count else place((), 0)
