"""Performance tables that keep their cells."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from audit.model.document import Cell, Grid
from audit.model.figure import Figure
from audit.model.knowledge.quantities import TargetPattern
from audit.model.record import replace
from audit.model.regex import Regex
from audit.recognition.labels import chinese_length
from audit.recognition.quantities.performance.targets import (
    Indicator,
    Target,
    ValueReader,
    plain_figure,
    typeset,
    without_gaps,
)
from audit.recognition.text import Passage, passage

_WEIGHT = Regex(r"-?\d{1,3}(?:\.\d+)?")
_COMPARES = Regex(r"[<>=≤≥]")
_NAME_AND_VALUE = 2

Cells = list[Passage]
_LEAST_HEAD = 2  # rows


def split_tables(grids: Sequence[Grid], pattern: TargetPattern) -> Iterator[list[list[Cell]]]:
    """The rows of each table; a row that begins the next one opens it even where its title was lost, and even where the
    header of the table before it was lost too. So does the name of another project behind a header."""
    current: list[list[Cell]] = []
    full = begun = False  # has its header, or its first row and more
    project = ""
    for grid in grids:
        rows = list(_rows(grid))
        for cells in rows[_reprinted(rows, current, pattern) :]:
            text = _joined(cells).text
            named = pattern.project.search(text)
            another = bool(project and named and named["值"] != project)
            starts = bool(pattern.starts.search(text))
            if full and (starts or another):
                yield current
                current, full, begun, project = [], False, False, ""
            project = named["值"] if named else project
            current.append(cells)
            full = full or (begun and not starts) or bool(pattern.header.search(text))
            begun = begun or starts
    if current:
        yield current


def _reprinted(rows: Sequence[list[Cell]], current: Sequence[list[Cell]], pattern: TargetPattern) -> int:
    """How many rows at the top of a page print the head of the table that goes on there once more: its first two at
    least, whose it is and of which project, and its header at most."""
    alike = 0
    for row, above in zip(rows, current, strict=False):
        text = _joined(row).text
        if text != _joined(above).text:
            break
        alike += 1
        if pattern.header.search(text):
            break
    return alike if alike >= _LEAST_HEAD else 0


def _rows(grid: Grid) -> Iterator[list[Cell]]:
    for row in grid.rows:
        cells = [cell for cell in row if cell is not None and cell.text.strip()]
        if cells:
            yield cells


def _joined(cells: Sequence[Cell]) -> Passage:
    return passage(cells)


def split_head(rows: Sequence[list[Cell]], pattern: TargetPattern) -> tuple[list[Passage], list[Cells], str]:
    """Rows above the indicators, each as one passage; the indicator rows as cells; the header's text."""
    for index, row in enumerate(rows):
        header = _joined(row).text
        if pattern.header.search(header):
            body = [[_cell(cell, pattern) for cell in cells] for cells in rows[index + 1 :]]
            return [_joined(cells) for cells in rows[:index]], body, header
    return [_joined(cells) for cells in rows], [], ""


def _cell(cell: Cell, pattern: TargetPattern) -> Passage:
    return typeset(without_gaps(passage([cell])), dict(pattern.markup))


