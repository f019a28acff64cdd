"""What the frame of a table on its page says against its having been read as it is printed."""

from collections.abc import Sequence
from itertools import takewhile

from audit.model.document import Cell, Grid
from audit.model.place import Box
from audit.model.regex import Regex
from audit.recognition.cells import is_amount, said
from audit.recognition.labels import squeeze
from audit.recognition.regions import PRINTED_AMOUNT, Region
from audit.recognition.tables.columns.header import lacks_a_column
from audit.recognition.tables.soundness.damage import SENTENCE

_PARTED = Regex(r"[-+]?[1-9]\d{0,2}(?: \d{3})+\.\d+")  # blanks part the thousands of one figure: these are no two
_STACKED = 3  # figures in one cell, or beside the grid
_STRIPES = 4  # of so many rows one is more than an accident


def has_run_out(region: Region) -> bool:
    """Words of a cell that lies partly beyond the table's side stand in none of its cells: of which columns, nobody knows."""
    printed = [(line.place, line.place.bbox) for line in region.lines]
    return any(
        place.page == grid.place.page
        and box[0] < frame[2]
        and frame[0] < box[2]
        and frame[1] < (box[1] + box[3]) / 2 < frame[3]
        for grid in region.grids
        for place, box in printed
        if box and (frame := grid.place.bbox)
    )


def is_striped(region: Region) -> bool:
    """Only every second row has a ground, which is taken for a row of cells; of the others only the names are cells."""
    return any(
        sum(_is_bare(row, box) for row in grid.rows) * _STRIPES > len(grid.rows)
        for grid in region.grids
        if (box := grid.place.bbox)
    )


def _is_bare(row: Sequence[Cell | None], frame: Box) -> bool:
    """A row of one cell that does not reach over the table."""
    cells = [cell for cell in row if cell is not None]
    box = cells[0].place.bbox if len(cells) == 1 < len(row) - 1 else None
    return box is not None and box[2] - box[0] < (frame[2] - frame[0]) / 2


def numbers_skip_one(region: Region, index: Regex) -> bool:
    """Above the first amount the columns are numbered, and one of the numbers is not there: nor is its column."""
    return any(
        lacks_a_column(said(row), index)
        for grid in region.grids
        for row in takewhile(lambda row: not any(map(is_amount, said(row))), grid.rows)
    )


def has_unruled_rows(region: Region) -> bool:
    """Rows of figures stand beside the grid, or all of them in one cell each, or several columns are each one cell with figures one below the other: no
    line parts the rows."""
    if any(map(is_unparted, region.grids)):
        return True
    # a line of a sentence below the table is no row, wherever the sentence ends
    rows = (line.text for line in region.lines if not SENTENCE.search(line.text))
    beside = [len(PRINTED_AMOUNT.findall(row)) for row in rows]
    if any(count > 1 for count in beside) or sum(map(bool, beside)) >= _STACKED:
        return True
    cells = (cell.text for grid in region.grids for row in grid.rows for cell in row if cell and "\n" in cell.text)
    stacks = (sum(is_amount(squeeze(line)) for line in text.split("\n")) for text in cells)
    return sum(stack >= _STACKED for stack in stacks) > 1


def is_unparted(grid: Grid) -> bool:
    """Most figures stand beside names or other figures in their cells: no line parts the columns."""
    if not grid.lines:
        return False
    printed = (line.strip() for row in grid.rows for cell in row if cell for line in cell.text.split("\n"))
    lines = [[line] if _PARTED.fullmatch(line) else line.split() for line in printed]
    alone = sum(is_amount(words[0]) or bool(_PARTED.match(words[0])) for words in lines if len(words) == 1)
    return sum(sum(map(is_amount, words)) for words in lines if len(words) > 1) > alone
