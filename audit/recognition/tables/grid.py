"""A table region with grids → one FormTable, bound header by header (a header may be repeated on every page)."""

from collections import Counter
from collections.abc import Mapping, Sequence

from audit.model.document import Cell
from audit.model.facts import Column, Entry, EntryState, FormTable, Note, Repeat, Row, RowNumber
from audit.model.figure import Figure, Unit
from audit.model.knowledge.accounts import DIGITS
from audit.model.knowledge.forms import BlockSpec, Form, RowKey, standing_parts
from audit.model.printed_years import YEAR
from audit.model.record import field, mutable, record
from audit.recognition.cells import GridRow, is_number, texts
from audit.recognition.labels import plain, unmarked
from audit.recognition.regions import Region
from audit.recognition.tables.columns.binding import BoundBlock, bind
from audit.recognition.tables.columns.header import column_paths
from audit.recognition.tables.columns.narrowed import narrowed
from audit.recognition.tables.columns.sections import Section, sections
from audit.recognition.tables.columns.shifted import has_figures_behind, is_proved, put_right
from audit.recognition.tables.rows import Columns, RawRow, read_row, row_numbers, slid
from audit.recognition.tables.rows.left_over import left_over
from audit.recognition.tables.rows.naming import name_rows
from audit.recognition.tables.rows.steps import completed
from audit.recognition.tables.rows.twice import adjoin, printed_twice
from audit.recognition.tables.setting import Setting


@mutable
class TableBuilder:
    """Collects the blocks' rows over all sections, then names and links them block by block."""

    form: Form
    unit: Unit
    raws: dict[tuple[int, int], list[RawRow]] = field(default_factory=dict)
    headers: dict[str, tuple[str, str]] = field(default_factory=dict)
    unbound: list[GridRow] = field(default_factory=list)
    numbers: list[RowNumber] = field(default_factory=list)
    repeats: list[Repeat] = field(default_factory=list)
    strays: Counter[str] = field(default_factory=Counter)
    dated: dict[str, None] = field(default_factory=dict)  # in the order of print

    def add(self, blocks: Sequence[BoundBlock], section: Section) -> None:
        if not blocks:
            self.unbound += section.data
            return
        self._add_rows(blocks, section)
        self._add_strays(blocks, section)
        for block in blocks:
            self._add_headers(block)

    def _add_rows(self, blocks: Sequence[BoundBlock], section: Section) -> None:
        self.repeats += printed_twice(section.data)
        keys = [(self._position(block.spec), k) for k, block in enumerate(blocks)]
        columns = [Columns.of(block, self.unit) for block in blocks]
        for row in section.data:
            self.numbers += [number for each in columns for number in row_numbers(each, row)]
            for key, read in zip(keys, read_row(columns, row), strict=True):
                raw = read if section.aligned else read and slid(read)
                if raw is not None and (raw.code or raw.has_figures() or _blank(raw)):
                    self.raws.setdefault(key, []).append(raw)

    def _add_strays(self, blocks: Sequence[BoundBlock], section: Section) -> None:
        """Figures in columns of no block, and of which year a column is."""
        header, data = section.header, section.data
        paths = column_paths(header, self.form.headers)
        self.dated |= dict.fromkeys(part for path in paths for part in path if YEAR.search(part))
        inside = {j for block in blocks for j in range(block.start, block.stop)}
        beside = [j for j in range(len((*header, *data)[0])) if j not in inside]
        printed = [texts(row) for row in data]
        for j in [*beside, *(j for block in blocks for j in block.unbound_columns())]:
            self.strays["/".join(paths[j]) if paths else ""] += sum(is_number(row[j]) for row in printed)

    def _add_headers(self, block: BoundBlock) -> None:
        for j, column in block.values.items():
            if not self.headers.get(column.name, ("", ""))[0]:
                self.headers[column.name] = (block.headers.get(j, ""), block.spec.name)

    def _position(self, spec: BlockSpec) -> int:
        return next(i for i, s in enumerate(self.form.blocks) if s is spec)

    def by_block(self) -> list[tuple[BlockSpec, list[RawRow]]]:
        """The form's blocks in order, each with its rows; a block printed several times side by side is one."""
        found: dict[int, list[RawRow]] = {}
        for (position, _), raws in sorted(self.raws.items()):
            found.setdefault(position, []).extend(_merged(list(completed(raws)), self.form.blocks[position]))
        return [(self.form.blocks[position], raws) for position, raws in found.items()]


@record
class Built:
    """A table read with one template of its form: what the template could not explain is beside it."""

    table: FormTable
    form: Form
    rows: Sequence[GridRow]  # rows that no column could be bound for
    columns: Mapping[str, int]  # figures in columns that the form does not know, by header

    def fit(self) -> int:
        """How much of the printed table the template explains."""
        return fit_of(self.table, most=self._most())

    def _most(self) -> int:
        """How many of the rows may be the template's."""
        labelled = any(block.key is not RowKey.NONE for block in self.form.blocks)
        return len(self.table.rows) if labelled else 1

    def explains_most(self) -> bool:
        """More columns are the template's than are not, and some row is: then it is better than none."""
        named = any(row.recognised for row in self.table.rows)
        return named and len(self.table.columns) > len(self.columns)

    def explains_all(self) -> bool:
        """Every printed row and column is one of the template's."""
        left = self.rows or self.columns or self.table.loose or not self.table.columns
        return not left and len(self.table.rows) <= self._most() and all(row.recognised for row in self.table.rows)


