"""Grid columns bound to a form's columns: by header path first, then by what stands between two bound neighbours."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from audit.model.knowledge.forms import BlockSpec, ColumnSpec, Form, RowKey
from audit.model.knowledge.titles import HeaderTitles
from audit.model.record import field, mutable, record, replace
from audit.model.regex import Regex
from audit.recognition.cells import GridRow, is_number, texts
from audit.recognition.codes import is_year
from audit.recognition.labels import plain
from audit.recognition.tables.columns.header import column_paths
from audit.recognition.tables.columns.label_columns import counterparts, name_projects_only, name_units_only, of_units
from audit.recognition.tables.columns.matching import Path, between, by_header, of_another_year, score

_SEQUENCE = 4  # numbers one after the other are no chance beyond that
_CODE_LIKE = Regex(r"\d{1,3}|\d{5}|\d{7}")
_REMEMBERED = 8192
_PERCENT = "%"


Texts = Sequence[Sequence[str]]  # what the data rows print


@record
class BoundBlock:
    """One block as printed: columns [start, stop) of the grid; `values` maps a grid column to the form's column."""

    spec: BlockSpec
    start: int
    stop: int
    values: dict[int, ColumnSpec]
    headers: dict[int, str]
    ordinals: frozenset[int] = frozenset()
    inferred: frozenset[int] = frozenset()
    strays: frozenset[int] = (
        frozenset()
    )  # columns of amounts among the labels, under headers that the form does not know
    serials: frozenset[int] = frozenset()
    units: frozenset[int] = frozenset()  # label columns that say whose row it is, beside those of the account
    names_units: bool = False  # all of its label columns say whose the row is
    names_projects: bool = False  # none of its label columns has the name of the account whose code stands before
    past: frozenset[int] = frozenset()  # columns of another year, or of the change against it
    levels: Mapping[int, int] = field(default_factory=dict)  # label column → its level, for forms of levels
    within: tuple[int, ...] = ()  # columns of names behind its first column of values (项目名称 | 预算资金 | 物品名称)

    def label_columns(self) -> list[int]:
        """The columns before the block's first value column that hold words or codes."""
        columns = range(self.start, min(self.values, default=self.stop))
        return [j for j in columns if j not in self.strays | self.ordinals | self.serials | self.units]

    def unbound_columns(self) -> list[int]:
        """The columns that are neither labels nor known values."""
        first = min(self.values, default=self.stop)
        known = {*self.values, *self.ordinals, *self.serials, *self.within}
        right = [j for j in range(first, self.stop) if j not in known]
        return [*sorted(self.strays), *right]


def bind(form: Form, header_rows: Sequence[GridRow], data_rows: Sequence[GridRow], width: int) -> list[BoundBlock]:
    """The form's blocks found in this grid, left to right; empty when no value column could be bound."""
    paths = column_paths(header_rows, form.headers) or [()] * width
    printed = [texts(row) for row in data_rows]
    if form.blocks[0].key is RowKey.NONE:
        return _finish([_Segment(form.blocks[0], 0, width)], paths, printed, form.headers)
    return _finish(_segments(form, paths, width), paths, printed, form.headers)


@mutable
class _Segment:
    spec: BlockSpec
    start: int
    stop: int


def _is_label(path: Path, form: Form) -> bool:
    words = {plain(h) for b in form.blocks for h in b.label_headers} | form.headers.labels
    return bool(path) and plain(path[-1]) in words


def _is_value(path: Path, form: Form) -> bool:
    return any(score(path, h) for b in form.blocks for c in b.columns for h in c.headers)


def _segments(form: Form, paths: Sequence[Path], width: int) -> list[_Segment]:
    """A new block begins where label columns follow value columns."""
    if len(form.blocks) == 1 and not form.blocks[0].repeated:
        return [_Segment(form.blocks[0], 0, width)]
    starts, seen_value = [0], False
    for j in range(width):
        if seen_value and _is_label(paths[j], form):
            starts.append(j)
            seen_value = False
        elif _is_value(paths[j], form) and not _is_label(paths[j], form):
            seen_value = True
    stops = [*starts[1:], width]
    spans = list(zip(starts, stops, strict=True))
    if form.blocks[0].repeated:
        return [_Segment(form.blocks[0], a, b) for a, b in spans]
    return [_Segment(spec, a, b) for spec, (a, b) in zip(form.blocks, spans, strict=False)]


def _finish(segments: list[_Segment], paths: Sequence[Path], data: Texts, words: HeaderTitles) -> list[BoundBlock]:
    bound = [_with_rates(_bind_segment(segment, paths, words), data) for segment in segments]
    blocks = [_without_numbering(block, data) for block in bound]
    aligned = [_align(block, data) for block in blocks if block.values and not _is_malformed(block, paths, data)]
    plainer = [
        replace(block, serials=block.serials | counterparts(block.label_columns(), paths, words)) for block in aligned
    ]
    told = [replace(block, units=of_units(block.spec, block.label_columns(), paths, words)) for block in plainer]
    return [
        replace(
            block,
            strays=_strays(block, paths, data, words),
            names_units=name_units_only(block.label_columns(), paths, words),
            names_projects=name_projects_only(block.spec, block.label_columns(), paths, words),
        )
        for block in told
    ]


def _is_malformed(block: BoundBlock, paths: Sequence[Path], data: Texts) -> bool:
    """A merged cell of the header that covers a column too many or too few: figures stand in a column under its words
    alone, under the very words of another column, or under none behind the only column of a group."""
    told = [paths[j] for j in block.values]
    groups = [path[:-1] for path in paths if len(path) > 1]
    printed = [j for j in block.unbound_columns() if any(_numeric(row[j]) for row in data)]
    return any(
        (paths[j] in told and len(paths[j]) > 1) or paths[j] in groups
        if paths[j]
        else j - 1 in block.values and groups.count(paths[j - 1][:-1]) == 1
        for j in printed
    )


