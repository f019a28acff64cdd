"""表[行, 列] → the cells it means, each bound to its figure or to the reason why it has none."""

from collections.abc import Sequence
from decimal import Decimal

from audit.evaluation.binding.rows import find_rows
from audit.evaluation.binding.stand import Stand
from audit.evaluation.ground import Ground, View
from audit.evaluation.ground.beside import may_be_hidden
from audit.evaluation.ground.cells import entry_of, lacking
from audit.evaluation.ground.gaps import Bound, Gap, Kind
from audit.evaluation.ground.naming import FILES
from audit.evaluation.ground.whole import why_not_whole
from audit.model.check import Constant, Leaf
from audit.model.facts import Row
from audit.model.knowledge.forms import TOTAL_ROW
from audit.model.knowledge.formula import Captured, Cell, EveryLevel, Special
from audit.model.record import mutable, record

_ADDED_UP = (Special.CHILDREN, Special.PARTS, Special.SAME_OR_BELOW)


@record
class Summed:
    """A column whose rows were added up: what was not recognised there may belong to the sum."""

    view: View
    column: str


@mutable
class CellFinder:
    """Finds cells from where the rule stands, and remembers what was added up."""

    ground: Ground
    stand: Stand
    summed: list[Summed]

    def matches(self, cell: Cell) -> list[Bound] | Gap:
        """Every cell that the row and column selectors match."""
        view = self._view(cell)
        if view is None:
            return Gap(Kind.ABSENT, f"{FILES[cell.role]}里没有{cell.form or '这张表'}")
        rows = self._rows(view, cell)
        if isinstance(rows, Gap):
            return self._without_rows(view, cell, rows)
        columns = self._columns(cell)
        found = [self._entry(view, row, column, cell) for row in rows for column in columns]
        present = [b for b in found if not _is_absent(b)] if _may_lack(cell) else found
        return present or Gap(Kind.ABSENT, "表样的构成在这张表里一项也没有")

    def _without_rows(self, view: View, cell: Cell, gap: Gap) -> list[Bound] | Gap:
        """Zero for an account that is left out, and for an optional row; but only in a column that was read."""
        if gap.kind is not Kind.ZERO and not (cell.optional and gap.kind is Kind.ABSENT):
            return gap
        if cell.row == TOTAL_ROW and view.by_code:
            return gap  # a total that is not printed over rows that are is not zero
        if gap.kind is Kind.ZERO and (reason := self._why_not_zero(view, cell)):
            return Gap(Kind.NO_ROW, reason)
        if view.why_lost:
            return Gap(Kind.OPEN, view.why_lost)
        unread = next((c for c in self._columns(cell) if c not in view.columns), None)
        if unread is None:
            return [Constant(Decimal(0), gap.reason)]
        if view.column_spec(unread) is None:
            return Gap(Kind.ABSENT, f"《{view.title}》没有{unread}列")
        return Gap(Kind.EMPTY if view.is_empty else Kind.OPEN, f"《{view.title}》没有读到{unread}列")

    def _why_not_zero(self, view: View, cell: Cell) -> str:
        code = self.stand.row.code if self.stand.row else None
        return why_not_whole(view, code or "", tuple(c for c in self._columns(cell) if c in view.columns))

    def _entry(self, view: View, row: Row, column: str, cell: Cell) -> Bound:
        """Nothing in a column that is not printed; where it may be hidden, that contradicts nothing."""
        bound = entry_of(view, row, column, role=cell.role)
        if not cell.optional or not _is_absent(bound):
            return bound
        hidden = may_be_hidden(view, row, column)
        return Constant(Decimal(0), f"{f'《{view.title}》' if hidden else ''}没有{column}列", assumed=hidden)

    def _view(self, cell: Cell) -> View | None:
        if cell.form is not None:
            return self.ground.first(cell.form, role=cell.role, member=self.stand.member or 0)
        if cell.role and self.stand.view is not None:
            return self.ground.first(self.stand.view.table.form, role=cell.role, member=self.stand.member or 0)
        return self.stand.view

    def _rows(self, view: View, cell: Cell) -> Sequence[Row] | Gap:
        if cell.row is Special.CHILDREN and self.stand.row is not None:
            rows: Sequence[Row] | Gap = view.children.get(self.stand.row.index, ())
        elif cell.row is Special.PARTS:
            rows = self._part_rows(view)
        else:
            rows = find_rows(view, cell.row, self.stand, elsewhere=cell.role is not None)
        if not isinstance(rows, Gap) and (cell.row in _ADDED_UP or isinstance(cell.row, EveryLevel)):
            self.summed += [Summed(view, column) for column in self._columns(cell)]
        return rows

    def _part_rows(self, view: View) -> Sequence[Row] | Gap:
        """The form's parts that this table has; the others count as nothing."""
        block = self.stand.row.block if self.stand.row else ""
        rows = [r for r in view.table.rows if r.recognised and r.name in self.stand.parts]
        own = [r for r in rows if r.block == block]
        return own or rows or lacking(view, "构成的各行")

    def _columns(self, cell: Cell) -> Sequence[str]:
        if type(cell.column) is str:  # as most are
            return (cell.column,)
        match cell.column:
            case Special.THIS_COLUMN:
                return (self.stand.column,)
            case Special.PARTS:
                return self.stand.parts
            case Captured(slot):
                words = self.stand.statement.words if self.stand.statement else {}
                return (words.get(slot, ""),)
        return (str(cell.column),)


def _is_absent(bound: Bound) -> bool:
    return isinstance(bound, Gap) and bound.kind is Kind.ABSENT


def _may_lack(cell: Cell) -> bool:
    """What a form is made up of need not all be in this table."""
    return Special.PARTS in (cell.row, cell.column)


def agreed(matches: Sequence[Bound]) -> Bound:
    """Several cells for one name: what they all say, if they agree."""
    if matches and all(isinstance(m, Constant) for m in matches):
        return matches[0]
    amounts = {m.figure.amount if isinstance(m, Leaf) else None for m in matches}
    if len(amounts) == 1 and None not in amounts:
        return matches[0]
    return Gap(Kind.OPEN, "有几行同名，分不清指哪一行") if matches else Gap(Kind.ABSENT, "没有这一格")
