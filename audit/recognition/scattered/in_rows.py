"""Rows of which each cell stands on a line of its own, and blank cells leave no trace, as PyMuPDF writes the pages of a
PDF.

Where code, name and amounts follow each other in every row of a table, it was written row by row, and its rows are
lines again; a table that was written column by column, as pdftotext does where it likes, has codes behind codes and
amounts behind amounts. Where all tables with codes are written row by row, the others are.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from re import Match

from audit.decimal_utils import ALONE
from audit.model.document import Document, Grid, TextLine
from audit.model.knowledge.accounts import AccountName
from audit.model.knowledge.forms import Form
from audit.model.knowledge.titles import Titles
from audit.model.record import field, mutable, replace
from audit.model.regex import Regex
from audit.recognition.labels import squeeze
from audit.recognition.scattered import names_told, rebuilt
from audit.recognition.scattered.catalogue import Catalogue
from audit.recognition.tables.soundness.damage import is_stacked

_LABELS = 2  # columns: of the code and the name
_FEWEST = 3  # rows in order are no accident
_LONGEST = 40  # characters of a line that is but a cell
_CODE = Regex(r"\d{3}(?:\s?\d\d){0,2}")
_PART = Regex(r"\d\d")  # of a code
_CODED = Regex(r"(?:\d{3}(?:\s?\d\d){0,2}|\d\d)\s*[\u4e00-\u9fff].*")  # and the name behind it
_NAME = Regex("[\u4e00-\u9fff]")
_AMOUNTS = Regex(rf"(?:(?:{ALONE}|[-—]+)(?:\s+|\Z))+")
_MIXED = Regex(rf"{_AMOUNTS.pattern}[\u4e00-\u9fff（(].*")  # and the label of the next cell
# What a line has: a code, a part of one, a code and a name, a name, that of a total, amounts and a label or not, a sentence,
# or something else.
_KINDS = ((_CODED, "b"), (_CODE, "c"), (_PART, "p"), (_AMOUNTS, "a"), (_MIXED, "m"), (_NAME, "n"))
_ROW = Regex("(?:cp{0,2}n{1,3}|c?p?bn{0,2})a+")
_BLANK = Regex("cp{0,2}n{1,3}(?=[cRt])")  # a row without amounts
_TOTAL = Regex("ta+")
_LABELLED = Regex("[nt]?[am]*a")
_ASTRAY = Regex("[cpbam]|(?<=R)[nt]{1,2}(?=R)")  # in no row, or the rest of a name


@mutable
class _Table:
    """What stands from the name of a table on; `rows`: from which of its lines to which."""

    lines: list[TextLine | Grid] = field(default_factory=list)
    kinds: str = ""
    rows: list[tuple[int, int]] = field(default_factory=list)

    @property
    def has_codes(self) -> bool:
        return sum(self.kinds.count(kind) for kind in "cb") >= _FEWEST

    @property
    def is_stacked(self) -> bool:
        """Its cells stand on lines of their own."""
        return is_stacked(self.text_lines)

    @property
    def text_lines(self) -> list[TextLine]:
        """But for grids."""
        return [line for line in self.lines if isinstance(line, TextLine)]


def with_rows_of_cells(
    document: Document, accounts: Iterable[AccountName], forms: Sequence[Form], titles: Titles
) -> Document:
    """The document, which is a text without cells, the rows of such tables as lines."""
    tables = list(_tables(document, titles))
    coded = [table for table in tables if table.has_codes]
    for table in coded:
        table.rows = _rows_in_order(table)
    if coded and all(table.rows for table in coded):
        for table in tables:
            table.rows = table.rows or list(_rows_with_labels(table, titles))
    apart = [table for table in coded if not table.rows and table.is_stacked]
    if apart:
        catalogue = Catalogue.of(accounts, forms, titles)
        known = catalogue.with_names(chain.from_iterable(names_told(table.text_lines, catalogue) for table in coded))
        for table in apart:
            known = _rebuild(table, known)
    blocks = [line for table in tables for line in _joined(table)]
    return replace(document, blocks=tuple(blocks), scattered=document.scattered or bool(apart))


def _rebuild(table: _Table, catalogue: Catalogue) -> Catalogue:
    """Puts the rows of a table together whose cells stand apart; with the names that it tells."""
    whole = len(table.text_lines) == len(table.lines)
    rows = rebuilt(table.text_lines, catalogue) if whole else None
    if rows is None:
        return catalogue
    table.lines = [*rows.lines]
    return catalogue.with_names(rows.names)


def _tables(document: Document, titles: Titles) -> Iterator[_Table]:
    """What stands before the first of them, too; each ends with the first sentence below its rows."""
    table = _Table()
    for block in document.blocks:
        kind = _kind(block, titles)
        named = isinstance(block, TextLine) and kind == "n" and bool(titles.tables.other.search(squeeze(block.text)))
        if named or (kind == "s" and "a" in table.kinds):
            yield table
            table = _Table()
        table.lines.append(block)
        table.kinds += kind
    yield table


def _kind(block: TextLine | Grid, titles: Titles) -> str:
    if isinstance(block, Grid) or len(block.text) > _LONGEST or block.place.turns:
        return "s"
    text = block.text.strip()
    if titles.lines.spoken.search(text):
        return "s"
    if titles.rows.total.search(squeeze(text)):
        return "t"
    return next((kind for shape, kind in _KINDS if (shape.search(text) if kind == "n" else shape.fullmatch(text))), "o")


def _rows_in_order(table: _Table) -> list[tuple[int, int]]:
    """Of a table with codes; none where something of a row stands in none."""
    rows = [match.span() for match in _ROW.finditer(table.kinds)]
    kinds = _without(table.kinds, rows)
    if len({table.kinds.count("a", *row) for row in rows}) == 1:  # no row has the amounts of those without
        kinds = _BLANK.sub(_as_row, kinds)
    totals = [match.span() for match in _TOTAL.finditer(kinds)]
    if len(rows) < _FEWEST or _ASTRAY.search(_without(kinds, totals)):
        return []
    found = sorted([*rows, *totals])
    return [*_header(table.kinds, found), *found]


def _header(kinds: str, rows: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The cells right above the first row, where they are one for each column: those of code and name, and of the amounts."""
    first = rows[0][0]
    start = len(kinds[:first].rstrip("nt"))
    width = max(kinds.count("a", *row) for row in rows)
    return [(start, first)] if width > 1 and first - start == _LABELS + width else []


