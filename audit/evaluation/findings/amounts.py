"""Amounts of an outcome in the unit and with the decimals in which a reader finds them printed."""

from decimal import ROUND_CEILING, ROUND_HALF_UP, Context, Decimal

from audit.model.check import Check, Constant, Expression, Leaf, Outcome, Quotient
from audit.model.check.arithmetic import all_leaves
from audit.model.figure import PERCENT, Dimension, Unit
from audit.model.record import record

_CONTEXT = Context(prec=120)  # products of the longest numerals, with all of their decimals
_CENTS = 2
_EXTRA = 4  # decimals beyond the printed ones that an allowance keeps


@record
class Printed:
    """Expected, actual and allowance in `unit`: a figure with the decimals it is printed with, so that a reader who
    looks for it finds it; what is computed with `decimals`, the most that any of the figures has."""

    unit: Unit
    decimals: int
    expected: Decimal
    actual: Decimal
    allowance: Decimal

    @property
    def difference(self) -> Decimal:
        return self.actual - self.expected

    def text(self, value: Decimal) -> str:
        """1,234.50万元, 12.30%, 15人."""
        space = "" if self.unit == PERCENT or not self.unit.name else " "
        return f"{value:,f}{space}{self.unit.name}"


def printed(outcome: Outcome) -> Printed | None:
    """None for a claim without amounts, and for one about figures that are all blank."""
    if not isinstance(outcome.check, Check) or outcome.expected is None or outcome.actual is None:
        return None
    if not all_leaves(outcome.check):
        return None
    unit = PERCENT if _is_blank_share(outcome.check) else lead_figure(outcome.check).figure.unit
    same = [leaf.figure for leaf in all_leaves(outcome.check) if leaf.figure.unit == unit]
    decimals = max((figure.decimals for figure in same), default=_CENTS)
    if unit.dimension is Dimension.MONEY and unit.scale > 1:
        decimals = max(decimals, _in_large_units(outcome.expected, unit))
    expected, actual = _sides(outcome.check)
    return Printed(
        unit,
        decimals,
        _in_unit(outcome.expected, unit, _decimals(expected, unit, decimals)),
        _in_unit(outcome.actual, unit, _decimals(actual, unit, decimals)),
        _allowance(outcome.allowance or Decimal(0), unit, decimals),
    )


def _is_blank_share(check: Check) -> bool:
    """A cell left blank where one amount by another should stand: no figure of it tells that it is a percentage."""
    sides = (check.left, check.right)
    if not any(isinstance(side, Constant) and side.cell for side in sides):
        return False
    dimensions = {leaf.figure.unit.dimension for leaf in all_leaves(check)}
    return any(isinstance(side, Quotient) for side in sides) and len(dimensions) == 1


def _sides(check: Check) -> tuple[Expression, Expression]:
    """What should be there, and what is: the side that is printed as one figure, the left one first."""
    left, right = check.left, check.right
    return (left, right) if isinstance(right, Leaf) and not isinstance(left, Leaf) else (right, left)


def _decimals(side: Expression, unit: Unit, others: int) -> int:
    """Those that one figure is printed with in this unit; of a sum, a blank or another unit, those of the others."""
    if isinstance(side, Leaf) and side.figure.unit == unit and side.figure.text:
        return side.figure.decimals
    return others


def _in_large_units(amount: Decimal, unit: Unit) -> int:
    """A computed amount keeps its cents of a 万元, though the figure beside it is printed without."""
    exact = _CONTEXT.divide(amount, unit.scale).normalize(_CONTEXT)
    return min(_CENTS, max(0, -int(exact.as_tuple().exponent)))


def lead_figure(check: Check) -> Leaf:
    """The figure that the sentence is about: the side that is printed as one figure, the left one first."""
    _, actual = _sides(check)
    return actual if isinstance(actual, Leaf) else all_leaves(check)[0]


def _in_unit(amount: Decimal, unit: Unit, decimals: int) -> Decimal:
    value = _CONTEXT.divide(amount, unit.scale)
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, _CONTEXT)


def _allowance(amount: Decimal, unit: Unit, decimals: int) -> Decimal:
    """Never rounded down below what was allowed; no trailing zeros."""
    value = _CONTEXT.divide(amount, unit.scale)
    rounded = value.quantize(Decimal(1).scaleb(-decimals - _EXTRA), ROUND_CEILING, _CONTEXT)
    return Decimal(f"{rounded:f}".rstrip("0").rstrip(".")) if rounded else Decimal(0)
