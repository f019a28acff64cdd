"""Ctrl-C and the request to end, heeded where a run waits for its work: whatever is finished is still told whole.

A signal may come while a row goes into the store or a report is half written; it waits until that is done.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)  # not all of them on every system


class Interruption:
    """Of this process. The second signal ends everything at once."""

    def __init__(self) -> None:
        self._asked = False
        self._waiting = False

    @contextmanager
    def deferred(self) -> Iterator[None]:
        """Meanwhile signals are kept for the next wait; those that somebody has told us to ignore stay ignored."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        self._asked = False
        before = {number: signal.getsignal(number) for number in SIGNALS}
        heeded = {number: handler for number, handler in before.items() if handler not in (signal.SIG_IGN, None)}
        for number in heeded:
            signal.signal(number, self._heard)
        try:
            yield
        finally:
            for number, handler in heeded.items():
                signal.signal(number, handler)

    @contextmanager
    def heeded(self) -> Iterator[None]:
        """A wait, which a signal ends. Raises KeyboardInterrupt, also for one that came before."""
        if self._asked:
            raise KeyboardInterrupt
        self._waiting = True
        try:
            yield
        finally:
            self._waiting = False

    def _heard(self, _number: int, _frame: FrameType | None) -> None:
        at_once = self._waiting or self._asked
        self._asked = True
        if at_once:
            raise KeyboardInterrupt


INTERRUPTION = Interruption()
