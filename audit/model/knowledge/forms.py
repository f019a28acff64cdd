"""Forms as knowledge: what a standard table is called, which columns and rows it has, and what adds up to what."""

from collections.abc import Collection, Iterable, Iterator
from enum import StrEnum

from audit.model.knowledge.titles import HeaderTitles
from audit.model.record import field, record

TOTAL_ROW = "合计"  # the total row of an account block, however it is printed; the row of a block without labels
NATIONAL = "全国"  # of templates and of sentences that every province draws up anew


class RowKey(StrEnum):
    """What identifies a row of a block."""

    ACCOUNT = "科目"  # account code and name
    LISTED = "名称"  # a label from the form's own list
    PROJECT = "项目"  # free names under account codes (项目支出) or alone (结转明细)
    LEVELS = "层级"  # which label column is filled says how deep the row is (采购大类 → 专项 → 物品)
    NONE = "无"  # figures under headers only, no labels


@record
class ColumnSpec:
    """A value column. `headers`: normalised header texts, most specific first; each is matched against the header
    path (upper/lower) from the end. `parts`: the columns it is the sum of, where the form enumerates them."""

    name: str
    headers: tuple[str, ...]
    parts: tuple[str, ...] = ()
    unit: str = ""  # a unit of its own (%, 人), else the table's
    anchor: tuple[str, ...] = ()  # (form, row) or (form, row, column): the total of this column repeats that cell
    alone: bool = False  # each row has its own (a price): they add up to nothing


@record
class RowSpec:
    """A listed row. `labels`: normalised label texts. `parts`: rows it is the sum of. `within`: a row it is part of
    without enumerating it (其中)."""

    name: str
    labels: tuple[str, ...]
    parts: tuple[str, ...] = ()
    within: str = ""
    code: str = ""  # the account class a listed row stands for (201)
    unit: str = ""
    accounts_total: bool = False  # the block's account rows add up to this row


def standing_parts(specs: Iterable["ColumnSpec | RowSpec"], name: str, printed: Collection[str]) -> Iterator[str]:
    """What adds up to `name` in a table that prints only these: for a subtotal that was left out, its own parts."""
    parts = {spec.name: spec.parts for spec in specs}
    for part in parts.get(name, ()):
        below = [p for p in standing_parts(specs, part, printed) if p in printed] if part not in printed else []
        yield from below or (part,)


@record
class BlockSpec:
    """One half (or third, or quarter) of a side-by-side form."""

    name: str
    key: RowKey
    columns: tuple[ColumnSpec, ...]
    rows: tuple[RowSpec, ...] = ()
    label_headers: tuple[str, ...] = ()
    accounts: str = ""  # 功能分类 or 经济分类
    total_labels: tuple[str, ...] = ()
    levels: tuple[tuple[str, ...], ...] = ()  # for 层级: the headers of each level's label columns, from the top
    repeated: bool = False  # the same block may be printed several times side by side (two-up, four-up)


@record
class Form:
    """A standard table, or one template (`variant`) of it.

    `titles` are normalised and compared most specific first; `kinds` limits it to 预算 or 决算; `headers`: what cells of
    headers say in any form; `of_project`: its title may begin with the name of a project, which may say anything.
    """

    id: str
    title: str
    titles: tuple[str, ...]
    kinds: tuple[str, ...]
    blocks: tuple[BlockSpec, ...]
    source: str = ""  # file:line of the YAML
    variant: str = ""  # a region's or year's template of the same form; recognition takes the one that fits best
    headers: HeaderTitles = field(default_factory=HeaderTitles, compare=False)
    of_project: bool = False

    def column_names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(c.name for b in self.blocks for c in b.columns))

    def row_names(self) -> tuple[str, ...]:
        return tuple(r.name for b in self.blocks for r in b.rows)
