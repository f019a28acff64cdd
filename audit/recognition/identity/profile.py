"""What a document says it is: 预算 or 决算, 部门 or 单位, whose, and of which year."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from audit.model.document import Document, Grid, TextLine
from audit.model.facts import FINAL, Profile
from audit.model.knowledge.titles import DocumentTitles, Titles
from audit.recognition.labels import squeeze
from audit.recognition.tables.captions import caption_year, find_entity, find_unit

_SENTENCE = frozenset("，。；,;")  # of lines so short that many of them are no longer than a title
_HEAD_LINES = 400
_COVER_LINES = 8
_TITLE_LINES = 3


def profile_of(document: Document, wording: Titles) -> Profile:
    """Header words decide, not the file name; whatever the document does not say stays None."""
    words = wording.document
    lines = [squeeze(t) for t in _texts(document.blocks)]
    head = [line for line in lines[:_HEAD_LINES] if len(line) <= 60]
    titles = [line for line in head if _SENTENCE.isdisjoint(line)] or head
    years = Counter(int(m["年"]) for line in titles for m in words.title.finditer(line))
    years.update(year for line in head if (year := caption_year([line], wording.captions)))  # above each of the tables
    kinds = Counter(m["类"] for line in titles for m in words.kind.finditer(line))
    kinds.update(m["类"] for line in titles for m in words.title.finditer(line) if m["类"])
    units = Counter(unit.name for line in lines if len(line) <= 60 and (unit := find_unit([line], wording.captions)))
    return Profile(
        kinds.most_common(1)[0][0] if kinds else _spoken_kind(lines, words),
        _caliber(titles, words),
        find_entity(lines, wording.captions) or _entity_from_title(document, lines, titles, words),
        _year(years, lines, words),
        units.most_common(1)[0][0] if units else None,
        leaf=bool(words.leaf.search("".join(lines))),
        cover=_own_title(document, lines, words),
    )


def _texts(blocks: Sequence[TextLine | Grid]) -> Iterable[str]:
    for block in blocks:
        if isinstance(block, TextLine):
            yield block.text
        else:
            for row in block.rows:
                yield " ".join(cell.text for cell in row if cell)


def _spoken_kind(lines: Sequence[str], words: DocumentTitles) -> str | None:
    """What the text itself speaks of: a final account tells budgets, too, but a budget no final account."""
    said = {match["类"] for line in lines for match in words.spoken.finditer(line)}
    spent = FINAL if not said and any(map(words.spent.search, lines)) else None
    return max(said, default=spent, key=lambda kind: kind == FINAL)


def _year(years: Counter[int], lines: Sequence[str], words: DocumentTitles) -> int | None:
    """That of most titles. Of several that as many say, the first that a sentence is about; where none says any, the only one
    that the sentences are about."""
    often = [year for year, count in years.items() if count == max(years.values())]
    if len(often) == 1:
        return often[0]
    spoken = dict.fromkeys(int(match["年"]) for line in lines for match in words.spoken_year.finditer(line))
    if often:
        return next((year for year in spoken if year in often), often[0])
    return next(iter(spoken)) if len(spoken) == 1 else None


def _caliber(titles: Sequence[str], words: DocumentTitles) -> str | None:
    """The part and table titles decide; the caption 编制部门 / 编制单位 only where they are silent."""
    for pattern in (words.caliber, words.caliber_caption):
        named = Counter(m["口径"] for line in titles for m in pattern.finditer(line))
        if named:
            return named.most_common(1)[0][0]
    return None


def _entity_from_title(document: Document, lines: Sequence[str], titles: Sequence[str], words: DocumentTitles) -> str:
    """The cover, whose lines wrap anywhere, then the first title that names somebody, on one line or on several."""
    wrapped = ("".join(lines[first:end]) for first in range(_COVER_LINES) for end in (first + 2, first + _TITLE_LINES))
    found = chain(map(words.entity.match, [_cover(document), *titles]), map(words.wrapped.search, wrapped))
    return next((str(match["单位"]) for match in found if match), "")


def _own_title(document: Document, lines: Sequence[str], words: DocumentTitles) -> str:
    """On a page of its own, or in the first lines, which wrap anywhere."""
    openings = ["".join(lines[:count]) for count in range(1, _TITLE_LINES + 1)]
    return next((text for text in [_cover(document), *openings] if words.cover.search(text)), "")


def _cover(document: Document) -> str:
    """The first page's lines in one; empty where the source has no pages, or the page is no cover."""
    page = [block for block in document.blocks if block.place.page == 1]
    lines = [squeeze(block.text) for block in page if isinstance(block, TextLine)]
    return "".join(lines) if len(lines) <= _COVER_LINES and len(lines) == len(page) else ""
