"""The contents page: what it lists, and whether the text has it; and the numbered headings of the text."""

import difflib
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from audit.model.document import Document, Grid, TextLine
from audit.model.document.contents import Entry, Seen
from audit.model.document.pagination import is_page_number
from audit.model.facts import FormTable
from audit.model.knowledge.forms import Form
from audit.model.knowledge.grammar import Heading
from audit.model.knowledge.titles import ContentsTitles, ListTitles, Titles
from audit.model.ordinals import whole_number
from audit.model.record import replace
from audit.model.regex import Regex
from audit.recognition.labels import plain, squeeze
from audit.recognition.regions.titles import TitleIndex
from audit.recognition.text.characters import uniform

_SENTENCE = Regex("[。；，,;]")
_SHORTEST_NAME = 4  # characters: 部门职责
_NEAR_START, _MOST_ENTRIES, _LEAST_ENTRIES, _LONGEST = 200, 80, 4, 60
_ALIKE = 0.5
_HEADING = "汉"  # the group of a number as headings have it
_TABLES = 3  # the level of 表1
_NUMBER_ALONE, _LONGEST_TITLE = 6, 40  # characters: 第十一部分; the title of a part


def contents_of(
    document: Document, forms: Sequence[Form], words: Titles, tables: Iterable[FormTable], entity: str
) -> tuple[Entry, ...]:
    """What the contents page lists; empty where there is none, or hardly anything in it could be read."""
    lines = list(_lines(document))
    start = next(
        (i for i, line in enumerate(lines[:_NEAR_START]) if words.contents.heading.match(squeeze(line.text))), None
    )
    if start is None:
        return ()
    entries, end = _entries(lines, start + 1, words.contents)
    if len(entries) < _LEAST_ENTRIES:
        return ()
    index = TitleIndex(forms, words)
    body = _Body([*lines[:start], *lines[end:]], entity, [entry.text for entry in entries], words.contents, index)
    bound = {table.form for table in tables}
    return tuple(
        _judged(entry, after, index, bound, body) for entry, after in zip(entries, [*entries[1:], None], strict=True)
    )


def _lines(document: Document) -> Iterator[TextLine]:
    for block in document.blocks:
        if not isinstance(block, Grid):
            yield block
            continue
        for row in block.rows:
            if cells := [cell for cell in row if cell and cell.text.strip()]:
                yield TextLine("".join(cell.text for cell in cells), cells[0].place)


def _entries(lines: Sequence[TextLine], start: int, words: ContentsTitles) -> tuple[list[Entry], int]:
    """The entries, and where the text begins: at a number that begins anew, or a line that belongs to no entry."""
    entries: list[Entry] = []
    for position in range(start, min(len(lines), start + _MOST_ENTRIES)):
        text = squeeze(lines[position].text)
        if not text or is_page_number(text):
            continue
        numbered = numbered_as(text, words)
        if numbered is None:
            if not entries or not _goes_on(entries, lines[position], text, words):
                return entries, position
            whole = words.tail.sub("", entries[-1].text + text)
            entries[-1] = replace(entries[-1], text=whole, said=_page_said(text, words))
            continue
        level, ordinal = numbered
        if ordinal == 1 and _begins_anew(entries, level):
            return entries, position
        said = _page_said(text, words)
        entries.append(Entry(words.tail.sub("", text), lines[position].place, level, ordinal, said=said))
    return entries, min(len(lines), start + _MOST_ENTRIES)


def _page_said(text: str, words: ContentsTitles) -> int | None:
    match = words.page.search(text)
    return int(match["页"]) if match else None


def numbered_as(text: str, words: ContentsTitles) -> tuple[int, int] | None:
    """The level of a line's number, 0 for 第一部分, and the number; None where it has none."""
    for level, pattern in enumerate(words.numbering):
        if match := pattern.match(text):
            return level, whole_number(next(filter(None, match.groups())))
    return None


