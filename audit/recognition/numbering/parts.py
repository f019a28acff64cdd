"""The parts of a disclosure, 第一部分, 第二部分, …, as the text prints them."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from audit.model.document import Cell, Document, Grid, TextLine
from audit.model.document.contents import Entry, NumberedList
from audit.model.knowledge.titles import Titles
from audit.model.ordinals import whole_number
from audit.model.place import Place
from audit.model.record import replace
from audit.recognition.labels import squeeze

_SHOWN = 30  # characters of an item
_FEWEST = 3
_PART = "部"


def parts_of(document: Document, titles: Titles, contents: Collection[Place]) -> Iterator[NumberedList]:
    """第一部分, 第二部分, …, each where it is first printed outside of the contents page. The part of the tables may have
    a cover that does not say how manieth it is."""
    found: list[Entry] = []
    covers = 0
    for line in _lines(document):
        if "部" not in line.text or line.place in contents:
            continue
        text = squeeze(line.text)
        if titles.outline.tables_part.match(text):
            covers += 1
        match = titles.lists.marker.match(text)
        if match and match.lastgroup == _PART:
            found.append(Entry(text[:_SHOWN], line.place, 0, whole_number(match[_PART]), skipped=(covers,)))
    told = {entry.ordinal for entry in found}
    first = next((i for i, entry in enumerate(found) if entry.ordinal == 1), len(found))
    entries = [found[i] for i in range(first, len(found)) if i == first or found[i].ordinal != found[i - 1].ordinal]
    if len(entries) >= _FEWEST and all(a.ordinal < b.ordinal for a, b in pairwise(entries)):
        yield NumberedList("正文", tuple(_not_the_tables(entries, told)))


def _not_the_tables(entries: Sequence[Entry], told: Collection[int]) -> Iterator[Entry]:
    before = 0
    for entry in entries:
        covered = entry.skipped != (before,)
        before = entry.skipped[0]
        skipped = set(range(1, entry.ordinal)) if covered else set(told)
        yield replace(entry, skipped=tuple(sorted(skipped)))


def _lines(document: Document) -> Iterator[TextLine | Cell]:
    for block in document.blocks:
        if isinstance(block, Grid):
            yield from (cell for row in block.rows for cell in row if cell)
        else:
            yield block
