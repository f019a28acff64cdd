"""How a name that is told may be that of a row which prints another: short for it, cut off, or run into its neighbours."""

from collections.abc import Collection, Iterable, Sequence

from audit.evaluation.ground import View, key
from audit.model.facts import Row
from audit.model.knowledge.accounts import AccountName

_LEAST = 4  # characters that are a name's beginning and no chance
_SHORT = 3  # characters of a name that is short for another: 公积金


def plain_name(name: str) -> str:
    """其他社会保障缴费支出 and 其他社会保障缴费 are one account."""
    return key(name).removesuffix("支出")


def label_meant(name: str, labels: Collection[str]) -> str:
    """The one label that the name is a part of, where it is none itself: 职业年金 of 职业年金缴费."""
    short = plain_name(name)
    if len(short) < _SHORT or short in labels:
        return ""
    longer = [label for label in labels if short in label]
    return longer[0] if len(longer) == 1 else ""


def is_short_for(row: Row, name: str, accounts: Iterable[AccountName], year: int | None) -> bool:
    """The name leaves letters of the row's out and is no other account's, nor what the row's had in other years: 应急管理
    for 灾害防治及应急管理支出, 医疗卫生 for 医疗卫生与计划生育支出."""
    short = plain_name(name)
    known = [account for account in accounts if plain_name(account.name) == short]
    own = any(account.code == row.code and account.years.admit(year) for account in known)
    letters = iter(plain_name(row.label))
    return len(short) >= _LEAST and (own or not known) and all(letter in letters for letter in short)


def is_abridged(label: str, name: str) -> bool:
    """The name leaves the label's end out, or a 的: 机关事业单位职业年金 for …缴费支出, 未归口管理行政单位离退休费."""
    short, long = (plain_name(text).replace("的", "") for text in (name, label))
    return len(short) > _LEAST and long.startswith(short.removesuffix("费"))


def begins_name(label: str, name: str) -> bool:
    """The label is where the name begins: the rest of it may stand in a cell of its own."""
    begins = len(key(label)) >= _LEAST and key(name).startswith(key(label))
    return begins and plain_name(name) != plain_name(label)


def is_part_of_name(label: str, name: str) -> bool:
    """The label is a part of the name: its cell was too low, or too narrow, for the rest."""
    return len(key(label)) >= _LEAST and plain_name(label) != plain_name(name) and key(label) in key(name)


def runs_on(row: Row, names: Sequence[str]) -> bool:
    """Words of other rows may have run into its name, which is one of these."""
    label = key(row.label)
    return row.jumbled and any(label != key(name) and label.startswith(key(name)) for name in names)


def is_run_into(label: str, name: str) -> bool:
    """What stands before the label in the name is no word of a name: a page number or a unit that was read into it."""
    own = key(label)
    ends = len(own) >= _LEAST and key(name).endswith(own)
    return ends and any(not char.isalpha() for char in name[: -len(own)])


def is_pushed_into(row: Row, accounts: Iterable[AccountName]) -> bool:
    """The row has its account's name behind other words: the end of the name above found no room in its own cell."""
    label = key(row.label)
    names = [key(account.name) for account in accounts if account.code == row.code]
    return bool(names) and label not in names and any(label.endswith(name) for name in names)


def is_misread(view: View, name: str, accounts: Iterable[AccountName]) -> bool:
    """In text without cells the row of that account is there, by its code or by how its name begins, under another name: a part
    of it was cut off, or stands on another line."""
    if not view.table.flow:
        return False
    codes = {account.code for account in accounts if plain_name(account.name) == plain_name(name)}
    if any(row.jumbled and key(name)[:_LEAST] in key(row.label) for row in view.table.rows):
        return True
    return any(plain_name(row.label) != plain_name(name) for code in codes for row in view.by_code.get(code, ()))
