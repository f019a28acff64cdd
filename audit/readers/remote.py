"""Files at fsspec URLs (s3://…, https://…, memory://…), fetched to a file of our own for as long as they are read.

A URL travels through the program as a path; a path folds its two slashes into one, which is undone here.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from audit.errors import UnreadableInput

_URL = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]+):/+(?P<rest>.*)", re.DOTALL)
_LOCAL = frozenset({"file", "local"})
_SECRETS = re.compile(r"(?<=://)[^/@]+@|[?#].*")
_MOST_BYTES = 200 * 1024 * 1024  # as of a local PDF
_CHUNK = 1 << 20


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
    return _SECRETS.sub("", url_of(path))


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
    if not any(character in url for character in "*?["):
        return [path]
    filesystem, inside = _filesystem(url)
    try:
        found = sorted(filesystem.glob(inside))
        return [Path(filesystem.unstrip_protocol(each)) for each in found]
    except Exception as error:  # noqa: BLE001 - every file system has errors of its own
        raise UnreadableInput(f"无法列出 {shown(path)}：{_reason(error)}") from None


def _fetch(url: str, copy: IO[bytes]) -> None:
    filesystem, inside = _filesystem(url)
    try:
        with filesystem.open(inside, "rb") as source:
            while copy.tell() <= _MOST_BYTES and (chunk := source.read(_CHUNK)):
                copy.write(chunk)
    except Exception as error:  # noqa: BLE001 - every file system has errors of its own
        raise UnreadableInput(f"无法取得：{_reason(error)}") from None
    if copy.tell() > _MOST_BYTES:
        raise UnreadableInput(f"文件超过 {_MOST_BYTES:,} 字节，不予读取")
    copy.flush()


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
        return "文件不存在"
    first = " ".join(str(error).split())[:120]
    return type(error).__name__ if "://" in first or not first else f"{type(error).__name__} {first}"
