"""A document cut into regions: standard tables under their titles, and the prose between them."""

import re
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

from audit.model.document import Cell, Document, Grid, Layout, TextLine
from audit.model.forms import Form
from audit.model.record import field, mutable
from audit.recognition.labels import bare, plain, squeeze
from audit.recognition.titles import CAPTION, MAX_TITLE, TitleIndex, names_a_table

_PART = re.compile(r"^第[一二三四五六七八九十]+部分")
# The title page of the tables part where the word 第二部分 is missing.
_TABLES_PART = re.compile(r"^[^，。；]{2,40}20\d{2}年度?(?:部门|单位)(?:预算|决算)(?:公开)?表$")
_HEADING = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))")
_HEADING_IN_FLOW = re.compile(r"^[一二三四五六七八九十]{1,3}、关于|^\([一二三四五六七八九十]{1,3}\)\D+$")
_NOTE = re.compile(r"^(?:注|备注|说明|附注)[:：]|为空表|此表为空|本表无数据|无此项|没有使用.*(?:支出|预算)")
_TABLE_NUMBER = re.compile(r"^(?:附?表(?:\d+|[一二三四五六七八九十]{1,3})|公开\d+表)$")
_RUNNING_PAGES, _RUNNING_SHARE = 4, 0.6  # pages that a running head stands on, at least, and of all pages
PRINTED_AMOUNT = re.compile(r"(?<![\d.])\d[\d,]*\.\d+(?![\d.]|\s*[%％])|(?<!\d)\d{1,3}(?:,\d{3})+(?!\d)")
_CAPTION_LINES = 4  # below a title, in which its caption stands
_FRAMELESS = 3  # lines with amounts below a title and a caption are a table without rulings
_TOTAL = re.compile(r"^(?:本年)?(?:收入|支出)?[合总]计$")


class RegionKind(StrEnum):
    TABLE = "表"
    PROSE = "文"


@mutable
class Region:
    """A stretch of the document under one part heading.

    TABLE: `form` is the form's id (empty: no form we know), `variants` its templates with this title, `kin` those with
    others, `title` the title line; `grids` its grids (none in flow text), `lines` the lines between title and end
    (captions, notes, and the table itself where it has no grid). PROSE: `lines` only, in order, and grids that belong to no
    table.
    """

    kind: RegionKind
    part: str = ""
    form: str = ""
    variants: tuple[Form, ...] = ()
    kin: tuple[Form, ...] = ()
    title: TextLine | None = None
    lines: list[TextLine] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    notes: list[TextLine] = field(default_factory=list)


def _caption_lines(row: Sequence[Cell | None]) -> list[TextLine]:
    """The printed lines of a row with one or two filled cells: a title or a caption drawn inside the frame."""
    filled = [cell for cell in row if cell and cell.text.strip()]
    if not 0 < len(filled) <= 2:
        return []
    return [TextLine(line, cell.place) for cell in filled for line in cell.text.split("\n") if line.strip()]


def outline(document: Document, forms: Sequence[Form], kind: str | None = None) -> tuple[Region, ...]:
    """Regions in reading order. A title that is followed by no table (contents page) opens none."""
    titles = TitleIndex(forms, kind)
    cutter = _Cutter(titles, document.layout)
    running = {text for text in _running_lines(document) if not titles.match(text)}
    for block in document.blocks:
        if isinstance(block, Grid) or squeeze(block.text) not in running:
            cutter.take(block)
    return tuple(cutter.finish())


def _running_lines(document: Document) -> frozenset[str]:
    """What is printed at the head or the foot of most pages: it opens and ends nothing."""
    pages: dict[int, list[str]] = {}
    for block in document.blocks:
        if isinstance(block, TextLine) and block.place.page:
            pages.setdefault(block.place.page, []).append(squeeze(block.text))
    counts = Counter(text for lines in pages.values() for text in {lines[0], lines[-1]})
    least = max(_RUNNING_PAGES, _RUNNING_SHARE * (document.pages or 0))
    return frozenset(text for text, count in counts.items() if count >= least)


