"""A process that audits for somebody who may have no processes of his own: pickles come in, pickles go out.

A worker of Dask is a daemon, to which Python allows no children but by subprocess; behind this door stands the same crew
as at home, with its bounds on time and memory.
"""

import os
import pickle
import subprocess
import sys
from typing import BinaryIO

from audit.batch.pool import Crew, Pace
from audit.batch.work import Result, Task, Worker
from audit.errors import GoujiError


class Aide:
    """Such a process, as its master sees it."""

    def __init__(self, worker: Worker, pace: Pace, folder: str) -> None:
        """`folder`: where relative paths begin."""
        home = folder if os.path.isdir(folder) else None  # noqa: PTH112 - a text from another machine
        command = [sys.executable, "-P", "-m", "audit.batch.aide"]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        self._process = subprocess.Popen(  # noqa: S603 - this very interpreter and module
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=home, env=environment
        )
        self._say((worker, pace))

    def ask(self, task: Task) -> Result:
        """Raises GoujiError where the aide is gone."""
        self._say(task)
        assert self._process.stdout is not None  # noqa: S101 - it is a pipe
        try:
            result = pickle.load(self._process.stdout)  # noqa: S301 - of our own process
        except EOFError as error:
            raise GoujiError(_GONE) from error
        assert isinstance(result, Result)  # noqa: S101 - of our own process
        return result

    @property
    def gone(self) -> bool:
        return self._process.poll() is not None

    def _say(self, thing: object) -> None:
        assert self._process.stdin is not None  # noqa: S101 - it is a pipe
        try:
            pickle.dump(thing, self._process.stdin)
            self._process.stdin.flush()
        except OSError as error:
            raise GoujiError(_GONE) from error


_GONE = "审核的进程中途结束 (process died)"


def serve(asked: BinaryIO, told: BinaryIO) -> None:
    """Until nobody asks any more."""
    worker, pace = pickle.load(asked)  # noqa: S301 - of our own master
    with Crew(worker, pace) as crew:
        while True:
            try:
                task = pickle.load(asked)  # noqa: S301 - the same
            except EOFError:
                return
            for result in crew.each([task]):
                pickle.dump(result, told)
                told.flush()


if __name__ == "__main__":
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever prints must not spoil the pickles
    serve(sys.stdin.buffer, answers)
