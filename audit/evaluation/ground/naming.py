"""How a finding names a cell or a slot: form, row and column as printed."""

from decimal import Decimal
from functools import lru_cache

from audit.evaluation.ground import View, key
from audit.model.check import Constant, Leaf
from audit.model.facts import Row, Statement
from audit.model.figure import COUNT, Figure
from audit.model.knowledge.formula import Role
from audit.model.labels import unnumbered

_OTHER = "其他"
_OF_ROLE = {
    None: "",
    Role.PRIOR: "上年公开的",
    Role.BUDGET: "本年预算公开的",
    Role.MEMBERS: "单位公开的",
    Role.ALL_MEMBERS: "单位公开的",
}


FILES = {
    None: "文件",
    Role.PRIOR: "上年公开文件",
    Role.BUDGET: "本年预算公开文件",
    Role.MEMBERS: "单位公开文件",
    Role.ALL_MEMBERS: "单位公开文件",
}


def row_name(row: Row) -> str:
    """Code and name, and the project where the row is one."""
    if row.level == 0 or not row.code:
        return row.project or row.name or row.label
    name = row.label or row.name
    named = f"{row.code} {name}" if name else row.code
    return f"{named} {row.project}" if row.project else named


def cell_leaf(figure: Figure, view: View, row: Row, column: str, *, role: Role | None = None) -> Leaf:
    """A figure of a table as formulas name it: 《表》「行」列. `role`: of which other disclosure the table is."""
    path = (f"{_OF_ROLE[role]}《{view.title}》", row_name(row), column)
    return Leaf(figure, f"{path[0]}「{path[1]}」{path[2]}", path)


def amounts_in(view: View) -> list[Leaf]:
    """Every figure of the table but zeros, by its row and column; what has no column, by its row."""
    rows = view.table.rows
    cells = ((index, column, entry.figure) for (index, column), entry in view.table.entries.items())
    loose = ((index, "", figure) for index, figures in view.table.loose.items() for figure in figures)
    return [
        cell_leaf(figure, view, rows[index], column)
        for index, column, figure in (*cells, *loose)
        if figure is not None and figure.value
    ]


def cell_blank(view: View, row: Row, column: str) -> Constant:
    """The form's blank, which counts as zero."""
    spot = f"《{view.title}》「{row_name(row)}」{column}"
    return Constant(Decimal(0), spot, assumed=row.index in view.bare, cell=True)


def code_leaf(view: View, row: Row) -> Leaf:
    """The printed code, which is a number too, with the name it carries. One for all the claims that it is in."""
    if row.index not in view.codes:
        view.codes[row.index] = _code_leaf(view, row)
    return view.codes[row.index]


def _code_leaf(view: View, row: Row) -> Leaf:
    code = Figure(f"{row.code} {row.label}", Decimal(row.code or 0), 0, COUNT, row.place, exact=True)
    return Leaf(code, f"《{view.title}》科目 {row.code}", (view.title, row.code or "", "科目名称"))


@lru_cache(maxsize=16_384)  # the same account in table after table
def same_name(one: str, other: str) -> bool:
    """A name cut off by the column's width is no other name, nor is one with another number before it; 其他行政运行 is."""
    a, b = key(unnumbered(one)), key(unnumbered(other))
    return (a in b or b in a) and not is_other(a, b)


def is_other(one: str, name: str) -> bool:
    """One is what is left beside the other: 其他小学教育, 小学教育."""
    return bool(one and name) and (one == _OTHER + name or name == _OTHER + one)


def slot_leaf(figure: Figure, statement: Statement, slot: str, *, role: Role | None = None) -> Leaf:
    """A figure of a sentence as formulas name it: 节「主题」槽. `role`: of which other disclosure the sentence is."""
    section = f"{_OF_ROLE[role]}{statement.heading}"
    path = (section, statement.subject, slot)
    return Leaf(figure, f"{section}「{statement.topic}」{slot}", path)
