"""Numbered items of the prose whose numbers are left out at the turn of a page, and nowhere else."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from audit.model.document import TextLine, UnreadPage
from audit.model.ordinals import HEADED
from audit.model.place import Place
from audit.model.regex import Regex

_HEADING = Regex(rf"\s*{HEADED}")
_WAYS = (Regex(r"\s*(\d{1,2})\s*[.．、](?!\d)"), Regex(r"\s*[（(]\s*(\d{1,2})\s*[)）]"))  # to number
_ITEMS = 2  # that follow each other elsewhere, so that the numbers say something
_LEFT_OUT = 2  # numbers; a single one may have been left out
_Item = tuple[int, Place]


def torn_items(lines: Sequence[TextLine]) -> Iterator[UnreadPage]:
    """1. … 2. …: the places, each right behind a page, where that is so in a list, or where a list begins with a number
    that follows on none."""
    for way in _WAYS:
        yield from _numbered(lines, way)


def _numbered(lines: Sequence[TextLine], way: Regex) -> Iterator[UnreadPage]:
    items: list[_Item] = []
    around = 0  # the last number of the list before, which may go on behind one that stands within it
    parted = False  # from the list before, by a heading
    printed: set[str] = set()  # of this list
    for line in lines:
        match = way.match(line.text)
        if _HEADING.match(line.text):
            around, parted = 0, True
        if not match or not line.place.page or (items and int(match[1]) > 1 and line.text.strip() in printed):
            continue  # where an item is printed twice, what a page hid of it has come into the text
        if items and int(match[1]) <= items[-1][0]:
            yield from _left_out(items)
            resumed = int(match[1]) - 1 == around
            if int(match[1]) > _LEFT_OUT and not resumed and line.place.page != items[-1][1].page:
                said = f"编号{items[-1][0]}之后从{match[1]}开始，像是缺了页或次序不对"
                yield UnreadPage(items[-1][1].page or 0, said, items[-1][1].path, behind=True)
            around, items = 0 if parted else items[-1][0], []
            printed.clear()
        items.append((int(match[1]), line.place))
        printed.add(line.text.strip())
        parted = False
    yield from _left_out(items)


def _left_out(items: Sequence[_Item]) -> Iterator[UnreadPage]:
    steps = list(pairwise(items))
    turned = [(one, other) for one, other in steps if one[1].page != other[1].page]
    sizes = Counter(other[0] - one[0] for one, other in steps if one[1].page == other[1].page)
    if sizes[1] < _ITEMS or len(sizes) > 1:
        return
    for (number, place), (following, _) in turned:
        if following - number > _LEFT_OUT:
            said = f"编号从{number}到{following}，像是缺了页或次序不对"
            yield UnreadPage(place.page or 0, said, place.path, behind=True)
