"""A table region with grids → one FormTable, bound header by header (a header may be repeated on every page)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from audit.model.document import Cell, Grid
from audit.model.facts import Column, Entry, EntryState, FormTable, Note, Row
from audit.model.figure import Figure, Unit
from audit.model.forms import BlockSpec, Form
from audit.recognition.outline import Region
from audit.recognition.tables.binding import BoundBlock, bind
from audit.recognition.tables.header import GridRow, Vocabulary
from audit.recognition.tables.naming import name_rows
from audit.recognition.tables.rows import RawRow, read_row


@dataclass(slots=True)
class Section:
    """The rows under one header."""

    header: list[GridRow] = field(default_factory=list)
    data: list[GridRow] = field(default_factory=list)

    def width(self) -> int:
        return len([*self.header, *self.data, ()][0])


def sections(grids: Sequence[Grid], form: Form) -> list[Section]:
    """Header rows open a new section; rows before the first header belong to the section without one."""
    vocabulary = Vocabulary.of(form)
    found = [Section()]
    for grid in grids:
        if found[-1].width() not in (0, len(grid.rows[0])):
            found.append(Section())
        for row in grid.rows:
            if vocabulary.is_header(row):
                if found[-1].data:
                    found.append(Section())
                found[-1].header.append(row)
            elif any(cell and cell.text.strip() for cell in row):
                found[-1].data.append(row)
    return _without_noise([s for s in found if s.header or s.data])


def _without_noise(found: list[Section]) -> list[Section]:
    """Captions and garbled lines above the first header carry no data of the table."""
    if len(found) > 1 and not found[0].header:
        return found[1:]
    return found


@dataclass(slots=True)
class TableBuilder:
    """Collects the blocks' rows over all sections, then names and links them block by block."""

    form: Form
    unit: Unit
    raws: dict[tuple[int, int], list[RawRow]] = field(default_factory=dict)
    headers: dict[str, tuple[str, str]] = field(default_factory=dict)
    unbound: list[GridRow] = field(default_factory=list)

    def add(self, blocks: Sequence[BoundBlock], data: Sequence[GridRow]) -> None:
        if not blocks:
            self.unbound += data
            return
        keys = [(self._position(block.spec), k) for k, block in enumerate(blocks)]
        for row in data:
            for key, raw in zip(keys, read_row(blocks, row, self.unit), strict=True):
                if raw is not None and (raw.code or raw.has_figures() or _blank(raw)):
                    self.raws.setdefault(key, []).append(raw)
        for block in blocks:
            for j, column in block.values.items():
                if not self.headers.get(column.name, ("", ""))[0]:
                    self.headers[column.name] = (block.headers.get(j, ""), block.spec.name)

    def _position(self, spec: BlockSpec) -> int:
        return next(i for i, s in enumerate(self.form.blocks) if s is spec)

    def by_block(self) -> list[tuple[BlockSpec, list[RawRow]]]:
        """The form's blocks in order, each with its rows; a block printed several times side by side is one."""
        found: dict[int, list[RawRow]] = {}
        for (position, _), raws in sorted(self.raws.items()):
            found.setdefault(position, []).extend(_merged(raws))
        return [(self.form.blocks[position], raws) for position, raws in found.items()]


def build(
    region: Region, form: Form, unit: Unit, entity: str, classes: Mapping[str, str]
) -> tuple[FormTable, list[GridRow]]:
    """The table, and the grid rows that no column could be bound for."""
    builder = TableBuilder(form, unit)
    previous: list[BoundBlock] = []
    for section in sections(region.grids, form):
        width = section.width()
        blocks = bind(form, section.header, section.data, width) if section.header else []
        blocks = blocks or [b for b in previous if b.stop <= width]
        builder.add(blocks, section.data)
        previous = blocks
    return _table(builder, region, entity, classes), builder.unbound


def _table(builder: TableBuilder, region: Region, entity: str, classes: Mapping[str, str]) -> FormTable:
    rows: list[Row] = []
    entries: dict[tuple[int, str], Entry] = {}
    loose: dict[int, tuple[Figure, ...]] = {}
    for spec, raws in builder.by_block():
        for named in name_rows(spec, raws, classes, entity, len(rows)):
            rows.append(named.row)
            entries |= {(named.row.index, column): entry for column, entry in named.entries.items()}
            if named.loose:
                loose[named.row.index] = named.loose
    parts = {c.name: c.parts for b in builder.form.blocks for c in b.columns}
    columns = [
        Column(name, header, block, tuple(p for p in parts[name] if p in builder.headers))
        for name, (header, block) in builder.headers.items()
    ]
    title = region.title
    place = title.place if title else region.grids[0].place
    return FormTable(
        builder.form.id,
        title.text if title else builder.form.title,
        builder.unit,
        place,
        tuple(rows),
        tuple(columns),
        entries,
        tuple(Note(line.text, line.place) for line in region.notes),
        loose,
        entity,
        variant=builder.form.variant,
    )


def _merged(raws: Sequence[RawRow]) -> list[RawRow]:
    """A 类 or 款 row repeated at the top of the next page counts once."""
    merged: list[RawRow] = []
    for raw in raws:
        if not any(_same(raw, other) for other in merged):
            merged.append(raw)
    return merged


def _blank(raw: RawRow) -> bool:
    """A label whose value cells are all empty: the form's blank row. Words in value cells make it a caption."""
    return all(e.state is not EntryState.UNREADABLE for e in raw.entries.values())


def _same(one: RawRow, other: RawRow) -> bool:
    if not one.code or len(one.code) == 7 or (one.code, one.label) != (other.code, other.label):
        return False
    return [_text(e) for e in one.entries.values()] == [_text(e) for e in other.entries.values()]


def _text(entry: Entry) -> str:
    return entry.text if entry.state is not EntryState.BLANK else ""


def cell_texts(row: Sequence[Cell | None]) -> str:
    return " ".join(cell.text for cell in row if cell and cell.text.strip())
