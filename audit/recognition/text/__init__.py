"""A stretch of the document as one string without white space, every character knowing where it is printed."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from audit.model.document.pagination import is_page_number, parts_an_amount
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
    comma are the rest of it, unless more of them follow.
    """
    collected: list[Characters] = []
    for index, piece in enumerate(pieces):
        printed = characters(index, piece.text)
        text = "".join(printed.text.split())
        if paged and is_page_number(text) and not _is_rest(collected, pieces[index + 1 :]):
            continue
        if printed.text:
            collected.append(printed)
    kept = close_up(Characters.joined(collected))
    return Passage(kept.text, tuple(kept.spots), pieces)


def _is_rest(before: Sequence[Characters], behind: Iterable[Printed]) -> bool:
    """Of a number that is broken at its point or comma."""
    tail = "".join([piece.text for piece in before[-2:]])[-2:]
    if len(tail) < 2 or not tail[0].isdigit() or tail[1] not in ".,":
        return False
    after = next((text for piece in behind if (text := "".join(piece.text.split()))), "")
    return not parts_an_amount(tail, after)
