"""What the contents page lists, and the headings that the text has."""

from enum import StrEnum

from audit.model.place import Place
from audit.model.record import record


class Seen(StrEnum):
    """Whether what the contents page lists is in the text."""

    YES = "有"
    NO = "没有"
    MAYBE = "像有"  # something alike is there, under another name


@record
class Entry:
    """A numbered line of the contents page or a heading of the text. `text` is the line without dots and page number,
    `ordinal` the number it begins with and `level` the kind of numbering: 0 第一部分, 1 一、, 2 （一）, 3 1. or 表1. `table`: it
    names a table, of one of the `forms`. `skipped` are the numbers that other lines between it and the entry before it
    begin with. `said` is the page that the contents page tells of it, `pages` those of the file that have a line of its
    name."""

    text: str
    place: Place
    level: int
    ordinal: int
    table: bool = False
    seen: Seen = Seen.YES
    skipped: tuple[int, ...] = ()
    forms: tuple[str, ...] = ()
    said: int | None = None
    pages: tuple[int, ...] = ()


@record
class NumberedList:
    """Items of the text that are numbered from 1, in their order, under the heading `title`. What is `skipped` before an
    item is numbered in another way, or within a line."""

    title: str
    entries: tuple[Entry, ...]
