"""Tasks over processes: in their order, each with a bound on its time and memory, whatever becomes of its process.

PDFium is not thread-safe, and a hostile file may hang or crash whoever reads it: so processes, which can be ended.
"""

import signal
from collections.abc import Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context, resource_tracker
from typing import Self

from pebble import ProcessExpired, ProcessPool

from audit.batch.attempts import tried
from audit.batch.interruption import SIGNALS
from audit.batch.ordering import Ordered, failed, too_late
from audit.batch.work import Result, Task, Worker
from audit.model.record import record
from audit.model.report import Failure
from audit.process import collect_seldom, mortal, why_ended

_AHEAD = 4  # tasks per process that may be under way or wait their turn to be told
_TASKS_PER_PROCESS = 200  # then it is replaced, so that nothing can pile up in it
_GRACE = 60  # seconds that a process may take to start, and to be ended

_NO_PROCESS = "审核的进程启动不了，没有审核 (no process could be started)"

_worker: Worker | None = None  # of this process


@record
class Pace:
    """`jobs`: processes at work. `timeout`: seconds that one disclosure may take."""

    jobs: int
    timeout: float


class Crew(Ordered[Result | Future[Result]]):
    """Processes that work through tasks, started when the first has something to do."""

    def __init__(self, worker: Worker, pace: Pace) -> None:
        super().__init__(_AHEAD * pace.jobs)
        self._worker = worker
        self._pace = pace
        self._pool = ProcessPool(pace.jobs, _TASKS_PER_PROCESS, _begin, (worker,), get_context("spawn"))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.stop()  # type: ignore[no-untyped-call]  # pebble leaves this one method without types
        self._pool.join()

    def _begun(self, task: Task) -> Result | Future[Result]:
        known = self._worker.remembered(task)
        if known or self._ended:
            return known or failed(task, self._ended)
        try:
            with _uninterrupted():
                return self._pool.schedule(_work, (task,), timeout=self._pace.timeout)
        except BrokenProcessPool:
            self._ended = _NO_PROCESS
            return failed(task, self._ended)

    def _settled(self, task: Task, result: Result | Future[Result]) -> Result:
        if not isinstance(result, Future):
            return result
        if self._ended:
            return failed(task, self._ended)
        try:
            return result.result(self._pace.timeout + _GRACE)
        except BrokenProcessPool:
            self._ended = _NO_PROCESS
            return failed(task, self._ended)
        except TimeoutError:
            if not result.done():
                self._ended = _NO_PROCESS
                return failed(task, self._ended)
            return failed(task, too_late(self._pace.timeout))
        except ProcessExpired as end:
            return failed(task, why_ended(end.exitcode))


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Processes and threads that start here, and the processes that those start, are born deaf to Ctrl-C and to requests
    to end, which go to all processes of a terminal at once: one that they ended before `_begin` would leave us writing
    to nobody for ever. What comes meanwhile is heard afterwards."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # which makes its own process hear it no longer, and us hear it again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(worker: Worker) -> None:
    """In the new process: Ctrl-C is the parent's business, whose own requests to end are heard; and memory has an end."""
    global _worker  # noqa: PLW0603 - a process has one, given once
    for number in SIGNALS:
        if number != signal.SIGTERM:
            signal.signal(number, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})
    mortal()
    collect_seldom()
    _worker = worker


def _work(task: Task) -> Result:
    assert _worker is not None  # noqa: S101 - every process begins with one
    worker = _worker
    result = tried(task.files, lambda _: worker.work(task))
    return Result(None, (result,)) if isinstance(result, Failure) else result
