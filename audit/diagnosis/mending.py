"""What one figure would have to be for an equation to hold, all others being as printed."""

from collections.abc import Iterable, Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal

from audit.model.check import Check, Constant, Expression, Leaf, Product, Quotient, Sum
from audit.model.check.arithmetic import interval, leaves, may_hold
from audit.model.figure import Figure
from audit.model.figure.interval import Interval
from audit.model.record import replace

_EXACT = Context(prec=60)
_DOWN = Context(prec=60, rounding=ROUND_FLOOR)
_UP = Context(prec=60, rounding=ROUND_CEILING)


class _Side:
    """A side of an equation: where its figures stand, and what its terms come to, looked up once for all of them."""

    def __init__(self, node: Expression) -> None:
        self._terms = node.terms if isinstance(node, Sum) else ((1, node),)
        self._places: dict[Figure, list[int]] = {}
        for place, (_, term) in enumerate(self._terms):
            for leaf in leaves(term):
                self._places.setdefault(leaf.figure, []).append(place)
        self._totals: dict[int, Interval] = {}

    def count(self, figure: Figure) -> int:
        return len(self._places.get(figure, ()))

    def total(self, stretch: int) -> Interval:
        """Raises ZeroDivisionError when a divisor may be zero."""
        if stretch not in self._totals:
            self._totals[stretch] = interval(Sum(self._terms), stretch)
        return self._totals[stretch]

    def isolated(self, figure: Figure, target: Interval, stretch: int) -> Interval:
        """The interval of a figure that stands here once, if this side must lie in `target`. Raises ZeroDivisionError."""
        sign, term = self._terms[self._places[figure][0]]
        own, total = interval(term, stretch), self.total(stretch)
        low, high = (own.low, own.high) if sign > 0 else (-own.high, -own.low)
        rest = Interval(_DOWN.subtract(total.low, low), _UP.subtract(total.high, high))
        wanted = target - rest
        return _isolate(term, wanted if sign > 0 else -wanted, figure, stretch)


class Equation:
    """A check of two sides that must be equal."""

    def __init__(self, check: Check) -> None:
        self.check = check
        self._sides: tuple[_Side, _Side] | None = None

    def needed(self, figure: Figure, stretch: int = 1) -> Interval | None:
        """What the figure would have to be, in base units; None where it stands in the equation more than once or
        cannot be isolated. `stretch` 0 takes the others as exactly what is printed: the interval is then one point."""
        self._sides = self._sides or (_Side(self.check.left), _Side(self.check.right))
        inside, outside = sorted(self._sides, key=lambda side: -side.count(figure))
        if (inside.count(figure), outside.count(figure)) != (1, 0):
            return None
        try:
            return inside.isolated(figure, outside.total(stretch), stretch)
        except ZeroDivisionError:
            return None


class Equations:
    """Every check as an equation, made of it once."""

    def __init__(self) -> None:
        self._known: dict[int, Equation] = {}

    def of(self, check: Check) -> Equation:
        if id(check) not in self._known:
            self._known[id(check)] = Equation(check)
        return self._known[id(check)]


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


def _isolate_term(
    terms: tuple[tuple[int, Expression], ...], target: Interval, figure: Figure, stretch: int
) -> Interval:
    own = next(at for at, (_, term) in enumerate(terms) if _holds(term, figure))
    rest = interval(Sum((*terms[:own], *terms[own + 1 :])), stretch)
    sign, term = terms[own]
    return _isolate(term, target - rest if sign > 0 else rest - target, figure, stretch)


def _holds(node: Expression, figure: Figure) -> bool:
    return any(leaf.figure == figure for leaf in leaves(node))


def mended_value(figure: Figure, equations: Iterable[Equation], wanted: Interval) -> Decimal:
    """The likely value in the figure's own unit and printed decimals: what the sharpest of the equations makes of it,
    else the middle of what all of them allow."""
    points = [(i.radius, p.low) for e in equations if (i := e.needed(figure)) and (p := e.needed(figure, 0))]
    middle = (wanted.low + wanted.high) / 2
    best = min(points, default=(Decimal(0), middle))[1]
    likely = _EXACT.divide(best, figure.unit.scale).quantize(Decimal(1).scaleb(-figure.decimals), ROUND_HALF_UP)
    return likely or abs(likely)  # nothing is written 0.00, not -0.00


def would_hold(check: Check, mended: Mapping[Figure, Figure]) -> bool:
    """Whether the check holds, as far as rounding allows, with other figures in place of some."""
    try:
        left, right = (interval(_with(side, mended)) for side in (check.left, check.right))
    except ZeroDivisionError:
        return True  # of nothing, no share or rate can be wrong
    return may_hold(check.relation, left, right)


def _with(node: Expression, mended: Mapping[Figure, Figure]) -> Expression:
    match node:
        case Leaf() if node.figure in mended:
            return replace(node, figure=mended[node.figure])
        case Sum(terms):
            return Sum(tuple((sign, _with(term, mended)) for sign, term in terms))
        case Product(left, right) | Quotient(left, right):
            return type(node)(_with(left, mended), _with(right, mended))
    return node
