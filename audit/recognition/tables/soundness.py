"""Was a table of a text read as it was printed? Its own arithmetic tells: most of it holds, even with an error in it."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import chain, pairwise, product, takewhile

from audit.model.document import Grid, TextLine
from audit.model.facts import Entry, EntryState, FormTable, Row
from audit.model.figure import PERCENT
from audit.model.figure.interval import ZERO, Interval
from audit.model.knowledge.forms import Form, RowKey
from audit.model.regex import Regex
from audit.recognition.codes import CLASS_CODE
from audit.recognition.labels import plain, squeeze
from audit.recognition.tables.columns.header import Vocabulary, is_amount, is_figure

_SHARE = 3  # of so many relations of rows and columns at most one may be broken in flow text
_MANY = 4  # so many must be, and more than half, where cells are printed
_CODES = 3
_BEHEADED = 2  # rows
_SLIPPED = 6  # so many sums of one column must be broken, and as many rows told
_SOME = 10  # of so many rows one may be wrong in itself
_TOO_BROAD = Regex("#+")
_CODE_PART = Regex(r"0\d")
_DIGIT = Regex(r"\d")
_ALONE = 9  # so many figures on lines of their own, and of ten lines with digits
_OF_TEN = 8  # so many, are a table of which each line is but a cell
Sum = tuple[Entry | None, list[Entry]]


def prints_amounts(grid: Grid) -> bool:
    """Whether amounts stand in it, or what a spreadsheet prints for one too broad for its cell: where no row was read, they
    were taken for its header."""
    printed = [cell.text for row in grid.rows for cell in row if cell]
    return any(is_amount(squeeze(text)) or _TOO_BROAD.fullmatch(text.strip()) for text in printed)


def is_garbled(table: FormTable, form: Form) -> bool:
    """True where too few of the table's own relations hold, and no single wrong figure can be the reason: its text
    was not printed row by row."""
    if table.flow and _rows_contradict(table):
        return True
    relations = [relation for relation in _relations(table, form) if _says_something(*relation)]
    if form.blocks[0].key is RowKey.NONE or table.headed:  # nothing but its columns says how its one row goes
        relations = [relation for relation in relations if not _has_unplaced(*relation)]
    broken = [relation for relation in relations if not _holds(*relation)]
    if table.flow and broken and form.blocks[0].key is RowKey.NONE and _has_blanks(table):
        return True  # its columns were told by sums alone
    if not table.flow and (len(broken) < _MANY or len(broken) * 2 <= len(relations)):
        return False
    return len(broken) * _SHARE > len(relations) and not _one_is_wrong(broken)


def proved_rows(table: FormTable, form: Form) -> frozenset[int]:
    """The rows with a figure in a sum that holds."""
    at = {id(entry): index for (index, _), entry in table.entries.items()}
    held = [
        [entry for entry in (whole, *parts) if entry.figure]
        for whole, parts in _relations(table, form)
        if whole and whole.figure and _holds(whole, parts)
    ]
    return frozenset(at[id(entry)] for entries in held if len(entries) > 1 for entry in entries)


def is_slipped(table: FormTable, form: Form) -> bool:
    """Every row adds up and few of the columns that do so: whole rows of figures stand beside other names. A wrong figure
    breaks two sums of its column, two rows that changed places break four."""
    across = [relation for relation in _of_columns(table) if _says_something(*relation)]
    if table.flow or len(across) < _SLIPPED or sum(not _holds(*each) for each in across) > len(across) // _SOME:
        return False
    summed = [column for column in table.columns if column.parts]
    names = dict.fromkeys(name for column in summed for name in (column.name, *column.parts))
    down = [_column_sums(table, form, name) for name in names]
    return any(
        len(broken := [r for r in sums if not _holds(*r)]) >= _SLIPPED and len(broken) * 2 > len(sums) for sums in down
    )


def open_sums(table: FormTable) -> dict[int, dict[str, Interval]]:
    """The rows that are not what the rows below them add up to: by how much more, in which columns."""
    gaps = {whole: dict(_gaps(table, whole, rows)) for whole, rows in _children(table).items()}
    return {whole: off for whole, off in gaps.items() if off}


def short_sums(gaps: Mapping[int, Mapping[str, Interval]]) -> tuple[frozenset[int], frozenset[int]]:
    """The rows that are more, and those that are less, than the rows below them, in one column or more."""
    more = frozenset(whole for whole, off in gaps.items() if any(gap.low > 0 for gap in off.values()))
    return more, frozenset(whole for whole, off in gaps.items() if any(gap.high < 0 for gap in off.values()))


def _gaps(table: FormTable, whole: int, rows: Sequence[Row]) -> Iterator[tuple[str, Interval]]:
    for column in table.columns:
        entry = table.entries.get((whole, column.name))
        total = entry.figure if entry else None
        if total is None or total.unit == PERCENT:  # rates add up to nothing
            continue
        parts = [e.figure for row in rows if (e := table.entries.get((row.index, column.name))) and e.figure]
        if parts and total.amount != sum(part.amount for part in parts):
            gap = total.interval - sum((part.interval for part in parts), ZERO)
            if not gap.contains(Decimal(0)):
                yield column.name, gap


def is_proved(table: FormTable, form: Form) -> bool:
    """Some row has parts in columns of its own that add up to its total, and nothing denies it but one figure: then the
    figures stand in the columns that they were given, whatever the header looked like. A total whose row is short, too,
    was not read and denies nothing."""
    denied = [relation for relation in _told(table, form) if not _holds(*relation)]
    shown = any(
        sum(part.figure is not None for part in parts) > 1 and _holds(whole, parts)
        for whole, parts in _of_columns(table)
    )
    return shown and (not denied or _one_is_wrong(denied))


def is_borne_out(table: FormTable, form: Form) -> bool:
    """Some figures add up to the total that is printed for them, across or down, and hardly any do not: those figures
    stand in the rows and columns that they were given."""
    told = _told(table, form)
    denied = [relation for relation in told if not _holds(*relation)]
    denied = [(whole, parts) for whole, parts in denied if any(part.figure for part in parts)]  # else: not filled in
    shown = any(
        any(part.figure and part.figure.value for part in parts) and _holds(whole, parts) for whole, parts in told
    )
    return (shown or _is_balanced(table)) and (len(denied) * _SOME <= len(told) or _one_is_wrong(denied))


def _told(table: FormTable, form: Form) -> list[Sum]:
    """The sums that say something: those of columns, and those whose total is printed."""
    down = (relation for relation in _relations(table, form) if relation[0] and relation[0].figure)
    return [relation for relation in chain(_of_columns(table), down) if _says_something(*relation)]


def _is_balanced(table: FormTable) -> bool:
    """What stands side by side, in one column each, comes to the same amount at most."""
    most: dict[str, Decimal] = {}
    for (index, _), entry in table.entries.items():
        if entry.figure and table.rows[index].recognised:
            block = table.rows[index].block
            most[block] = max(most.get(block, Decimal(0)), entry.figure.amount)
    return len(most) > 1 and len(set(most.values())) == 1 and Decimal(0) not in most.values()


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


def _rows_contradict(table: FormTable) -> bool:
    """Most rows deny what the columns add up to, though the columns may add up well: they are other columns. A figure
    without a column denies nothing where the header names them all."""
    rows = [relation for relation in _of_columns(table) if _says_something(*relation)]
    rows = [relation for relation in rows if not (table.headed and _has_unplaced(*relation))]
    broken = sum(not _holds(*relation) for relation in rows)
    return broken >= _MANY and broken * 2 > len(rows)


def _has_blanks(table: FormTable) -> bool:
    return any(entry.state is EntryState.BLANK for entry in table.entries.values())


def _has_unplaced(whole: Entry | None, parts: Sequence[Entry]) -> bool:
    return any(entry.state is EntryState.UNPLACED for entry in (whole, *parts) if entry)


def _one_is_wrong(broken: Sequence[Sum]) -> bool:
    """All of them have one figure in common, and something printed on both sides."""
    figures = [{id(e) for e in (whole, *parts) if e and e.figure} for whole, parts in broken]
    complete = all(whole and whole.figure and any(p.figure for p in parts) for whole, parts in broken)
    return complete and bool(set.intersection(*figures))


def _of_columns(table: FormTable) -> Iterable[Sum]:
    """Of the columns that this table prints some parts of; a form may have them where another printing has none."""
    printed = {(column.block, column.name) for column in table.columns}
    summed = [c for c in table.columns if any((c.block, part) in printed for part in c.parts)]
    for row, column in product(table.rows, summed):
        if column.block == row.block:
            parts = [e for part in column.parts if (e := table.entries.get((row.index, part)))]
            if not _may_stand_elsewhere(table, row, parts):
                yield table.entries.get((row.index, column.name)), parts


def _may_stand_elsewhere(table: FormTable, row: Row, parts: Sequence[Entry]) -> bool:
    """A cell row has a figure under a header that the form does not have: it may be of a part that is blank."""
    return not table.flow and row.index in table.loose and any(e.state is EntryState.BLANK for e in parts)


def is_stacked(lines: Iterable[TextLine]) -> bool:
    """Whether lines that no rows were made of are one cell each: nobody can tell which row a figure is in."""
    shown = [squeeze(line.text) for line in lines if _DIGIT.search(line.text)]
    alone = sum(map(is_figure, shown))
    return alone >= _ALONE and alone * 10 >= len(shown) * _OF_TEN


def _relations(table: FormTable, form: Form) -> Iterable[Sum]:
    alone = {spec.name for block in form.blocks for spec in block.columns if spec.alone}  # prices add up to nothing
    names = [column.name for column in table.columns if column.name not in alone]
    yield from _of_columns(table)
    for whole, rows in _rows_of_parts(table, form):
        for name in dict.fromkeys(names):
            cells = [table.entries.get((row.index, name)) for row in rows]
            yield table.entries.get((whole.index, name)), [e for e in cells if e]


def _column_sums(table: FormTable, form: Form, column: str) -> list[Sum]:
    sums = (
        (table.entries.get((whole.index, column)), [e for r in rows if (e := table.entries.get((r.index, column)))])
        for whole, rows in _rows_of_parts(table, form)
    )
    return [each for each in sums if _says_something(*each)]


def _children(table: FormTable) -> Mapping[int, Sequence[Row]]:
    """The rows below each, by its index."""
    found: dict[int, list[Row]] = {}
    for row in table.rows:
        if row.parent is not None and row.recognised:
            found.setdefault(row.parent, []).append(row)
    return found


def _rows_of_parts(table: FormTable, form: Form) -> Iterable[tuple[Row, Sequence[Row]]]:
    yield from ((table.rows[parent], rows) for parent, rows in _children(table).items())
    listed: Mapping[tuple[str, str], tuple[str, ...]] = {
        (block.name, spec.name): spec.parts for block in form.blocks for spec in block.rows
    }
    for row in table.rows:
        parts = listed.get((row.block, row.name), ())
        if parts:
            yield row, [r for r in table.rows if r.block == row.block and r.name in parts]


def _says_something(whole: Entry | None, parts: list[Entry]) -> bool:
    return bool(whole and whole.figure) or any(part.figure for part in parts)


def _holds(whole: Entry | None, parts: list[Entry]) -> bool:
    total, figures = whole.figure if whole else None, [part.figure for part in parts if part.figure]
    if (total.amount if total else 0) == sum(figure.amount for figure in figures):
        return True  # as most do
    left = total.interval if total else ZERO
    return left.meets(sum((figure.interval for figure in figures), ZERO))
