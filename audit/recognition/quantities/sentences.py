"""Sentences of fixed wording → statements: head-counts, offices, stocks, procurement, performance."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from audit.decimal_utils import parse_numeral, parse_unit
from audit.model.document import UNKNOWN
from audit.model.facts import CUT_OFF, UNIT, Profile
from audit.model.facts.members import others_of
from audit.model.figure import PERCENT, WAN_YUAN, Dimension, Figure, Unit
from audit.model.knowledge.quantities import Again, Counters, Naming, SentencePattern, SlotPattern
from audit.model.ordinals import whole_number
from audit.model.printed_years import YEAR
from audit.model.regex import Regex
from audit.recognition.numbering.enumerations import items_in, names_in
from audit.recognition.quantities.drafts import Draft
from audit.recognition.quantities.sections import Section
from audit.recognition.text import Passage
from audit.recognition.text.characters import DECIMALS_OF_SHARES, uniform
from audit.recognition.text.sifting import sifted

_DECIMALS = Regex(r"\d\.\d")
_DIGIT = re.compile(r"\d")
_STOP = Regex(r"[。；]")
_UNIT_LENGTHS = (2, 1)  # 万元, 元
_NAME = 24  # characters at most of a sentence that is but a name, with its number: （1）青石县图书馆。
_NUMBERS = 2  # of one thing are a contradiction


def read_sentences(
    sections: Sequence[Section], patterns: Sequence[SentencePattern], words: Counters, profile: Profile
) -> Iterator[Draft]:
    """Every pattern in every section whose heading it names. What a sentence says that speaks of others is not ours."""
    again: dict[str, list[Draft]] = {}
    there = sifted([section.passage.text for section in sections], patterns, SentencePattern.leading)
    for section, here in zip(sections, there, strict=True):
        reader = _Reader(section, words, profile)
        for pattern in (each for each in here if each.heading.search(section.heading)):
            found = reader.drafts(pattern)
            if pattern.again:
                again.setdefault(pattern.id, []).extend(found)
            else:
                yield from found
    several = _is_of_several(profile)
    for pattern in patterns:
        if not (several and pattern.again is Again.ELSEWHERE):
            yield from _told_again(again.get(pattern.id, ()), pattern)


def _is_of_several(profile: Profile) -> bool:
    """A department that has units: their numbers may be told beside its own, and its name may be that of its office."""
    return profile.caliber != UNIT and len(profile.members.names) > 1


def _lists(pattern: SentencePattern) -> bool:
    """Whether it tells one thing after another, such as units by their names."""
    return bool(pattern.items) or any(slot.listed or slot.numbered for slot in pattern.slots)


def _begun_by_members(profile: Profile) -> Regex | None:
    """Begins a clause with the name of one of the department's units, alone."""
    names = sorted(others_of(uniform(profile.entity), map(uniform, profile.members.names)), key=len, reverse=True)
    told = "|".join(map(re.escape, names))
    known = names and profile.entity and profile.members.complete
    return Regex(rf"(?:^|[，；：、）])(?:其中[，：]?)?(?:{told})(?![、和及与等])") if known else None


def _told_again(told: Sequence[Draft], pattern: SentencePattern) -> Sequence[Draft]:
    """What is told once has nothing to agree with; more than two numbers are of as many units."""
    values = {figure.amount for draft in told for figure in draft.figures.values()}
    if len(values) > _NUMBERS:
        return ()
    if pattern.again is Again.ELSEWHERE:
        told = list({draft.section: draft for draft in reversed(told)}.values())[::-1]
    return told if len(told) > 1 else ()


