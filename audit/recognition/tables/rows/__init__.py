"""Data rows of one bound block → rows and entries."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from audit.decimal_utils import is_dash, parse_unit, read_figure
from audit.model.document import UNKNOWN, Cell
from audit.model.facts import Entry, EntryState, RowNumber
from audit.model.figure import COUNT, PERCENT, Dimension, Figure, Unit
from audit.model.knowledge.accounts import CLASS_DIGITS
from audit.model.knowledge.forms import BlockSpec, RowKey
from audit.model.place import Place
from audit.model.record import field, mutable, record, replace
from audit.model.regex import Regex
from audit.recognition.cells import GridRow, is_amount
from audit.recognition.labels import bare, plain, squeeze
from audit.recognition.tables.columns.binding import BoundBlock
from audit.recognition.tables.rows.codes import is_code, label_parts

_PLACEHOLDER = " \n\t…⋯."  # what templates print in rows to be filled in
_SEVERAL = 2
_OF_LEVELS = 3  # label columns: 类, 款 and the name
_AMOUNT = Regex(r"\d[\d,]*?\.\d\d")
_OWN_UNIT = Regex(r"([^\n]*\d[)）]?) *([^\W\d_]{1,2})")
_LOST = f"#{UNKNOWN}"  # and what spreadsheets print for a number too broad for its cell


class LevelCell(NamedTuple):
    """A label cell whose column stands for a level, and what it says."""

    level: int
    text: str


@mutable
class RawRow:
    """A row of one block before it is named: its label cells told apart, its entries by form column."""

    code: str
    label: str
    project: str
    place: Place
    entries: dict[str, Entry]
    ordinal: int | None = None
    extra: list[Entry] = field(default_factory=list)  # figures outside of every bound column
    illegible: str = ""  # digits there that are no numeral
    of_unit: bool = False  # it names the unit, and no account
    depth: int = 0  # the last of its label columns that says something
    within: bool = False  # only a name among its values says what it is: an item of the project above
    unit_code: str = ""
    levels: tuple[LevelCell, ...] = ()  # in forms of levels: its label cells, filled or not
    steps: tuple[LevelCell, ...] = ()  # of a code of a level a column: those that are printed

    @property
    def level(self) -> int:
        """The deepest level that is filled, from 0; -1 for none."""
        return max((cell.level for cell in self.levels if cell.text), default=-1)

    def is_blank(self) -> bool:
        """Not even words stand in its value cells."""
        return not self.extra and all(e.state is EntryState.BLANK for e in self.entries.values())

    def is_slid(self) -> bool:
        """Its figures stand under other headers than its own."""
        return any(e.state is EntryState.UNPLACED for e in self.entries.values())

    def has_figures(self) -> bool:
        """True when a value cell prints a figure, a dash, or something with digits that may once have been one."""
        return any(_figure_like(e) for e in [*self.entries.values(), *self.extra])


@record
class Columns:
    """What the columns of a block hold, worked out once for all of its rows. `values`: with the form's name for them and
    the unit of their figures; `numbers`: where a 行次 may stand; `beside`: what the form does not know."""

    block: BoundBlock
    unit: Unit
    labels: tuple[int, ...]
    units: tuple[int, ...]
    values: tuple[tuple[int, str, Unit], ...]
    numbers: tuple[int, ...]
    beside: tuple[int, ...]

    @classmethod
    def of(cls, block: BoundBlock, unit: Unit) -> "Columns":
        labels = tuple(block.label_columns())
        values = ((j, column.name, unit_named(column.unit, unit)) for j, column in sorted(block.values.items()))
        numbers = tuple(block.ordinals) or (labels if block.spec.key is RowKey.LISTED else ())
        beside = tuple(j for j in block.unbound_columns() if j not in block.past)
        return cls(block, unit, labels, tuple(sorted(block.units)), tuple(values), numbers, beside)


def _figure_like(entry: Entry) -> bool:
    if entry.state is EntryState.UNREADABLE:
        return any(ch.isdecimal() or ch in _LOST for ch in entry.text)
    return entry.state is not EntryState.BLANK


def read_entry(cell: Cell | None, unit: Unit, fallback: Place) -> Entry:
    """A cell's state and figure; a blank is the form's blank, anything that is no numeral is unreadable."""
    if cell is None or not cell.text.strip():
        return Entry(EntryState.BLANK, cell.place if cell else fallback)
    figure = read_figure(cell.text, unit, cell.place) or _with_own_unit(cell)
    if figure is not None:
        return Entry(EntryState.PRINTED, cell.place, figure, cell.text)
    return Entry(EntryState.DASH if is_dash(cell.text) else EntryState.UNREADABLE, cell.place, text=cell.text)


def _with_own_unit(cell: Cell) -> Figure | None:
    """12.00万元: a cell may say its unit itself, whatever the table says."""
    said = _OWN_UNIT.fullmatch(cell.text.strip())
    unit = parse_unit(said[2]) if said else None
    if said is None or unit is None or unit.dimension is not Dimension.MONEY:
        return None
    return read_figure(said[1], unit, cell.place)


def unit_named(name: str, table_unit: Unit) -> Unit:
    """The unit that a column's own name asks for (%, 人, 辆); where it asks for none, that of the table."""
    if not name:
        return table_unit
    if name == PERCENT.name:
        return PERCENT
    return Unit(name, COUNT.dimension, COUNT.scale)


