"""kind 行次: the printed row numbers of each table run on by one."""

from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise

from audit.evaluation.ground import Ground, View
from audit.evaluation.naming import row_name
from audit.model.check import Claim, Leaf, Outcome, Status
from audit.model.facts import Row
from audit.model.figure import COUNT, Figure
from audit.model.rules import Rule

KIND = "行次"


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per table; not applicable where no row is numbered."""
    return [_outcome(rule, view) for view in ground.of_forms(rule.forms)]


def _outcome(rule: Rule, view: View) -> Outcome:
    numbered = sorted((r for r in view.table.rows if r.ordinal is not None), key=lambda r: r.ordinal or 0)
    if len(numbered) < 2:
        return Outcome(rule.id, Status.NOT_APPLICABLE, reason="表里没有印行次", where=(view.title,), group=view.title)
    gap = next(((a, b) for a, b in pairwise(numbered) if (b.ordinal or 0) - (a.ordinal or 0) > 1), None)
    rows = gap or (numbered[0], numbered[-1])
    claim = Claim(rule.id, "行次逐行加一", tuple(_leaf(view, r) for r in rows), (view.title,), view.title)
    status = Status.FAILED if gap else Status.PASSED
    return Outcome(rule.id, status, claim, where=(view.title,), group=view.title, detail=_detail(view, rows))


def _leaf(view: View, row: Row) -> Leaf:
    """The number itself, as it is printed in its row."""
    number = Figure(str(row.ordinal), Decimal(row.ordinal or 0), 0, COUNT, row.place, exact=True)
    return Leaf(number, f"《{view.title}》「{row_name(row)}」行次", (view.title, row_name(row), "行次"))


def _detail(view: View, rows: tuple[Row, Row]) -> dict[str, str]:
    before, after = (str(row.ordinal) for row in rows)
    return {"表": view.title, "行": row_name(rows[1]), "列": "行次", "前": before, "后": after}
