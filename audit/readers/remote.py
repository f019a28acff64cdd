"""Files at fsspec URLs (s3://…, https://…, memory://…), fetched to a file of our own for as long as they are read.

A URL travels through the program as a path; a path folds its two slashes into one, which is undone here.
"""

import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any
from urllib.parse import parse_qsl, urlencode

from audit.errors import UnreadableInput
from audit.model.regex import Regex

_URL = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]+):/+(?P<rest>.*)", re.DOTALL)
_LOCAL = frozenset({"file", "local"})
_LOGIN = Regex(r"(?<=://)[^/?#]*@")
_SECRET = re.compile(r"token|sig|key|secret|pass|pwd|cred|auth|policy|session", re.IGNORECASE)  # names of parameters
_LONGEST_OPEN = 24  # characters of a parameter's value; what is longer may sign something
_PATTERN = Regex(r"[*\[]")
_MOST_BYTES = 200 * 1024 * 1024  # as of a local PDF
_CHUNK = 1 << 20
_MOST_SECONDS = 60.0  # for one file


def is_remote(path: Path) -> bool:
    """A scheme of two letters or more: C:\\ is a drive."""
    return _URL.match(path.as_posix()) is not None


def url_of(path: Path) -> str:
    """The URL that was folded into a path."""
    match = _URL.match(path.as_posix())
    if match is None:
        return path.as_posix()
    slashes = ":///" if match["scheme"] in _LOCAL else "://"
    return f"{match['scheme']}{slashes}{match['rest']}"


def shown(path: Path) -> str:
    """The URL without what is nobody else's business: credentials, signatures in the query."""
    return told(url_of(path))


def told(url: str) -> str:
    """A URL as reports may show it; what tells one file from another in its query stays."""
    address, _, query = _LOGIN.sub("", url).partition("#")[0].partition("?")
    kept = [pair for pair in parse_qsl(query) if not _SECRET.search(pair[0]) and len(pair[1]) <= _LONGEST_OPEN]
    return f"{address}?{urlencode(kept)}" if kept else address


@contextmanager
def local_copy(path: Path) -> Iterator[Path]:
    """A copy that is gone afterwards. Raises UnreadableInput."""
    from tempfile import NamedTemporaryFile

    with NamedTemporaryFile(prefix="gouji-") as copy:
        _fetch(url_of(path), copy)
        yield Path(copy.name)


def matches(path: Path) -> list[Path]:
    """The files that a URL with a pattern means, in order; itself where it has none. Raises UnreadableInput."""
    url = url_of(path)
    if not _PATTERN.search(url.partition("?")[0]):  # a question mark begins a query
        return [path]

    def listed() -> list[Path]:
        filesystem, inside = _filesystem(url)
        return [Path(filesystem.unstrip_protocol(each)) for each in sorted(filesystem.glob(inside))]

    found: list[Path] = _bounded(listed, "无法列出")
    return found


def _fetch(url: str, copy: IO[bytes]) -> None:
    until = time.monotonic() + _MOST_SECONDS

    def chunks() -> None:
        filesystem, inside = _filesystem(url)
        with filesystem.open(inside, "rb") as source:
            while copy.tell() <= _MOST_BYTES and time.monotonic() < until and (chunk := source.read(_CHUNK)):
                copy.write(chunk)

    _bounded(chunks, "无法取得")
    if copy.tell() > _MOST_BYTES:
        raise UnreadableInput(f"文件超过 {_MOST_BYTES:,} 字节，不予读取")
    copy.flush()


def _bounded(action: Callable[[], Any], failed: str) -> Any:
    """What it gives, if it gives it in time: in a thread, because a file system may wait for ever. Raises
    UnreadableInput."""
    outcome: list[Any] = []
    faults: list[Exception] = []

    def act() -> None:
        try:
            outcome.append(action())
        except Exception as error:  # noqa: BLE001 - every file system has errors of its own
            faults.append(error)

    begun = time.monotonic()
    thread = threading.Thread(target=act, daemon=True)
    thread.start()
    thread.join(_MOST_SECONDS)
    if thread.is_alive() or time.monotonic() - begun >= _MOST_SECONDS:
        raise UnreadableInput(f"{failed}：超过 {_MOST_SECONDS:g} 秒 (timed out)")
    if faults and isinstance(faults[0], UnreadableInput):
        raise faults[0]
    if faults:
        raise UnreadableInput(f"{failed}：{_reason(faults[0])}")
    return outcome[0]


def _filesystem(url: str) -> tuple[Any, str]:
    try:
        from fsspec.core import url_to_fs

        filesystem, inside = url_to_fs(url)
    except ImportError as error:
        raise UnreadableInput(
            f'读取 URL 需要 pip install "gouji[remote]" 和这种文件系统的包：{_reason(error)}'
        ) from None
    except Exception as error:  # noqa: BLE001 - an unknown scheme, missing credentials, a host that is none
        raise UnreadableInput(f"无法取得：{_reason(error)}") from None
    return filesystem, inside


def _reason(error: Exception) -> str:
    """One line, without the URL: it may hold a password."""
    if isinstance(error, FileNotFoundError):
        unreached = isinstance(error.__cause__, OSError) and not isinstance(error.__cause__, FileNotFoundError)
        return "连不上那里的主机 (host cannot be reached)" if unreached else "文件不存在"
    if isinstance(error, IsADirectoryError):
        return "这是文件夹；请写成通配符，如 …/**/*.pdf (a folder: use a pattern)"
    first = " ".join(str(error).split())[:120]
    return type(error).__name__ if "://" in first or not first else f"{type(error).__name__} {first}"
