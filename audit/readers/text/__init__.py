"""Plain-text extractions of disclosures: tab-separated tables, or flow text in which the columns are lost."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from audit.errors import AUDITED, UnreadableInput
from audit.model.document import Cell, Document, Grid, Layout, TextLine
from audit.model.knowledge.titles import ANY_LINE, LinePatterns
from audit.model.place import Place
from audit.model.record import replace
from audit.model.regex import Regex
from audit.readers.look_alikes import as_printed
from audit.readers.markup import without_markup
from audit.readers.numerals import as_written, with_points
from audit.readers.text.blocks import with_rows_of_blocks
from audit.readers.text.commas import tabbed as cells_of
from audit.readers.text.fallen import with_fallen_numbers
from audit.readers.text.glued import with_page_ends, with_whole_sentences
from audit.readers.text.logical import Logical
from audit.readers.text.pages import Paged, paged, place_of, text_line
from audit.readers.text.reflowed import reflowed
from audit.readers.text.seams import with_page_heads
from audit.readers.text.spread import spread
from audit.readers.text.strokes import Strokes, without_guessed_cells
from audit.readers.text.unbroken import broken_again
from audit.readers.text.wrapped import unwrapped

_CONTROL = Regex(r"[\x00-\x08\x0e-\x1f\x7f]")
_LINE_END = Regex("\r+\n|[\r\n\x0b\x85\u2028\u2029]")
_ENCODINGS = ("utf-8-sig", "gb18030")
_HAN = Regex("[\u4e00-\u9fff]")
_CHINESE = Regex("[\u4e00-\u9fff]{2}")
_STRANGE = 100  # one of so many characters of a text may be none that is printed
# Letters with accents, or what was not decoded: some programs write them for characters that a font does not name, and then
# other characters, digits among them, are not those that are printed either.
_FOREIGN = Regex("[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\ufffd]")
_LOST = Regex("[\u4e00-\u9fff]\ufffd|\ufffd[\u4e00-\u9fff]")  # in the middle of words, where it is no bullet
_FEW = 20  # of them may be anything
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_BLANK = Regex(r"\s*(?:NaN|nan|None|<NA>|NaT|Unnamed: \d+(?:_level_\d+)?)\s*")  # what programs write for a blank cell
# A text with grids has many tabbed lines; a stray tab in flow text does not make a grid of it.
_MIN_TABBED_LINES = 3
_COUNTED = 3  # rows
_MOST_PAGES = 10_000  # an archive of years has fewer; each takes memory, however little stands on it


def decode(data: bytes) -> str:
    """UTF-8, else GB 18030, else UTF-16 with a mark. Raises UnreadableInput for anything that is not text."""
    if data[:2] in _UTF16_MARKS:
        return data.decode("utf-16", errors="replace")
    if b"\x00" in data:
        if unmarked := _utf16(data):
            return unmarked
        raise UnreadableInput(f"认不出这是什么文件；{AUDITED} (unknown format)")
    for encoding in _ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableInput(
        "无法识别文本编码（试过 UTF-8 与 GB 18030），请另存为 UTF-8 的文本再审核 (save it as UTF-8 text)"
    )


def _utf16(data: bytes) -> str:
    """Without a mark: the NULs of its blanks and digits all stand on one side. Empty where it is none."""
    low, high = data[::2].count(0), data[1::2].count(0)
    try:
        text = data.decode("utf-16-le" if high > low else "utf-16-be")
    except UnicodeDecodeError:
        return ""
    strange = sum(not character.isprintable() and not character.isspace() for character in text)
    return text if _CHINESE.search(text) and strange * _STRANGE < len(text) else ""


def document_from_text(path: str, text: str, said: LinePatterns = ANY_LINE) -> Document:
    """Runs of tabbed lines become grids; every other non-blank line stays a line, but for page numbers. `said` tells which
    lines were one."""
    if (breaks := text.count("\f")) > _MOST_PAGES:
        raise UnreadableInput(f"文本有 {breaks:,} 个换页符，不像一份公开 (too many pages)")
    _check_characters(text)
    printed = as_written(with_points(as_printed(without_markup(text))))
    pages = paged(list(_pages(printed, said)), marked="\f" in text)
    tabbed = sum("\t" in line.text.strip() for line in pages.lines) >= _MIN_TABBED_LINES
    blocks = tuple(_blocks(pages, tabbed=tabbed))
    if not blocks:
        raise UnreadableInput("文本里没有任何文字")
    layout = Layout.TABBED if tabbed else Layout.FLOW
    return Document(path, layout, blocks, pages.count, pages.unread, pages.numbers, pages.running)


def _check_characters(text: str) -> None:
    """Raises UnreadableInput where the characters of a text are not those that were printed."""
    foreign = len(_FOREIGN.findall(text))
    strange = foreign > _FEW and foreign * _STRANGE > len(_HAN.findall(text))
    if strange or len(_LOST.findall(text)) > _FEW:
        raise UnreadableInput(f"文字不是印出来的样子（混有 {foreign} 个别的文字或认不出的字），数字也不可信")


def _pages(text: str, said: LinePatterns) -> Iterator[list[Logical]]:
    """The lines between form feeds that are not blank; most texts are one page."""
    page: list[Logical] = []
    whole = with_whole_sentences(without_guessed_cells(_LINE_END.split(text), said))
    printed = with_page_heads(with_page_ends(whole, said.code), said)
    lines = reflowed(printed, said) or _as_broken(printed, said)
    strokes = Strokes(line.text for line in lines)
    for line in lines:
        start = 0
        for index, part in enumerate(line.text.split("\f")):
            if index:
                yield page
                page = []
            if (plain := strokes.tabbed(_CONTROL.sub("", part))).strip():
                page.append(replace(line.behind(start), text=plain))
            start += len(part) + 1
    yield page


def _as_broken(printed: Sequence[str], said: LinePatterns) -> list[Logical]:
    """The lines as they were before some program broke them at a width, or joined them."""
    lines = list(broken_again(unwrapped(with_fallen_numbers(cells_of(printed), said), said), said))
    return with_rows_of_blocks(lines)


def _blocks(pages: Paged, *, tabbed: bool) -> Iterator[TextLine | Grid]:
    """Blank lines between tabbed lines do not end a grid; any other line does, and so does a place where pages lack."""
    torn = [page.page for page in pages.unread if page.behind]

    def run_of(line: Logical) -> tuple[bool, int]:
        return tabbed and "\t" in line.text, sum(page < (line.page or 0) for page in torn)

    for (is_grid, _), run in groupby(pages.lines, run_of):
        if is_grid:
            yield _grid(list(run))
        else:
            yield from map(text_line, run)


def _grid(run: list[Logical]) -> Grid:
    rows = _without_index(spread([_cells(line) for line in run]))
    width = max(map(len, rows))
    padded = tuple(tuple(row) + (None,) * (width - len(row)) for row in rows)
    return Grid(padded, Place(run[0].number, 1, page=run[0].page), torn=any(line.torn for line in run))


def _without_index(rows: Sequence[Sequence[Cell]]) -> Sequence[Sequence[Cell]]:
    """A first column that only counts the rows below the first one, as programs write it, is blank."""
    first = [row[0].text for row in rows]
    counted = [str(number) for number in range(len(rows) - 1)]
    if len(rows) < _COUNTED or first[0] or first[1:] != counted:
        return rows
    return [[replace(row[0], text=""), *row[1:]] for row in rows]


def _cells(line: Logical) -> list[Cell]:
    cells, start = [], 0
    for part in line.text.split("\t"):
        text = "" if _BLANK.fullmatch(part) else part.strip()
        cells.append(Cell(text, place_of(line, part, start)))
        start += len(part) + 1
    return cells
