"""A bound equation → its verdict. Nothing here is a chosen tolerance: all of it follows from the printed decimals."""

from decimal import ROUND_FLOOR, Context, Decimal

from audit.model.check import Check, Constant, Expression, Leaf, Outcome, Status
from audit.model.check.arithmetic import (
    all_constants,
    centre,
    interval,
    is_computed,
    is_divided,
    leaves,
    may_hold,
    radius,
    simplified,
)
from audit.model.figure import Figure
from audit.model.knowledge.formula import Relation
from audit.model.record import record

_EXACT = Context(prec=60)
_HALF = Decimal("0.5")
_TRUNCATED = 2  # a truncated figure may be off by a whole unit in the last place
_ONE_OFF = 3  # a rounded figure one unit off in its last place: half a unit and a whole one


@record
class Amounts:
    """What the sides come to, in base units. `allowance`: how much rounding can explain."""

    expected: Decimal
    actual: Decimal
    allowance: Decimal

    @property
    def difference(self) -> Decimal:
        return self.actual - self.expected


def holds(check: Check, *, near: bool = False, counting: bool = False) -> bool:
    """Whether a condition does: without a verdict of how far off it is. `near`: or rounding explains why it does not.
    `counting`: how many there are is compared, for which nothing need be printed."""
    left, right = simplified(check.left), simplified(check.right)
    if not counting and not _has_figures(check):
        return False
    try:
        if is_divided(left) or is_divided(right):
            _amounts(left, right)  # which cannot be told where a divisor may be zero
        if centre(left) == centre(right) or _passes(check.relation, left, right):
            return True
        return near and not (isinstance(left, Leaf) and isinstance(right, Leaf)) and _meet(check.relation, left, right)
    except ZeroDivisionError:
        return False


def _passes(relation: Relation, left: Expression, right: Expression) -> bool:
    """A bound that a condition names is no figure that rounds: 0万元 is not 100元 or more."""
    bound = relation is not Relation.EQUAL and (isinstance(left, Constant) or isinstance(right, Constant))
    return _is_in_order(relation, left, right) if bound else _holds(relation, left, right)


def judge(check: Check, *, independent: bool = False, one_off: bool = False) -> Outcome:
    """Exactly one verdict. `independent`: the same quantity rounded in two tables, so one unit in the last place of
    the coarser figure is 尾差. `one_off`: one unit in the last place counts as truncation."""
    left, right = simplified(check.left), simplified(check.right)
    if not _has_figures(check):
        return _without_amounts(check, Status.NOT_APPLICABLE, "没有印出数字")
    if left is not check.left or right is not check.right:
        worded = any(constant.said for constant in all_constants(check))
        check = Check(check.rule, check.relation, left, right, check.where, check.group, worded)
    try:
        amounts = _amounts(left, right)
        status, allowance = _status(check.relation, left, right, amounts, independent=independent)
        stretch = _ONE_OFF if one_off else _TRUNCATED
        truncated = status is Status.FAILED and not _copied(left, right) and _meet(check.relation, left, right, stretch)
    except ZeroDivisionError:
        return _without_amounts(check, Status.NOT_APPLICABLE, "除数为零或可能为零")
    return Outcome(
        rule=check.rule,
        status=status,
        check=check,
        expected=amounts.expected,
        actual=amounts.actual,
        difference=amounts.difference,
        allowance=allowance,
        where=check.where,
        group=check.group,
        truncation=truncated,
    )


def _copied(left: Expression, right: Expression) -> bool:
    """One figure printed twice with the same decimals: there was nothing to round or to cut off."""
    return isinstance(left, Leaf) and isinstance(right, Leaf) and left.figure.ulp == right.figure.ulp


def _has_figures(check: Check) -> bool:
    """Blanks alone prove nothing, unless the rule itself says what must be there (… = 0)."""
    left, right = check.left, check.right
    if isinstance(left, Leaf) or isinstance(right, Leaf):  # as at most checks
        return True
    if any(isinstance(side, Constant) and not side.name for side in (left, right)):
        return True
    return bool(leaves(left) or leaves(right))


