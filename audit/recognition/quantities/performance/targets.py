"""Performance tables (整体 and 项目) as read: funds, goal, indicators with their weights."""

import re
from collections.abc import Iterable, Sequence

from audit.decimal_utils import parse_numeral, parse_unit
from audit.model.facts import Unrecognised
from audit.model.figure import COUNT, PERCENT, Figure, Unit
from audit.model.knowledge.quantities import SlotPattern, TargetPattern
from audit.model.place import Place
from audit.model.record import field, mutable, record, replace
from audit.model.regex import Regex
from audit.recognition.quantities.mentions import Mention
from audit.recognition.quantities.mentions.addends import addends
from audit.recognition.quantities.mentions.numbers import Measure, Number, NumberReader
from audit.recognition.quantities.pairs import Item
from audit.recognition.quantities.performance.tasks import Task
from audit.recognition.regions import PRINTED_AMOUNT
from audit.recognition.text import Passage
from audit.recognition.text.characters import line_of

GAP = "\u2003"
_SENTENCE = Regex("[。；，]")
_AMOUNT = Regex(r"(?<![\d.,])(?!20\d\d\.)(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,6})(?![\d.%])")
_UNIT = Regex("（(?P<单位>[万千]?元)）")  # a row says for itself what its money is in
_NO_LABEL = "没有单元格的文本里，有的资金看不出是哪一项"


@record
class Indicator:
    """One indicator. `number` is its value with what it measures; None where the value is a word or not legible."""

    name: str
    text: str
    place: Place
    comparator: str = ""
    number: Number | None = None
    weight: Figure | None = None
    prior: Figure | None = None
    cost: bool = False

    @property
    def value(self) -> Figure | None:
        return self.number.figure if self.number else None

    @property
    def is_cost(self) -> bool:
        """A ceiling in money for the whole of something, not per head."""
        return self.cost and self.number is not None and self.number.measure is Measure.MONEY


@mutable
class Target:
    """One table. `name`: the project as printed, empty in 整体 tables. `office`: whose table it says it is. `weighted`:
    it has a column of weights."""

    kind: str
    title: str
    place: Place
    name: str = ""
    office: str = ""
    funds: dict[str, Figure] = field(default_factory=dict)
    goal: tuple[Mention, ...] = ()
    goal_text: str = ""
    indicators: list[Indicator] = field(default_factory=list)
    weighted: bool = True
    unread_weights: int = 0
    unread_costs: int = 0
    tasks: list[Task] = field(default_factory=list)
    weight_total: Figure | None = None  # printed below the weights
    problems: list[Unrecognised] = field(default_factory=list)
    rest: list[Passage] = field(default_factory=list)  # rows above the indicators in which no fund was found
    other_money: bool = False  # some of them tell amounts that nobody knows

    @property
    def overall(self) -> bool:
        return self.kind == "整体"

    def stated_totals(self) -> list[Figure]:
        """What the goal says the whole costs: 项目总投资, 共计."""
        return [m.amount.figure for m in self.goal if m.amount and m.total]

    def goal_items(self) -> list[Mention]:
        """What the goal says its parts cost."""
        return addends([m for m in self.goal if not m.total])

    def complain(self, text: str, reason: str, place: Place, figures: int = 1) -> None:
        label = f"{self.title}《{self.name}》" if self.name else self.title
        self.problems.append(Unrecognised(label, text, reason, place, figures))


def items_of_indicators(indicators: Iterable[Indicator]) -> list[Item]:
    """The indicators that have a number, to be paired with what the prose says of the same."""
    return [Item(i.name, i.number) for i in indicators if i.number is not None]


def total_of(target: Target) -> Figure | None:
    """The table's total; where it is not legible the only fund there is, or what the goal says the whole is."""
    if total := target.funds.get("预算总额"):
        return total
    funds = [f for slot in ("财政拨款", "其他资金") if (f := target.funds.get(slot)) and f.amount]
    stated = target.stated_totals()
    return funds[0] if len(funds) == 1 else next(iter(stated), None)


def fiscal_total_of(target: Target) -> Figure | None:
    """What the table of projects and the prose speak of: the fiscal part where other funds are added to it."""
    other, fiscal = target.funds.get("其他资金"), target.funds.get("财政拨款")
    added = bool(other and other.amount)
    if fiscal and fiscal.amount and (added or "预算总额" not in target.funds):
        return fiscal
    return total_of(target)


class ValueReader:
    """An indicator's value: comparator, numeral, unit."""

    def __init__(self, pattern: TargetPattern, numbers: NumberReader) -> None:
        self.pattern = pattern
        self._numbers = numbers
        self._value = Regex(f"(?:{pattern.value.pattern})$")

    def find(self, passage: Passage) -> re.Match[str] | None:
        return self._value.search(passage.text)

    def read(self, passage: Passage, match: re.Match[str]) -> tuple[str, Number | None]:
        """The comparator, and the number with its measure."""
        comparator = self.pattern.comparators.get(match["比较"], match["比较"])
        stretch = passage[match.start("值") : match.end()]
        return comparator, next(iter(self._numbers.numbers(stretch)), None)

    def bare(self, passage: Passage) -> Number | None:
        """The number of a value that is printed without a sign of comparison."""
        return next(iter(self._numbers.numbers(passage)), None)