def _strays(block: BoundBlock, paths: Sequence[Path], data: Texts, words: HeaderTitles) -> frozenset[int]:
    """Columns among the labels that hold figures only, more than codes have, under headers that speak of neither
    codes nor names."""
    columns = {j: [t for row in data if (t := row[j])] for j in block.label_columns()}
    full = {
        j for j, cells in columns.items() if all(map(is_number, cells)) and not all(map(_CODE_LIKE.fullmatch, cells))
    }
    own = {plain(header) for header in block.spec.label_headers}
    years = {j for j in full if own & set(map(plain, paths[j])) and all(map(is_year, columns[j]))}
    return frozenset(j for j in full - years if paths[j] and not _says_label(paths[j], words))


def _says_label(path: Path, words: HeaderTitles) -> bool:
    return any(plain(part) in words.labels or words.label.search(part) for part in path)


def _bind_segment(segment: _Segment, paths: Sequence[Path], words: HeaderTitles) -> BoundBlock:
    span = range(segment.start, segment.stop)
    values = by_header(segment.spec, paths, span, words)
    inferred = between(segment.spec, values, paths, words)
    headers = {j: "/".join(paths[j]) for j in values}
    ordinals = frozenset(j for j in span if paths[j] and plain(paths[j][-1]) in words.ordinals)
    return BoundBlock(
        segment.spec,
        segment.start,
        segment.stop,
        values | inferred,
        headers | dict.fromkeys(inferred, ""),
        ordinals,
        frozenset(inferred),
        past=of_another_year(paths, span, words) - set(values),
        serials=frozenset(j for j in span if paths[j] and plain(paths[j][-1]) in words.serials),
        levels={j: k for j in span for k, level in enumerate(segment.spec.levels) if _names_level(paths[j], level)},
        within=_names_within(segment.spec, values, paths, span),
    )


def _names_within(
    spec: BlockSpec, values: Mapping[int, ColumnSpec], paths: Sequence[Path], span: range
) -> tuple[int, ...]:
    """Of projects only: an account has its names before its amounts, and what stands behind them is another block."""
    own = {plain(header) for header in spec.label_headers} if spec.key is RowKey.PROJECT else set()
    return tuple(
        j for j in span if min(values, default=j) < j not in values and paths[j] and plain(paths[j][-1]) in own
    )


def _names_level(path: Path, headers: Sequence[str]) -> bool:
    return bool(path) and any(plain(h) in plain(path[-1]) for h in headers)


def _with_rates(block: BoundBlock, data: Texts) -> BoundBlock:
    """A change may be an amount or a rate under the same words: what prints per cent is the form's column of rates, or
    none of its columns."""
    rates = [column for column in block.spec.columns if column.unit == _PERCENT]
    wrong = {j for j, c in block.values.items() if rates and not c.unit and _prints_rates(j, data)}
    if not wrong:
        return block
    free = [column for column in rates if column not in block.values.values()]
    values = {j: column for j, column in block.values.items() if j not in wrong}
    if len(free) == len(wrong) == 1:
        values |= dict(zip(wrong, free, strict=True))
    return replace(block, values=dict(sorted(values.items())), inferred=block.inferred - wrong)


def _prints_rates(column: int, data: Texts) -> bool:
    figures = [row[column] for row in data if any(ch in "123456789" for ch in row[column])]
    marked = sum(text.endswith(_PERCENT) for text in figures)
    return marked > len(figures) / 2


def _without_numbering(block: BoundBlock, data: Texts) -> BoundBlock:
    """A column that counts the rows (1 2 3 …) is a 行次, whatever header stands above it."""
    counting = frozenset(j for j in block.values if _counts([row[j] for row in data if row[j]]))
    if not counting:
        return block
    values = {j: column for j, column in block.values.items() if j not in counting}
    return replace(block, values=values, ordinals=block.ordinals | counting)


def _counts(cells: Sequence[str]) -> bool:
    numbers = [int(text) for text in cells if text.isdecimal()]
    steps = sum(b - a == 1 for a, b in pairwise(numbers))
    return len(numbers) == len(cells) > _SEQUENCE and steps > len(numbers) / 2


def _align(block: BoundBlock, data: Texts) -> BoundBlock:
    """Headers printed some columns beside their figures: moved as one when that clears every contradiction."""
    columns = range(block.start, block.stop)
    wordy = {j for j in columns if sum(_wordy(row[j]) for row in data) > len(data) / 2}
    if not wordy & set(block.values):
        return block
    numeric = {j for j in columns if any(_numeric(row[j]) for row in data)}
    for shift in (1, -1, 2, -2):
        moved = {j + shift: c for j, c in block.values.items()}
        if (
            set(moved) <= set(columns)
            and not wordy & set(moved)
            and numeric & set(range(min(moved), block.stop)) <= set(moved)
        ):
            headers = {j + shift: h for j, h in block.headers.items()}
            return replace(block, values=moved, headers=headers, inferred=frozenset(moved))
    return replace(block, values={}, headers={}, inferred=frozenset())


def _numeric(text: str) -> bool:
    return bool(text) and text[-1].isdigit() and "." in text


@lru_cache(maxsize=_REMEMBERED)
def _wordy(text: str) -> bool:
    return len(text) > 1 and not any(ch.isdigit() for ch in text) and any("一" <= ch <= "鿿" for ch in text)
