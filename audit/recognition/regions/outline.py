"""A document cut into regions: standard tables under their titles, and the prose between them."""

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import compress

from audit.model.document import Cell, Document, Grid, Layout, TextLine
from audit.model.knowledge.forms import Form
from audit.model.knowledge.titles import OutlineTitles, Titles
from audit.model.record import replace
from audit.model.regex import Regex
from audit.recognition.labels import bare, plain, squeeze
from audit.recognition.regions import (
    PRINTED_AMOUNT,
    Region,
    RegionKind,
    has_content,
    is_frameless,
    is_row_of_amounts,
)
from audit.recognition.regions.kept import Kept
from audit.recognition.regions.listed import titles_at_tables
from audit.recognition.regions.sheet_names import without_sheet_names
from audit.recognition.regions.titles import MAX_TITLE, TitleIndex
from audit.recognition.regions.titles_behind import titles_first
from audit.recognition.regions.titles_below import without_titles_below
from audit.recognition.regions.untitled import without_untitled

_RUNNING_PAGES, _RUNNING_SHARE = 4, 0.6  # pages that a running head stands on, at least, and of all pages
_RUNNING = 12  # characters of a running line with the page number in it; shorter ones are in nobody's way
_FOOT = 2  # lines
_FIGURES = Regex(r"\d+")
_TELLS = Regex(r"\s*[^，。；]{4,60}\d(?:万元|[元分%％])[，。]")  # a sentence that begins with an amount or a score
_PRINTED = Regex(r"[^\n]*\S[^\n]*")  # a line of a cell that is not blank
_LONG = 30  # no line of a table

Row = tuple[Cell | None, ...]


def _caption_lines(row: Sequence[Cell | None]) -> list[TextLine]:
    """The printed lines of a row with one or two filled cells: a title or a caption drawn inside the frame."""
    filled = [cell for cell in row if cell and cell.text.strip()]
    if not 0 < len(filled) <= 2:
        return []
    return [
        TextLine(line[0], cell.place.within(*line.span())) for cell in filled for line in _PRINTED.finditer(cell.text)
    ]


def outline(
    document: Document,
    forms: Sequence[Form],
    words: Titles,
    kind: str | None = None,
    classes: Collection[str] = (),
) -> tuple[Region, ...]:
    """Regions in reading order. A title that is followed by no table (contents page) opens none. `classes`: the plain names
    of the highest accounts, which tables list without a code."""
    titles = TitleIndex(forms, words, kind)
    cutter = _Cutter(titles, words.outline, document, classes)
    running = {text for text in _running_lines(document) if not titles.match(text)}
    numbers = {number.place for number in document.numbers} if document.layout is Layout.PAGED else set()
    for block in _in_order(document, titles, words.outline):
        if block.place in numbers:
            continue
        if isinstance(block, Grid) or not ((text := squeeze(block.text)) in running or _unnumbered(text) in running):
            cutter.take(block)
    return without_untitled(cutter.finish(), titles)


def _in_order(document: Document, titles: TitleIndex, words: OutlineTitles) -> Sequence[TextLine | Grid]:
    """The blocks, the titles at their tables."""
    if document.layout is Layout.FLOW:
        return titles_first(document.blocks, titles, words)
    if document.layout is Layout.TABBED and not document.pages:
        return titles_at_tables(document.blocks, titles, words)
    if document.layout is Layout.PAGED:
        return without_titles_below(without_sheet_names(document.blocks, titles), titles, words)
    return document.blocks


def _running_lines(document: Document) -> frozenset[str]:
    """What is printed at the head or the foot of most pages: it opens and ends nothing."""
    pages: dict[int, list[TextLine | Grid]] = {}
    for block in document.blocks:
        if block.place.page:
            pages.setdefault(block.place.page, []).append(block)
    outer = [text for blocks in pages.values() for text in _outer_lines(blocks)]
    counts = Counter(outer) + Counter(filter(None, map(_unnumbered, outer)))
    least = max(_RUNNING_PAGES, _RUNNING_SHARE * (document.pages or 0))
    return frozenset(text for text, count in counts.items() if count >= least)


def _outer_lines(blocks: Sequence[TextLine | Grid]) -> set[str]:
    """The first line of a page and the last, and on a page with tables the one before it where it, too, stands below them
    all: browsers print the address of the page there, and its number further down."""
    lines = [squeeze(block.text) for block in blocks if isinstance(block, TextLine)]
    foot = [squeeze(block.text) for block in blocks[-_FOOT:] if isinstance(block, TextLine)]
    below = foot if len(foot) == _FOOT and len(lines) < len(blocks) else ()
    return {*lines[:1], *lines[-1:], *below}


