"""What the exit code says."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the nouns take a third of the time of --help
    from audit.model.report import RunReport


class Exit(IntEnum):
    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    UNREADABLE = 3


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


def exit_for(run: RunReport, fail_on: FailOn) -> Exit:
    """Anything unreadable goes before any finding: an audit that is not complete must not be taken for one."""
    if run.all_failures():
        return Exit.UNREADABLE
    found = {finding.severity.value for report in run.documents for finding in report.findings}
    return Exit.FINDINGS if found & _FAILING[fail_on] else Exit.CLEAN
