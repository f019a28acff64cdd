"""What a document of Word 97 to 2003 says of itself at its beginning: where everything else is. [MS-DOC] 2.5."""

from collections.abc import Iterator
from struct import Struct, error
from typing import Final

from audit.errors import ENCRYPTED, UnreadableInput
from audit.model.record import record
from audit.readers.office.compound import WORD, streams_of

# Parts of the table stream, by their number.
STYLES: Final = 1
SECTIONS: Final = 6
CHARACTERS: Final = 12
PARAGRAPHS: Final = 13
PIECES: Final = 33
ANCHORS: Final = 40
DRAWINGS: Final = 50
BOXES: Final = 56
LISTS: Final = 73
LISTS_USED: Final = 74

BROKEN: Final = "这份旧的 Word 文件不完整，读不了；请用 Word 或 WPS 打开、另存为 docx 再审核 (broken document)"
_OLDER = (
    "这是 Word 95 或更早的文件，请用 Word 或 WPS 打开、另存为 docx 再审核 (older than Word 97: save it as docx first)"
)
_MAGIC, _MAGIC_BEFORE, _WORD_97 = 0xA5EC, (0xA5DB, 0xA5DC), 0xC0
_ENCRYPTED, _SECOND_TABLE, _OBFUSCATED = 0x0100, 0x0200, 0x8000
_HEAD, _SHORT, _LONG = Struct("<HH6xH"), Struct("<H"), Struct("<I")
_COUNTS = (3, 4, 5, 7, 8, 9)  # of characters in the text, notes, headers, comments, end notes and text boxes


@record
class File:
    """`main`: the stream with the text and its properties; `data`: with pictures; `counts`: of characters, in the text and in
    what follows it, the last of which are the text boxes."""

    main: bytes
    table: bytes
    data: bytes
    counts: tuple[int, ...]
    _parts: int

    def part(self, number: int) -> bytes:
        """Empty where the document has none. Raises UnreadableInput where it ends before it."""
        start, length = self.place(number)
        if start + length > len(self.table):
            raise UnreadableInput(BROKEN)
        return self.table[start : start + length]

    def place(self, number: int) -> tuple[int, int]:
        """Where a part begins in the table stream, and how long it is."""
        (known,) = _SHORT.unpack_from(self.main, self._parts)
        at = self._parts + 2 + 8 * number
        if number >= known:
            return 0, 0
        return _LONG.unpack_from(self.main, at)[0], _LONG.unpack_from(self.main, at + 4)[0]


def file_of(data: bytes) -> File:
    """Raises UnreadableInput with a one-line reason."""
    streams = streams_of(data, (WORD, "0Table", "1Table", "Data"))
    main = streams.get(WORD, b"")
    try:
        magic, version, flags = _HEAD.unpack_from(main)
        if magic in _MAGIC_BEFORE or (magic == _MAGIC and version < _WORD_97):
            raise UnreadableInput(_OLDER)
        if magic != _MAGIC:
            raise UnreadableInput(BROKEN)
        if flags & (_ENCRYPTED | _OBFUSCATED):
            raise UnreadableInput(ENCRYPTED)
        table = streams.get("1Table" if flags & _SECOND_TABLE else "0Table", b"")
        longs = 32 + 2 + 2 * _SHORT.unpack_from(main, 32)[0]
        parts = longs + 2 + 4 * _SHORT.unpack_from(main, longs)[0]
        counts = tuple(_LONG.unpack_from(main, longs + 2 + 4 * number)[0] for number in _COUNTS)
        _SHORT.unpack_from(main, parts)
    except error:
        raise UnreadableInput(BROKEN) from None
    return File(main, table, streams.get("Data", b""), counts, parts)


def places(plc: bytes, width: int) -> Iterator[tuple[int, int, bytes]]:
    """Of a table of places, from where to where each entry reaches, and what is said there in `width` bytes."""
    count = (len(plc) - 4) // (4 + width)
    for index in range(count):
        first, last = _LONG.unpack_from(plc, 4 * index)[0], _LONG.unpack_from(plc, 4 * index + 4)[0]
        at = 4 * (count + 1) + width * index
        yield first, last, plc[at : at + width]
