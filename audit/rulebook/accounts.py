"""rules/accounts/*.yaml → account names. Every fault is collected with file and line."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from audit.model.accounts import AccountName
from audit.rulebook.source import Source, Strict

CLASSES = "类名"  # the macro of the sentence patterns that stands for every name a 类 of the functions has had
_CLASS_CODE = 3


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
            yield AccountName(code, one.name, first, one.last, catalogue.catalogue)


def class_names(accounts: Iterable[AccountName]) -> str:
    """A pattern of every name that a 类 of 功能分类 has or had, the longest first."""
    names = {a.name for a in accounts if a.catalogue == "功能分类" and len(a.code) == _CLASS_CODE}
    return "(?:" + "|".join(map(re.escape, sorted(names, key=lambda name: (-len(name), name)))) + ")"
