"""Which amounts are told under which heading."""

from collections.abc import Collection, Iterator, Sequence

from audit.recognition.prose.drafts import AMOUNT, Draft

Section = tuple[str, ...]


class Told:
    """The amounts of all drafts, asked for by quantity and section."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._told = {(draft.quantity, draft.paragraph.section) for draft in drafts if AMOUNT in draft.figures}

    def around(self, quantity: str, section: Section) -> Section | None:
        """The section that tells it: this one, or the next around it that does."""
        return next((each for each in _around(section) if (quantity, each) in self._told), None)


def among(section: Section, others: Collection[Section]) -> bool:
    """Whether one of the others is a part of this section."""
    return any(each[: len(section)] == section for each in others)


def _around(section: Section) -> Iterator[Section]:
    """A section and those that it is a part of, from the inside out."""
    yield section
    yield from (section[:depth] for depth in range(len(section) - 1, 0, -1))
