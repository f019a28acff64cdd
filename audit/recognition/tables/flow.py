"""Tables in flow text: rows are ordered lists of figures; columns come from arithmetic (solve.py) or not at all."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from math import comb

from audit.decimal_utils import read_figure
from audit.model.document import TextLine
from audit.model.facts import Column, Entry, EntryState, FormTable, Note, Row
from audit.model.figure import Figure, Unit
from audit.model.forms import BlockSpec, ColumnSpec, Form, RowKey
from audit.model.interval import Interval
from audit.model.place import Place
from audit.model.record import record
from audit.recognition.labels import bare, plain, squeeze, unmarked
from audit.recognition.outline import Region
from audit.recognition.tables.naming import NamedRow, name_rows
from audit.recognition.tables.rows import RawRow
from audit.recognition.tables.solve import Columns, Reading, increasing, solve
from audit.recognition.tables.soundness import is_garbled
from audit.recognition.tables.tokens import Token, prints_integers, tokens_of, without_repeats

_CLASS_CODE = re.compile(r"[1-5]\d{2}")
_SUBCODE = re.compile(r"\d{1,2}")
_JOINED_CODE = re.compile(r"[1-5]\d{2}(?:\d{2}){1,2}")
_BUNCH = 2  # times as many figures behind a label as there are columns: the table was printed column by column
_MOST_WAYS = 20_000  # to put the figures of a row into the columns; beyond, none is tried
_WIDE = 2  # blanks between two cells; within a name there is one at most
Anchors = Mapping[tuple[str, str], Interval | None]


@dataclass(slots=True)
class FlowRow:
    """A row as printed: code, label words, figures in order."""

    code: str
    place: Place
    words: list[str] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    uncertain: bool = False  # an integer in it may be an amount or a code

    @property
    def label(self) -> str:
        return squeeze("".join(self.words))


@record
class FlowContext:
    """What a flow table may lean on: the unit, the entity, class names, account names and totals of other tables."""

    unit: Unit
    entity: str
    classes: Mapping[str, str]
    account_names: Mapping[str, str]
    anchors: Anchors


def build_flow(region: Region, form: Form, context: FlowContext) -> FormTable:
    """The table; figures whose column is not proven are loose."""
    if form.blocks[0].key is RowKey.LISTED:
        blocks = _listed_rows(region, form, context)
    else:
        blocks = [(form.blocks[0], _account_rows(region, form, context))]
    draft = _Draft(form.id)
    for spec, flow_rows in blocks:
        _add_block(draft, spec, flow_rows, context)
    title = region.title or region.lines[0]
    notes = tuple(Note(line.text, line.place) for line in region.notes)
    table = FormTable(
        form.id, unmarked(title.text), context.unit, title.place, tuple(draft.rows), tuple(draft.columns), draft.entries, notes,
        draft.loose, context.entity, columns_lost=bool(draft.loose), flow=True, variant=form.variant,
    )  # fmt: skip
    bunched = any(len(row.figures) > _BUNCH * len(spec.columns) for spec, rows in blocks for row in rows)
    return replace(table, garbled=bunched or is_garbled(table, form))


@dataclass(slots=True)
class _Draft:
    """A table while its blocks are placed one after the other; a placed block may anchor the next."""

    form: str
    rows: list[Row] = field(default_factory=list)
    columns: list[Column] = field(default_factory=list)
    entries: dict[tuple[int, str], Entry] = field(default_factory=dict)
    loose: dict[int, tuple[Figure, ...]] = field(default_factory=dict)

    def anchors(self) -> dict[tuple[str, str], Interval | None]:
        """What the blocks placed so far say about each row, where a row has one cell."""
        found: dict[tuple[str, str], Interval | None] = {}
        for row in self.rows:
            cells = [e for (i, _), e in self.entries.items() if i == row.index]
            if row.recognised and len(cells) == 1:
                figure = cells[0].figure
                found[self.form, row.name] = figure.interval if figure else Interval.exactly(Decimal(0))
        return found


def _add_block(draft: _Draft, spec: BlockSpec, flow_rows: Sequence[FlowRow], context: FlowContext) -> None:
    if spec.key is RowKey.NONE:
        flow_rows = [row for row in flow_rows if row.figures]
    raws = [_raw(row, spec, context) for row in flow_rows]
    named = name_rows(spec, raws, context.classes, context.entity, len(draft.rows))
    figures = {n.row.index: tuple(row.figures) for n, row in zip(named, flow_rows, strict=True)}
    columns = Columns(spec.columns, anchors_of(spec, {**context.anchors, **draft.anchors()}))
    columns, placed = _place(columns, named, figures)
    for one, row in zip(named, flow_rows, strict=True):
        if row.uncertain:
            placed[one.row.index] = [None] * len(row.figures)
    draft.columns += [Column(c.name, "", spec.name, c.parts) for c in columns.specs]
    for one in named:
        draft.rows.append(one.row)
        _fill(draft, columns.specs, one.row, figures[one.row.index], placed[one.row.index])


def _raw(row: FlowRow, spec: BlockSpec, context: FlowContext) -> RawRow:
    """Entries are filled later, when columns are known; here only whether the row has figures matters."""
    label, project = row.label, ""
    if spec.key is RowKey.PROJECT and len(row.code) == 7:
        name = context.account_names.get(row.code, "")
        if name and label.startswith(name):
            label, project = name, label[len(name) :]
    marks = {c.name: Entry(EntryState.PRINTED, row.place, row.figures[0]) for c in spec.columns[:1] if row.figures}
    return RawRow(row.code, label, project, row.place, marks)


def _fill(
    draft: _Draft, specs: Sequence[ColumnSpec], row: Row, figures: tuple[Figure, ...], columns: Sequence[int | None]
) -> None:
    """Placed figures take their columns; if any has none, the row's other cells are 列不定, else blank."""
    unplaced = tuple(f for f, c in zip(figures, columns, strict=True) if c is None)
    rest = EntryState.UNPLACED if unplaced else EntryState.BLANK
    for column in specs:
        draft.entries[row.index, column.name] = Entry(rest, row.place)
    for figure, index in zip(figures, columns, strict=True):
        if index is not None:
            entry = Entry(EntryState.PRINTED, figure.place, figure, figure.text)
            draft.entries[row.index, specs[index].name] = entry
    if unplaced:
        draft.loose[row.index] = unplaced


