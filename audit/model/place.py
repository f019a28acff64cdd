"""Where something is printed."""

from array import array
from collections.abc import Sequence

from audit.model.record import field, record, replace

Box = tuple[float, float, float, float]
FilePage = tuple[str, int | None]  # path and page

# A printed line within a text: its first character, its top and bottom, and from where and to where across the page each
# of its characters is printed, packed. A document has tens of thousands of them, and is asked for few.
Ink = tuple[int, float, float, bytes, bytes]
PARAGRAPH = "¶"  # how the cell begins of what stands in no table: ¶12
TABLE = "第{}张表"  # what stands for a sheet where there are none, so that nobody takes it for one: 第3张表!B5
_EDGES, _BYTES = "f", 4
_FEW = 3  # lines, of what a person takes in at once


@record
class Place:
    """A spot in the source: line and columns of a text file, page and box of a PDF, or a cell.

    Lines, columns and pages count from 1; `end_column` is exclusive. `bbox` is (x0, top, x1, bottom) in points
    from the top left of the page as it is shown. `cell`: of a workbook, a word processor's file or a web page, where it is
    found there, as spreadsheets write it (收支总表!C7); its `line` and `column` only order it, unless they are those of its
    `source`, as of a page that is a file of text. `path` names the file where a finding may cite more than one. `turns`: of a line that
    was printed in several, from which character on it stands on which further one. `further`: page and box of what is
    printed in several lines, or on several pages, after the first. `ink`: where the characters of a text are printed.
    """

    line: int | None = None
    column: int | None = None
    end_column: int | None = None
    page: int | None = None
    bbox: Box | None = None
    path: str = ""
    cell: str = ""
    source: bool = False
    turns: tuple[tuple[int, int], ...] = ()
    further: tuple[tuple[int, Box], ...] = ()
    ink: tuple[Ink, ...] = field(default=(), compare=False)

    @property
    def text_line(self) -> int | None:
        """The line that an editor can go to: of a text file only."""
        return None if self.cell and not self.source else self.line

    @property
    def text_column(self) -> int | None:
        """The column that an editor can go to, likewise."""
        return None if self.cell and not self.source else self.column

    @property
    def sheet(self) -> str:
        """Of a workbook; empty elsewhere."""
        return self.cell.rpartition("!")[0]

    @property
    def level(self) -> float:
        """How far down its page the middle of it is, in points; 0 where it has no box."""
        return (self.bbox[1] + self.bbox[3]) / 2 if self.bbox else 0.0

    @property
    def file_page(self) -> FilePage:
        """Which page of which file."""
        return self.path, self.page

    @property
    def boxes(self) -> tuple[tuple[int, Box], ...]:
        """Every page and box of it."""
        own = ((self.page, self.bbox),) if self.page is not None and self.bbox is not None else ()
        return own + self.further

    @property
    def outlined(self) -> tuple[tuple[int, Box], ...]:
        """What a picture shows of it: where it begins, if it runs over many lines, as enumerations do."""
        return self.boxes if len(self.boxes) <= _FEW else self.boxes[:1]

    def part(self, first: int, after: int) -> "Place":
        """Of the characters [first, after) of a line or a cell; what a text file goes on with over several lines ends with
        the first of them."""
        if self.ink:
            return self._inked(first, after)
        if self.line is None or self.column is None:
            return self
        line, start = self.line, self.column
        begun, end = 0, after
        for offset, further in self.turns:
            if offset <= first:
                line, start, begun = further, 1, offset
            elif offset < end:
                end = offset
        column = start + first - begun
        turns = tuple((offset - first, further) for offset, further in self.turns if first < offset < after)
        return replace(self, line=line, column=column, end_column=column + end - first, turns=turns)

    def within(self, first: int, after: int) -> "Place":
        """The place of a cell, as that of one of its lines: where it stands is not where the line begins."""
        return replace(self, ink=self.part(first, after).ink) if self.ink else self

    def _inked(self, first: int, after: int) -> "Place":
        ink = tuple([part for line in self.ink if (part := _part(line, first, after))])
        boxes = [box for line in ink if (box := _box(line))]
        if not boxes:
            return self
        further = tuple([(self.page or 0, box) for box in boxes[1:]])
        return Place(page=self.page, bbox=boxes[0], path=self.path, further=further, ink=ink)


def going_on(places: Sequence[Place]) -> Place:
    """The place of what begins at the first of them and goes on at the others, which may be on further pages."""
    first, *others = places
    boxes = tuple(spot for place in others if place.path == first.path for spot in place.boxes)
    return replace(first, further=first.further + boxes) if boxes else first


def inked(first: int, top: float, bottom: float, lefts: Sequence[float], rights: Sequence[float]) -> Ink:
    """Of white space, left and right are the same."""
    return first, top, bottom, array(_EDGES, lefts).tobytes(), array(_EDGES, rights).tobytes()


def _part(line: Ink, first: int, after: int) -> Ink | None:
    start, top, bottom, lefts, rights = line
    begin, end = _BYTES * max(first - start, 0), _BYTES * max(after - start, 0)
    left = lefts[begin:end]
    return (max(start - first, 0), top, bottom, left, rights[begin:end]) if left else None


def _box(line: Ink) -> Box | None:
    """Around all that leaves ink; None where there is only white space."""
    _, top, bottom, lefts, rights = line
    starts, ends = array(_EDGES, lefts), array(_EDGES, rights)
    left, right = round(min(starts), 2), round(max(ends), 2)
    return (left, round(top, 2), right, round(bottom, 2)) if left < right else None
