"""Free text of quantities → mentions: what is spoken of, how many, at what price, how much."""

import re
from collections.abc import Iterator, Sequence

from audit.model.knowledge.quantities import Counters
from audit.model.record import mutable, record, replace
from audit.model.regex import Regex
from audit.recognition.quantities.mentions.labels import LabelReader
from audit.recognition.quantities.mentions.numbers import Measure, Number, NumberReader
from audit.recognition.text import Passage

_BREAK = Regex(r"[，；。：、]")
_WRITTEN_OUT = Regex(r"[*×xX]（?\d[\d.,]*")

_TORN = Regex(r"\d\u2003\d")  # white space between digits: two numbers, or one that was torn


@record
class Mention:
    """One thing spoken of: its label and its figures. `intro`: the words of its own clause, also where the label is
    borrowed from the clause before. `written_out`: n × p = a stands there as a calculation. `inner`: after 其中,
    part of the amount before it. `sentence`: which one it stands in; one that opens with 其中 goes on with the last."""

    label: str
    count: Number | None = None
    price: Number | None = None
    amount: Number | None = None
    rate: Number | None = None
    written_out: bool = False
    inner: bool = False
    borrowed: str = ""
    sentence: int = 0
    torn: bool = False  # of its text a number could not be read

    @property
    def open_end(self) -> bool:
        """…3 万元等: the list goes on unsaid, or lacks what could not be read."""
        return self.torn or self.label.endswith("等")

    @property
    def intro(self) -> str:
        return self.borrowed or self.label

    @property
    def total(self) -> bool:
        return bool(self.amount and self.amount.total)


@record
class _Clause:
    label: str
    numbers: tuple[Number, ...]
    stop: str
    written_out: bool
    among: bool
    ordinal: bool

    @property
    def ends_sentence(self) -> bool:
        return self.stop in {"。", "；"}


def mentions(passage: Passage, reader: NumberReader, labels: LabelReader) -> tuple[Mention, ...]:
    """In reading order. A figure without a label has that of the clause before it, or belongs to its mention."""
    numbers = _with_units(list(reader.numbers(passage)), passage.text)
    found: list[Mention] = []
    pending, scope, torn = "", _Scope(), bool(_TORN.search(passage.text))
    for clause in _clauses(numbers, passage.text, reader.counters):
        scope.enter(clause)
        for mention in _of_clause(clause) if clause.numbers else ():
            told = replace(mention, inner=scope.inner, sentence=scope.sentence, torn=torn)
            _take(found, told, pending, labels)
        pending = "" if clause.numbers or clause.ends_sentence else clause.label
        scope.leave(clause)
    return tuple(_with_own_totals(found, labels))


def _with_own_totals(found: Sequence[Mention], labels: LabelReader) -> list[Mention]:
    """14 个村每村 6 万元，共计 84 万元 among other sums of money: it totals what it follows, not all of them."""
    others = any(m.amount and not m.total for m in found)
    kept: list[Mention] = []
    for mention in found:
        last = kept[-1] if others and kept else None
        if last and _is_total_of(mention, last) and not labels.core(mention.label):
            kept[-1] = replace(last, amount=replace(mention.amount, total=False) if mention.amount else None)
        else:
            kept.append(mention)
    return kept


def _is_total_of(mention: Mention, last: Mention) -> bool:
    return bool(mention.total and last.count and last.price and not last.amount and mention.sentence == last.sentence)


@mutable
class _Scope:
    """Whether the clause at hand stands behind 其中 and an amount that it breaks down, in its sentence or in the one
    before; it ends with the sentence, or with the next of the ordinals (一是, 二是) that it stands under."""

    outer: bool = False
    inner: bool = False
    ordered: bool = False
    sentence: int = 0
    opening: bool = True

    def enter(self, clause: _Clause) -> None:
        if self.opening and not clause.among:
            self.sentence += 1
            self.outer = False
        self.opening = False
        if clause.ordinal:
            self.inner = self.inner and not self.ordered
            self.ordered = not self.inner
        self.inner = self.inner or (clause.among and self.outer)

    def leave(self, clause: _Clause) -> None:
        self.outer = self.outer or any(n.measure is Measure.MONEY for n in clause.numbers)
        if clause.stop == "。":
            self.inner, self.ordered, self.opening = False, False, True


