"""kind 同码同名: an account code has one name in all tables of a disclosure."""

from collections.abc import Iterable

from audit.evaluation.ground import Ground, View, key
from audit.evaluation.ground.naming import code_leaf, same_name
from audit.model.check import Claim, Outcome
from audit.model.facts import Row
from audit.model.knowledge.rules import Rule

KIND = "同码同名"
Printed = tuple[View, Row]


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per code that is printed in two tables at least."""
    found: dict[tuple[str, str], list[Printed]] = {}
    for view in ground.of_forms(rule.forms):
        for row in view.table.rows:
            if row.code and row.recognised and key(row.label) and not (row.jumbled or view.table.garbled):
                found.setdefault((_catalogue(view, row), row.code), []).append((view, row))
    shared = ((code, printed) for (_, code), printed in found.items() if len({id(v) for v, _ in printed}) > 1)
    return [_outcome(rule, code, printed) for code, printed in shared]


def _catalogue(view: View, row: Row) -> str:
    """功能分类 and 经济分类 are different lists of codes."""
    block = view.block_of(row)
    return block.accounts if block else ""


def _outcome(rule: Rule, code: str, printed: list[Printed]) -> Outcome:
    first = printed[0]
    other = next((p for p in printed if not same_name(first[1].label, p[1].label)), None)
    pair = (first, other or printed[-1])
    (one, one_row), (two, two_row) = pair
    claim = Claim(rule.id, f"科目 {code} 各表同名", tuple(code_leaf(*p) for p in pair), (two.title, code), two.title)
    detail = {"表": two.title, "编码": code, "名称": two_row.label, "另表": one.title, "另名": one_row.label}
    return claim.judged(detail, holds=not other)
