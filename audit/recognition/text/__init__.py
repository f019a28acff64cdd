"""A stretch of the document as one string without white space, every character knowing where it is printed."""

from collections.abc import Sequence
from typing import Protocol

from audit.model.document.pagination import is_page_number
from audit.model.place import Place, going_on
from audit.model.record import record
from audit.recognition.text.characters import Characters, Spot, characters, close_up, stretches


class Printed(Protocol):
    """A line or a cell."""

    @property
    def text(self) -> str: ...

    @property
    def place(self) -> Place: ...


@record
class Passage:
    """Joined text. Punctuation is full-width, digits half-width; `pieces` are the lines or cells it came from."""

    text: str
    spots: tuple[Spot, ...]
    pieces: Sequence[Printed]

    def __getitem__(self, span: slice) -> "Passage":
        return Passage(self.text[span], self.spots[span], self.pieces)

    def printed(self, start: int, end: int) -> str:
        """What is printed there, without the line breaks."""
        return "".join(self.pieces[i].text[a:b] for i, a, b in stretches(self.spots[start:end])).strip()

    def place(self, start: int, end: int) -> Place:
        """Where it is printed; in a text file, a stretch over several lines or cells ends with its first."""
        touched = stretches(self.spots[start : max(end, start + 1)])
        return going_on([self.pieces[index].place.part(first, after) for index, first, after in touched])


def passage(pieces: Sequence[Printed], *, paged: bool = False) -> Passage:
    """`pieces` joined. `paged`: without those that are the number of a page; digits after a number broken at its point or
    comma are the rest of it, and never one.
    """
    collected: list[Characters] = []
    for index, piece in enumerate(pieces):
        printed = characters(index, piece.text)
        text = "".join(printed.text.split())
        if paged and is_page_number(text) and not _is_broken(collected):
            continue
        if printed.text:
            collected.append(printed)
    kept = close_up(Characters.joined(collected))
    return Passage(kept.text, tuple(kept.spots), pieces)


def _is_broken(before: Sequence[Characters]) -> bool:
    tail = "".join([piece.text for piece in before[-2:]])[-2:]
    return len(tail) == 2 and tail[0].isdigit() and tail[1] in ".,"
