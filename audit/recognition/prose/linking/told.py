"""Where among the drafts something is told: of which quantity, by which name, under which heading."""

from bisect import bisect_left
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence

from audit.model.figure import Figure
from audit.recognition.prose.drafts import AMOUNT, Draft

Section = tuple[str, ...]


class Positions:
    """Where in the order of reading each key stands; a key of None stands nowhere."""

    def __init__(self, keys: Iterable[Hashable]) -> None:
        self._at: dict[Hashable, list[int]] = {}
        for index, key in enumerate(keys):
            if key is not None:
                self._at.setdefault(key, []).append(index)

    def all(self, key: Hashable) -> Sequence[int]:
        return self._at.get(key, ())

    def last_before(self, key: Hashable, index: int) -> int | None:
        at = self.all(key)
        behind = bisect_left(at, index)
        return at[behind - 1] if behind else None

    def nearest(self, keys: Iterable[Hashable], index: int) -> int | None:
        """The last of any of them before `index`, else the first from there on."""
        asked = [(at, bisect_left(at, index)) for key in keys if (at := self.all(key))]
        before = [at[behind - 1] for at, behind in asked if behind]
        return max(before) if before else min((at[behind] for at, behind in asked), default=None)


class Told:
    """The amounts of all drafts."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._drafts = drafts
        telling = [draft if AMOUNT in draft.figures else None for draft in drafts]
        self._sections = {(draft.quantity, draft.paragraph.section) for draft in telling if draft}
        self._around = {(d.quantity, each) for d in drafts for each in _beginnings(d.paragraph.section)}
        self._by_quantity = Positions(draft and draft.quantity for draft in telling)
        self._by_phrase = Positions(draft and draft.found.phrase for draft in telling)
        self._merged: dict[Hashable, dict[str, Figure]] = {}
        for draft in filter(None, telling):
            merged = self._merged.setdefault(_amount(draft), {})
            merged |= draft.figures | merged

    def around(self, quantity: str, section: Section) -> Section | None:
        """The section that tells it: this one, or the next around it that does."""
        return next((each for each in _around(section) if (quantity, each) in self._sections), None)

    def near(self, quantity: str, section: Section) -> bool:
        """Whether anything is said of it under the same heading, or under the one around it: （一）规模, （二）结构."""
        return (quantity, section[:-1]) in self._around

    def nearest(self, quantities: Collection[str], index: int) -> int | None:
        """The last draft that tells an amount of one of them before `index`, else the first from there on."""
        return self._by_quantity.nearest(quantities, index)

    def called(self, phrase: str) -> Iterator[Draft]:
        """Those that tell an amount of what bears that very name, though no pattern knows it where it stands."""
        return (self._drafts[at] for at in self._by_phrase.all(phrase))

    def called_before(self, phrase: str, index: int) -> Draft | None:
        """The last of those before `index`."""
        at = self._by_phrase.last_before(phrase, index)
        return None if at is None else self._drafts[at]

    def said_with(self, draft: Draft) -> Mapping[str, Figure]:
        """What is said of its quantity wherever the same amount is told: of each slot what it says itself, else what is
        said first."""
        return self._merged[_amount(draft)] | draft.figures


def around_all(sections: Iterable[Section]) -> set[Section]:
    """These sections, those that they are parts of, and the document."""
    return {each for section in sections for each in _beginnings(section)}


def _around(section: Section) -> Iterator[Section]:
    """A section and those that it is a part of, from the inside out."""
    yield section
    yield from (section[:depth] for depth in range(len(section) - 1, 0, -1))


def _beginnings(section: Section) -> Iterator[Section]:
    """A section, those that it is a part of, and the document."""
    return (section[:depth] for depth in range(len(section) + 1))


def _amount(draft: Draft) -> Hashable:
    """Drafts with one key tell the same amount of one thing."""
    return draft.quantity, draft.figures[AMOUNT].amount
