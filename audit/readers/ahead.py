"""One PDF read by processes of its own, which can be ended, begun before this one has loaded what it takes to judge it.

With a second core at hand, a cold run of one file then has its rules, modules and patterns ready by the time the file
is read. Without fork, or where the other processes give no answer, the file is read here, as ever.
"""

import os
import pickle
import signal
import sys
from contextlib import suppress
from pathlib import Path
from select import select
from typing import TYPE_CHECKING, NoReturn

from audit.errors import UnreadableInput
from audit.model.document import Document
from audit.model.record import record
from audit.process import is_apart, mortal, why_ended

if TYPE_CHECKING:
    from audit.readers.pdf.shares import Share

_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG
_MOST_READERS = 3  # more are not done sooner than this process is ready for them; one core is its own


@record
class _Reader:
    """`answers`: the end of a pipe, from which comes what it has read."""

    process: int
    answers: int


@record
class _Reading:
    """`data`: of the file, as all of them have it; `master`: the process that began it; nobody else may wait for it."""

    path: Path
    data: bytes
    readers: tuple[_Reader, ...]
    master: int


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
        from audit.readers.pdf import file_bytes
        from audit.readers.pdf.shares import turns  # loaded here, once for all readers

        data = file_bytes(path)  # looked through here, once for all readers
        taken = turns()
        readers: list[_Reader] = []
        try:
            while len(readers) < min(max(count - 1, 1), _MOST_READERS):
                readers.append(_begun(data, taken))
        finally:
            os.close(taken)
            if readers:
                _under_way.append(_Reading(path, data, tuple(readers), os.getpid()))


def _begun(data: bytes, turns: int) -> _Reader:
    """Raises OSError where there can be no more."""
    answers, told = os.pipe()
    try:
        process = os.fork()
        if not process:
            _serve(data, turns, told)
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
    from audit.readers.pdf.shares import together
    from audit.readers.pdf.streams import require_sound_streams

    require_sound_streams(reading.data)  # while the others read
    _under_way.remove(reading)
    _answered.add(path)
    try:
        shares = [_answer(reader.answers) for reader in reading.readers]
    except BaseException:  # Ctrl-C, or time is up
        _end(reading)
        raise
    for _, ended in [os.waitpid(reader.process, 0) for reader in reading.readers]:
        if os.WIFSIGNALED(ended):
            raise UnreadableInput(why_ended(os.waitstatus_to_exitcode(ended)))
    given = [share for share in shares if share]
    return together(path, given) if len(given) == len(shares) else None


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


def _answer(answers: int) -> "Share | None":
    from audit.readers.pdf.shares import Share

    with os.fdopen(answers, "rb") as pipe:
        try:
            found = pickle.load(pipe)  # noqa: S301 - of our own process
        except Exception:  # noqa: BLE001 - it has ended without an answer, or in the midst of one
            return None
    return found if isinstance(found, Share) else None


def _serve(data: bytes, turns: int, told: int) -> NoReturn:
    """In another process, which ends here; what it cannot say, nobody hears."""
    try:
        from audit.readers.pdf.shares import read_share

        _die_with_parent()
        mortal(reads_only=True)
        with os.fdopen(told, "wb") as pipe:
            pickle.dump(read_share(data, turns), pipe, protocol=pickle.HIGHEST_PROTOCOL)
    except BaseException:  # noqa: BLE001 - also Ctrl-C, which is the parent's business; it reads the file itself
        os._exit(1)
    os._exit(0)


def _die_with_parent() -> None:
    """However the parent ends, nobody reads on for nobody."""
    import ctypes

    ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
