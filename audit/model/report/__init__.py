"""What is told about one document, and about a run."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from audit.model.check import Outcome, Status
from audit.model.document import UnreadPage
from audit.model.facts import Facts
from audit.model.figure import Figure
from audit.model.knowledge.notes import RuleNote, Severity
from audit.model.record import record, replace
from audit.model.sets import Grouping

if TYPE_CHECKING:  # a check has none
    from datetime import date


@record
class CitedFigure:
    """A figure of a finding and the role it plays there (表「行」列)."""

    figure: Figure
    where: str


@record
class Finding:
    """One thing that cannot be true. Amounts are in `unit` as printed, not in base units.

    `message` is Chinese, `message_en` English; `group` is the table or section title it is listed under.
    `count` > 1: this line stands for that many like rounding notes of one table.
    """

    rule: str
    family: str
    severity: Severity
    title: str
    message: str
    formula: str
    figures: tuple[CitedFigure, ...]
    group: str
    expected: Decimal | None = None
    actual: Decimal | None = None
    difference: Decimal | None = None
    rounding_allowance: Decimal | None = None
    unit: str = ""
    title_en: str = ""
    message_en: str = ""
    count: int = 1

    @property
    def within_rounding(self) -> bool:
        """True for a 尾差: the difference is no more than rounding explains."""
        if self.difference is None or self.rounding_allowance is None:
            return False
        return abs(self.difference) <= self.rounding_allowance


@record
class Coverage:
    """figures: read in recognised tables and statements; checked: those in at least one executed check; unread: printed
    in what was not recognised."""

    figures: int
    checked: int
    unread: int = 0

    @property
    def printed(self) -> int:
        return self.figures + self.unread

    @property
    def percent(self) -> int:
        """Of the printed figures, those checked: what is reported, and what a minimum is held against. Rounded down:
        100 is said only where every one was."""
        return self.checked * 100 // max(self.printed, 1)

    @property
    def is_scant(self) -> bool:
        """That nothing was found says little: of the figures, fewer were checked than were not."""
        return self.checked * 2 < max(self.printed, 1)


class Slip(StrEnum):
    """How one number becomes another under the hand."""

    SWAP = "相邻两位颠倒"
    DIGIT = "一位数字有误"
    POINT = "小数点移位"
    UNIT = "元与万元混淆"
    LARGER_UNIT = "万元与亿元混淆"
    SIGN = "正负号相反"
    MISSING = "漏写一位"
    EXTRA = "多写一位"
    EXCHANGED = "与另一处对调"
    OTHER = ""


@record
class Suspect:
    """The one figure whose change mends `checks` failed equations and inequalities (of `rules`) and breaks none.

    `likely` is what it would have to be, in the figure's own unit and decimals. `partner`: the place it is exchanged
    with.
    """

    figure: Figure
    where: str
    likely: Decimal
    slip: Slip
    rules: tuple[str, ...]
    checks: int
    partner: str = ""


@record
class Suppressed:
    """A finding that the baseline accepts until the end of the day `expires`."""

    finding: Finding
    reason: str
    owner: str
    expires: "date"


@record
class DocumentReport:
    """`suppressed` are not among the `findings`; their outcomes stay failures."""

    facts: Facts
    outcomes: tuple[Outcome, ...]
    findings: tuple[Finding, ...]
    coverage: Coverage
    suspects: tuple[Suspect, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()

    def tally(self) -> Mapping[Status, int]:
        """How many outcomes there are of every status; they add up to the checks made."""
        counts = Counter(outcome.status for outcome in self.outcomes)
        return {status: counts[status] for status in Status}


@record
class Failure:
    """An input, or a page of one, that could not be read or recognised."""

    path: str
    reason: str


def unread_pages(documents: Iterable[Facts]) -> Iterator[Failure]:
    """Pages that show something nobody could turn into text, as failures of their documents; neighbours for one reason
    are told together."""
    for facts in documents:
        for first, last in _runs(sorted((*facts.unread, *facts.partly_read), key=_number)):
            spot = f"第 {first.page} 页" if first is last else f"第 {first.page} 至 {last.page} 页"
            spot = first.where or spot
            yield Failure(facts.path, f"{spot}{'之后' if first.behind else ''}：{first.reason}")


def _number(page: UnreadPage) -> int:
    return page.page


def _runs(pages: Sequence[UnreadPage]) -> Iterator[tuple[UnreadPage, UnreadPage]]:
    """The first and the last page of each run."""
    runs: list[tuple[UnreadPage, UnreadPage]] = []
    for page in pages:
        first, last = runs[-1] if runs else (page, page)
        if not page.where and last.page + 1 == page.page and page == replace(last, page=page.page) and not page.behind:
            runs[-1] = first, page
        else:
            runs.append((page, page))
    yield from runs


@record
class RunReport:
    """`rules`: those that were used, whether or not they found anything. `grouping`: which files were put together, where
    there were several."""

    documents: tuple[DocumentReport, ...]
    failures: tuple[Failure, ...] = ()
    rules: tuple[RuleNote, ...] = ()
    grouping: Grouping | None = None

    def all_failures(self) -> tuple[Failure, ...]:
        """Inputs that failed as a whole, then the pages of the others that could not be read."""
        return (*self.failures, *unread_pages(report.facts for report in self.documents))


@record
class Inspection:
    """What was read and recognised, before any rule is run."""

    documents: tuple[Facts, ...]
    failures: tuple[Failure, ...] = ()

    def all_failures(self) -> tuple[Failure, ...]:
        """Inputs that failed as a whole, then the pages of the others that could not be read."""
        return (*self.failures, *unread_pages(self.documents))
