"""What the exit code says."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the nouns take a third of the time of --help
    from audit.model.report import DocumentReport, RunReport


class Exit(IntEnum):
    """The exit codes; the README says when which is given."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    UNREADABLE = 3
    INTERRUPTED = 130  # as shells and typer say it


class FailOn(StrEnum):
    """The gravest severity that is still let through is the one below."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


_FAILING: dict[FailOn, set[str]] = {
    FailOn.ERROR: {"error"},
    FailOn.WARNING: {"error", "warning"},
    FailOn.NOTE: {"error", "warning", "note"},
    FailOn.NEVER: set(),
}


def uncovered(run: RunReport, min_coverage: int) -> tuple[DocumentReport, ...]:
    """The documents of whose printed figures less than `min_coverage` percent were checked; where there are none, none was."""
    return tuple(report for report in run.documents if report.coverage.percent < min_coverage)


def exit_for(run: RunReport, fail_on: FailOn, min_coverage: int = 0) -> Exit:
    """Anything unreadable goes before any finding: an audit that is not complete must not be taken for one."""
    if run.all_failures():
        return Exit.UNREADABLE
    if uncovered(run, min_coverage):
        return Exit.FINDINGS
    found = {finding.severity.value for report in run.documents for finding in report.findings}
    return Exit.FINDINGS if found & _FAILING[fail_on] else Exit.CLEAN
