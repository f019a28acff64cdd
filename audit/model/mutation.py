"""Planted errors: what was changed in the facts of a disclosure, and whether a finding of the audit told of it."""

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple, Protocol

from audit.model.check import Outcome
from audit.model.facts import Facts
from audit.model.figure import Figure
from audit.model.knowledge.notes import Severity
from audit.model.place import Place
from audit.model.record import record
from audit.model.report import Failure, Finding, unread_pages


class CellAt(NamedTuple):
    """Where a figure stands in the facts: table, row, column; the column is empty for one without a column."""

    table: int
    row: int
    column: str


class SlotAt(NamedTuple):
    """A slot of a statement, its figure or its word."""

    statement: int
    slot: str


At = CellAt | SlotAt


@record
class Change:
    """The facts with an error in them, and everywhere they differ. `figures`: the changed figures as they now stand;
    a finding that cites one of them tells of the error. For a row that is gone: those that are left in its table.
    `group`: for words without a figure, the section whose findings tell of the error."""

    facts: Facts
    touched: frozenset[At]
    figures: frozenset[tuple[Place, str]]
    group: str = ""


class Examiner(Protocol):
    """Audits changed facts again, as far as the change reaches."""

    def fresh(self, change: Change) -> Sequence[Finding]:
        """Findings beyond rounding that the unchanged disclosure does not have."""
        ...

    def executed(self, figure: Figure) -> Sequence[Outcome]:
        """The checks that were made with this printed figure as it stands."""
        ...

    def lists(self) -> frozenset[str]:
        """The word slots that hold lists of names which some rule reads."""
        ...

    def rules(self) -> Sequence[tuple[str, bool]]:
        """Every rule that applies to the disclosure, and whether it made any check."""
        ...


class Operator(StrEnum):
    """The errors that are planted, by the names under which they are counted."""

    DIGIT = "改一位"
    SWAP = "换位"
    TIMES_TEN = "×10"
    TENTH = "÷10"
    WRONG_UNIT = "元/万元"
    SIGN = "变号"
    LAST_PLACE = "末位"
    LAST_YEAR = "上年数"
    DROPPED_ROW = "漏行"
    DIRECTION = "方向词"
    COMPARISON = "比较词"
    LEFT_OUT_NAME = "漏名称"
    SIBLING_NAME = "别的科目"
    WRONG_YEAR = "年份"
    LOST_PERCENT = "漏百分号"
    DENIED = "未安排"


class Part(StrEnum):
    """Where errors are planted."""

    TABLE = "表内数字"
    ROW = "表内整行"
    PROSE = "文中金额和百分比"
    COUNT = "数量和绩效指标"
    WORD = "文中的话"


class Verdict(StrEnum):
    """Whether a planted error was found."""

    CITED = "cited"  # a new finding cites the changed figure
    FOUND = "found"  # there are new findings, but none of them cites it
    MISSED = "missed"


@record
class Trial:
    """One planted error. `beyond`: it is larger than what rounding may explain. `rules`: those that told of it."""

    operator: Operator
    part: Part
    group: str  # the table or section
    where: str
    place: Place
    before: str
    after: str
    beyond: bool
    verdict: Verdict
    rules: tuple[str, ...] = ()
    severity: Severity | None = None
    watching: tuple[str, ...] = ()  # rules with a check on the figure


@record
class Share:
    """How many of `total` errors were detected (cited or not), and the 95 % Wilson interval of the share cited."""

    name: str
    total: int
    cited: int
    found: int
    low: Decimal
    high: Decimal


@record
class Unnoticed:
    """A figure of which no planted error was detected; `checked`: some check was made with it all the same."""

    part: Part
    group: str
    where: str
    text: str
    place: Place
    checked: bool


@record
class Plan:
    """`per_figure`: how many of the operators are tried on each figure, chosen by the seed."""

    seed: int = 0
    per_figure: int = 3


@record
class MutationReport:
    """What became of all planted errors. The shares count only errors beyond rounding.

    `figures`: printed figures that errors were planted in; `unplanted`: those read but not written as a number;
    `unrecognised`: figures that were printed but never recognised: errors in them are not counted, nor would they be
    noticed. `silent`: rules that reckoned with figures and detected nothing; `untried`: rules that made checks, but of
    words or rows, in which no error was planted; `idle`: rules that made no check here.
    """

    facts: Facts
    plan: Plan
    trials: tuple[Trial, ...]
    figures: int
    unplanted: int
    unrecognised: int
    by_part: tuple[Share, ...]
    by_operator: tuple[Share, ...]
    by_group: tuple[Share, ...]
    by_rule: tuple[Share, ...]
    unnoticed: tuple[Unnoticed, ...]
    silent: tuple[str, ...] = ()
    untried: tuple[str, ...] = ()
    idle: tuple[str, ...] = ()


@record
class MutationRun:
    """Several disclosures; the totals are those of all errors together."""

    documents: tuple[MutationReport, ...]
    by_part: tuple[Share, ...]
    by_operator: tuple[Share, ...]
    failures: tuple[Failure, ...] = ()

    def all_failures(self) -> tuple[Failure, ...]:
        """Inputs that failed as a whole, then the pages of the others that could not be read."""
        return (*self.failures, *unread_pages(report.facts for report in self.documents))
