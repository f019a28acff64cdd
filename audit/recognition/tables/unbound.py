"""What of the tables was read but not understood, and why."""

from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from unicodedata import normalize

from audit.decimal_utils import parse_numeral
from audit.model.document import TextLine
from audit.model.facts import TABLE, UNTITLED, EntryState, FormTable, Unrecognised
from audit.model.ordinals import COUNTED
from audit.model.regex import Regex
from audit.recognition.cells import is_amount, is_number, texts
from audit.recognition.labels import squeeze
from audit.recognition.regions import PRINTED_AMOUNT, Region, is_row
from audit.recognition.tables.grid import Built, cell_texts

_FEW_UNBOUND = 2  # rows; captions print figures, too
_LOOSE = 3  # amounts, each on a line of its own
_LONGEST_CELL = 20  # characters
_SENTENCE = frozenset("，。；：")
_SEVERAL = 2
_TWO_ROWS = Regex(rf"{COUNTED}、[^，。、]*[\u4e00-\u9fff）)]{COUNTED}、")
_TOO_BROAD = Regex(r"\s*#[#\s]*")
_ROWS = 4  # one below the other; a sentence set with wide gaps has no more lines
LOOSE = "一格一行，看不出行和列，其中的数没有核对"
FRAMELESS = "表格没有画线，行列无从分清，其中的数没有核对"
UNPROVED = "表格没有画线，照字的位置读出的行列，表里的合计不能证明，其中的数没有核对"


def untitled(region: Region) -> Iterable[Unrecognised]:
    """Grids with amounts that stand among the prose: no title says what they are."""
    for grid in region.grids:
        count = sum(is_amount(text) for row in grid.rows for text in texts(row))
        if count:
            first = next(cell.text for row in grid.rows for cell in row if cell and cell.text.strip())
            yield Unrecognised(TABLE, f"（没有标题的表）{first}", UNTITLED, grid.place, count)


def loose_rows(region: Region) -> Iterable[Unrecognised]:
    """Rows of amounts among the prose of a page, which neither a title nor a line around them shows to be a table."""
    for are_rows, run in groupby(region.lines, is_row):
        lines = list(run) if are_rows else []
        if len(lines) >= _ROWS:
            count = sum(is_amount(text) for line in lines for text, _, _ in line.pieces)
            yield Unrecognised(TABLE, f"（没有标题的表）{lines[0].pieces[0][0]}", FRAMELESS, lines[0].place, count)


def loose_cells(region: Region) -> Iterable[Unrecognised]:
    """Cells one below the other among the prose, which nobody could put back into rows and columns."""
    for cells, run in groupby(region.lines, _is_cell):
        lines = list(run) if cells else []
        shown = [squeeze(line.text) for line in lines]
        if sum(map(is_amount, shown)) >= _LOOSE:
            name = next((text for text in shown if not is_number(text)), shown[0])
            yield Unrecognised(TABLE, f"（一格一行的表）{name}", LOOSE, lines[0].place, sum(map(is_number, shown)))


def _is_cell(line: TextLine) -> bool:
    return len(line.text) <= _LONGEST_CELL and _SENTENCE.isdisjoint(line.text)


def unknown(region: Region) -> Unrecognised:
    """A table under a title that no form has."""
    title = region.title.text if region.title else ""
    cells = [cell.text for grid in region.grids for row in grid.rows for cell in row if cell]
    count = sum(parse_numeral(text) is not None for text in cells) or _printed(region.lines)
    place = region.title.place if region.title else region.grids[0].place
    return Unrecognised(TABLE, title, "表单库里没有这种表，其中的数没有核对", place, count)


def _printed(lines: Iterable[TextLine]) -> int:
    return sum(len(PRINTED_AMOUNT.findall(line.text)) for line in lines)


def unplaced(region: Region, table: FormTable) -> Iterable[Unrecognised]:
    """Lines of a text without cells that print more amounts than the table took from them, where it took fewer than all
    print (one that was broken in two is read with the other); what its notes say is no part of it."""
    notes = {note.place for note in table.notes}
    lines = [line for line in region.lines if line.place not in notes]
    read = Counter(figure.place.line for figure in table.figures())
    if _printed(lines) <= read.total():
        return
    for line in lines:
        if (lost := _printed([line]) - read[line.place.line]) > 0:
            yield Unrecognised("行", line.text, f"《{table.title}》里没有读成哪一行哪一列", line.place, lost)


