"""The cells of a worksheet as they are shown → lines and grids.

A worksheet has a table's title above it and notes below it in cells of their own; whole narratives stand in one cell.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from audit.decimal_utils import parse_numeral
from audit.model.document import Cell, Grid, TextLine, UnreadPage
from audit.model.place import Place
from audit.model.record import record, replace
from audit.readers.look_alikes import as_printed
from audit.readers.numerals import as_written

Spot = tuple[int, int]  # row and column, from 1
Span = tuple[int, int, int, int]  # the first row and column, the last row and column
_LEAST_COLUMNS = 3  # of a table in which only the header has several cells
_NAMED = 5  # hidden rows
_NAME = 12  # characters of what may name a row; notes are longer, or merged over columns


@record
class Sheet:
    """`cells`: what is shown where, nothing where nothing is; `merged`: of several cells, the first of which shows.
    `hidden_rows`, `hidden_columns`: what nobody sees."""

    name: str
    cells: Mapping[Spot, str]
    merged: Sequence[Span] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()


def blocks_of(sheets: Sequence[Sheet]) -> Iterator[TextLine | Grid]:
    """In the order of the sheets, their rows and columns. A line of a place counts all rows that are not blank."""
    number = 0
    for sheet in sheets:
        rows = _shown_rows(sheet)
        for part in _parts(sheet, rows):
            yield from _blocks(sheet, part, number)
            number += len(part)


def hidden_rows(sheets: Sequence[Sheet]) -> Iterator[UnreadPage]:
    """Rows with amounts that a table hides: its totals may have them, and nobody sees them."""
    for sheet in sheets:
        shown = [row for row, _ in _shown_rows(sheet)]
        hidden = sorted(row for row in sheet.hidden_rows if shown and shown[0] < row < shown[-1])
        if filled := [row for row in hidden if is_amount(_last_of(sheet, row))]:
            where = f"工作表“{sheet.name}”的第{'、'.join(map(str, filled[:_NAMED]))}行"
            where += "等" if len(filled) > _NAMED else ""
            yield UnreadPage(0, "这些行有数，但没有显示 (hidden rows)", where=where, inside=sheet.name)


def is_amount(text: str) -> bool:
    """Whether it is a number, and not zero."""
    numeral = parse_numeral(text)
    return numeral is not None and bool(numeral.value)


def _last_of(sheet: Sheet, row: int) -> str:
    """What the last of its cells with anything in it shows; behind a code stands at least a name."""
    columns = [column for at, column in sheet.cells if at == row and column not in sheet.hidden_columns]
    return as_written(as_printed(sheet.cells[row, max(columns)])).strip() if columns else ""


def column_name(column: int) -> str:
    """1 is A, 27 is AA."""
    name = ""
    while column:
        column, letter = divmod(column - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def column_number(name: str) -> int:
    """A is 1, AA is 27."""
    number = 0
    for letter in name:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number


_Row = tuple[int, dict[int, str]]  # its number, and what it shows by column; never blank


def _shown_rows(sheet: Sheet) -> list[_Row]:
    shown: dict[Spot, str] = {}
    moved = {span[:2]: _first_shown(sheet, span) for span in sheet.merged}
    for spot, text in sheet.cells.items():
        row, column = moved.get(spot, spot)
        written = as_written(as_printed(text)).strip()
        if written and row not in sheet.hidden_rows and column not in sheet.hidden_columns:
            shown[row, column] = written
    ordered = sorted(shown)
    return [(row, {spot[1]: shown[spot] for spot in spots}) for row, spots in groupby(ordered, lambda spot: spot[0])]


def _first_shown(sheet: Sheet, span: Span) -> Spot:
    """Where what was merged shows, although its first row or column does not."""
    top, left, bottom, right = span
    row = next((row for row in range(top, bottom + 1) if row not in sheet.hidden_rows), top)
    return row, next((column for column in range(left, right + 1) if column not in sheet.hidden_columns), left)


def _parts(sheet: Sheet, rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    """The rows of a sheet, parted where a title spans all columns below a blank row: another table begins."""
    columns = {column for _, cells in rows for column in cells}
    titles = {
        top for top, left, bottom, right in sheet.merged if top == bottom and columns <= set(range(left, right + 1))
    }
    part: list[_Row] = []
    for row in rows:
        if part and row[0] in titles and row[0] - part[-1][0] > 1:
            yield part
            part = []
        part.append(row)
    if part:
        yield part


def _blocks(sheet: Sheet, rows: Sequence[_Row], number: int) -> Iterator[TextLine | Grid]:
    """A table begins with a row of several cells; what stands above it and below it are lines."""
    several = [index for index, (_, cells) in enumerate(rows) if len(cells) > 1]
    begin, end = (several[0], _end(sheet, rows, several)) if several else (len(rows), len(rows))
    if not _is_table(rows[begin:end]):
        begin = end = len(rows)
    for index, (row, cells) in enumerate(rows[:begin]):
        yield from _lines(sheet, row, cells, number + index + 1)
    if begin < end:
        yield _grid(sheet, rows[begin:end], number + begin + 1)
    for index, (row, cells) in enumerate(rows[end:], end):
        yield from _lines(sheet, row, cells, number + index + 1)


def _is_table(rows: Sequence[_Row]) -> bool:
    """Several rows of several cells; of a blank table, a header and what stands below it. A cover has a row of two cells."""
    counts = [len(cells) for _, cells in rows]
    return len(counts) > 1 and (sum(count > 1 for count in counts) > 1 or counts[0] >= _LEAST_COLUMNS)


def _end(sheet: Sheet, rows: Sequence[_Row], several: Sequence[int]) -> int:
    """Behind the last row of the table: one with a single amount is a row of it, a note in the first column is none."""
    left = min(min(rows[index][1]) for index in several)
    end = several[-1] + 1
    while end < len(rows) and _is_row(sheet, rows[end], left):
        end += 1
    return end


def _is_row(sheet: Sheet, row: _Row, left: int) -> bool:
    number, cells = row
    merged = any(top <= number <= bottom and first <= left < last for top, first, bottom, last in sheet.merged)
    return min(cells) > left or (not merged and len(cells[min(cells)]) <= _NAME)


def _lines(sheet: Sheet, row: int, cells: Mapping[int, str], number: int) -> Iterator[TextLine]:
    """What stands in one cell, line by line; several cells of a cover are one line."""
    place = _place(sheet, row, min(cells), number)
    begun = 1
    for text in " ".join(cells.values()).splitlines(keepends=True):
        if text.strip():
            yield TextLine(text.strip(), replace(place, column=begun))
        begun += len(text)


def _grid(sheet: Sheet, rows: Sequence[_Row], number: int) -> Grid:
    left, right = min(min(cells) for _, cells in rows), max(max(cells) for _, cells in rows)
    columns = [column for column in range(left, right + 1) if column not in sheet.hidden_columns]
    made = tuple(
        tuple(Cell(cells.get(column, ""), _place(sheet, row, column, number + index)) for column in columns)
        for index, (row, cells) in enumerate(rows)
    )
    return Grid(made, made[0][0].place)


def _place(sheet: Sheet, row: int, column: int, number: int) -> Place:
    return Place(line=number, column=column, cell=f"{sheet.name}!{column_name(column)}{row}")
