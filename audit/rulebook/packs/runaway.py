"""Expressions that never come to an end: (支+)+ tries every way to part a word among its repetitions, and where the text
does not match after all, thirty characters take hours.

How Python parses an expression is its own business and may change: then nothing is found, and nothing is lost but the
warning.
"""

from collections.abc import Iterator
from typing import Any

_LOOSE = {"MAX_REPEAT", "MIN_REPEAT"}  # a possessive one gives nothing back
_MANY = 30  # times; as good as endless: what takes for ever doubles with each of them
_OPEN = _LOOSE | {"SUBPATTERN", "BRANCH"}


def runaway(pattern: str) -> bool:
    """Whether something is repeated without a bound, or one that matters, that may be nothing but such a repetition."""
    try:
        from re import _parser  # noqa: PLC0415 - may not be there

        return any(_fills(inner) for inner in _repeated(_parser.parse(pattern)))
    except (ImportError, AttributeError, TypeError):
        return False


def _repeated(tree: Any) -> Iterator[Any]:
    """What is repeated without a bound, at whatever depth."""
    for kind, told in tree:
        for inner in _inside(told):
            if _is_endless(kind, told):
                yield inner
            yield from _repeated(inner)


def _is_endless(kind: object, told: Any) -> bool:
    return str(kind) in _LOOSE and int(told[1]) >= _MANY


def _inside(told: Any) -> Iterator[Any]:
    """The trees in what a node holds."""
    if hasattr(told, "getwidth"):
        yield told
    elif isinstance(told, tuple | list):
        for part in told:
            yield from _inside(part)


def _fills(tree: Any) -> bool:
    """Whether all that the tree matches may be one repetition without a bound: whatever else it has may be empty."""
    nodes = [tree[i : i + 1] for i in range(len(tree))]
    needed = [node for node in nodes if node.getwidth()[0] > 0]
    return len(needed) < 2 and any(_repeats(*node[0]) for node in needed or nodes)


def _repeats(kind: object, told: Any) -> bool:
    return _is_endless(kind, told) or (str(kind) in _OPEN and any(map(_fills, _inside(told))))
