"""The compiled rule book, kept by content: a run whose rule files have not changed parses no YAML and no formula.

The key covers every rule text, this program's own modules and the interpreter, so an old entry is never taken for a
new one. Where the files' stamp (stamp.py) is one whose key is known already, they are not even read. Entries are
pickles: only a folder that belongs to this user and that nobody else may write is trusted.
"""

import os
import pickle
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from audit.model.rules import RuleBook

if TYPE_CHECKING:
    from audit.rulebook.packs import Texts

_ENVIRONMENT = "GOUJI_CACHE_DIR"


def recalled(stamp: bytes) -> RuleBook | None:
    """The rule book that was compiled from files of this very stamp, if it is still kept."""
    folder = _folder() if stamp else None
    if folder is None:
        return None
    try:
        key, said = _note(folder, stamp).read_bytes().split(b"\n", 1)
    except (OSError, ValueError):
        return None
    return _load(_entry(folder, key.decode("ascii", "replace"))) if said == stamp else None


def cached(texts: "Texts", build: Callable[[], RuleBook], stamp: bytes = b"") -> RuleBook:
    """The rule book of these texts: from the cache, else built and kept. An unusable cache is no error.

    `stamp`: that of the files the texts were read from, taken before; from now on it recalls this rule book.
    """
    folder = _folder()
    if folder is None:
        return build()
    key = _key(texts)
    entry = _entry(folder, key)
    found = _load(entry)
    if found is None:
        found = build()
        _save(entry, pickle.dumps(found, protocol=pickle.HIGHEST_PROTOCOL))
    if stamp:
        _save(_note(folder, stamp), f"{key}\n".encode() + stamp)
    return found


def _entry(folder: Path, key: str) -> Path:
    return folder / f"rulebook-{key}.pickle"


def _note(folder: Path, stamp: bytes) -> Path:
    """Where the key of a stamp is noted; the stamp stands inside, so two of one name are told apart."""
    return folder / f"stamp-{crc32(stamp):08x}"


def _folder() -> Path | None:
    """The cache folder, made if need be; None where it is not safely ours or cannot be written."""
    named = os.environ.get(_ENVIRONMENT)
    base = os.environ.get("XDG_CACHE_HOME")
    folder = Path(named) if named else (Path(base) if base else Path.home() / ".cache") / "gouji"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        status = folder.stat()
    except (OSError, RuntimeError):
        return None
    ours = not hasattr(os, "getuid") or status.st_uid == os.getuid()
    private = os.name == "nt" or not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return folder if ours and private else None


def _key(texts: "Texts") -> str:
    import hashlib

    digest = hashlib.sha256(repr((sys.version, sorted(texts.items()))).encode())
    for package in ("model", "rulebook"):
        for module in sorted(_modules(package)):
            digest.update(module)
    return digest.hexdigest()[:32]


def _modules(package: str) -> list[bytes]:
    """Our own compiling code and nouns: a pickle of other classes must not be read."""
    from importlib.resources import files

    found: list[bytes] = []
    folders = [files("audit") / package]
    while folders:
        for entry in folders.pop().iterdir():
            if entry.is_dir() and entry.name != "__pycache__":
                folders.append(entry)
            elif entry.name.endswith((".py", ".lark")):
                found.append(entry.read_bytes())
    return found


def _load(entry: Path) -> RuleBook | None:
    try:
        found = pickle.loads(entry.read_bytes())  # noqa: S301 - a file of this user's own private folder
    except Exception:  # noqa: BLE001 - whatever is wrong with a cache entry, it is rebuilt
        return None
    return found if isinstance(found, RuleBook) else None


def _save(entry: Path, data: bytes) -> None:
    """Written beside and moved into place, so that two runs at once never see half an entry."""
    import tempfile

    with suppress(OSError):
        handle, name = tempfile.mkstemp(dir=entry.parent, prefix="rulebook-")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(entry)
