"""The regions of an outline that is closed: no empty tables, and a table over several pages in one piece."""

from audit.recognition.labels import plain
from audit.recognition.regions import Region, RegionKind, totals


class Kept:
    """`regions`: what was added, in order."""

    def __init__(self) -> None:
        self.regions: list[Region] = []
        self._totals: set[str] | None = None  # how the total rows of the last table are called, once asked for

    def add(self, region: Region) -> None:
        """A table under a title that is printed again goes on with the one before."""
        own = totals(region.grids) if self.regions and _is_titled_alike(self.regions[-1], region) else None
        if own is not None and self._last_totals().isdisjoint(own):
            self.regions[-1].grids += region.grids
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
            self._totals = totals(self.regions[-1].grids)
        return self._totals


def _is_titled_alike(table: Region, region: Region) -> bool:
    if not (table.grids and region.grids and table.form and table.form == region.form and table.title and region.title):
        return False
    return plain(table.title.text) == plain(region.title.text)
