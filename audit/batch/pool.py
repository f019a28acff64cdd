"""Tasks over processes: in their order, each with a bound on its time and memory, whatever becomes of its process.

PDFium is not thread-safe, and a hostile file may hang or crash whoever reads it: so processes, which can be ended.
"""

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from contextlib import suppress
from multiprocessing import get_context

from pebble import ProcessExpired, ProcessPool

from audit.batch.attempts import tried
from audit.batch.work import Result, Task, Worker
from audit.collector import seldom
from audit.model.record import record
from audit.model.report import Failure

_AHEAD = 4  # tasks per process that may be under way or wait their turn to be told
_TASKS_PER_PROCESS = 200  # then it is replaced, so that nothing can pile up in it
_MOST_MEMORY = 4 << 30  # bytes that one process may ask for

_worker: Worker | None = None  # of this process


@record
class Pace:
    """`jobs`: processes at work. `timeout`: seconds that one disclosure may take."""

    jobs: int
    timeout: float


def audited(tasks: Iterable[Task], worker: Worker, pace: Pace) -> Iterator[tuple[Task, Result]]:
    """Every task and its result, in the order of the tasks. After Ctrl-C those that are not done are failures."""
    waiting: deque[tuple[Task, Result | Future[Result]]] = deque()
    pool = ProcessPool(pace.jobs, _TASKS_PER_PROCESS, _begin, (worker,), get_context("spawn"))
    rest = iter(tasks)
    try:
        for task in rest:
            known = worker.remembered(task)
            waiting.append((task, known or pool.schedule(_audit, (task,), timeout=pace.timeout)))
            while len(waiting) > _AHEAD * pace.jobs:
                yield _settled(*waiting[0], pace)
                waiting.popleft()
        while waiting:
            yield _settled(*waiting[0], pace)
            waiting.popleft()
    except KeyboardInterrupt:
        for task, _ in [*waiting, *((task, None) for task in rest)]:
            yield task, _failed(task, "已中断，没有审核 (interrupted)")
    finally:
        pool.stop()  # type: ignore[no-untyped-call]  # pebble leaves this one method without types
        pool.join()


def _begin(worker: Worker) -> None:
    """In the new process: Ctrl-C is the parent's business, and memory has an end."""
    global _worker  # noqa: PLW0603 - a process has one, given once
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(ImportError, OSError, ValueError):  # not on every system
        import resource  # noqa: PLC0415 - the same

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))
    seldom()
    _worker = worker


def _audit(task: Task) -> Result:
    assert _worker is not None  # noqa: S101 - every process begins with one
    worker = _worker
    result = tried(task.files, lambda _: worker.audit(task))
    return Result(None, (result,)) if isinstance(result, Failure) else result


def _settled(task: Task, result: Result | Future[Result], pace: Pace) -> tuple[Task, Result]:
    if not isinstance(result, Future):
        return task, result
    try:
        return task, result.result()
    except TimeoutError:
        return task, _failed(task, f"超过 {pace.timeout:g} 秒没有审核完，已停止；可用 --timeout 放宽 (timed out)")
    except ProcessExpired as end:
        return task, _failed(task, f"读取它的进程中途结束（退出码 {end.exitcode}），文件可能已损坏 (process died)")


def _failed(task: Task, reason: str) -> Result:
    return Result(None, (Failure(task.name, reason),))
