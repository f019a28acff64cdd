"""What an equation says, and which rows and statements a rule walks over."""

from collections.abc import Mapping

from audit.model.knowledge.formula import Formula
from audit.model.record import field, record


@record
class RowFilter:
    """Which rows of the table at hand a rule walks over; whatever is empty does not limit."""

    levels: tuple[int, ...] = ()
    rows: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()


@record
class StatementFilter:
    """Which statements a rule walks over. `words`: slot → the words allowed there; `without`: slots that must be
    missing; `named`: only those of a known quantity; `sections`: a part of a heading that they stand under."""

    kinds: tuple[str, ...] = ()
    quantities: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    without: tuple[str, ...] = ()
    named: bool = False


@record
class Perhaps:
    """What went wrong, told in two languages, where a formula holds."""

    formula: Formula
    say: str
    say_en: str


@record
class Equation:
    """kind 等式. `same`: word slots that must agree for two statements to speak of the same thing, besides their
    quantity. `independent`: the two sides are the same quantity rounded in two tables independently, so that one
    unit in the last place is 尾差. `one_off`: the formula is how somebody else worked the figure out, so one unit in
    its last place is what `truncation_is_note` forgives. `when`: only where this holds of the printed figures.
    `filled_in`: a breakdown that nobody filled in (every part blank under a printed whole) is no contradiction.
    `perhaps`: where this holds of a failed check, the finding closes with what that suggests. `beside`: quantities of
    other money; where what is told of some of them in the same slot is just what the two sides differ by, they may."""

    formula: Formula
    each: str
    rows: RowFilter = RowFilter()
    statements: StatementFilter = StatementFilter()
    same: tuple[str, ...] = ()
    independent: bool = False
    when: Formula | None = None
    one_off: bool = False
    filled_in: bool = False
    perhaps: Perhaps | None = None
    beside: tuple[str, ...] = ()
