"""Expressions over figures: their exact centre, the interval that rounding leaves open, and their leaves."""

from collections.abc import Iterator, Sequence
from decimal import Context, Decimal
from functools import reduce
from itertools import chain

from audit.model.check import Check, Constant, Expression, Leaf, Product, Quotient, Sum
from audit.model.figure import Figure
from audit.model.figure.interval import Interval
from audit.model.knowledge.formula import Relation

_CONTEXT = Context(prec=60)
_ZERO = Decimal(0)
_COMPUTED = (Product, Quotient)


def centre(expression: Expression) -> Decimal:
    """The value of the printed figures themselves. Raises ZeroDivisionError."""
    if type(expression) is Leaf:  # as most are
        return expression.figure.amount
    match expression:
        case Leaf(figure):
            return figure.amount
        case Constant(value):
            return value
        case Sum(terms):
            return sum((sign * centre(term) for sign, term in terms), _ZERO)
        case Product(left, right):
            return _CONTEXT.multiply(centre(left), centre(right))
        case Quotient(left, right):
            divisor = centre(right)
            if not divisor:
                raise ZeroDivisionError
            return _CONTEXT.divide(centre(left), divisor)


def interval(expression: Expression, stretch: int = 1) -> Interval:
    """All values the printed figures may stand for; `stretch` 2 also allows for truncation instead of rounding.

    Raises ZeroDivisionError when a divisor may be zero.
    """
    match expression:
        case Leaf(figure):
            return Interval.around(figure.amount, figure.radius * stretch)
        case Constant(value):
            return Interval.exactly(value)
        case Sum(terms):
            total = Interval.exactly(_ZERO)
            for sign, term in terms:
                total = total + interval(term, stretch) if sign > 0 else total - interval(term, stretch)
            return total
        case Product(left, right):
            return interval(left, stretch) * interval(right, stretch)
        case Quotient(left, right):
            return interval(left, stretch) / interval(right, stretch)


def radius(expression: Expression) -> Decimal:
    """How far the true value may be from the centre to either side; of sums it follows from the decimals alone.

    Raises ZeroDivisionError when a divisor may be zero.
    """
    if type(expression) is Leaf:
        return expression.figure.radius
    match expression:
        case Constant():
            return _ZERO
        case Sum(terms):
            return reduce(_CONTEXT.add, (radius(term) for _, term in terms), _ZERO)
    return interval(expression).radius


def may_hold(relation: Relation, left: Interval, right: Interval) -> bool:
    """Some true values within the two satisfy the relation."""
    if relation is Relation.AT_MOST:
        return left.low <= right.high
    if relation is Relation.AT_LEAST:
        return left.high >= right.low
    return left.meets(right)


def leaves(expression: Expression) -> Sequence[Leaf]:
    """The figures in the order of the formula. Asked for at every check, of what is mostly one figure or a sum."""
    if isinstance(expression, Leaf):
        return (expression,)
    if isinstance(expression, Constant):
        return ()
    if isinstance(expression, Sum):
        terms = [term for _, term in expression.terms]
        return [leaf for t in terms for leaf in ((t,) if isinstance(t, Leaf) else leaves(t))]
    return [*leaves(expression.left), *leaves(expression.right)]


def all_leaves(check: Check) -> Sequence[Leaf]:
    """Those of both sides."""
    return [*leaves(check.left), *leaves(check.right)]


def figures_of(check: Check) -> Sequence[Figure]:
    """The printed figures of both sides."""
    return [leaf.figure for leaf in all_leaves(check)]


def gap_of(check: Check) -> Interval:
    """By how much the left side may be more than the right one. Raises ZeroDivisionError when a divisor may be zero."""
    return interval(check.left) - interval(check.right)


def all_constants(check: Check) -> Iterator[Constant]:
    """Those of both sides."""
    return chain(constants(check.left), constants(check.right))


def constants(expression: Expression) -> Iterator[Constant]:
    """What is in it that is no printed figure."""
    match expression:
        case Constant():
            yield expression
        case Sum(terms):
            for _, term in terms:
                yield from constants(term)
        case Product(left, right) | Quotient(left, right):
            yield from constants(left)
            yield from constants(right)


def simplified(expression: Expression) -> Expression:
    """Nested sums made one, blanks dropped: a total of one printed figure is that figure printed twice."""
    if not isinstance(expression, Sum):
        return expression
    nested = any(isinstance(term, Sum) for _, term in expression.terms)
    terms = tuple([t for t in (_flat(expression, 1) if nested else expression.terms) if not _is_blank(t[1])])
    if len(terms) == 1 and terms[0][0] > 0:
        return terms[0][1]
    return expression if terms == expression.terms else Sum(terms)


def _flat(total: Sum, outer: int) -> Iterator[tuple[int, Expression]]:
    for sign, term in total.terms:
        if isinstance(term, Sum):
            yield from _flat(term, outer * sign)
        else:
            yield outer * sign, term


def _is_blank(term: Expression) -> bool:
    return isinstance(term, Constant) and term.value == 0


def is_divided(expression: Expression) -> bool:
    """True when a quotient is in it."""
    if isinstance(expression, Sum):
        return any(is_divided(term) for _, term in expression.terms)
    if isinstance(expression, Product):
        return is_divided(expression.left) or is_divided(expression.right)
    return isinstance(expression, Quotient)


def is_computed(expression: Expression) -> bool:
    """True when a product or a quotient is in it: then the result has to be rounded before it can be printed."""
    if isinstance(expression, Sum):
        return any(is_computed(term) for _, term in expression.terms)
    return isinstance(expression, _COMPUTED)
