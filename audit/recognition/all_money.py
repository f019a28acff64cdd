"""Whose money a sentence tells: under the heading of the general budget some tell of all funds together, from the total to
the last item. The amount of the total says so: it is the cell of all money, and not that of the general budget."""

from collections.abc import Iterator, Mapping, Sequence

from audit.model.facts import LIST_KIND, EntryState, FormTable, Statement
from audit.model.figure.interval import ZERO, Interval
from audit.model.knowledge.formula import Captured, Cell, FirstOf
from audit.model.knowledge.patterns import Quantity
from audit.model.knowledge.rules import RuleBook
from audit.model.record import record, replace

_AMOUNT = "金额"
_ITEMS, _ALL, _SOME = "分项", "全部", "部分"
_CHAPTER = 2  # headings: the part of the document, and what of it is told


def with_all_money_told(
    statements: Sequence[Statement], tables: Sequence[FormTable], rulebook: RuleBook
) -> tuple[Statement, ...]:
    """The statements; those of a chapter that tells of all money are of the quantity that is the whole."""
    if rulebook.patterns is None:
        return tuple(statements)
    telling = _Telling(tables, rulebook, rulebook.patterns.quantities)
    chapters = {said.section[:_CHAPTER] for said in statements if said.section and telling.is_of_all(said)}
    chapters -= {said.section[:_CHAPTER] for said in statements if telling.is_of_its_own(said)}
    if not chapters:
        return tuple(statements)
    within = [said.section[:_CHAPTER] in chapters for said in statements]
    retold = [telling.retold(said) if here else said for said, here in zip(statements, within, strict=True)]
    return tuple(telling.listed(said, statements) if here else said for said, here in zip(retold, within, strict=True))


@record
class _Told:
    """An amount, and the cells that it may repeat: its quantity's own, and that of the whole, the quantity `by`. `decides`: it
    is a total, by which the rest of its chapter goes."""

    by: str
    own: Interval | None
    whole: Interval | None
    amount: Interval
    decides: bool


@record
class _Telling:
    tables: Sequence[FormTable]
    rulebook: RuleBook
    quantities: Mapping[str, Quantity]

    def is_of_all(self, said: Statement) -> bool:
        """Whether its amount is that of all money alone; of one item the name of the row would have to be known."""
        told = self._told(said)
        if told is None or not told.decides or told.own is None or told.whole is None:
            return False
        return not told.own.meets(told.whole) and told.whole.meets(told.amount)

    def is_of_its_own(self, said: Statement) -> bool:
        """Whether a total is told that is the part's: then who tells the whole beside it has slipped."""
        told = self._told(said)
        return told is not None and told.decides and told.own is not None and told.own.meets(told.amount)

    def retold(self, said: Statement) -> Statement:
        """Of the whole, unless it repeats a cell of its own, or says in words whose money it tells."""
        told = self._told(said)
        if told is None:
            return said
        differs = told.own is None or (told.whole is not None and not told.own.meets(told.amount))
        return replace(said, quantity=told.by) if differs else said

    def listed(self, said: Statement, statements: Sequence[Statement]) -> Statement:
        """Items that add up to the part are not all of the whole."""
        total, amount = self.quantities.get(said.words.get("总项", "")), said.figures.get(_AMOUNT)
        if said.kind != LIST_KIND or said.words.get(_ITEMS) != _ALL or not total or not total.whole or amount is None:
            return said
        items = [each.figures[_AMOUNT] for each in statements if each.parent == said.index and _AMOUNT in each.figures]
        own = self._cell(total.name, said)
        summed = sum((item.interval for item in items), ZERO)
        if own is None or own.meets(amount.interval) or not own.meets(summed):
            return said
        return replace(said, words={**said.words, _ITEMS: _SOME})

    def _told(self, said: Statement) -> _Told | None:
        """What it tells, where that may be a part of all money and no word of it says that it is."""
        known, amount = self.quantities.get(said.quantity), said.figures.get(_AMOUNT)
        if said.kind != _AMOUNT or known is None or known.whole is None or amount is None:
            return None
        by, unless = known.whole.by, known.whole.unless
        if unless and unless.search(said.subject):
            return None
        return _Told(by, self._cell(known.name, said), self._cell(by, said), amount.interval, decides=bool(unless))

    def _cell(self, quantity: str, said: Statement) -> Interval | None:
        """The first cell that the quantity repeats and a table has; None where there is none, or it is not known."""
        node = self.rulebook.referents.get(quantity)
        options = node.options if isinstance(node, FirstOf) else (node,)
        cells = (amount for cell in options if isinstance(cell, Cell) for amount in self._amounts(cell, said))
        return next(cells, None)

    def _amounts(self, cell: Cell, said: Statement) -> Iterator[Interval]:
        name = said.words.get(cell.row.slot, "") if isinstance(cell.row, Captured) else cell.row
        for table in self.tables:
            for row in table.rows if table.form == cell.form and not table.garbled else ():
                entry = (
                    table.entries.get((row.index, str(cell.column))) if row.recognised and row.name == name else None
                )
                if entry is not None and entry.state in (EntryState.PRINTED, EntryState.BLANK):
                    yield entry.figure.interval if entry.figure else ZERO
