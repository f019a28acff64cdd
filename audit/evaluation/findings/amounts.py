"""Amounts of an outcome in the unit and with the decimals in which a reader finds them printed."""

from decimal import ROUND_CEILING, ROUND_HALF_UP, Context, Decimal

from audit.model.check import Check, Leaf, Outcome
from audit.model.check.arithmetic import all_leaves
from audit.model.figure import PERCENT, Dimension, Unit
from audit.model.record import record

_CONTEXT = Context(prec=120)  # products of the longest numerals, with all of their decimals
_CENTS = 2
_EXTRA = 4  # decimals beyond the printed ones that an allowance keeps


@record
class Printed:
    """Expected, actual, difference and allowance in `unit`, rounded to the printed `decimals`."""

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
    lead = lead_figure(outcome.check).figure
    same = [leaf.figure for leaf in all_leaves(outcome.check) if leaf.figure.unit == lead.unit]
    decimals = max(figure.decimals for figure in same)
    if lead.unit.dimension is Dimension.MONEY and lead.unit.scale > 1:
        decimals = max(decimals, _in_large_units(outcome.expected, lead.unit))
    return Printed(
        lead.unit,
        decimals,
        _in_unit(outcome.expected, lead.unit, decimals),
        _in_unit(outcome.actual, lead.unit, decimals),
        _allowance(outcome.allowance or Decimal(0), lead.unit, decimals),
    )


def _in_large_units(amount: Decimal, unit: Unit) -> int:
    """A computed amount keeps its cents of a 万元, though the figure beside it is printed without."""
    exact = _CONTEXT.divide(amount, unit.scale).normalize(_CONTEXT)
    return min(_CENTS, max(0, -int(exact.as_tuple().exponent)))


def lead_figure(check: Check) -> Leaf:
    """The figure that the sentence is about: the side that is printed as one figure, the left one first."""
    for side in (check.left, check.right):
        if isinstance(side, Leaf):
            return side
    return all_leaves(check)[0]


def _in_unit(amount: Decimal, unit: Unit, decimals: int) -> Decimal:
    value = _CONTEXT.divide(amount, unit.scale)
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, _CONTEXT)


def _allowance(amount: Decimal, unit: Unit, decimals: int) -> Decimal:
    """Never rounded down below what was allowed; no trailing zeros."""
    value = _CONTEXT.divide(amount, unit.scale)
    rounded = value.quantize(Decimal(1).scaleb(-decimals - _EXTRA), ROUND_CEILING, _CONTEXT)
    return Decimal(f"{rounded:f}".rstrip("0").rstrip(".")) if rounded else Decimal(0)
