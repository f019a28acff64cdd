"""What becomes of a rule that looks at a table as a whole."""

from collections.abc import Mapping, Sequence

from audit.evaluation.ground import View
from audit.model.check import Claim, Leaf, Outcome, Status
from audit.model.knowledge.rules import Rule


def judged(
    rule: Rule, view: View, claimed: str, cited: Sequence[Leaf], detail: Mapping[str, str], *, holds: bool
) -> Outcome:
    """What is claimed of the table, by these figures, holds or not; `detail`: words for the rule's message."""
    return Claim(rule.id, claimed, tuple(cited), (view.title,), view.title).judged(detail, holds=holds)


def not_applicable(rule: Rule, view: View, reason: str) -> Outcome:
    """The table has not what the rule looks at."""
    return Outcome(rule.id, Status.NOT_APPLICABLE, reason=reason, where=(view.title,), group=view.title)


def undetermined(rule: Rule, view: View, reason: str) -> Outcome:
    """The table may be what the rule forbids, and may be something else."""
    return Outcome(rule.id, Status.UNDETERMINED, reason=reason, where=(view.title,), group=view.title)
