"""When Python's garbage collector may visit. What an audit makes is kept until its report is written: a visit looks at
all of it and finds nothing."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_OBJECTS = 200_000  # more than a document of 35 pages leaves behind; many together still get their visits


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
