"""Performance tables whose header names every column: read by the columns. One such table may go through several
projects, each told once, where its first indicator stands."""

from collections.abc import Iterator, Mapping, Sequence

from audit.decimal_utils import parse_numeral
from audit.model.document import Cell, Grid
from audit.model.figure import Figure, Unit
from audit.model.knowledge.quantities import TargetPattern
from audit.model.place import Place
from audit.recognition.labels import squeeze
from audit.recognition.quantities.mentions.numbers import Number
from audit.recognition.quantities.performance.above import unit_above
from audit.recognition.quantities.performance.targets import Indicator, Target, ValueReader, plain_figure, without_gaps
from audit.recognition.regions import Region
from audit.recognition.text import Passage, passage

PROJECT, FUNDS, NAME, WEIGHT, VALUE = "项目", "预算数", "指标", "权重", "值"
_VALUE = ("比较", VALUE, "单位")
_NEEDED = (NAME, WEIGHT, VALUE)


Row = Sequence[Cell | None]


class ColumnTargets:
    """Reads the tables of one region."""

    def __init__(self, values: ValueReader, pattern: TargetPattern) -> None:
        self._values = values
        self._pattern = pattern
        self._unit: Unit | None = None

    def reads(self, grids: Sequence[Grid], *needed: str) -> bool:
        """Some header there names the columns of names, values and weights, and those that are needed."""
        headers = (self._columns(row) for grid in grids for row in grid.rows)
        return any(found and all(name in found for name in needed) for found in headers)

    def read(self, region: Region, kind: str, title: str) -> Iterator[Target]:
        self._unit = unit_above(region, self._pattern.unit)
        columns: Mapping[str, int] = {}
        width = 0
        target: Target | None = None
        rows = (
            (above, row) for grid in region.grids for above, row in zip((None, *grid.rows), grid.rows, strict=False)
        )
        for above, row in rows:
            if found := self._columns(row):
                again = columns == found and width == len(row) and PROJECT in found  # repeated on the next page
                columns, width = found, len(row)
                if target and not again:
                    yield target
                target = target if again else self._begun(kind, title, row, above)
            elif columns and target and len(row) == width:
                if PROJECT in columns and _text(row, columns[PROJECT]) and target.indicators:
                    yield target
                    target = Target(kind, title, _place(row, target))
                self._row(target, row, columns)
        if target:
            yield target

    def _columns(self, row: Row) -> Mapping[str, int]:
        """The columns by what they hold; empty where this is no such header."""
        texts = [squeeze(cell.text) if cell else "" for cell in row]
        named = {
            name: next((j for j, text in enumerate(texts) if text and header.fullmatch(text)), -1)
            for name, header in self._pattern.columns.items()
        }
        found = {name: j for name, j in named.items() if j >= 0}
        return found if all(name in found for name in _NEEDED) else {}

    def _begun(self, kind: str, title: str, row: Row, above: Row | None) -> Target:
        place = next(cell.place for cell in row if cell)
        target = Target(kind, title, place)
        head = passage([cell for cell in above or () if cell])
        if named := self._pattern.project.search(head.text):
            target.name = named["值"].strip("：，")
        return target

    def _row(self, target: Target, row: Row, columns: Mapping[str, int]) -> None:
        if PROJECT in columns and (name := _text(row, columns[PROJECT])):
            target.name = name
            _fund(target, _cell(row, columns.get(FUNDS)), self._unit)
        name, weight = _text(row, columns[NAME]), _cell(row, columns[WEIGHT])
        figure = _figure(weight)
        labels = [squeeze(cell.text) for j, cell in enumerate(row) if cell and j < columns[WEIGHT]]
        if not name and figure and "合计" in labels:
            target.weight_total = figure
            return
        if not name and not figure:
            return
        place = _place(row, target)
        if figure is None:
            target.unread_weights += 1
            target.complain(name, f"指标「{name}」的权重读不出", place)
        value = without_gaps(passage([cell for key in _VALUE if (cell := _cell(row, columns.get(key)))]))
        comparator, number = self._value(value)
        target.indicators.append(Indicator(name, value.text, place, comparator, number, weight=figure))

    def _value(self, value: Passage) -> tuple[str, Number | None]:
        match = self._values.find(value)
        return self._values.read(value, match) if match else ("", self._values.bare(value))


def _cell(row: Row, column: int | None) -> Cell | None:
    cell = row[column] if column is not None else None
    return cell if cell and cell.text.strip() else None


def _text(row: Row, column: int) -> str:
    cell = row[column]
    return squeeze(cell.text) if cell else ""


def _place(row: Row, target: Target) -> Place:
    return next((cell.place for cell in row if cell and cell.text.strip()), target.place)


def _figure(cell: Cell | None) -> Figure | None:
    if cell is None:
        return None
    piece = without_gaps(passage([cell]))
    return plain_figure(piece, 0, len(piece.text))


def _fund(target: Target, cell: Cell | None, unit: Unit | None) -> None:
    numeral = parse_numeral(squeeze(cell.text)) if cell and unit else None
    if cell and unit and numeral is not None:
        target.funds["预算总额"] = Figure(cell.text, numeral.value, numeral.decimals, unit, cell.place)
