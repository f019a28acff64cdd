"""What this process does itself has an end: whoever is in the midst of it, and whatever it takes for a fault."""

import signal
import sys
import threading
import time
from contextlib import suppress

import pytest

from audit.batch.attempts import tried
from audit.batch.deadline import OutOfTimeError, deadline
from audit.batch.work import Result, Task, Worker
from audit.model.report import Failure
from cli.auditing import running
from cli.auditing.running import Haste, results

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="there nothing tells the time")


class Slow(Worker):
    """Takes every exception for a fault of the file."""

    def work(self, task: Task) -> Result:
        with suppress(Exception):
            time.sleep(600)
        return Worker.work(self, task)


def test_the_only_file_has_the_usual_time_in_this_process(rulebook, disclosure, monkeypatch) -> None:
    monkeypatch.setattr(running, "TIMEOUT", 0.1)
    (late,) = results([Task((disclosure(1),))], Slow(rulebook), Haste())
    (failure,) = late.failures
    assert failure.reason == "超过 0.1 秒没有审核完，已停止；可用 --timeout 放宽 (timed out)"


class Greedy(Worker):
    """Wants more memory than any disclosure needs."""

    def work(self, task: Task) -> Result:
        found = tried(task.files, lambda _: bytes(6 << 30))
        assert isinstance(found, Failure)
        return Result(None, (found,))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="there nothing bounds the memory")
def test_the_only_file_has_no_more_memory_than_one_of_many_and_this_process_gets_it_back(rulebook, disclosure) -> None:
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_AS)
    (greedy,) = results([Task((disclosure(1),))], Greedy(rulebook), Haste())
    assert [failure.reason for failure in greedy.failures] == ["内存不够，没有读完 (out of memory)"]
    assert resource.getrlimit(resource.RLIMIT_AS) == before


def test_a_time_that_is_not_used_up_is_no_time_of_others() -> None:
    with deadline(0.05):
        pass
    time.sleep(0.1)


class Dropped:
    """What is raised while it goes, nobody hears."""

    def __del__(self) -> None:
        time.sleep(5)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_whoever_did_not_hear_of_it_is_told_again() -> None:
    def work() -> None:
        Dropped()
        time.sleep(600)

    with pytest.raises(OutOfTimeError), deadline(0.05):
        work()


def test_another_thread_than_the_first_has_no_such_end() -> None:
    done: list[bool] = []

    def work() -> None:
        with deadline(0.01):
            time.sleep(0.1)
            done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done
