"""Tasks handed out ahead of their turn, and their results in the order of the tasks, whoever does the work."""

from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from audit.batch.interruption import INTERRUPTION
from audit.batch.work import Result, Task
from audit.model.report import Failure

Begun = TypeVar("Begun")

INTERRUPTED = "已中断，没有审核 (interrupted)"


class Ordered(ABC, Generic[Begun]):
    """`ahead`: how many tasks may be begun before the first of them is told."""

    def __init__(self, ahead: int) -> None:
        self._ahead = ahead
        self._ended = ""  # why nothing more is done

    def each(self, tasks: Iterable[Task]) -> Iterator[Result]:
        """The result of every task, in their order. After Ctrl-C those that are not done are failures."""
        waiting: deque[tuple[Task, Begun]] = deque()
        rest = iter(tasks)
        try:
            for task in () if self._ended else rest:
                waiting.append((task, self._begun(task)))
                while len(waiting) > self._ahead:
                    yield self._waited_for(*waiting[0])
                    waiting.popleft()
            while waiting:
                yield self._waited_for(*waiting[0])
                waiting.popleft()
        except KeyboardInterrupt:
            self._ended = INTERRUPTED
        for task in [*(task for task, _ in waiting), *rest]:
            yield failed(task, self._ended)

    def _waited_for(self, task: Task, begun: Begun) -> Result:
        with INTERRUPTION.heeded():
            return self._settled(task, begun)

    @abstractmethod
    def _begun(self, task: Task) -> Begun:
        """The task under way, or its result where there is nothing to do."""

    @abstractmethod
    def _settled(self, task: Task, begun: Begun) -> Result:
        """Its result, waited for. By then it is the first of all that are not done."""


def too_late(seconds: float) -> str:
    """Why a task came to nothing that took longer than this."""
    return f"超过 {seconds:g} 秒没有审核完，已停止；可用 --timeout 放宽 (timed out)"


def failed(task: Task, reason: str) -> Result:
    """A task that came to nothing."""
    return Result(None, (Failure(task.name, reason),))
