"""A signal ends a run where it waits: what is finished by then is told, what is half written is written."""

import os
import signal
from collections.abc import Iterator

import pytest

from audit.batch.interruption import Interruption

_BOTH = (signal.SIGINT, signal.SIGTERM)


@pytest.fixture(autouse=True)
def _as_in_a_shell() -> Iterator[None]:
    """Whoever runs the tests in the background may have told them to ignore Ctrl-C."""
    before = {number: signal.getsignal(number) for number in _BOTH}
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("number", _BOTH)
def test_a_signal_while_something_is_written_is_kept_for_the_next_wait(number) -> None:
    written = []
    interruption = Interruption()
    with interruption.deferred():
        os.kill(os.getpid(), number)
        written.append("a row")
        with pytest.raises(KeyboardInterrupt), interruption.heeded():
            written.append("waited")
    assert written == ["a row"]


@pytest.mark.parametrize("number", _BOTH)
def test_a_signal_while_something_is_waited_for_ends_the_wait(number) -> None:
    interruption = Interruption()
    with interruption.deferred(), pytest.raises(KeyboardInterrupt), interruption.heeded():
        signal.raise_signal(number)


def test_the_second_signal_waits_for_nothing() -> None:
    interruption = Interruption()
    with interruption.deferred():
        signal.raise_signal(signal.SIGTERM)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGTERM)


def test_afterwards_signals_mean_what_they_meant_before_and_what_was_ignored_is_ignored_throughout() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    with Interruption().deferred():
        meanwhile = signal.getsignal(signal.SIGTERM)
    assert (meanwhile, signal.getsignal(signal.SIGINT)) == (signal.SIG_IGN, signal.default_int_handler)
