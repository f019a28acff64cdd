"""An end to what this process does itself, wherever it is at that time."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_AGAIN = 1.0  # seconds; where nobody heard of it, as in what Python does when a thing is dropped


class OutOfTimeError(BaseException):
    """No Exception: whoever tells a fault of a file, or of ours, must not take it for one."""


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Raises OutOfTimeError within. Only the main thread can be told so, and not on every system."""
    try:
        before = signal.signal(signal.SIGALRM, _heard)
    except (AttributeError, ValueError):  # no such signal; not the main thread
        yield
        return
    signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _heard(_number: int, _frame: FrameType | None) -> None:
    raise OutOfTimeError