class _Reader:
    """One section."""

    def __init__(self, section: Section, words: Counters, profile: Profile) -> None:
        self._section, self._words, self._year = section, words, profile.year
        self._own = "" if _is_of_several(profile) else uniform(profile.entity)
        self._members = _begun_by_members(profile) if _is_of_several(profile) else None

    def drafts(self, pattern: SentencePattern) -> Iterator[Draft]:
        for stretch in self._stretches(self._section.passage, pattern):
            draft = self._draft(stretch, pattern)
            if draft is None:
                continue
            for item in pattern.items:
                draft.parts += [part for part in self._items(stretch, item) if part is not None]
            prices = _prices_in(draft, pattern)
            if prices and pattern.within:
                continue  # without them the sentence says something else
            for part, slot in prices:
                del part.figures[slot]
            if draft.figures or draft.parts:
                yield draft

    def _items(self, passage: Passage, item: SentencePattern) -> Iterator[Draft | None]:
        if not item.leading().may_be_in(passage.text):
            return
        for stretch in self._stretches(passage, item):
            yield self._draft(stretch, item, passage)

    def _stretches(self, passage: Passage, pattern: SentencePattern) -> Iterator[Passage]:
        if pattern.within is None:
            yield passage
            return
        for match in self._ours(pattern.within, passage.text):
            if not _lists(pattern) and self._is_of_member(match):
                continue
            own = self._own if pattern.again else ""
            if pattern.unless is None or not _is_meant_otherwise(match, pattern.unless, self._year, own):
                yield passage[match.start() : match.end()]

    def _ours(self, pattern: Regex, text: str) -> Iterator[re.Match[str]]:
        """Where it stands in a sentence that has not spoken of others up to there."""
        for match in pattern.finditer(text):
            end = match.start("值") if "值" in pattern.groupindex else match.start()
            said = text[_sentence_of(match) : end]
            if not self._words.others.search(said) and not self._is_dated(said) and not self._is_bound(match):
                yield match

    def _is_bound(self, match: re.Match[str]) -> bool:
        """Whether its number says but how many there are at most, at least or about: 12批次以内."""
        start, end = match.span("值") if "值" in match.re.groupindex else match.span()
        limited = (self._words.limited.match(match.string, at) for at in {end, match.end()})
        return any(limited) or bool(self._words.roughly.search(match.string, 0, start))

    def _is_dated(self, said: str) -> bool:
        """Whether the sentence began with one of the years before: 2030年，国内公务接待5批次."""
        told = self._words.dated.search(said)
        return told is not None and (not told["年"] or self._year is None or int(told["年"]) < self._year)

    def _is_of_member(self, match: re.Match[str]) -> bool:
        """Whether the sentence told of one of the units before it came to this, or one with nothing but its name before."""
        *_, before, said = ("", *match.string[: match.start()].split("。"))
        told = f"{before if len(before) < _NAME else ''}：{said}{_DIGIT.split(match[0])[0]}"
        return self._members is not None and bool(self._members.search(told))

    def _draft(self, stretch: Passage, pattern: SentencePattern, around: Passage | None = None) -> Draft | None:
        """`around`: the sentence that it is an item of."""
        anchor = next(self._ours(pattern.anchor, stretch.text), None)
        if anchor is None:
            return None
        start, end = anchor.start(), _end_of_sentence(stretch.text, anchor.end())
        subject = anchor.groupdict().get("名") or pattern.id
        draft = Draft(
            pattern.kind,
            pattern.id,
            subject,
            stretch.printed(start, end),
            stretch.place(start, end),
            (self._section.title(),),
            quantity=pattern.id,
        )
        if UNKNOWN in stretch.text[start : _end_of_clauses(stretch.text, anchor.end())]:
            draft.words[CUT_OFF] = UNKNOWN
        for slot, match in self._matches(stretch.text, pattern.slots):
            is_list = slot.listed or slot.numbered or slot.each
            figure = (
                _listed(match, stretch, slot, self._words.naming)
                if is_list
                else _figure(match, stretch, slot, self._words, among=(around or stretch).text)
            )
            if figure is not None:
                draft.figures[slot.slot] = figure
        return draft

    def _matches(self, text: str, slots: Sequence[SlotPattern]) -> Iterator[tuple[SlotPattern, re.Match[str]]]:
        """Each slot's first match in the sentence that says most of them; what that one leaves out, wherever it stands."""
        found = [(slot, list(self._ours(slot.match, text))) for slot in slots]
        said = Counter(start for _, matches in found for start in {_sentence_of(match) for match in matches})
        home = max(said, key=lambda start: (said[start], -start), default=0)
        for slot, matches in found:
            at_home = (match for match in matches if _sentence_of(match) == home)
            if matches:
                yield slot, next(at_home, matches[0])


