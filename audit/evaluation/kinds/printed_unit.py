"""kind 单位: the unit that a table prints is the one its numbers are in elsewhere."""

from collections.abc import Iterable

from audit.evaluation.ground import Ground, View
from audit.evaluation.ground.of_table import judged
from audit.model.check import Outcome, Status
from audit.model.figure import Unit
from audit.model.knowledge.rules import Rule

KIND = "单位"


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per table that prints its unit; recognition found out which of them cannot be."""
    told = [(view, unit) for view in ground.views if view.table.unit_told and (unit := view.table.unit)]
    if not told:
        return [Outcome(rule.id, Status.NOT_APPLICABLE, reason="表上没有写单位")]
    return [_outcome(rule, view, unit) for view, unit in told]


def _outcome(rule: Rule, view: View, likely: Unit) -> Outcome:
    said = view.table.unit_said or likely
    detail = {"表": view.title, "写的单位": said.name, "应为单位": likely.name}
    return judged(rule, view, f"单位：{said.name}", (), detail, holds=said == likely)
