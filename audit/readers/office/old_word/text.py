"""The text of a document of Word 97 to 2003: pieces that stand anywhere in the file, in the order of reading, and the
properties of what stands there. [MS-DOC] 2.4, 2.8 and 2.9."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from struct import unpack

from audit.errors import UnreadableInput
from audit.model.record import record
from audit.readers.office.old_word.file import BROKEN, CHARACTERS, PARAGRAPHS, PIECES, File, places
from audit.readers.office.old_word.properties import SHORT, Property, properties

_MOST = 20_000_000  # characters; pieces may repeat what stands in the file once
_GROUP, _TABLE = 1, 2  # what the list of pieces is made of
_NARROW = 0x4000_0000  # one byte for each character
_PAGE = 512
_PARAGRAPH_ENTRY, _CHARACTER_ENTRY = 13, 1


@record
class _Piece:
    """From character `start` to `end`; `at`: where it is in the file; `width`: of a character there; `said`: of all in it."""

    start: int
    end: int
    at: int
    width: int
    said: tuple[Property, ...]


class Text:
    """`characters`: one for each character of the document as Word counts them, which is one for each half of a pair."""

    def __init__(self, file: File) -> None:
        """Raises UnreadableInput."""
        self._file = file
        self._pieces = list(_pieces(file))
        self._starts = [piece.start for piece in self._pieces]
        self.characters = "".join(_characters(file, piece) for piece in self._pieces)
        self._runs = _Properties(file, CHARACTERS, _CHARACTER_ENTRY, _run)
        self._paragraphs = _Properties(file, PARAGRAPHS, _PARAGRAPH_ENTRY, _paragraph)

    def paragraph(self, end: int) -> tuple[bytes, tuple[Property, ...]]:
        """What is said of the paragraph whose last character that is: the number of its style and its properties, and
        what the piece says of it."""
        piece = self._piece(end)
        if piece is None:
            return b"", ()
        return self._paragraphs.at(piece.at + (end - piece.start) * piece.width)[0], piece.said

    def runs(self, start: int, end: int) -> Iterator[tuple[int, int, bytes, tuple[Property, ...]]]:
        """The parts of a stretch in which all characters have the same properties: from, to, those, and what the piece says."""
        while start < end:
            piece = self._piece(start)
            if piece is None:
                return
            at = piece.at + (start - piece.start) * piece.width
            said, until = self._runs.at(at)
            last = min(end, piece.end)
            if until is not None:
                last = min(last, start + max(-(-(until - at) // piece.width), 1))
            yield start, last, said, piece.said
            start = last

    def _piece(self, character: int) -> _Piece | None:
        index = bisect_right(self._starts, character) - 1
        return self._pieces[index] if index >= 0 and character < self._pieces[index].end else None


class _Properties:
    """Of what stands at a place in the file; `read` finds them in a page of 512 bytes, at an entry there."""

    def __init__(self, file: File, part: int, width: int, read: Callable[[bytes, int], bytes]) -> None:
        """Raises UnreadableInput where there are more pages than can be, or pages beyond the end."""
        found: dict[int, tuple[int, bytes]] = {}
        pages = {int.from_bytes(said[:3], "little") & 0x3F_FFFF for _, _, said in places(file.part(part), 4)}
        for number in pages:
            page = file.main[number * _PAGE : (number + 1) * _PAGE]
            if len(page) < _PAGE:
                raise UnreadableInput(BROKEN)
            found |= dict(_entries(page, width, read))
        self._starts = sorted(found)
        self._found = [found[start] for start in self._starts]

    def at(self, place: int) -> tuple[bytes, int | None]:
        """What is said of what stands there, and to where in the file; to None where nothing more is said."""
        index = bisect_right(self._starts, place)
        following = self._starts[index] if index < len(self._starts) else None
        if index and place < self._found[index - 1][0]:
            end, said = self._found[index - 1]
            return said, end if following is None else min(end, following)
        return b"", following


def _entries(page: bytes, width: int, read: Callable[[bytes, int], bytes]) -> Iterator[tuple[int, tuple[int, bytes]]]:
    count = min(page[-1], (_PAGE - 5) // (4 + width))
    edges = [int.from_bytes(page[4 * index : 4 * index + 4], "little") for index in range(count + 1)]
    for index in range(count):
        offset = page[4 * (count + 1) + width * index]
        yield edges[index], (edges[index + 1], read(page, 2 * offset) if offset else b"")


def _run(page: bytes, at: int) -> bytes:
    return page[at + 1 : at + 1 + page[at]]


def _paragraph(page: bytes, at: int) -> bytes:
    if page[at]:
        return page[at + 1 : at + 2 * page[at]]
    length = page[at + 1] if at + 1 < _PAGE else 0
    return page[at + 2 : at + 2 + 2 * length]


def _pieces(file: File) -> Iterator[_Piece]:
    """Raises UnreadableInput where they cannot be what they say."""
    groups, table = _table(file.part(PIECES))
    following = 0
    for start, end, said in places(table, 8):
        at = int.from_bytes(said[2:6], "little")
        width = 1 if at & _NARROW else 2
        at = (at & (_NARROW - 1)) // 2 if width == 1 else at & (_NARROW - 1)
        if start != following or not start < end <= _MOST or at + (end - start) * width > len(file.main):
            raise UnreadableInput(BROKEN)
        following = end
        yield _Piece(start, end, at, width, tuple(_said(int.from_bytes(said[6:8], "little"), groups)))
    if following < file.counts[0]:
        raise UnreadableInput(BROKEN)


def _table(written: bytes) -> tuple[Sequence[bytes], bytes]:
    """Properties of whole pieces, and the pieces. Raises UnreadableInput where there are none."""
    groups: list[bytes] = []
    at = 0
    while at + 5 <= len(written) and written[at] == _GROUP:
        length = int.from_bytes(written[at + 1 : at + 3], "little")
        groups.append(written[at + 3 : at + 3 + length])
        at += 3 + length
    length = int.from_bytes(written[at + 1 : at + 5], "little")
    if at + 5 > len(written) or written[at] != _TABLE or at + 5 + length > len(written) or length < 16:
        raise UnreadableInput(BROKEN)
    return groups, written[at + 5 : at + 5 + length]


def _said(modifier: int, groups: Sequence[bytes]) -> Iterator[Property]:
    if modifier & 1:
        if modifier >> 1 < len(groups):
            yield from properties(groups[modifier >> 1])
    elif code := SHORT.get(modifier >> 1 & 0x7F):
        yield Property(code, bytes((modifier >> 8,)))


def _characters(file: File, piece: _Piece) -> str:
    written = file.main[piece.at : piece.at + (piece.end - piece.start) * piece.width]
    if piece.width == 1:
        return written.decode("cp1252", "replace")
    text = written.decode("utf-16-le", "replace")
    if len(text) == piece.end - piece.start:
        return text
    return "".join(
        map(chr, unpack(f"<{len(written) // 2}H", written))
    )  # halves of pairs, which are joined where they are shown
