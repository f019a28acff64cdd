"""What is known of the words of a table before its rows are: the names of accounts by their codes, and the words of headers."""

from collections.abc import Iterable, Mapping, Sequence

from audit.model.knowledge.accounts import AccountName
from audit.model.knowledge.forms import Form
from audit.model.knowledge.titles import Titles
from audit.model.record import record, replace
from audit.recognition.labels import plain, squeeze
from audit.recognition.stacked.heads import Heads

_PART = 2  # digits of a code below its class


@record
class Catalogue:
    """`names`: of accounts, by code, whatever the year; `known`: all of them; `heads`: words of headers."""

    names: Mapping[str, frozenset[str]]
    known: frozenset[str]
    heads: frozenset[str]
    titles: Titles

    @classmethod
    def of(cls, accounts: Iterable[AccountName], forms: Sequence[Form], titles: Titles) -> "Catalogue":
        names: dict[str, set[str]] = {}
        for account in accounts:
            names.setdefault(account.code, set()).add(plain(account.name))
        known = frozenset(name for each in names.values() for name in each)
        heads = Heads.of(forms, titles.headers).known - known
        return cls({code: frozenset(each) for code, each in names.items()}, known, heads, titles)

    def with_names(self, seen: Iterable[tuple[str, str]]) -> "Catalogue":
        """With those of accounts that it does not have, where a document always calls them the same."""
        told: dict[str, set[str]] = {}
        for code, name in seen:
            told.setdefault(code, set()).add(plain(name))
        more = {code: frozenset(own) for code, own in told.items() if code not in self.names and len(own) == 1}
        return replace(self, names={**self.names, **more}, known=self.known.union(*more.values()))

    def is_of(self, name: str, code: str) -> bool:
        """The account may be called so: one that is not listed like the one above it, or like those of
        others that have its number."""
        said = plain(name)
        if code in self.names:
            return said in self.names[code]
        alike = [each for each, names in self.names.items() if said in names]
        if any(len(each) == len(code) and each[:-_PART] == code[:-_PART] for each in alike):
            return False  # an account beside it is
        return not alike or any(
            (len(each) == len(code) and each[-_PART:] == code[-_PART:]) or each == code[:-_PART] for each in alike
        )

    def knows(self, name: str) -> bool:
        """Some account is called so."""
        return plain(name) in self.known

    def is_head(self, text: str) -> bool:
        """Words of a header, and no account."""
        return plain(text) in self.heads or all(plain(word) in self.heads for word in text.split())

    def is_total(self, text: str) -> bool:
        """What the sum of a table is called."""
        return bool(self.titles.rows.total.search(squeeze(text)))
