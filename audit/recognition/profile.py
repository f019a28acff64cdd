"""What a document says it is: 预算 or 决算, 部门 or 单位, whose, and of which year."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from audit.model.document import Document, Grid, TextLine
from audit.model.facts import Profile
from audit.recognition.labels import squeeze
from audit.recognition.tables.captions import find_entity, find_unit

_KIND = re.compile(r"(预算|决算)(?:公开|情况说明|总表|表|支出表|收支|$)")
_TITLE = re.compile(r"(20\d{2})年度?.{0,24}?(部门|单位)?(预算|决算)(?!执行|安排|批复|数|为|比|较|增|减|的)")
_SENTENCE = re.compile("[，。；]")  # of lines so short that many of them are no longer than a title
_CALIBER = re.compile(r"(部门|单位)(?:收支|收入|支出|预算公开|决算公开|预算|决算|概况)")
_ENTITY_LINE = re.compile(r"^(.{2,40}?)(?:20\d{2}年度?)(?:部门|单位)?(?:预算|决算)")
_CALIBER_CAPTION = re.compile(r"^(?:编制)?(部门|单位)(?:名称)?[:：](?!万元|元|千元)")
_PART = re.compile(r"^(?:附件\d*[:：]?|第[一二三四五六七八九十]+部分)")
_LEAF = "无下属预算单位"
_HEAD_LINES = 400
_COVER_LINES = 8


def profile_of(document: Document) -> Profile:
    """Header words decide, not the file name; whatever the document does not say stays None."""
    lines = [squeeze(t) for t in _texts(document.blocks)]
    head = [line for line in lines[:_HEAD_LINES] if len(line) <= 60]
    titles = [line for line in head if not _SENTENCE.search(line)] or head
    years = Counter(int(m[1]) for line in titles for m in _TITLE.finditer(line))
    kinds = Counter(m[1] for line in titles for m in _KIND.finditer(line))
    kinds.update(m[3] for line in titles for m in _TITLE.finditer(line))
    units = Counter(unit.name for line in lines if len(line) <= 60 and (unit := find_unit([line])))
    return Profile(
        kinds.most_common(1)[0][0] if kinds else None,
        _caliber(titles),
        find_entity(lines) or _entity_from_title(document, titles),
        years.most_common(1)[0][0] if years else None,
        units.most_common(1)[0][0] if units else None,
        leaf=_LEAF in "".join(lines),
    )


def _texts(blocks: Sequence[TextLine | Grid]) -> Iterable[str]:
    for block in blocks:
        if isinstance(block, TextLine):
            yield block.text
        else:
            for row in block.rows:
                yield " ".join(cell.text for cell in row if cell)


def _caliber(titles: Sequence[str]) -> str | None:
    """The part and table titles decide; the caption 编制部门 / 编制单位 only where they are silent."""
    for pattern in (_CALIBER, _CALIBER_CAPTION):
        named = Counter(m[1] for line in titles for m in pattern.finditer(line))
        if named:
            return named.most_common(1)[0][0]
    return None


def _entity_from_title(document: Document, titles: Sequence[str]) -> str:
    """The cover, whose lines wrap anywhere, then the first title that names somebody."""
    for line in [_cover(document), *titles]:
        match = _ENTITY_LINE.match(_PART.sub("", line))
        if match:
            return match[1]
    return ""


def _cover(document: Document) -> str:
    """The first page's lines in one; empty where the source has no pages, or the page is no cover."""
    page = [block for block in document.blocks if block.place.page == 1]
    lines = [squeeze(block.text) for block in page if isinstance(block, TextLine)]
    return "".join(lines) if len(lines) <= _COVER_LINES and len(lines) == len(page) else ""
