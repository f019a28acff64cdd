"""A table's grids → sections: rows under one header, continued over page breaks."""

from collections.abc import Sequence

from audit.model.document import Cell, Grid
from audit.model.knowledge.forms import Form
from audit.model.knowledge.titles import CaptionTitles
from audit.model.record import field, mutable
from audit.model.regex import Regex
from audit.recognition.cells import GridRow, is_code, is_number, said, texts
from audit.recognition.labels import bare, plain
from audit.recognition.tables.columns.header import Vocabulary
from audit.recognition.tables.columns.lattice import Lattice

_DIGITS = Regex(r"[\d,]*\.?\d{1,3}")
_BEGUN = Regex(r"-?\d[\d,]*\.?\d?")
_NUMBER = Regex(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{2})?")


@mutable
class Section:
    """The rows under one header; `lattice` tells where its columns stand on the page, if anything does. Rows that go
    on from another page in columns that do not stand where the header's do are not `aligned` with it."""

    header: list[GridRow] = field(default_factory=list)
    data: list[GridRow] = field(default_factory=list)
    lattice: Lattice | None = None
    aligned: bool = True

    def width(self) -> int:
        return len([*self.header, *self.data, ()][0])


def sections(grids: Sequence[Grid], form: Form, names: frozenset[str], captions: CaptionTitles) -> list[Section]:
    """Header rows open a new section; rows before the first header belong to the section without one. `names` are
    labels known beside the form's own (account classes)."""
    divider = _Divider(Vocabulary.of(form), names, captions)
    for grid in grids:
        divider.take(grid)
    return _without_noise([s for s in divider.found if s.header or s.data])


def _without_noise(found: list[Section]) -> list[Section]:
    """Captions and garbled lines above the first header carry no data of the table."""
    if len(found) > 1 and not found[0].header:
        return found[1:]
    return found