def _without_amounts(check: Check, status: Status, reason: str) -> Outcome:
    return Outcome(check.rule, status, check, reason=reason, where=check.where, group=check.group)


def _amounts(left: Expression, right: Expression) -> Amounts:
    """The side that is one printed figure is what was found; the other is what it should be."""
    allowance = radius(left) + radius(right)
    if isinstance(right, Leaf) and not isinstance(left, Leaf):
        return Amounts(centre(left), centre(right), allowance)
    return Amounts(centre(right), centre(left), allowance)


def _status(
    relation: Relation, left: Expression, right: Expression, amounts: Amounts, *, independent: bool
) -> tuple[Status, Decimal]:
    """The status, and how much rounding explains."""
    if amounts.expected == amounts.actual or _holds(relation, left, right):
        return Status.PASSED, amounts.allowance
    if isinstance(left, Leaf) and isinstance(right, Leaf):
        unit = max(Decimal(0) if f.exact else f.ulp for f in (left.figure, right.figure))
        if independent and abs(amounts.difference) <= unit:
            return Status.ROUNDING, unit
        return Status.FAILED, unit if independent else Decimal(0)
    if _meet(relation, left, right):
        return Status.ROUNDING, amounts.allowance
    return Status.FAILED, amounts.allowance


def _holds(relation: Relation, left: Expression, right: Expression) -> bool:
    """The printed figures themselves agree, as exactly as they are printed."""
    if _equal(left, right):
        return True
    if relation is Relation.EQUAL:
        return False
    return _is_in_order(relation, left, right)


def _is_in_order(relation: Relation, left: Expression, right: Expression) -> bool:
    """Of sides that are not equal."""
    less = centre(left) < centre(right)
    return less if relation is Relation.AT_MOST else not less


def _equal(left: Expression, right: Expression) -> bool:
    """Of sides that do not come to the same: one is the other, printed less finely."""
    if isinstance(left, Leaf) and isinstance(right, Leaf):
        return same_figure(left.figure, right.figure)
    if isinstance(left, Leaf) and (is_computed(right) or _is_finer(right, left.figure)):
        return _rounds_to(centre(right), left.figure)
    return (
        isinstance(right, Leaf)
        and (is_computed(left) or _is_finer(left, right.figure))
        and _rounds_to(centre(left), right.figure)
    )


def _is_finer(side: Expression, figure: Figure) -> bool:
    """All of it is printed more finely than the figure (元 added up to 万元): then it rounds to it or it does not."""
    return all(leaf.figure.exact or leaf.figure.ulp < figure.ulp for leaf in leaves(side))


def same_figure(one: Figure, other: Figure) -> bool:
    """The same figure printed twice: identical at the coarser of the two precisions; a tie rounds either way."""
    if one.exact and other.exact:
        return one.amount == other.amount
    coarse, fine = (one, other) if other.exact or (not one.exact and one.ulp >= other.ulp) else (other, one)
    return _rounds_to(fine.amount, coarse)


def _rounds_to(amount: Decimal, figure: Figure) -> bool:
    if figure.exact:
        return amount == figure.amount
    steps = _EXACT.divide(amount, figure.ulp)
    whole = steps.to_integral_value(ROUND_FLOOR)
    rest = steps - whole
    printed = figure.amount / figure.ulp
    return (printed == whole and rest <= _HALF) or (printed == whole + 1 and rest >= _HALF)


def _meet(relation: Relation, left: Expression, right: Expression, stretch: int = 1) -> bool:
    """Some true values behind the printed figures satisfy the relation. `stretch` is for the figure that somebody
    worked out and cut off, not for those that it was worked out from."""
    one, other = (interval(side, stretch if isinstance(side, Leaf) else 1) for side in (left, right))
    return may_hold(relation, one, other)