class _Cutter:
    def __init__(self, titles: TitleIndex, layout: Layout) -> None:
        self._titles = titles
        self._layout = layout
        self._regions: list[Region] = [Region(RegionKind.PROSE)]
        self._part = ""

    def take(self, block: TextLine | Grid) -> None:
        if isinstance(block, Grid):
            self._take_grid(block)
            return
        text = squeeze(block.text)
        if _PART.match(text) or (_TABLES_PART.match(text) and not self._titles.match(text)):
            self._open_part(block, text)
        elif forms := self._titles.match(block.text):
            self._open_table(block, forms)
        elif (whole := self._wrapped_title(block)) and (forms := self._titles.match(whole.text)):
            self._open_table(whole, forms)
        elif self._layout is not Layout.FLOW and names_a_table(block):
            self._open_table(block, ())
        elif self._regions[-1].kind is RegionKind.TABLE:
            self._in_table(block, text)
        else:
            self._regions[-1].lines.append(block)

    def _wrapped_title(self, block: TextLine) -> TextLine | None:
        """A long title broken over two lines: its first half is the last line of the region before."""
        above = self._regions[-1].lines
        if not above or len(block.text) > MAX_TITLE // 2:
            return None
        whole = TextLine(above[-1].text + block.text, above[-1].place)
        if self._titles.match(whole.text):
            above.pop()
            return whole
        return None

    def _take_grid(self, grid: Grid) -> None:
        """A title drawn inside the frame opens a table too; the rows above it belong to the table before."""
        start = 0
        for number, row in enumerate(grid.rows):
            lines = _caption_lines(row)
            part = next((line for line in lines if _PART.match(squeeze(line.text))), None)
            title = next((line for line in lines if self._titles.match(line.text) or names_a_table(line)), None)
            if part is not None:  # a contents page drawn as a table
                self._add_rows(grid, start, number)
                self._open_part(part, squeeze(part.text))
                start = number + 1
            elif lines and title is None and _NOTE.search(squeeze(lines[0].text)):
                self._add_rows(grid, start, number)
                self._regions[-1].notes += lines
                start = number + 1
            elif title is not None:
                self._add_rows(grid, start, number)
                self._open_table(title, self._titles.match(title.text))
                self._regions[-1].lines += [line for line in lines if line is not title]
                start = number + 1
            elif lines and any(CAPTION.match(squeeze(line.text)) for line in lines):
                self._regions[-1].lines += lines
        self._add_rows(grid, start, len(grid.rows))

    def _add_rows(self, grid: Grid, start: int, stop: int) -> None:
        rows = grid.rows[start:stop]
        if any(cell and cell.text.strip() for row in rows for cell in row):
            self._regions[-1].grids.append(grid if len(rows) == len(grid.rows) else Grid(rows, grid.place))

    def _open_part(self, block: TextLine, text: str) -> None:
        self._part = text
        self._regions.append(Region(RegionKind.PROSE, self._part, lines=[block]))

    def _open_table(self, block: TextLine, forms: tuple[Form, ...]) -> None:
        above = self._regions[-1].lines
        number = [above.pop()] if above and _TABLE_NUMBER.match(squeeze(above[-1].text)) else []
        form, kin = forms[0].id if forms else "", self._titles.kin(forms)
        self._regions.append(Region(RegionKind.TABLE, self._part, form, forms, kin, block, number))

    def _in_table(self, block: TextLine, text: str) -> None:
        region = self._regions[-1]
        if _NOTE.search(text):
            region.notes.append(block)
        elif self._ends_table(region, text):
            self._regions.append(Region(RegionKind.PROSE, self._part, lines=[block]))
        else:
            region.lines.append(block)

    def _ends_table(self, region: Region, text: str) -> bool:
        """Flow text has the table itself as lines, 一、 rows included: there only 关于 headings and （一） end it."""
        if self._layout is Layout.FLOW:
            return bool(_HEADING_IN_FLOW.match(text)) and not _is_row(text, region.variants)
        if not region.grids:
            prose = "。" in text or _HEADING_IN_FLOW.match(text)
            return bool(prose) and _is_frameless(region)
        return bool(_HEADING.match(text)) or (len(text) > 30 and not CAPTION.match(text) and not _NOTE.search(text))

    def finish(self) -> list[Region]:
        """Titles without content go back to the prose they stand in (contents pages)."""
        kept: list[Region] = []
        for region in self._regions:
            if region.kind is RegionKind.TABLE and not _has_content(region, self._layout):
                _return_to_prose(kept, region)
            elif kept and _continues(kept[-1], region):
                kept[-1].grids += region.grids
                kept[-1].notes += region.notes
            elif region.grids or region.lines or region.notes or region.title:
                kept.append(region)
        return kept


def _is_row(text: str, forms: Sequence[Form]) -> bool:
    """Whether a line is a listed row of one of the forms, printed without a figure."""
    rows = (row for form in forms for block in form.blocks for row in block.rows)
    return plain(bare(text)) in {plain(label) for row in rows for label in (row.name, *row.labels)}


def _has_content(region: Region, layout: Layout) -> bool:
    if layout is not Layout.FLOW:
        return bool(region.grids) or (layout is Layout.PAGED and _is_frameless(region))
    if region.notes or any(CAPTION.match(squeeze(line.text)) for line in region.lines):
        return True
    return len(region.lines) > 2 and any(re.search(r"\d", line.text) for line in region.lines)


def _is_frameless(region: Region) -> bool:
    """A table whose rulings were not printed: a caption, and rows of amounts, but no cells."""
    above = region.lines[:_CAPTION_LINES]
    if region.grids or not any(CAPTION.match(squeeze(line.text)) for line in above):
        return False
    return sum(bool(PRINTED_AMOUNT.search(line.text)) for line in region.lines) >= _FRAMELESS


def _continues(table: Region, region: Region) -> bool:
    """The title is printed again on a further page. Two tables of one title have a total each."""
    if not (table.grids and region.grids and table.form and table.form == region.form and table.title and region.title):
        return False
    return plain(table.title.text) == plain(region.title.text) and not (_has_total(table) and _has_total(region))


def _has_total(region: Region) -> bool:
    firsts = (next((c for c in row if c and c.text.strip()), None) for grid in region.grids for row in grid.rows)
    return any(_TOTAL.search(squeeze(cell.text)) for cell in firsts if cell)


def _return_to_prose(kept: list[Region], region: Region) -> None:
    if not kept or kept[-1].kind is not RegionKind.PROSE:
        kept.append(Region(RegionKind.PROSE, region.part))
    if region.title:
        kept[-1].lines.append(region.title)
    kept[-1].lines.extend(region.lines)
    kept[-1].grids.extend(region.grids)
