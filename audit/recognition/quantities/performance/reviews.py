"""Tables in which a project, or the whole unit, reviews itself: its money and what each indicator scores."""

from collections.abc import Iterator, Mapping, Sequence

from audit.decimal_utils import parse_numeral
from audit.model.document import Cell, Grid
from audit.model.facts import Unrecognised
from audit.model.figure import COUNT, PERCENT, WAN_YUAN, YUAN, Figure, Unit
from audit.model.knowledge.quantities import ReviewPattern
from audit.model.place import Place
from audit.model.record import field, mutable
from audit.model.regex import Regex
from audit.recognition.labels import squeeze
from audit.recognition.quantities.performance.targets import plain_figure, without_gaps
from audit.recognition.regions import Region
from audit.recognition.text import Passage, passage

MONEY = ("年初预算", "全年预算", "全年执行")
_AIM, _REACHED = "目标", "完成值"
FULL, SCORE, RATE = "分值", "得分", "执行率"
_HEADED = 2  # columns that make a row the header of the money

_TAIL = Regex(r"[^\d.]+$")
Row = Sequence[Passage]


@mutable
class Score:
    """One row with a full score and what was scored. `aim` and `reached`: in the same unit, with how they compare."""

    name: str
    full: Figure
    score: Figure
    aim: Figure | None = None
    reached: Figure | None = None
    comparator: str = ""


@mutable
class Review:
    """One table. `money`: the row of the whole; `parts`: the rows that add up to it. `unread`: rows of indicators whose
    scores are not legible."""

    kind: str
    title: str
    place: Place
    name: str = ""
    money: dict[str, Figure] = field(default_factory=dict)
    parts: list[dict[str, Figure]] = field(default_factory=list)
    scores: list[Score] = field(default_factory=list)
    total: Score | None = None
    unread: int = 0

    @property
    def problems(self) -> Iterator[Unrecognised]:
        label = f"{self.title}《{self.name}》" if self.name else self.title
        if not (self.money or self.scores):
            yield Unrecognised(label, label, "自评表的表头认不出，其中的数没有核对", self.place, 1)
        elif self.unread:
            yield Unrecognised(label, label, "有指标的分值、得分读不出", self.place, self.unread)