def _unnumbered(text: str) -> str:
    """A running line in which the page number stands, without its figures; empty for what has none or may be a title."""
    without = _FIGURES.sub("#", text) if len(text) >= _RUNNING and "表" not in text else text
    return without if without != text else ""


def _lowest_rows(document: Document) -> dict[tuple[str, int | None], float]:
    """How far down each page the last row of figures of a table without rulings stands."""
    rows = (b for b in document.blocks if isinstance(b, TextLine) and b.pieces and is_row_of_amounts(b, 1))
    return {row.place.file_page: row.place.bbox[1] for row in rows if row.place.bbox}


class _Cutter:
    def __init__(
        self, titles: TitleIndex, words: OutlineTitles, document: Document, classes: Collection[str] = ()
    ) -> None:
        self._titles = titles
        self._classes = classes
        self._words = words
        self._layout = document.layout
        self._has_pages = bool(document.pages)
        self._lost = {(page.path, page.page) for page in document.unread if not page.partly}
        self._page = 0
        self._lowest_row = _lowest_rows(document)
        self._regions: list[Region] = [Region(RegionKind.PROSE)]
        self._part = ""

    def take(self, block: TextLine | Grid) -> None:
        if self._lost and self._is_behind_lost_page(block):
            self._regions.append(Region(RegionKind.PROSE, self._part, torn=True))
        if isinstance(block, Grid):
            self._take_grid(block)
            return
        text = squeeze(block.text)
        if self._words.part.match(text) or (self._words.tables_part.match(text) and not self._titles.match(text)):
            if not self._is_running_head(text):
                self._open_part(block, text)
        elif title := self._title(block):
            self._open_table(title, self._titles.match(title.text))
        elif self._layout is Layout.FLOW and (unknown := self._title_above(block)):
            self._open_table(unknown, ())
            self._regions[-1].lines.append(block)
        elif self._regions[-1].kind is RegionKind.TABLE:
            self._in_table(block, text)
        else:
            self._regions[-1].lines.append(block)

    def _title(self, block: TextLine) -> TextLine | None:
        """The title of a table that it is, or that it ends; where not all is lines, of one that no form knows, too."""
        if self._titles.match(block.text):
            return block
        unknown = self._layout is not Layout.FLOW and self._titles.names_a_table(block)
        return self._wrapped_title(block) or (block if unknown else None)

    def _title_above(self, block: TextLine) -> TextLine | None:
        """Among lines alone, any may end with the word for a table: one names it where a caption stands right below."""
        above = self._regions[-1].lines
        named = bool(above) and self._titles.is_caption(block) and self._titles.names_a_table(above[-1])
        return above.pop() if named else None

    def _is_running_head(self, text: str) -> bool:
        """The heading of this very part once more, behind a table that may go on below it."""
        return text == self._part and self._regions[-1].kind is RegionKind.TABLE and bool(self._regions[-1].grids)

    def _is_behind_lost_page(self, block: TextLine | Grid) -> bool:
        before, self._page = self._page, block.place.page or 0
        return any((block.place.path, page) in self._lost for page in range(before, self._page))

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
        if self._is_anothers(grid):
            self._regions.append(Region(RegionKind.PROSE, self._part))
        for number, row in enumerate(grid.rows):
            lines = _caption_lines(row)
            part = next((line for line in lines if self._words.part.match(squeeze(line.text))), None)
            title = next(
                (line for line in lines if self._titles.match(line.text) or self._titles.names_a_table(line)), None
            )
            if part is not None:  # a contents page drawn as a table
                self._add_rows(grid, start, number)
                self._open_part(part, squeeze(part.text))
                start = number + 1
            elif lines and title is None and self._words.note.search(squeeze(lines[0].text)):
                self._add_rows(grid, start, number)
                self._regions[-1].notes += lines
                start = number + 1
            elif title is not None:
                numbered = self._table_number(grid, number - 1) if number > start else []
                self._add_rows(grid, start, number - len(numbered))
                self._regions[-1].lines += numbered  # where they are found when the table is opened
                self._open_table(title, self._titles.match(title.text))
                self._regions[-1].lines += [line for line in lines if line is not title]
                start = number + 1
            elif number == start > 0 and (numbered := self._table_number(grid, number)):
                self._regions[-1].lines += numbered
                start = number + 1
            elif lines and any(self._titles.is_caption(line) for line in lines):
                self._regions[-1].lines += lines
        self._add_rows(grid, start, len(grid.rows))

    def _is_anothers(self, grid: Grid) -> bool:
        """In a text without pages: below a header once more a total once more, and another one: the title of the table there is
        lost. Where there are pages, some may lack."""
        above = self._regions[-1].grids if self._regions[-1].kind is RegionKind.TABLE else []
        if (
            self._layout is not Layout.TABBED
            or self._has_pages
            or not above
            or _words(above[0].rows[0]) != _words(grid.rows[0])
        ):
            return False
        before, own = self._total_rows(above), self._total_rows([grid])
        return any(label in before and before[label] != row for label, row in own.items())

    def _total_rows(self, grids: Sequence[Grid]) -> dict[str, list[str]]:
        rows = [_words(row) for grid in grids for row in grid.rows]
        return {row[0]: row for row in rows if row and self._titles.names_a_total(row[0])}

    def _table_number(self, grid: Grid, row: int) -> list[TextLine]:
        """The number of a table, if that is all the row says."""
        lines = _caption_lines(grid.rows[row])
        return lines if len(lines) == 1 and self._words.table_number.match(squeeze(lines[0].text)) else []

    def _add_rows(self, grid: Grid, start: int, stop: int) -> None:
        rows = grid.rows[start:stop]
        if any(cell and cell.text.strip() for row in rows for cell in row):
            part = grid if len(rows) == len(grid.rows) else replace(grid, rows=_own_columns(rows), lines=())
            self._regions[-1].grids.append(part)

    def _open_part(self, block: TextLine, text: str) -> None:
        self._part = text
        self._regions.append(Region(RegionKind.PROSE, self._part, lines=[block]))

    def _open_table(self, block: TextLine, forms: tuple[Form, ...]) -> None:
        above = self._regions[-1].lines
        number = [above.pop()] if above and self._words.table_number.match(squeeze(above[-1].text)) else []
        form, kin = forms[0].id if forms else "", self._titles.kin(forms)
        self._regions.append(Region(RegionKind.TABLE, self._part, form, forms, kin, block, number))

    def _in_table(self, block: TextLine, text: str) -> None:
        region = self._regions[-1]
        if self._words.note.search(text):
            region.notes.append(block)
        elif self._ends_table(region, block, text):
            self._regions.append(Region(RegionKind.PROSE, self._part, lines=[block]))
        else:
            region.lines.append(block)

    def _ends_table(self, region: Region, block: TextLine, text: str) -> bool:
        """Flow text has the table itself as lines, 一、 rows included: there only 关于 headings and （一） end it."""
        if self._layout is Layout.FLOW and not region.grids:
            ended = bool(self._words.heading_in_flow.match(text)) and not self._are_rows(block, region.variants)
            return ended or (not region.variants and "。" in text)
        if not region.grids:
            heading = self._words.heading_in_flow.match(text) and not self._is_above_rows(block)
            return bool(heading or "。" in text) and is_frameless(region, self._titles)
        heads = self._words.heading.match(text) or self._words.heading_in_flow.match(text)
        if heads or self._titles.is_caption(block) or _is_unruled_row(block.text):
            return bool(heads)
        return len(text) > _LONG or bool(_TELLS.match(block.text))

    def _are_rows(self, line: TextLine, forms: Sequence[Form]) -> bool:
        """Whether it is a listed row of one of the forms, printed without a figure, or several side by side."""
        names = _row_names(forms)
        if any(block.accounts for form in forms for block in form.blocks):
            names |= set(self._classes)
        return any(all(plain(bare(name)) in names for name in each) for each in ((line.text,), line.text.split()))

    def _is_above_rows(self, block: TextLine) -> bool:
        """Rows of figures go on below it on the page: it is the name of one, for all that it looks like a heading."""
        place = block.place
        return place.bbox is not None and place.bbox[1] < self._lowest_row.get(place.file_page, 0.0)

    def finish(self) -> list[Region]:
        kept = Kept(self._titles)
        for region in self._regions:
            if region.kind is RegionKind.TABLE and not has_content(region, self._titles, self._layout):
                kept.add_as_prose(region)
            else:
                kept.add(region)
        return kept.regions


def _own_columns(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Some of the rows of a frame, without the columns that only its other rows have cells in: those of another table."""
    own = [any(cells) for cells in zip(*rows, strict=True)]
    return rows if all(own) else tuple(tuple(compress(row, own)) for row in rows)


def _words(row: Sequence[Cell | None]) -> list[str]:
    """What its cells say that are not blank."""
    return [text for cell in row if cell and (text := squeeze(cell.text))]


def _is_unruled_row(text: str) -> bool:
    """Amounts and no sentence (the comma of one is wide): a row of the table that no line parts from what is above or
    below."""
    return "。" not in text and "，" not in text and len(PRINTED_AMOUNT.findall(text)) > 1


def _row_names(forms: Sequence[Form]) -> set[str]:
    rows = (row for form in forms for block in form.blocks for row in block.rows)
    return {plain(label) for row in rows for label in (row.name, *row.labels)}
