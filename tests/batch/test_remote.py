"""A real Dask scheduler with two workers on this machine: the same results as at home, whatever becomes of a worker."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

import audit

pytest.importorskip("distributed", reason="dask is not installed here: pip install 'gouji[dask]'")
_CODE = str(Path(audit.__file__).parent.parent)
_WAIT = 60  # seconds
_HASTY = "from audit.batch import remote; from cli.main import run; remote._CONNECT = 1; run()"  # seconds

_ODD = '''
import os
import signal
import sys
import time
from pathlib import Path

from audit.batch.work import Task, Worker


class Odd(Worker):
    """Does to itself what the name of the file says."""

    def work(self, task):
        name = task.files[0].stem
        if name == "死":
            os.kill(os.getpid(), signal.SIGKILL)
        if name.startswith("慢"):
            Path(__file__).with_name(f"{name} begun").touch()
            time.sleep(600)
        return Worker.work(self, task)


def main():
    from audit import pipeline
    from audit.batch.pool import Pace
    from audit.batch.remote import RemoteCrew

    address, timeout, *files = sys.argv[1:]
    with RemoteCrew(Odd(pipeline.load_rulebook()), Pace(1, float(timeout)), address) as crew:
        for result in crew.each([Task((Path(file),)) for file in files]):
            print("✓" if result.report else "×", *(failure.reason for failure in result.failures), flush=True)
'''


@pytest.fixture(scope="module")
def odd_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where odd workers are imported from, and tell what they have begun."""
    return tmp_path_factory.mktemp("odd")


@pytest.fixture(scope="module")
def environment(odd_folder: Path) -> dict[str, str]:
    """With workers in a module of their own, which every process can import."""
    (odd_folder / "odd_workers.py").write_text(_ODD, encoding="utf-8")
    path = os.pathsep.join([_CODE, str(odd_folder)])
    return {
        **os.environ,
        "PYTHONPATH": path,
        "PYTHONIOENCODING": "utf-8",
        "GOUJI_CACHE_DIR": os.devnull,
        "DASK_LOGGING__DISTRIBUTED": "error",
    }


def _address(told: Path) -> str:
    """As the scheduler writes it; the file is there before it is written."""
    until = time.monotonic() + _WAIT
    while time.monotonic() < until:
        written = told.read_text().strip() if told.exists() else ""
        if written.endswith("}"):
            return str(json.loads(written)["address"]).removeprefix("tcp://")
        time.sleep(0.1)
    raise TimeoutError("the scheduler did not say where it listens")


@pytest.fixture(scope="module")
def cluster(
    tmp_path_factory: pytest.TempPathFactory, environment
) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """The address of a scheduler, and the processes of its two workers; all ended with the test."""
    folder = tmp_path_factory.mktemp("dask")
    told = folder / "scheduler.json"

    def start(*words: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-P", "-m", *words, "--host", "127.0.0.1", "--no-dashboard"]
        return subprocess.Popen(
            command,
            env=environment,
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    worker = ("distributed.cli.dask_worker", "--scheduler-file", str(told), "--nthreads", "1")
    started = [start("distributed.cli.dask_scheduler", "--port", "0", "--scheduler-file", str(told))]
    try:
        address = _address(told)
        started += [start(*worker), start(*worker)]
        yield f"dask://{address}", started[1:]
    finally:
        for process in reversed(started):
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@pytest.fixture
def gouji(tmp_path: Path, environment) -> Callable[..., subprocess.CompletedProcess[str]]:
    def run(*words: str, program: Sequence[str] = ("-m", "cli.main")) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-P", *program, "check", ".", "--no-cache", "-q", "-f", "json", *words]
        return subprocess.run(
            command,
            env=environment,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=_WAIT,
        )

    return run


@pytest.fixture
def odd(environment) -> Callable[..., list[str]]:
    """What becomes of every file with odd workers at that address."""

    def run(address: str, timeout: int, *files: Path) -> list[str]:
        words = [
            sys.executable,
            "-P",
            "-c",
            "import odd_workers; odd_workers.main()",
            address,
            str(timeout),
            *map(str, files),
        ]
        done = subprocess.run(
            words, env=environment, capture_output=True, text=True, encoding="utf-8", check=False, timeout=_WAIT
        )
        return done.stdout.splitlines() or [done.stderr]

    return run


def _failures(done: subprocess.CompletedProcess[str]) -> dict[str, str]:
    report: dict[str, Any] = json.loads(done.stdout)
    return {failure["path"]: failure["reason"] for failure in report["failures"]}


def test_the_workers_find_what_is_found_at_home(cluster, gouji, disclosure, tmp_path: Path) -> None:
    for number in range(1, 5):
        disclosure(number, "61.00" if number == 2 else "60.00")
    (tmp_path / "坏.pdf").write_bytes(b"%PDF-1.7 nothing")
    there, here = gouji("--engine", cluster[0]), gouji("--jobs", "2")
    assert there.stdout == here.stdout
    assert (there.returncode, list(_failures(there))) == (3, ["坏.pdf"])


def test_a_scheduler_that_is_not_there_is_one_line(gouji, disclosure) -> None:
    disclosure(1)
    done = gouji("--scheduler", "dask://127.0.0.1:9", program=("-c", _HASTY))
    assert (done.returncode, done.stderr.splitlines()[-1].startswith("错误 (error)：连不上调度器")) == (2, True)


@pytest.mark.parametrize("address", ["127.0.0.1:8786", "dask://", "tcp://127.0.0.1:1"])
def test_an_address_of_another_form_is_refused(gouji, disclosure, address: str) -> None:
    disclosure(1)
    done = gouji("--scheduler", address)
    assert (done.returncode, "dask://HOST:PORT" in done.stderr) == (2, True)


def test_a_file_that_nobody_can_finish_or_that_kills_is_its_own_failure(cluster, odd, disclosure) -> None:
    done = odd(cluster[0], 3, disclosure(1), Path("慢.txt"), Path("死.txt"), disclosure(2))
    assert [line[:1] for line in done] == ["✓", "×", "×", "✓"]
    assert ("timed out" in done[1], "process died" in done[2]) == (True, True)


def test_a_worker_lost_at_work_takes_nothing_else_along(cluster, odd, odd_folder, disclosure) -> None:
    """Both workers are at work on what takes for ever when one of them is lost; the other one does all that is left."""

    def lose_one() -> None:
        until = time.monotonic() + _WAIT
        while len(list(odd_folder.glob("慢? begun"))) < 2 and time.monotonic() < until:
            time.sleep(0.1)
        os.killpg(cluster[1][0].pid, signal.SIGKILL)

    lost = threading.Thread(target=lose_one)
    lost.start()
    done = odd(cluster[0], 4, Path("慢1.txt"), Path("慢2.txt"), disclosure(1), disclosure(2))
    lost.join()
    assert [line[:1] for line in done] == ["×", "×", "✓", "✓"]
