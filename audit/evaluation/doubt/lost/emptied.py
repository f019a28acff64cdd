"""A table in which nothing is printed, though the prose tells an amount that belongs there; a total left blank."""

from collections.abc import Iterator

from audit.evaluation.ground import Ground, View
from audit.evaluation.ground.naming import cell_blank
from audit.model.check import Check
from audit.model.check.arithmetic import all_constants, figures_of
from audit.model.facts import EntryState, Row, Statement
from audit.model.knowledge.bodies.tables import BlankTable
from audit.model.knowledge.formula import Cell, FirstOf, Node, walk

_AMOUNT, _NOT_PLANNED = "金额", "未安排"
_AMOUNTS = (_AMOUNT, "全年预算")
_NOTHING = (EntryState.BLANK, EntryState.DASH)


def told_of(ground: Ground, view: View) -> Iterator[Statement]:
    """The statements whose amount is a cell of this table."""
    for statement in ground.facts.statements:
        node = ground.rulebook.referents.get(statement.quantity)
        if node is not None and _forms(node, ground) == {view.table.form}:
            yield statement


def _forms(node: Node, ground: Ground) -> set[str | None]:
    """The tables that the cells stand in; of alternatives those of the first whose tables the document has."""
    options = [_of(option) for option in (node.options if isinstance(node, FirstOf) else [node])]
    present = {view.table.form for view in ground.views}
    return next((forms for forms in options if forms <= present), options[0])


def _of(node: Node) -> set[str | None]:
    return {inner.form for inner in walk(node) if isinstance(inner, Cell)}


def amount_told(statement: Statement) -> str:
    """The slot of an amount that is not zero; empty where it tells none."""
    return next((s for s in _AMOUNTS if (figure := statement.figures.get(s)) is not None and figure.value), "")


def says_nothing_is_there(statement: Statement) -> bool:
    """未安排, or an amount with no number of its own."""
    return _NOT_PLANNED in statement.words or (_AMOUNT in statement.figures and not amount_told(statement))


def is_blank(view: View) -> bool:
    """It was read, and nothing is printed in it: no numeral, and nothing that may be one."""
    table = view.table
    unsure = table.garbled or table.flow or table.columns_lost or not table.columns
    return view.is_empty and not unsure and all(e.state in _NOTHING for e in table.entries.values())


def doubt_of_emptied(check: Check, ground: Ground) -> str:
    """What a table that was emptied as a whole lacks is told once, of the table."""
    blanks = {name.partition("》")[0].removeprefix("《") for name in _blanks(check)}
    if not blanks:
        return ""
    bodies = [rule.body for rule in ground.rulebook.rules if isinstance(rule.body, BlankTable) and rule.body.told]
    for view in ground.views:
        if view.title in blanks and is_blank(view) and bodies and any(map(amount_told, told_of(ground, view))):
            return f"《{view.title}》整张是空白的，另行报出"
    return ""


def doubt_of_blank_total(check: Check, ground: Ground) -> str:
    """A total that was not filled in, though its rows were, is no zero to compare others with: it is told of the table."""
    blanks = _blanks(check)
    if not blanks:
        return ""
    figures = set(figures_of(check))
    concerned = (view for view in ground.views if any(name.startswith(f"《{view.title}》") for name in blanks))
    told = (name for view in concerned if not figures <= set(view.table.figures()) for name in _blank_totals(view))
    name = next(filter(blanks.__contains__, told), "")
    return f"{name}没有填，各行却有数，另行报出" if name else ""


def _blank_totals(view: View) -> Iterator[str]:
    """How checks name the cells that are blank over rows with figures."""
    for (index, column), entry in view.table.entries.items():
        row = view.table.rows[index]
        if entry.state is EntryState.BLANK and _is_filled_below(view, row, column):
            yield cell_blank(view, row, column).name


def _is_filled_below(view: View, row: Row, column: str) -> bool:
    parts = {r.name: r.parts for block in view.form.blocks for r in block.rows} if view.form else {}
    below = (
        other
        for other in view.table.rows
        if other.parent == row.index or (row.level == 0 and other.level == 1) or other.name in parts.get(row.name, ())
    )
    figures = (view.table.figure_at(other, column) for other in below if other.block == row.block)
    return any(figure is not None and figure.value for figure in figures)


def _blanks(check: Check) -> set[str]:
    """The names of the blanks that it counts as zero."""
    return {constant.name for constant in all_constants(check) if constant.name}
