"""When Python's garbage collector may visit, and where memory ends. What an audit makes is kept until its report is
written: a visit looks at all of it and finds nothing."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_OBJECTS = 200_000  # more than a document of 35 pages leaves behind; many together still get their visits
_MOST_MEMORY = 4 << 30  # bytes that one process may ask for


def seldom() -> None:
    """For a process that does nothing but audit."""
    gc.set_threshold(_OBJECTS)


@contextmanager
def at_rest() -> Iterator[None]:
    """No visit meanwhile."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def bounded() -> None:
    """For a process that reads what may be hostile: of one that asks for too much memory, it ends and not the machine."""
    with suppress(ImportError, OSError, ValueError):  # not on every system
        import resource  # noqa: PLC0415 - the same

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))