def _prices_in(draft: Draft, pattern: SentencePattern) -> list[tuple[Draft, str]]:
    """小学生720元、初中生940元，共计50万元: beside amounts in 万元 those in 元 are likely prices. Nothing is nothing in any
    unit, and a slot that is usually in 元 is meant as one."""
    amounts = {slot.slot for each in (pattern, *pattern.items) for slot in each.slots if slot.unit == WAN_YUAN}
    told = [(each, slot) for each in (draft, *draft.parts) for slot in each.figures if slot in amounts]
    told = [(each, slot) for each, slot in told if each.figures[slot].value]
    small = [(each, slot) for each, slot in told if each.figures[slot].unit.scale < WAN_YUAN.scale]
    return small if len(small) < len(told) else []


def _is_meant_otherwise(match: re.Match[str], unless: Regex, year: int | None, own: str) -> bool:
    """Whether the sentence makes something else of it before it comes to it, or speaks of another year. The unit's `own`
    name says nothing."""
    before = _STOP.split(match.string[: match.start()])[-1]
    before = before.replace(own, "") if own else before
    years = YEAR.findall(before + match[0])
    return bool(unless.search(before)) or bool(years and years[-1] != str(year))


def _sentence_of(match: re.Match[str]) -> int:
    """Where the sentence of its number begins."""
    return match.string.rfind("。", 0, match.start("值") if "值" in match.re.groupindex else match.start()) + 1


def _end_of_clauses(text: str, start: int) -> int:
    """Where all that it says after semicolons, too, is said."""
    end = text.find("。", start)
    return end if end >= 0 else len(text)


def _end_of_sentence(text: str, start: int) -> int:
    stop = _STOP.search(text, start)
    return stop.end() if stop else len(text)


def _figure(match: re.Match[str], stretch: Passage, slot: SlotPattern, words: Counters, among: str) -> Figure | None:
    start, end = match.span("值")
    if slot.unit == PERCENT and match.string[end : end + 1] == "%":
        end += 1  # printed as statements print it, so that it is one figure with theirs
    text, place = stretch.printed(start, end), stretch.place(start, end)
    unit = _unit_at(match.string, end, slot.unit)
    numeral = parse_numeral(match["值"])
    if numeral is None:
        value = Decimal(whole_number(match["值"]))
        return Figure(text, value, 0, unit, place, slot.exact) if value else None
    negative = words.fewer.search(match.groupdict().get("方向") or "")
    value = -numeral.value if negative else numeral.value
    # 0万元 (0%) beside amounts (shares) with decimals is nothing at all, and no 0.4 rounded
    decimals = DECIMALS_OF_SHARES if slot.unit == PERCENT else _DECIMALS
    nothing = not value and not numeral.decimals and bool(decimals.search(among))
    return Figure(text, value, numeral.decimals, unit, place, slot.exact or nothing)


def _unit_at(text: str, end: int, usual: Unit) -> Unit:
    """Money is in what is printed behind it, whatever it is usually in: 1200元 where others print 0.12万元."""
    if usual.dimension is not Dimension.MONEY:
        return usual
    told = (parse_unit(text[end : end + length]) for length in _UNIT_LENGTHS)
    return next((unit for unit in told if unit and unit.dimension is Dimension.MONEY), usual)


def _listed(match: re.Match[str], stretch: Passage, slot: SlotPattern, how: Naming) -> Figure | None:
    """A list of names is worth how many they are; nothing where that is not sure."""
    start, end = match.span("名单")
    if slot.each:
        count = len(slot.each.findall(match["名单"])) or None
    elif slot.numbered:
        count = items_in(match["名单"], how)
    else:
        count = names_in(match["名单"], slot.listed, how) if slot.listed else None
    if count is None:
        return None
    return Figure(stretch.printed(start, end), Decimal(count), 0, slot.unit, stretch.place(start, end), exact=True)
