"""rules/accounts/*.yaml → account names. Every fault is collected with file and line."""

from collections.abc import Iterable

from audit.model.accounts import AccountName
from audit.rulebook.source import Source, Strict


class _Name(Strict):
    name: str
    first: int | None = None
    last: int | None = None


class _Account(Strict):
    code: str
    names: list[_Name]


def load_accounts(sources: Iterable[Source]) -> tuple[tuple[AccountName, ...], list[str]]:
    """All known code–name pairs, and every problem found."""
    names: list[AccountName] = []
    problems: list[str] = []
    for source in sources:
        for index, entry in enumerate(source.data or []):
            account = source.validate(_Account, entry, (index,))
            if account is not None:
                names += [AccountName(account.code, n.name, n.first, n.last) for n in account.names]
        problems += source.problems
    return tuple(names), problems
