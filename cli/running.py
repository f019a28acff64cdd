"""The disclosures of a run through the audit: one at once in this process, several over the cores."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from audit.model.record import record

if TYPE_CHECKING:
    from audit.batch.work import Result, Task, Worker

TIMEOUT = 120  # seconds for one disclosure; the slowest that is known takes two


@record
class Haste:
    """`jobs`: processes, None for one to a core. `timeout`: seconds for one disclosure, None for the usual. `cache`:
    whether what was audited before need not be again. `quiet`: no progress is shown."""

    jobs: int | None = None
    timeout: float | None = None
    cache: bool = True
    quiet: bool = False


def results(tasks: Sequence[Task], worker: Worker, haste: Haste) -> Iterator[Result]:
    """In the order of the tasks. A single one that has all the time it wants is not worth a process of its own."""
    if len(tasks) == 1 and haste.timeout is None:
        yield worker.audit(tasks[0])
        return
    from audit.batch.pool import Pace, audited
    from cli.progress import shown

    jobs = haste.jobs or min(_cores(), len(tasks))
    pace = Pace(jobs, TIMEOUT if haste.timeout is None else haste.timeout)
    yield from shown(audited(tasks, worker, pace), len(tasks), quiet=haste.quiet)


def _cores() -> int:
    """Those that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
