"""Tables of accounts that break off at a page's foot: the codes do not go on, or the sums lack some of them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from audit.model.document import UnreadPage
from audit.model.facts import FormTable, Row
from audit.recognition.tables.soundness.sums import short_sums
from audit.recognition.tears.extents import Room
from audit.recognition.tears.sums import chain_of, name_of, sums_of_rows, turns_page

_ACCOUNT, _LEVEL = 3, 2  # digits of a 类, and of each level below it
_ENOUGH = 2  # things that speak for it; one may be a row that was left out
_Sums = tuple[frozenset[int], frozenset[int]]  # rows that are more than their parts, and that are less


def torn_accounts(table: FormTable, room: Room) -> Iterator[UnreadPage]:
    """Where the accounts of a table do not go on as its other accounts do, and its sums say that some lack."""
    rows = [row for row in table.rows if row.recognised and row.code and row.place.page]
    pages = [row.place.page or 0 for row in rows]
    if not rows or pages != sorted(pages):  # blocks side by side may each go over several pages
        return
    if _begins_elsewhere(table, rows):
        said = f"《{table.title}》的名称之后一页从「{name_of(rows[0])}」开始，接不上，像是缺了页或次序不对"
        yield UnreadPage(pages[0] - 1, said, rows[0].place.path, behind=True)
    sums = short_sums(sums_of_rows(table))
    if any(sums):
        yield from _between_pages(table, rows, sums)
        yield from _at_the_end(table, rows, sums, room)


def _between_pages(table: FormTable, rows: Sequence[Row], sums: _Sums) -> Iterator[UnreadPage]:
    breaks = [i for i, (one, other) in enumerate(pairwise(rows), 1) if turns_page(one, other)]
    for i in breaks:
        one, other = rows[i - 1], rows[i]
        strange = max(lacking(table, one, sums), strangeness(rows, i, set(breaks)))
        if strange >= _ENOUGH or _is_again(rows, i):
            where = f"在「{name_of(one)}」之后是「{name_of(other)}」，接不上"
            yield UnreadPage(
                one.place.page or 0, f"《{table.title}》{where}，像是缺了页或次序不对", one.place.path, behind=True
            )


def _at_the_end(table: FormTable, rows: Sequence[Row], sums: _Sums, room: Room) -> Iterator[UnreadPage]:
    last = rows[-1]
    short = lacking(table, last, sums)
    if short and not table.totals():
        said = f"《{table.title}》没有完，也没有合计，像是缺了页或次序不对"
    elif short and short + is_bare(rows) >= _ENOUGH and room.is_last_of_page(last):
        said = f"《{table.title}》到「{name_of(last)}」为止，没有完，像是缺了页或次序不对"
    else:
        return
    yield UnreadPage(last.place.page or 0, said, last.place.path, behind=True)


def is_bare(rows: Sequence[Row]) -> bool:
    """Whether the last account has none below it, as all others of its level have."""
    level = [i for i, row in enumerate(rows[:-1]) if len(row.code or "") == len(rows[-1].code or "")]
    return (
        bool(level)
        and all((rows[i + 1].code or "").startswith(rows[i].code or "") for i in level)
        and (len(rows[-1].code or "") < max(len(row.code or "") for row in rows))
    )


def _begins_elsewhere(table: FormTable, rows: Sequence[Row]) -> bool:
    """On a page after its title, with an account whose higher ones are not there."""
    return (rows[0].place.page or 0) > (table.place.page or 0) > 0 and bool(missing_above(rows, 0, set()))


def lacking(table: FormTable, row: Row, sums: _Sums) -> int:
    """How many of the rows that it is a part of are more than their parts; a wrong figure is more than one side says
    and less than the other."""
    more, less = sums
    above = set(chain_of(table, row))  # all of them are more than their parts where rows lack
    return len(above & more) if not above & less else 0


def _is_again(rows: Sequence[Row], at: int) -> bool:
    """Whether the last account before the turn of the page stands behind it once more, as it does nowhere else: the rows
    there are those of another table. (Those above it may be printed again at the head of a page.)"""
    last = rows[at - 1]
    same = [row for row in rows if row.code == last.code]
    behind = [row for row in rows[at:] if row.place.page == rows[at].place.page and row.code == last.code]
    return len(same) == len(behind) + 1 == _ENOUGH and behind[0].label == last.label


def strangeness(rows: Sequence[Row], at: int, breaks: set[int]) -> int:
    """How much speaks against it that the accounts go on: they begin anew, or levels above the first one or below the
    last one are not there, as they are everywhere else."""
    within = [i for i in range(1, len(rows)) if i not in breaks]
    codes = [row.code or "" for row in rows]
    before, after = codes[at - 1], codes[at]
    if goes_back(before, after):
        return 0 if any(goes_back(codes[i - 1], codes[i]) for i in within) else _ENOUGH
    if before[0] != after[0] and not any(codes[i - 1][0] != codes[i][0] for i in within):
        return _ENOUGH  # accounts of another kind
    strange = len(missing_above(rows, at, breaks))
    if len(before) < max(map(len, codes)) and not after.startswith(before):
        bare = (i for i in within if len(codes[i - 1]) == len(before) and not codes[i].startswith(codes[i - 1]))
        strange += not any(True for _ in bare)
    return strange


def missing_above(rows: Sequence[Row], at: int, breaks: set[int]) -> list[str]:
    """The accounts above a row that are not there; none where others lack theirs, too."""
    codes = [row.code or "" for row in rows]
    missing = [above for above in _above(codes[at]) if above not in codes[:at]]
    others = (
        above for i in range(1, len(rows)) if i not in breaks for above in _above(codes[i]) if above not in codes[:i]
    )
    return missing if all(above in missing for above in others) else []


def goes_back(before: str, after: str) -> bool:
    """Not where the account above is printed again at the head of a page."""
    return after <= before and not before.startswith(after)


def _above(code: str) -> list[str]:
    return [code[:length] for length in range(_ACCOUNT, len(code), _LEVEL)]
