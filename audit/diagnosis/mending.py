"""What one figure would have to be for an equation to hold, all others being as printed."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal

from audit.model.arithmetic import interval, leaves
from audit.model.check import Check, Constant, Expression, Leaf, Product, Quotient, Sum
from audit.model.figure import Figure
from audit.model.formula import Relation
from audit.model.interval import Interval
from audit.model.record import replace

_EXACT = Context(prec=60)


def needed(check: Check, figure: Figure, stretch: int = 1) -> Interval | None:
    """In base units; None where the figure stands in the equation more than once or cannot be isolated. `stretch` 0
    takes the other figures as exactly what is printed: the interval is then one point."""
    sides = (check.left, check.right)
    counts = [sum(leaf.figure == figure for leaf in leaves(side)) for side in sides]
    if sorted(counts) != [0, 1]:
        return None
    inside, outside = sides if counts[0] else sides[::-1]
    try:
        return _isolate(inside, interval(outside, stretch), figure, stretch)
    except ZeroDivisionError:
        return None


def _isolate(node: Expression, target: Interval, figure: Figure, stretch: int) -> Interval:
    """The figure's interval if `node` must lie in `target`. Source: interval arithmetic, inverted along the path."""
    match node:
        case Leaf():
            return target
        case Sum(terms):
            return _isolate_term(terms, target, figure, stretch)
        case Product(left, right):
            inner, other = (left, right) if _holds(left, figure) else (right, left)
            return _isolate(inner, target / interval(other, stretch), figure, stretch)
        case Quotient(left, right) if _holds(left, figure):
            return _isolate(left, target * interval(right, stretch), figure, stretch)
        case Quotient(left, right):
            return _isolate(right, interval(left, stretch) / target, figure, stretch)
        case Constant():
            raise ZeroDivisionError
    raise ZeroDivisionError


def _isolate_term(
    terms: tuple[tuple[int, Expression], ...], target: Interval, figure: Figure, stretch: int
) -> Interval:
    own: tuple[int, Expression] | None = None
    for sign, term in terms:
        if _holds(term, figure):
            own = (sign, term)
        else:
            target = target - interval(term, stretch) if sign > 0 else target + interval(term, stretch)
    if own is None:
        raise ZeroDivisionError
    sign, term = own
    return _isolate(term, target if sign > 0 else -target, figure, stretch)


def _holds(node: Expression, figure: Figure) -> bool:
    return any(leaf.figure == figure for leaf in leaves(node))


def mended_value(figure: Figure, checks: Iterable[Check], wanted: Interval) -> Decimal:
    """The likely value in the figure's own unit and printed decimals: what the sharpest of the equations makes of it,
    else the middle of what all of them allow."""
    points = [(i.radius, p.low) for c in checks if (i := needed(c, figure)) and (p := needed(c, figure, 0))]
    middle = (wanted.low + wanted.high) / 2
    best = min(points, default=(Decimal(0), middle))[1]
    likely = _EXACT.divide(best, figure.unit.scale).quantize(Decimal(1).scaleb(-figure.decimals), ROUND_HALF_UP)
    return likely or abs(likely)  # nothing is written 0.00, not -0.00


def would_hold(check: Check, figure: Figure, value: Decimal) -> bool:
    """Whether rounding leaves an inequality room once the figure is `value` (in its own unit)."""
    mended = replace(figure, value=value)
    left, right = (interval(_swapped(side, figure, mended)) for side in (check.left, check.right))
    return left.low <= right.high if check.relation is Relation.AT_MOST else left.high >= right.low


def _swapped(node: Expression, figure: Figure, other: Figure) -> Expression:
    match node:
        case Leaf() if node.figure == figure:
            return replace(node, figure=other)
        case Sum(terms):
            return Sum(tuple((sign, _swapped(term, figure, other)) for sign, term in terms))
        case Product(left, right) | Quotient(left, right):
            return type(node)(_swapped(left, figure, other), _swapped(right, figure, other))
    return node