def fit_of(table: FormTable, *, most: int) -> int:
    """How much of the printed table its template explains. `most`: so many rows may be its own, one in a form without
    labels, which has one row of figures."""
    named = min(sum(row.recognised for row in table.rows), most)
    return named + len(table.columns) - 2 * (len(table.rows) - named) - 2 * len(table.loose)


def build(region: Region, form: Form, setting: Setting) -> Built:
    """The region read with one template of its form."""
    builder = TableBuilder(form, setting.unit)
    previous: list[BoundBlock] = []
    for section in sections(region.grids, form, frozenset(setting.accounts.classes), setting.captions):
        width = section.width()
        blocks = _bound(form, section, setting.unit) if section.header else []
        blocks = blocks or [b for b in previous if b.stop <= width and not _is_strange(section, b)]
        if not blocks and (blocks := narrowed(section, previous)):
            section.aligned = True
        builder.add(blocks, section)
        previous = blocks
    table = _table(builder, region, setting)
    return Built(table, form, builder.unbound, {header: n for header, n in builder.strays.items() if n})


def _bound(form: Form, section: Section, unit: Unit) -> list[BoundBlock]:
    """The form's blocks; those of a header whose last row stands a cell too far left where all sums prove it."""
    blocks = bind(form, section.header, section.data, section.width())
    if not blocks or not has_figures_behind(section.header, section.data, unit):
        return blocks
    moved = bind(form, header, section.data, section.width()) if (header := put_right(section.header)) else []
    if not is_proved(moved, section.data, unit) or is_proved(blocks, section.data, unit):
        return blocks
    section.header = header
    return moved


def _is_strange(section: Section, block: BoundBlock) -> bool:
    """A header of other words ends a block that has no labels: what follows are other things."""
    return block.spec.key is RowKey.NONE and bool(section.header)


def _parts(builder: TableBuilder, column: str) -> tuple[str, ...]:
    specs = [c for block in builder.form.blocks for c in block.columns]
    return tuple(p for p in standing_parts(specs, column, builder.headers) if p in builder.headers)


def _table(builder: TableBuilder, region: Region, setting: Setting) -> FormTable:
    rows: list[Row] = []
    entries: dict[tuple[int, str], Entry] = {}
    loose: dict[int, tuple[Figure, ...]] = {}
    for spec, raws in builder.by_block():
        for named in name_rows(spec, raws, setting, len(rows)):
            rows.append(named.row)
            entries |= {(named.row.index, column): entry for column, entry in named.entries.items()}
            if named.loose:
                loose[named.row.index] = named.loose
    for row, figures in left_over(builder.unbound if rows else (), builder.unit, len(rows)):
        rows.append(row)
        loose[row.index] = figures
    columns = [Column(name, header, block, _parts(builder, name)) for name, (header, block) in builder.headers.items()]
    title = region.title
    place = title.place if title else region.grids[0].place
    return FormTable(
        builder.form.id,
        unmarked(title.text) if title else builder.form.title,
        builder.unit,
        place,
        tuple(rows),
        tuple(columns),
        entries,
        tuple(Note(line.text, line.place) for line in region.notes),
        loose,
        setting.entity,
        setting.year,
        variant=builder.form.variant,
        row_numbers=tuple(builder.numbers),
        repeats=tuple(builder.repeats),
        unit_told=setting.unit_told,
        dated=tuple(builder.dated),
    )


def _merged(raws: Sequence[RawRow], spec: BlockSpec) -> list[RawRow]:
    """A 类, 款 or total row repeated at the top of the next page counts once, and so does any row of the form or of an
    account that ended the page before; one below the other, it is there twice."""
    totals = {plain(label) for label in spec.total_labels}
    merged: list[RawRow] = []
    named: dict[tuple[str, str], list[RawRow]] = {}
    for raw in raws:
        alike = named.setdefault((raw.code, raw.label), [])
        repeats = plain(raw.label) in totals if not raw.code else len(raw.code) < DIGITS["项"]
        repeats = repeats or (_is_known(raw, spec) and _goes_on(raw, merged[-1:], alike))
        if not (repeats and any(_same(raw, other) and not adjoin(other.place, raw.place) for other in alike)):
            merged.append(raw)
            alike.append(raw)
    return merged


def _goes_on(raw: RawRow, before: Sequence[RawRow], alike: Sequence[RawRow]) -> bool:
    """The row right before is called as it is, and the end of a page or a header stands between."""
    if not alike or alike[-1] is not before[0]:
        return False
    a, b = before[0].place, raw.place
    return a.page != b.page if a.bbox else abs((a.line or 0) - (b.line or 0)) > 1


def _is_known(raw: RawRow, spec: BlockSpec) -> bool:
    """It has figures, and no two rows of its table are called alike: an account, or what the form lists."""
    return raw.has_figures() and bool(raw.code or (spec.key is RowKey.LISTED and raw.label))


def _blank(raw: RawRow) -> bool:
    """A label whose value cells are all empty: the form's blank row. Words in value cells make it a caption."""
    return all(e.state is not EntryState.UNREADABLE for e in raw.entries.values())


def _same(one: RawRow, other: RawRow) -> bool:
    """Of rows under one code and name."""
    texts_of = ([raw.project, *map(_text, raw.entries.values())] for raw in (one, other))
    return next(texts_of) == next(texts_of)


def _text(entry: Entry) -> str:
    return entry.text if entry.state is not EntryState.BLANK else ""


def cell_texts(row: Sequence[Cell | None]) -> str:
    """What a row reads from left to right."""
    return " ".join(cell.text for cell in row if cell and cell.text.strip())
