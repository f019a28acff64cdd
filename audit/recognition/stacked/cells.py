"""The lines of a text that has one cell on each → its cells, blank ones among them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from audit.model.document import TextLine
from audit.model.record import record

STROKES = "|｜│"
_LINES_OF_A_CELL = 3  # at most, on the whole


@record
class StackedCell:
    """A cell, or a blank one; `first` and `last`: of the lines of its run that it was printed on; `count`: as how many
    cells."""

    text: str
    first: int
    last: int
    count: int = 1

    def with_next(self, other: "StackedCell") -> "StackedCell":
        """Both as one."""
        return StackedCell(self.text + other.text, self.first, other.last, self.count + other.count)


def marks_blanks(runs: Iterable[Sequence[TextLine]]) -> bool:
    """Whether a second blank line is a blank cell: not where more cells stand right below each other than further apart, as
    pdftotext writes pages, in which blank cells leave no trace."""
    gaps = Counter(_gap(one, other) for run in runs for one, other in pairwise(run))
    usual = max(gaps, key=lambda gap: gaps[gap], default=0)
    wide = sum(count for gap, count in gaps.items() if gap > usual)
    return wide >= sum(count for gap, count in gaps.items() if gap < usual)


def cells_of(run: Sequence[TextLine], *, marked: bool) -> list[StackedCell]:
    """The cells of a run, if it shows which of them are blank."""
    strokes = sum(line.text[-1] in STROKES for line in run)
    if strokes * _LINES_OF_A_CELL >= len(run):
        return _stroked(run)
    gaps = Counter(_gap(one, other) for one, other in pairwise(run))
    usual = gaps.most_common(1)[0][0]
    return _spaced(run, usual) if usual and marked else []


def _gap(line: TextLine, following: TextLine) -> int:
    """How many blank lines there are between them."""
    return (following.place.line or 0) - (line.place.line or 0) - 1


def _stroked(run: Sequence[TextLine]) -> list[StackedCell]:
    """Each stroke ends a cell; one that stands alone on its line ends all the lines above it, but for those above the
    first cell of all."""
    cells: list[StackedCell] = []
    pending: list[int] = []
    begun = False
    for i, line in enumerate(run):
        text = line.text.rstrip(STROKES + " ")
        if line.text[-1] not in STROKES:
            pending.append(i)
            continue
        alone = [] if text or not pending else pending if begun else pending[-1:]
        cells += [StackedCell(run[j].text, j, j) for j in pending if j not in alone]
        cells.append(StackedCell("".join(run[j].text for j in alone) or text, min(alone, default=i), i))
        pending, begun = [], True
    return cells


def _spaced(run: Sequence[TextLine], usual: int) -> list[StackedCell]:
    cells: list[StackedCell] = []
    for i, line in enumerate(run):
        cells.append(StackedCell(line.text, i, i))
        if i + 1 < len(run):
            cells += [StackedCell("", i, i)] * (_gap(line, run[i + 1]) - usual)
    return cells