class _Divider:
    def __init__(self, vocabulary: Vocabulary, names: frozenset[str], captions: CaptionTitles) -> None:
        self._vocabulary = vocabulary
        self._captions = captions
        self._names = names | vocabulary.labels
        self.found: list[Section] = [Section()]

    def take(self, grid: Grid) -> None:
        rows: Sequence[GridRow] = grid.rows
        top = self._repeated(rows) or self._header_top(grid)
        if not top:
            rows = self._continued(rows, grid)
        elif self._is_rest_of_header(rows[:top], grid):
            self._relay_header(grid)
        elif self._is_same_header(rows[:top]):
            rows = (*rows[:top], *self._without_rest(rows[top:]))
        if rows and self.found[-1].width() not in (0, len(rows[0])):
            self.found.append(Section(aligned=self.found[-1].lattice is None or bool(top)))
        for number, row in enumerate(rows):
            self._take_row(row, is_header=number < top or self._vocabulary.is_header(row))
        if self.found[-1].lattice is None:
            self.found[-1].lattice = Lattice.of(grid)

    def _is_rest_of_header(self, rows: Sequence[GridRow], grid: Grid) -> bool:
        """Whether the page break stands within the header: only some columns go on, and nothing was printed below it."""
        above = self.found[-1]
        if not above.header or above.data or len(rows[0]) == above.width():
            return False
        filled = max(len(said(row)) for row in rows)
        return 2 * filled <= len(rows[0]) or self._divides_its_groups(rows, grid)

    def _divides_its_groups(self, rows: Sequence[GridRow], grid: Grid) -> bool:
        """Whether the words stand below those headers only that span several columns; below the others nothing does."""
        begun = {j for row in self._in_columns_of(grid) or () for j, text in enumerate(texts(row)) if text}
        ends = len(rows[0])
        alone = {j for j in begun if j + 1 in begun or j + 1 == ends}
        printed = {j for row in rows for j, text in enumerate(texts(row)) if text}
        return bool(alone) and alone.isdisjoint(printed)

    def _in_columns_of(self, grid: Grid) -> list[GridRow] | None:
        """The header above in the columns of this grid; None where it does not fit them."""
        lattice, header = Lattice.of(grid), self.found[-1].header
        return lattice.fit(Grid(tuple(map(tuple, header)), grid.place)) if lattice else None

    def _relay_header(self, grid: Grid) -> None:
        """What of the header stands on the page before, in the columns of this one."""
        if header := self._in_columns_of(grid):
            self.found[-1].header, self.found[-1].lattice = header, Lattice.of(grid)

    def _take_row(self, row: GridRow, *, is_header: bool) -> None:
        above, below = (row, None) if is_header else self._vocabulary.split(row)
        if above is not None:
            if self.found[-1].data:
                self.found.append(Section())
            self.found[-1].header.append(above)
        if below is not None and any(texts(below)):
            self.found[-1].data.append(below)

    def _header_top(self, grid: Grid) -> int:
        """How many rows the header takes at the top of the grid. Rows of words above a row that is surely header
        belong to it, whatever the words, and so does a single one between two such rows."""
        top, quiet = 0, 0
        for number, row in enumerate(grid.rows):
            hangs = top == number > 0 and row[0] is None and self._is_quiet(row)  # the header's first cell goes on
            if hangs or self._vocabulary.is_header(row):
                top, quiet = number + 1, 0
            elif not self._is_quiet(row) or (top and (quiet := quiet + 1) > 1):
                break
        return top

    def _is_quiet(self, row: GridRow) -> bool:
        cells = said(row)
        if any(is_number(t) or is_code(t) or self._captions.cell.search(t) for t in cells):
            return False
        return not any(plain(bare(t)) in self._names for t in cells[:1])

    def _continued(self, rows: Sequence[GridRow], grid: Grid) -> Sequence[GridRow]:
        """The rows of a page without a header, in the columns of the page before; its first row may be the rest of
        a row that the page break cut."""
        section = self.found[-1]
        if section.lattice is None or not rows:
            return rows
        if section.width() not in (0, len(rows[0])):
            rows = section.lattice.fit(grid) or rows
        return self._without_rest(rows)

    def _without_rest(self, rows: Sequence[GridRow]) -> Sequence[GridRow]:
        """The rows of a new page without a first one that is the rest of the last row, which it is joined to."""
        data = self.found[-1].data
        if data and rows and len(data[-1]) == len(rows[0]) and self._is_rest(data[-1], rows[0]):
            data[-1] = tuple(map(_appended, data[-1], rows[0]))
            return rows[1:]
        return rows

    def _repeated(self, rows: Sequence[GridRow]) -> int:
        """How many rows a header takes that a page repeats as a whole: the rest of a cut row below it may be a word of it."""
        header = self.found[-1].header
        return len(header) if header and len(header) < len(rows) and self._is_same_header(rows[: len(header)]) else 0

    def _is_same_header(self, rows: Sequence[GridRow]) -> bool:
        """Whether a page repeats the header of the page before, all of it or without the numbers of its columns."""
        before = self.found[-1].header[: len(rows)]
        return [texts(row) for row in rows] == [texts(row) for row in before]

    def _is_rest(self, last: GridRow, first: GridRow) -> bool:
        """Whether a page break cut a row into `last` and `first`: only together are they a row."""
        above, below = texts(last), texts(first)
        cut = {j for j, b in enumerate(below) if b and (_is_cut(above[j], b) or self._is_narrow(j, above[j], b))}
        if cut and all(j in cut for j, b in enumerate(below) if b):
            return True
        words = [j for j, b in enumerate(below) if b and above[j] and not is_number(above[j])]
        if (
            not words
            or any(self._captions.note.match(b) for b in below)
            or any(b and j not in cut for j, b in enumerate(below[: words[0]]))
        ):
            return False
        if any(above[j] and is_number(b) for j, b in enumerate(below) if j not in cut):
            return False
        if any(self._is_known(below[j]) for j in words):
            return False
        if any(self._is_known(above[j] + below[j]) for j in words):
            return True
        # An account row carries its code: one without, with no figures of its own or all of them, is no row.
        own = ["" if j in cut else b for j, b in enumerate(below)]
        figures = [any(map(is_number, row[words[0] :])) for row in (above, own)]
        return any(map(is_code, above)) and not all(figures)

    def _is_narrow(self, column: int, above: str, below: str) -> bool:
        """Whether other cells of the column are too narrow for their codes and numbers after as many digits."""
        if not (above.isdecimal() and below.isdecimal()):
            return False
        cells = (row[column] for row in self.found[-1].data)
        lines = (cell.text.split("\n") for cell in cells if cell and "\n" in cell.text)
        return any(len(each[0]) == len(above) and all(map(str.isdecimal, each)) for each in lines)

    def _is_known(self, label: str) -> bool:
        return plain(bare(label)) in self._names


def _appended(above: Cell | None, below: Cell | None) -> Cell | None:
    if above is None or below is None or not below.text.strip():
        return above or below
    one, other = above.text.strip(), below.text.strip()
    between = "" if _is_cut(one, other) else "\n"
    return Cell(f"{one}{between}{other}".strip(), above.place if one else below.place)


def _is_cut(above: str, below: str) -> bool:
    """Whether a number, or a code, in a cell too narrow for it goes on below: only together are they one."""
    if not above or not _DIGITS.fullmatch(below):
        return False
    if is_code(above + below):
        return not is_code(above)
    is_whole = _NUMBER.fullmatch(above) and not below.startswith(".")
    return _BEGUN.fullmatch(above) is not None and not is_whole and _NUMBER.fullmatch(above + below) is not None
