"""Processes over tasks: the order and the results are those of one process, and no file can spoil another's result."""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from audit.batch import pool
from audit.batch.pool import Crew, Pace
from audit.batch.work import Result, Task, Worker

_ODD = '''
import os
import signal
import time

from audit.batch.work import Worker

class Odd(Worker):
    """Does to itself what the name of the file says."""

    def work(self, task):
        name = task.files[0].stem
        if name == "死":
            os.kill(os.getpid(), signal.SIGKILL)
        if name == "慢":
            time.sleep(600)
        if name == "大":
            bytearray(1 << 40)
        return Worker.work(self, task)


class Stillborn(Worker):
    """Cannot be made in another process."""


Stillborn.__reduce__ = lambda self: (os._exit, (1,))


class Interrupted(Worker):
    """A signal comes, once, before another process has read what it is made of."""


class _Signal:
    def __init__(self, number, told):
        self.number, self.told = number, told

    def __reduce__(self):
        return _tell, (self.number, self.told)


def _tell(number, told):
    if not told.exists():
        told.touch()
        os.kill(os.getpid(), number)


def _interrupted(_, rulebook):
    return Worker(rulebook)


Interrupted.__reduce__ = lambda self: (_interrupted, (_Signal(*SIGNAL), self.rulebook))
'''


@pytest.fixture
def odd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """Workers in a module of their own, which the processes can import too."""
    (tmp_path / "odd_workers.py").write_text(_ODD, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    yield import_module("odd_workers")
    del sys.modules["odd_workers"]


def _tasks(*names: str) -> list[Task]:
    return [Task((Path(f"{name}.txt"),)) for name in names]


def _done(worker: Worker, tasks: list[Task], pace: Pace) -> list[Result]:
    with Crew(worker, pace) as crew:
        return list(crew.each(tasks))


def _reason(result: Result) -> str:
    (failure,) = result.failures
    return failure.reason


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_results_are_those_of_one_process_in_the_order_of_the_tasks(disclosure, worker, jobs) -> None:
    tasks = [Task((disclosure(n, "60.00" if n % 2 else "66.00"),)) for n in range(12)]
    assert _done(worker, tasks, Pace(jobs, 60)) == [worker.work(task) for task in tasks]


def test_a_process_that_dies_takes_no_other_file_with_it(odd, rulebook, disclosure) -> None:
    good = disclosure(1)
    dead, alive = _done(odd.Odd(rulebook), [*_tasks("死"), Task((good,))], Pace(1, 60))
    assert "中途结束" in _reason(dead)
    assert alive.report is not None


def test_a_file_that_takes_too_long_is_ended_and_told(odd, rulebook, disclosure) -> None:
    """The other has its own time, and as much as a loaded machine takes for it."""
    with Crew(odd.Odd(rulebook), Pace(1, 600)) as crew:
        (quick,) = crew.each([Task((disclosure(1),))])
        crew._pace = Pace(1, 0.5)
        (slow,) = crew.each(_tasks("慢"))
        crew._pace = Pace(1, 600)
        (later,) = crew.each([Task((disclosure(2),))])
    assert "超过 0.5 秒" in _reason(slow)
    assert quick.report is not None
    assert later.report is not None


def test_a_file_that_wants_all_the_memory_is_refused(odd, rulebook) -> None:
    (large,) = _done(odd.Odd(rulebook), _tasks("大"), Pace(1, 60))
    assert "内存不够" in _reason(large)


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Whoever runs the tests in the background may have told them to ignore Ctrl-C."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_after_an_interruption_what_is_done_is_kept_and_the_rest_is_named(odd, rulebook, disclosure) -> None:
    tasks = [Task((disclosure(1),)), *_tasks("慢", "后")]
    with Crew(odd.Odd(rulebook), Pace(1, 600)) as crew:
        running = crew.each(tasks)
        done = next(running)
        threading.Timer(1, os.kill, (os.getpid(), signal.SIGINT)).start()
        left = list(running)
        later = list(crew.each(_tasks("再后")))
    assert done.report is not None
    assert [_reason(result) for result in (*left, *later)] == ["已中断，没有审核 (interrupted)"] * 3


@pytest.fixture
def impatient() -> Iterator[None]:
    """Whoever writes to a process that is gone waits for ever: here, two minutes."""

    def end(*_: object) -> None:
        raise AssertionError("hangs")

    before = signal.signal(signal.SIGALRM, end)
    signal.alarm(120)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.mark.usefixtures("impatient")
@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="there no process can be kept from it")
@pytest.mark.parametrize("number", ["SIGINT", "SIGHUP"])
def test_what_interrupts_a_run_does_not_end_a_process_that_is_starting(
    odd, rulebook, disclosure, tmp_path, number
) -> None:
    """It goes to all processes at once, and whoever wrote to one that is gone would wait for ever."""
    odd.SIGNAL = getattr(signal, number), tmp_path / "told"
    (result,) = _done(odd.Interrupted(rulebook), [Task((disclosure(1),))], Pace(1, 60))
    assert result.report is not None


@pytest.mark.usefixtures("impatient")
@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="there no process can be kept from it")
def test_a_process_that_is_asked_to_end_while_it_is_starting_does_not_hang_the_run(odd, rulebook, tmp_path) -> None:
    """It has read what was written to it when it ends."""
    odd.SIGNAL = signal.SIGTERM, tmp_path / "told"
    (result,) = _done(odd.Interrupted(rulebook), _tasks("一"), Pace(1, 1))
    assert result.failures


def test_processes_that_cannot_start_do_not_hang_the_run(odd, rulebook, monkeypatch) -> None:
    monkeypatch.setattr(pool, "_GRACE", 3)
    found = _done(odd.Stillborn(rulebook), _tasks("一", "二", "三"), Pace(1, 1))
    assert [_reason(result) for result in found] == ["审核的进程启动不了，没有审核 (no process could be started)"] * 3
