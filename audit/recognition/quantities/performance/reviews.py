"""Tables in which a project, or the whole unit, reviews itself: its money and what each indicator scores."""

from collections.abc import Iterator, Mapping, Sequence

from audit.decimal_utils import parse_numeral
from audit.model.document import Cell, Grid
from audit.model.facts import TABLE, Unrecognised
from audit.model.figure import COUNT, PERCENT, WAN_YUAN, YUAN, Figure, Unit
from audit.model.knowledge.quantities import ReviewPattern
from audit.model.place import Place
from audit.model.record import field, mutable
from audit.model.regex import Regex
from audit.recognition.labels import squeeze
from audit.recognition.quantities.performance.above import name_above
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
    scores are not legible; `unread_money`: numbers of the rows of money that stand in no column; `other_money`: those of
    rows that are neither the whole nor a part of it. `without_cells`: of a text that has none, with so many numbers `printed`; `supposed`: the row of the whole, if it leaves the rate out."""

    kind: str
    title: str
    place: Place
    name: str = ""
    money: dict[str, Figure] = field(default_factory=dict)
    parts: list[dict[str, Figure]] = field(default_factory=list)
    scores: list[Score] = field(default_factory=list)
    total: Score | None = None
    unread: int = 0
    unread_money: int = 0
    other_money: int = 0
    without_cells: bool = False
    printed: int = 0
    supposed: dict[str, Figure] = field(default_factory=dict)

    @property
    def problems(self) -> Iterator[Unrecognised]:
        label = f"{self.title}《{self.name}》" if self.name else self.title
        if not (self.money or self.scores):
            yield from self._wholly_unread(label)
            return
        if self.unread:
            yield Unrecognised(label, label, "有指标的分值、得分读不出", self.place, self.unread)
        if self.unread_money:
            yield Unrecognised(label, label, "有的资金看不出在哪一列", self.place, self.unread_money)
        if self.other_money:
            yield Unrecognised(label, label, "有的资金不知道是不是总额的一部分，没有核对", self.place, self.other_money)

    def _wholly_unread(self, label: str) -> Iterator[Unrecognised]:
        if not self.without_cells:
            yield Unrecognised(label, label, "自评表的表头认不出，其中的数没有核对", self.place, 1)
        elif self.printed:
            yield Unrecognised(TABLE, self.title, "文本没有分出表格，其中的数没有核对", self.place, self.printed)


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
            self._fill(review, [[without_gaps(passage([cell])) for cell in row] for row in rows], region)
            review.name = review.name or name_above(region, self._pattern.project)
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

    def _fill(self, review: Review, rows: Sequence[Row], region: Region) -> None:
        above = [squeeze(line.text) for line in region.lines]
        unit = unit_printed([*("".join(cell.text for cell in row) for row in rows), *above], self._pattern)
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
            elif columns or any(is_label(text, self._pattern) for text in texts):
                self._fund(review, row, columns, unit)
            elif match := self._pattern.project.search("".join(texts)):
                review.name = match["值"]

    def _fund(self, review: Review, row: Row, columns: Mapping[str, int], unit: Unit) -> None:
        """The whole, or a part of it; nothing where the cells do not stand under the header."""
        label = next((c.text for c in row if is_label(c.text, self._pattern)), "")
        if not label:
            told = (row[at] for at in columns.values() if at < len(row))
            review.other_money += sum(is_number(cell, self._pattern) for cell in told)
            return
        figures = {
            slot: figure
            for slot, cell in self._cells(row, columns, alone=True).items()
            if (figure := figure_of(cell, unit_of(slot, unit), self._pattern))
        }
        take_money(review, label, figures, sum(is_number(cell, self._pattern) for cell in row), self._pattern)

    def _score(self, review: Review, row: Row, columns: Mapping[str, int], named: int) -> None:
        cells = self._cells(row, columns)
        full, score = (
            figure_of(cells[slot], COUNT, self._pattern) if slot in cells else None for slot in (FULL, SCORE)
        )
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
        if review.scores[-1].name == row[named].text:
            compare_values(review.scores[-1], [row[columns[_AIM]], row[columns[_REACHED]]], self._pattern)

    def _cells(self, row: Row, columns: Mapping[str, int], *, alone: bool = False) -> dict[str, Passage]:
        """The cells under the header; where they slid, those that have something to say, if they are as many. `alone`:
        the row has no other numbers."""
        under = {slot: row[at] for slot, at in columns.items() if at < len(row)}
        numbers = [cell for cell in row if is_number(cell, self._pattern)]
        fitting = all(is_number(c, self._pattern) or self._pattern.blank.search(c.text) for c in under.values())
        if fitting and numbers and not (alone and any(all(n is not c for c in under.values()) for n in numbers)):
            return under
        ordered = sorted(columns, key=lambda slot: columns[slot])
        said = [c for c in row if c.text and (is_number(c, self._pattern) or self._pattern.blank.search(c.text))]
        cells = next((cells for cells in (numbers, said) if len(cells) == len(ordered)), [])
        return dict(zip(ordered, cells, strict=False)) if cells else {}


def is_label(text: str, pattern: ReviewPattern) -> bool:
    """Whether a row of money begins so: the whole, or a part of it."""
    return bool(pattern.whole.search(text) or pattern.parts.search(text))


def take_money(review: Review, label: str, figures: dict[str, Figure], numbers: int, pattern: ReviewPattern) -> None:
    """A row of money; `numbers`: how many are printed in it. A part of which none is printed is blank, and counts for
    nothing."""
    if not figures:
        review.unread_money += numbers
    if pattern.whole.search(label) and not review.money:
        review.money = figures
    elif pattern.parts.search(label) and (figures or numbers):
        review.parts.append(figures)


def executed(review: Review) -> Score | None:
    """What is scored for spending the money."""
    full, score = review.money.get(FULL), review.money.get(SCORE)
    return Score(RATE, full, score) if full and score else None


def compare_values(score: Score, cells: Sequence[Passage], pattern: ReviewPattern) -> None:
    """What was aimed at and what was reached, if both are numbers of one unit."""
    found = [(cell, match) for cell in cells if (match := pattern.value.search(cell.text))]
    if len(found) != len((_AIM, _REACHED)):
        return
    (aimed, aim), (got, reached) = found
    if aim["比较"] and aim["单位"] == reached["单位"]:
        score.comparator = pattern.comparators.get(aim["比较"], "")
        score.aim = plain_figure(aimed, *aim.span("值"))
        score.reached = plain_figure(got, *reached.span("值"))


def is_number(cell: Passage, pattern: ReviewPattern) -> bool:
    return bool(pattern.number.search(cell.text) or pattern.rate.search(cell.text))


def unit_of(slot: str, money: Unit) -> Unit:
    """What the column of a slot counts in."""
    return PERCENT if slot == RATE else money if slot in MONEY else COUNT


def figure_of(cell: Passage, unit: Unit, pattern: ReviewPattern) -> Figure | None:
    wanted = pattern.rate if unit == PERCENT else pattern.number
    if not wanted.search(cell.text):
        return None
    numeral = parse_numeral(_TAIL.sub("", cell.text))
    if numeral is None:
        return None
    place = cell.place(0, len(cell.text))
    return Figure(cell.printed(0, len(cell.text)), numeral.value, numeral.decimals, unit, place)


def unit_printed(texts: Sequence[str], pattern: ReviewPattern) -> Unit:
    """What the money is in; 万元 where nothing is said."""
    found = next(filter(None, map(pattern.unit.search, texts)), None)
    return YUAN if found and found["单位"] == "元" else WAN_YUAN


def _columns(texts: Sequence[str], headers: Mapping[str, Regex]) -> dict[str, int]:
    """Where each slot stands; the first cell that is called so."""
    found: dict[str, int] = {}
    for at, text in enumerate(texts):
        slot = next((slot for slot, header in headers.items() if header.fullmatch(text)), None)
        if slot is not None:
            found.setdefault(slot, at)
    return found
