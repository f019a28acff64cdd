"""Columns that flow text leaves without a name (第2列 …) take it from what the disclosure says elsewhere of the same amounts.

Witnesses are the rows of other tables that have the same total under columns of known names, and the amounts that prose
tells of the total row. No naming may turn an order that all templates of the form share. One is taken only where at
least two witnesses more speak for it than for any other, and fewer deny it than so many: it then stands without any one
of them, so that no comparison with a witness is true merely because that witness gave the column its name.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, permutations
from math import perm

from audit.model.facts import Column, EntryState, FormTable, Row, Statement, nameless_columns
from audit.model.figure.interval import ZERO, Interval
from audit.model.knowledge.forms import TOTAL_ROW, BlockSpec, Form
from audit.model.knowledge.formula import Cell, FirstOf, Node
from audit.model.knowledge.rules import RuleBook
from audit.model.record import record, replace

_MARGIN = 2  # witnesses more than for any other naming
_MOST_WAYS = 2_000  # to name the columns; beyond, none is tried
_AMOUNT = "金额"

Naming = tuple[str, ...]  # for each nameless column the form's name of it
Amounts = Mapping[str, Interval]


@record
class _Witness:
    """What is told elsewhere of one row, by the names of columns. `binding`: it has all of the row, and so may deny a
    naming."""

    shown: tuple[Interval, ...]  # what the row prints in the nameless columns
    told: Amounts
    binding: bool = True

    def agrees(self, naming: Naming) -> bool:
        here = dict(zip(naming, self.shown, strict=True))
        return all(here.get(name, ZERO).meets(amount) for name, amount in self.told.items())


def with_columns_named(
    tables: Sequence[FormTable], statements: Sequence[Statement], rulebook: RuleBook
) -> tuple[FormTable, ...]:
    """The tables; what one of them is told may name the columns of the next, so that they are asked twice."""
    for _ in range(2):
        tables = [_named(table, tables, statements, rulebook) if _nameless(table) else table for table in tables]
    return tuple(tables)


def _nameless(table: FormTable) -> bool:
    first, *others = table.columns or (None,)
    return first is not None and bool(others) and first.parts == nameless_columns(len(others))


def _named(
    table: FormTable, tables: Sequence[FormTable], statements: Sequence[Statement], rulebook: RuleBook
) -> FormTable:
    templates = [form for form in rulebook.forms if form.id == table.form]
    form = next((form for form in templates if form.variant == table.variant), None)
    if form is None or len(form.blocks) > 1 or table.garbled or table.loose:
        return table
    parts = _parts(form.blocks[0], table.columns[0].name)
    possible = [name for name in table.may_be if name in parts]
    if perm(len(possible), len(table.columns) - 1) > _MOST_WAYS:
        return table
    witnesses = [*_rows_elsewhere(table, possible, tables)]
    if sum(other.form == table.form for other in tables) == 1:
        witnesses += _told(table, possible, statements, rulebook)
        witnesses += _cells_elsewhere(table, possible, tables, rulebook)
    namings = _namings(table, possible, templates)
    naming = _best(namings, witnesses)
    return _renamed(table, naming) if naming else table


def _parts(block: BlockSpec, whole: str) -> tuple[str, ...]:
    return next((column.parts for column in block.columns if column.name == whole), ())


def _namings(table: FormTable, possible: Sequence[str], templates: Iterable[Form]) -> list[Naming]:
    """In the order of the header, where a line of it names all columns; else in one that some template has."""
    count = len(table.columns) - 1
    if table.headed:
        return list(combinations(possible, count))
    turned = _orders_turned(templates, possible)
    return [naming for naming in permutations(possible, count) if not turned.intersection(_pairs(naming))]


def _pairs(names: Sequence[str]) -> set[tuple[str, str]]:
    return {(before, behind) for i, before in enumerate(names) for behind in names[i + 1 :]}


def _orders_turned(templates: Iterable[Form], possible: Sequence[str]) -> set[tuple[str, str]]:
    """Of two columns that some template has, each order that no template has."""
    orders: set[tuple[str, str]] = set()
    for form in templates:
        for block in form.blocks:
            orders |= _pairs([column.name for column in block.columns if column.name in possible])
    return {(behind, before) for before, behind in orders if (behind, before) not in orders}


def _best(namings: Sequence[Naming], witnesses: Sequence[_Witness]) -> Naming | None:
    counts = sorted(((sum(w.agrees(n) for w in witnesses), n) for n in namings), reverse=True)
    if not counts:
        return None
    (most, best), *others = counts
    margin = most - (others[0][0] if others else 0)
    astray = sum(w.binding and not w.agrees(best) for w in witnesses)
    return best if margin >= _MARGIN and astray < margin else None


def _rows_elsewhere(table: FormTable, possible: Sequence[str], tables: Sequence[FormTable]) -> Iterator[_Witness]:
    """Rows of other tables for the same account that have the same total: of another source nothing is in it."""
    rows = {_of(row): row for row in table.rows if row.recognised}
    for other in tables:
        if other is table or other.garbled or (other.entity, other.year) != (table.entity, table.year):
            continue
        for row in other.rows:
            own = rows.get(_of(row)) if row.recognised else None
            shown = _shown(table, own) if own else None
            told = _told_in(other, row, possible, table, own) if own and shown else None
            if shown and told:
                yield _Witness(shown, told)


def _of(row: Row) -> tuple[str, bool, str]:
    return row.code or "", row.name == TOTAL_ROW, row.project


def _shown(table: FormTable, row: Row) -> tuple[Interval, ...] | None:
    """What the row prints in the columns without a name; None where its sum does not hold."""
    amounts = [_amount(table, row, column.name) for column in table.columns]
    if not all(amounts):
        return None
    whole, *shown = (amount for amount in amounts if amount)
    return tuple(shown) if whole.low > 0 and whole.meets(sum(shown, ZERO)) else None


def _told_in(other: FormTable, row: Row, possible: Sequence[str], table: FormTable, own: Row) -> Amounts | None:
    """What the row of another table has in the columns that could be those; None where they do not make up the same total."""
    names = [column.name for column in other.columns if column.name in possible]
    amounts = {name: _amount(other, row, name) for name in names}
    known = {name: amount for name, amount in amounts.items() if amount is not None}
    whole = _amount(table, own, table.columns[0].name)
    if not names or whole is None or len(known) < len(names) or not whole.meets(sum(known.values(), ZERO)):
        return None
    return known


def _amount(table: FormTable, row: Row, column: str) -> Interval | None:
    """Zero for a blank; None where nobody knows."""
    entry = table.entries.get((row.index, column))
    if entry is None or entry.state not in (EntryState.PRINTED, EntryState.BLANK):
        return None
    return entry.figure.interval if entry.figure else ZERO


def _told(
    table: FormTable, possible: Sequence[str], statements: Sequence[Statement], rulebook: RuleBook
) -> Iterator[_Witness]:
    """What prose tells of the total row; each column once, however often it is told."""
    shown = _total_shown(table)
    heard: set[str] = set()
    for statement in statements if shown else ():
        figure, node = statement.figures.get(_AMOUNT), rulebook.referents.get(statement.quantity)
        column = _column_of(node, table.form) if figure and node else ""
        if figure and shown and column in possible and column not in heard:
            heard.add(column)
            yield _Witness(shown, {column: figure.interval}, binding=False)


def _cells_elsewhere(
    table: FormTable, possible: Sequence[str], tables: Sequence[FormTable], rulebook: RuleBook
) -> Iterator[_Witness]:
    """Cells of other tables that, as the quantities of the prose say, repeat the total row: 收支总表 has a row for each column of
    收入总表."""
    shown = _total_shown(table)
    nodes = rulebook.referents.values() if shown else ()
    same = {(column, cell): None for node in nodes if (column := _column_of(node, table.form)) for cell in _cells(node)}
    for column, cell in same:
        others = [other for other in tables if other.form == cell.form != table.form]
        if shown and column in possible and len(others) == 1 and not others[0].garbled:
            rows = (row for row in others[0].rows if row.recognised and row.name == cell.row)
            amount = next((_amount(others[0], row, str(cell.column)) for row in rows), None)
            if amount is not None:
                yield _Witness(shown, {column: amount}, binding=False)


def _total_shown(table: FormTable) -> tuple[Interval, ...] | None:
    total = next((row for row in table.rows if row.recognised and row.name == TOTAL_ROW), None)
    return _shown(table, total) if total else None


def _cells(node: Node) -> tuple[Cell, ...]:
    options = node.options if isinstance(node, FirstOf) else (node,)
    return tuple(option for option in options if isinstance(option, Cell))


def _column_of(node: Node, form: str) -> str:
    """The column in whose total row of this form a quantity stands; empty where it stands elsewhere."""
    cells = (cell for cell in _cells(node) if cell.form == form and cell.row == TOTAL_ROW)
    return next((str(cell.column) for cell in cells if isinstance(cell.column, str)), "")


def _renamed(table: FormTable, naming: Naming) -> FormTable:
    names = dict(zip(nameless_columns(len(naming)), naming, strict=True))
    columns = tuple(
        Column(
            names.get(column.name, column.name),
            column.header,
            column.block,
            tuple(names.get(part, part) for part in column.parts),
        )
        for column in table.columns
    )
    entries = {(index, names.get(column, column)): entry for (index, column), entry in table.entries.items()}
    return replace(table, columns=columns, entries=entries)
