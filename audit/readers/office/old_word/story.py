"""The text of a document of Word 97 to 2003 → paragraphs and tables, as elements of a document of today.

Left out, as in documents of today: what changes deleted, hidden text, what fields tell the program, notes and comments.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from audit.model.record import record, replace
from audit.model.regex import Regex
from audit.readers.office.old_word import properties as codes
from audit.readers.office.old_word.drawings import Drawings, picture_size
from audit.readers.office.old_word.file import SECTIONS, File, places
from audit.readers.office.old_word.lists import list_named
from audit.readers.office.old_word.properties import Property, properties
from audit.readers.office.old_word.rows import row_shape
from audit.readers.office.old_word.text import Text
from audit.readers.office.word.elements import Manner, Run, Story, paragraph

_END = Regex("[\r\x07\x0c]")
_FIELD = Regex("[\x13-\x15\x07]")
_EMBEDS = Regex(r"\s*(?:EMBED|LINK)\b")
_SHOWN = str.maketrans({"\t": " ", "\x0b": "\n", "\x0c": "\n", "\x0e": "\n", "\x1e": "-"})
_UNSHOWN = Regex("[\x00-\x08\x0d\x0f-\x1f]")
_ANCHOR, _PICTURE, _ROW, _SYMBOL = "\x08", "\x01", "\x07", "("


@record
class _Look:
    """Of the characters in a stretch. `picture`: where what stands for one is kept."""

    unseen: bool = False
    deleted: bool = False
    raised: bool = False
    special: bool = False
    picture: int | None = None


@record
class _Paragraph:
    """What is said of it. `depth`: of the tables in which it stands."""

    style: str
    said: tuple[Property, ...]
    depth: int = 0
    ends_cell: bool = False
    ends_row: bool = False


class Reading:
    """Of one file; ask for the elements of a stretch of its text."""

    def __init__(self, file: File, text: Text) -> None:
        self._file = file
        self._text = text
        self._looks: dict[tuple[bytes, tuple[Property, ...]], _Look] = {}
        self._told: dict[tuple[bytes, tuple[Property, ...]], _Paragraph] = {}
        self._sections = {end for _, end, _ in places(file.part(SECTIONS), 12)}
        self._characters, self._objects = _without_instructions(text.characters)
        self._drawings = Drawings(file)

    def body(self) -> list[Any]:
        """The text itself, with the boxes that are anchored in it; those that are anchored nowhere behind it."""
        count = self._file.counts[0]
        elements = self._elements(0, count, boxes=True)
        for start, end in self._drawings.left_over():
            elements += self._elements(start, end)
        return elements

    def _elements(self, start: int, end: int, *, boxes: bool = False) -> list[Any]:
        story = Story()
        for first, last in self._paragraphs(start, end):
            self._take(story, first, last, boxes=boxes)
        return story.elements()

    def _paragraphs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """From the first character of each to the one that ends it. Where no section ends, the same character breaks a page."""
        for found in _END.finditer(self._characters, start, end):
            last = found.start()
            if found[0] != "\x0c" or last + 1 in self._sections:
                yield start, last
                start = last + 1
        if start < end:
            yield start, end - 1

    def _take(self, story: Story, first: int, last: int, *, boxes: bool) -> None:
        said = self._said(last)
        if said.ends_row:
            look = next((self._look(*found[2:]) for found in self._text.runs(last, last + 1)), _Look())
            shape = replace(row_shape(said.said), hidden=look.unseen, gone=look.deleted)
            return story.end_row(shape, max(said.depth, 1))
        number, level = list_named(said.said)
        end = next((self._look(*found[2:]) for found in self._text.runs(last, last + 1)), _Look())
        goes_on = end.deleted and not said.ends_cell
        runs = list(self._runs(first, last, boxes=boxes))
        if self._characters[last] not in "\r\x07\x0c":
            runs += self._runs(last, last + 1, boxes=boxes)
        story.paragraph(paragraph(runs, Manner(said.style, number, level, goes_on)), said.depth)
        if said.ends_cell:
            story.end_cell(said.depth)
        return None

    def _said(self, last: int) -> _Paragraph:
        """Of the paragraph that ends there."""
        written, more = self._text.paragraph(last)
        told = self._told.get((written, more))
        if told is None:
            told = self._told[written, more] = self._read(written, more)
        if self._characters[last] == _ROW and not told.ends_row:
            return replace(told, depth=max(told.depth, 1), ends_cell=True)
        return told

    def _read(self, written: bytes, more: Sequence[Property]) -> _Paragraph:
        style, said = int.from_bytes(written[:2], "little"), [*self._unfolded(written[2:]), *more]
        depth, inside, inner_cell, ends_row = 0, False, False, False
        for each in said:
            if each.code == codes.STYLE:
                style = each.number
            elif each.code == codes.IN_TABLE:
                inside = each.is_on
            elif each.code == codes.DEPTH:
                depth = each.number
            elif each.code == codes.INNER_CELL:
                inner_cell = each.is_on
            elif each.code in (codes.ROW_END, codes.INNER_ROW):
                ends_row = ends_row or each.is_on
        depth = max(depth, 1) if inside else 0
        return _Paragraph(str(style), tuple(said), depth, inner_cell and inside, ends_row)

    def _unfolded(self, written: bytes) -> Iterator[Property]:
        """With those that stand elsewhere because they have no room here."""
        for each in properties(written):
            if each.code in codes.HUGE:
                length = int.from_bytes(self._file.data[each.number : each.number + 2], "little")
                yield from properties(self._file.data[each.number + 2 : each.number + 2 + length])
            else:
                yield each

    def _runs(self, first: int, last: int, *, boxes: bool) -> Iterator[Run]:
        for start, end, said, more in self._text.runs(first, last):
            look = self._look(said, more)
            if look.unseen or look.deleted:
                continue
            written = self._characters[start:end]
            if look.special:
                yield from self._specials(start, written, look, boxes=boxes)
            if text := _shown(written, special=look.special):
                yield Run(text, look.raised)

    def _specials(self, start: int, written: str, look: _Look, *, boxes: bool) -> Iterator[Run]:
        """What stands for something else: pictures, objects, and what is anchored here."""
        for at, character in enumerate(written, start):
            if character == _ANCHOR and boxes:
                drawing = self._drawings.anchored(at)
                yield Run(picture=drawing.picture)
                for box in drawing.boxes:
                    yield Run(box=tuple(self._elements(*box)))
            elif character == _PICTURE and self._is_object(at):
                yield Run(is_object=True)
            elif character == _PICTURE and look.picture is not None:
                yield Run(picture=picture_size(self._file.data, look.picture))

    def _is_object(self, at: int) -> bool:
        index = bisect_right(self._objects, (at, at)) - 1
        return index >= 0 and at < self._objects[index][1]

    def _look(self, written: bytes, more: tuple[Property, ...]) -> _Look:
        look = self._looks.get((written, more))
        if look is None:
            look = self._looks[written, more] = _look([*properties(written), *more])
        return look


def _look(said: Sequence[Property]) -> _Look:
    on = {each.code: each for each in said}
    unseen = any(code in on and on[code].is_on for code in (codes.VANISH, codes.STRIKE, codes.DOUBLE_STRIKE))
    picture = on.get(codes.PICTURE)
    binary = codes.BINARY in on and on[codes.BINARY].is_on
    return _Look(
        unseen,
        codes.DELETED in on and on[codes.DELETED].is_on,
        codes.RAISED in on and on[codes.RAISED].number == 1,
        codes.SYMBOL in on or (codes.SPECIAL in on and on[codes.SPECIAL].is_on),
        picture.number if picture and not binary else None,
    )


def _shown(written: str, *, special: bool) -> str:
    if special:
        written = written.replace(_SYMBOL, "")  # it stands for one of a font of symbols
    return _UNSHOWN.sub("", written.translate(_SHOWN))


def _without_instructions(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text, as long as it is, with blanks that are not shown in place of what fields tell the program; and from where to
    where the fields reach that embed an object. A field that never ends, or ends in another cell, tells nothing."""
    open_fields: list[list[int]] = []  # where each begins, and where its result does
    told: list[tuple[int, int]] = []
    objects: list[tuple[int, int]] = []
    for found in _FIELD.finditer(text):
        at = found.start()
        if found[0] == _ROW:
            open_fields.clear()
        elif found[0] == "\x13":
            open_fields.append([at])
        elif found[0] == "\x14" and open_fields:
            open_fields[-1].append(at)
        elif found[0] == "\x15" and open_fields:
            begun, *result = open_fields.pop()
            until = result[0] if result else at
            told.append((begun, until))
            if _EMBEDS.match(text, begun + 1, until):
                objects.append((until, at))
    return _blanked(text, sorted(told)), sorted(objects)


def _blanked(text: str, stretches: Sequence[tuple[int, int]]) -> str:
    parts: list[str] = []
    at = 0
    for start, end in stretches:
        if start >= at:  # else it stands in another's
            parts += text[at:start], "\0" * (end - start)
            at = end
    return "".join((*parts, text[at:]))
