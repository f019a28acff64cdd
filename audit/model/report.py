"""What is told about one document, and about a run."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from audit.model.check import Outcome
from audit.model.facts import Facts
from audit.model.figure import Figure


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class CitedFigure:
    """A figure of a finding and the role it plays there (表「行」列)."""

    figure: Figure
    where: str


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Coverage:
    """figures: read in recognised tables and statements; checked: those in at least one executed check."""

    figures: int
    checked: int


@dataclass(frozen=True, slots=True)
class DocumentReport:
    facts: Facts
    outcomes: tuple[Outcome, ...]
    findings: tuple[Finding, ...]
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be read or recognised."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class RunReport:
    documents: tuple[DocumentReport, ...]
    failures: tuple[Failure, ...] = field(default_factory=tuple)
