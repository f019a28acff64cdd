"""Lists of the prose whose items are numbered: （一）（二）, 1. 2., （1）（2）, ①②, 一是二是.

A list begins with 1 and ends where the one around it goes on, or where it begins anew. What no 1 was seen of is none.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from audit.model.document import TextLine
from audit.model.document.contents import Entry, NumberedList
from audit.model.knowledge.titles import ListTitles
from audit.model.ordinals import whole_number
from audit.model.place import Place
from audit.model.record import field, mutable, replace
from audit.recognition.labels import squeeze
from audit.recognition.regions import Region, RegionKind

_CIRCLED = {ord("①") + i: f"⟨{i + 1}⟩" for i in range(20)}
_SHOWN = 30  # characters of an item
_FEWEST, _PAIR = 3, 2
_LOOSE = {"点", "顿", "半括", "是"}  # numbers that also begin what is no item
_Spot = tuple[int, int]  # a line, and where in it


@mutable
class _Open:
    """A list that may go on: how its numbers are written, its items, and where in the text the last one began."""

    way: str
    title: str
    entries: list[Entry] = field(default_factory=list)
    at: _Spot = (0, 0)


def lists_of(regions: Iterable[Region], words: ListTitles, contents: Collection[Place]) -> tuple[NumberedList, ...]:
    """In the order in which they end."""
    reader = _Reader(words)
    for region in regions:
        if region.torn:
            reader.close(0)
        if region.kind is not RegionKind.PROSE:
            continue
        reader.boxed += [cell.text for grid in region.grids for row in grid.rows for cell in row if cell]
        for line in region.lines:
            if line.place not in contents and "\t" not in line.text:
                reader.read(line)
    reader.close(0)
    return tuple(reader.lists)


class _Reader:
    def __init__(self, words: ListTitles) -> None:
        self.lists: list[NumberedList] = []
        self.boxed: list[str] = []  # framed text, whose place among the lines nobody knows
        self._words = words
        self._open: list[_Open] = []
        self._lines: list[str] = []

    def read(self, line: TextLine) -> None:
        text = squeeze(line.text.translate(_CIRCLED))
        if not text:
            return
        if self._words.table.search(text):
            self.close(0)
            return
        first = self._words.marker.match(text)
        if first and self._lines and self._words.astray.search(self._lines[-1]):
            first = None
        self._lines.append(text)
        for match in filter(None, (first, *self._words.inside.finditer(text))):
            way = match.lastgroup or ""
            start = match.start() + (match is not first)
            entry = Entry(text[start : start + _SHOWN], line.place, 0, whole_number(match[way]))
            self._item(way, entry, (len(self._lines) - 1, start))

    def _item(self, way: str, entry: Entry, at: _Spot) -> None:
        depth = next((i for i, each in enumerate(self._open) if each.way == way), None)
        if depth is not None:
            known = self._open[depth].entries
            last = known[-1].ordinal
            if entry.ordinal > 1 and (last <= entry.ordinal or _goes_on_behind(known, entry)):
                self.close(depth + 1)
                self._go_on(self._open[depth], entry, at)
                return
            self.close(depth)
        self._open.append(_Open(way, self._title(), [entry], at))

    def _go_on(self, known: _Open, entry: Entry, at: _Spot) -> None:
        """A list that was begun anew in between is another, though its first number stands where none is sought."""
        last = known.entries[-1].ordinal
        if entry.ordinal != last + 1:
            between = self._numbers_between(known.at, at)
            match = self._words.other.match(entry.text)
            own = (match and match.lastgroup) or ""
            if entry.ordinal == last and 1 in between.get(own, ()):
                self.lists += _whole([known])
                known.entries = []
            known.entries.append(replace(entry, skipped=_also(own, between)))
        else:
            known.entries.append(entry)
        known.at = at

    def _numbers_between(self, start: _Spot, end: _Spot) -> Mapping[str, set[int]]:
        found: dict[str, set[int]] = {}
        (first, column), (last, until) = start, end
        texts = ["\n" + line for line in self._lines[first + 1 : last]]
        if first == last:
            texts = [self._lines[first][column + 1 : until]]
        else:
            texts = [self._lines[first][column + 1 :], *texts, "\n" + self._lines[last][:until]]
        for text in (*texts, *self.boxed):
            for match in self._words.other.finditer(text):
                found.setdefault(match.lastgroup or "", set()).add(whole_number(match[match.lastgroup or 0]))
        return found

    def _title(self) -> str:
        return next((each.entries[-1].text for each in reversed(self._open) if each.way in self._words.apart), "正文")

    def close(self, depth: int) -> None:
        """Lists from that depth on are over."""
        self.lists += _whole(each for each in self._open[depth:] if each.way not in self._words.apart)
        del self._open[depth:]


def _goes_on_behind(known: Sequence[Entry], entry: Entry) -> bool:
    """1. 2. 12. 4.: the list goes on, behind an item whose number is wrong."""
    return len(known) > 1 and known[-2].ordinal + 2 == entry.ordinal < known[-1].ordinal


def _also(own: str, between: Mapping[str, set[int]]) -> tuple[int, ...]:
    """The numbers that an item may have that is printed in another way; what begins with 1 is a list of its own."""
    numbers = (found for way, found in between.items() if way == own or 1 not in found)
    return tuple(sorted(set().union(*numbers)))


def _whole(ended: Iterable[_Open]) -> Iterator[NumberedList]:
    for each in ended:
        fewest = _FEWEST if each.way in _LOOSE else _PAIR
        if each.entries and each.entries[0].ordinal == 1 and len(each.entries) >= fewest:
            yield NumberedList(each.title, tuple(each.entries))