class ReviewReader:
    """For one disclosure."""

    def __init__(self, pattern: ReviewPattern) -> None:
        self._pattern = pattern

    def read(self, region: Region) -> Iterator[Review]:
        """Every table of a region; a region may hold several where titles were lost."""
        kind = self._pattern.forms[region.form]
        title = region.title.text.strip("# ") if region.title else self._pattern.untitled
        for index, rows in enumerate(self._tables(region.grids)):
            review = Review(
                kind if index == 0 else "项目", title if index == 0 else self._pattern.untitled, rows[0][0].place
            )
            self._fill(review, [[without_gaps(passage([cell])) for cell in row] for row in rows])
            yield review

    def _tables(self, grids: Sequence[Grid]) -> Iterator[list[list[Cell]]]:
        """The rows of each table, blanks kept: a row that names the next one opens it."""
        current: list[list[Cell]] = []
        scoring = False
        for grid in grids:
            for row in grid.rows:
                cells = [cell or Cell("", grid.place) for cell in row]
                texts = [squeeze(cell.text) for cell in cells]
                if scoring and self._pattern.starts.search("".join(texts)):
                    yield current
                    current, scoring = [], False
                scoring = scoring or any(self._pattern.indicator.fullmatch(text) for text in texts)
                current.append(cells)
        if current:
            yield current

    def _fill(self, review: Review, rows: Sequence[Row]) -> None:
        unit = self._unit(rows)
        columns: dict[str, int] = {}
        values: dict[str, int] = {}
        scoring, named = False, 0
        for row in rows:
            texts = [cell.text for cell in row]
            if any(self._pattern.indicator.fullmatch(text) for text in texts):
                columns, scoring = _columns(texts, self._pattern.scores), True
                values = _columns(texts, self._pattern.reached)
                named = next(at for at, text in enumerate(texts) if self._pattern.indicator.fullmatch(text))
            elif not scoring and len(found := _columns(texts, self._pattern.funds)) >= _HEADED:
                columns = found
            elif scoring:
                self._score(review, row, columns, named)
                self._compare(review, row, values, named)
            elif columns:
                self._fund(review, row, columns, unit)
            elif match := self._pattern.project.search("".join(texts)):
                review.name = match["值"]

    def _unit(self, rows: Sequence[Row]) -> Unit:
        for row in rows:
            if match := self._pattern.unit.search("".join(cell.text for cell in row)):
                return YUAN if match["单位"] == "元" else WAN_YUAN
        return WAN_YUAN

    def _fund(self, review: Review, row: Row, columns: Mapping[str, int], unit: Unit) -> None:
        """The whole, or a part of it; nothing where the cells do not stand under the header."""
        label = next(
            (c.text for c in row if self._pattern.whole.search(c.text) or self._pattern.parts.search(c.text)), ""
        )
        if not label:
            return
        figures = {
            slot: figure
            for slot, cell in self._cells(row, columns, alone=True).items()
            if (figure := self._figure(cell, PERCENT if slot == RATE else unit if slot in MONEY else COUNT))
        }
        if self._pattern.whole.search(label) and not review.money:
            review.money = figures
        elif self._pattern.parts.search(label):
            review.parts.append(figures)

    def _score(self, review: Review, row: Row, columns: Mapping[str, int], named: int) -> None:
        cells = self._cells(row, columns)
        full, score = (self._figure(cells[slot], COUNT) if slot in cells else None for slot in (FULL, SCORE))
        filled = [cell.text for cell in row if cell.text]
        if filled and self._pattern.total.search(filled[0]):
            review.total = Score(filled[0], full, score) if full and score else None
        elif full and score:
            review.scores.append(Score(row[named].text if named < len(row) else filled[0], full, score))
        elif any(self._pattern.number.search(text) for text in filled):
            review.unread += 1

    def _compare(self, review: Review, row: Row, columns: Mapping[str, int], named: int) -> None:
        """What was aimed at and reached by the indicator just read, where both are numbers of one unit."""
        if len(columns) < _HEADED or max(*columns.values(), named) >= len(row) or not review.scores:
            return
        last = review.scores[-1]
        aim, reached = (self._pattern.value.search(row[columns[slot]].text) for slot in (_AIM, _REACHED))
        if aim and reached and aim["比较"] and aim["单位"] == reached["单位"] and last.name == row[named].text:
            last.comparator = self._pattern.comparators.get(aim["比较"], "")
            last.aim = plain_figure(row[columns[_AIM]], *aim.span("值"))
            last.reached = plain_figure(row[columns[_REACHED]], *reached.span("值"))

    def _cells(self, row: Row, columns: Mapping[str, int], *, alone: bool = False) -> dict[str, Passage]:
        """The cells under the header; where they slid, those that have something to say, if they are as many. `alone`:
        the row has no other numbers."""
        under = {slot: row[at] for slot, at in columns.items() if at < len(row)}
        numbers = [cell for cell in row if self._is_number(cell)]
        fitting = all(self._is_number(c) or self._pattern.blank.search(c.text) for c in under.values())
        if fitting and numbers and not (alone and any(all(n is not c for c in under.values()) for n in numbers)):
            return under
        ordered = sorted(columns, key=lambda slot: columns[slot])
        said = [c for c in row if c.text and (self._is_number(c) or self._pattern.blank.search(c.text))]
        cells = next((cells for cells in (numbers, said) if len(cells) == len(ordered)), [])
        return dict(zip(ordered, cells, strict=False)) if cells else {}

    def _is_number(self, cell: Passage) -> bool:
        return bool(self._pattern.number.search(cell.text) or self._pattern.rate.search(cell.text))

    def _figure(self, cell: Passage, unit: Unit) -> Figure | None:
        wanted = self._pattern.rate if unit == PERCENT else self._pattern.number
        if not wanted.search(cell.text):
            return None
        numeral = parse_numeral(_TAIL.sub("", cell.text))
        if numeral is None:
            return None
        place = cell.place(0, len(cell.text))
        return Figure(cell.printed(0, len(cell.text)), numeral.value, numeral.decimals, unit, place)


def _columns(texts: Sequence[str], headers: Mapping[str, Regex]) -> dict[str, int]:
    """Where each slot stands; the first cell that is called so."""
    found: dict[str, int] = {}
    for at, text in enumerate(texts):
        slot = next((slot for slot, header in headers.items() if header.fullmatch(text)), None)
        if slot is not None:
            found.setdefault(slot, at)
    return found
