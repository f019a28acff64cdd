"""kind 科目次序: accounts stand below their higher ones, and in the order of their codes.

A table may be laid out by units or projects, and text without cells may have lost the order of its rows: where many rows
are out of place, or rows were not recognised, nobody is accused.
"""

from collections.abc import Iterable, Iterator, Sequence

from audit.evaluation.doubt.cut_codes import cut_under
from audit.evaluation.ground import Ground, View
from audit.evaluation.ground.naming import code_leaf, row_name
from audit.evaluation.ground.of_table import not_applicable
from audit.model.check import Claim, Outcome, Status
from audit.model.facts import Row
from audit.model.knowledge.accounts import CLASS_DIGITS
from audit.model.knowledge.bodies.tables import Disorder
from audit.model.knowledge.rules import Rule
from audit.model.record import record

KIND = "科目次序"
_MOST = 2  # where more accounts have rows out of place, the table is laid out in another way


@record
class _Spot:
    """Rows of one account, what they should stand below or behind, and whether they do; `elsewhere`: a table that has
    them in order."""

    rows: Sequence[Row]
    code: str
    right: bool
    elsewhere: str = ""


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per account that has others below it, in the tables that list accounts."""
    for view in ground.of_forms(rule.forms):
        if view.is_empty or not view.has_accounts():
            continue
        if view.table.flow:
            yield not_applicable(rule, view, "文本没有分出单元格，行的次序可能变了")
            continue
        below = rule.body.fault is Disorder.BELOW
        spots = list(_below(view) if below else _after(view, ground))
        doubt = _doubt(view, sum(not spot.right for spot in spots), len(spots) if below else 0)
        for spot in spots:
            yield _outcome(rule, ground, view, spot, doubt)


def _below(view: View) -> Iterator[_Spot]:
    """Whether the accounts of each higher one stand below it and no other."""
    astray: dict[str, list[Row]] = {}
    there: dict[str, list[Row]] = {}
    for row, over in _with_higher(view):
        code = row.code or ""
        own = next((code[:n] for n in range(len(code) - 1, CLASS_DIGITS - 1, -1) if code[:n] in view.by_code), "")
        if own:
            (there if over == own else astray).setdefault(own, []).append(row)
    for code in dict.fromkeys((*there, *astray)):
        yield _Spot(astray.get(code) or there[code], code, code not in astray)


def _with_higher(view: View) -> Iterator[tuple[Row, str]]:
    """Every account with the code of the nearest higher one above it in its block, whosever it is."""
    above: dict[str, list[str]] = {}
    for row in view.table.rows:
        if row.recognised and row.code:
            codes = above.setdefault(row.block, [])
            while codes and len(codes[-1]) >= len(row.code):
                codes.pop()
            yield row, codes[-1] if codes else ""
            codes.append(row.code)


def _after(view: View, ground: Ground) -> Iterator[_Spot]:
    """Whether an account stands behind the one before it below the same account; only where another table has both, and
    what is listed twice, once for each unit, may begin anew."""
    last: dict[tuple[str, str], Row] = {}
    for row, over in _with_higher(view):
        before = last.get((row.block, over))
        last[row.block, over] = row
        if before is None or any(len(view.by_code[code]) > 1 for code in (before.code or "", row.code or "")):
            continue
        if (before.code or "") <= (row.code or ""):
            yield _Spot((row, before), before.code or "", right=True)
        elif table := _in_order(ground, view, row.code or "", before.code or ""):
            yield _Spot((row, before), before.code or "", right=False, elsewhere=table)


def _in_order(ground: Ground, view: View, first: str, second: str) -> str:
    """A table that has the first account above the second; none where another has them the other way round, too."""
    ways: dict[bool, list[str]] = {True: [], False: []}
    for other in ground.views:
        if other is not view and not other.table.flow and first in other.by_code and second in other.by_code:
            ways[other.by_code[first][0].index < other.by_code[second][0].index].append(other.title)
    return ways[True][0] if ways[True] and not ways[False] else ""


def _doubt(view: View, wrong: int, every: int) -> str:
    if view.table.garbled or view.table.codes_cut or view.odd:
        return f"《{view.title}》有没认出的行，次序可能没有读对"
    if view.lost:
        return view.why_lost
    otherwise = wrong > _MOST or 1 < wrong == every  # all of them: each part stands above its sum
    return f"《{view.title}》有 {wrong} 处的次序不同，可能另有排法" if otherwise else ""


def _outcome(rule: Rule, ground: Ground, view: View, spot: _Spot, doubt: str) -> Outcome:
    row = spot.rows[0]
    where = (view.title, row_name(row))
    reason = "" if spot.right else doubt or cut_under(ground, {view.title}, spot.code)
    if reason:
        return Outcome(rule.id, Status.UNDETERMINED, reason=reason, where=where, group=view.title)
    claim = Claim(rule.id, rule.title, tuple(code_leaf(view, row) for row in spot.rows), where, view.title)
    detail = {"表": view.title, "行": row_name(row), "列": "", "编码": spot.code, "另表": spot.elsewhere}
    return claim.judged(detail, holds=spot.right)