def read_row(blocks: Sequence[Columns], row: GridRow) -> list[RawRow | None]:
    """What a grid row prints in each block. A figure without a label in the last block belongs to the nearest label
    to its left that has no figure and is no account (公用经费合计, printed in a cell merged over several blocks)."""
    raws = [_read_row(columns, row) for columns in blocks]
    if any(raw.is_slid() for raw in raws if raw):
        raws = [raw and slid(raw) for raw in raws]
    for k in range(1, len(raws)):
        orphan = raws[k]
        if orphan is None or orphan.label or orphan.code or orphan.extra or not orphan.has_figures():
            continue
        i = next((i for i in reversed(range(k)) if (raw := raws[i]) and raw.label), k)
        owner, spec = raws[i], blocks[i].block.spec
        if (
            owner is not None
            and owner.is_blank()
            and owner.entries.keys() == orphan.entries.keys()
            and _reaches_over(spec, owner.label, beside=i == k - 1)
        ):
            owner.entries, raws[k] = orphan.entries, None
    return raws


def _reaches_over(spec: BlockSpec, label: str, *, beside: bool) -> bool:
    """The row of a sum, or, in the block right before, any that the form lists: no account, whose blank is its own."""
    sums = (name for row in spec.rows if row.parts or row.accounts_total or beside for name in (row.name, *row.labels))
    return plain(bare(label)) in {plain(name) for name in (*sums, *spec.total_labels)}


def _says_something(cell: Cell) -> bool:
    return bool(cell.text.strip(_PLACEHOLDER + UNKNOWN)) and not is_dash(cell.text)


def _read_row(columns: Columns, row: GridRow) -> RawRow | None:
    block = columns.block
    cells = _filled(row, columns.labels)
    amounts = [c for c in cells if is_amount(squeeze(c.text))]
    units = [c for c in _filled(row, columns.units) if _says_something(c)]
    own = [c for c in cells if c not in amounts and _says_something(c)]
    printed = own or units or _in_serials(columns, row)
    within = [] if printed else _in_values(columns, row)
    printed = printed or within
    values = _filled(row, (j for j, _, _ in columns.values))
    first = next((c for c in (*printed, *amounts, *values) if c.text.strip()), None)
    if first is None:
        return None
    code, words, ordinal = label_parts(block.spec.key, [squeeze(c.text) for c in printed])
    of_project = block.spec.key is RowKey.PROJECT
    raw = RawRow(
        code="" if block.names_units or printed == units else code,  # the unit's own is no account's
        label="".join(words[:1] if of_project else dict.fromkeys(words)),  # a merged cell, its word in each of them
        project="".join(words if block.names_projects and code else words[1:]) if of_project else "",
        place=first.place,
        entries=_shared({name: read_entry(row[j], unit, first.place) for j, name, unit in columns.values}),
        ordinal=_ordinal(block, row) or ordinal,
        extra=[read_entry(c, columns.unit, c.place) for c in amounts],
    )
    raw = _with_beside(raw, columns, row)
    # A second account: the amount of the first is not there. Of a row that no account names, codes say what it is for.
    second = bool(block.spec.accounts) and sum(map(is_code, words)) > (not code)
    raw = slid(raw) if amounts or second else raw
    raw.of_unit = bool(units) and not raw.code and (bool(block.spec.accounts) or printed == units)
    raw.depth = max((j for j in columns.labels if (cell := row[j]) is None or cell.text.strip()), default=0)
    raw.within = bool(within)
    raw.unit_code = next((text for c in units if (text := squeeze(c.text)).isdecimal()), "")
    raw.steps = _steps(columns, row)
    raw.levels = tuple(LevelCell(k, squeeze(c.text) if (c := row[j]) else "") for j, k in block.levels.items())
    return raw


