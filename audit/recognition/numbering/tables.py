"""The numbers of the tables, 公开01表, 附表1, 表一, as they are printed beside or before their names."""

from collections.abc import Iterable, Iterator

from audit.model.document import TextLine
from audit.model.document.contents import Entry
from audit.model.knowledge.titles import OutlineTitles
from audit.model.ordinals import whole_number
from audit.recognition.labels import squeeze, unmarked
from audit.recognition.regions import Region, RegionKind

_LEVEL = 3  # of 表1, as on contents pages
_ABOVE = 6  # lines between the name of a table and its head


def table_numbers(regions: Iterable[Region], words: OutlineTitles) -> tuple[Entry, ...]:
    """One for every table that has a number, in their order."""
    return tuple(entry for region in regions if region.kind is RegionKind.TABLE for entry in _number(region, words))


def _number(region: Region, words: OutlineTitles) -> Iterator[Entry]:
    """The first number above its rows; what is below them may be the number of another table."""
    if region.title is None:
        return
    name = unmarked(region.title.text)
    for line in (region.title, *(line for line in region.lines[:_ABOVE] if _is_above(line, region))):
        for text in (line.text, *(text for text, _, _ in line.pieces)):
            said = squeeze(text)
            match = words.manieth.match(said)
            if match and (line is region.title or words.table_number.match(said)):
                yield Entry(name, line.place, _LEVEL, whole_number(match["号"]), table=True, forms=(region.form,))
                return


def _is_above(line: TextLine, region: Region) -> bool:
    if not region.grids:
        return True
    one, other = line.place, region.grids[0].place
    if one.page is not None and other.page is not None and one.page != other.page:
        return one.page < other.page
    if one.bbox and other.bbox:
        return one.bbox[1] <= other.bbox[1]
    return (one.line or 0) <= (other.line or 0)
