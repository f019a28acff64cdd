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
class _Telling:
    tables: Sequence[FormTable]
    rulebook: RuleBook
    quantities: Mapping[str, Quantity]

    def is_of_all(self, said: Statement) -> bool:
        """Whether its amount is that of all money alone; of one item the name of the row would have to be known."""
        known, amount = self._known(said), said.figures.get(_AMOUNT)
        if known is None or known.whole is None or not known.whole.unless or amount is None:
            return False
        own, whole = self._cell(known.name, said), self._cell(known.whole.by, said)
        apart = own is not None and whole is not None and not own.meets(whole)
        return apart and whole is not None and whole.meets(amount.interval)

    def is_of_its_own(self, said: Statement) -> bool:
        """Whether a total is told that is the part's: then who tells the whole beside it has slipped."""
        known, amount = self._known(said), said.figures.get(_AMOUNT)
        if known is None or known.whole is None or not known.whole.unless or amount is None:
            return False
        own = self._cell(known.name, said)
        return own is not None and own.meets(amount.interval)

    def retold(self, said: Statement) -> Statement:
        """Of the whole, unless it repeats a cell of its own, or says in words whose money it tells."""
        known, amount = self._known(said), said.figures.get(_AMOUNT)
        if known is None or known.whole is None or amount is None:
            return said
        own, whole = self._cell(known.name, said), self._cell(known.whole.by, said)
        differs = own is None or (whole is not None and not own.meets(amount.interval))
        return replace(said, quantity=known.whole.by) if differs else said

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

    def _known(self, said: Statement) -> Quantity | None:
        """What it is about, where that may be a part of all money and no word of it says that it is."""
        known = self.quantities.get(said.quantity) if said.kind == _AMOUNT else None
        if known is None or known.whole is None:
            return None
        return None if known.whole.unless and known.whole.unless.search(said.subject) else known

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
