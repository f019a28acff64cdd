"""What this process is: how often Python's garbage collector visits it, how much memory and time it may take, and whether
others read for it what may be hostile.

What an audit makes is kept until its report is written: a visit of the collector looks at all of it and finds nothing."""

import gc
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_OBJECTS = 200_000  # more than a document of 35 pages leaves behind; many together still get their visits
_MOST_MEMORY = 4 << 30  # bytes that one process may ask for
_MOST_OF_A_READER = 2 << 30  # that reads one file and judges nothing
_ENDLESS = getattr(signal, "SIGPROF", None)  # what ends a process that has worked for too long

_is_mortal = _is_apart = False  # this process


def collect_seldom() -> None:
    """For a process that does nothing but audit."""
    gc.set_threshold(_OBJECTS)


@contextmanager
def uncollected() -> Iterator[None]:
    """No visit meanwhile."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def bound_memory(most: int = _MOST_MEMORY) -> None:
    """For a process that reads what may be hostile: of one that asks for too much memory, it ends and not the machine."""
    with suppress(ImportError, OSError, ValueError):  # not on every system
        import resource  # noqa: PLC0415 - the same

        resource.setrlimit(resource.RLIMIT_AS, (most, resource.getrlimit(resource.RLIMIT_AS)[1]))


@contextmanager
def bounded_memory() -> Iterator[None]:
    """For a process that reads what may be hostile and goes on: of a file that asks for too much, the file is given up."""
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        yield
        return
    before = resource.getrlimit(resource.RLIMIT_AS)
    bound_memory()
    try:
        yield
    finally:
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, before)


def mortal(*, reads_only: bool = False) -> None:
    """For a process whose end another one tells: besides, it may be ended by what it does `within` a time."""
    global _is_mortal  # noqa: PLW0603 - said once
    bound_memory(_MOST_OF_A_READER if reads_only else _MOST_MEMORY)
    if _ENDLESS is not None:
        signal.signal(_ENDLESS, signal.SIG_DFL)
        _is_mortal = True


def apart() -> None:
    """For a process that nobody ends: what may be hostile is read by mortal ones, wherever there can be any."""
    global _is_apart  # noqa: PLW0603 - said once
    _is_apart = True


def is_apart() -> bool:
    """Whether that has been said of this process."""
    return _is_apart


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Ends a mortal process that works longer than this, also where a library heeds nothing meanwhile. Its own work is
    counted and not what others do on the machine."""
    if not _is_mortal:
        yield
        return
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def why_ended(code: int) -> str:
    """What is said of a file whose mortal reader ended with this exit code."""
    if _ENDLESS is not None and code == -_ENDLESS:
        return "有一页画起来没有尽头（如图形引用了自身），已停止 (a page without end)"
    return f"读取它的进程中途结束（退出码 {code}），文件可能已损坏，或要的内存太多 (process died)"
