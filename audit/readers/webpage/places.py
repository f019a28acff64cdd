"""Where on a page as it is shown: whoever looks at it can count its tables, and no lines of its source."""

from itertools import count

from audit.model.document import Cell, Document, Grid
from audit.model.place import PARAGRAPH, TABLE, Place
from audit.model.record import replace
from audit.readers.office.sheets import column_name


def as_shown(document: Document, *, source: bool) -> Document:
    """With the places of tables and paragraphs. `source`: the lines of the page are those of a file."""
    tables, paragraphs = count(1), count(1)
    return replace(
        document,
        blocks=tuple(
            _table(block, TABLE.format(next(tables)), source)
            if isinstance(block, Grid)
            else replace(block, place=_named(block.place, f"{PARAGRAPH}{next(paragraphs)}", source))
            for block in document.blocks
        ),
    )


def _table(grid: Grid, name: str, source: bool) -> Grid:  # noqa: FBT001 - one fact, handed on
    rows = tuple(
        tuple(
            cell and _cell(cell, f"{name}!{column_name(column)}{row}", source) for column, cell in enumerate(cells, 1)
        )
        for row, cells in enumerate(grid.rows, 1)
    )
    return replace(grid, rows=rows, place=_named(grid.place, name, source))


def _cell(cell: Cell, name: str, source: bool) -> Cell:  # noqa: FBT001 - likewise
    return replace(cell, place=_named(cell.place, name, source))


def _named(place: Place, name: str, source: bool) -> Place:  # noqa: FBT001 - likewise
    return replace(place, cell=name, source=source)
