"""Pages that are printed down to their foot: behind them a page may lack, where no numbers on the pages deny it."""

from collections.abc import Iterable, Iterator, Sequence

from audit.model.document import Document, TextLine
from audit.model.document.pagination import number_in
from audit.model.facts import Brink
from audit.model.ordinals import COUNTED, ORDINAL
from audit.model.place import FilePage, Place
from audit.model.regex import Regex
from audit.recognition.labels import squeeze
from audit.recognition.regions import Region, RegionKind
from audit.recognition.tears.extents import ending_with_prose, extents, is_as_low, is_lowest

_FIRST = Regex(r"[(（]?[一1][)）、.．](?!\d)")
_ITEM = Regex(r"\s*(?:[(（]\s*([1-9]\d?)\s*[)）]|([1-9]\d?)\s*[、.．])(?!\d)")
_HEADING = Regex(rf"\s*(?:第{ORDINAL}+部分|[（(]?{COUNTED}[）)、])")
_TITLE = 36  # characters
_SAYS = Regex("[，。；：,;:]")


def brinks(document: Document, regions: Sequence[Region], run_on: Iterable[FilePage]) -> Iterator[Brink]:
    """The foot of every such page. `run_on`: pages that are known to go on."""
    edges, told = extents(regions), {n.place.file_page: n.number for n in document.numbers}
    prose, firsts, run_on = ending_with_prose(regions, edges), _first_lines(document), tuple(run_on)
    listing = _ending_with_items(regions)
    for page, (right, foot) in edges.items():
        path, number = page
        if number is None or _is_followed(told, page):
            continue
        following = firsts.get((path, number + 1))
        over = page in prose and _is_over(following)
        if over and (following is None or page not in listing):
            continue
        place = Place(page=number, bbox=(0.0, foot, right, foot), path=path)
        if is_lowest(place, edges) or is_as_low(place, edges, run_on) or (page in prose and is_lowest(place, prose)):
            yield Brink(place, over)


def _ending_with_items(regions: Sequence[Region]) -> set[FilePage]:
    """The pages that a list of numbered items ends, of which nobody can tell whether it is over."""
    last: dict[FilePage, int] = {}
    for line in (line for region in regions if region.kind is RegionKind.PROSE for line in region.lines):
        item = _ITEM.match(line.text)
        if item or _HEADING.match(line.text):
            last[line.place.file_page] = int(item[1] or item[2]) if item else 0
    return {page for page, number in last.items() if number > 1}


def _first_lines(document: Document) -> dict[FilePage, str]:
    """What every page begins with."""
    found: dict[FilePage, str] = {}
    for block in document.blocks:
        if isinstance(block, TextLine) and number_in(block.text) is None:
            found.setdefault(block.place.file_page, squeeze(block.text))
    return found


def _is_over(following: str | None) -> bool:
    """Whether a section ends before the page that begins so: where the file ends, or another begins, as sections do that
    have pages of their own."""
    if following is None or _FIRST.match(following):
        return True
    return len(following) <= _TITLE and not _SAYS.search(following)


def _is_followed(told: dict[FilePage, int], page: FilePage) -> bool:
    """By the page with the next number."""
    path, number = page
    own = told.get(page)
    return own is not None and told.get((path, (number or 0) + 1)) == own + 1
