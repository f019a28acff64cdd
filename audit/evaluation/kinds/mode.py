"""kind 众数: the sums of a disclosure agree with one another and are one of those allowed."""

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal

from audit.evaluation.ground import Ground
from audit.evaluation.ground.naming import slot_leaf
from audit.evaluation.verdict import judge
from audit.model.check import Check, Constant, Leaf, Outcome, Status, Sum
from audit.model.facts import Statement
from audit.model.knowledge.bodies.prose import Mode
from audit.model.knowledge.formula import Relation
from audit.model.knowledge.rules import Rule

KIND = "众数"


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per statement; undetermined where not all of its items were read."""
    body: Mode = rule.body
    wholes = [s for s in ground.spoken.all if s.kind in body.statements.kinds]
    items = {s.index: _items(s, body.slot, ground) for s in wholes}
    complete = [s for s in wholes if items[s.index] and s.words.get(body.complete[0]) == body.complete[1]]
    read = {s.index for s in complete}
    usual = _usual([_sum(items[s.index]) for s in complete], body.allowed)
    return [_outcome(rule, s, items[s.index], usual, read=s.index in read) for s in wholes]


def _items(whole: Statement, slot: str, ground: Ground) -> list[Leaf]:
    parts = ground.spoken.items_of(whole)
    return [slot_leaf(part.figures[slot], part, slot) for part in parts if slot in part.figures]


def _sum(items: Iterable[Leaf]) -> Decimal:
    return sum((item.figure.amount for item in items), Decimal(0))


def _usual(sums: Sequence[Decimal], allowed: Sequence[Decimal]) -> Decimal:
    """The allowed sum that occurs most often; of equals, the one that is listed first."""
    counts = Counter(s for s in sums if s in allowed)
    return max(allowed, key=lambda value: (counts[value], -allowed.index(value)))


def _outcome(rule: Rule, whole: Statement, items: list[Leaf], usual: Decimal, *, read: bool) -> Outcome:
    where, group = (whole.heading, whole.subject), whole.heading
    if not items:
        return Outcome(rule.id, Status.NOT_APPLICABLE, reason="没有印出权重", where=where, group=group)
    if not read:
        return Outcome(rule.id, Status.UNDETERMINED, reason="有的项没有读出，加不全", where=where, group=group)
    total = Sum(tuple((1, item) for item in items))
    outcome = judge(Check(rule.id, Relation.EQUAL, total, Constant(usual, f"全文惯例 {usual}"), where, group))
    detail = {"主题": whole.topic, "合计": f"{_sum(items):f}", "惯例": f"{usual:f}"}
    return Outcome(
        rule.id, outcome.status, outcome.check, outcome.expected, outcome.actual, outcome.difference,
        outcome.allowance, outcome.reason, where, group, detail=detail,
    )  # fmt: skip