def frameless(region: Region, why: str) -> Unrecognised:
    """A table whose rows and columns no lines tell apart."""
    place = region.title.place if region.title else region.lines[0].place
    cells = (cell.text for grid in region.grids for row in grid.rows for cell in row if cell)
    said = (normalize("NFKC", text) for text in (*(line.text for line in region.lines), *cells))
    count = sum(len(PRINTED_AMOUNT.findall(text)) for text in said)
    return Unrecognised(TABLE, region.title.text if region.title else "", why, place, count)


def unreadable(table: FormTable) -> Iterable[Unrecognised]:
    """Cells with digits that are no number as they were read, or with what a sheet prints for one too broad for its cell."""
    for entry in table.entries.values() if not table.garbled else ():
        if entry.state is EntryState.UNREADABLE and (
            sum(map(str.isdecimal, entry.text)) > 1 or _TOO_BROAD.fullmatch(entry.text)
        ):
            yield Unrecognised("数", entry.text, f"《{table.title}》里的这个数读不出，没有核对", entry.place, 1)


def unbound(built: Built) -> Iterable[Unrecognised]:
    """What stands in a known table but was given no place: the whole table in one line, else row by row."""
    title, place = built.table.title, built.table.place
    counts = [sum(map(is_number, texts(row))) for row in built.rows]
    if not built.table.columns and any(counts):
        yield Unrecognised(TABLE, title, "表头没有认出列，其中的数没有核对", place, sum(counts))
        return
    for row, count in zip(built.rows, counts, strict=True):
        if count:
            yield Unrecognised("行", cell_texts(row), f"《{title}》的表头没有认出列", place, count)
    yield from unnamed_rows(built.table)
    for header, count in built.columns.items():
        yield Unrecognised("列", header, f"《{title}》的表单里没有这一列，其中的数没有核对", place, count)


def is_unbound(built: Built) -> bool:
    """Most rows of figures are under no header that was recognised, or all that print amounts: what is read of the table
    is a rest of it."""
    unbound = sum(any(map(is_number, texts(row))) for row in built.rows)
    bound = built.table.filled()
    amounts = any(map(is_amount, (text for row in built.rows for text in texts(row))))
    return (unbound > _FEW_UNBOUND and unbound > len(bound)) or (amounts and bool(built.table.columns) and not bound)


def is_twofold(built: Built) -> bool:
    """A column with figures is called as one that was bound: what told the two apart (预算数, 决算数) is not there. Not
    where two halves stand side by side."""
    return len(built.form.blocks) == 1 and not {column.header for column in built.table.columns}.isdisjoint(
        built.columns
    )


def has_rows_in_one(table: FormTable) -> bool:
    """Rows of two halves are called by one name (一、一般公共服务支出一、基本支出): the amounts between them are not there."""
    return sum(bool(_TWO_ROWS.match(row.label)) for row in table.rows) >= _SEVERAL


def unnamed_rows(table: FormTable) -> Iterable[Unrecognised]:
    """Rows of figures under a name that the form does not have."""
    figures = Counter(i for (i, _), entry in table.entries.items() if entry.figure is not None)
    for row in table.rows:
        if not row.recognised and figures[row.index]:
            label = row.label or "（没有名称）"
            yield Unrecognised(
                "行", label, f"《{table.title}》的表单里没有这一行", row.place, figures[row.index], counted=True
            )


def garbled(table: FormTable, region: Region | None) -> Unrecognised:
    """A table whose figures are not known to stand beside their own names; those that its `region` prints, where none of
    them has a place at all."""
    read = len(table.figures())
    printed = _shown(region) if region and not read else 0
    lost = "编码栏太窄，编码没有印全" if table.codes_cut else "文本失去了表的行列次序"
    reason = f"{'数与名称错开了行' if table.slipped else lost}，其中的数没有核对"
    return Unrecognised(TABLE, table.title, reason, table.place, read or printed, counted=not printed)


def _shown(region: Region) -> int:
    """How many figures stand in its cells, or in its lines between the gaps."""
    cells = [text for grid in region.grids for row in grid.rows for text in texts(row)]
    return sum(map(is_number, cells or (text for line in region.lines for text in line.text.split())))
