"""Texts that come with an audit (rules, configuration, baselines, lists of files), read so that none of them can hold it
up: a named pipe may never be written to, and a device may never end."""

import stat
from pathlib import Path

_OF_THE_SYSTEM = ("/dev/", "/proc/")  # also what a shell hands over: --rules <(...)


def bytes_of(path: Path, most: int) -> bytes:
    """What the file holds. Raises OSError, also for one that is no file and for one of more than `most` bytes."""
    if not stat.S_ISREG(path.stat().st_mode) and not str(path.absolute()).startswith(_OF_THE_SYSTEM):
        raise OSError("不是普通文件 (no regular file)")
    with path.open("rb") as file:
        found = file.read(most + 1)
    if len(found) > most:
        raise OSError(f"大于 {most:,} 字节 (too large)")
    return found


def text_of(path: Path, most: int) -> str:
    """The same as UTF-8, its line ends as Python has them. Raises OSError, UnicodeDecodeError."""
    return bytes_of(path, most).decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
