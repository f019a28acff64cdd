"""How far down and to the right anything but a page number is printed on each page."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from audit.model.document.pagination import number_in
from audit.model.facts import Row
from audit.model.place import FilePage, Place
from audit.model.record import record
from audit.recognition.regions import Region, RegionKind

ROOM = 24.0  # points: a line or a row
_TOUCHING = 2.0  # points between the foot of a row and that of its table
_BROAD = 60.0  # points by which what is printed on pages of one shape may differ in breadth

Extents = Mapping[FilePage, tuple[float, float]]


@record
class Room:
    """What there is below a row of a table. `run_on`: the pages that are known to go on."""

    edges: Extents
    run_on: AbstractSet[FilePage]

    def is_last_of_page(self, row: Row) -> bool:
        _, foot = self.edges.get(row.place.file_page, (0.0, 0.0))
        return 0.0 < foot <= foot_of(row.place) + _TOUCHING

    def is_none_below(self, row: Row) -> bool:
        return self.is_last_of_page(row) and is_as_low(row.place, self.edges, self.run_on)


def extents(regions: Sequence[Region]) -> Extents:
    """To the right and down, in points; pages without boxes are left out."""
    found: dict[FilePage, tuple[float, float]] = {}
    for region in regions:
        lines = [line for line in (*region.lines, *region.notes, region.title) if line and number_in(line.text) is None]
        for place in [*(line.place for line in lines), *(grid.place for grid in region.grids)]:
            if place.bbox:
                page = place.file_page
                right, foot = found.get(page, (0.0, 0.0))
                found[page] = max(right, place.bbox[2]), max(foot, place.bbox[3])
    return found


def ending_with_prose(regions: Sequence[Region], edges: Extents) -> Extents:
    """Where prose ends, pages are full earlier: a row of a table needs less room than a line with what is around it."""
    lines = (line for region in regions if region.kind is RegionKind.PROSE for line in region.lines)
    last = {
        line.place.file_page
        for line in lines
        if line.place.bbox and number_in(line.text) is None
        if line.place.bbox[3] > edges[line.place.file_page][1] - _TOUCHING
    }
    return {page: edge for page, edge in edges.items() if page in last}


def foot_of(place: Place) -> float:
    """How far down the page something reaches, in points."""
    return place.bbox[3] if place.bbox else 0.0


def is_lowest(place: Place, pages: Extents, room: float = ROOM) -> bool:
    """Whether no page of that shape is printed further down by a line, or by what needs that much room."""
    own = place.file_page
    right, foot = pages.get(own, (0.0, 0.0))
    others = [at for page, (broad, at) in pages.items() if abs(broad - right) < _BROAD and page != own]
    return bool(others) and foot > max(others) - room


def is_as_low(place: Place, pages: Extents, run_on: Iterable[FilePage]) -> bool:
    """Whether the page is printed as far down as one of those that are known to go on."""
    own = place.file_page
    foot = pages.get(own, (0.0, 0.0))[1]
    return any(abs(pages[page][1] - foot) < ROOM for page in run_on if page in pages and page != own)
