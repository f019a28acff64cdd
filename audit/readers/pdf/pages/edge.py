"""Tables broader than the page: a word processor lets them run beyond its edge, where nobody sees them."""

from collections.abc import Mapping

from audit.model.document import Cell, Grid
from audit.model.record import replace
from audit.readers.pdf.page import BOTTOM, TEXT, TOP, UNKNOWN, X1, Box, Glyph
from audit.readers.pdf.pages.beside import has_figure
from audit.readers.pdf.pages.lines import printed_lines

EDGE = 1.0  # points; lines that end at the edge of the page may lie a little beyond it
_CHINESE, _OTHER = 0.5, 0.3  # of the font size: what is left where the next letter stands beyond the edge

Row = tuple[Cell | None, ...]


def is_cut(bounds: Box, width: float) -> bool:
    """Whether the lines of the table end where the page does: columns may stand beyond, which nobody sees."""
    return bounds[2] >= width - EDGE


def with_cut_cells(grid: Grid, inside: Mapping[Box, list[Glyph]], width: float) -> Grid:
    """The table that goes on beyond the edge: what its last cells say is not known where words or numbers reach the edge,
    nor, in rows of figures, where nothing is seen of them."""
    first = next((index for index, row in enumerate(grid.rows) if has_figure(row)), len(grid.rows))
    rows = tuple(
        tuple(_as_seen(cell, inside, width, blank_known=index < first) for cell in row)
        for index, row in enumerate(grid.rows)
    )
    return replace(grid, rows=rows, cut=True)


def has_lost(grid: Grid) -> bool:
    """Whether something that was printed in the table is not seen."""
    return grid.cut and any(cell and UNKNOWN in cell.text for row in grid.rows for cell in row[-1:])


def _as_seen(cell: Cell | None, inside: Mapping[Box, list[Glyph]], width: float, *, blank_known: bool) -> Cell | None:
    box = cell.place.bbox if cell else None
    if cell is None or box is None or not abs(box[2] - width) <= EDGE:  # what stands beyond as a whole was read there
        return cell
    if not cell.text:
        return cell if blank_known else replace(cell, text=UNKNOWN)
    ends = (line[-1] for line in printed_lines([g for g in inside.get(box, ()) if not g[TEXT].isspace()]))
    return replace(cell, text=cell.text + UNKNOWN) if any(_reaches(glyph, width) for glyph in ends) else cell


def _reaches(glyph: Glyph, width: float) -> bool:
    """Whether another letter, were there one, would stand beyond the edge."""
    share = _OTHER if glyph[TEXT].isascii() else _CHINESE
    return width - glyph[X1] < share * (glyph[BOTTOM] - glyph[TOP])
