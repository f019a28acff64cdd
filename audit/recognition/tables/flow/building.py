"""Tables in flow text: rows are ordered lists of figures; columns come from arithmetic (solve.py) or not at all."""

from collections.abc import Collection, Mapping, Sequence
from math import comb

from audit.model.facts import Column, Entry, EntryState, FormTable, Note, Row, nameless_columns
from audit.model.figure import Figure
from audit.model.knowledge.accounts import DIGITS
from audit.model.knowledge.forms import BlockSpec, ColumnSpec, Form, RowKey
from audit.model.record import field, mutable, record, replace
from audit.recognition.labels import unmarked
from audit.recognition.regions import Region
from audit.recognition.tables.anchors import Anchors, anchors_in, anchors_of
from audit.recognition.tables.columns.header import lacks_a_column
from audit.recognition.tables.flow.accounts import account_rows
from audit.recognition.tables.flow.header import columns_possible, columns_told, is_doubled, order_told
from audit.recognition.tables.flow.listed import listed_rows
from audit.recognition.tables.flow.names_above import with_names_above
from audit.recognition.tables.flow.rows import FlowRow, nameless_rows, once_at_seams
from audit.recognition.tables.flow.solve import (
    Columns,
    Reading,
    has_one_too_many,
    has_one_wrong,
    holds,
    increasing,
    solve,
)
from audit.recognition.tables.rows import RawRow
from audit.recognition.tables.rows.naming import NamedRow, count_of, counted, name_rows
from audit.recognition.tables.setting import Setting
from audit.recognition.tables.soundness import is_garbled, proved_rows

_BUNCH = 2  # times as many figures behind a label as there are columns: the table was printed column by column
_SEVERAL = 2  # parts of a sum
_MOST_WAYS = 20_000  # to put the figures of a row into the columns; beyond, none is tried


@record
class FlowContext:
    """What a flow table may lean on: what stands around it, and the account names and totals of other tables."""

    setting: Setting
    account_names: Mapping[str, str]
    anchors: Anchors


def build_flow(region: Region, form: Form, context: FlowContext) -> FormTable:
    """The table; figures whose column is not proven are loose."""
    setting = context.setting
    blocks = _rows_of(region, form, setting)
    told = columns_told(form, region.lines, [_most(rows) for _, rows in blocks])
    told = told or columns_told(form, region.lines, [_most_but_one(rows) for _, rows in blocks])
    if told:
        blocks = [(replace(spec, columns=columns), rows) for (spec, rows), columns in zip(blocks, told, strict=True)]
        form = replace(form, blocks=tuple(spec for spec, _ in blocks))
    else:
        blocks = [(replace(spec, columns=columns_possible(spec, region.lines)), rows) for spec, rows in blocks]
    draft = _Draft(form.id, told=bool(told))
    for spec, flow_rows in blocks:
        _add_block(draft, spec, flow_rows, context)
    title = region.title or region.lines[0]
    notes = tuple(Note(line.text, line.place) for line in region.notes)
    table = FormTable(
        form.id, unmarked(title.text), setting.unit, title.place, tuple(draft.rows), tuple(draft.columns), draft.entries, notes,
        draft.loose, setting.entity, year=setting.year, columns_lost=bool(draft.loose), flow=True, variant=form.variant,
        unit_told=setting.unit_told, headed=bool(told) and not _is_torn(blocks),
        may_be=tuple(column.name for spec, _ in blocks for column in spec.columns),
    )  # fmt: skip
    table = _without_unproved(table, form, draft.doubtful)
    strays = any(row.stray for _, rows in blocks for row in rows)
    torn = form.blocks[0].key is RowKey.NONE and any(len(rows) > 1 and rows[0].uncertain for _, rows in blocks)
    bunched = (
        strays or torn or any(len(row.figures) > _BUNCH * len(spec.columns) for spec, rows in blocks for row in rows)
    )
    return replace(table, garbled=bunched or is_garbled(table, form))


def _most(rows: Sequence[FlowRow]) -> int:
    return max((len(row.figures) for row in rows), default=0)


def _most_but_one(rows: Sequence[FlowRow]) -> int:
    """How many figures all rows have at most, but for one of which two may stand in one cell."""
    *_, usual, most = sorted([0, max(_most(rows) - 1, 0), *(len(row.figures) for row in rows)])
    return usual if most else 0


def _is_torn(blocks: Sequence[tuple[BlockSpec, Sequence[FlowRow]]]) -> bool:
    """The one row of a table without names is printed in parts: its header says nothing of their order."""
    return any(spec.key is RowKey.NONE and any(row.uncertain for row in rows) for spec, rows in blocks)


