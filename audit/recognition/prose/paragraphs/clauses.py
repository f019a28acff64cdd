"""A paragraph cut into events: numerals with the words right before them, and words that say something by themselves."""

import re
from collections.abc import Iterator, Sequence
from operator import attrgetter

from audit.decimal_utils import parse_numeral
from audit.model.facts import BUDGET, EITHER_WAY
from audit.model.figure import Dimension, Figure, Unit
from audit.model.knowledge.grammar import Grammar, NumberSlot, WordSlot
from audit.model.record import field, record, replace
from audit.model.regex import Regex
from audit.recognition.prose.paragraphs import Paragraph
from audit.recognition.prose.paragraphs.scanned import SENTENCE_END, Scanned, Spans
from audit.recognition.text.sifting import sifted

# Letters that character recognition takes for digits, and marks that it takes for separators: 63l.92万元, 20B.〇0万元, 36、454.94万元.
_MISREAD = Regex(
    r"(?<![\dA-Za-z.,〇])(?:(?=[\d,.OolIBSZ〇]*[OolIBSZ〇])(?=[,.OolIBSZ〇]*\d)[\d,OolIBSZ〇]+\.[\dOolIBSZ〇]+"
    r"|\d{1,3}(?:[、'’]\d{3})+\.\d+)(?=亿元|万元|千元|元|%)"
)
_OWN_YEAR = "本年"
_COMPARING = frozenset("比较与同")
_SUBJECT = "主语"  # what a number's pattern leaves to the lead: 与年初预算相比，收、支总计增加…
_NUMERAL = r"(?<![\d.,/])(?P<sign>(?<![\d年月日])-)?(?P<digits>\d[\d,.\u2003]*)(?<![,.\u2003])"


@record
class NumberEvent:
    """A numeral in its slot. `lead` is the text since the last event or sentence end; `words` come from its pattern.
    `aside`: what follows says that the amount is somebody else's, or but a part."""

    slot: NumberSlot
    figure: Figure
    lead: str
    start: int
    words: dict[str, str] = field(default_factory=dict)
    aside: bool = False


@record
class WordEvent:
    """A word of the grammar that fills a slot (增加, 下降, 持平), with what was said before it."""

    slot: WordSlot
    text: str
    lead: str
    start: int
    words: dict[str, str] = field(default_factory=dict)


@record
class SentenceEnd:
    """`lead` is what the sentence said since its last event; `stop` the mark that ends it."""

    start: int
    lead: str
    stop: str


@record
class Garbled:
    """Something printed as an amount that is no numeral, or a numeral without its unit. `before`: the words before it."""

    text: str
    start: int
    end: int
    before: str
    reason: str = "数字写法不合规，读数不定"
    lead: str = ""  # what a numeral without unit was said of


@record
class PassedOver:
    """Amounts inside a reason or a purpose: read, and on purpose bound to nothing."""

    start: int
    end: int
    figures: tuple[Figure | None, ...]  # None for what is no numeral


Event = NumberEvent | WordEvent | SentenceEnd | Garbled | PassedOver


