"""Numerals of running text with what they measure: money, a price per head, a count, or nothing known."""

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum

from audit.decimal_utils import parse_numeral
from audit.model.figure import COUNT, PERCENT, WAN_YUAN, YI_YUAN, YUAN, Dimension, Figure, Unit
from audit.model.knowledge.quantities import Counters
from audit.model.record import record
from audit.model.regex import Regex
from audit.recognition.text import Passage

# Digits with white space between them may be one number that was torn: neither part of it is read.
_NUMERAL = Regex(
    r"(?:(?<![\w.,)）%％~～—-])-)?(?<![\d.,])(?<!\d\u2003)(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d])(?!\u2003\d)"
)
_WINDOW = 14  # characters before a numeral in which 每人每月, 共计 and the like must end
_LAST_WORDS = Regex(r"[\d，；。、]")  # what stands before another figure says nothing of this one
_MONEY = {"万元": WAN_YUAN, "亿元": YI_YUAN, "元": YUAN}
_PERCENT = Regex(r"[%％]")


class Measure(StrEnum):
    """What a number in the prose measures, as its unit says."""

    MONEY = "金额"
    PRICE = "标准"
    COUNT = "数量"
    RATE = "比率"
    BARE = "无单位"


@record
class Number:
    """A numeral at `start`..`end` (unit included). `thing` is what a count counts or a price is paid for, empty where
    no measure word says so; prices know their period, and whether they are paid more than once (`repeated`); `timed`
    counts have the months in them."""

    measure: Measure
    figure: Figure
    start: int
    end: int
    thing: str = ""
    monthly: bool = False
    repeated: bool = False
    timed: bool = False
    bounded: bool = False
    total: bool = False


class NumberReader:
    """For one disclosure: its fiscal year tells what was spent in the years before."""

    def __init__(self, counters: Counters, year: int | None = None) -> None:
        self.counters = counters
        self._year = year
        words = "|".join(sorted(map(re.escape, counters.classes), key=len, reverse=True))
        self._counter = Regex(rf"(?P<scale>[万千]?)(?P<open>（?)(?P<word>{words})(?(open)）?)")
        self._money = Regex(r"（?(?P<unit>万元|亿元|元)）?")

    def numbers(self, passage: Passage) -> Iterator[Number]:
        """In reading order; dates, ages and document numbers are no quantities, those of others not ours."""
        text = passage.text
        skipped = [(m.start(), m.end()) for m in self.counters.skipped.finditer(text)]
        for match in _NUMERAL.finditer(text):
            if any(a <= match.start() < b for a, b in skipped) or self._is_others(text, match.start()):
                continue
            number = self._number(passage, match)
            if number is not None:
                yield number

    def _is_others(self, text: str, at: int) -> bool:
        """Whether its sentence has spoken of others, or of the years before, up to there."""
        said = text[text.rfind("。", 0, at) + 1 : at]
        if self.counters.others.search(said):
            return True
        earlier = self.counters.earlier.search(said)
        return bool(earlier and (not earlier["年"] or (self._year and int(earlier["年"]) < self._year)))

    def _number(self, passage: Passage, match: re.Match[str]) -> Number | None:
        text, end = passage.text, match.end()
        before = _LAST_WORDS.split(text[max(0, match.start() - _WINDOW) : match.start()])[-1]
        if percent := _PERCENT.match(text, end):
            figure = _figure(passage, match, PERCENT, exact=False)
            return Number(Measure.RATE, figure, match.start(), percent.end()) if figure else None
        if money := self._money.match(text, end):
            return self._of_money(passage, match, money, before)
        if (counter := self._counter.match(text, end)) and counter["word"]:
            unit = _counting_unit(counter["scale"], counter["word"])
            figure = _figure(passage, match, unit, exact=_is_whole(match[0], unit))
            thing = self.counters.classes[counter["word"]]
            timed = bool(self.counters.timed.search(unit.name))
            return Number(Measure.COUNT, figure, match.start(), counter.end(), thing, timed=timed) if figure else None
        return self._bare(passage, match, before)

    def _of_money(self, passage: Passage, match: re.Match[str], money: re.Match[str], before: str) -> Number | None:
        after = self.counters.price_after.match(passage.text, money.end())
        price = after or self.counters.price_before.search(before)
        unit = _MONEY[money["unit"]]
        rounded = unit != YUAN or bool(self.counters.rounded.search(before))
        exact = not rounded and (bool(price) or before.endswith("="))
        figure = _figure(passage, match, unit, exact=exact)
        if figure is None:
            return None
        words = before + (after[0] if after else "")
        paid_for = self.counters.paid_for.search(words) if price else None
        return Number(
            Measure.PRICE if price else Measure.MONEY,
            figure,
            match.start(),
            after.end() if after else money.end(),
            thing=self.counters.things.get(paid_for["物"], paid_for["物"]) if paid_for else "",
            monthly=bool(self.counters.monthly.search(words)),
            repeated=bool(self.counters.repeated.search(words)),
            bounded=bool(self.counters.bounded.search(before)),
            total=not price and bool(self.counters.total.search(before)),
        )

    def _bare(self, passage: Passage, match: re.Match[str], before: str) -> Number | None:
        """户数 23216 counts; any other numeral without a unit is kept as such."""
        counted = self.counters.counted.search(before)
        figure = _figure(passage, match, COUNT, exact=bool(counted) and "." not in match[0])
        if figure is None:
            return None
        if counted:
            return Number(Measure.COUNT, figure, match.start(), match.end())
        return Number(Measure.BARE, figure, match.start(), match.end())


def _counting_unit(scale: str, word: str) -> Unit:
    factor = {"万": Decimal(10_000), "千": Decimal(1000)}.get(scale, Decimal(1))
    return Unit(scale + word, Dimension.COUNT, factor)


def _is_whole(numeral: str, unit: Unit) -> bool:
    return unit.scale == 1 and "." not in numeral


def _figure(passage: Passage, match: re.Match[str], unit: Unit, *, exact: bool) -> Figure | None:
    numeral = parse_numeral(match[0])
    if numeral is None:
        return None
    text = passage.printed(match.start(), match.end())
    return Figure(text, numeral.value, numeral.decimals, unit, passage.place(match.start(), match.end()), exact)
