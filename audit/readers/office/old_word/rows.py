"""How the rows of tables are divided in a document of Word 97 to 2003. [MS-DOC] 2.9.321 and 2.9.310."""

from collections.abc import Iterable
from struct import Struct

from audit.model.record import replace
from audit.readers.office.old_word.properties import DOWN, JOIN, PART, ROW, Property
from audit.readers.office.word.elements import CellShape, RowShape

_PLACE, _CELL = Struct("<h"), 20  # bytes of what is said of a cell
_JOINED, _GOES_ON, _BEGINS = 0x2, 0x20, 0x40


def row_shape(said: Iterable[Property]) -> RowShape:
    """Without cells where nothing is said of them."""
    left, cells = 0, list[CellShape]()
    for each in said:
        if each.code == ROW:
            left, cells = _divided(each.value)
        elif each.code in (JOIN, PART) and len(each.value) == 2:
            for index in range(each.value[0] + 1, min(each.value[1], len(cells))):
                cells[index] = replace(cells[index], joined=each.code == JOIN)
        elif each.code == DOWN and len(each.value) >= 2 and each.value[0] < len(cells):
            cells[each.value[0]] = replace(cells[each.value[0]], begins=each.value[1] == 3, goes_on=each.value[1] == 1)
    return RowShape(left, tuple(cells))


def _divided(value: bytes) -> tuple[int, list[CellShape]]:
    count = value[0] if value else 0
    edges = 1 + 2 * (count + 1)
    if not count or len(value) < edges:
        return 0, []
    places = [_PLACE.unpack_from(value, 1 + 2 * index)[0] for index in range(count + 1)]
    return places[0], [_cell(right, value[edges + _CELL * index :][:2]) for index, right in enumerate(places[1:])]


def _cell(right: int, flags: bytes) -> CellShape:
    """What is not said of it is off."""
    told = int.from_bytes(flags, "little")
    begins = bool(told & _BEGINS)
    return CellShape(right, begins, bool(told & _GOES_ON) and not begins, bool(told & _JOINED))
