"""kind 残留: nothing of the template is left in the prose."""

from collections.abc import Iterable

from audit.evaluation.ground import Ground
from audit.model.check import Claim, Outcome, Status
from audit.model.facts import LEFTOVER_KIND, Statement
from audit.model.knowledge.bodies.prose import Leftovers
from audit.model.knowledge.rules import Rule

KIND = "残留"


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per leftover; one that passes where the prose has none; not applicable without any prose."""
    body: Leftovers = rule.body
    left = [s for s in ground.spoken.of_kinds((LEFTOVER_KIND,)) if s.subject in body.names]
    if left:
        return [_failed(rule, statement) for statement in left]
    if not ground.facts.statements:
        return [Outcome(rule.id, Status.NOT_APPLICABLE, reason="文件里没有说明文字")]
    return [Claim(rule.id, "说明里没有模板残留", (), ()).judged({}, holds=True)]


def _failed(rule: Rule, statement: Statement) -> Outcome:
    section = statement.heading
    text = statement.words["残留"]
    claim = Claim(rule.id, f"残留：{text}", (), (section, text), section)
    detail = {"标题": section, "残留": text, "上下文": statement.sentence}
    return claim.judged(detail, holds=False)
