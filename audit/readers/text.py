"""Plain-text extractions of disclosures: tab-separated tables, or flow text in which the columns are lost."""

from audit.errors import UnreadableInput
from audit.model.document import Cell, Document, Grid, Layout, TextLine
from audit.model.place import Place
from audit.model.regex import Regex
from audit.readers.look_alikes import as_printed

_CONTROL = Regex(r"[\x00-\x08\x0e-\x1f\x7f]")
_LINE_END = Regex(r"\r\n|\r|\n")
_ENCODINGS = ("utf-8-sig", "gb18030")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_PIPED = Regex(r"\s*\|.*\|\s*$")  # | a | b |
_RULE = Regex(r"[\s|:-]+")  # |---|:-:|
# A text with grids has many tabbed lines; a stray tab in flow text does not make a grid of it.
_MIN_TABBED_LINES = 3


def decode(data: bytes) -> str:
    """UTF-8, else GB 18030, else UTF-16 with a mark. Raises UnreadableInput for anything that is not text."""
    if data[:2] in _UTF16_MARKS:
        return data.decode("utf-16", errors="replace")
    if b"\x00" in data:
        raise UnreadableInput("不是文本，也不是 PDF（含有二进制内容）")
    for encoding in _ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableInput("无法识别文本编码（试过 UTF-8 与 GB 18030）")


def document_from_text(path: str, text: str) -> Document:
    """Runs of tabbed lines become grids; every other non-blank line stays a line."""
    lines = [_CONTROL.sub("", line) for line in _LINE_END.split(as_printed(text).replace("\f", "\n"))]
    lines = [_tabbed(line) if _PIPED.match(line) else line for line in lines]
    tabbed = sum("\t" in line.strip() for line in lines) >= _MIN_TABBED_LINES
    blocks: list[TextLine | Grid] = []
    run: list[tuple[int, str]] = []
    for number, line in enumerate(lines, start=1):
        if tabbed and "\t" in line and line.strip():
            run.append((number, line))
        elif line.strip():
            _close(run, blocks)
            blocks.append(_text_line(number, line))
    _close(run, blocks)
    if not blocks:
        raise UnreadableInput("文本里没有任何文字")
    return Document(path, Layout.TABBED if tabbed else Layout.FLOW, tuple(blocks))


def _tabbed(line: str) -> str:
    """A row of a Markdown table as one of tabs; every character but the outer pipes keeps its column."""
    if _RULE.fullmatch(line):
        return ""
    return " " + line.rstrip()[:-1].lstrip()[1:].replace("|", "\t")


def _text_line(number: int, line: str) -> TextLine:
    start = len(line) - len(line.lstrip()) + 1
    return TextLine(line.strip(), Place(number, start, start + len(line.strip())))


def _close(run: list[tuple[int, str]], blocks: list[TextLine | Grid]) -> None:
    """Blank lines between tabbed lines do not end a grid; any other line does."""
    if not run:
        return
    rows = [_cells(number, line) for number, line in run]
    width = max(map(len, rows))
    padded = tuple(tuple(row) + (None,) * (width - len(row)) for row in rows)
    blocks.append(Grid(padded, Place(run[0][0], 1)))
    run.clear()


def _cells(number: int, line: str) -> list[Cell]:
    cells, column = [], 1
    for part in line.split("\t"):
        start = column + len(part) - len(part.lstrip())
        cells.append(Cell(part.strip(), Place(number, start, start + len(part.strip()))))
        column += len(part) + 1
    return cells
