"""Sentences of fixed wording → statements: head-counts, offices, stocks, procurement, performance."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from audit.decimal_utils import parse_numeral
from audit.model.figure import Figure
from audit.model.quantities import SentencePattern, SlotPattern
from audit.model.regex import Regex
from audit.recognition.enumerations import items_in, names_in, whole_number
from audit.recognition.quantities.drafts import Draft
from audit.recognition.quantities.sections import Section
from audit.recognition.text import Passage

_NEGATIVE = Regex(r"减|降|少")
_STOP = Regex(r"[。；]")
_YEAR = Regex(r"20\d\d(?=年)")


def read_sentences(
    sections: Iterable[Section], patterns: Sequence[SentencePattern], year: int | None
) -> Iterator[Draft]:
    """Every pattern in every section whose heading it names; `year`: that of the disclosure."""
    for section in sections:
        for pattern in patterns:
            if pattern.heading.search(section.heading):
                yield from _drafts(section, pattern, year)


def _drafts(section: Section, pattern: SentencePattern, year: int | None) -> Iterator[Draft]:
    for stretch in _stretches(section.passage, pattern, year):
        draft = _draft(stretch, pattern, section)
        if draft is None:
            continue
        for item in pattern.items:
            draft.parts += [part for part in _items(stretch, item, section) if part is not None]
        if draft.figures or draft.parts:
            yield draft


def _items(passage: Passage, item: SentencePattern, section: Section) -> Iterator[Draft | None]:
    for stretch in _stretches(passage, item, None):
        yield _draft(stretch, item, section)


def _stretches(passage: Passage, pattern: SentencePattern, year: int | None) -> Iterator[Passage]:
    if pattern.within is None:
        yield passage
        return
    for match in pattern.within.finditer(passage.text):
        if pattern.unless is None or not _is_meant_otherwise(match, pattern.unless, year):
            yield passage[match.start() : match.end()]


def _is_meant_otherwise(match: re.Match[str], unless: Regex, year: int | None) -> bool:
    """Whether the sentence makes something else of it before it comes to it, or speaks of another year."""
    before = _STOP.split(match.string[: match.start()])[-1]
    years = _YEAR.findall(before + match[0])
    return bool(unless.search(before)) or bool(years and years[-1] != str(year))


def _draft(stretch: Passage, pattern: SentencePattern, section: Section) -> Draft | None:
    anchor = pattern.anchor.search(stretch.text)
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
        (section.title(),),
        quantity=pattern.id,
    )
    for slot in pattern.slots:
        figure = _listed(stretch, slot) if slot.listed or slot.numbered else _figure(stretch, slot)
        if figure is not None:
            draft.figures[slot.slot] = figure
    return draft


def _end_of_sentence(text: str, start: int) -> int:
    stop = _STOP.search(text, start)
    return stop.end() if stop else len(text)


def _figure(stretch: Passage, slot: SlotPattern) -> Figure | None:
    match = slot.match.search(stretch.text)
    if match is None:
        return None
    start, end = match.span("值")
    text, place = stretch.printed(start, end), stretch.place(start, end)
    numeral = parse_numeral(match["值"])
    if numeral is None:
        value = Decimal(whole_number(match["值"]))
        return Figure(text, value, 0, slot.unit, place, slot.exact) if value else None
    negative = _NEGATIVE.search(match.groupdict().get("方向") or "")
    value = -numeral.value if negative else numeral.value
    return Figure(text, value, numeral.decimals, slot.unit, place, slot.exact)


def _listed(stretch: Passage, slot: SlotPattern) -> Figure | None:
    """A list of names is worth how many they are; nothing where that is not sure."""
    match = slot.match.search(stretch.text)
    if match is None:
        return None
    start, end = match.span("名单")
    count = items_in(match["名单"]) if slot.numbered else names_in(match["名单"], slot.listed) if slot.listed else None
    if count is None:
        return None
    return Figure(stretch.printed(start, end), Decimal(count), 0, slot.unit, stretch.place(start, end), exact=True)
