"""Statements in the making: they know their parts as objects; numbers come at the end."""

from collections.abc import Iterable, Iterator

from audit.model.facts import Statement
from audit.model.figure import Figure
from audit.model.place import Place
from audit.model.record import field, mutable


@mutable
class Draft:
    """A statement and the statements that are part of it."""

    kind: str
    pattern: str
    subject: str
    sentence: str
    place: Place
    section: tuple[str, ...] = ()
    figures: dict[str, Figure] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    quantity: str = ""
    parts: list["Draft"] = field(default_factory=list)

    def add(self, kind: str, figures: dict[str, Figure], subject: str = "", **words: str) -> "Draft":
        """A part of this statement, told with its sentence. What a rule adds up must be parts of one kind."""
        part = Draft(kind, self.pattern, subject or self.subject, self.sentence, self.place, self.section)
        part.figures, part.words = figures, words
        part.place = next(iter(figures.values())).place if figures else self.place
        self.parts.append(part)
        return part


def numbered(drafts: Iterable[Draft], first: int) -> tuple[Statement, ...]:
    """All statements with their index and that of the statement they are part of, from `first` on."""
    made: list[Statement] = []
    for draft in drafts:
        made.extend(_flattened(draft, None, first + len(made)))
    return tuple(made)


def _flattened(draft: Draft, parent: int | None, index: int) -> Iterator[Statement]:
    yield Statement(
        index,
        draft.kind,
        draft.pattern,
        draft.subject,
        draft.sentence,
        draft.place,
        draft.section,
        draft.figures,
        draft.words,
        draft.quantity,
        parent,
    )
    following = index + 1
    for part in draft.parts:
        below = list(_flattened(part, index, following))
        yield from below
        following += len(below)
