"""What Python compiles a regular expression to, so that it can be kept: to compile one takes as long as to take back a
hundred of these.

How to make and to take them is Python's own business and may change: then there is none, and expressions are compiled
anew whenever they are used. What is taken back is checked by Python itself.
"""

import re
from array import array
from typing import Any

Program = tuple[int, bytes, int, dict[str, int]]  # flags, code, number of groups, their names


class Kept:
    """What earlier runs have kept, by expression; and all that this one has that came without a program of its own."""

    def __init__(self) -> None:
        self.programs: dict[str, Program | None] = {}  # None where Python tells of none
        self.wanted: set[str] = set()


KEPT = Kept()


def program_of(pattern: str) -> Program | None:
    """Raises re.error where it is no regular expression."""
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined] # noqa: PLC0415 - needed once for a rule book; typeshed does not tell of them

        tree = _parser.parse(pattern)
        code = array("I", _compiler._code(tree, tree.state.flags))  # noqa: SLF001 - compile() tells only half of what it makes
        return tree.state.flags, code.tobytes(), tree.state.groups - 1, dict(tree.state.groupdict)
    except (ImportError, AttributeError, TypeError, OverflowError):
        return None


def taken(pattern: str, program: Program) -> "re.Pattern[str] | None":
    """The expression that this program is of."""
    flags, kept, groups, named = program
    names: list[Any] = [None] * (groups + 1)
    for name, number in named.items():
        names[number] = name
    code = array("I")
    try:
        import _sre  # type: ignore[import-not-found] # noqa: PLC0415 - typeshed does not tell of it; the same

        code.frombytes(kept)
        made: re.Pattern[str] = _sre.compile(pattern, flags, code.tolist(), groups, named, tuple(names))
    except (ImportError, AttributeError, TypeError, ValueError, RuntimeError, OverflowError):
        return None
    return made
