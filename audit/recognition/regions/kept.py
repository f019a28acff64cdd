"""The regions of an outline that is closed: no empty tables, and a table over several pages in one piece."""

from audit.recognition.labels import plain
from audit.recognition.regions import Region, RegionKind, totals
from audit.recognition.regions.titles import TitleIndex


class Kept:
    """`regions`: what was added, in order."""

    def __init__(self, titles: TitleIndex) -> None:
        self._titles = titles
        self.regions: list[Region] = []
        self._totals: set[str] | None = None  # how the total rows of the last table are called, once asked for

    def add(self, region: Region) -> None:
        """A table under a title that is printed again goes on with the one before."""
        own = self._totals_of(region) if self.regions and _is_titled_alike(self.regions[-1], region) else None
        if own is not None and self._last_totals().isdisjoint(own):
            self.regions[-1].grids += region.grids
            self.regions[-1].lines += region.lines if not region.grids else []
            self.regions[-1].notes += region.notes
            self._last_totals().update(own)
        elif region.grids or region.lines or region.notes or region.title:
            self.regions.append(region)
            self._totals = own

    def add_as_prose(self, region: Region) -> None:
        """A title without content is a line of the prose that it stands in (contents pages)."""
        if not self.regions or self.regions[-1].kind is not RegionKind.PROSE:
            self.regions.append(Region(RegionKind.PROSE, region.part))
        prose = self.regions[-1]
        prose.lines += [*([region.title] if region.title else ()), *region.lines]
        prose.grids += region.grids

    def _last_totals(self) -> set[str]:
        """Two tables of one title have the same total each; one over several pages has it once."""
        if self._totals is None:
            self._totals = self._totals_of(self.regions[-1])
        return self._totals

    def _totals_of(self, region: Region) -> set[str]:
        return totals(self._titles, region.grids, region.lines if not region.grids else ())


def _is_titled_alike(table: Region, region: Region) -> bool:
    """Over both the same title; over two tables without rulings, on two pages as they are drawn: the lines of a text go on
    below a title, and the next title is another table's."""
    if not (table.form and table.form == region.form and table.title and region.title):
        return False
    if bool(table.grids) != bool(region.grids):
        return False
    one, other = table.title.place, region.title.place
    apart = bool(table.grids) or (one.bbox is not None and one.page != other.page)
    return apart and plain(table.title.text) == plain(region.title.text)
