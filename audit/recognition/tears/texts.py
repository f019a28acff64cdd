"""Texts whose pages were lost, or put in another order, and nothing tells where one ended: the accounts of a table do not go
on, or its sums lack more than a row. A row that was left out, or a wrong figure, says less."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from audit.model.document import UnreadPage
from audit.model.document.contents import Entry, Seen
from audit.model.facts import FormTable, Row
from audit.model.figure.interval import ZERO, Interval
from audit.model.record import record
from audit.recognition.tables.soundness.sums import open_sums, short_sums
from audit.recognition.tears.accounts import goes_back, is_bare, lacking, missing_above, strangeness
from audit.recognition.tears.sums import lacks_groups, name_of

_ENOUGH = 2  # things that speak for it, or rows
_DOUBTFUL = 1  # where the table stands beside a place that is torn
_COLUMNS = 3  # in which a total is off; a wrong figure is off in its own, and a wrong total in all of them is rare
_FOREIGN = 3  # rows that the form does not know
_CLASS, _LEVEL = 3, 2  # digits of a 类, and of each level below it
_Gaps = Mapping[int, Mapping[str, Interval]]  # what rows are more than those below them, by column


@record
class _Sign:
    """That rows lack behind one, and how much speaks for it."""

    row: Row
    weight: int
    said: str


def torn_texts(
    tables: Iterable[FormTable], contents: Sequence[Entry], numbers: Sequence[Entry]
) -> Iterator[UnreadPage]:
    """The places, each right behind a line of a text. Less is enough in a table right beside one that the contents list and
    nothing is read of, or where another table is torn, or the tables do not stand in the order of their `numbers`."""
    told = [table for table in tables if _is_of_text(table)]
    signs = {index: _weightiest(_signs(table, told)) for index, table in enumerate(told)}
    torn = any(sign and sign.weight >= _ENOUGH for sign in signs.values())
    torn = torn or any(other.ordinal < one.ordinal for one, other in pairwise(numbers))
    for index, sign in signs.items():
        enough = _DOUBTFUL if torn or _is_beside_lost(told[index], contents) else _ENOUGH
        if sign and sign.weight >= enough:
            said, place = f"《{told[index].title}》{sign.said}，像是缺了页或次序不对", sign.row.place
            yield UnreadPage(0, said, place.path, behind=True, where=f"第 {place.line} 行", line=place.line or 0)


def _is_of_text(table: FormTable) -> bool:
    """Lines without a place on a page, and without a cell of a sheet."""
    return bool(table.rows) and all(r.place.line and not r.place.bbox and not r.place.cell for r in table.rows)


def _weightiest(signs: Iterable[_Sign]) -> _Sign | None:
    return max(signs, key=lambda sign: sign.weight, default=None)


def _is_beside_lost(table: FormTable, contents: Sequence[Entry]) -> bool:
    listed = [entry for entry in contents if entry.table]
    beside = (listed[max(i - 1, 0) : i + 2] for i, entry in enumerate(listed) if table.form in entry.forms)
    return any(entry.seen is Seen.NO for entries in beside for entry in entries)


def _signs(table: FormTable, tables: Sequence[FormTable]) -> Iterator[_Sign]:
    rows = [row for row in table.rows if row.recognised and row.code]
    if not rows:
        return
    gaps, others = open_sums(table), [other for other in tables if other is not table]
    yield from _between(table, rows, gaps, others)
    yield from _within(table, rows, gaps, others)
    yield from _at_the_end(table, rows, gaps)
    yield from _elsewhere(table, gaps, others)


def _between(table: FormTable, rows: Sequence[Row], gaps: _Gaps, others: Sequence[FormTable]) -> Iterator[_Sign]:
    """Accounts that do not follow on those before, as all others of the table do; not where one has another's code."""
    codes = [row.code or "" for row in rows]
    anew = [_begins_anew(codes, at) for at in range(len(rows))]
    joints = [at for at in range(1, len(rows)) if anew[at] and not anew[at - 1]]
    joints = [at for at in joints if not _begins_a_half(rows[at - 1], rows[at])]
    has_levels = any(below != above and below.startswith(above) for above, below in pairwise(codes))
    if has_levels and missing_above(rows, 0, set()):
        yield _Sign(rows[0], _DOUBTFUL, f"从「{name_of(rows[0])}」开始，接不上")
    for at in range(1, len(rows)):
        one, other = rows[at - 1], rows[at]
        if at in joints:
            weight = _ENOUGH if gaps and len(joints) <= _ENOUGH else 0
        else:
            strange = has_levels and not goes_back(codes[at - 1], codes[at])  # the lowest alone go on with any other
            weight = strangeness(rows, at, {at}) if strange else 0
            weight += weight == 1 and _is_hollow(table, one, other, gaps)
        if not weight or _begins_a_half(one, other) or not (gaps or missing_above(rows, at, {at})):
            continue
        if not (_is_miscoded(one, others) or _is_miscoded(other, others)):
            yield _Sign(one, weight, f"在「{name_of(one)}」之后是「{name_of(other)}」，接不上")


def _begins_a_half(one: Row, other: Row) -> bool:
    """Whether the row stands beside or above the one before: a table side by side goes on there, from the top."""
    return one.block != other.block or (other.place.line or 0) <= (one.place.line or 0)


def _begins_anew(codes: Sequence[str], at: int) -> bool:
    """Whether another table, or part of this one, begins there: more than one row goes back, or is there again. One may have
    a wrong code."""
    if not 0 < at < len(codes) - 1:
        return False
    again = codes[at] != codes[at - 1] and codes[at] in codes[:at] and codes[at + 1] in codes[:at]
    return again or (goes_back(codes[at - 1], codes[at]) and codes[at + 1] <= codes[at - 1])