class TabbedIndicators:
    """Reads indicator rows by what their cells are, not by where they stand: columns drift."""

    def __init__(self, values: ValueReader, *, weight_last: bool = False) -> None:
        self._values = values
        self._pattern = values.pattern
        self._cost = False
        self._weight_last = weight_last  # the header's last column is that of the weights

    def read(self, target: Target, rows: Sequence[Cells]) -> None:
        for row in rows:
            cells = [cell for cell in row if cell.text]
            if cells:
                self._row(target, cells)

    def _row(self, target: Target, cells: Cells) -> None:
        basis = next((i for i, c in enumerate(cells) if self._pattern.basis.fullmatch(c.text)), None)
        if basis is None:
            self._without_basis(target, cells)
            return
        before, after = cells[:basis], cells[basis + 1 :]
        weight = next((c for c in after if _WEIGHT.fullmatch(c.text)), None)
        cost = self._is_cost(before, cells[basis])
        indicator = self._indicator(target, before, cost=cost)
        figure = plain_figure(weight, 0, len(weight.text)) if weight else None
        prior = self._prior(after)
        if figure is None and target.weighted:
            target.unread_weights += 1
            target.complain(cells[0].printed(0, 1), f"指标「{indicator.name}」的权重读不出", cells[0].place(0, 1))
        target.indicators.append(replace(indicator, weight=figure, prior=prior))

    def _without_basis(self, target: Target, cells: Cells) -> None:
        """Forms without basis and weight print name and value, sometimes twice side by side."""
        if self._weight_last and _WEIGHT.fullmatch(cells[-1].text) and self._weighed(target, cells):
            return
        if target.weighted:
            if any(_COMPARES.search(c.text) or _WEIGHT.fullmatch(c.text) for c in cells):
                target.unread_weights += 1
                target.complain(_text(cells), "指标行的各格认不出", cells[0].place(0, 1), len(cells))
            return
        for left, right in pairwise(cells):
            if self._values.find(right):
                target.indicators.append(self._indicator(target, [left, right], cost=False))

    def _weighed(self, target: Target, cells: Cells) -> bool:
        """… | name | value | weight, or the sum of the weights."""
        *before, last = cells
        figure = plain_figure(last, 0, len(last.text))
        if [cell.text for cell in before] == ["合计"]:
            target.weight_total = figure
            return True
        if len(before) < _NAME_AND_VALUE or (len(before) == _NAME_AND_VALUE and self._is_class(before[0].text)):
            return False
        cost = self._is_cost(before[:-2], before[-2])
        target.indicators.append(replace(self._indicator(target, before, cost=cost), weight=figure))
        return True

    def _is_cost(self, before: Cells, basis: Passage) -> bool:
        classes = [c.text for c in before if self._is_class(c.text)]
        named = [c for c in classes if c not in "指标"]
        if named:
            self._cost = any("成本" in c for c in named)
        return self._cost or bool(self._pattern.cost.search(basis.text))

    def _is_class(self, text: str) -> bool:
        """A class word, or the part of one that stands in this cell."""
        return any(text in word for word in self._pattern.classes.pattern.split("|"))

    def _indicator(self, target: Target, before: Cells, *, cost: bool) -> Indicator:
        found = next(((c, m) for c in reversed(before) if (m := self._values.find(c))), None)
        names = [c.text for c in before if not self._is_class(c.text) and chinese_length(c.text) > 1]
        anchor = before[-1] if before else None
        place = anchor.place(0, len(anchor.text)) if anchor else target.place
        if found is None:
            self._complain_of_value(target, before)
            return Indicator("".join(names[:-1] or names), _text(before), place, cost=cost)
        cell, match = found
        comparator, number = self._values.read(cell, match)
        name = "".join(n for n in names if n != cell.text)
        place = cell.place(*match.span("值"))
        if cost and number is None:
            target.unread_costs += 1
        return Indicator(name, _text(before), place, comparator, number, cost=cost)

    def _complain_of_value(self, target: Target, before: Cells) -> None:
        """A value with a sign of comparison or a % that is no value as it stands."""
        for cell in before:
            if _COMPARES.search(cell.text) or (cell.text.endswith("%") and len(cell.text) < 8):
                target.complain(cell.text, "指标值读不准", cell.place(0, len(cell.text)))

    def _prior(self, after: Cells) -> Figure | None:
        for cell in after:
            match = self._values.find(cell)
            if match:
                return plain_figure(cell, *match.span("值"), percent=match["单位"].startswith("%"))
        return None


def _text(cells: Cells) -> str:
    return " ".join(c.printed(0, len(c.text)) for c in cells if c.text)