def _goes_on(entries: Sequence[Entry], line: TextLine, text: str, words: ContentsTitles) -> bool:
    """A wrapped entry: its second line."""
    entry = entries[-1]
    if _opens_the_text(entries, text, words):
        return False
    short = len(entry.text) + len(text) < _LONGEST and line.place.page == entry.place.page
    return (
        short and not _SENTENCE.search(text) and (not words.finished.search(entry.text) or len(text) <= len("情况说明"))
    )


def _opens_the_text(entries: Sequence[Entry], text: str, words: ContentsTitles) -> bool:
    """The first entry's name without its number, alone or behind the unit's: 某局部门职责. A line that wraps is full, so that
    the second line of an entry is not the longer one."""
    name = _unnumbered(entries[0].text, words)
    behind = len(name) >= _SHORTEST_NAME and text.endswith(name) and len(entries[-1].text) < len(text)
    return text == name or behind


def _unnumbered(text: str, words: ContentsTitles) -> str:
    name = squeeze(text)
    for pattern in words.numbering:
        if number := pattern.match(name):
            name = name[number.end() :]
    return name


def _begins_anew(entries: Sequence[Entry], level: int) -> bool:
    """This level was numbered already since the last entry above it."""
    for entry in reversed(entries):
        if entry.level <= level:
            return entry.level == level
    return False


class _Body:
    """The text outside of the contents page, as lines that a title can be looked up in."""

    def __init__(
        self, lines: Sequence[TextLine], entity: str, listed: Iterable[str], words: ContentsTitles, index: TitleIndex
    ) -> None:
        self._words = words
        self._index = index
        self._entity = plain(entity)
        found = [
            (self.core(text), line.place.page) for line in lines for text in (line.text, *_heads(line.text, words))
        ]
        cores = [core for core, _ in found]
        pairs = [(a + b, len(b)) for a, b in pairwise(cores)]
        self._ends = [end for end in (*((core, 0) for core in cores), *pairs) if end[0] and len(end[0]) <= 2 * _LONGEST]
        self._pages: dict[str, dict[int, None]] = {}
        for core, page in (*found, *((both, page) for (both, _), (_, page) in zip(pairs, found, strict=False))):
            if page is not None:
                self._pages.setdefault(core, {})[page] = None
        own = tuple(filter(None, (self.core(text) for text in listed)))
        self._unlisted = {text for text, _ in self._ends} - set(own)
        self._others = [text for text in dict.fromkeys(cores) if text and not text.endswith(own)]

    def core(self, text: str) -> str:
        """What does not change from year to year and from unit to unit."""
        name = plain(self._words.changing.sub("", _unnumbered(text, self._words)))
        return name.replace(self._entity, "") if self._entity else name

    def pages(self, text: str) -> tuple[int, ...]:
        """Those with a line, or two, of just that name."""
        return tuple(self._pages.get(self.core(text), ()))

    def has(self, text: str, forms: Collection[str], *, table: bool) -> Seen:
        """Something alike that no other entry is called speaks for another name of the same thing."""
        core = self.core(text)
        ends = (
            line
            for line, below in self._ends  # of a title in two lines, the second is not the whole
            if (line.endswith(core) and below < len(core)) or (not table and line.startswith(core))
        )
        if not core or not all(self._is_of_another(line, forms) for line in ends):
            return Seen.YES
        if not self._unlisted.isdisjoint(self._opposites(core)):
            return Seen.NO
        alike = [line for line in self._others if len(line) <= 2 * len(core) and (not table or line.endswith("表"))]
        return Seen.MAYBE if difflib.get_close_matches(core, alike, n=1, cutoff=_ALIKE) else Seen.NO

    def _is_of_another(self, line: str, forms: Collection[str]) -> bool:
        """The title of a table that ends like it: 财政拨款收入支出决算总表 is no 收入支出决算总表."""
        titled = self._index.match(line) if forms else ()
        return bool(titled) and titled[0].id not in forms

    def _opposites(self, core: str) -> Iterator[str]:
        """The title of 项目支出, where that of 基本支出 is looked for."""
        pairs = ((a, b) for pair in self._words.opposites for a, b in (pair, pair[::-1]))
        return (core.replace(a, b) for a, b in pairs if a in core)


