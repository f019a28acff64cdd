"""One PDF read by a process of its own, begun before this process has loaded what it takes to judge it.

With a second core at hand, a cold run of one file then has its rules, modules and patterns ready by the time the file
is read. Without one, or without fork, or where the other process gives no answer, the file is read here, as ever.
"""

import os
import pickle
import signal
import sys
from contextlib import suppress
from pathlib import Path
from select import select
from typing import NoReturn

from audit.errors import UnreadableInput
from audit.model.document import Document
from audit.model.record import record
from audit.readers import read

_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG


@record
class _Reading:
    """`answers`: the end of a pipe, from which the document comes, or the reason why there is none."""

    path: Path
    reader: int
    answers: int
    master: int  # who began it; nobody else may wait for it


_under_way: list[_Reading] = []


def begin(path: Path) -> None:
    """Has the PDF read with the fast engine, where that can be done besides. For a process that has one thread yet."""
    if not _has_cores() or not os.path.isfile(path):  # noqa: PTH113 - it also takes what no file may be called
        return
    master = os.getpid()
    with suppress(OSError):  # no more files
        answers, told = os.pipe()
        try:
            reader = os.fork()
        except OSError:  # no more processes
            os.close(answers)
        else:
            if not reader:
                _serve(path, told)
            _under_way.append(_Reading(path, reader, answers, master))
        os.close(told)


def is_under_way() -> bool:
    """Whether there is a file whose reading is not done yet."""
    return any(not select([reading.answers], [], [], 0)[0] for reading in _own())


def read_ahead(path: Path, engine: str) -> Document | None:
    """The document that was read, once; None where there is none. Raises UnreadableInput as the reader does."""
    reading = next((each for each in _own() if each.path == path), None)
    if not reading or engine != "pdfium":
        return None
    _under_way.remove(reading)
    answer = _answer(reading.answers)
    _, ended = os.waitpid(reading.reader, 0)
    if isinstance(answer, UnreadableInput):
        raise answer
    if os.WIFSIGNALED(ended):
        code = os.waitstatus_to_exitcode(ended)
        raise UnreadableInput(f"读取它的进程中途结束（退出码 {code}），文件可能已损坏 (process died)")
    return answer


def abandon() -> None:
    """Ends what nobody has asked for."""
    for reading in _own():
        _under_way.remove(reading)
        with suppress(OSError):  # it has ended by itself
            os.kill(reading.reader, signal.SIGKILL)
            os.waitpid(reading.reader, 0)
        os.close(reading.answers)


def _own() -> list[_Reading]:
    """Not those of the process that this one was forked from."""
    return [reading for reading in _under_way if reading.master == os.getpid()]


def _has_cores() -> bool:
    """Only Linux tells how many a process may use; only there is fork without surprises."""
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


def _answer(answers: int) -> Document | UnreadableInput | None:
    with os.fdopen(answers, "rb") as pipe:
        try:
            found = pickle.load(pipe)  # noqa: S301 - of our own process
        except Exception:  # noqa: BLE001 - it has ended without an answer, or in the midst of one
            return None
    return found if isinstance(found, Document | UnreadableInput) else None


def _serve(path: Path, told: int) -> NoReturn:
    """In the other process, which ends here; what it cannot say, nobody hears."""
    try:
        _die_with_parent()
        with os.fdopen(told, "wb") as pipe:
            pickle.dump(_outcome(path), pipe, protocol=pickle.HIGHEST_PROTOCOL)
    except BaseException:  # noqa: BLE001 - also Ctrl-C, which is the parent's business; it reads the file itself
        os._exit(1)
    os._exit(0)


def _outcome(path: Path) -> Document | UnreadableInput:
    try:
        return read(path)
    except UnreadableInput as error:
        return error.with_traceback(None)


def _die_with_parent() -> None:
    """However the parent ends, nobody reads on for nobody."""
    import ctypes  # noqa: PLC0415 - the same; PDFium needs it anyway

    ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
