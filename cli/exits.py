"""What the exit code says."""

from enum import IntEnum, StrEnum

from audit.model.report import RunReport, Severity


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


_FAILING = {
    FailOn.ERROR: {Severity.ERROR},
    FailOn.WARNING: {Severity.ERROR, Severity.WARNING},
    FailOn.NOTE: set(Severity),
    FailOn.NEVER: set[Severity](),
}


def exit_for(run: RunReport, fail_on: FailOn) -> Exit:
    """Anything unreadable goes before any finding: an audit that is not complete must not be taken for one."""
    if run.all_failures():
        return Exit.UNREADABLE
    found = {finding.severity for report in run.documents for finding in report.findings}
    return Exit.FINDINGS if found & _FAILING[fail_on] else Exit.CLEAN
