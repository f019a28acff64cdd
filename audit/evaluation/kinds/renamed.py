"""kind 更名: another disclosure of this unit calls it by the same name."""

from collections.abc import Iterable

from audit.evaluation.ground import Ground
from audit.evaluation.ground.naming import FILES, same_name
from audit.model.check import Claim, Outcome, Status
from audit.model.facts import Facts
from audit.model.knowledge.bodies.disclosure import Renamed
from audit.model.knowledge.rules import Rule

KIND = "更名"


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per disclosure that it is compared with."""
    body: Renamed = rule.body
    others = ground.companions.of(body.role)
    if not others:
        return [Outcome(rule.id, Status.NOT_APPLICABLE, reason=f"没有{FILES[body.role]}")]
    return [_outcome(rule, ground.facts.profile.entity, other) for other in others]


def _outcome(rule: Rule, name: str, other: Facts) -> Outcome:
    """A short name and the full one are the same name."""
    before = other.profile.entity
    if not name or not before:
        return Outcome(rule.id, Status.NOT_APPLICABLE, reason="有一份文件没有写单位名称")
    claim = Claim(rule.id, f"两份文件的单位名称：{before}、{name}", (), (name,))
    return claim.judged({"甲": before, "乙": name, "文件": other.path}, holds=same_name(name, before))
