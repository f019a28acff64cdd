"""The disclosures of a run through the audit: one at once in this process, several over the cores."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from audit.model.record import record

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit.batch.pool import Crew, Pace
    from audit.batch.remote import RemoteCrew
    from audit.batch.work import Result, Task, Worker
    from audit.cache import Cache
    from audit.model.sets import Identity

    Arrange = Callable[[Sequence[Identity]], Sequence[Task]]

_MOST_CACHE = 1 << 30  # bytes
TIMEOUT = 120  # seconds for one disclosure; the slowest that is known takes two


@record
class Haste:
    """`jobs`: processes, None for one to a core. `timeout`: seconds for one disclosure, None for the usual. `cache`:
    whether what was audited before need not be again. `quiet`: no progress is shown. `sets`: whether files that belong
    together are put together. `scheduler`: of Dask, whose workers audit in place of this machine."""

    jobs: int | None = None
    timeout: float | None = None
    cache: bool = True
    quiet: bool = False
    sets: bool = True
    scheduler: str | None = None

    def needs_crew(self, count: int) -> bool:
        """Whether so many disclosures are audited in other processes than this one."""
        return count != 1 or self.timeout is not None or self.scheduler is not None


@contextmanager
def memory(haste: Haste, *, several: bool) -> Iterator[Cache | None]:
    """Where what has been read is kept: the user's cache, or a folder of this run; nowhere where nothing is read twice."""
    from audit.cache import Cache, open_cache

    opened = open_cache() if haste.cache and several else None
    if opened or not (several and haste.sets):
        yield opened
    else:
        from tempfile import TemporaryDirectory

        with TemporaryDirectory(prefix="gouji-") as folder:
            yield Cache(Path(folder))
    if opened:
        opened.trim(_MOST_CACHE)


def interruptible(haste: Haste, count: int) -> AbstractContextManager[None]:
    """Work of others, which Ctrl-C ends, and whose results are told all the same; one's own it ends with everything."""
    if not haste.needs_crew(count):
        return nullcontext()
    from audit.batch.interruption import INTERRUPTION

    return INTERRUPTION.deferred()


def results(tasks: Sequence[Task], worker: Worker, haste: Haste, arrange: Arrange | None = None) -> Iterator[Result]:
    """In the order of the tasks, or of what `arrange` makes of the files when all of them have been read. A single one
    that has the usual time is not worth a process of its own."""
    if not haste.needs_crew(len(tasks)):
        from audit import pipeline

        pipeline.get_ready()
        yield _in_time(worker, tasks[0])
        return
    from audit.batch.pool import Pace
    from cli.auditing.progress import shown

    pace = Pace(haste.jobs or min(_cores(), len(tasks)), TIMEOUT if haste.timeout is None else haste.timeout)
    with _crew(worker, pace, haste.scheduler) as crew:
        if arrange:
            read = list(shown("读取", crew.each(tasks), len(tasks), quiet=haste.quiet))
            yield from (result for result in read if not result.identity)
            tasks = arrange([result.identity for result in read if result.identity])
        yield from shown("审核", crew.each(tasks), len(tasks), quiet=haste.quiet)


def _in_time(worker: Worker, task: Task) -> Result:
    """In this process, and no longer than the usual time, nor in more memory than a process of its own would have."""
    from audit.batch.deadline import OutOfTimeError, deadline
    from audit.process import bounded_memory

    try:
        with deadline(TIMEOUT), bounded_memory():
            return worker.work(task)
    except OutOfTimeError:
        from audit.batch.ordering import failed, too_late

        return failed(task, too_late(TIMEOUT))


def _crew(worker: Worker, pace: Pace, scheduler: str | None) -> Crew | RemoteCrew:
    """Raises UsageError where a scheduler cannot be used."""
    if scheduler:
        from audit.batch.remote import RemoteCrew

        return RemoteCrew(worker, pace, scheduler)
    from audit.batch.pool import Crew

    return Crew(worker, pace)


def _cores() -> int:
    """Those that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
