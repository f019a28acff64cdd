"""Many documents at a glance: the gravest first, with what was found in each and how much of it was checked."""

from collections import Counter
from collections.abc import Sequence

from audit.model.knowledge.notes import Severity
from audit.model.record import record
from audit.model.report import DocumentReport


@record
class Standing:
    """How one document came off. `number`: its place in the run, from 1."""

    number: int
    report: DocumentReport
    errors: int
    warnings: int

    def is_clean(self) -> bool:
        return not (self.errors or self.warnings)


def standings(reports: Sequence[DocumentReport]) -> list[Standing]:
    """Most errors first, then most warnings; else in the order of the run."""
    each = [_standing(number, report) for number, report in enumerate(reports, 1)]
    return sorted(each, key=lambda one: (-one.errors, -one.warnings))


def _standing(number: int, report: DocumentReport) -> Standing:
    found = Counter(finding.severity for finding in report.findings)
    return Standing(number, report, found[Severity.ERROR], found[Severity.WARNING])
