"""What a rule book would be compiled from, as the file system tells it without a file being read.

A stamp that is the same means that the rules are the same, so that a run whose rules nobody has touched reads none of
them. A stamp that differs means nothing: then the contents decide.
"""

import os
import sys
import time
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

_SUFFIXES = (".yaml", ".yml", ".py", ".lark")  # .yml is refused, and that must be said
_OURS = ("audit.model", "audit.rulebook")  # a compiled rule book is made by these and made of these
_RULES = "rules"
_SETTLED = 2_000_000_000  # nanoseconds; file systems tell times no finer than this


def stamp(extra: Sequence[Path], *, alone: bool) -> bytes:
    """Of the built-in pack, of the packs at `extra`, and of the modules that compile them; empty where it proves
    nothing: a file is missing, or is no file of its own, or may have been written a moment ago.

    The time of the last change of a file's entry is in it, which no program can set back.
    """
    told = [sys.version, *map(str, extra)]  # rules go by the names that their packs were given
    latest = 0
    try:
        for root in (*_roots(alone=alone), *map(os.path.abspath, extra)):
            for path, status in sorted(_files(root)):
                latest = max(latest, status.st_mtime_ns, status.st_ctime_ns)
                said = (status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
                told.append(f"{path}{said}")
            told.append("")
    except OSError:
        return b""
    settled = 0 < latest < time.time_ns() - _SETTLED
    return "\n".join(told).encode("utf-8", "surrogateescape") if settled else b""


def _roots(*, alone: bool) -> Iterator[str]:
    for name in _OURS if alone else (*_OURS, _RULES):
        spec = find_spec(name)
        places = spec.submodule_search_locations if spec else None
        if not places:
            raise FileNotFoundError(name)
        yield from places


def _files(root: str, above: frozenset[str] = frozenset()) -> Iterator[tuple[str, os.stat_result]]:
    """Every file below `root` that a rule book could be made from; a root that is a file is one. `above`: where links led
    that it lies behind; none is followed to the same place again."""
    if not os.path.isdir(root):  # noqa: PTH112 - thousands of Path objects would cost more than the reading saves
        yield root, os.stat(root)  # noqa: PTH116 - the same
        return
    with os.scandir(root) as entries:
        for entry in entries:
            if entry.name.endswith(_SUFFIXES):
                yield entry.path, entry.stat()
            elif entry.is_symlink():
                target = os.path.realpath(entry.path)
                if target not in above and entry.is_dir():
                    yield from _files(entry.path, above | {target})
            elif entry.is_dir() and entry.name != "__pycache__":
                yield from _files(entry.path, above)
