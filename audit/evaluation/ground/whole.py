"""Whether a table shows all of its accounts. Only then is one that it leaves out zero there, and not a row that was lost."""

from collections.abc import Sequence

from audit.evaluation.ground import View
from audit.evaluation.ground.cells import entry_of
from audit.evaluation.ground.gaps import Gap
from audit.evaluation.ground.naming import row_name
from audit.model.check import Sum
from audit.model.check.arithmetic import interval
from audit.model.facts import EntryState, Row
from audit.model.knowledge.forms import RowKey


def why_not_whole(view: View, code: str = "", columns: Sequence[str] = ()) -> str:
    """Why the account may have had a row that is not there any more; empty where nothing speaks for it."""
    if view.why_lost:
        return view.why_lost
    if _is_slid(view):
        return f"《{view.title}》换页后的列对不上表头，名称和编码也可能错了"
    if _is_cut(view):
        return f"《{view.title}》没有合计一行，可能不全"
    if code and (row := _of_no_class(view)):
        return f"《{view.title}》「{row.label}」没有认出是哪一类"
    for above in _above(view, code) if code else ():
        if any(_is_open(view, above, column) for column in columns):
            return f"《{view.title}》「{row_name(above)}」与其下各行之和不符，可能漏了行"
    return ""


def _of_no_class(view: View) -> Row | None:
    """A row among the classes with a name that no class has: it may be the one that seems to be missing."""
    for block in view.form.blocks if view.form else ():
        if block.accounts and block.key is RowKey.LISTED:
            listed = {row.name for row in block.rows}
            rows = (r for r in view.table.rows if r.block == block.name and not r.code and r.level == 1)
            if row := next((r for r in rows if r.name not in listed and _prints(view, r)), None):
                return row
    return None


def _prints(view: View, row: Row) -> bool:
    cells = (view.table.figure_at(row, name) for name in view.columns)
    return any(figure is not None and figure.value for figure in cells)


def _is_slid(view: View) -> bool:
    """Rows of another page stand in other columns: their labels may be read of the wrong cells, as their figures are."""
    entries = view.table.entries.values() if view.table.loose else ()
    return any(entry.state is EntryState.UNPLACED for entry in entries)


def _is_cut(view: View) -> bool:
    """Accounts without the total that stands first or last among them."""
    if view.table.totals():
        return False
    keyed = {b.name for b in view.form.blocks if b.accounts and b.key is RowKey.ACCOUNT} if view.form else set()
    return any(row.block in keyed for rows in view.by_code.values() for row in rows)


def _above(view: View, code: str) -> Sequence[Row]:
    """The row that the account would be a part of: the nearest higher account, or the total."""
    for length in range(len(code) - 1, 0, -1):
        if rows := view.by_code.get(code[:length]):
            return rows
    return view.table.totals()


def _is_open(view: View, above: Row, column: str) -> bool:
    """It is not the sum of the rows below it, in a column where all of them were read."""
    total = entry_of(view, above, column)
    parts = [entry_of(view, row, column) for row in view.children.get(above.index, ())]
    read = [part for part in parts if not isinstance(part, Gap)]
    if isinstance(total, Gap) or not parts or len(read) < len(parts):
        return False
    return not interval(Sum(tuple((1, part) for part in read))).meets(interval(total))
