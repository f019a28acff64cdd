"""Pages that surely follow each other: the accounts of a table go on behind the first as nothing that lacks could let them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, zip_longest

from audit.model.facts import FormTable, Row
from audit.model.place import FilePage
from audit.recognition.tables.soundness.sums import open_sums
from audit.recognition.tears.sums import turns_page

_FIRST = "01"  # of the accounts right below another
_FEW = 2  # columns: rows of another table would be off in more


def seamless(tables: Sequence[FormTable]) -> frozenset[FilePage]:
    """The pages behind which no page lacks, whatever the sums say: a figure is wrong, or two changed places."""
    followed = [dict(_followed(table)) for table in tables]
    return frozenset(
        one.place.file_page
        for at, table in enumerate(tables)
        for one, other in _turns(table)
        if _is_next(one.code or "", other.code or "", table)
        or any(_go_on_there(table, one, other, told) for told in (*followed[:at], *followed[at + 1 :]))
    )


def _turns(table: FormTable) -> Iterator[tuple[Row, Row]]:
    """The accounts beside the turn of each page; none of a table that may be put together from two."""
    off = {column for columns in open_sums(table).values() for column in columns}
    pairs = pairwise(_rows(table)) if 0 < len(off) <= _FEW else ()
    for one, other in pairs:
        follows = (other.place.page or 0) == (one.place.page or 0) + 1
        if one.code and other.code and turns_page(one, other) and follows:
            yield one, other


def _rows(table: FormTable) -> Iterable[Row]:
    return (row for row in table.rows if row.recognised and row.place.page)


def _is_next(before: str, after: str, table: FormTable) -> bool:
    """Whether no code could stand between the two: the first below an account, or the next of those that have none below."""
    if after == before + _FIRST:
        return True
    deepest = max(len(row.code or "") for row in table.rows)
    beside = len(before) == len(after) == deepest and before[: -len(_FIRST)] == after[: -len(_FIRST)]
    return beside and before.isdecimal() and after.isdecimal() and int(after) == int(before) + 1


def _followed(table: FormTable) -> Iterator[tuple[str, str]]:
    """Every account of a table, and the one that stands right below it on the same page; none for the last of a page."""
    rows = list(_rows(table))
    for one, other in zip_longest(rows, rows[1:]):
        if one.code:
            beside = other is not None and one.place.file_page == other.place.file_page
            yield one.code, (other.code or "") if beside else ""


def _go_on_there(table: FormTable, one: Row, other: Row, followed: dict[str, str]) -> bool:
    """Whether a table that has all of these accounts has the two right below each other."""
    told = followed.get(one.code or "") == other.code
    return told and all(row.code in followed for row in table.rows if row.recognised and row.code)
