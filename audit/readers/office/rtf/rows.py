"""How RTF divides a row of a table."""

from audit.model.record import replace
from audit.readers.office.word.elements import CellShape, RowShape

WORDS = ("trowd", "trleft", "clmgf", "clmrg", "clvmgf", "clvmrg", "cellx")


class Division:
    """Takes words in their order; then ask for the shape."""

    def __init__(self) -> None:
        self.shape = RowShape()
        self._cell = CellShape(0)

    def take(self, word: str, number: int) -> None:
        """What is said of a cell comes before where it ends."""
        if word == "trowd":
            self.shape, self._cell = RowShape(), CellShape(0)
        elif word == "trleft":
            self.shape = replace(self.shape, left=number)
        elif word == "clmrg":
            self._cell = replace(self._cell, joined=True)
        elif word == "clvmgf":
            self._cell = replace(self._cell, begins=True)
        elif word == "clvmrg":
            self._cell = replace(self._cell, goes_on=True)
        elif word == "cellx":
            cell = replace(self._cell, right=number)
            self.shape, self._cell = replace(self.shape, cells=(*self.shape.cells, cell)), CellShape(0)
