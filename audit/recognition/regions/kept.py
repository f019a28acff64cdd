"""The regions of an outline that is closed: no empty tables, and a table over several pages in one piece."""

from itertools import dropwhile

from audit.model.document import TextLine
from audit.model.regex import Regex
from audit.recognition.labels import plain, squeeze
from audit.recognition.regions import Region, RegionKind, totals
from audit.recognition.regions.titles import TitleIndex

_AMOUNT = Regex(r"-?\d[\d,]*\.\d|\d,\d{3}|(?<!\d)\d{4,}(?!\d)")
_HEAD = 12  # lines below a title within which a header ends


class Kept:
    """`regions`: what was added, in order."""

    def __init__(self, titles: TitleIndex) -> None:
        self._titles = titles
        self.regions: list[Region] = []
        self._totals: set[str] | None = None  # how the total rows of the last table are called, once asked for

    def add(self, region: Region) -> None:
        """A table under a title that is printed again goes on with the one before."""
        own = self._totals_of(region) if self.regions and self._is_titled_alike(self.regions[-1], region) else None
        if own is not None and self._goes_on(region, own):
            self.regions[-1].grids += region.grids
            self.regions[-1].lines += _behind_header(self.regions[-1], region) if not region.grids else []
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
        if _is_of_text(region):
            labels = (
                squeeze(line.text[: amount.start()]) for line in region.lines if (amount := _AMOUNT.search(line.text))
            )
            return {label for label in labels if label and self._titles.names_a_total(label)}
        return totals(self._titles, region.grids, region.lines if not region.grids else ())

    def _goes_on(self, region: Region, own: set[str]) -> bool:
        """The lines of a text go on below a title that says so, or with the total that the others lack: the next title of
        the same words is another table's where no table has any."""
        table = self.regions[-1]
        if not self._last_totals().isdisjoint(own):
            return False
        told = table.title and region.title and plain(region.title.text) != plain(table.title.text)
        return bool(not _is_of_text(region) or told or own or self._last_totals())

    def _is_titled_alike(self, table: Region, region: Region) -> bool:
        """Over both the same title, but for the word that the table goes on; over two tables without rulings, in a text or on
        two pages as they are drawn."""
        if not (table.form and table.form == region.form and table.title and region.title):
            return False
        if bool(table.grids) != bool(region.grids):
            return False
        one, other = table.title.place, region.title.place
        apart = bool(table.grids) or one.bbox is None or one.page != other.page
        return apart and plain(table.title.text) in (plain(region.title.text), self._titles.begun(region.title.text))


def _is_of_text(region: Region) -> bool:
    """A table whose rows are lines of a text."""
    return not region.grids and region.title is not None and region.title.place.bbox is None


def _behind_header(table: Region, region: Region) -> list[TextLine]:
    """Its lines without the captions and the header that it repeats."""
    head = {squeeze(line.text) for line in table.lines[:_HEAD]} if _is_of_text(region) else set()
    return list(dropwhile(lambda line: squeeze(line.text) in head, region.lines))
