"""What each kind of rule says, compiled: written by its file in rulebook/kinds, read by its file in evaluation/kinds."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from audit.model.formula import Formula


@dataclass(frozen=True, slots=True)
class RowFilter:
    """Which rows of the table at hand a rule walks over; whatever is empty does not limit."""

    levels: tuple[int, ...] = ()
    rows: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StatementFilter:
    """Which statements a rule walks over. `words`: slot → the words allowed there; `without`: slots that must be
    missing; `pattern` and `section` match anywhere in the name."""

    kinds: tuple[str, ...] = ()
    quantities: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Equation:
    """kind 等式. `same`: word slots that must agree for two statements to speak of the same thing, besides their
    quantity. `independent`: the two sides are the same quantity rounded in two tables independently, so that one
    unit in the last place is 尾差."""

    formula: Formula
    each: str
    rows: RowFilter = RowFilter()
    statements: StatementFilter = StatementFilter()
    same: tuple[str, ...] = ()
    independent: bool = False


@dataclass(frozen=True, slots=True)
class Ordinals:
    """kind 行次: the printed row numbers of a table run without gaps."""


@dataclass(frozen=True, slots=True)
class AccountNames:
    """kind 同码同名: one account code has one name in all tables of a disclosure."""


@dataclass(frozen=True, slots=True)
class EmptyTable:
    """kind 空表: a note with one of `words` says that the table is empty; then no figure is in it."""

    words: tuple[str, ...]
