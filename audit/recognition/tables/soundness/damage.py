"""What the cells and lines of a table say against its having been read as it is printed, before they are added up."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise, takewhile

from audit.model.document import Grid, TextLine
from audit.model.facts import EntryState, FormTable
from audit.model.knowledge.forms import Form, RowKey
from audit.model.regex import Regex
from audit.recognition.cells import is_amount, is_number, texts
from audit.recognition.codes import CLASS_CODE
from audit.recognition.labels import plain, squeeze
from audit.recognition.regions import PRINTED_AMOUNT, Region, RegionKind
from audit.recognition.tables.columns.header import Vocabulary

_CODES = 3
_BEHEADED = 2  # rows
_TOO_BROAD = Regex("#+")
_CODE_PART = Regex(r"0\d")
_DIGIT = Regex(r"\d")
_ALONE = 9  # so many figures on lines of their own, and of ten lines with digits
_OF_TEN = 8  # so many, are a table of which each line is but a cell
SENTENCE = Regex("[，。；]")


def prints_amounts(grid: Grid) -> bool:
    """Whether amounts stand in it, or what a spreadsheet prints for one too broad for its cell: where no row was read, they
    were taken for its header."""
    printed = [cell.text for row in grid.rows for cell in row if cell]
    return any(is_amount(squeeze(text)) or _TOO_BROAD.fullmatch(text.strip()) for text in printed)


def has_short_header(grid: Grid) -> bool:
    """No row of the header reaches as far as the amounts below it: in text that was copied from a page a merged cell
    is one cell, and nobody can tell which columns it stood above."""
    rows = [[cell.text for cell in row if cell is not None] for row in grid.rows]
    first = next((i for i, row in enumerate(rows) if any(map(is_amount, row))), 0)
    reach = max((j + 1 for row in rows for j, text in enumerate(row) if is_amount(text)), default=0)
    return 0 < max(map(len, rows[:first]), default=0) < reach


def has_lost_names(grid: Grid) -> bool:
    """Rows begin with an amount and have names further on: what stood left of the amounts is not there."""
    rows = [[cell.text.strip() if cell else "" for cell in row] for row in grid.rows]
    beheaded = [row for row in rows if row and is_amount(row[0]) and any(map(str.isalpha, "".join(row)))]
    return len(beheaded) >= _BEHEADED


def has_split_words(grid: Grid, form: Form) -> bool:
    """A word of the header stands in two cells (“三 | 公”经费): its cells were guessed from where the words of a page stand, and
    nobody can tell which columns it stands above. Only of a table without names, which nothing but its header tells."""
    if form.blocks[0].key is not RowKey.NONE:
        return False
    known = Vocabulary.of(form).headers
    rows = [["".join(cell.text.split()) if cell else "" for cell in row] for row in grid.rows]
    header = takewhile(lambda row: not any(map(is_amount, row)), rows)
    return any(_is_split(*pair, known) for row in header for pair in pairwise(row) if all(pair))


def _is_split(one: str, other: str, known: Collection[str]) -> bool:
    words = plain(one), plain(other)
    return plain(one + other) in known and not all(word in known for word in words)


def has_cut_codes(grid: Grid) -> bool:
    """A 款 or 项 is printed as a lone 0: its column was too narrow, and which account the row is of cannot be read."""
    for row in grid.rows:
        parts = ["".join(cell.text.split()) for cell in row if cell is not None]
        first = next((i for i, text in enumerate(parts) if text), 0)
        if CLASS_CODE.fullmatch(parts[first] if parts else "") and "0" in _digits_after(parts, first):
            return True
    return False


def _digits_after(parts: Sequence[str], first: int) -> list[str]:
    """The cells of digits between a code of three and the name that follows; none where no name does."""
    told = list(takewhile(str.isdecimal, parts[first + 1 : first + 3]))
    named = parts[first + 1 + len(told) :]
    return told if named and any(map(str.isalpha, named[0])) else []


def has_codes_for_amounts(table: FormTable) -> bool:
    """A column of amounts holds parts of codes (01, 05, 99): the header was read beside its columns."""
    strange = Counter(
        column
        for (_, column), entry in table.entries.items()
        if entry.state is EntryState.UNREADABLE and _CODE_PART.fullmatch(entry.text.strip())
    )
    return any(count >= _CODES for count in strange.values())


def has_lost_blanks(region: Region) -> bool:
    """Tabbed rows of different lengths, or a single one shorter than the header, without a single blank cell: the
    blanks were left out."""
    lengths: list[int] = []
    width = 0
    for grid in region.grids:
        for row in grid.rows:
            cells = [squeeze(cell.text) for cell in row if cell]
            last = max((i for i, text in enumerate(cells) if is_amount(text)), default=-1)
            width = max(width, len(cells))
            if last >= 0:
                lengths.append(len(cells))
            if last >= 0 and not all(cells[1:]):
                return False
    return len(set(lengths)) > 1 or (len(lengths) == 1 and lengths[0] < width)


def breaks_off(table: FormTable, following: Region | None) -> bool:
    """Rows go on below a line that seemed to end the table: a table of its own would begin with a header, below one that
    is not empty."""
    if following is None or following.kind is not RegionKind.PROSE or not following.grids:
        return False
    rows = following.grids[0].rows
    return any(is_amount(text) for row in (rows[:1] if table.has_figures() else rows) for text in texts(row))


def is_row(line: TextLine) -> bool:
    """A row of a text with cells whose tabs became blanks: figures beside a name or a code, and no sentence."""
    return " " in line.text and bool(PRINTED_AMOUNT.search(line.text)) and not SENTENCE.search(line.text)


def is_stacked(lines: Iterable[TextLine]) -> bool:
    """Whether lines that no rows were made of are one cell each: nobody can tell which row a figure is in."""
    shown = [squeeze(line.text) for line in lines if _DIGIT.search(line.text)]
    alone = sum(map(is_number, shown))
    return alone >= _ALONE and alone * 10 >= len(shown) * _OF_TEN


def are_scattered(regions: Iterable[Region]) -> bool:
    """The amounts of all tables stand on lines of their own: in small tables, too, nobody knows of which rows they are."""
    tables = (region for region in regions if region.kind is RegionKind.TABLE and not region.grids)
    return is_stacked(line for region in tables for line in region.lines)
