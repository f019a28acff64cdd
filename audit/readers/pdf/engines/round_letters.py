"""A seal whose letters are turned as they go round: those on top, below and at its sides stand upright or lie, as others do."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import compress, pairwise, takewhile

from audit.readers.pdf.circles import Circle, Point, circle_of, is_on
from audit.readers.pdf.library.bulk import Boxes

_FEWEST = 3  # that slant: they tell the circle
_GAP = 3  # letters from one that slants to the next, or to the first and the last of all


def among_slanting(
    slanting: Collection[int], texts: Sequence[str], boxes: Boxes, turned: Callable[[Sequence[int]], Iterable[bool]]
) -> set[int]:
    """The letters between those that slant, or right before or behind them, on one circle with them, and those on it that
    are `turned` otherwise than the lines of the page: PDFium may give them with a line that they stand in."""
    order = [index for index, text in enumerate(texts) if text and not text.isspace()]
    there = [place for place, index in enumerate(order) if index in slanting]
    found: set[int] = set()
    for row in _rows(there):
        points = [_middle(boxes, order[place]) for place in row]
        size = max(boxes[order[place]][1] - boxes[order[place]][3] for place in row)
        circle = circle_of(points, abs(size))
        if circle is not None:
            found |= set(_on(circle, row, order, boxes, abs(size)))
            others = [at for at in order if at not in slanting and is_on(circle, _middle(boxes, at), abs(size))]
            found |= set(compress(others, turned(others)))
    return found


def _rows(there: Sequence[int]) -> Iterator[list[int]]:
    """The places of those that slant, parted where others stand between them."""
    row = [*there[:1]]
    for one, other in pairwise(there):
        if other - one > _GAP:
            yield from [row] if len(row) >= _FEWEST else []
            row = []
        row.append(other)
    if len(row) >= _FEWEST:
        yield row


def _on(circle: Circle, row: Sequence[int], order: Sequence[int], boxes: Boxes, size: float) -> Iterator[int]:
    """The letters on the circle: between those that slant, and on from there, but not those of a word in a line."""

    def stands(place: int) -> bool:
        return is_on(circle, _middle(boxes, order[place]), size)

    yield from (order[place] for place in range(row[0], row[-1]) if stands(place))
    for step, ends in ((-1, range(row[0] - 1, max(-1, row[0] - _GAP), -1)), (1, range(row[-1] + 1, row[-1] + _GAP))):
        for place in takewhile(lambda at: 0 <= at < len(order) and stands(at), ends):
            if not _in_line(boxes, order, place, place + step):
                yield order[place]


def _in_line(boxes: Boxes, order: Sequence[int], place: int, beyond: int) -> bool:
    """Whether the letter beyond it stands in one line with it."""
    return 0 <= beyond < len(order) and boxes[order[place]][1::2] == boxes[order[beyond]][1::2]


def _middle(boxes: Boxes, index: int) -> Point:
    left, top, right, bottom = boxes[index]
    return (left + right) / 2, (top + bottom) / 2
