"""Tasks over the workers of a Dask scheduler: the same work as at home, and no worker lost takes more than a file along.

Whoever may speak to a scheduler may run anything on its workers: it belongs into a network that is trusted.
"""

import os
import threading
import time
from typing import Any, Self

from audit.batch.aide import Aide
from audit.batch.ordering import Ordered, failed
from audit.batch.pool import Pace
from audit.batch.work import Result, Task, Worker
from audit.errors import GoujiError, UsageError
from audit.model.record import replace

MISSING = '要装 dask 才能用别的机器 (Dask is not installed)：pip install "gouji[dask]"'
_PREFIX = "dask://"
_CONNECT = 10  # seconds
_LOOK = 2  # seconds between two looks at who is still there
_ALONE = 30  # seconds that a scheduler may be without any worker
_AHEAD = 200  # tasks that a scheduler is given before their turn
_here = threading.local()  # of one thread of a Dask worker


class RemoteCrew(Ordered[Any]):
    """Workers of a scheduler, in place of a Crew of this machine."""

    def __init__(self, worker: Worker, pace: Pace, address: str) -> None:
        """Raises UsageError where there is no such scheduler, or no Dask here."""
        super().__init__(_AHEAD)
        self._client = _connected(address)
        told = (replace(worker, cache=None), replace(pace, jobs=1), os.getcwd())  # noqa: PTH109 - a text to send
        self._told = self._client.submit(_same, told, pure=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close(timeout=_LOOK)

    def _begun(self, task: Task) -> Any:
        return self._client.submit(_work, self._told, task, pure=False)

    def _settled(self, task: Task, future: Any) -> Result:
        alone = 0.0
        while not self._ended:
            begun = time.monotonic()
            try:
                result = future.result(timeout=_LOOK)
            except TimeoutError:
                alone = 0.0 if self._anybody() else alone + time.monotonic() - begun
                if alone > _ALONE:
                    self._ended = "调度器没有可用的 worker，没有审核 (no workers)"
            except Exception as error:  # noqa: BLE001 - whatever befalls a worker or the scheduler is this file's failure
                return failed(task, f"远处没有审核成 (remote worker failed)：{type(error).__name__}: {error}")
            else:
                return result if isinstance(result, Result) else failed(task, "远处的回答不是结果 (no result)")
        return failed(task, self._ended)

    def _anybody(self) -> bool:
        return self._client.status == "running" and bool(self._client.nthreads())


def _connected(address: str) -> Any:
    if not address.startswith(_PREFIX) or ":" not in address.removeprefix(_PREFIX):
        raise UsageError(f"--scheduler 要写成 dask://HOST:PORT，不是 (not an address)：{address}")
    try:
        from distributed import Client  # noqa: PLC0415 - heavy, and perhaps not installed
    except ImportError:
        raise UsageError(MISSING) from None
    try:
        return Client(f"tcp://{address.removeprefix(_PREFIX)}", timeout=_CONNECT, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise UsageError(f"连不上调度器 (scheduler cannot be reached)：{address}") from error


def _same(thing: object) -> object:
    """What every worker needs, made on a worker: where one that has it is lost, another makes it again."""
    return thing


def _work(told: tuple[Worker, Pace, str], task: Task) -> Result:
    """On a worker: through the aide of this thread."""
    aide = getattr(_here, "aide", None)
    if aide is None or aide.gone or _here.told is not told:
        _here.told, _here.aide = told, Aide(*told)
    try:
        result: Result = _here.aide.ask(task)
    except GoujiError as error:
        return failed(task, str(error))
    return result
