"""kind 所属科目: the higher account that a statement names beside an account is the one that stands above it in the table."""

from collections.abc import Iterable

from audit.evaluation.binding.stand import fits, said_once
from audit.evaluation.ground import Ground, View, key
from audit.evaluation.ground.naming import code_leaf, same_name
from audit.model.check import Claim, Outcome, Status
from audit.model.facts import Row, Statement
from audit.model.knowledge.accounts import DIGITS
from audit.model.knowledge.bodies.prose import AccountPath
from audit.model.knowledge.rules import Rule

KIND = "所属科目"


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per statement that names both, where the table has both names: a name that it lacks is told by others."""
    body: AccountPath = rule.body
    digits = DIGITS[body.above]
    views = [view for view in ground.of_forms(rule.forms) if not view.table.garbled]
    fitting = (said for said in ground.facts.statements if fits(said, body.statements))
    for said in said_once(fitting, body.slot):
        if said.words[body.slot] and said.words.get(body.above):
            rows = [
                (v, r) for v in views for r in v.by_name.get(key(said.words[body.slot]), ()) if _is_account(r, digits)
            ]
            higher = said.words[body.above]
            if rows and any(_named(view, higher, digits) for view in views):
                yield _outcome(rule, said, digits, rows, views)


def _is_account(row: Row, digits: int) -> bool:
    """An account below that level."""
    return len(row.code or "") > digits and not row.jumbled


def _named(view: View, name: str, digits: int) -> bool:
    rows = (row for code, many in view.by_code.items() if len(code) == digits for row in many)
    return any(same_name(row.label, name) for row in rows)


def _above(view: View, row: Row, digits: int) -> Iterable[Row]:
    return view.by_code.get((row.code or "")[:digits], ())


def _outcome(rule: Rule, said: Statement, digits: int, rows: list[tuple[View, Row]], views: Iterable[View]) -> Outcome:
    section, level = said.heading, rule.body.above
    higher = said.words[level]
    above = [(view, up) for view, row in rows for up in _above(view, row, digits)]
    claim = Claim(
        rule.id,
        f"「{higher}」是表里它上面的{level}",
        tuple(code_leaf(*one) for one in rows[:1]),
        (section, said.subject),
        section,
    )
    if len({up.code for _, up in above}) < len({(row.code or "")[:digits] for _, row in rows}):
        return Outcome(rule.id, Status.UNDETERMINED, claim, reason=f"表里没有印出它上面的{level}", where=claim.where)
    holds = any(same_name(up.label, higher) for _, up in above)
    if not holds and (lost := next((view.why_lost for view in views if view.lost), "")):
        return Outcome(rule.id, Status.UNDETERMINED, claim, reason=lost, where=claim.where)
    detail = {"主题": said.topic, "写的": higher, "应为": above[0][1].label, "表": above[0][0].title}
    return claim.judged(detail, holds=holds)
