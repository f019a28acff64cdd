"""Which row a table seems to lack: another table has it, with the amount that would close the gap."""

from collections.abc import Iterable, Iterator, Sequence

from audit.evaluation.ground import Ground, View
from audit.evaluation.ground.cells import entry_of
from audit.evaluation.ground.naming import row_name
from audit.model.check import Check, Leaf
from audit.model.check.arithmetic import gap_of, interval
from audit.model.facts import Row
from audit.model.figure.interval import Interval
from audit.model.knowledge.accounts import CLASS_DIGITS, STEP

LIKELY = "可能"  # the word of an outcome's detail that names the row


def named_elsewhere(ground: Ground, view: View, code: str) -> str:
    """The account as another table prints it."""
    others = (row for other in ground.views if other is not view for row in other.by_code.get(code, ()))
    return next(map(row_name, others), "")


def below_of(ground: Ground, view: View, code: str, amounts: Iterable[Interval]) -> str:
    """The one account right below `code` that only other tables have, with one of these amounts."""
    found: dict[str, Leaf] = {}
    for name, leaf in _below(ground, view, code, list(amounts)):
        found.setdefault(name, leaf)  # the total stands first
    name, only = next(iter(found.items()), ("", None))
    return f"{name}，{only.figure.text} {only.figure.unit.name}" if only and len(found) == 1 else ""


def closing(check: Check, ground: Ground, view: View | None, row: Row | None) -> str:
    """The one account that this table lacks below the row, and whose amount closes the gap of the failed check."""
    if view is None or row is None or not (row.code or row.level == 0):
        return ""
    return below_of(ground, view, row.code or "", [gap_of(check)])


def _below(ground: Ground, view: View, code: str, wanted: Sequence[Interval]) -> Iterator[tuple[str, Leaf]]:
    others = (other for other in ground.views if other is not view and other.has_accounts())
    lacking = (
        (other, row)
        for other in others
        for row in other.table.rows
        if _is_below(row, code) and row.code not in view.by_code
    )
    for other, row in lacking:
        for bound in (entry_of(other, row, column) for column in other.columns_of(row)):
            if isinstance(bound, Leaf) and bound.figure.value and any(map(interval(bound).meets, wanted)):
                yield row_name(row), bound


def _is_below(row: Row, code: str) -> bool:
    own = row.code or ""
    return row.recognised and own.startswith(code) and len(own) == (len(code) + STEP if code else CLASS_DIGITS)
