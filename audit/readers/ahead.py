"""One PDF read by processes of its own, which can be ended, begun before this one has loaded what it takes to judge it.

One that reads alone is begun before this one has loaded what it takes to read, too: the smaller a process that forks, the
fewer pages of memory are copied afterwards. Several share what is loaded here.

With a second core at hand, a cold run of one file then has its rules, modules and patterns ready by the time the file
is read. Without fork, or where the other processes give no answer, the file is read here, as ever.
"""

import os
import pickle
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from select import select
from typing import Any, NoReturn

from audit.errors import UnreadableInput
from audit.model.document import Document
from audit.model.record import record
from audit.process import is_apart, mortal, why_ended

_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG
_MOST_READERS = 3  # more are not done sooner than this process is ready for them; one core is its own


@record
class _Reader:
    """`answers`: the end of a pipe, from which comes what it has read."""

    process: int
    answers: int


@record
class _Reading:
    """`master`: the process that began it; nobody else may wait for it. `data`: of the file, where several have it."""

    path: Path
    readers: tuple[_Reader, ...]
    master: int
    data: bytes = b""


_under_way: list[_Reading] = []
_answered: set[Path] = set()  # read, or given up, by readers; need no others


def read_apart(path: Path, engine: str) -> Document | None:
    """The document of a PDF, read by processes that can be ended; None where there are none, or none of theirs. Raises
    UnreadableInput as the reader does."""
    if not is_apart() or path in _answered or engine != "pdfium" or not _has_one_thread():
        return None
    begin(path)
    return read_ahead(path, engine)


def begin(path: Path) -> None:
    """Has the PDF read with the fast engine, where that can be done besides. For a process that has one thread yet."""
    count = _cores()
    if not count or not os.path.isfile(path):  # noqa: PTH113 - it also takes what no file may be called
        return
    with suppress(UnreadableInput, OSError):  # no engine, no more files; no more processes
        if count - 1 > 1:
            _begin_several(path, min(count - 1, _MOST_READERS))
        else:
            _under_way.append(_Reading(path, (_begun(partial(_read_alone, path)),), os.getpid()))


def _begin_several(path: Path, most: int) -> None:
    from audit.readers.pdf import file_bytes
    from audit.readers.pdf.shares import read_share, turns  # loaded here, once for all readers

    data = file_bytes(path)  # looked through here, once for all readers
    taken = turns()
    readers: list[_Reader] = []
    try:
        while len(readers) < most:
            readers.append(_begun(partial(read_share, data, taken)))
    finally:
        os.close(taken)
        if readers:
            _under_way.append(_Reading(path, tuple(readers), os.getpid(), data))


def _read_alone(path: Path) -> Document | UnreadableInput:
    """What can be said of a file."""
    from audit.readers.pdf import read_pdf

    try:
        return read_pdf(path)
    except UnreadableInput as error:
        return error


def _begun(work: Callable[[], object]) -> _Reader:
    """Raises OSError where there can be no more."""
    answers, told = os.pipe()
    try:
        process = os.fork()
        if not process:
            _serve(work, told)
    except OSError:
        os.close(answers)
        raise
    finally:
        os.close(told)
    return _Reader(process, answers)


def is_under_way() -> bool:
    """Whether there is a file whose reading is not done yet."""
    pipes = [reader.answers for reading in _own() for reader in reading.readers]
    return len(select(pipes, [], [], 0)[0]) < len(pipes)


def read_ahead(path: Path, engine: str) -> Document | None:
    """The document that was read, once; None where there is none. Raises UnreadableInput as the reader does."""
    reading = next((each for each in _own() if each.path == path), None)
    if not reading or engine != "pdfium":
        return None
    if reading.data:
        from audit.readers.pdf.streams import require_sound_streams

        require_sound_streams(reading.data)  # while the others read
    _under_way.remove(reading)
    _answered.add(path)
    try:
        told = [_answer(reader.answers) for reader in reading.readers]
    except BaseException:  # Ctrl-C, or time is up
        _end(reading)
        raise
    for _, ended in [os.waitpid(reader.process, 0) for reader in reading.readers]:
        if os.WIFSIGNALED(ended):
            raise UnreadableInput(why_ended(os.waitstatus_to_exitcode(ended)))
    return _of_several(path, told) if reading.data else _of_one(told[0])


def _of_one(told: object) -> Document | None:
    if isinstance(told, UnreadableInput):
        raise told
    return told if isinstance(told, Document) else None


def _of_several(path: Path, told: list[object]) -> Document | None:
    from audit.readers.pdf.shares import Share, together

    given = [share for share in told if isinstance(share, Share)]
    return together(path, given) if len(given) == len(told) else None


def abandon() -> None:
    """Ends what nobody has asked for."""
    for reading in _own():
        _under_way.remove(reading)
        _end(reading)
        for reader in reading.readers:
            os.close(reader.answers)


def _end(reading: _Reading) -> None:
    for reader in reading.readers:
        with suppress(OSError):  # it has ended by itself
            os.kill(reader.process, signal.SIGKILL)
            os.waitpid(reader.process, 0)


def _own() -> list[_Reading]:
    """Not those of the process that this one was forked from."""
    return [reading for reading in _under_way if reading.master == os.getpid()]


def _has_one_thread() -> bool:
    """What other threads hold, a fork would hold for ever."""
    tasks = Path("/proc/self/task")
    return tasks.is_dir() and len(os.listdir(tasks)) == 1  # noqa: PTH208 - a count is all


def _cores() -> int:
    """Only Linux tells how many a process may use; only there is fork without surprises."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 0


def _answer(answers: int) -> Any:
    """What a reader has told, if anything."""
    with os.fdopen(answers, "rb") as pipe:
        try:
            return pickle.load(pipe)  # noqa: S301 - of our own process
        except Exception:  # noqa: BLE001 - it has ended without an answer, or in the midst of one
            return None


def _serve(work: Callable[[], object], told: int) -> NoReturn:
    """In another process, which ends here; what it cannot say, nobody hears."""
    try:
        _die_with_parent()
        mortal(reads_only=True)
        with os.fdopen(told, "wb") as pipe:
            pickle.dump(work(), pipe, protocol=pickle.HIGHEST_PROTOCOL)
    except BaseException:  # noqa: BLE001 - also Ctrl-C, which is the parent's business; it reads the file itself
        os._exit(1)
    os._exit(0)


def _die_with_parent() -> None:
    """However the parent ends, nobody reads on for nobody."""
    import ctypes

    ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
