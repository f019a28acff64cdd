"""Was a table read as it was printed? Its own arithmetic tells: most of it holds, even with an error in it."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import chain

from audit.model.facts import Entry, EntryState, FormTable
from audit.model.knowledge.forms import Form, RowKey
from audit.recognition.tables.soundness.sums import Sum, all_sums, holds, says_something, sums_across, sums_down

_SHARE = 3  # of so many relations of rows and columns at most one may be broken in flow text
_MANY = 4  # so many must be, and more than half, where cells are printed
_SLIPPED = 6  # so many sums of one column must be broken, and as many rows told
_SOME = 10  # of so many rows one may be wrong in itself


def is_garbled(table: FormTable, form: Form) -> bool:
    """True where too few of the table's own relations hold, and no single wrong figure can be the reason: its text
    was not printed row by row."""
    if table.flow and _rows_contradict(table):
        return True
    relations = [relation for relation in all_sums(table, form) if says_something(*relation)]
    if form.blocks[0].key is RowKey.NONE or table.headed:  # nothing but its columns says how its one row goes
        relations = [relation for relation in relations if not _has_unplaced(*relation)]
    broken = [relation for relation in relations if not holds(*relation)]
    if table.flow and broken and form.blocks[0].key is RowKey.NONE and _has_blanks(table):
        return True  # its columns were told by sums alone
    if not table.flow and (len(broken) < _MANY or len(broken) * 2 <= len(relations)):
        return False
    return len(broken) * _SHARE > len(relations) and not _one_is_wrong(broken)


def proved_rows(table: FormTable, form: Form) -> frozenset[int]:
    """The rows with a figure in a sum that holds."""
    at = {id(entry): index for (index, _), entry in table.entries.items()}
    held = [
        [entry for entry in (whole, *parts) if entry.figure]
        for whole, parts in all_sums(table, form)
        if whole and whole.figure and holds(whole, parts)
    ]
    return frozenset(at[id(entry)] for entries in held if len(entries) > 1 for entry in entries)


def is_slipped(table: FormTable, form: Form) -> bool:
    """Every row adds up and few of the columns that do so: whole rows of figures stand beside other names. A wrong figure
    breaks two sums of its column, two rows that changed places break four."""
    across = [relation for relation in sums_across(table) if says_something(*relation)]
    if table.flow or len(across) < _SLIPPED or sum(not holds(*each) for each in across) > len(across) // _SOME:
        return False
    summed = [column for column in table.columns if column.parts]
    names = dict.fromkeys(name for column in summed for name in (column.name, *column.parts))
    down = [sums_down(table, form, name) for name in names]
    return any(
        len(broken := [r for r in sums if not holds(*r)]) >= _SLIPPED and len(broken) * 2 > len(sums) for sums in down
    )


def is_proved(table: FormTable, form: Form) -> bool:
    """Some row has parts in columns of its own that add up to its total, and nothing denies it but one figure: then the
    figures stand in the columns that they were given, whatever the header looked like. A total whose row is short, too,
    was not read and denies nothing."""
    denied = [relation for relation in _told(table, form) if not holds(*relation)]
    shown = any(
        sum(part.figure is not None for part in parts) > 1 and holds(whole, parts)
        for whole, parts in sums_across(table)
    )
    return shown and (not denied or _one_is_wrong(denied))


def is_borne_out(table: FormTable, form: Form) -> bool:
    """Some figures add up to the total that is printed for them, across or down, and hardly any do not: those figures
    stand in the rows and columns that they were given."""
    told = _told(table, form)
    denied = [relation for relation in told if not holds(*relation)]
    denied = [(whole, parts) for whole, parts in denied if any(part.figure for part in parts)]  # else: not filled in
    shown = any(
        any(part.figure and part.figure.value for part in parts) and holds(whole, parts) for whole, parts in told
    )
    return (shown or _is_balanced(table)) and (len(denied) * _SOME <= len(told) or _one_is_wrong(denied))


def _told(table: FormTable, form: Form) -> list[Sum]:
    """The sums that say something: those of columns, and those whose total is printed."""
    down = (relation for relation in all_sums(table, form) if relation[0] and relation[0].figure)
    return [relation for relation in chain(sums_across(table), down) if says_something(*relation)]


def _is_balanced(table: FormTable) -> bool:
    """What stands side by side, in one column each, comes to the same amount at most."""
    most: dict[str, Decimal] = {}
    for (index, _), entry in table.entries.items():
        if entry.figure and table.rows[index].recognised:
            block = table.rows[index].block
            most[block] = max(most.get(block, Decimal(0)), entry.figure.amount)
    return len(most) > 1 and len(set(most.values())) == 1 and Decimal(0) not in most.values()


def _rows_contradict(table: FormTable) -> bool:
    """Most rows deny what the columns add up to, though the columns may add up well: they are other columns. A figure
    without a column denies nothing where the header names them all."""
    rows = [relation for relation in sums_across(table) if says_something(*relation)]
    rows = [relation for relation in rows if not (table.headed and _has_unplaced(*relation))]
    broken = sum(not holds(*relation) for relation in rows)
    return broken >= _MANY and broken * 2 > len(rows)


def _has_blanks(table: FormTable) -> bool:
    return any(entry.state is EntryState.BLANK for entry in table.entries.values())


def _has_unplaced(whole: Entry | None, parts: Sequence[Entry]) -> bool:
    return any(entry.state is EntryState.UNPLACED for entry in (whole, *parts) if entry)


def _one_is_wrong(broken: Sequence[Sum]) -> bool:
    """All of them have one figure in common, and something printed on both sides."""
    figures = [{id(e) for e in (whole, *parts) if e and e.figure} for whole, parts in broken]
    complete = all(whole and whole.figure and any(p.figure for p in parts) for whole, parts in broken)
    return complete and bool(set.intersection(*figures))
