"""Names → figures: one side of a formula bound where the rule stands, or the reason why it cannot be."""

from collections.abc import Sequence
from decimal import Decimal

from audit.evaluation.binding.cell_finder import CellFinder, Summed, agreed
from audit.evaluation.binding.rows import find_rows
from audit.evaluation.binding.slots import listed_items, owner_of
from audit.evaluation.binding.stand import Stand
from audit.evaluation.ground import Ground
from audit.evaluation.ground.cells import entry_of
from audit.evaluation.ground.gaps import Bound, Gap, Kind
from audit.evaluation.ground.naming import slot_leaf
from audit.model.check import Constant, Product, Quotient, Sum
from audit.model.facts import Statement
from audit.model.facts.companions import Companions
from audit.model.knowledge.formula import (
    MANY,
    Anchor,
    Binary,
    Cell,
    Count,
    FirstOf,
    Negation,
    Node,
    Number,
    Referent,
    Role,
    Slot,
    Total,
    walk,
)
from audit.model.record import field, mutable, replace


@mutable
class Binder:
    """Binds the nodes of one check, and remembers what has to be looked at when it fails: what it `summed`, and which
    tables it did without because they are `absent`."""

    ground: Ground
    stand: Stand
    same: tuple[str, ...] = ()
    summed: list[Summed] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    finder: CellFinder = field(init=False)

    def __post_init__(self) -> None:
        self.finder = CellFinder(self.ground, self.stand, self.summed)

    def bind(self, node: Node) -> Bound:
        match node:
            case Number(value, percent):
                return Constant(value, f"{(value * 100).normalize():f}%" if percent else "")
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
            case Referent():
                return self._referent(node)
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
        gaps: list[Gap] = []
        for option in options:
            bound = self.bind(option)
            if not isinstance(bound, Gap) or bound.kind is Kind.OPEN:
                return bound
            gaps.append(bound)
            self.absent += [c.form for c in walk(option) if isinstance(c, Cell) and c.form and self._lacks(c)]
        # Of a change or nothing said to be unchanged, the change is what is missing
        return gaps[0] if gaps and isinstance(options[0], Slot) else bound

    def _lacks(self, cell: Cell) -> bool:
        return cell.role is None and self.ground.first(cell.form or "") is None

    def _referent(self, referent: Referent) -> Bound:
        statement, known = self.stand.statement, self.ground.rulebook
        cells = {"": known.referents, "预算": known.budgets, "上年": known.priors}[referent.of]
        if statement and not referent.of and self._is_parted(statement):
            cells = known.rests
        node = cells.get(statement.quantity) if statement else None
        if node is None:
            return Gap(Kind.ABSENT, "这句话没有对应的单元格")
        return self.bind(_of_role(node, referent.role) if referent.role else node)

    def _is_parted(self, statement: Statement) -> bool:
        """Whether a part of it is told apart, so that it speaks of the rest."""
        patterns = self.ground.rulebook.patterns
        known = patterns.quantities.get(statement.quantity) if patterns else None
        if known is None or known.parted is None:
            return False
        word = known.parted.same
        parts = self.ground.spoken.of_quantities((known.parted.by,))
        return any(part.words.get(word) == statement.words.get(word) for part in parts)

    def _anchor(self) -> Bound:
        if not self.stand.anchor:
            return Gap(Kind.ABSENT, "表样没有写明对应的行")
        form, name, *told = self.stand.anchor
        view = self.ground.first(form)
        if view is None:
            return Gap(Kind.ABSENT, f"文件里没有{form}")
        rows = find_rows(view, name, self.stand, elsewhere=False)
        if isinstance(rows, Gap):
            return rows
        columns = [column for column in view.columns_of(rows[0]) if not told or column in told]
        return entry_of(view, rows[0], columns[0]) if len(columns) == 1 else Gap(Kind.OPEN, "对应的列不定")

    def _slot(self, slot: Slot) -> Bound:
        statement = owner_of(slot, self.ground, self.stand, self.same)
        if isinstance(statement, Gap):
            return statement
        figure = statement.figures.get(slot.name)
        if figure is not None:
            return slot_leaf(figure, statement, slot.name, role=slot.role)
        if slot.optional:
            return Constant(Decimal(0), f"没有写{slot.name}")
        if slot.name in statement.words:
            return Constant(Decimal(0), f"说的是{statement.words[slot.name]}", said=True)
        return Gap(Kind.ABSENT, f"「{statement.topic}」没有写{slot.name}")

    def _one(self, cell: Cell) -> Bound:
        matches = self.finder.matches(cell)
        if isinstance(matches, Gap):
            return matches
        return matches[0] if len(matches) == 1 else agreed(matches)

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
        """What stands inside of Σ, once for every unit, every listed item or every matching cell."""
        companions = self.ground.companions
        many = _members(inner, companions) if companions.by_role and self.stand.member is None else 0
        if many:
            stands = (replace(self.stand, member=number) for number in range(many))
            return [replace(self, stand=stand).bind(inner) for stand in stands]
        if isinstance(inner, Cell):
            return self.finder.matches(inner)
        items = listed_items(inner, self.ground, self.stand)
        if items is not None:
            return [replace(self, stand=replace(self.stand, item=item)).bind(inner) for item in items]
        return [self.bind(inner)]


def _members(inner: Node, companions: Companions) -> int:
    """How many disclosures Σ walks over; 0 where it stays in this one."""
    roles = (n.role for n in walk(inner) if isinstance(n, Cell | Slot | Referent))
    return next((len(companions.of(role)) for role in roles if role in MANY), 0)


def _of_role(node: Node, role: Role) -> Node:
    match node:
        case Cell():
            return replace(node, role=role)
        case FirstOf(options):
            return FirstOf(tuple(_of_role(option, role) for option in options))
        case Binary(operator, left, right):
            return Binary(operator, _of_role(left, role), _of_role(right, role))
        case Total(inner):
            return Total(_of_role(inner, role))
        case Count(inner):
            return Count(_of_role(inner, role))
        case Negation(inner):
            return Negation(_of_role(inner, role))
    return node
