"""A column that was hidden, or left out, when the table was printed: what the total has too much adds up, row by row."""

from collections.abc import Iterable, Mapping, Sequence

from audit.evaluation.binding.stand import Stand
from audit.evaluation.ground import Ground, View
from audit.evaluation.ground.beside import amount_at, gap_beside
from audit.model.check import Check
from audit.model.check.arithmetic import all_constants
from audit.model.facts import Row
from audit.model.figure.interval import ZERO, Interval
from audit.model.knowledge.forms import TOTAL_ROW

_ENOUGH = 2  # rows of which one adds up the others, where one alone may be a wrong figure


def doubt_of_hidden_column(stand: Stand, ground: Ground) -> str:
    """The reason why a total that is more than its columns proves nothing: the form has one more, and what every row has too
    much is what such a column would say; or another table says it of that column, or of the only row a part is not there."""
    view, row = stand.view, stand.row
    if view is None or row is None or not stand.column or not stand.parts:
        return ""
    hidden = [part for part in stand.parts if part not in view.columns and view.column_spec(part)]
    # 第2列: which of the form's columns these are, nobody knows
    nameless = all(part in view.columns and not view.column_spec(part) for part in stand.parts)
    gap = _gap(view, row, stand) if hidden or nameless else None
    if gap is None or gap.low <= 0:
        return ""
    if hidden and _is_half(view, ground):
        return f"《{view.title}》有几列印在另一张同名的表里，{hidden[0]}可能在其中"
    if (
        (hidden and _is_alone(view, stand))
        or _is_said_elsewhere(hidden, row, gap, ground)
        or _adds_up(view, row, stand)
    ):
        if nameless:
            return f"《{view.title}》像是有一列没有印出来"
        return f"《{view.title}》没有{hidden[0]}{'等' if len(hidden) > 1 else ''}列，像是没有印出来"
    return ""


def doubt_of_absent_column(check: Check) -> str:
    """The reason why nothing in a column that is not printed proves nothing: it may have been hidden."""
    absent = next((c for c in all_constants(check) if c.assumed and not c.cell), None)
    return f"{absent.name}，可能没有印出来" if absent else ""


def _is_half(view: View, ground: Ground) -> bool:
    """A table too wide for its page is printed in two, each under its title: the other one has columns that it has not."""
    return any(other.columns - view.columns for other in ground.of_forms((view.table.form,)))


def _is_said_elsewhere(hidden: Sequence[str], row: Row, gap: Interval, ground: Ground) -> bool:
    """Another table has the amount in a column of that name, in the same row."""
    return any(
        (figure := other.table.figure_at(same, part)) is not None and figure.interval.meets(gap)
        for part in hidden
        for other in ground.views
        for same in other.table.rows
        if same.recognised and (same.code, same.name == TOTAL_ROW) == (row.code, row.name == TOTAL_ROW)
    )


def _is_alone(view: View, stand: Stand) -> bool:
    """No other row has an amount in that column."""
    amounts = (amount_at(view, row, stand.column) for row in view.table.rows if row.recognised)
    return sum(amount is not None and amount.low > 0 for amount in amounts) == 1


def _adds_up(view: View, own: Row, stand: Stand) -> bool:
    """Whether what is too much in each row is all of the row, or what is too much in the rows beside or below it."""
    rows = [row for row in view.table.rows if row.recognised and (row.index, stand.column) in view.table.entries]
    gaps = {row.index: _gap(view, row, stand) for row in rows}
    totals = [(amount_at(view, row, stand.column), gaps[row.index]) for row in rows]
    beside = [gap for row in rows if row.block == own.block and (gap := gaps[row.index])]
    return _is_all_of_each(totals) or _last_is_sum_of_others(beside) or _is_that_of_the_rows_below(view, gaps)


def _is_all_of_each(totals: Iterable[tuple[Interval | None, Interval | None]]) -> bool:
    """None of the columns that are printed has anything of a row that has an amount."""
    filled = [(total, gap) for total, gap in totals if total is not None and total.low > 0]
    return len(filled) >= _ENOUGH and all(gap and gap.meets(total) for total, gap in filled)


def _is_that_of_the_rows_below(view: View, gaps: Mapping[int, Interval | None]) -> bool:
    """No row is known to be too much by anything else, and one is by what they are, at least."""
    summed = False
    for index, gap in gaps.items():
        if gap is None:  # a figure of the row was not read
            continue
        below = [gaps[child.index] for child in view.children.get(index, ()) if child.index in gaps]
        known = [one for one in below if one is not None]
        is_sum = bool(below) and len(known) == len(below)
        if gap.high < 0 or (is_sum and not gap.meets(sum(known, ZERO))):
            return False
        summed |= is_sum and gap.low > 0
    return summed


def _last_is_sum_of_others(gaps: Sequence[Interval]) -> bool:
    """In a table of listed rows: the row of their sum comes behind them, and is too much by what they are together."""
    beyond = [gap for gap in gaps if gap.low > 0]
    less = any(gap.high < 0 for gap in gaps)
    return len(beyond) > _ENOUGH and not less and beyond[-1].meets(sum(beyond[:-1], ZERO))


def _gap(view: View, row: Row, stand: Stand) -> Interval | None:
    return gap_beside(view, row, stand.column, stand.parts)
