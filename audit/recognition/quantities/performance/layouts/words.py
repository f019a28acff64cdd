"""Text without cells as words: what is printed between two blanks, and on which line."""

from collections.abc import Iterator, Sequence

from audit.model.document import Cell
from audit.model.record import record
from audit.model.regex import Regex
from audit.recognition.quantities.performance.targets import without_gaps
from audit.recognition.text import Passage, Printed, passage

_WORD = Regex(r"[^\s|]+")


@record
class Word:
    """`line`: the index of the line it stands on."""

    cell: Passage
    line: int

    @property
    def text(self) -> str:
        return self.cell.text


def words_of(lines: Sequence[Printed]) -> Iterator[Word]:
    for index, line in enumerate(lines):
        for found in _WORD.finditer(line.text):
            cell = without_gaps(passage([Cell(found[0], line.place.part(*found.span()))]))
            if cell.text:
                yield Word(cell, index)
