"""Rows of flow text: labels and figures in the order in which they are printed."""

from collections.abc import Sequence

from audit.decimal_utils import read_figure
from audit.model.figure import Figure, Unit
from audit.model.place import Place
from audit.model.record import field, mutable, replace
from audit.recognition.labels import squeeze, unnoted
from audit.recognition.regions import Region
from audit.recognition.tables.flow.tokens import is_cut, tokens_of


@mutable
class FlowRow:
    """A row as printed: code, label words, figures in order."""

    code: str
    place: Place
    words: list[str] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    lines: set[int] = field(default_factory=set)  # that its words stand on
    uncertain: bool = False  # an integer in it may be an amount or a code, or a number is misprinted
    doubtful: bool = (
        False  # its figure may be that of a label above, whose lines are apart, or have digits of the label
    )
    stray: bool = False  # its figures are of other rows
    beside: int = 0  # so many of its words stand on the line of its code
    uncertain_name: bool = False  # it may be that of the row above or below

    @property
    def label(self) -> str:
        return unnoted(squeeze("".join(self.words)))

    @property
    def nameless_line(self) -> bool:
        """Its code and figures stand on one line, and its name on another."""
        return bool(self.code and self.figures) and not self.beside and self.figures[0].place.line == self.place.line

    @property
    def jumbled(self) -> bool:
        """A name over several lines, or one with digits, may hold words of its neighbours, or a page number."""
        return self.uncertain_name or len(self.lines) > 1 or any(ch.isdecimal() for ch in self.label)


def once_at_seams(rows: Sequence[FlowRow]) -> list[FlowRow]:
    """The rows without those that begin a page as the one before ended: something stands between the two, and they are the
    same. One below the other, a row is there twice."""
    return [
        row for before, row in zip([None, *rows], rows, strict=False) if before is None or not _is_again(row, before)
    ]


def _is_again(row: FlowRow, before: FlowRow) -> bool:
    if not row.figures or not (row.code or row.label) or (row.code, row.label) != (before.code, before.label):
        return False
    last, first = max(_printed_on(before)) + _wrapped(before), min(_printed_on(row)) - _wrapped(row)
    return first - last > 1 and [f.text for f in row.figures] == [f.text for f in before.figures]


def _printed_on(row: FlowRow) -> set[int]:
    return {row.place.line or 0, *(figure.place.line or 0 for figure in row.figures)}


def _wrapped(row: FlowRow) -> int:
    """So many lines more its name may take, above or below the code."""
    return max(row.lines) - min(row.lines) if row.lines else 0


def nameless_rows(region: Region, unit: Unit) -> list[FlowRow]:
    """Lines of nothing but amounts; where all are integers, they may be the numbers of the columns. Two that differ, or have
    one amount each, are parts of one row, nobody knows which."""
    rows = []
    for line in region.lines:
        stream = tokens_of([line])
        figures = [read_figure(token.text, unit, token.place) for token in stream if token.is_figure]
        misprinted = sum(token.is_misprinted and not token.is_figure for token in stream)
        if figures and len(figures) + misprinted == len(stream):
            row = FlowRow("", line.place, figures=[figure for figure in figures if figure])
            row.uncertain = bool(misprinted) or any(is_cut(stream, index) for index in range(len(stream)))
            rows.append(row)
    torn = len({tuple(figure.text for figure in row.figures) for row in rows}) > 1
    torn = torn or (len(rows) > 1 and any(len(row.figures) == 1 for row in rows))
    return [replace(row, uncertain=True) for row in rows] if torn else rows
