"""The cells of one table as they come, some of them over several columns or rows, put into rows and columns as a browser
would. What was merged is blank but for the first, as in text that was copied from there."""

from collections.abc import Iterator

from audit.errors import UnreadableInput
from audit.model.document import Cell, Grid, TextLine
from audit.model.place import Place
from audit.model.record import field, mutable

_MOST_CELLS = 200_000  # of one table, blank ones included


@mutable
class Box:
    """What stands in a cell, or on the page."""

    blocks: list[TextLine | Grid] = field(default_factory=list)
    place: Place = field(default_factory=Place)
    across: int = 1
    down: int = 1


class Table:
    """Rows as they come; `cell`: what is open; `beside`: what stands between its cells, where nothing should."""

    def __init__(self, place: Place) -> None:
        self.cell: Box | None = None
        self.beside = Box()
        self._place = place
        self._rows: list[list[Box]] = []

    def begin_row(self) -> None:
        self.cell = None
        self._rows.append([])

    def begin_cell(self, place: Place, across: int, down: int) -> None:
        if not self._rows:
            self._rows.append([])
        self.cell = Box(place=place, across=across, down=down)
        self._rows[-1].append(self.cell)

    def end_cell(self) -> None:
        self.cell = None

    def blocks(self) -> Iterator[TextLine | Grid]:
        """A grid; what only lays out a page (a table in it, or one column) is what its cells say, one after the other."""
        yield from self.beside.blocks
        cells = [box for row in self._rows for box in row]
        nested = any(isinstance(block, Grid) for box in cells for block in box.blocks)
        if nested or all(len(row) <= 1 for row in self._rows):
            for box in cells:
                yield from box.blocks
        elif any(box.blocks for box in cells):
            yield Grid(self._grid(), self._place)

    def _grid(self) -> tuple[tuple[Cell | None, ...], ...]:
        taken: dict[tuple[int, int], Cell] = {}
        width = 0
        for number, row in enumerate(self._rows):
            column = 0
            for box in row:
                while (number, column) in taken:
                    column += 1
                self._put(taken, number, column, box)
                column += box.across
                width = max(width, column)
        blank = Cell("", self._place)
        rows = range(len(self._rows))
        if len(self._rows) * width > _MOST_CELLS:
            raise UnreadableInput(f"一张表超过 {_MOST_CELLS:,} 格，不予读取")
        return tuple(tuple(taken.get((number, column), blank) for column in range(width)) for number in rows)

    def _put(self, taken: dict[tuple[int, int], Cell], number: int, column: int, box: Box) -> None:
        """The cell, and blank ones below and to the right where it is merged."""
        down = min(box.down, len(self._rows) - number)
        if len(taken) + down * box.across > _MOST_CELLS:
            raise UnreadableInput(f"一张表超过 {_MOST_CELLS:,} 格，不予读取")
        lines = [block.text for block in box.blocks if isinstance(block, TextLine)]
        first = next((block.place for block in box.blocks), box.place)
        blank = Cell("", box.place)
        taken |= {(number + i, column + j): blank for i in range(down) for j in range(box.across)}
        taken[number, column] = Cell("\n".join(lines), first)
