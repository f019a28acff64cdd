"""Tables with rulings: how broad their columns are, how their cells are filled, and how their lines are drawn."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from fabricated.paper.cells import Box, Row
from fabricated.paper.sheets import Sheet, width

Place = tuple[float, float, float, float]

_FIGURE = re.compile(r"-?[\d,]*\.?\d+|")
LEADING = 1.2  # of the size
_SIDE = 2.5  # points between text and line
_STAND = 0.86  # of the size: from the top of a line to its baseline
_LEAST = 2.2  # letters of a header in a line


@dataclass(frozen=True)
class Look:
    """How the cells of a table look."""

    size: float
    padding: float
    amounts: str
    labels: str
    lines: str
    sides: bool
    longest: int  # letters of a name before it is broken
    indent: float
    merged: bool
    top: float  # 0 above, 1 below
    upright: bool
    bold: bool
    spaces: bool


@dataclass(frozen=True)
class Table:
    """What is to be drawn: the boxes, and the sizes of rows and columns. `caption` rows stand above the `header`."""

    boxes: tuple[Box, ...]
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    header: int
    size: float
    look: Look
    caption: int = 0

    def with_caption(self, words: str) -> "Table":
        """A row more, over all columns, inside of the frame."""
        moved = tuple(replace(box, row=box.row + 1) for box in self.boxes)
        head = Box(words, 0, 0, 1, len(self.widths))
        lines = wrapped(words, sum(self.widths) / self.size - 1, 0)
        heights = (len(lines) * LEADING * self.size + 2 * self.look.padding, *self.heights)
        return replace(self, boxes=(head, *moved), heights=heights, header=self.header + 1, caption=1)

    def lines(self, box: Box) -> list[str]:
        """Of what stands in it."""
        inner = sum(self.widths[box.column : box.column + box.columns]) - 2 * _SIDE
        return _lines(box.text, inner / self.size, self.look, header=box.row < self.header)

    def cut(self, row: int, room: float) -> "tuple[Table, Table] | None":
        """The table with the first lines of a row alone, and with the rest of it."""
        count = int((room - self.look.padding) / (LEADING * self.size))
        if count < 1:
            return None
        firsts, rests = [], []
        for box in self.boxes:
            lines = self.lines(box) if box.row == row else []
            head, rest = ("\n".join(lines[:count]), "\n".join(lines[count:])) if lines else (box.text, box.text)
            firsts.append(replace(box, text=head))
            rests.append(replace(box, text=rest))
        if not any(box.text for box in rests if box.row == row):
            return None
        most = max(len(box.text.split("\n")) for box in rests if box.row == row)
        low = list(self.heights)
        low[row] = most * LEADING * self.size + 2 * self.look.padding
        high = list(self.heights)
        high[row] = room
        look = replace(self.look, top=0.0)
        return (
            replace(self, boxes=tuple(firsts), heights=tuple(high), look=look),
            replace(self, boxes=tuple(rests), heights=tuple(low)),
        )


def columns_of(rows: Sequence[Row], boxes: Sequence[Box], header: int, look: Look, room: float) -> Table:
    """The table in as large a size as the room allows."""
    size = look.size
    while True:
        widths = [_natural([row[j] for row in rows], header, size, look) for j in range(len(rows[0]))]
        if sum(widths) <= room or size < 3.5:
            break
        size *= 0.92
    more = (room - sum(widths)) / len(widths)
    widths = [each + max(0.0, more) for each in widths]
    table = Table(tuple(boxes), tuple(widths), (), header, size, look)
    heights = [LEADING * size + 2 * look.padding] * len(rows)
    for box in boxes:
        need = len(table.lines(box)) * LEADING * size + 2 * look.padding
        for row in range(box.row, box.row + box.rows):
            heights[row] = max(heights[row], need / box.rows)
    return replace(table, heights=tuple(heights))


def _natural(cells: Sequence[str], header: int, size: float, look: Look) -> float:
    figures = max((width(cell, size) for cell in cells if _FIGURE.fullmatch(cell)), default=0.0)
    names = max((width(cell, size) for cell in cells[header:] if not _FIGURE.fullmatch(cell)), default=0.0)
    heads = max((width(cell, size) for cell in cells[:header]), default=0.0)
    least = (1.1 if look.upright else _LEAST) * size
    return max(figures, min(names, look.longest * size), min(heads, least)) + 2 * _SIDE + 0.5


def _lines(text: str, room: float, look: Look, *, header: bool) -> list[str]:
    return [line for part in text.split("\n") for line in wrapped(part, room, 0)] if text else []


def wrapped(text: str, room: float, indent: float) -> list[str]:
    """The text in lines no broader than so many letters; figures are not broken."""
    lines, line, used = [], "", indent
    for piece in re.findall(r"[\d.,%]+|.", text):
        need = width(piece, 1)
        if line and used + need > room and piece not in "，。；：、）":
            lines.append(line)
            line, used = "", 0.0
        line += piece
        used += need
    return [*lines, line] if line else lines


def draw(sheet: Sheet, table: Table, rows: Sequence[int], at: tuple[float, float], *, open_below: bool = False) -> None:
    """Some rows of the table, one below the other."""
    left, top = at
    xs = [left + sum(table.widths[:j]) for j in range(len(table.widths) + 1)]
    tops = {row: top + sum(table.heights[i] for i in rows[:k]) for k, row in enumerate(rows)}
    places = []
    for box in table.boxes:
        if box.row in tops:
            y = tops[box.row]
            low = y + sum(table.heights[i] for i in range(box.row, box.row + box.rows))
            places.append((box, (xs[box.column], y, xs[box.column + box.columns], low)))
    for box, place in places:
        _fill(sheet, table, box, place)
    _rule(sheet, table.look, [place for _, place in places], (xs[0], xs[-1]), open_below=open_below)


def _fill(sheet: Sheet, table: Table, box: Box, place: Place) -> None:
    look, size = table.look, table.size
    lines = table.lines(box)
    x0, y0, x1, y1 = place
    spare = y1 - y0 - len(lines) * LEADING * size - 2 * look.padding
    y = y0 + look.padding + max(spare, 0.0) * look.top
    is_figure = _FIGURE.fullmatch(box.text) is not None
    side = "centre" if box.row < table.header else look.amounts if is_figure and "." in box.text else look.labels
    for line in lines:
        broad = width(line, size)
        x = {"left": x0 + _SIDE, "right": x1 - _SIDE - broad, "centre": (x0 + x1 - broad) / 2}[side]
        sheet.text(x, y + _STAND * size, line, size)
        if look.bold and box.row < table.header:
            sheet.text(x + 0.2, y + _STAND * size, line, size)
        if look.spaces:
            sheet.text(x + broad, y + _STAND * size, "  ", size)
        y += LEADING * size


def _rule(sheet: Sheet, look: Look, places: Sequence[Place], sides: tuple[float, float], *, open_below: bool) -> None:
    if look.lines == "boxes" and look.sides and not open_below:
        for place in places:
            sheet.box(*place, filled=False)
        return
    strokes = sorted(_strokes(places, open_below=open_below))
    if not look.sides:
        strokes = [s for s in strokes if s[0] != s[2] or s[0] not in sides]
    if look.lines in {"long", "double", "thin"}:
        strokes = _joined(strokes)
    for stroke in strokes:
        _STROKES.get(look.lines, Sheet.line)(sheet, *stroke)


def _strokes(places: Sequence[Place], *, open_below: bool) -> set[Place]:
    foot = max(place[3] for place in places)
    strokes = set()
    for x0, y0, x1, y1 in places:
        strokes |= {(x0, y0, x1, y0), (x0, y0, x0, y1), (x1, y0, x1, y1)}
        if not (open_below and y1 == foot):
            strokes.add((x0, y1, x1, y1))
    return strokes


def _thin(sheet: Sheet, x0: float, y0: float, x1: float, y1: float) -> None:
    sheet.box(x0 - 0.25, y0 - 0.25, x1 + 0.25, y1 + 0.25, filled=True)


def _double(sheet: Sheet, x0: float, y0: float, x1: float, y1: float) -> None:
    right, down = (1.2, 0.0) if x0 == x1 else (0.0, 1.2)
    sheet.line(x0, y0, x1, y1, 0.3)
    sheet.line(x0 + right, y0 + down, x1 + right, y1 + down, 0.3)


def _pieces(sheet: Sheet, x0: float, y0: float, x1: float, y1: float) -> None:
    sheet.line(x0, y0, (x0 + x1) / 2, (y0 + y1) / 2)
    sheet.line((x0 + x1) / 2, (y0 + y1) / 2, x1, y1)


_STROKES = {"thin": _thin, "double": _double, "pieces": _pieces}


def _joined(strokes: Sequence[Place]) -> list[Place]:
    """Strokes that go on in one another as one."""
    joined: list[Place] = []
    flat = sorted((s for s in strokes if s[1] == s[3]), key=lambda s: (s[1], s[0]))
    steep = sorted((s for s in strokes if s[1] != s[3]), key=lambda s: (s[0], s[1]))
    for x0, y0, x1, y1 in flat:
        if joined and joined[-1][1] == joined[-1][3] == y0 and joined[-1][2] >= x0 - 0.01:
            joined[-1] = (joined[-1][0], y0, max(x1, joined[-1][2]), y0)
        else:
            joined.append((x0, y0, x1, y1))
    for x0, y0, x1, y1 in steep:
        if joined and joined[-1][0] == joined[-1][2] == x0 and joined[-1][3] >= y0 - 0.01:
            joined[-1] = (x0, joined[-1][1], x0, max(y1, joined[-1][3]))
        else:
            joined.append((x0, y0, x1, y1))
    return joined
