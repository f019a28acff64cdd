"""Rows that only carry sums over to the next page (过次页, 承前页, 本页小计): what they add up stands in rows of its own."""

from collections.abc import Iterator, Sequence

from audit.model.document import Cell, TextLine
from audit.model.facts import Unrecognised
from audit.model.place import Place
from audit.model.record import replace
from audit.model.regex import Regex
from audit.recognition.cells import is_number, texts
from audit.recognition.labels import squeeze
from audit.recognition.regions import PRINTED_AMOUNT, Region, RegionKind

_Told = tuple[Place, str, int]  # where, what it says, and how many figures
_REASON = "《{}》翻页处的小计，加的是已经列出的各行，没有核对"


def without_carried(regions: Sequence[Region], carried: Regex) -> tuple[list[Region], list[Unrecognised]]:
    """The tables without such rows, and those of these that print amounts."""
    kept: list[Region] = []
    told: list[Unrecognised] = []
    for region in regions:
        found = [*_rows(region, carried), *_lines(region, carried)] if region.kind is RegionKind.TABLE else []
        title = region.title.text if region.title else ""
        told += [Unrecognised("行", text, _REASON.format(title), place, n) for place, text, n in found if n]
        kept.append(_without(region, carried) if found else region)
    return kept, told


def _without(region: Region, carried: Regex) -> Region:
    grids = [replace(grid, rows=tuple(r for r in grid.rows if not _is_carried(r, carried))) for grid in region.grids]
    grids = [grid for grid in grids if grid.rows]
    lines = [line for line in region.lines if not _says_carried(line, carried)]
    return replace(region, grids=grids, lines=lines)


def _rows(region: Region, carried: Regex) -> Iterator[_Told]:
    for row in (row for grid in region.grids for row in grid.rows if _is_carried(row, carried)):
        filled = [cell for cell in row if cell and cell.text.strip()]
        yield filled[0].place, " ".join(cell.text for cell in filled), sum(map(is_number, texts(row)))


def _lines(region: Region, carried: Regex) -> Iterator[_Told]:
    for line in (line for line in region.lines if _says_carried(line, carried)):
        yield line.place, line.text, len(PRINTED_AMOUNT.findall(line.text))


def _is_carried(row: tuple[Cell | None, ...], carried: Regex) -> bool:
    """Nothing but the words, in one cell or in several, and figures."""
    said = [text for text in texts(row) if text and not is_number(text)]
    return bool(said) and all(map(carried.search, said))


def _says_carried(line: TextLine, carried: Regex) -> bool:
    return bool(carried.search(squeeze(PRINTED_AMOUNT.sub("", line.text))))