def _as_row(match: Match[str]) -> str:
    return "R" * len(match[0])


def _without(kinds: str, rows: Sequence[tuple[int, int]]) -> str:
    """The kinds, of the lines of rows none."""
    for start, end in rows:
        kinds = kinds[:start] + "R" * (end - start) + kinds[end:]
    return kinds


def _rows_with_labels(table: _Table, titles: Titles) -> Iterator[tuple[int, int]]:
    """Of a table without codes: amounts, and what is the label of a row before them."""
    for match in _LABELLED.finditer(table.kinds):
        start, end = match.span()
        if table.kinds[start] == "n" and not _is_label(table.lines[start], titles):
            start += 1
        yield start, end


def _is_label(line: TextLine | Grid, titles: Titles) -> bool:
    return isinstance(line, TextLine) and bool(titles.rows.begins.search(squeeze(line.text)))


def _joined(table: _Table) -> Iterator[TextLine | Grid]:
    starts = dict(table.rows)
    at = 0
    while at < len(table.lines):
        end = starts.get(at, at + 1)
        yield (
            _row([line for line in table.lines[at:end] if isinstance(line, TextLine)])
            if at in starts
            else table.lines[at]
        )
        at = end


def _row(lines: Sequence[TextLine]) -> TextLine:
    whole, *others = lines
    text, turns = whole.text, []
    for line in others:
        turns.append((len(text) + 1, line.place.line or 0))
        text = f"{text} {line.text}"
    return (
        replace(whole, text=text, place=replace(whole.place, end_column=None, turns=tuple(turns))) if turns else whole
    )
