"""Properties as Word 97 to 2003 write them, and with them WPS: a code of two bytes, which tells how long its value is."""

from collections.abc import Iterator
from struct import Struct
from typing import Final

from audit.model.record import record

# [MS-DOC] 2.6: of characters,
DELETED: Final = 0x0800
VANISH: Final = 0x083C
STRIKE: Final = 0x0837
DOUBLE_STRIKE: Final = 0x2A53
RAISED: Final = 0x2A48
PICTURE: Final = 0x6A03
BINARY: Final = 0x0806  # the picture is none, but what a field keeps
SPECIAL: Final = 0x0855  # the character stands for something else
SYMBOL: Final = 0x6A09  # and so it does here
# of paragraphs,
STYLE: Final = 0x4600
LEVEL: Final = 0x260A
LIST: Final = 0x460B
IN_TABLE: Final = 0x2416
ROW_END: Final = 0x2417
DEPTH: Final = 0x6649
INNER_CELL: Final = 0x244B
INNER_ROW: Final = 0x244C
HUGE: Final = (0x6645, 0x6646)  # the properties stand in the stream Data
# and of rows.
ROW: Final = 0xD608
JOIN: Final = 0x5624
PART: Final = 0x5625
DOWN: Final = 0xD62B

_TABS = 0xC615
_UNKNOWN = 255  # length of its value
_LENGTHS = (1, 1, 2, 4, 2, 2, 0, 3)  # by the uppermost three bits; 0: the value begins with its length
# What a piece of text says in a byte of all that is in it: those of the codes above.
SHORT: Final = {
    0x18: IN_TABLE,
    0x19: ROW_END,
    0x41: DELETED,
    0x57: STRIKE,
    0x5C: VANISH,
    0x68: RAISED,
    0x73: DOUBLE_STRIKE,
}
_CODE = Struct("<H")


@record
class Property:
    """`value`: without the length before it."""

    code: int
    value: bytes

    @property
    def number(self) -> int:
        return int.from_bytes(self.value[:4], "little")

    @property
    def is_on(self) -> bool:
        """As the style has it (128) is off: most styles say nothing of it."""
        return self.number in (1, 129)


def properties(written: bytes) -> Iterator[Property]:
    """One after the other, until what is left is none."""
    at = 0
    while at + 2 < len(written):
        (code,) = _CODE.unpack_from(written, at)
        at += 2
        head, length = _length(code, written, at)
        if not code or at + head + length > len(written):
            return
        yield Property(code, written[at + head : at + head + length])
        at += head + length


def _length(code: int, written: bytes, at: int) -> tuple[int, int]:
    """Of what tells how long the value is, and of the value."""
    if length := _LENGTHS[code >> 13]:
        return 0, length
    if code == ROW:
        return 2, max(int.from_bytes(written[at : at + 2], "little") - 1, 0)
    length = written[at]
    if code == _TABS and length == _UNKNOWN:
        deleted = written[at + 1] if at + 1 < len(written) else 0
        added = at + 2 + 4 * deleted
        return 1, 2 + 4 * deleted + 3 * (written[added] if added < len(written) else 0)
    return 1, length