def _steps(columns: Columns, row: GridRow) -> tuple[LevelCell, ...]:
    """The digits of an account's code where each of its levels (two of them or three), and its name, have columns of
    their own."""
    if not columns.block.spec.accounts or len(columns.labels) < _OF_LEVELS:
        return ()
    told = ((k, squeeze(cell.text)) for k, j in enumerate(columns.labels) if (cell := row[j]))
    return tuple(LevelCell(k, text) for k, text in told if text.isdecimal() and len(text) <= CLASS_DIGITS)


def _shared(entries: dict[str, Entry]) -> dict[str, Entry]:
    """What prints several amounts prints that of a blank cell beside it, too: neither can be read."""
    names = list(entries)
    for i, name in enumerate(names):
        entry = entries[name]
        if entry.state is not EntryState.UNREADABLE or len(_AMOUNT.findall(entry.text)) < _SEVERAL:
            continue
        beside = (*names[i + 1 : i + 2], *names[max(i - 1, 0) : i])
        entries |= {other: entry for other in beside if entries[other].state is EntryState.BLANK}
    return entries


def _filled(row: GridRow, places: Iterable[int]) -> list[Cell]:
    """The cells that are there; where others are merged over them they are not."""
    return [cell for j in places if (cell := row[j]) is not None]


def _with_beside(raw: RawRow, columns: Columns, row: GridRow) -> RawRow:
    """With what stands in columns that the form does not know."""
    beside = [read_entry(c, columns.unit, c.place) for c in _filled(row, columns.beside) if c.text.strip()]
    raw.extra += [entry for entry in beside if entry.state is EntryState.PRINTED]
    raw.illegible = next((squeeze(e.text) for e in beside if _figure_like(e) and not e.figure), "")
    return raw


def _in_serials(columns: Columns, row: GridRow) -> list[Cell]:
    """合计 merged over 序号 and the name stands in the first of them."""
    cells = (row[j] for j in sorted(columns.block.serials) if columns.labels and j < columns.labels[0])
    return [c for c in cells if c is not None and _says_something(c) and not any(map(str.isdigit, c.text))]


def _in_values(columns: Columns, row: GridRow) -> list[Cell]:
    """The second item of a project, whose name stands among the values, is named where the project is not printed again."""
    return [c for c in _filled(row, columns.block.within[:1]) if _says_something(c)]


def slid(raw: RawRow) -> RawRow:
    """The row, whose cells no longer stand under the headers of their columns: not even its blanks are known."""
    printed = [entry for entry in raw.entries.values() if entry.figure]
    unplaced = {name: Entry(EntryState.UNPLACED, entry.place) for name, entry in raw.entries.items()}
    return replace(raw, entries=unplaced, extra=[*raw.extra, *printed])


def _ordinal(block: BoundBlock, row: GridRow) -> int | None:
    for j in block.ordinals:
        cell = row[j]
        if cell is not None and squeeze(cell.text).isdecimal():
            return int(squeeze(cell.text))
    return None


def row_numbers(columns: Columns, row: GridRow) -> list[RowNumber]:
    """The 行次 that a row prints in this block; it may print nothing else. Without a 行次 column it is a number among
    the labels of a listed form."""
    cells = [cell for j in columns.numbers if (cell := row[j]) is not None]
    return [RowNumber(int(text), c.place) for c in cells if (text := squeeze(c.text)).isdecimal()]