def _place(
    columns: Columns, named: Sequence[NamedRow], figures: Mapping[int, tuple[Figure, ...]]
) -> tuple[Columns, dict[int, list[int | None]]]:
    """Columns for every figure; where the headers' names cannot be told, the columns that the total row uses stand
    for themselves (第2列 …) and the figures below are told apart by the roll-up alone."""
    total = next((n.row.index for n in named if n.row.level == 0 and figures[n.row.index]), None)
    solved = _solve(columns, named, figures, total)
    fits = total is not None and len(figures[total]) <= _BUNCH * len(columns.specs)
    if total is not None and fits and None in solved.get(total, [None]) and _is_flat(columns):
        nameless = _nameless(columns, len(figures[total]))
        return nameless, _solve(nameless, named, figures, total)
    return columns, solved


def _solve(
    columns: Columns, named: Sequence[NamedRow], figures: Mapping[int, tuple[Figure, ...]], total: int | None
) -> dict[int, list[int | None]]:
    width = len(columns.specs)
    first_fixed = bool(columns.specs[0].parts) or width == 1
    readings = [
        Reading(n.row.index, n.row.parent, fs, tuple(increasing(len(fs), width, first_fixed=first_fixed)))
        for n in named
        if n.row.recognised and 0 < len(fs := figures[n.row.index]) <= width and comb(width, len(fs)) <= _MOST_WAYS
    ]
    solved = solve(readings, columns, total)
    return {i: solved.get(i, [None] * len(fs)) for i, fs in figures.items()}


def _is_flat(columns: Columns) -> bool:
    """The first column is the sum of all others."""
    first, *others = columns.specs
    return bool(others) and {c.name for c in others} == set(first.parts)


def _nameless(columns: Columns, count: int) -> Columns:
    names = tuple(f"第{i}列" for i in range(2, count + 1))
    first = replace(columns.specs[0], parts=names)
    return Columns((first, *(ColumnSpec(name, ()) for name in names)), {})


def anchors_of(spec: BlockSpec, anchors: Anchors) -> dict[int, Interval]:
    found = {i: anchors.get(c.anchor) for i, c in enumerate(spec.columns) if c.anchor}
    return {i: interval for i, interval in found.items() if interval is not None}


def _account_rows(region: Region, form: Form, context: FlowContext) -> list[FlowRow]:
    totals = {plain(label) for label in form.blocks[0].total_labels}
    header, body = _split_header(region.lines, totals)
    stream = tokens_of(without_repeats(body, header))
    integers = prints_integers(stream)
    rows: list[FlowRow] = []
    index = 0
    while index < len(stream):
        code, taken = _code_at(stream, index)
        if code:
            rows.append(FlowRow(code, stream[index].place))
            index += taken
            continue
        label, taken = _total_at(stream, index, totals)
        if label:
            rows.append(FlowRow("", stream[index].place, [label]))
        elif rows:
            _take_word(rows[-1], stream[index], context.unit, integers=integers)
        index += max(taken, 1)
    return rows


def _take_word(row: FlowRow, token: Token, unit: Unit, *, integers: bool) -> None:
    amount = token.is_figure or (integers and token.is_bare_integer)
    figure = read_figure(token.text, unit, token.place) if amount else None
    if figure is not None:
        row.figures.append(figure)
    elif token.is_bare_integer:
        row.uncertain = True
    else:
        row.words.append(token.text)


def _split_header(lines: Sequence[TextLine], totals: set[str]) -> tuple[list[TextLine], list[TextLine]]:
    """The header ends where the first account code or the total with its figures stands."""
    for number, line in enumerate(lines):
        stream = tokens_of([line])
        _, taken = _total_at(stream, 0, totals) if stream else ("", 0)
        has_total = 0 < taken < len(stream)
        if has_total or (stream and _code_at(stream, 0)[0]):
            return list(lines[:number]), list(lines[number:])
    return list(lines), []


