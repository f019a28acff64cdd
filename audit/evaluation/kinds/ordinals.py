"""kind 行次: the printed row numbers of each table run on by one."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from audit.evaluation.ground import Ground, View
from audit.evaluation.ground.naming import row_name
from audit.evaluation.ground.of_table import judged, not_applicable, undetermined
from audit.model.check import Leaf, Outcome
from audit.model.facts import RowNumber
from audit.model.figure import counted
from audit.model.knowledge.rules import Rule

KIND = "行次"
_MOST_MISSING = 2  # where more numbers are missing, rows were not read rather than not printed


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per table; not applicable where no row is numbered."""
    return [_outcome(rule, view) for view in ground.of_forms(rule.forms)]


def _outcome(rule: Rule, view: View) -> Outcome:
    numbers = sorted(view.table.row_numbers, key=lambda n: n.number)
    if len(numbers) < 2:
        return not_applicable(rule, view, "表里没有印行次")
    gaps = _gaps(numbers)
    if _missing(gaps) > _MOST_MISSING:
        gaps = _gaps(numbers[:-1])  # but for one that is far out of line, all are there
        if _missing(gaps) != 1:
            return undetermined(rule, view, "行次缺得多，可能没有读全")
    if any(_ran_together(view, *gap) for gap in gaps):
        return undetermined(rule, view, "行次可能连在名称后面，没有读出来")
    pair = gaps[0] if gaps else (numbers[0], numbers[-1])
    cited = [_leaf(view, number) for number in pair]
    return judged(rule, view, "行次逐行加一", cited, _detail(view, pair), holds=not gaps)


def _gaps(numbers: Sequence[RowNumber]) -> list[tuple[RowNumber, RowNumber]]:
    return [(a, b) for a, b in pairwise(numbers) if b.number - a.number > 1]


def _missing(gaps: Sequence[tuple[RowNumber, RowNumber]]) -> int:
    return sum(b.number - a.number - 1 for a, b in gaps)


def _ran_together(view: View, before: RowNumber, after: RowNumber) -> bool:
    """Whether a name ends with one of the numbers between: it was so long that it met the number."""
    lost = tuple(str(number) for number in range(before.number + 1, after.number))
    return any(row.ordinal is None and row.label.endswith(lost) for row in view.table.rows)


def _leaf(view: View, number: RowNumber) -> Leaf:
    """The number itself, as it is printed in its row."""
    figure = counted(number.number, number.place)
    return Leaf(figure, f"《{view.title}》行次", (view.title, "", "行次"))


def _detail(view: View, pair: Sequence[RowNumber]) -> dict[str, str]:
    before, after = pair
    named = (row_name(row) for row in view.table.rows if row.ordinal == after.number)
    return {"表": view.title, "行": next(named, ""), "列": "行次", "前": str(before.number), "后": str(after.number)}
