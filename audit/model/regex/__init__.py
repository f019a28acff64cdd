"""Regular expressions as knowledge: rules and program hold hundreds of them, and one document asks for a part."""

import re
import warnings
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from audit.model.regex.program import KEPT, Program, program_of, taken

_OF_COMPILED = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "groupindex")


class Regex:
    """Compiled when it is first used: to compile them all takes longer than to load the rest of a rule book. One that
    was checked keeps what it was compiled to, also in a pickle; for others, an earlier run may have kept it."""

    __slots__ = ("compiled", "pattern", "program", *_OF_COMPILED)

    pattern: str
    program: Program | None
    compiled: re.Pattern[str]
    search: Callable[..., re.Match[str] | None]
    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    findall: Callable[..., list[Any]]
    split: Callable[..., list[str | Any]]
    sub: Callable[..., str]
    groupindex: Mapping[str, int]

    def __init__(self, pattern: str, program: Program | None = None) -> None:
        self.pattern = pattern
        self.program = program
        if program is None:
            KEPT.wanted.add(pattern)

    @classmethod
    def checked(cls, pattern: str) -> "Regex":
        """Compiled here and now. Raises re.error where it is no regular expression, or none that Python can take or will
        read in the same way tomorrow."""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error", FutureWarning)
                program, compiled = program_of(pattern), re.compile(pattern)
        except (OverflowError, RecursionError, FutureWarning) as error:
            raise re.error(str(error), pattern) from error
        return cls(pattern, program if program and taken(pattern, program) == compiled else None)

    if not TYPE_CHECKING:  # so that mypy knows no other attributes than these

        def __getattr__(self, name: str) -> object:
            """Only what is not there yet is asked for here; from now on it is there."""
            if name == "compiled":
                program = self.program or KEPT.programs.get(self.pattern)
                found = (program and taken(self.pattern, program)) or re.compile(self.pattern)
            elif name in _OF_COMPILED:
                found = getattr(self.compiled, name)
            else:
                raise AttributeError(name)
            setattr(self, name, found)
            return found

    def __eq__(self, other: object) -> bool:
        return self.pattern == other.pattern if isinstance(other, Regex) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.pattern)

    def __repr__(self) -> str:
        return f"Regex({self.pattern!r})"

    def __reduce__(self) -> tuple[type["Regex"], tuple[Any, ...]]:
        return Regex, (self.pattern, self.program)


class Sought(Regex):
    """One that few texts have anything of. `words`: wherever it matches, of each group one stands; to look for them is
    ten times as fast."""

    __slots__ = ("words",)

    def __init__(self, pattern: str, program: Program | None, words: tuple[tuple[str, ...], ...]) -> None:
        super().__init__(pattern, program)
        self.words = words

    def may_be_in(self, text: str) -> bool:
        for group in self.words:
            for word in group:
                if word in text:
                    break
            else:
                return False
        return True

    def __reduce__(self) -> tuple[type["Regex"], tuple[Any, ...]]:
        return Sought, (self.pattern, self.program, self.words)


NEVER = Regex("(?!)")