def _is_hollow(table: FormTable, one: Row, other: Row, gaps: _Gaps) -> bool:
    """Whether the account has nothing below it, and what it is a part of is more than its parts."""
    above, below = one.code or "", other.code or ""
    bare = len(above) < max(len(row.code or "") for row in table.rows) and not below.startswith(above)
    return bare and lacking(table, one, short_sums(gaps)) > 0


def _is_miscoded(row: Row, others: Iterable[FormTable]) -> bool:
    """Whether other tables have an account of that kind and name under another code, and none under this one."""
    kind = (row.code or "")[:1]
    codes = {
        same.code
        for other in others
        for same in other.rows
        if same.code and same.code.startswith(kind) and same.label == row.label
    }
    return bool(codes) and row.code not in codes


def _within(table: FormTable, rows: Sequence[Row], gaps: _Gaps, others: Sequence[FormTable]) -> Iterator[_Sign]:
    """Several of the sums that a row belongs to are more than their parts; or whole groups of rows lack, or stand among those
    of another table, while the total is what other tables say."""
    sums = short_sums(gaps)
    for row in rows:
        if (weight := lacking(table, row, sums)) >= _ENOUGH:
            yield _Sign(row, weight, f"「{name_of(row)}」和它的上级都比下级之和多")
    for whole, off in gaps.items():
        mixed = {gap.low > 0 for gap in off.values()} == {True, False}
        lacks = lacks_groups(table, whole, gaps, ()) or (mixed and len(off) >= _COLUMNS)
        if lacks and any(_says_the_same(table, table.rows[whole], off, other) for other in others):
            weight = _ENOUGH if len(off) >= _COLUMNS else _DOUBTFUL
            yield _Sign(table.rows[whole], weight, f"「{name_of(table.rows[whole])}」有 {len(off)} 栏不等于下级之和")


def _says_the_same(table: FormTable, whole: Row, columns: Iterable[str], other: FormTable) -> bool:
    """Whether the other table has one of these amounts in its row of the same account, or in its total."""
    amounts = [_amounts(table, column)(whole) for column in columns]
    rows = [row for row in other.rows if row.recognised and (row.code, row.level) == (whole.code, whole.level)]
    return any(
        _amounts(other, column.name)(row).meets(amount)
        for row in rows
        for column in other.columns
        for amount in amounts
    )


def _at_the_end(table: FormTable, rows: Sequence[Row], gaps: _Gaps) -> Iterator[_Sign]:
    """No total, nothing below the last account, or sums that are more than their parts; or rows of another table."""
    last = rows[-1]
    short = lacking(table, last, short_sums(gaps))
    others = sum(len(row.code or "") == len(last.code or "") for row in rows[:-1])
    bare = others >= _ENOUGH and is_bare(rows) and (short > 0 or _has_amount(table, last))
    if weight := short + (not table.totals()) + bare:
        yield _Sign(last, weight, f"到「{name_of(last)}」为止，没有完")
    behind = [row for row in table.rows if row.index > last.index and _is_foreign(row, last)]
    if len(behind) >= _FOREIGN and gaps:
        yield _Sign(last, _ENOUGH, f"在「{name_of(last)}」之后是「{behind[0].label}」，接不上")


def _is_foreign(row: Row, last: Row) -> bool:
    """To the accounts: neither a total nor something below one."""
    return not row.recognised and not row.code and row.level > 0 and row.block in ("", last.block)


def _has_amount(table: FormTable, row: Row) -> bool:
    return any(
        index == row.index and entry.figure and entry.figure.value for (index, _), entry in table.entries.items()
    )


def _elsewhere(table: FormTable, gaps: _Gaps, others: Sequence[FormTable]) -> Iterator[_Sign]:
    """Another table has rows that follow each other, lack here, and come to what a sum is more than its parts."""
    codes = {row.code for row in table.rows if row.recognised and row.code}
    for whole, off in gaps.items():
        for other in others if all(gap.low > 0 for gap in off.values()) else ():
            if names := _making_up(table.rows[whole].code or "", codes, list(off.values()), other):
                said = f"「{name_of(table.rows[whole])}」之下没有{'、'.join(names)}，《{other.title}》里有，正好是差额"
                yield _Sign(table.rows[whole], _ENOUGH, said)


def _making_up(whole: str, codes: Collection[str], gaps: Sequence[Interval], other: FormTable) -> list[str]:
    """The rows of the other table that do, where they are more than one with what is below them as far as this one goes."""
    length = len(whole) + _LEVEL if whole else _CLASS
    deepest = max(map(len, codes), default=0)
    told = [row for row in other.rows if row.recognised and row.code and len(row.code) <= deepest]
    below = [row for row in told if len(row.code or "") == length and (row.code or "").startswith(whole)]
    for column in other.columns:
        amount = _amounts(other, column.name)
        for first in range(len(below)):
            total, names = ZERO, list[str]()
            count = 0
            for row in below[first:]:
                if (row.code or "") in codes:
                    break
                total, names = total + amount(row), [*names, name_of(row)]
                count += sum((each.code or "").startswith(row.code or "") for each in told)
                if count >= _ENOUGH and total.low > 0 and any(total.meets(gap) for gap in gaps):
                    return names
    return []


def _amounts(table: FormTable, column: str) -> Callable[[Row], Interval]:
    def amount(row: Row) -> Interval:
        figure = table.figure_at(row, column)
        return figure.interval if figure else ZERO

    return amount