class Scanner:
    """Compiled once per document, which has these paragraphs."""

    def __init__(self, grammar: Grammar, year: int | None, kind: str | None, paragraphs: Sequence[Paragraph]) -> None:
        self._grammar = grammar
        self._paragraphs = paragraphs
        self._numbers = [slot for slot in grammar.numbers if not slot.kinds or kind in slot.kinds]
        words = [slot for slot in grammar.words if not slot.kinds or kind in slot.kinds]
        self._words_in = sifted([paragraph.text for paragraph in paragraphs], words, attrgetter("pattern"))
        self._year = str(year or "")
        self._is_budget = kind == BUDGET
        units = "|".join(f"(?P<u{i}>{unit.pattern})" for i, unit in enumerate(grammar.units))
        self._amount = Regex(f"{_NUMERAL}(?:{units})")

    def events(self, index: int) -> Iterator[Event]:
        """Of the paragraph of that number, in reading order; a lead never reaches back over a sentence end or another
        event."""
        paragraph = self._paragraphs[index]
        text = paragraph.text
        words = self._words(text, self._words_in[index])
        spans = [match.span() for slot, match in words if not slot.looks_on]
        taken = Spans(spans)
        misread = [match for match in _MISREAD.finditer(text) if match.start() not in taken]
        taken = Spans([*spans, *(match.span() for match in misread)])
        marks: list[tuple[WordSlot | None, re.Match[str]]] = [*words, *((None, match) for match in misread)]
        for pattern in (self._amount, SENTENCE_END, self._grammar.unitless):
            marks += [(None, m) for m in pattern.finditer(text) if m.start() not in taken]
        floor = 0
        scanned = Scanned(paragraph, self._grammar)
        for slot, match in sorted(marks, key=lambda mark: mark[1].start()):
            yield from self._event(scanned, slot, match, floor)
            floor = floor if slot and slot.looks_on else max(floor, match.end())

    def _event(self, scanned: Scanned, slot: WordSlot | None, match: re.Match[str], floor: int) -> Iterator[Event]:
        lead = scanned.text[floor : match.start()]
        if slot is not None:
            yield from self._word_event(scanned, slot, match, lead)
        elif match.re is SENTENCE_END.compiled:
            yield SentenceEnd(match.start(), lead, match[0])
        elif match.re is _MISREAD.compiled:
            yield Garbled(match[0], match.start(), match.end(), lead)
        elif match.re is self._grammar.unitless.compiled:
            yield Garbled(match[0], match.start(), match.end(), lead, "没有写单位，读数不定", lead)
        elif not self._grammar.threshold.match(scanned.text, match.end()) and not self._grammar.limit.search(lead):
            yield self._number_event(scanned, match, lead)

    def _word_event(self, scanned: Scanned, slot: WordSlot, match: re.Match[str], lead: str) -> Iterator[Event]:
        groups = {k: v for k, v in match.groupdict().items() if v and k != _OWN_YEAR}
        word = slot.value or groups.pop(slot.slot, match[0])
        yield WordEvent(slot, word, lead, match.start(), groups)
        if slot.looks_on:
            return
        amounts = self._amount.finditer(scanned.text, match.start(), match.end())
        figures = (self._figure(scanned, amount) for amount in amounts)
        # 预算数为0万元，无法计算: that it is nothing is what the word is there to say
        passed = [figure for figure in figures if not slot.value or figure is None or figure.value]
        if passed:
            yield PassedOver(match.start(), match.end(), tuple(passed))

    def _words(self, text: str, there: Sequence[WordSlot]) -> list[tuple[WordSlot, re.Match[str]]]:
        """Non-overlapping, the leftmost first and of two at one place the longer."""
        matches = ((slot, m) for slot in there for m in slot.pattern.finditer(text))
        found = [(slot, m) for slot, m in matches if not self._is_other_year(m)]
        found.sort(key=lambda pair: (pair[1].start(), -pair[1].end()))
        kept: list[tuple[WordSlot, re.Match[str]]] = []
        end = 0
        for slot, match in found:
            if match.start() >= end:
                kept.append((slot, match))
                end = end if slot.looks_on else match.end()
        return kept

    def _number_event(self, scanned: Scanned, match: re.Match[str], before: str) -> Event:
        text, start, end = scanned.text, match.start(), match.end()
        figure = self._figure(scanned, match)
        if figure is None:
            return Garbled(scanned.paragraph.printed(start, end), start, end, before)
        dimension = figure.unit.dimension
        lost = dimension is Dimension.RATIO and scanned.displaces_shares
        told = (before, scanned.sentence(start)) if not lost else ("", "")
        slot, found, beyond = self._slot(*told, text, end, dimension)
        words = {k: v for k, v in found.groupdict().items() if v and k != _OWN_YEAR}
        if beyond:
            words |= {k: v for k, v in beyond.groupdict().items() if v}
        sign = self._grammar.directions.get(words.get(slot.direction, ""), 1)
        lead = "" if slot.reaches else before[: found.start()] + words.pop(_SUBJECT, "")
        aside = bool(self._grammar.aside.match(text, end))
        meant = replace(slot, slot=f"{slot.slot}{EITHER_WAY}") if sign == 0 and figure.value else slot
        return NumberEvent(meant, _signed(figure, sign), lead, start, words, aside)

    def _slot(
        self, before: str, sentence: str, text: str, end: int, dimension: Dimension
    ) -> tuple[NumberSlot, re.Match[str], re.Match[str] | None]:
        """The first slot that fits what is said before the number, which ends at `end`, and after it."""
        for slot in self._numbers:
            beyond = slot.after.match(text, end) if slot.after else None
            if slot.dimension is not dimension or (slot.after and not beyond):
                continue
            found = slot.before.search(sentence if slot.reaches else before)
            if found and not (slot.earlier and self._is_own_year(found)) and not self._is_other_year(found):
                return slot, found, beyond
        raise AssertionError(f"the grammar has no slot without conditions for {dimension}")

    def _figure(self, scanned: Scanned, match: re.Match[str]) -> Figure | None:
        unit = next(u.unit for i, u in enumerate(self._grammar.units) if match[f"u{i}"])
        return _figure(scanned, match, unit)

    def _is_own_year(self, found: re.Match[str]) -> bool:
        """A year as base counts as earlier only when it is known to differ from the disclosure's, which a budget is not
        compared with."""
        said = found.groupdict()
        year = (said.get("基期") or said.get("预算基期") or "")[:4]
        compared = self._is_budget and found[0][:1] in _COMPARING
        return year.isdigit() and (year == self._year if self._year else not compared)

    def _is_other_year(self, found: re.Match[str]) -> bool:
        """What may be said of the disclosure's year only is said of another."""
        year = found.groupdict().get(_OWN_YEAR) or ""
        return bool(self._year and year) and year != self._year


def _figure(scanned: Scanned, match: re.Match[str], unit: Unit) -> Figure | None:
    start, end = match.start(), match.end("digits")
    numeral = parse_numeral(match["digits"]) if "\u2003" not in match["digits"] else None
    if numeral is None:
        return None
    if unit.name == "%":
        end = match.end()
    value = -numeral.value if match["sign"] else numeral.value
    # 0万元 (0%) among amounts (shares) with decimals, or among nothing but zeros, is nothing at all, and no 0.4 rounded.
    rounded = scanned.rounds_shares if unit.name == "%" else scanned.is_rounded
    nothing = not value and not numeral.decimals and not rounded
    printed, place = scanned.paragraph.printed(start, end), scanned.paragraph.place(start, end)
    return Figure(printed, value, numeral.decimals, unit, place, exact=nothing)


def _signed(figure: Figure, sign: int) -> Figure:
    """`sign`: 0 where a template's 增加（减少） was left as it is."""
    if sign >= 0:
        return figure
    return replace(figure, value=-figure.value)