def _heads(text: str, words: ContentsTitles) -> Iterator[str]:
    """Of a long line, the heading that its sentences run on from behind a gap: 二、部门构成情况 本部门设9个科室，包括…"""
    said = text.split()
    if len(said) > 1 and len(squeeze(text)) > _LONGEST and numbered_as(squeeze(text), words) is not None:
        bare = numbered_as(said[0], words) is not None and not any(p.sub("", said[0]) for p in words.numbering)
        yield "".join(said[:2]) if bare else said[0]


def _judged(entry: Entry, after: Entry | None, index: TitleIndex, bound: set[str], body: _Body) -> Entry:
    """An entry with others below it is no table; 表1 is one beside 表1-1."""
    above = entry.level == 0 or (after is not None and after.level > entry.level and entry.level < _TABLES)
    forms = () if above else tuple(form.id for form in index.match(entry.text))
    table = bool(forms) or (not above and index.names_a_table(TextLine(entry.text, entry.place)))
    entry = replace(entry, table=table, forms=forms, pages=body.pages(entry.text))
    if any(form in bound for form in forms):
        return entry
    seen = body.has(entry.text, forms, table=table)
    if table and not forms and seen is Seen.NO:  # performance tables and the like are published apart
        seen = Seen.MAYBE
    return replace(entry, seen=seen)


def _wrapped(head: str, line: TextLine, below: TextLine | None, words: ContentsTitles) -> str:
    """What a part is called, where only its number stands in its first line."""
    bare = len(head) <= _NUMBER_ALONE and head.endswith("部分")
    if not bare or below is None or below.place.page != line.place.page:
        return ""
    text = uniform(below.text)
    is_title = len(text) <= _LONGEST_TITLE and not any(mark in text for mark in "，。；：、")
    return text if is_title and numbered_as(squeeze(below.text), words) is None else ""


def _numbers_within(text: str, words: ListTitles) -> set[int]:
    """Of items like 一、 behind the first character, or behind white space."""
    shown = {squeeze(text), "。".join(text.split())}
    found = (match for each in shown for match in words.other.finditer(each, 1) if match.lastgroup == _HEADING)
    return {whole_number(match[_HEADING]) for match in found}


def headings_of(
    lines: Iterable[TextLine], headings: Sequence[Heading], titles: Titles, contents: Iterable[Entry]
) -> tuple[Entry, ...]:
    """The 一、 headings of the prose and where its parts begin; lines that begin with such a number and are none, and such
    numbers within lines, where a converter let headings run on, say which numbers are there."""
    words = titles.contents
    listed = {entry.place for entry in contents}
    found: list[Entry] = []
    between: list[int] = []
    inside: set[int] = set()
    known = [heading.pattern for heading in headings if heading.level <= 1]
    for line, below in pairwise([*lines, None]):
        if line is None:
            continue
        text = uniform(line.text)
        numbered = numbered_as(squeeze(line.text), words)
        within = _numbers_within(line.text, titles.lists)
        if numbered is None and (misread := words.misread.match(text)):
            between.append(whole_number(misread["序"]))
        if numbered is None or numbered[0] > 1 or line.place in listed:
            inside |= within
            continue
        begins_part = numbered[0] == 0  # however its heading goes on, or is wrapped
        if begins_part or any(pattern.match(text) for pattern in known):
            text += _wrapped(text, line, below, words) if begins_part else ""
            others = () if 1 in inside else inside  # an enumeration of its own
            found.append(Entry(text, line.place, *numbered, skipped=(*between, *sorted(others))))
            between, inside = [], within
        elif numbered[0] == 1:
            between.append(numbered[1])
            inside |= within
    return tuple(found)
