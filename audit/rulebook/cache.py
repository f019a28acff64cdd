"""The compiled rule book, kept by content: a run whose rule files have not changed parses no YAML and no formula.

The key covers every rule text, this program's own modules and the interpreter, so an old entry is never taken for a
new one. Entries are pickles: only a folder that belongs to this user and that nobody else may write is trusted.
"""

import hashlib
import os
import pickle
import stat
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from importlib.resources import files
from pathlib import Path

from audit.model.rules import RuleBook
from audit.rulebook.packs import Texts

_ENVIRONMENT = "GOUJI_CACHE_DIR"


def cached(texts: Texts, build: Callable[[], RuleBook]) -> RuleBook:
    """The rule book of these texts: from the cache, else built and kept. An unusable cache is no error."""
    folder = _folder()
    if folder is None:
        return build()
    entry = folder / f"rulebook-{_key(texts)}.pickle"
    found = _load(entry)
    if found is None:
        found = build()
        _save(entry, found)
    return found


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


def _key(texts: Texts) -> str:
    digest = hashlib.sha256(repr((sys.version, sorted(texts.items()))).encode())
    for package in ("model", "rulebook"):
        for module in sorted(_modules(package)):
            digest.update(module)
    return digest.hexdigest()[:32]


def _modules(package: str) -> list[bytes]:
    """Our own compiling code and nouns: a pickle of other classes must not be read."""
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


def _save(entry: Path, rulebook: RuleBook) -> None:
    """Written beside and moved into place, so that two runs at once never see half an entry."""
    with suppress(OSError):
        handle, name = tempfile.mkstemp(dir=entry.parent, prefix="rulebook-")
        with os.fdopen(handle, "wb") as file:
            pickle.dump(rulebook, file, protocol=pickle.HIGHEST_PROTOCOL)
        Path(name).replace(entry)