def _without_unproved(table: FormTable, form: Form, doubtful: Collection[int]) -> FormTable:
    """The table, the figures of doubtful rows without a column where no sum that holds has them."""
    unproved = set(doubtful) - proved_rows(table, form) if doubtful else set()
    if not unproved:
        return table
    entries, loose = dict(table.entries), dict(table.loose)
    for (index, column), entry in table.entries.items():
        if index in unproved:
            entries[index, column] = Entry(EntryState.UNPLACED, entry.place)
            loose[index] = (*loose.get(index, ()), *([entry.figure] if entry.figure else []))
    return replace(table, entries=entries, loose=loose, columns_lost=True)


def _rows_of(region: Region, form: Form, setting: Setting) -> list[tuple[BlockSpec, list[FlowRow]]]:
    if form.blocks[0].key is RowKey.LISTED:
        return listed_rows(region, form, setting.unit, setting.accounts.classes)
    if form.blocks[0].key is RowKey.NONE:
        rows = nameless_rows(region, setting.unit)
        index = form.headers.index
        lacking = any(lacks_a_column(line.text.split(), index) for line in region.lines)
        if lacking or is_doubled(form.blocks[0], region.lines):
            rows = [replace(row, uncertain=True) for row in rows]
        return [_in_their_order(form.blocks[0], rows, region)]
    rows = account_rows(region, form, setting.unit)
    return [(form.blocks[0], with_names_above(rows, region.lines, setting.accounts.classes))]


def _in_their_order(spec: BlockSpec, rows: list[FlowRow], region: Region) -> tuple[BlockSpec, list[FlowRow]]:
    """Where the header does not tell the order of the columns, no figure has one."""
    told = order_told(spec, region.lines)
    if told is None:
        for row in rows:
            row.uncertain = True
        return spec, rows
    return replace(spec, columns=told), rows


@mutable
class _Draft:
    """A table while its blocks are placed one after the other; a placed block may anchor the next."""

    form: str
    told: bool = False  # by the header, which columns are printed
    rows: list[Row] = field(default_factory=list)
    columns: list[Column] = field(default_factory=list)
    entries: dict[tuple[int, str], Entry] = field(default_factory=dict)
    loose: dict[int, tuple[Figure, ...]] = field(default_factory=dict)
    doubtful: set[int] = field(default_factory=set)

    def anchors(self) -> Anchors:
        return anchors_in(self.form, self.rows, self.entries)


def _add_block(draft: _Draft, spec: BlockSpec, flow_rows: Sequence[FlowRow], context: FlowContext) -> None:
    if spec.key is RowKey.NONE:
        flow_rows = [row for row in flow_rows if row.figures]
    flow_rows = once_at_seams(flow_rows)
    raws = [_raw(row, spec, context) for row in flow_rows]
    named = name_rows(spec, raws, context.setting, len(draft.rows))
    for one, row in zip(named, flow_rows, strict=True):
        if unit := count_of(spec, one.row):
            row.figures = [counted(figure, unit) for figure in row.figures]
    figures = {n.row.index: tuple(row.figures) for n, row in zip(named, flow_rows, strict=True)}
    columns = Columns.of(spec.columns, anchors_of(spec, {**context.anchors, **draft.anchors()}))
    columns, placed = _place(columns, named, figures, told=draft.told)
    draft.columns += [Column(c.name, "", spec.name, c.parts) for c in columns.specs]
    for one, row in zip(named, flow_rows, strict=True):
        index = one.row.index
        draft.rows.append(replace(one.row, jumbled=row.jumbled))
        draft.doubtful |= {index} if row.doubtful and row.figures else set()
        figures_at = [None] * len(row.figures) if row.uncertain else placed[index]
        _fill(draft, columns.specs, one.row, list(zip(row.figures, figures_at, strict=True)), unsure=row.uncertain)


def _raw(row: FlowRow, spec: BlockSpec, context: FlowContext) -> RawRow:
    """Entries are filled later, when columns are known; here only whether the row has figures matters."""
    label, project = row.label, ""
    if spec.key is RowKey.PROJECT and len(row.code) == DIGITS["项"]:
        name = context.account_names.get(row.code, "")
        if name and label.startswith(name):
            label, project = name, label[len(name) :]
    marks = {c.name: Entry(EntryState.PRINTED, row.place, row.figures[0]) for c in spec.columns[:1] if row.figures}
    return RawRow(row.code, label, project, row.place, marks)


def _fill(
    draft: _Draft,
    specs: Sequence[ColumnSpec],
    row: Row,
    placed: Sequence[tuple[Figure, int | None]],
    *,
    unsure: bool,
) -> None:
    """Placed figures take their columns; if any has none, or the row is not sure, its other cells are 列不定, else blank."""
    unplaced = tuple(figure for figure, index in placed if index is None)
    rest = EntryState.UNPLACED if unplaced or unsure else EntryState.BLANK
    for column in specs:
        draft.entries[row.index, column.name] = Entry(rest, row.place)
    for figure, index in placed:
        if index is not None:
            entry = Entry(EntryState.PRINTED, figure.place, figure, figure.text)
            draft.entries[row.index, specs[index].name] = entry
    if unplaced:
        draft.loose[row.index] = unplaced


