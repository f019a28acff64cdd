"""Tables of free names: which of their rows are subtotals of others, told by the figures.

The names do not tell. A row that is called like the department is the sum of all the others in one table, the department
proper beside its units in the next, and stands above its own projects in a third. Of the readings the one is taken
whose sums hold in most columns.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from audit.model.facts import Row
from audit.model.figure import Figure
from audit.model.record import record, replace
from audit.recognition.tables.rows import RawRow

OWN = "单位小计"  # a row that is called like the unit of the disclosure
_CHANCE = 2  # a row that equals the next one alone may do so by chance
Reading = Mapping[int, int | None]  # row → the row that it is part of
_NONE = Decimal(0)


@record
class _Column:
    """What the total and the rows print in one column, blanks as zero."""

    total: Decimal
    values: Mapping[int, Decimal]
    radius: Decimal

    def holds(self, whole: Decimal, parts: Sequence[int]) -> bool:
        allowed = self.radius * (len(parts) + 1)
        return abs(whole - sum((self.values[i] for i in parts), _NONE)) <= allowed

    def is_filled(self) -> bool:
        return self.total != 0 or any(self.values.values())


def settled(rows: list[Row], raws: Sequence[RawRow], total: int | None) -> list[Row]:
    """The rows, each with the row that it is part of."""
    place = next((k for k, row in enumerate(rows) if row.index == total), None)
    body = [k for k, row in enumerate(rows) if k != place and row.recognised and (row.level == 1 or row.name == OWN)]
    if place is None or not body:
        return rows
    columns = [c for c in _columns(raws, place, body) if c.is_filled()]
    own = [k for k in body if rows[k].name == OWN]
    flat: Reading = {k: None if k in own else place for k in body}
    readings = [flat, *([dict.fromkeys(body, place)] if own else ()), *_every_nested(columns, body, place, {})]
    items = _items(raws, body)
    if items:
        heads = [k for k in body if k not in items]
        readings += [{**dict.fromkeys(heads, place), **items}, *_every_nested(columns, heads, place, items)]
    best = max(readings, key=lambda reading: _score(reading, columns, place))
    if _score(best, columns, place):
        return _linked(rows, best)
    doubtful = _is_doubtful(own, columns, readings, body, place)
    return _linked(rows, dict.fromkeys(body) if doubtful else flat)


def told_by_sums(raws: Sequence[RawRow], total: int, body: Sequence[int]) -> Mapping[int, int]:
    """Which row each is part of, where the sums leave no doubt: they hold in all columns that have amounts, or in all of
    several but one, where an amount may be wrong. Empty where they do not."""
    columns = [c for c in _columns(raws, total, body) if c.is_filled()]
    flat: dict[int, int | None] = dict.fromkeys(body, total)
    best = max([flat, *_every_nested(columns, body, total, {})], key=lambda reading: _score(reading, columns, total))
    held = _score(best, columns, total)
    sure = held and (held == len(columns) or held >= max(len(columns) - 1, _CHANCE))
    return {k: parent for k, parent in best.items() if parent is not None} if sure else {}


def _every_nested(columns: Sequence[_Column], body: Sequence[int], total: int, items: Reading) -> Iterator[Reading]:
    """What each column tells, without what another told already."""
    nested = dict.fromkeys(tuple(sorted(told.items())) for c in columns if (told := _nested(c, body, total)))
    return ({**dict(told), **items} for told in nested)


def _items(raws: Sequence[RawRow], body: Sequence[int]) -> Mapping[int, int]:
    """The items that are named within their project's row, and the project above them."""
    heads = {k: max((head for head in body if head < k and not raws[head].within), default=None) for k in body}
    return {k: head for k, head in heads.items() if raws[k].within and head is not None}


def _is_doubtful(
    own: Sequence[int], columns: Sequence[_Column], readings: Sequence[Reading], body: Sequence[int], place: int
) -> bool:
    """No reading adds up in any column. It may be an error, unless some row is plainly more than a part: called like
    the department and not its total, or the sum of several below it."""
    several = any(list(told.values()).count(k) >= _CHANCE for told in readings[1:] for k in body if k != place)
    return several or any(c.values[k] and not c.holds(c.total, [k]) for c in columns for k in own)


def _columns(raws: Sequence[RawRow], total: int, body: Sequence[int]) -> Iterator[_Column]:
    for name, entry in raws[total].entries.items():
        printed = {k: found.figure if (found := raws[k].entries.get(name)) else None for k in body}
        figures = [figure for figure in (entry.figure, *printed.values()) if figure]
        radius = max((figure.radius for figure in figures), default=_NONE)
        yield _Column(_worth(entry.figure), {k: _worth(figure) for k, figure in printed.items()}, radius)


def _worth(figure: Figure | None) -> Decimal:
    return figure.amount if figure else _NONE


def _nested(column: _Column, body: Sequence[int], total: int) -> Reading:
    """Rows that are the sum of those below them, in order; empty where there is none."""
    told: dict[int, int | None] = {}
    at = 0
    while at < len(body):
        head, below = body[at], _below(column, body, at)
        told[head] = total
        told |= dict.fromkeys(below, head)
        at += 1 + len(below)
    return told if set(told.values()) - {total} else {}


def _below(column: _Column, body: Sequence[int], at: int) -> Sequence[int]:
    """The fewest rows below that one, and what follows them blank, which come to it."""
    whole = column.values[body[at]]
    if not whole:
        return ()
    found = (stop for stop in range(at + 2, len(body) + 1) if column.holds(whole, body[at + 1 : stop]))
    stop = next(found, at + 1)
    while at + 1 < stop < len(body) and not column.values[body[stop]]:
        stop += 1
    return body[at + 1 : stop]


def _score(reading: Reading, columns: Sequence[_Column], total: int) -> int:
    """In how many columns all of its sums hold."""
    parts: dict[int, list[int]] = {}
    for k, parent in reading.items():
        if parent is not None:
            parts.setdefault(parent, []).append(k)
    return sum(
        bool(parts) and all(column.holds(column.total if w == total else column.values[w], p) for w, p in parts.items())
        for column in columns
    )


def _linked(rows: list[Row], reading: Reading) -> list[Row]:
    linked = list(rows)
    for k, parent in reading.items():
        row = rows[k]
        part = row.name == OWN and parent is not None
        named = replace(row, name=row.label, project=row.label, level=1) if part else row
        linked[k] = replace(named, parent=None if parent is None else rows[parent].index)
    return linked
