"""The words above a table → its headers: letters and lines joined, those above columns told from those above headers."""

from collections.abc import Collection, Sequence

from audit.model.document import TextLine
from audit.model.record import mutable
from audit.recognition.labels import plain
from audit.recognition.unruled.columns import Column
from audit.recognition.unruled.layout import size

PAD = 3.0  # points between a figure and the side of its column
_NEXT_LINE = 1.9  # of the font size, between two lines of one header
_CENTRED = 0.75  # of the font size, by which lines of one header may be off each other's middle
_LETTERS = 0.5  # of the font size, between the letters of a word
_SPREAD = 4.0  # of the font size: 合 计


@mutable
class Head:
    """One header, its lines joined."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def level(self) -> float:
        return (self.top + self.bottom) / 2

    def over(self, other: "Head | Column") -> float:
        """How far the two stand above each other."""
        return min(self.x1, other.x1) - max(self.x0, other.x0)


def heads_of(lines: Sequence[TextLine], known: Collection[str], *, strict: bool) -> list[Head]:
    """The headers. `strict`: lines make one only where it is one that is known."""
    return _joined_down(_joined_across(lines, known), known, strict=strict)


def _joined_across(lines: Sequence[TextLine], known: Collection[str]) -> list[Head]:
    """Letters set apart make one word, where it is one that is known."""
    heads: list[Head] = []
    for line in lines:
        _, top, _, bottom = line.place.bbox or (0.0,) * 4
        row: list[Head] = []
        for text, x0, x1 in line.pieces:
            last = row[-1] if row else None
            gap = (x0 - last.x1) / size(line) if last else _SPREAD
            if last and (gap <= _LETTERS or (gap <= _SPREAD and _is_word(last.text + text, last.text, text, known))):
                last.text, last.x1 = last.text + text, x1
            else:
                row.append(Head(text, x0, x1, top, bottom, size(line)))
        heads += row
    return heads


def _is_word(whole: str, one: str, other: str, known: Collection[str]) -> bool:
    return plain(whole) in known and not (plain(one) in known and plain(other) in known)


def _joined_down(heads: Sequence[Head], known: Collection[str], *, strict: bool) -> list[Head]:
    """The lines of one header stand close below each other, and on one axis."""
    joined: list[Head] = []
    for head in sorted(heads, key=lambda head: head.top):
        above = next((other for other in reversed(joined) if _goes_on(other, head, heads, known, strict=strict)), None)
        if above is None:
            joined.append(head)
            continue
        above.text, above.bottom = above.text + head.text, head.bottom
        above.x0, above.x1 = min(above.x0, head.x0), max(above.x1, head.x1)
    return joined


def _goes_on(above: Head, head: Head, heads: Sequence[Head], known: Collection[str], *, strict: bool) -> bool:
    if head.top <= above.top or head.bottom - above.bottom > _NEXT_LINE * head.size:
        return False
    if sum(abs(other.top - head.top) < head.size / 2 and above.over(other) > 0 for other in heads) > 1:
        return False
    near = _CENTRED * head.size
    if abs(above.middle - head.middle) > near and abs(above.x0 - head.x0) > near / 2 and not _is_within(head, above):
        return False
    if plain(above.text) not in known and not strict:
        return True
    whole = plain(above.text + head.text)
    return any(word.startswith(whole) for word in known)


def _is_within(head: Head, above: Head) -> bool:
    return above.x0 - PAD <= head.x0 and head.x1 <= above.x1 + PAD


def told_apart(heads: Sequence[Head], columns: Sequence[Column]) -> tuple[list[Head], list[Head]]:
    """The headers right above columns, and those that have others below them."""
    leaves: list[Head] = []
    groups: list[Head] = []
    for head in sorted(heads, key=lambda head: -head.bottom):
        below = [leaf for leaf in leaves if leaf.top >= head.bottom - head.size / 2]
        covered = [leaf for leaf in below if head.over(leaf) > 0]
        own = [c for c in columns if head.over(c) > 0 and not any(leaf.over(c) > 0 for leaf in below)]
        if covered or (not own and len(below) > 1 and _is_between(head, below)):
            groups.append(head)
        else:
            leaves.append(head)
    return sorted(leaves, key=lambda head: head.x0), groups


def _is_between(head: Head, below: Sequence[Head]) -> bool:
    return min(leaf.middle for leaf in below) < head.middle < max(leaf.middle for leaf in below)
