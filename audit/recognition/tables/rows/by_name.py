"""Tables of accounts that print no codes: which account a row is, its name tells, and the rows around it.

Classes have names of their own; what stands below one of the functional classification is told by the sums, since no
catalogue has all of them and every 款 has its 行政运行. The economic classification has two levels, and its names are
known: a row below a class is the account of that class which is called so, or nobody knows what it is.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from audit.model.facts import Row
from audit.model.knowledge.accounts import CLASS_DIGITS, FUNCTIONS
from audit.model.knowledge.forms import BlockSpec, RowKey
from audit.model.record import replace
from audit.recognition.labels import bare, plain
from audit.recognition.tables.rows import RawRow
from audit.recognition.tables.rows.subtotals import told_by_sums
from audit.recognition.tables.setting import KnownAccounts

_SECOND, _LOWEST = 2, 3  # 款, 项
_OF_NO_LEVEL = 9  # one of them


def prints_no_codes(spec: BlockSpec, raws: Iterable[RawRow]) -> bool:
    """A table of accounts, and in no row the code of one."""
    return spec.key is RowKey.ACCOUNT and bool(spec.accounts) and not any(raw.code for raw in raws)


def with_codes(spec: BlockSpec, raws: Sequence[RawRow], known: KnownAccounts) -> Sequence[RawRow]:
    """The rows with the codes that their names leave no doubt of: of classes, and of what the economic classification
    has below its own. The classification of the government calls some accounts as that of departments calls classes, so
    that one is taken of which more rows are."""
    if spec.accounts == FUNCTIONS:
        return _coded(raws, known.classes, {})
    catalogues = [_of_catalogue(known, first) for first in sorted({code[0] for code, _ in known.economic})]
    told = [_coded(raws, classes, below) for classes, below in catalogues]
    return max(told, key=lambda rows: sum(bool(raw.code) for raw in rows), default=raws)


def _of_catalogue(known: KnownAccounts, first: str) -> tuple[dict[str, str], dict[tuple[str, str], str]]:
    """Classes by name; accounts by their class and name. `first`: the digit that all codes of it begin with."""
    names = [(code, name) for code, name in known.economic if code.startswith(first)]
    classes = {name: code for code, name in names if len(code) == CLASS_DIGITS}
    below = {(code[:CLASS_DIGITS], name): code for code, name in names if len(code) > CLASS_DIGITS}
    return classes, below


def _coded(
    raws: Sequence[RawRow], classes: Mapping[str, str], below: Mapping[tuple[str, str], str]
) -> Sequence[RawRow]:
    """A name that nobody knows may be that of a class: whose the rows below it are is open until the next class."""
    told: list[RawRow] = []
    above = ""
    for raw in raws:
        name = plain(bare(raw.label))
        own = classes.get(name, "")
        code = own if own != above or not above else ""
        above = code or above
        code = code or below.get((above, name), "")
        above = above if code or not below or not raw.has_figures() else ""
        told.append(replace(raw, code=code) if code else raw)
    return told


def nested(rows: Sequence[Row], raws: Sequence[RawRow], known: KnownAccounts) -> list[Row]:
    """The rows, those below a class linked where the sums tell how; where they do not, they stay unknown."""
    told = {head: told_by_sums(raws, head, below) for head, below in _groups(rows)}
    deep = any(set(reading.values()) - {head} for head, reading in told.items())
    least = _LOWEST if deep or any(_has_lowest(rows, *each, known) for each in told.items()) else _OF_NO_LEVEL
    linked = list(rows)
    for reading in told.values():
        sums = set(reading.values())
        for k, parent in reading.items():
            level = _SECOND if k in sums else least
            linked[k] = replace(rows[k], level=level, parent=rows[parent].index, recognised=True)
    return linked


def _has_lowest(rows: Sequence[Row], head: int, below: Iterable[int], known: KnownAccounts) -> bool:
    """Whether one of the rows right below the class is called like a 项 of it, and like no 款: a table may end with
    the 款."""
    names, others = (
        {name for code, name in told if code.startswith(rows[head].code or "")} for told in (known.items, known.middle)
    )
    return any(plain(bare(rows[k].label)) in names - others for k in below)


def _groups(rows: Sequence[Row]) -> Iterator[tuple[int, Sequence[int]]]:
    """Every class with the rows of no known account below it."""
    heads = [k for k, row in enumerate(rows) if row.code]
    ends = [k for k, row in enumerate(rows) if row.code or row.level == 0]
    for head in heads:
        end = next((k for k in ends if k > head), len(rows))
        if head + 1 < end:
            yield head, range(head + 1, end)
