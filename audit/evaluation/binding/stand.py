"""Where a rule stands: on a row, a column, a statement … one stand for every check it makes."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from audit.evaluation.ground import Ground, View
from audit.model.facts import Row, Statement
from audit.model.knowledge.bodies.equations import Equation, RowFilter, StatementFilter
from audit.model.knowledge.forms import RowSpec, standing_parts
from audit.model.knowledge.formula import Cell, FirstOf, Slot, Special, walk
from audit.model.knowledge.rules import Rule
from audit.model.record import record, replace


@record
class Stand:
    """What the specials of a formula mean here. `parts`: the columns or rows of 构成; `owner`: the row of 所属;
    `member`: in which of the units' disclosures, inside Σ."""

    view: View | None = None
    row: Row | None = None
    column: str = ""
    parts: tuple[str, ...] = ()
    owner: str = ""
    anchor: tuple[str, ...] = ()
    statement: Statement | None = None
    first: Statement | None = None
    item: Statement | None = None
    member: int | None = None


OF_PRINTED_ROWS = "构成行"  # the walk whose stands depend on which rows are printed


def stands(rule: Rule, body: Equation, ground: Ground) -> Iterator[Stand]:
    """Every place the rule is checked at, in the order of the document."""
    return _WALKS[body.each](rule, body, ground)


def _views(rule: Rule, body: Equation, ground: Ground) -> Iterable[View]:
    """A rule that looks into other tables stands on one table of a form only: the others have no counterpart."""
    across = any(isinstance(n, Cell) and n.form is not None for n in body.formula.nodes()) or body.each == "对应列"
    for view in ground.of_forms(rule.forms):
        if not across or ground.first(view.table.form) is view:
            yield view


def _rows(view: View, where: RowFilter) -> Iterator[Row]:
    for row in view.table.rows:
        fits = (not where.levels or row.level in where.levels) and (not where.rows or row.name in where.rows)
        if row.recognised and fits and (not where.blocks or row.block in where.blocks):
            yield row


def _columns(view: View, row: Row, where: RowFilter) -> Iterator[str]:
    for column in view.columns_of(row):
        if not where.columns or column in where.columns:
            yield column


def _file(rule: Rule, body: Equation, ground: Ground) -> Iterator[Stand]:  # noqa: ARG001 - the face of every walk
    yield Stand()


def _each_row(rule: Rule, body: Equation, ground: Ground) -> Iterator[Stand]:
    """Rows of a block that has none of the formula's columns are passed over."""
    here = {n.column for n in body.formula.nodes() if isinstance(n, Cell) and _at_hand(n)}
    for view in _views(rule, body, ground):
        having = {name for name, b in view.blocks.items() if not here.isdisjoint(c.name for c in b.columns)}
        for row in _rows(view, body.rows):
            if not here or row.block in having:
                yield Stand(view, row)


def _at_hand(cell: Cell) -> bool:
    return cell.form is None and cell.row is Special.THIS_ROW and not cell.role


def _each_column(rule: Rule, body: Equation, ground: Ground) -> Iterator[Stand]:
    for view in _views(rule, body, ground):
        for column in view.table.columns:
            if not body.rows.columns or column.name in body.rows.columns:
                yield Stand(view, column=column.name)


def _part_columns(rule: Rule, body: Equation, ground: Ground) -> Iterator[Stand]:
    """Columns that are the sum of others, as the row's own block tells them."""
    for view in _views(rule, body, ground):
        known: dict[tuple[str, str], tuple[str, ...]] = {}  # the same for all rows of a block
        for row in _rows(view, body.rows):
            for column in _columns(view, row, body.rows):
                spot = (row.block, column)
                if spot not in known:
                    known[spot] = _parts(view, row, column)
                if parts := known[spot]:
                    yield Stand(view, row, column, parts)


def _parts(view: View, row: Row, column: str) -> tuple[str, ...]:
    """The form's parts, also those that this table lacks; where columns have no names, what arithmetic found."""
    if view.nameless_columns:
        return next((c.parts for c in view.table.columns if c.name == column), ())
    block = view.block_of(row)
    printed = {c.name for c in view.table.columns}
    return tuple(standing_parts(block.columns, column, printed)) if block else ()


def _spec_rows(view: View, where: RowFilter) -> Iterator[tuple[Row, RowSpec]]:
    specs = {r.name: r for b in view.form.blocks for r in b.rows} if view.form else {}
    for row in _rows(view, where):
        if row.name in specs:
            yield row, specs[row.name]


