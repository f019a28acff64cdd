"""rules/accounts/*.yaml → account names. Every fault is collected with file and line."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from audit.model.knowledge.accounts import DIGITS, FUNCTIONS, AccountName
from audit.model.knowledge.years import Years
from audit.rulebook.packs.source import Source, Strict

_ENDING, _REST = "支出", "其他支出"
_NAMED = ("类", "项")  # the levels whose names are macros of the sentence patterns, 类名 and 项名


class _Name(Strict):
    name: str
    first: int | None = None
    last: int | None = None


class _Catalogue(Strict):
    """`accounts`: code → its name, or its names over the years. `first`: the first year of all that say no other."""

    catalogue: Literal["功能分类", "经济分类"]
    first: int | None = None
    accounts: dict[str, str | list[_Name]]


def load_accounts(sources: Iterable[Source]) -> tuple[tuple[AccountName, ...], list[str]]:
    """All known code–name pairs, and every problem found."""
    names: list[AccountName] = []
    problems: list[str] = []
    for source in sources:
        catalogue = source.validate(_Catalogue, source.data)
        if catalogue is not None:
            names += _names(catalogue)
        problems += source.problems
    return tuple(names), problems


def _names(catalogue: _Catalogue) -> Iterator[AccountName]:
    for code, said in catalogue.accounts.items():
        for one in [_Name(name=said)] if isinstance(said, str) else said:
            first = one.first if one.first is not None or one.last is not None else catalogue.first
            yield AccountName(code, one.name, Years(first, one.last), catalogue.catalogue)


def name_macros(accounts: Iterable[AccountName]) -> dict[str, str]:
    """Macros for the sentence patterns: {类名} and {项名}, every name of 功能分类 at that level and at none above; and
    {类简名}, the names of the 类 without 支出 at their end: 社会保障和就业."""
    named: dict[str, int] = {}
    for account in accounts:
        if account.catalogue == FUNCTIONS:
            named[account.name] = min(len(account.code), named.get(account.name, len(account.code)))
    levels = {f"{level}名": [name for name in named if named[name] == DIGITS[level]] for level in _NAMED}
    short = (name.removesuffix(_ENDING) for name in levels["类名"] if name.endswith(_ENDING) and name != _REST)
    return {macro: _any_of(names) for macro, names in levels.items()} | {"类简名": _any_of(short)}


def _any_of(names: Iterable[str]) -> str:
    """A pattern of the names, the longest first. Prose writes 社会保障与就业支出, too."""
    ordered = sorted(names, key=lambda name: (-len(name), name))
    return "(?:" + "|".join(re.sub("[和与]", "[和与]", re.escape(name)) for name in ordered) + ")"
