"""Whether a condition holds of the figures as they are printed; what is not there does not hold."""

from audit.evaluation import verdict
from audit.evaluation.binding import Binder
from audit.evaluation.binding.stand import Stand
from audit.evaluation.ground import Ground
from audit.evaluation.ground.gaps import Gap, Kind
from audit.model.check import Check, Leaf
from audit.model.knowledge.bodies.equations import Perhaps
from audit.model.knowledge.formula import Count, Formula, Relation

PERHAPS, PERHAPS_EN = "或许", "或许（英文）"  # the words of an outcome's detail that close its finding


def suggested(perhaps: Perhaps | None, ground: Ground, stand: Stand) -> dict[str, str]:
    """What a failed check suggests went wrong, as words of its outcome's detail."""
    if perhaps is None or not holds(perhaps.formula, ground, stand):
        return {}
    return {PERHAPS: f"；{perhaps.say}", PERHAPS_EN: f"; {perhaps.say_en}"}


def holds(condition: Formula, ground: Ground, stand: Stand) -> bool:
    """What may be there, but was not read, does not hold either."""
    return decided(condition, ground, stand) is True


def decided(condition: Formula, ground: Ground, stand: Stand) -> bool | Gap:
    """Exactly, unless it is ≈, which rounding may explain; the gap where a figure that decides was perhaps not read."""
    told = [_decided(reading, ground, stand) for reading in condition.readings()]
    return any(answer is True for answer in told) or next((gap for gap in told if isinstance(gap, Gap)), False)


def _decided(condition: Formula, ground: Ground, stand: Stand) -> bool | Gap:
    binder = Binder(ground, stand)
    left, right = binder.bind(condition.left), binder.bind(condition.right)
    if isinstance(left, Gap) or isinstance(right, Gap):
        return next((gap for gap in (left, right) if isinstance(gap, Gap) and gap.kind is Kind.OPEN), False)
    near = condition.relation is Relation.NEAR
    counting = not isinstance(left, Leaf) and any(isinstance(node, Count) for node in condition.nodes())
    check = Check("", Relation.EQUAL if near else condition.relation, left, right, ())
    return verdict.holds(check, near=near, counting=counting)
