"""Names → figures: one side of a formula bound where the rule stands, or the reason why it cannot be."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from audit.evaluation.cells import Gap, Kind, entry_of, lacking
from audit.evaluation.ground import Ground, View
from audit.evaluation.naming import slot_leaf
from audit.evaluation.rows import find_rows
from audit.evaluation.stand import Stand, identity
from audit.model.check import Constant, Expression, Leaf, Product, Quotient, Sum
from audit.model.facts import LIST_KIND, Row, Statement
from audit.model.forms import TOTAL_ROW
from audit.model.formula import (
    Anchor,
    Binary,
    Captured,
    Cell,
    Count,
    EveryLevel,
    FirstOf,
    Negation,
    Node,
    Number,
    Referent,
    Slot,
    Special,
    Total,
    walk,
)

Bound = Expression | Gap
_ADDED_UP = (Special.CHILDREN, Special.PARTS)


@dataclass(frozen=True, slots=True)
class Summed:
    """A column whose rows were added up: what was not recognised there may belong to the sum."""

    view: View
    column: str


@dataclass(slots=True)
class Binder:
    """Binds the nodes of one check. `summed` remembers what doubt.py has to look at when the check fails."""

    ground: Ground
    stand: Stand
    same: tuple[str, ...] = ()
    summed: list[Summed] = field(default_factory=list)

    def bind(self, node: Node) -> Bound:
        match node:
            case Number(value):
                return Constant(value)
            case Cell():
                return self._one(node)
            case Slot():
                return self._slot(node)
            case Binary():
                return self._binary(node)
            case Negation(inner):
                bound = self.bind(inner)
                return bound if isinstance(bound, Gap) else Sum(((-1, bound),))
            case _:
                return self._rare(node)

    def _rare(self, node: Node) -> Bound:
        match node:
            case Total(inner):
                return self._total(inner)
            case Count(inner):
                return self._count(inner)
            case FirstOf(options):
                return self._first_of(options)
            case Referent(prior):
                return self._referent(prior=prior)
            case Anchor():
                return self._anchor()
        raise TypeError(f"not a formula node: {node!r}")

    def _binary(self, node: Binary) -> Bound:
        left, right = self.bind(node.left), self.bind(node.right)
        gaps = [bound for bound in (left, right) if isinstance(bound, Gap)]
        if isinstance(left, Gap) or isinstance(right, Gap):
            return max(gaps, key=lambda gap: gap.kind is Kind.OPEN)
        match node.operator:
            case "+":
                return Sum(((1, left), (1, right)))
            case "−":
                return Sum(((1, left), (-1, right)))
            case "×":
                return Product(left, right)
        return Quotient(left, right)

    def _first_of(self, options: Sequence[Node]) -> Bound:
        """The first option the document has. What may be there but was not read is no reason to take the next."""
        bound: Bound = Gap(Kind.ABSENT, "")
        for option in options:
            bound = self.bind(option)
            if not isinstance(bound, Gap) or bound.kind is Kind.OPEN:
                return bound
        return bound

    def _referent(self, *, prior: bool) -> Bound:
        statement = self.stand.statement
        node = self.ground.rulebook.referents.get(statement.quantity) if statement else None
        if node is None:
            return Gap(Kind.ABSENT, "这句话没有对应的单元格")
        return self.bind(_of_prior_year(node) if prior else node)

    def _anchor(self) -> Bound:
        if self.stand.anchor is None:
            return Gap(Kind.ABSENT, "表样没有写明对应的行")
        form, name = self.stand.anchor
        view = self.ground.first(form)
        if view is None:
            return Gap(Kind.ABSENT, f"文件里没有{form}")
        rows = find_rows(view, name, self.stand, cell_prior=False)
        if isinstance(rows, Gap):
            return rows
        columns = view.columns_of(rows[0])
        return entry_of(view, rows[0], columns[0]) if len(columns) == 1 else Gap(Kind.OPEN, "对应的行不止一列")

    # --- slots of statements ---

    def _slot(self, slot: Slot) -> Bound:
        statement = self._owner(slot)
        if isinstance(statement, Gap):
            return statement
        figure = statement.figures.get(slot.name)
        if figure is not None:
            return slot_leaf(figure, statement, slot.name, prior=slot.prior)
        if slot.optional:
            return Constant(Decimal(0), f"没有写{slot.name}")
        return Gap(Kind.ABSENT, f"「{statement.subject}」没有写{slot.name}")

    def _owner(self, slot: Slot) -> Statement | Gap:
        match slot.of:
            case _ if slot.of == "分项" or slot.listed:
                found = self.stand.item
            case "首项":
                found = self.stand.first
            case "总项":
                parent = self.stand.statement.parent if self.stand.statement else None
                found = self._statement(parent) if parent is not None else None
            case _:
                found = self.stand.statement
        if found is None:
            return Gap(Kind.ABSENT, f"这句话没有{slot.of}")
        return self._in_prior_year(found) if slot.prior else found

    def _statement(self, index: int) -> Statement | None:
        return next((s for s in self.ground.facts.statements if s.index == index), None)

    def _in_prior_year(self, statement: Statement) -> Statement | Gap:
        mine = (statement.kind, *identity(statement, self.same))
        others = self.ground.prior.statements if self.ground.prior else ()
        found = next((s for s in others if (s.kind, *identity(s, self.same)) == mine), None)
        return found or Gap(Kind.ABSENT, f"上年公开文件没有说到「{statement.subject}」")

    def _items(self) -> list[Statement]:
        mine = self.stand.statement.index if self.stand.statement else None
        return [s for s in self.ground.facts.statements if mine is not None and s.parent == mine]

    def _items_of(self, name: str) -> list[Statement]:
        lists = {s.index for s in self.ground.facts.statements if s.kind == LIST_KIND and s.quantity == name}
        return [s for s in self.ground.facts.statements if s.parent in lists]

    # --- sums ---

    def _total(self, inner: Node) -> Bound:
        matches = self._matches(inner)
        if isinstance(matches, Gap):
            return matches
        terms = tuple((1, bound) for bound in matches if not isinstance(bound, Gap))
        gaps = [bound for bound in matches if isinstance(bound, Gap) and bound.kind is not Kind.DASH]
        if gaps and (terms or any(gap.kind is Kind.OPEN for gap in gaps)):
            return replace(gaps[0], kind=Kind.OPEN)
        return Sum(terms) if terms else Gap(Kind.ABSENT, "没有可以相加的项")

    def _count(self, inner: Node) -> Bound:
        matches = self._matches(inner)
        if isinstance(matches, Gap):
            return matches
        unread = next((b for b in matches if isinstance(b, Gap) and b.kind is not Kind.DASH), None)
        if unread:
            return replace(unread, kind=Kind.OPEN)
        count = sum(not (isinstance(b, Constant) and b.value == 0) for b in matches if not isinstance(b, Gap))
        return Constant(Decimal(count), f"{count} 项")

    def _matches(self, inner: Node) -> list[Bound] | Gap:
        """What stands inside of Σ, once for every listed item or every matching cell."""
        slots = [n for n in walk(inner) if isinstance(n, Slot)]
        listed = next((n.of.strip("「」") for n in slots if n.listed), "")
        if listed or any(n.of == "分项" for n in slots):
            items = self._items_of(listed) if listed else self._items()
            return [replace(self, stand=replace(self.stand, item=item)).bind(inner) for item in items]
        if isinstance(inner, Cell):
            return self._cells(inner)
        return [self.bind(inner)]

    # --- cells ---

    def _one(self, cell: Cell) -> Bound:
        matches = self._cells(cell)
        if isinstance(matches, Gap):
            return matches
        return matches[0] if len(matches) == 1 else _agreed(matches)

    def _cells(self, cell: Cell) -> list[Bound] | Gap:
        view = self._view(cell)
        if view is None:
            return Gap(Kind.ABSENT, f"{'上年公开文件' if cell.prior else '文件'}里没有{cell.form or '这张表'}")
        rows = self._rows(view, cell)
        if isinstance(rows, Gap):
            return self._without_rows(view, cell, rows)
        found = [self._entry(view, row, column, cell) for row in rows for column in self._columns(cell)]
        present = [b for b in found if not (isinstance(b, Gap) and b.kind is Kind.ABSENT and self._may_lack(cell))]
        return present or Gap(Kind.ABSENT, "表样的构成在这张表里一项也没有")

    def _without_rows(self, view: View, cell: Cell, gap: Gap) -> list[Bound] | Gap:
        """Zero for an account that is left out, and for an optional row; but only in a column that was read."""
        if gap.kind is not Kind.ZERO and not (cell.optional and gap.kind is Kind.ABSENT):
            return gap
        if cell.row == TOTAL_ROW and view.by_code:
            return gap  # a total that is not printed over rows that are is not zero
        unread = next((c for c in self._columns(cell) if c not in view.columns), None)
        if unread is None:
            return [Constant(Decimal(0), gap.reason)]
        if view.column_spec(unread) is None:
            return Gap(Kind.ABSENT, f"《{view.title}》没有{unread}列")
        return Gap(Kind.EMPTY if view.is_empty else Kind.OPEN, f"《{view.title}》没有读到{unread}列")

    def _may_lack(self, cell: Cell) -> bool:
        return Special.PARTS in (cell.row, cell.column)

    def _entry(self, view: View, row: Row, column: str, cell: Cell) -> Bound:
        bound = entry_of(view, row, column, prior=cell.prior)
        absent = isinstance(bound, Gap) and bound.kind is Kind.ABSENT
        return Constant(Decimal(0), f"没有{column}列") if absent and cell.optional else bound

    def _view(self, cell: Cell) -> View | None:
        if cell.form is not None:
            return self.ground.first(cell.form, prior=cell.prior)
        if cell.prior and self.stand.view is not None:
            return self.ground.first(self.stand.view.table.form, prior=True)
        return self.stand.view

    def _rows(self, view: View, cell: Cell) -> Sequence[Row] | Gap:
        if cell.row is Special.CHILDREN and self.stand.row is not None:
            rows: Sequence[Row] | Gap = view.children.get(self.stand.row.index, ())
        elif cell.row is Special.PARTS:
            rows = self._part_rows(view)
        else:
            rows = find_rows(view, cell.row, self.stand, cell_prior=cell.prior)
        if not isinstance(rows, Gap) and (cell.row in _ADDED_UP or isinstance(cell.row, EveryLevel)):
            self.summed += [Summed(view, column) for column in self._columns(cell)]
        return rows

    def _part_rows(self, view: View) -> Sequence[Row] | Gap:
        """The form's parts that this table has; the others count as nothing."""
        block = self.stand.row.block if self.stand.row else ""
        rows = [r for r in view.table.rows if r.recognised and r.name in self.stand.parts]
        own = [r for r in rows if r.block == block]
        return own or rows or lacking(view, "构成的各行")

    def _columns(self, cell: Cell) -> Iterable[str]:
        match cell.column:
            case Special.THIS_COLUMN:
                return (self.stand.column,)
            case Special.PARTS:
                return self.stand.parts
            case Captured(slot):
                words = self.stand.statement.words if self.stand.statement else {}
                return (words.get(slot, ""),)
        return (str(cell.column),)


def _agreed(matches: Sequence[Bound]) -> Bound:
    """Several cells for one name: what they all say, if they agree."""
    if matches and all(isinstance(m, Constant) for m in matches):
        return matches[0]
    amounts = {m.figure.amount if isinstance(m, Leaf) else None for m in matches}
    if len(amounts) == 1 and None not in amounts:
        return matches[0]
    return Gap(Kind.OPEN, "有几行同名，分不清指哪一行") if matches else Gap(Kind.ABSENT, "没有这一格")


def _of_prior_year(node: Node) -> Node:
    match node:
        case Cell():
            return replace(node, prior=True)
        case FirstOf(options):
            return FirstOf(tuple(_of_prior_year(option) for option in options))
        case Binary(operator, left, right):
            return Binary(operator, _of_prior_year(left), _of_prior_year(right))
        case Total(inner):
            return Total(_of_prior_year(inner))
        case Count(inner):
            return Count(_of_prior_year(inner))
        case Negation(inner):
            return Negation(_of_prior_year(inner))
    return node
