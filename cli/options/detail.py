"""How much a report tells, by --quiet and --verbose."""

from audit.errors import UsageError
from audit.reports.style import Detail


def detail_of(*, quiet: bool, verbose: bool) -> Detail:
    """Raises UsageError where both are asked for."""
    if quiet and verbose:
        raise UsageError("--quiet 与 --verbose 不能同用 (contradict each other)")
    if quiet:
        return Detail.QUIET
    return Detail.VERBOSE if verbose else Detail.NORMAL