def plain_figure(passage: Passage, start: int, end: int, *, percent: bool = False) -> Figure | None:
    """A weight, a percentage or a value whose unit does not matter; a whole weight is exact."""
    numeral = parse_numeral(passage.text[start:end])
    if numeral is None:
        return None
    text, place = passage.printed(start, end), passage.place(start, end)
    return Figure(text, numeral.value, numeral.decimals, PERCENT if percent else COUNT, place, exact=True)


def is_torn(passage: Passage, start: int, end: int) -> bool:
    """A numeral whose digits stand in several cells: what is missing between them nobody knows."""
    return len(set(map(line_of, passage.spots[start:end]))) > 1


def without_gaps(passage: Passage) -> Passage:
    """Digits of one cell are one numeral, whatever white space stands between them."""
    kept = [i for i, character in enumerate(passage.text) if character != GAP]
    if len(kept) == len(passage.text):
        return passage
    return replace(passage, text="".join(passage.text[i] for i in kept), spots=tuple(passage.spots[i] for i in kept))


def typeset(passage: Passage, marks: dict[str, str]) -> Passage:
    """Marks of typesetting replaced by what they stand for, each kept at its place."""
    text, spots = passage.text, list(passage.spots)
    for mark, meaning in marks.items():
        while (at := text.find(mark)) >= 0:
            text = text[:at] + meaning + text[at + len(mark) :]
            spots = spots[:at] + spots[at : at + len(meaning)] + spots[at + len(mark) :]
    return replace(passage, text=text, spots=tuple(spots))


def tell_unread_money(target: Target) -> None:
    """Amounts of rows with cells that say neither a fund nor what a task costs; what sentences tell is the goal's."""
    read = {figure.place for task in target.tasks for figure in task.costs.values()}
    for row in target.rest:
        found = [] if _SENTENCE.search(row.text) else list(_AMOUNT.finditer(row.text))
        amounts = [m for m in found if row.place(*m.span()) not in read]
        if amounts:
            target.other_money = True
            place = row.place(*amounts[0].span())
            target.complain(row.printed(0, len(row.text)), "看不出是哪一项资金，没有核对", place, len(amounts))


def read_funds(
    target: Target, rows: Sequence[Passage], pattern: TargetPattern, *, flow: bool, above: Unit | None = None
) -> list[Passage]:
    """Fills in the funds; returns the rows that hold none. `above`: the unit printed above the table, which is theirs
    until one of them prints another."""
    rest: list[Passage] = []
    printed = above
    for row in rows:
        printed = _own_unit(row) or printed
        found = [(fund, match) for fund in pattern.funds if (match := fund.match.search(row.text))]
        if not found:
            rest.append(row)
        elif flow and (astray := next((a for other in rest for a in _unlabelled(other, ()) if "." in a[0]), None)):
            target.complain(astray[0], _NO_LABEL, target.place, 1 + len(found))
        elif flow and (amounts := _unlabelled(row, [match.span("值") for _, match in found])):
            place = row.place(*amounts[0].span())
            target.complain(row.printed(*amounts[0].span()), _NO_LABEL, place, len(amounts) + len(found))
        else:
            for fund, match in found:
                _take_fund(target, row, fund, match, printed or fund.unit, flow=flow)
    return rest


def _own_unit(row: Passage) -> Unit | None:
    """What the money of the row is in, where it says so, and says one unit only."""
    told = {found["单位"] for found in _UNIT.finditer(row.text)}
    return parse_unit(told.pop()) if len(told) == 1 else None


def _unlabelled(row: Passage, taken: Sequence[tuple[int, int]]) -> list[re.Match[str]]:
    """The amounts of a row without cells that no label takes: it may be that each stands before its label."""
    amounts = PRINTED_AMOUNT.finditer(row.text)
    return [found for found in amounts if not any(start <= found.start() < end for start, end in taken)]


def _take_fund(
    target: Target, row: Passage, fund: SlotPattern, match: re.Match[str], unit: Unit, *, flow: bool
) -> None:
    start, end = match.span("值")
    numeral = parse_numeral(match["值"])
    if not flow and is_torn(row, start, end):
        target.complain(row.printed(start, end), f"{fund.slot}的数字被拆在几格里，读不准", row.place(start, end))
    elif numeral is not None:
        place = row.place(start, end)
        target.funds[fund.slot] = Figure(row.printed(start, end), numeral.value, numeral.decimals, unit, place)
