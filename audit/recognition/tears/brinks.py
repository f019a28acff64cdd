"""Pages that are printed down to their foot: behind them a page may lack, where no numbers on the pages deny it."""

from collections.abc import Iterable, Iterator, Sequence

from audit.model.document import Document, TextLine
from audit.model.document.pagination import number_in
from audit.model.place import Place
from audit.model.regex import Regex
from audit.recognition.labels import squeeze
from audit.recognition.regions import Region, RegionKind
from audit.recognition.tears.extents import Extents, Page, extents, is_as_low, is_lowest, page_of

_LAST = 2.0  # points
_FIRST = Regex(r"[(（]?[一1][)）、.．](?!\d)")
_TITLE = 36  # characters
_SAYS = Regex("[，。；：,;:]")


def brinks(document: Document, regions: Sequence[Region], run_on: Iterable[Page]) -> Iterator[Place]:
    """The foot of every such page. `run_on`: pages that are known to go on."""
    edges, told = extents(regions), {(n.place.path, n.place.page): n.number for n in document.numbers}
    prose, firsts, run_on = _ending_with_prose(regions, edges), _first_lines(document), tuple(run_on)
    for page, (right, foot) in edges.items():
        path, number = page
        if number is None or _is_followed(told, page) or (page in prose and _is_over(firsts.get((path, number + 1)))):
            continue
        place = Place(page=number, bbox=(0.0, foot, right, foot), path=path)
        if is_lowest(place, edges) or is_as_low(place, edges, run_on) or (page in prose and is_lowest(place, prose)):
            yield place


def _first_lines(document: Document) -> dict[Page, str]:
    """What every page begins with."""
    found: dict[Page, str] = {}
    for block in document.blocks:
        if isinstance(block, TextLine) and number_in(block.text) is None:
            found.setdefault(page_of(block.place), squeeze(block.text))
    return found


def _is_over(following: str | None) -> bool:
    """Whether a section ends before the page that begins so: where the file ends, or another begins, as sections do that
    have pages of their own."""
    if following is None or _FIRST.match(following):
        return True
    return len(following) <= _TITLE and not _SAYS.search(following)


def _is_followed(told: dict[Page, int], page: Page) -> bool:
    """By the page with the next number."""
    path, number = page
    own = told.get(page)
    return own is not None and told.get((path, (number or 0) + 1)) == own + 1


def _ending_with_prose(regions: Sequence[Region], edges: Extents) -> Extents:
    """Where prose ends, pages are full earlier: a row of a table needs less room than a line with what is around it."""
    lines = (line for region in regions if region.kind is RegionKind.PROSE for line in region.lines)
    last = {
        page_of(line.place)
        for line in lines
        if line.place.bbox and number_in(line.text) is None
        if line.place.bbox[3] > edges[page_of(line.place)][1] - _LAST
    }
    return {page: edge for page, edge in edges.items() if page in last}
