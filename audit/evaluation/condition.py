"""Whether a condition holds of the figures as they are printed; what is not there does not hold."""

from audit.evaluation.binding import Binder
from audit.evaluation.binding.stand import Stand
from audit.evaluation.ground import Ground
from audit.evaluation.ground.gaps import Gap, Kind
from audit.evaluation.verdict import judge
from audit.model.check import Check, Status
from audit.model.formula import Formula


def holds(condition: Formula, ground: Ground, stand: Stand) -> bool:
    """Exactly, not just within rounding; what may be there, but was not read, does not hold either."""
    return decided(condition, ground, stand) is True


def decided(condition: Formula, ground: Ground, stand: Stand) -> bool | Gap:
    """Exactly, not just within rounding; the gap where a figure that decides may be there, but was not read."""
    binder = Binder(ground, stand)
    left, right = binder.bind(condition.left), binder.bind(condition.right)
    if isinstance(left, Gap) or isinstance(right, Gap):
        return next((gap for gap in (left, right) if isinstance(gap, Gap) and gap.kind is Kind.OPEN), False)
    return judge(Check("", condition.relation, left, right, ())).status is Status.PASSED
