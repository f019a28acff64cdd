"""What was worked out before, kept by content: an entry's key covers everything that it was made of, so an old entry is
never taken for a new one, and two runs at once never see half of one.

Entries are pickles: only a folder that belongs to this user and that nobody else may write is trusted.
"""

import os
import pickle
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from audit.model.record import record

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_ENVIRONMENT = "GOUJI_CACHE_DIR"
_ENDING = ".pickle"
Value = TypeVar("Value")


@record
class Cache:
    """Entries of several kinds in one folder. Whatever is wrong with an entry or the disk, there is none."""

    folder: Path

    def get(self, kind: str, key: str, expected: type[Value]) -> Value | None:
        """The entry of that key, if it is there and is what it should be; it counts as used now."""
        entry = self._entry(kind, key)
        try:
            with entry.open("rb") as file:
                found = pickle.load(file)  # noqa: S301 - a file of this user's own private folder
            os.utime(entry)
        except Exception:  # noqa: BLE001 - whatever is wrong with an entry, it is made anew
            return None
        return found if isinstance(found, expected) else None

    def put(self, kind: str, key: str, value: object) -> None:
        """Written beside and moved into place."""
        import tempfile

        entry = self._entry(kind, key)
        with suppress(OSError, pickle.PicklingError):
            entry.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, name = tempfile.mkstemp(dir=entry.parent, prefix="draft-")
            try:
                with os.fdopen(handle, "wb") as file:
                    pickle.dump(value, file, protocol=pickle.HIGHEST_PROTOCOL)
                Path(name).replace(entry)
            finally:
                Path(name).unlink(missing_ok=True)

    def entries(self) -> Iterator[Path]:
        """Every file of the cache, drafts that a killed run left behind among them."""
        for where, _, names in os.walk(self.folder):
            yield from (Path(where, name) for name in names if name.endswith(_ENDING) or name.startswith("draft-"))

    def sizes(self) -> list[int]:
        """Of every file, in bytes; another run may take some away meanwhile."""
        found = []
        for entry in self.entries():
            with suppress(OSError):
                found.append(entry.stat().st_size)
        return found

    def trim(self, most: int) -> None:
        """Forgets the entries that were used longest ago until no more than `most` bytes are left."""
        aged = []
        for entry in self.entries():
            with suppress(OSError):
                status = entry.stat()
                aged.append((status.st_mtime, status.st_size, entry))
        total = sum(size for _, size, _ in aged)
        for _, size, entry in sorted(aged):
            if total <= most:
                break
            with suppress(OSError):
                entry.unlink()
            total -= size

    def clear(self) -> int:
        """Forgets everything; how many entries there were."""
        count = 0
        for entry in list(self.entries()):
            with suppress(OSError):
                entry.unlink()
                count += 1
        return count

    def _entry(self, kind: str, key: str) -> Path:
        return self.folder / kind / key[:2] / f"{key}{_ENDING}"


def open_cache() -> Cache | None:
    """The user's cache, made if need be; None where it is not safely ours or cannot be written."""
    folder = cache_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        status = folder.stat()
    except (OSError, RuntimeError):
        return None
    ours = not hasattr(os, "getuid") or status.st_uid == os.getuid()
    private = os.name == "nt" or not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return Cache(folder) if ours and private else None


def cache_folder() -> Path:
    """GOUJI_CACHE_DIR, else a folder of the user's cache folder."""
    named = os.environ.get(_ENVIRONMENT)
    base = os.environ.get("XDG_CACHE_HOME")
    return Path(named) if named else (Path(base) if base else Path("~/.cache").expanduser()) / "gouji"


def key_of(parts: Iterable[object]) -> str:
    """A short name for all of `parts`, by what they print as."""
    import hashlib

    return hashlib.sha256(repr(tuple(parts)).encode("utf-8", "backslashreplace")).hexdigest()[:32]


def code_key(*names: str) -> str:
    """A name for these packages and modules of ours as they are, and the interpreter."""
    import hashlib
    from importlib.resources import files

    digest = hashlib.sha256(sys.version.encode())
    for name in names:
        for text in sorted(_sources(files("audit") / name)):
            digest.update(text)
    return digest.hexdigest()[:32]


def _sources(place: "Traversable") -> Iterator[bytes]:
    if place.is_file():
        yield place.read_bytes()
        return
    for entry in place.iterdir():
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _sources(entry)
        elif entry.name.endswith((".py", ".lark")):
            yield entry.read_bytes()
