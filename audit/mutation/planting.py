"""Facts with one error in them. Tables and statements that the error does not reach stay the same objects."""

from collections.abc import Mapping
from decimal import Decimal

from audit.decimal_utils import parse_numeral, print_numeral
from audit.model.facts import Entry, EntryState, Facts, FormTable, Row, Statement
from audit.model.figure import Figure
from audit.model.mutation import At, CellAt, Change, SlotAt
from audit.model.record import record, replace
from audit.mutation.targets import Target


def reprinted(text: str, value: Decimal, decimals: int) -> str:
    """The wrong number as the right one was printed: grouped, with a % sign."""
    numeral = parse_numeral(text)
    return print_numeral(value, decimals, grouped="," in text, percent=numeral is not None and numeral.percent)


def with_number(facts: Facts, target: Target, wrong: Decimal) -> Change:
    """Everywhere the printed figure stands, it is wrong in the same way."""
    text = reprinted(target.figure.text, wrong, target.figure.decimals)
    changed = facts
    for at, sign in target.stands.items():
        changed = _with_figure(changed, at, target.figure, text, wrong * sign)
    return Change(changed, frozenset(target.stands), frozenset({(target.figure.place, text)}))


def _with_figure(facts: Facts, at: At, old: Figure, text: str, value: Decimal) -> Facts:
    if isinstance(at, SlotAt):
        statement = facts.statements[at.statement]
        figure = replace(statement.figures[at.slot], text=text, value=value)
        return _with_statement(facts, at.statement, replace(statement, figures={**statement.figures, at.slot: figure}))
    table = facts.tables[at.table]
    wrong = replace(old, text=text, value=value)
    if not at.column:
        loose = tuple(wrong if (f.place, f.text) == (old.place, old.text) else f for f in table.loose[at.row])
        return _with_table(facts, at.table, replace(table, loose={**table.loose, at.row: loose}))
    entries = dict(table.entries)
    entries[at.row, at.column] = replace(entries[at.row, at.column], figure=wrong, text=text)
    return _with_table(facts, at.table, replace(table, entries=entries))


@record
class Turn:
    """A direction word in its slot, to be turned round."""

    slot: str
    word: str
    opposite: str


def with_direction(facts: Facts, turn: Turn, target: Target) -> Change:
    """The word says the opposite, and so does the sign of the figure it stands before, wherever that is repeated."""
    changed, touched = facts, set(target.stands)
    for at in target.stands:
        changed = _with_figure(changed, at, target.figure, target.figure.text, -_figure_at(facts, at).value)
        if isinstance(at, SlotAt) and facts.statements[at.statement].words.get(turn.slot) == turn.word:
            statement = changed.statements[at.statement]
            words = {**statement.words, turn.slot: turn.opposite}
            changed = _with_statement(changed, at.statement, replace(statement, words=words))
            touched.add(SlotAt(at.statement, turn.slot))
    return Change(changed, frozenset(touched), frozenset({(target.figure.place, target.figure.text)}))


def _figure_at(facts: Facts, at: At) -> Figure:
    if isinstance(at, SlotAt):
        return facts.statements[at.statement].figures[at.slot]
    figure = facts.tables[at.table].entries[at.row, at.column].figure
    assert figure is not None  # noqa: S101 - a target stands only where a figure is
    return figure


def without_row(facts: Facts, index: int, gone: Row) -> Change:
    """The row is printed no more. Its place in the table is kept, so that the others keep their numbers; what stood
    below it now stands below what it stood below."""
    table = facts.tables[index]
    blank = replace(gone, name="", label="", project="", code=None, ordinal=None, recognised=False, parent=None)
    rows = tuple(blank if r is gone else _adopted(r, gone) for r in table.rows)
    entries = {key: entry for key, entry in table.entries.items() if key[0] != gone.index}
    left = replace(
        table,
        rows=rows,
        entries=entries,
        loose={row: figures for row, figures in table.loose.items() if row != gone.index},
        row_numbers=tuple(n for n in table.row_numbers if n.number != gone.ordinal),
    )
    touched = {CellAt(index, gone.index, column.name) for column in table.columns}
    cited = frozenset((f.place, f.text) for f in left.figures())
    return Change(_with_table(facts, index, left), frozenset({*touched, CellAt(index, gone.index, "")}), cited)


def _adopted(row: Row, gone: Row) -> Row:
    return replace(row, parent=gone.parent) if row.parent == gone.index else row


def printed_in(entries: Mapping[tuple[int, str], Entry], row: Row) -> tuple[Figure, ...]:
    """The figures of a row that are not zero."""
    return tuple(
        entry.figure
        for (index, _), entry in entries.items()
        if index == row.index and entry.state is EntryState.PRINTED and entry.figure is not None and entry.figure.value
    )


def _with_table(facts: Facts, index: int, table: FormTable) -> Facts:
    return replace(facts, tables=(*facts.tables[:index], table, *facts.tables[index + 1 :]))


def _with_statement(facts: Facts, index: int, statement: Statement) -> Facts:
    return replace(facts, statements=(*facts.statements[:index], statement, *facts.statements[index + 1 :]))
