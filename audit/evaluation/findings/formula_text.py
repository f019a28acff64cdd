"""A bound check as a formula a reader can follow: only what tells its figures apart is named."""

from collections.abc import Sequence

from audit.model.check import Check, Constant, Expression, Leaf, Product, Quotient, Sum
from audit.model.check.arithmetic import all_leaves

_MOST_TERMS = 8  # the figures themselves are listed in full beside the formula
_FIRST_TERMS = 3
_SUM, _PRODUCT, _ATOM = range(3)


def formula_of(check: Check) -> str:
    """合计 = 基本支出 + 项目支出, where form and row are the same for all three."""
    return f"{side_of(check, check.left)} {check.relation} {side_of(check, check.right)}"


def side_of(check: Check, side: Expression) -> str:
    """One side of the check, named as in its formula."""
    return _side(side, _shared([leaf.path for leaf in all_leaves(check)]))


def shared_of(check: Check) -> str:
    """What all figures of the check have in common: the row, the column, the section."""
    named = [leaf.path for leaf in all_leaves(check)]
    return "·".join(named[0][i] for i in sorted(_shared(named)) if named[0][i])


def _shared(paths: Sequence[tuple[str, ...]]) -> frozenset[int]:
    """Positions at which all figures agree; a single figure keeps its whole name."""
    if len(set(paths)) < 2 or len({len(p) for p in paths}) != 1:
        return frozenset()
    return frozenset(i for i, parts in enumerate(zip(*paths, strict=True)) if len(set(parts)) == 1)


def _side(expression: Expression, shared: frozenset[int]) -> str:
    return _text(expression, shared)[0]


def _text(expression: Expression, shared: frozenset[int]) -> tuple[str, int]:
    match expression:
        case Leaf():
            return _name(expression, shared), _ATOM
        case Constant(value, name):
            return (name if name and value else format(value.normalize(), "f")), _ATOM
        case Sum(terms):
            return _sum(terms, shared), _SUM
        case Product(left, right):
            return f"{_at(left, shared, _PRODUCT)} × {_at(right, shared, _PRODUCT)}", _PRODUCT
        case Quotient(left, right):
            return f"{_at(left, shared, _PRODUCT)} ÷ {_at(right, shared, _ATOM)}", _PRODUCT


def _sum(terms: tuple[tuple[int, Expression], ...], shared: frozenset[int]) -> str:
    if not terms:
        return "0"
    parts = [f"{'+' if sign > 0 else '−'} {_at(term, shared, _PRODUCT)}" for sign, term in terms]
    if len(parts) > _MOST_TERMS:
        parts = [*parts[:_FIRST_TERMS], "+ …", parts[-1]]
    return " ".join(parts).removeprefix("+ ")


def _at(expression: Expression, shared: frozenset[int], level: int) -> str:
    text, own = _text(expression, shared)
    return text if own >= level else f"({text})"


def _name(leaf: Leaf, shared: frozenset[int]) -> str:
    parts = [part for i, part in enumerate(leaf.path) if i not in shared and part]
    if len(parts) == len(leaf.path) and leaf.name:
        return leaf.name
    return "·".join(parts) or leaf.name
