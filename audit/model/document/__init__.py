"""What a reader hands over: the page's text and grids in reading order, nothing interpreted yet."""

from collections.abc import Sequence
from enum import StrEnum

from audit.model.document.pagination import PageNumber
from audit.model.place import Place
from audit.model.record import record, replace

UNKNOWN = "\ufffd"  # in a text: something is printed that the reader could not read
# What stands between two gaps of a line: what it says, and from where to where across the page, in points.
Piece = tuple[str, float, float]


@record
class TextLine:
    """One printed line outside of every grid, its text as printed (NUL and line ends removed).

    `pieces`: of a line on a page where tables without rulings may be. `rule`: how far down the page the ruling right
    above it is; 0 where there is none.
    """

    text: str
    place: Place
    pieces: tuple[Piece, ...] = ()
    rule: float = 0.0


@record
class Cell:
    """One grid cell; the text as printed, with line breaks kept as \\n. An empty text is a printed blank."""

    text: str
    place: Place


@record
class Grid:
    """A table as drawn: rows of equal length. None stands where a merged neighbour covers the position. `lines`: what is
    printed in it, where its rulings do not part its rows or columns. `torn`: of a text that was broken at a width, so that
    nobody can tell where its rows begin and end. `cut`: it goes on beyond the edge of the page."""

    rows: tuple[tuple[Cell | None, ...], ...]
    place: Place
    lines: tuple[TextLine, ...] = ()
    torn: bool = False
    cut: bool = False


class Layout(StrEnum):
    """How far the source keeps its columns."""

    TABBED = "制表符文本"  # tab-separated; columns kept, though they may drift
    FLOW = "流式文本"  # blank cells vanished, names and numbers wrapped
    PAGED = "PDF"  # ruled grids with page and box


@record
class UnreadPage:
    """A page (from 1) that shows something we could not turn into text, or, right `behind` it, a place where pages lack.
    `path`: of which file, where there are several. `partly`: all rows of its tables were read, here or on a page that is
    the same, but perhaps not all their columns. `where`: the place in a file that has no pages; its `page` is 0. `inside`: the
    sheet, or the table of a document, that hides rows with amounts there. `line`: of a text, behind which pages lack."""

    page: int
    reason: str
    path: str = ""
    behind: bool = False
    partly: bool = False
    where: str = ""
    inside: str = ""
    line: int = 0

    @property
    def what(self) -> str:
        """What is not there to be read."""
        if self.line:
            return f"{self.where}之后像是缺了页或次序不对"
        if self.where:
            return f"{self.where}{'是隐藏的' if self.inside else '没有读出'}"
        return f"第{self.page}页之后像是缺了页" if self.behind else f"第{self.page}页没有读出"


@record
class Document:
    """A file as read. `blocks` are in reading order; text inside a grid is not repeated as a line. `running`: of the lines
    that stand at the head or foot of all pages of a text. `scattered`: cells of tables stand on lines of their own, and not
    row by row: of what was not put together again nobody knows of which rows it is. `written`: it was written as it is, and
    not made of pages, so that no word of its sentences is lost or out of place, though its tables have no cells."""

    path: str
    layout: Layout
    blocks: tuple[TextLine | Grid, ...]
    pages: int | None = None
    unread: tuple[UnreadPage, ...] = ()
    numbers: tuple[PageNumber, ...] = ()  # printed on the pages, in the order of reading
    running: tuple[Place, ...] = ()
    scattered: bool = False
    written: bool = False

    @property
    def in_order(self) -> bool:
        """Whether the words of its sentences are those printed, in their order."""
        return self.written or self.layout is not Layout.FLOW


def stamped(document: Document) -> Document:
    """The document with its path on every place, for findings that cite several files."""
    return replace(
        document,
        blocks=tuple(_stamp(block, document.path) for block in document.blocks),
        unread=tuple(replace(page, path=document.path) for page in document.unread),
        numbers=tuple(replace(n, place=replace(n.place, path=document.path)) for n in document.numbers),
        running=tuple(replace(place, path=document.path) for place in document.running),
    )


def joined(documents: Sequence[Document]) -> Document:
    """Several files of one disclosure (the report and its separate tables) as one, in the order given."""
    if len({document.layout for document in documents}) > 1:
        layout = Layout.TABBED if Layout.TABBED in {d.layout for d in documents} else Layout.PAGED
    else:
        layout = documents[0].layout
    marked = [stamped(document) for document in documents]
    return Document(
        " + ".join(document.path for document in documents),
        layout,
        tuple(block for document in marked for block in document.blocks),
        sum(document.pages or 0 for document in documents) or None,
        tuple(page for document in marked for page in document.unread),
        tuple(number for document in marked for number in document.numbers),
        tuple(place for document in marked for place in document.running),
        written=all(document.written for document in documents),
    )


def _stamp(block: TextLine | Grid, path: str) -> TextLine | Grid:
    if isinstance(block, TextLine):
        return replace(block, place=replace(block.place, path=path))
    rows = tuple(tuple(cell and Cell(cell.text, replace(cell.place, path=path)) for cell in row) for row in block.rows)
    lines = tuple(replace(line, place=replace(line.place, path=path)) for line in block.lines)
    return replace(block, rows=rows, place=replace(block.place, path=path), lines=lines)
