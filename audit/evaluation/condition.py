"""Whether a condition holds of the figures as they are printed; what cannot be bound does not hold."""

from audit.evaluation.binding import Binder
from audit.evaluation.gaps import Gap
from audit.evaluation.ground import Ground
from audit.evaluation.stand import Stand
from audit.evaluation.verdict import judge
from audit.model.check import Check, Status
from audit.model.formula import Formula


def holds(condition: Formula, ground: Ground, stand: Stand) -> bool:
    """Exactly, not just within rounding."""
    binder = Binder(ground, stand)
    left, right = binder.bind(condition.left), binder.bind(condition.right)
    if isinstance(left, Gap) or isinstance(right, Gap):
        return False
    return judge(Check("", condition.relation, left, right, ())).status is Status.PASSED
