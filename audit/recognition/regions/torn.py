"""Grids of a text that was broken at a width, whose rows nobody can tell: what is read cell by cell must not read them."""

from collections.abc import Iterator, Sequence

from audit.model.facts import TABLE, Unrecognised
from audit.model.record import replace
from audit.recognition.regions import PRINTED_AMOUNT, Region, RegionKind

_WHY = "文本按宽度折了行，表的行列分不清，其中的数没有核对"


def without_torn(regions: Sequence[Region]) -> list[Region]:
    """Where there are such grids, the regions without those of tables that are counted: how many there are is compared with
    the prose, and so is what they come to."""
    if not any(grid.torn for region in regions for grid in region.grids):
        return list(regions)
    return [
        replace(each, grids=[]) if each.kind is RegionKind.PROSE else each for each in regions if not _is_counted(each)
    ]


def _is_counted(region: Region) -> bool:
    return region.kind is RegionKind.TABLE and bool(region.variants) and not any(f.kinds for f in region.variants)


def unread_for_torn(regions: Sequence[Region]) -> Iterator[Unrecognised]:
    """The tables without columns of amounts, of which nothing else says that they were not read."""
    unread = [region for region in regions if _is_counted(region) and region.grids]
    if not any(grid.torn for region in regions for grid in region.grids):
        return
    for region in unread:
        cells = [cell.text for grid in region.grids for row in grid.rows for cell in row if cell]
        title = region.title.text if region.title else cells[0]
        count = sum(len(PRINTED_AMOUNT.findall(text)) for text in cells)
        yield Unrecognised(TABLE, title, _WHY, region.title.place if region.title else region.grids[0].place, count)
