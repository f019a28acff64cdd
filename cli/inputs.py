"""Which files the arguments mean: files, folders, and glob patterns that the shell left alone."""

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from audit.errors import UsageError
from audit.model.record import record
from audit.model.report import Failure

_SUFFIXES = (".pdf", ".txt")


@record
class Inputs:
    """`failures`: arguments that match nothing. `skipped`: files in folders that are of no readable kind."""

    paths: tuple[Path, ...]
    failures: tuple[Failure, ...]
    skipped: int


def find_inputs(arguments: Sequence[str]) -> Inputs:
    """Every file once, in the order of the arguments. Raises UsageError when they match no file at all."""
    paths: dict[str, Path] = {}
    failures: list[Failure] = []
    skipped = 0
    for argument in arguments:
        found, ignored = _matches(argument)
        skipped += ignored
        if not found:
            failures.append(Failure(argument, "没有匹配的文件 (no file matched)"))
        for path in found:
            paths.setdefault(os.path.realpath(path), path)
    if not paths:
        raise UsageError(f"没有匹配的文件 (no file matched)：{'、'.join(arguments)}")
    return Inputs(tuple(paths.values()), tuple(failures), skipped)


def _matches(argument: str) -> tuple[list[Path], int]:
    """The files an argument means, and how many others a folder holds."""
    path = Path(argument)
    if path.is_dir():
        return _readable(path)
    if path.exists():
        return [path], 0
    found, skipped = [], 0
    for match in sorted(glob.glob(argument, recursive=True)):  # noqa: PTH207 - Path.glob takes no absolute patterns
        more, ignored = _readable(Path(match)) if Path(match).is_dir() else ([Path(match)], 0)
        found += more
        skipped += ignored
    return found, skipped


def _readable(folder: Path) -> tuple[list[Path], int]:
    files = sorted(_files(folder))
    kept = [file for file in files if file.suffix.lower() in _SUFFIXES]
    return kept, len(files) - len(kept)


def _files(folder: Path) -> Iterator[Path]:
    """Files below a folder, hidden ones left out."""
    for where, folders, names in os.walk(folder):
        folders[:] = _shown(folders)
        yield from (Path(where, name) for name in _shown(names))


def _shown(names: Iterable[str]) -> list[str]:
    return [name for name in names if not name.startswith(".")]
