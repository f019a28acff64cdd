"""Plain-text extractions of disclosures: tab-separated tables, or flow text in which the columns are lost."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, groupby

from audit.errors import UnreadableInput
from audit.model.document import Cell, Document, Grid, Layout, TextLine
from audit.model.document.pagination import PageNumber
from audit.model.knowledge.titles import ANY_LINE, LinePatterns
from audit.model.place import Place
from audit.model.record import replace
from audit.model.regex import Regex
from audit.readers.look_alikes import as_printed
from audit.readers.numbering import numbers_between, numbers_in_text, running_lines
from audit.readers.numerals import as_written
from audit.readers.text.commas import tabbed as cells_of
from audit.readers.text.fallen import with_fallen_numbers
from audit.readers.text.glued import with_page_ends
from audit.readers.text.logical import Logical
from audit.readers.text.reflowed import reflowed
from audit.readers.text.seams import with_page_heads
from audit.readers.text.spread import spread
from audit.readers.text.strokes import Strokes
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
# A text with grids has many tabbed lines; a stray tab in flow text does not make a grid of it.
_MIN_TABBED_LINES = 3
_MOST_PAGES = 10_000  # an archive of years has fewer; each takes memory, however little stands on it


def decode(data: bytes) -> str:
    """UTF-8, else GB 18030, else UTF-16 with a mark. Raises UnreadableInput for anything that is not text."""
    if data[:2] in _UTF16_MARKS:
        return data.decode("utf-16", errors="replace")
    if b"\x00" in data:
        if unmarked := _utf16(data):
            return unmarked
        raise UnreadableInput("不是文本，也不是 PDF（含有二进制内容）")
    for encoding in _ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableInput("无法识别文本编码（试过 UTF-8 与 GB 18030）")


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
    pages = list(_pages(as_written(as_printed(text)), said))
    numbers, running = _along([[_text_line(line) for line in page] for page in pages])
    numbered = {number.place for number in numbers}  # what stands on the same line may belong to the next page
    lines = [line for line in chain.from_iterable(pages) if _text_line(line).place not in numbered]
    tabbed = sum("\t" in line.text.strip() for line in lines) >= _MIN_TABBED_LINES
    blocks = tuple(_blocks(lines, tabbed=tabbed))
    if not blocks:
        raise UnreadableInput("文本里没有任何文字")
    layout = Layout.TABBED if tabbed else Layout.FLOW
    return Document(path, layout, blocks, numbers=numbers, running=running)


def _check_characters(text: str) -> None:
    """Raises UnreadableInput where the characters of a text are not those that were printed."""
    foreign = len(_FOREIGN.findall(text))
    strange = foreign > _FEW and foreign * _STRANGE > len(_HAN.findall(text))
    if strange or len(_LOST.findall(text)) > _FEW:
        raise UnreadableInput(f"文字不是印出来的样子（混有 {foreign} 个别的文字或认不出的字），数字也不可信")


def _pages(text: str, said: LinePatterns) -> Iterator[list[Logical]]:
    """The lines between form feeds that are not blank; most texts are one page."""
    page: list[Logical] = []
    printed = with_page_heads(with_page_ends(_LINE_END.split(text), said.code), said)
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
    return list(broken_again(unwrapped(with_fallen_numbers(cells_of(printed), said), said), said))


def _along(pages: list[list[TextLine]]) -> tuple[tuple[PageNumber, ...], tuple[Place, ...]]:
    """The page numbers and the running heads. Where the text does not say where its pages end, each number ends one."""
    if len(pages) > 1:
        numbers = numbers_in_text(pages)
    else:
        numbers = numbers_between(pages[0])
        pages = _parted(pages[0], {number.place for number in numbers})
    return numbers, tuple(line.place for line in running_lines(pages))


def _parted(lines: list[TextLine], ends: Collection[Place]) -> list[list[TextLine]]:
    pages: list[list[TextLine]] = [[]]
    for line in lines:
        pages[-1].append(line)
        if line.place in ends:
            pages.append([])
    return pages


def _blocks(lines: Iterable[Logical], *, tabbed: bool) -> Iterator[TextLine | Grid]:
    """Blank lines between tabbed lines do not end a grid; any other line does."""
    for is_grid, run in groupby(lines, lambda line: tabbed and "\t" in line.text):
        if is_grid:
            yield _grid(list(run))
        else:
            yield from map(_text_line, run)


def _text_line(line: Logical) -> TextLine:
    return TextLine(line.text.strip(), _place(line, line.text, 0))


def _grid(run: list[Logical]) -> Grid:
    rows = spread([_cells(line) for line in run])
    width = max(map(len, rows))
    padded = tuple(tuple(row) + (None,) * (width - len(row)) for row in rows)
    return Grid(padded, Place(run[0].number, 1), torn=any(line.torn for line in run))


def _cells(line: Logical) -> list[Cell]:
    cells, start = [], 0
    for part in line.text.split("\t"):
        cells.append(Cell(part.strip(), _place(line, part, start)))
        start += len(part) + 1
    return cells


def _place(line: Logical, part: str, start: int) -> Place:
    """Of what is printed in the part of the line that begins there."""
    first = start + len(part) - len(part.lstrip())
    return Place(line.number, line.column, turns=line.turns).part(first, first + len(part.strip()))
