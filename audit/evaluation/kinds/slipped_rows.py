"""kind 错行: the figures of a table stand beside the names that they belong to."""

from collections.abc import Iterable

from audit.evaluation.ground import Ground, View
from audit.evaluation.ground.of_table import judged
from audit.model.check import Outcome, Status
from audit.model.knowledge.rules import Rule

KIND = "错行"


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per table of accounts; recognition found out in which of them the figures slipped."""
    told = [view for view in ground.views if view.by_code]
    if not told:
        return [Outcome(rule.id, Status.NOT_APPLICABLE, reason="没有列出科目的表")]
    return [_outcome(rule, view) for view in told]


def _outcome(rule: Rule, view: View) -> Outcome:
    return judged(rule, view, "数与名称在同一行", (), {"表": view.title}, holds=not view.table.slipped)