def _place(
    columns: Columns, named: Sequence[NamedRow], figures: Mapping[int, tuple[Figure, ...]], *, told: bool
) -> tuple[Columns, dict[int, list[int | None]]]:
    """Columns for every figure; where the headers' names cannot be told, the columns that the total row uses stand
    for themselves (第2列 …) and the figures below are told apart by the roll-up alone."""
    total = next((n.row.index for n in named if n.row.level == 0 and figures[n.row.index]), None)
    solved = _solve(columns, named, figures, total, told=told)
    fits = total is not None and len(figures[total]) <= _BUNCH * len(columns.specs)
    if total is not None and _is_amiss(figures[total], columns, alone=_is_alone(named, figures), told=told):
        return columns, solved
    if total is not None and fits and None in solved.get(total, [None]) and _is_flat(columns):
        nameless = _nameless(columns, len(figures[total]))
        return nameless, _solve(nameless, named, figures, total, told=True)
    return columns, solved


def _solve(
    columns: Columns,
    named: Sequence[NamedRow],
    figures: Mapping[int, tuple[Figure, ...]],
    total: int | None,
    *,
    told: bool,
) -> dict[int, list[int | None]]:
    width = len(columns.specs)
    first_fixed = _is_fixed(columns)
    readings, untold = [], set()
    rows = [n.row for n in named if n.row.recognised and figures[n.row.index]]
    usual = _usual_count([len(figures[row.index]) for row in rows if row.index != total])
    for row in rows:
        fs = figures[row.index]
        few = len(fs) <= width and comb(width, len(fs)) <= _MOST_WAYS
        if row.index == total:
            amiss = _is_amiss(fs, columns, alone=len(rows) == 1, told=told)
        else:
            amiss = few and len(fs) > usual and has_one_too_many(fs, columns, first_fixed=first_fixed)
        if few and not amiss:
            options = tuple(increasing(len(fs), width, first_fixed=first_fixed))
            readings.append(Reading(row.index, row.parent, fs, options))
        else:
            untold.add(row.parent)
    solved = solve(readings, columns, total, untold)
    return {i: solved.get(i, [None] * len(fs)) for i, fs in figures.items()}


def _is_fixed(columns: Columns) -> bool:
    """The first figure of every row stands in the first column."""
    return len(columns.specs) == 1 or _is_whole(columns.specs)


def _is_alone(named: Sequence[NamedRow], figures: Mapping[int, tuple[Figure, ...]]) -> bool:
    return sum(bool(n.row.recognised and figures[n.row.index]) for n in named) == 1


def _is_amiss(figures: tuple[Figure, ...], columns: Columns, *, alone: bool, told: bool) -> bool:
    """Of a total: two of its figures may stand in one cell, as no single wrong one explains them; or, where it stands alone
    and no header tells the columns, one of these may not be printed, and what is behind it stand under others."""
    width, first_fixed = len(columns.specs), _is_fixed(columns)
    if len(figures) > width:
        return told or has_one_too_many(figures, columns, first_fixed=first_fixed, parts=_SEVERAL)
    if comb(width, len(figures)) > _MOST_WAYS or holds(figures, columns, first_fixed=first_fixed):
        return False
    if alone and not told and len(figures) < width:
        return True
    doubled = has_one_too_many(figures, columns, first_fixed=first_fixed, parts=_SEVERAL)
    return doubled and (len(columns.sums) == 1 or not has_one_wrong(figures, columns, first_fixed=first_fixed))


def _usual_count(counts: Sequence[int]) -> int:
    """How many figures most rows print; the most that do, where several are as usual."""
    return max(counts, key=lambda count: (counts.count(count), count), default=0)


def _is_whole(specs: Sequence[ColumnSpec]) -> bool:
    """The first column is a sum, and no other stands beside it: 年初结转和结余 is blank where 本年收入 is not."""
    sums = {spec.name: spec.parts for spec in specs if spec.parts}
    below, seen = [*specs[0].parts], {specs[0].name}
    while below:
        if (name := below.pop()) not in seen:
            seen.add(name)
            below += sums.get(name, ())
    return bool(specs[0].parts) and sums.keys() <= seen


def _is_flat(columns: Columns) -> bool:
    """The first column is the sum of all others; the form may know more parts than are printed."""
    first, *others = columns.specs
    return bool(others) and {c.name for c in others} <= set(first.parts)


def _nameless(columns: Columns, count: int) -> Columns:
    names = nameless_columns(count - 1)
    first = replace(columns.specs[0], parts=names)
    return Columns.of((first, *(ColumnSpec(name, ()) for name in names)), {})
