"""What a reader hands over: the page's text and grids in reading order, nothing interpreted yet."""

from dataclasses import dataclass
from enum import StrEnum

from audit.model.place import Place


@dataclass(frozen=True, slots=True)
class TextLine:
    """One printed line outside of every grid, its text as printed (NUL and line ends removed)."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Cell:
    """One grid cell; the text as printed, with line breaks kept as \\n. An empty text is a printed blank."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as drawn: rows of equal length. None stands where a merged neighbour covers the position."""

    rows: tuple[tuple[Cell | None, ...], ...]
    place: Place


class Layout(StrEnum):
    """How far the source keeps its columns."""

    TABBED = "制表符文本"  # tab-separated; columns kept, though they may drift
    FLOW = "流式文本"  # blank cells vanished, names and numbers wrapped
    PAGED = "PDF"  # ruled grids with page and box


@dataclass(frozen=True, slots=True)
class UnreadPage:
    """A page (from 1) that shows something we could not turn into text."""

    page: int
    reason: str


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read. `blocks` are in reading order; text inside a grid is not repeated as a line."""

    path: str
    layout: Layout
    blocks: tuple[TextLine | Grid, ...]
    pages: int | None = None
    unread: tuple[UnreadPage, ...] = ()
