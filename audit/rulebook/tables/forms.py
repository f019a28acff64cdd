"""rules/forms/*.yaml → Forms. Every fault is collected with file and line."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from audit.model.knowledge.forms import TOTAL_ROW, BlockSpec, ColumnSpec, Form, RowKey, RowSpec
from audit.model.knowledge.titles import HeaderTitles
from audit.rulebook.packs.faults import alike
from audit.rulebook.packs.source import Path, Source, Strict


class _Column(Strict):
    name: str
    headers: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    unit: str = ""
    anchor: tuple[str, ...] = ()
    alone: bool = False


class _Row(Strict):
    name: str
    labels: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    within: str = ""
    code: str = ""
    unit: str = ""
    accounts_total: bool = False


class _Block(Strict):
    name: str = ""
    key: Literal["科目", "名称", "项目", "层级", "无"]
    columns: tuple[_Column, ...] = ()
    groups: Mapping[str, tuple[str, ...]] = {}
    like: str = ""
    rows: tuple[_Row, ...] = ()
    label_headers: tuple[str, ...] = ()
    accounts: Literal["", "功能分类", "经济分类"] = ""
    total_labels: tuple[str, ...] = ()
    levels: tuple[tuple[str, ...], ...] = ()
    repeated: bool = False


class _Form(Strict):
    id: str
    variant: str = ""
    title: str
    titles: tuple[str, ...] = ()
    kinds: tuple[Literal["预算", "决算"], ...] = ()
    of_project: bool = False
    blocks: tuple[_Block, ...]


def load_forms(sources: Iterable[Source], headers: HeaderTitles) -> tuple[tuple[Form, ...], list[str]]:
    """All forms of the sources, and every problem found in them. `headers`: what they all have in common."""
    every = list(sources)
    told = [(source, index, spec) for source in every for index, spec in _specs_of(source)]
    first_blocks = {spec.id: spec.blocks[0] for _, _, spec in reversed(told) if spec.blocks}
    forms: dict[tuple[str, str], Form] = {}
    for source, index, one in told:
        spec = _alike(source, (index,), one, first_blocks)
        _cross_check(source, spec, (index,))
        form = _form(spec, source.at((index,)), headers)
        first = forms.setdefault((form.id, form.variant), form)
        if first is not form:
            source.complain((index, "id"), f"表样「{form.id} {form.variant}」写了两遍，先在 {first.source}")
    return tuple(forms.values()), [problem for source in every for problem in source.problems]


def _specs_of(source: Source) -> Iterator[tuple[int, _Form]]:
    for index, entry in enumerate(source.data if isinstance(source.data, list) else [source.data]):
        spec = source.validate(_Form, entry, (index,))
        if spec is not None:
            yield index, spec


def _alike(source: Source, path: Path, spec: _Form, known: Mapping[str, _Block]) -> _Form:
    """With the columns of the form that a block is like."""
    return spec.model_copy(
        update={
            "blocks": tuple(
                _with_columns_of(source, (*path, "blocks", b), block, known) if block.like else block
                for b, block in enumerate(spec.blocks)
            )
        }
    )


def _with_columns_of(source: Source, path: Path, block: _Block, known: Mapping[str, _Block]) -> _Block:
    other = known.get(block.like)
    if other is None or other.like:
        source.complain((*path, "like"), f"没有自己写了列的表「{block.like}」")
        return block
    if block.columns or block.groups:
        source.complain((*path, "like"), "like 和 columns 只能写一个")
    return block.model_copy(update={"columns": other.columns, "groups": other.groups})


def _form(spec: _Form, where: str, headers: HeaderTitles) -> Form:
    blocks = tuple(_block(b, headers.totals) for b in spec.blocks)
    return Form(
        spec.id,
        spec.title,
        tuple(spec.titles),
        tuple(spec.kinds),
        blocks,
        where,
        spec.variant,
        headers,
        spec.of_project,
    )


def _block(spec: _Block, totals: Sequence[str]) -> BlockSpec:
    """`totals`: what is printed for 合计 as well, be it above a column or before a row."""
    return BlockSpec(
        spec.name,
        RowKey(spec.key),
        tuple(_column(c, totals) for c in _columns(spec)),
        tuple(_row(r, totals) for r in spec.rows),
        tuple(spec.label_headers),
        spec.accounts,
        (*spec.total_labels, *_otherwise(spec.total_labels, totals)),
        tuple(tuple(level) for level in spec.levels),
        spec.repeated,
    )


def _otherwise(names: Sequence[str], totals: Sequence[str]) -> Iterator[str]:
    """Each name that has 合计 in it, as a whole or as a part of its path, with every other word for that."""
    for name in names:
        parts = name.split("/")
        for total in totals if TOTAL_ROW in parts else ():
            yield "/".join(total if part == TOTAL_ROW else part for part in parts)


def _columns(spec: _Block) -> Iterator[_Column]:
    """Those that are told one by one, then every group: its 小计, and what it adds up."""
    yield from spec.columns
    for group, items in spec.groups.items():
        named = tuple(f"{group}·{item}" for item in items)
        yield _Column(name=f"{group}小计", headers=(f"{group}/小计", f"{group}/合计"), parts=named)
        for name, item in zip(named, items, strict=True):
            yield _Column(name=name, headers=(f"{group}/{item}",))


def _column(spec: _Column, totals: Sequence[str]) -> ColumnSpec:
    headers = tuple(spec.headers or [spec.name])
    every = (*headers, *_otherwise(headers, totals))
    return ColumnSpec(spec.name, every, tuple(spec.parts), spec.unit, tuple(spec.anchor), spec.alone)


def _row(spec: _Row, totals: Sequence[str]) -> RowSpec:
    labels = tuple(spec.labels or [spec.name])
    every = dict.fromkeys((*labels, *_otherwise((spec.name, *labels), totals)))
    return RowSpec(spec.name, tuple(every), tuple(spec.parts), spec.within, spec.code, spec.unit, spec.accounts_total)


def _cross_check(source: Source, spec: _Form, path: Path) -> None:
    """Names used in parts, within and anchor must exist; names must be unique within the form, columns in their block."""
    rows = [r.name for b in spec.blocks for r in b.rows]
    _told_twice(source, path, f"{spec.id}的行", rows)
    if not spec.blocks:
        source.complain((*path, "blocks"), "blocks：至少要写 1 个")
    for b, block in enumerate(spec.blocks):
        _check_columns(source, block, (*path, "blocks", b))
        _check_rows(source, block, (*path, "blocks", b), rows)


def _check_columns(source: Source, block: _Block, path: Path) -> None:
    columns = {c.name: c.parts for c in _columns(block)}
    _told_twice(source, path, "列", [c.name for c in _columns(block)])
    headers = [header for c in _columns(block) for header in set(c.headers or [c.name])]
    _told_twice(source, path, "分不清是哪一列：表头", headers)
    for c, column in enumerate(block.columns):
        at = (*path, "columns", c)
        for part in sorted(set(column.parts) - set(columns)):
            source.complain(at, f"列「{column.name}」：没有名为「{part}」的列{alike(part, columns)}")
        if column.name in _within(column.name, columns):
            source.complain(at, f"列「{column.name}」的 parts 里有它自己")
        if column.anchor and len(column.anchor) not in (2, 3):
            source.complain(at, "anchor 要写成 [表, 行] 或 [表, 行, 列]")


def _check_rows(source: Source, block: _Block, path: Path, known: Sequence[str]) -> None:
    parts = {one.name: one.parts for one in block.rows}
    for r, row in enumerate(block.rows):
        at = (*path, "rows", r)
        for name in sorted({*row.parts, *([row.within] if row.within else [])} - set(known)):
            source.complain(at, f"行「{row.name}」：没有名为「{name}」的行{alike(name, known)}")
        if row.name in _within(row.name, parts) or row.name == row.within:
            source.complain(at, f"行「{row.name}」的 parts 或 within 里有它自己")


def _told_twice(source: Source, path: Path, what: str, names: Sequence[str]) -> None:
    for name in sorted({name for name in names if names.count(name) > 1}):
        source.complain(path, f"{what}「{name}」写了两遍")


def _within(whole: str, parts: Mapping[str, Sequence[str]]) -> set[str]:
    """The parts of the whole, and theirs."""
    found: set[str] = set()
    sought = [whole]
    while sought:
        fresh = set(parts.get(sought.pop(), ())) - found
        found |= fresh
        sought += fresh
    return found
