"""What is drawn in a document of Word 97 to 2003: pictures, and boxes with text. [MS-DOC] 2.8.37, 2.9.253; [MS-ODRAW] 2.2."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from struct import Struct, error

from audit.model.record import record
from audit.readers.office.old_word.file import ANCHORS, BOXES, DRAWINGS, File, places

_HEAD, _SHAPE, _KIND = Struct("<HHI"), Struct("<I"), Struct("<H")
_STORE, _DRAWING, _GROUP, _ONE, _OF_SHAPE = 0xF000, 0xF002, 0xF003, 0xF004, 0xF00A
_PICTURE = 75  # what kind of shape it is
_DEEPEST = 20  # groups in groups
_ANCHOR, _BOX = Struct("<I4i2x4x"), Struct("<14xI4x")
_SIZES = Struct("<28xHHHH")  # of a picture: breadth and height in twips, and how much of each is shown, in thousandths

_Stretch = tuple[int, int]


@record
class Drawing:
    """`picture`: breadth and height in twips; `boxes`: where their texts are."""

    picture: tuple[int, int] = (0, 0)
    boxes: tuple[_Stretch, ...] = ()


class Drawings:
    """Of one file, by where they are anchored."""

    def __init__(self, file: File) -> None:
        begin = sum(file.counts[:-1])
        self._boxes: defaultdict[int, list[_Stretch]] = defaultdict(list)
        for start, end, said in places(file.part(BOXES), _BOX.size):
            if start < end:
                self._boxes[_BOX.unpack(said)[0]].append((begin + start, begin + end))
        self._anchors = {at: _ANCHOR.unpack(said) for at, _, said in places(file.part(ANCHORS), _ANCHOR.size)}
        self._shapes = _shapes(file.part(DRAWINGS))

    def anchored(self, at: int) -> Drawing:
        """Nothing where none is."""
        name, left, top, right, bottom = self._anchors.get(at, (0, 0, 0, 0, 0))
        shapes = self._shapes.get(name, ((name, False),))
        size = (max(right - left, 0), max(bottom - top, 0)) if any(drawn for _, drawn in shapes) else (0, 0)
        return Drawing(size, tuple(chain.from_iterable(self._boxes.pop(each, ()) for each, _ in shapes)))

    def left_over(self) -> list[_Stretch]:
        """The boxes that nobody asked for; anchors may have been deleted."""
        return list(chain.from_iterable(self._boxes.values()))


def picture_size(data: bytes, at: int) -> tuple[int, int]:
    """Of one that stands in a line, in twips; of none where it is not there."""
    try:
        breadth, height, across, down = _SIZES.unpack_from(data, at)
    except error:
        return 0, 0
    return breadth * across // 1000, height * down // 1000


def _shapes(part: bytes) -> dict[int, tuple[tuple[int, bool], ...]]:
    """Of each shape that stands by itself: it and those that are grouped in it, and whether each is a picture."""
    found: dict[int, tuple[tuple[int, bool], ...]] = {}
    at = 0
    try:
        while at < len(part):
            kind, start, end = _record(part, at)
            if kind == _DRAWING:
                for inner, first, last in _records(part, start, end):
                    if inner == _GROUP:
                        groups = [list(_in(part, *each, 0)) for each in list(_records(part, first, last))[1:]]
                        found |= {group[0][0]: tuple(group) for group in groups if group}
                at = end
            else:
                at = end if kind == _STORE else at + 1  # between the drawings of text and headers stands a byte
    except error:  # it ends too soon
        pass
    return found


def _in(part: bytes, kind: int, start: int, end: int, depth: int) -> Iterator[tuple[int, bool]]:
    """The shapes in a record."""
    if kind == _GROUP and depth < _DEEPEST:
        for each in _records(part, start, end):
            yield from _in(part, *each, depth + 1)
    elif kind == _ONE:
        for inner, first, _ in _records(part, start, end):
            if inner == _OF_SHAPE:
                (head,) = _KIND.unpack_from(part, first - _HEAD.size)
                yield _SHAPE.unpack_from(part, first)[0], head >> 4 == _PICTURE


def _records(part: bytes, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    while start + _HEAD.size <= end:
        kind, first, last = _record(part, start)
        yield kind, first, min(last, end)
        start = last


def _record(part: bytes, at: int) -> tuple[int, int, int]:
    """Its kind, and from where to where it reaches."""
    _, kind, length = _HEAD.unpack_from(part, at)
    return kind, at + _HEAD.size, at + _HEAD.size + length
