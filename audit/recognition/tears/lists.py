"""Lists of the prose that end with their page and come to less than their total: the rest may stand on a page that lacks."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from audit.model.document import TextLine, UnreadPage
from audit.model.document.pagination import number_in
from audit.model.facts import EACH_TOLD, LIST_KIND, Statement
from audit.model.figure.interval import ZERO
from audit.model.knowledge.titles import LinePatterns
from audit.model.place import FilePage
from audit.recognition.regions import Region, RegionKind
from audit.recognition.tears.extents import (
    ROOM,
    ending_with_prose,
    extents,
    foot_of,
    is_as_low,
    is_lowest,
)

_AMOUNT = "金额"
_FEWEST = 3  # items; fewer are no list that a page could break


def torn_lists(
    statements: Sequence[Statement], regions: Sequence[Region], worded: LinePatterns
) -> Iterator[UnreadPage]:
    """The places, each right behind a page, where such a list ends and there is no room for another line. `worded`: how
    lines begin."""
    pages, edges = _pages(regions), extents(regions)
    prose = ending_with_prose(regions, edges)
    for whole in statements:
        items = [said for said in statements if said.parent == whole.index and _AMOUNT in said.figures]
        if whole.kind != LIST_KIND or EACH_TOLD in whole.words:
            continue
        if len(items) < _FEWEST or not _is_short(whole, items):
            continue
        last = max(items, key=lambda said: (said.place.page or 0, foot_of(said.place)))
        room = _room(last, items)
        full = any(is_lowest(last.place, each, room) for each in (edges, prose)) or is_as_low(last.place, edges, pages)
        if full and _ends_page(last, pages.get(last.place.file_page, []), worded):
            said = f"「{whole.subject}」列出的各项到这一页为止，不到合计，像是缺了页"
            yield UnreadPage(last.place.page or 0, said, last.place.path, behind=True)


def _room(last: Statement, items: Iterable[Statement]) -> float:
    """What the tallest of the items on the page of the last one takes, in points: paragraphs of few lines are not parted."""
    tops = sorted(
        said.place.bbox[1] for said in items if said.place.bbox and said.place.file_page == last.place.file_page
    )
    return max((ROOM, *(other - one for one, other in pairwise(tops))))


def _pages(regions: Iterable[Region]) -> dict[FilePage, list[TextLine]]:
    """The lines of the prose on each page, without those that number it."""
    pages: dict[FilePage, list[TextLine]] = {}
    for region in regions:
        for line in region.lines if region.kind is RegionKind.PROSE else ():
            if line.place.bbox and number_in(line.text) is None:
                pages.setdefault(line.place.file_page, []).append(line)
    return pages


def _is_short(whole: Statement, items: Sequence[Statement]) -> bool:
    total = whole.figures.get(_AMOUNT)
    return total is not None and (total.interval - sum((i.figures[_AMOUNT].interval for i in items), ZERO)).low > 0


def _ends_page(last: Statement, lines: Sequence[TextLine], worded: LinePatterns) -> bool:
    """Whether nothing begins below it."""
    below = [line for line in lines if foot_of(line.place) > foot_of(last.place)]
    return bool(lines) and not any(worded.begins.match(line.text) for line in below)
