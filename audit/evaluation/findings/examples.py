"""Whether an example of a rule shows what it should."""

from collections.abc import Sequence

from audit.evaluation.findings.sentences import sentence
from audit.model.check import Outcome, Status
from audit.model.knowledge.rules import Rule

_HOLDS = frozenset({Status.PASSED, Status.ROUNDING})


def example_fault(rule: Rule, outcomes: Sequence[Outcome], *, holds: bool) -> str:
    """What is wrong with an example on which the rule should hold, or should not; empty where nothing is."""
    failed = [outcome for outcome in outcomes if outcome.status is Status.FAILED]
    if holds and failed:
        return f"应当通过，却报出：{sentence(rule, failed[0])}"
    checked = any(outcome.status in _HOLDS for outcome in outcomes)
    if not failed and not checked:
        return f"规则没有在这个例子上检查：{_reasons(outcomes)}"
    return "应当报出，却全部通过" if not holds and not failed else ""


def _reasons(outcomes: Sequence[Outcome]) -> str:
    reasons = dict.fromkeys(o.reason for o in outcomes if o.reason)
    return "；".join(reasons) or "例子里没有它要检查的表、行或陈述，或者不在它的适用范围内"
