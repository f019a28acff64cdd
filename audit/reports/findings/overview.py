"""Many documents at a glance: the gravest first, and which of them were put together."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath

from audit.model.knowledge.notes import Severity
from audit.model.record import record
from audit.model.report import DocumentReport
from audit.model.sets import Disclosure, Grouping
from audit.reports.media.plain import clean
from audit.reports.words import Wording


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


def checked_of(report: DocumentReport) -> str:
    """How many of its figures were checked."""
    return f"{report.coverage.checked}/{report.coverage.printed}"


def _standing(number: int, report: DocumentReport) -> Standing:
    found = Counter(finding.severity for finding in report.findings)
    return Standing(number, report, found[Severity.ERROR], found[Severity.WARNING])


def told_sets(words: Wording, grouping: Grouping | None) -> tuple[list[str], list[str]]:
    """A line for every file that was put together with another or compared with one, and for every doubt about it."""
    if grouping is None:
        return [], []
    linked = [each for each in grouping.disclosures if not each.is_alone()]
    lines = [words.set_members.format(files=_names(each.files)) + _compared(words, each) for each in linked]
    return lines, [clean(doubt) for doubt in grouping.doubts]


def _compared(words: Wording, disclosure: Disclosure) -> str:
    parts = [(words.set_prior, disclosure.prior), (words.set_budget, disclosure.budget)]
    parts += [(words.set_units, sum(disclosure.units, ()))]
    return "".join(text.format(files=_names(files)) for text, files in parts if files)


def _names(files: Iterable[Path]) -> str:
    return " + ".join(clean(PurePath(file).name) for file in files)
