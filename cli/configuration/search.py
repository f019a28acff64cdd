"""Which configuration serves these files: the nearest one upward, in gouji.toml or pyproject.toml."""

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path

from audit.errors import UsageError
from cli.configuration import NAME, PYPROJECT, Config

NONE = "none"  # --config none: as if there were no configuration


def find_config(files: Sequence[Path], named: str | None = None) -> Config:
    """The configuration that `--config` names, else the one found upward from the files, else from here.

    Raises UsageError with every fault at its line, and where the files have different configurations.
    """
    if named == NONE:
        return Config()
    if named is not None:
        return read_config(Path(named))
    real = (os.path.realpath(file) for file in files)  # a link may lead to itself
    folders = [Path(file).parent for file in real] or list(islice(_from_here(), 1))
    found = list(dict.fromkeys(map(_found_from, dict.fromkeys(folders))))
    if len(found) > 1:
        names = "、".join(str(path) if path else "（没有配置）" for path in found)
        raise UsageError(f"这些文件的配置不同，请分开审核，或用 --config 指定 (different configurations)：{names}")
    return read_config(found[0]) if found and found[0] else Config()


def _found_from(start: Path) -> Path | None:
    """The nearest configuration in a folder or above it, else in the working folder or above it."""
    for folder in (*_upward(start), *_from_here()):
        if (folder / NAME).is_file():
            return folder / NAME
        if (folder / PYPROJECT).is_file() and speaks_of_us(folder / PYPROJECT):
            return folder / PYPROJECT
    return None


def read_config(path: Path) -> Config:
    """Most runs have no configuration, and need nothing that reads one. Raises UsageError."""
    from cli.configuration.file import read_config as read

    return read(path)


def speaks_of_us(path: Path) -> bool:
    """Whether a pyproject.toml has a section for gouji."""
    from cli.configuration.file import speaks_of_us as told

    return told(path)


def _from_here() -> Iterator[Path]:
    """The working folder and those above it; none where somebody has deleted it."""
    with suppress(FileNotFoundError):
        yield from _upward(Path.cwd())


def _upward(folder: Path) -> Iterator[Path]:
    yield folder
    yield from folder.parents