def _with_units(numbers: Sequence[Number], text: str) -> list[Number]:
    """52.98、…13.5 万元: in a list, an amount without a unit has the unit of the one after it."""
    kept: list[Number] = []
    for i, number in enumerate(numbers):
        follower = numbers[i + 1] if i + 1 < len(numbers) else None
        if number.measure is not Measure.BARE:
            kept.append(number)
        elif _is_listed_amount(number, text) and follower and follower.measure is Measure.MONEY:
            figure = replace(number.figure, unit=follower.figure.unit)
            kept.append(replace(number, measure=Measure.MONEY, figure=figure))
    return kept


def _is_listed_amount(number: Number, text: str) -> bool:
    return number.figure.decimals > 0 and text[number.end : number.end + 1] in {"、", "，", "；"}


def _clauses(numbers: Sequence[Number], text: str, words: Counters) -> Iterator[_Clause]:
    start = 0
    for cut in [*_cuts(numbers, text), len(text)]:
        yield _clause(text, (start, cut), [n for n in numbers if start <= n.start < cut], words)
        start = cut + 1


def _clause(text: str, span: tuple[int, int], numbers: Sequence[Number], words: Counters) -> _Clause:
    start, end = span
    label, cursor = "", start
    for number in numbers:
        label += text[cursor : number.start]
        cursor = max(cursor, number.end)
    label += text[cursor:end]
    written_out = bool(_WRITTEN_OUT.search(text, start, end))
    clean = words.noise.sub("", label).strip("、，")
    among, ordinal = bool(words.among.search(label)), bool(words.ordinal.match(clean))
    return _Clause(clean, tuple(numbers), text[end : end + 1], written_out, among, ordinal)


def _cuts(numbers: Sequence[Number], text: str) -> list[int]:
    return [m.start() for m in _BREAK.finditer(text) if _separates(m, numbers)]


def _separates(match: re.Match[str], numbers: Sequence[Number]) -> bool:
    """A colon right before a figure introduces it; an enumeration comma separates figures, not nouns."""
    at = match.start()
    if match[0] == "：":
        return not any(n.start == at + 1 for n in numbers)
    if match[0] != "、":
        return True
    before = [n for n in numbers if n.end <= at]
    after = [n for n in numbers if n.start > at]
    if not before or not after:
        return bool(before) and before[-1].end == at
    return before[-1].end == at or before[-1].measure is after[0].measure is Measure.COUNT


def _of_clause(clause: _Clause) -> Iterator[Mention]:
    """One mention, and one more for every further count or sum of money that stands in the clause."""
    counts, amounts = _all(clause, Measure.COUNT), _all(clause, Measure.MONEY)
    for count in counts[:-1]:
        yield Mention(clause.label, count)
    yield Mention(
        clause.label,
        counts[-1] if counts else None,
        _first(clause, Measure.PRICE),
        amounts[0] if amounts else None,
        _first(clause, Measure.RATE),
        clause.written_out,
    )
    for amount in amounts[1:]:
        yield Mention(clause.label, amount=amount)


def _all(clause: _Clause, measure: Measure) -> list[Number]:
    """Limits (不超过 5 万元) come last."""
    return sorted((n for n in clause.numbers if n.measure is measure), key=lambda n: n.bounded)


def _first(clause: _Clause, measure: Measure) -> Number | None:
    return next(iter(_all(clause, measure)), None)


def _take(found: list[Mention], mention: Mention, pending: str, labels: LabelReader) -> None:
    if labels.core(mention.label) or mention.total or not (found or pending):
        found.append(mention)
    elif pending:
        found.append(replace(mention, label=pending, borrowed=mention.label))
    elif _clashes(found[-1], mention):
        found.append(mention)
    else:
        found[-1] = _joined(found[-1], mention)


def _joined(a: Mention, b: Mention) -> Mention:
    return replace(
        a, count=a.count or b.count, price=a.price or b.price, amount=a.amount or b.amount, rate=a.rate or b.rate
    )


def _clashes(a: Mention, b: Mention) -> bool:
    return bool((a.count and b.count) or (a.price and b.price) or (a.amount and b.amount))