def _code_at(stream: Sequence[Token], index: int) -> tuple[str, int]:
    """A class code and the two-digit parts that follow it, or all of it joined; only at the start of a line."""
    token = stream[index]
    if index and stream[index - 1].line == token.line:
        return "", 0
    if _JOINED_CODE.fullmatch(token.text):
        named = index + 1 == len(stream) or not stream[index + 1].is_figure
        return (token.text, 1) if named else ("", 0)
    if not _CLASS_CODE.fullmatch(token.text):
        return "", 0
    code, taken = token.text, 1
    while taken < 3 and index + taken < len(stream):
        part = stream[index + taken]
        if part.line != token.line or not _SUBCODE.fullmatch(part.text):
            break
        code, taken = code + part.text.zfill(2), taken + 1
    return code, taken


def _total_at(stream: Sequence[Token], index: int, totals: set[str]) -> tuple[str, int]:
    """合 计 or 总 计 at the start of a line, also letter-spaced."""
    token = stream[index]
    if index and stream[index - 1].line == token.line:
        return "", 0
    label, taken = "", 0
    for word in stream[index:]:
        if word.line != token.line or word.is_figure or word.is_bare_integer:
            break
        label += word.text
        taken += 1
    return (label, taken) if plain(label) in totals else ("", 0)


def _listed_rows(region: Region, form: Form, context: FlowContext) -> list[tuple[BlockSpec, list[FlowRow]]]:
    """Words up to a figure, a class code or a known label are one label; each goes to the block that knows it."""
    rows: dict[int, list[FlowRow]] = {i: [] for i in range(len(form.blocks))}
    labels = _Labels(form, context.classes)
    current: FlowRow | None = None
    words: list[Token] = []
    stream = tokens_of(region.lines)
    integers = prints_integers(stream)
    for token in [*stream, None]:
        amount = token and (token.is_figure or (integers and token.is_bare_integer))
        figure = read_figure(token.text, context.unit, token.place) if token and amount else None
        if words and labels.ends(words, token, is_figure=figure is not None):
            words = labels.trim(words)
            current = _new_row(words)
            rows[labels.nearest_block(current, rows)].append(current)
            words = []
        if figure is not None and current is not None:
            current.figures.append(figure)
        elif token is not None and figure is None:
            words.append(token)
    return [(form.blocks[i], [r for r in found if r.figures or labels.knows(r)]) for i, found in rows.items()]


class _Labels:
    """Row labels of a listed form, and where in the stream one begins and ends."""

    def __init__(self, form: Form, classes: Mapping[str, str]) -> None:
        self._known = [
            Counter(label for r in b.rows for label in {plain(bare(x)) for x in (r.name, *r.labels)})
            for b in form.blocks
        ]
        self._accounts = next((i for i, b in enumerate(form.blocks) if b.accounts), None)
        if self._accounts is not None:
            self._known[self._accounts].update(dict.fromkeys(classes, 1))
        self._open = next((i for i, b in enumerate(form.blocks) if not b.accounts), 0)

    def block_of(self, words: Sequence[Token]) -> int | None:
        return self._block(_new_row(words))

    def nearest_block(self, row: FlowRow, rows: Mapping[int, Sequence[FlowRow]]) -> int:
        """The block that still lacks this row (总计 stands on both sides); where no block knows it, one that does not
        take every name for an account."""
        label = plain(bare(row.label))
        for i, labels in enumerate(self._known):
            if not row.code and labels[label] > sum(plain(bare(r.label)) == label for r in rows[i]):
                return i
        block = self._block(row)
        return self._open if block is None else block

    def knows(self, row: FlowRow) -> bool:
        return self._block(row) is not None

    def _block(self, row: FlowRow) -> int | None:
        if row.code:
            return self._accounts
        label = plain(bare(row.label))
        return next((i for i, labels in enumerate(self._known) if labels[label]), None)

    def ends(self, words: Sequence[Token], following: Token | None, *, is_figure: bool) -> bool:
        """A label ends before a figure, before the next class code, and at a wide gap or the end of a line if it is a
        known one."""
        if following is None or is_figure or _CLASS_CODE.fullmatch(following.text):
            return True
        return _apart(words[-1], following) and self.block_of(words) is not None

    def trim(self, words: list[Token]) -> list[Token]:
        """Header lines above the first label, and a blank cell's label left of it, are no part of it."""
        starts = [0, *(i for i in range(1, len(words)) if _apart(words[i - 1], words[i]))]
        tails = [words[i:] for i in starts]
        return next((tail for tail in tails if self.block_of(tail) is not None), words)


def _apart(one: Token, other: Token) -> bool:
    """On another line, or a wide gap away: two cells, where one blank may stand within a name."""
    return one.line != other.line or (other.place.column or 0) - (one.place.end_column or 0) >= _WIDE


def _new_row(words: Sequence[Token]) -> FlowRow:
    code = words[0].text if _CLASS_CODE.fullmatch(words[0].text) else ""
    return FlowRow(code, words[0].place, [w.text for w in words[1 if code else 0 :]])
