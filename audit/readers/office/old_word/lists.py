"""The lists of a document of Word 97 to 2003 and the styles that name them, as elements of a document of today.
[MS-DOC] 2.9.147 (lists), 2.9.131 (lists in use), 2.9.271 (styles)."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from struct import Struct, error
from typing import Any

from audit.model.record import record
from audit.readers.office.old_word.file import LISTS, LISTS_USED, STYLES, File
from audit.readers.office.old_word.properties import LEVEL, LIST, Property, properties
from audit.readers.office.word.elements import around, list_kind, list_of_kind, style
from audit.readers.office.word.numbering import Numbering

_LEVELS = 9
_MOST_LISTS = 0x7FE  # a paragraph can name no more
_COUNT = Struct("<H")
_KIND, _LEVEL, _USED, _CHANGE = Struct("<i22xBx"), Struct("<iBB9s9xBBxx"), Struct("<i8xBxxx"), Struct("<iI")
_SIMPLE, _DECIMAL, _STARTS, _ANEW = 1, 4, 0x10, 0x20
_OF_PARAGRAPHS, _NO_STYLE = 1, 0xFFF


@record
class _Level:
    start: int
    numerals: int
    text: str
    decimal: bool

    @property
    def told(self) -> tuple[int, int, str, bool]:
        return self.start, self.numerals, self.text, self.decimal


def numbering_of(file: File) -> Numbering:
    """The numbers that are printed before its paragraphs; what cannot be read of lists prints none."""
    lists: list[Any] = []
    styles: list[Any] = []
    with suppress(error):  # they end too soon
        lists += _kinds(file)
        lists += _used(file.part(LISTS_USED))
    with suppress(error):
        styles += _styles(file.part(STYLES))
    return Numbering(around(styles), around(lists))


def list_named(said: Sequence[Property]) -> tuple[str, int]:
    """The list that a paragraph or a style names, and the level; empty and -1 where it names none."""
    number, level = "", -1
    for each in said:
        if each.code == LIST:
            number = str(each.number) if each.number <= _MOST_LISTS else "0"
        elif each.code == LEVEL:
            level = each.number
    return number, level if level < _LEVELS else -1


def _kinds(file: File) -> Iterator[Any]:
    """What their levels print stands behind all of them, behind the end of the part itself."""
    start, length = file.place(LISTS)
    if not length:
        return
    (count,) = _COUNT.unpack_from(file.table, start)
    at = start + length
    for index in range(min(count, _MOST_LISTS)):
        name, flags = _KIND.unpack_from(file.table, start + 2 + _KIND.size * index)
        levels: list[_Level] = []
        for _ in range(1 if flags & _SIMPLE else _LEVELS):
            level, at = _level(file.table, at)
            levels.append(level)
        yield list_kind(str(name), (level.told for level in levels))


def _level(table: bytes, at: int) -> tuple[_Level, int]:
    """What a level prints, and where that ends."""
    start, numerals, flags, where, characters, paragraphs = _LEVEL.unpack_from(table, at)
    at += _LEVEL.size + characters + paragraphs
    (length,) = _COUNT.unpack_from(table, at)
    written = table[at + 2 : at + 2 + 2 * length].decode("utf-16-le", "replace")
    numbers = {place - 1 for place in where if place}
    text = "".join(
        f"%{ord(letter) + 1}" if index in numbers and ord(letter) < _LEVELS else letter
        for index, letter in enumerate(written)
    )
    return _Level(max(start, 0), numerals, text, bool(flags & _DECIMAL)), at + 2 + 2 * length


def _used(part: bytes) -> Iterator[Any]:
    """Each is of a kind, and may begin with other numbers."""
    count = min(int.from_bytes(part[:4], "little"), _MOST_LISTS)
    at = 4 + _USED.size * count
    for index in range(count):
        name, changes = _USED.unpack_from(part, 4 + _USED.size * index)
        starts: list[tuple[int, int]] = []
        at += 4
        for _ in range(changes):
            start, flags = _CHANGE.unpack_from(part, at)
            at += _CHANGE.size
            if flags & _ANEW:
                level, at = _level(part, at)
                start = level.start
            if flags & (_STARTS | _ANEW):
                starts.append((flags & 0xF, max(start, 0)))
        yield list_of_kind(str(index + 1), str(name), starts)


def _styles(part: bytes) -> Iterator[Any]:
    """Those of paragraphs."""
    (length,) = _COUNT.unpack_from(part)
    count, fixed = _COUNT.unpack_from(part, 2)[0], _COUNT.unpack_from(part, 4)[0]
    at = 2 + length
    for index in range(count):
        (size,) = _COUNT.unpack_from(part, at)
        if size >= fixed + 2:
            yield from _style(str(index), part[at + 2 : at + 2 + size], fixed)
        at += 2 + size


def _style(name: str, written: bytes, fixed: int) -> Iterator[Any]:
    """`fixed`: the length of what comes before its name."""
    (told,) = _COUNT.unpack_from(written, 2)
    if told & 0xF != _OF_PARAGRAPHS:
        return
    based_on = told >> 4
    at = fixed + 2 + 2 * _COUNT.unpack_from(written, fixed)[0] + 2
    at += at % 2
    (length,) = _COUNT.unpack_from(written, at)
    said = tuple(properties(written[at + 4 : at + 2 + length]))
    yield style(name, "" if based_on == _NO_STYLE else str(based_on), *list_named(said))
