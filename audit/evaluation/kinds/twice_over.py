"""kind 重印: no row of a kind that a table has once is printed again right below itself.

A table read from text without cells is not asked: its lines may have been put down twice by who made the text.
"""

from collections.abc import Iterable
from decimal import Decimal

from audit.decimal_utils import parse_numeral
from audit.evaluation.ground import Ground, View
from audit.evaluation.ground.of_table import judged
from audit.model.check import Leaf, Outcome, Status
from audit.model.facts import Repeat
from audit.model.figure import COUNT, Figure
from audit.model.knowledge.bodies.tables import TwiceOver
from audit.model.knowledge.forms import RowKey
from audit.model.knowledge.rules import Rule

KIND = "重印"
_NAMED_ONCE = {
    RowKey.ACCOUNT,
    RowKey.LISTED,
}  # where things bought or projects are listed, two may be alike, and so their sums


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per table whose rows are accounts or the form's own."""
    views = [view for view in ground.of_forms(rule.forms) if _is_asked(view)]
    if not views:
        return [Outcome(rule.id, Status.NOT_APPLICABLE, reason="没有认出逐格的表")]
    return [_outcome(rule, view) for view in views]


def _is_asked(view: View) -> bool:
    table = view.table
    read = not (table.flow or table.garbled or table.unruled)
    return read and bool(view.blocks) and all(block.key in _NAMED_ONCE for block in view.blocks.values())


def _outcome(rule: Rule, view: View) -> Outcome:
    body: TwiceOver = rule.body
    told = [repeat for repeat in view.table.repeats if body.rows.search(repeat.words)]
    detail = {"表": view.title, "行": told[0].words if told else "", "写的": told[0].amount if told else ""}
    return judged(rule, view, "一行只印一次", [_leaf(view, repeat) for repeat in told], detail, holds=not told)


def _leaf(view: View, repeat: Repeat) -> Leaf:
    value = parse_numeral(repeat.amount)
    figure = Figure(repeat.amount, value.value if value else Decimal(0), 0, COUNT, repeat.place, exact=True)
    return Leaf(figure, f"《{view.title}》「{repeat.words}」", (view.title, repeat.words))