def _part_rows(rule: Rule, body: Equation, ground: Ground) -> Iterator[Stand]:
    for view in _views(rule, body, ground):
        printed = {row.name for row in view.table.rows if row.recognised}
        for row, spec in _spec_rows(view, body.rows):
            block = view.block_of(row)
            parts = tuple(standing_parts(block.rows, spec.name, printed)) if block else spec.parts
            for column in _columns(view, row, body.rows) if parts else ():
                if _adds_up(view, column):
                    yield Stand(view, row, column, parts)


def _among_rows(rule: Rule, body: Equation, ground: Ground) -> Iterator[Stand]:
    for view in _views(rule, body, ground):
        for row, spec in _spec_rows(view, body.rows):
            for column in _columns(view, row, body.rows) if spec.within else ():
                yield Stand(view, row, column, owner=spec.within)


def _adds_up(view: View, column: str) -> bool:
    """Percentages add up to nothing, nor do prices."""
    spec = view.column_spec(column)
    return spec is None or not (spec.alone or spec.unit == "%")


def _parents(rule: Rule, body: Equation, ground: Ground) -> Iterator[Stand]:
    for view in _views(rule, body, ground):
        for row in _rows(view, body.rows):
            for column in _columns(view, row, body.rows) if row.index in view.children else ():
                if _adds_up(view, column):
                    yield Stand(view, row, column)


def _anchored(rule: Rule, body: Equation, ground: Ground) -> Iterator[Stand]:
    for view in _views(rule, body, ground):
        for column in view.table.columns:
            spec = view.column_spec(column.name)
            if spec and spec.anchor:
                yield Stand(view, column=column.name, anchor=spec.anchor)


def _statements(rule: Rule, body: Equation, ground: Ground) -> Iterator[Stand]:  # noqa: ARG001 - the face of every walk
    where = body.statements
    near = ground.spoken.of_quantities(where.quantities) if where.quantities else ground.spoken.of_kinds(where.kinds)
    needed = _needed_slots(body) if near else set()
    for statement in near:
        if needed <= statement.figures.keys() and fits(statement, where):
            yield Stand(statement=statement)


def _same_quantity(rule: Rule, body: Equation, ground: Ground) -> Iterator[Stand]:
    first: dict[tuple[str, ...], Statement] = {}
    for stand in _statements(rule, body, ground):
        statement = stand.statement
        if statement is None or not statement.quantity:
            continue
        original = first.setdefault(identity(statement, body.same), statement)
        if original is not statement:
            yield replace(stand, first=original)


def identity(statement: Statement, same: Iterable[str]) -> tuple[str, ...]:
    """What tells whether two statements speak of the same thing."""
    return (statement.quantity, *(statement.words.get(slot, "") for slot in same))


def _needed_slots(body: Equation) -> set[str]:
    """Of alternatives (变动 | 持平) any one will do."""
    nodes = list(body.formula.nodes())
    either = {id(node) for n in nodes if isinstance(n, FirstOf) for option in n.options for node in walk(option)}
    own = (n for n in nodes if isinstance(n, Slot) and id(n) not in either)
    return {n.name for n in own if not n.of and not n.optional and not n.role}


def said_once(statements: Iterable[Statement], slot: str) -> Sequence[Statement]:
    """Those that say the slot; an account told of again (its budget behind its amount) says it no second time."""
    saying = [said for said in statements if slot in said.words]
    first = {(said.section, said.subject, said.words[slot]): said for said in reversed(saying)}
    return [said for said in saying if first[said.section, said.subject, said.words[slot]] is said]


def fits(statement: Statement, where: StatementFilter) -> bool:
    """Whether a statement is one of those that a rule is about; what is not asked of it may be anything."""
    if where.kinds and statement.kind not in where.kinds:
        return False
    if where.quantities and statement.quantity not in where.quantities:
        return False
    if (where.patterns and statement.pattern not in where.patterns) or (where.named and not statement.quantity):
        return False
    if where.sections and not any(s in title for s in where.sections for title in statement.section):
        return False
    if any(slot in statement.figures or slot in statement.words for slot in where.without):
        return False
    return all(statement.words.get(slot) in allowed for slot, allowed in where.words.items())


_WALKS: Mapping[str, Callable[[Rule, Equation, Ground], Iterator[Stand]]] = {
    "文件": _file,
    "行": _each_row,
    "列": _each_column,
    "构成列": _part_columns,
    OF_PRINTED_ROWS: _part_rows,
    "其中行": _among_rows,
    "上级科目": _parents,
    "对应列": _anchored,
    "陈述": _statements,
    "同量陈述": _same_quantity,
}
