"""Where rule packs lie: the built-in one and the user's, as plain texts. Nothing is parsed here."""

import os
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath

from audit.errors import because
from audit.plain_file import text_of

_RULES = "checks"
_MOST = 8_000_000  # bytes of a file; how many characters its rules may have is told where they are parsed
FOLDERS = ("titles", "forms", "statements", "accounts", "quantities", "families", _RULES)
Texts = dict[str, list[tuple[str, str]]]  # folder → (name shown in messages, text)


class _NotText(ValueError):
    """A file that cannot be read, or is no UTF-8; the message is what is told of it."""


def read_packs(extra: Sequence[Path], *, alone: bool = False) -> tuple[Texts, list[str]]:
    """The texts of the built-in pack and of the packs at `extra`, and what could not be read.

    A pack is a folder with the same subfolders, or a single file or folder of rules. `alone`: without the built-in
    pack, for a pack that is whole by itself. A part of the built-in pack is not read twice.
    """
    texts: Texts = {name: [] for name in FOLDERS}
    problems: list[str] = []
    if not alone:
        for name in FOLDERS:
            texts[name] += folder_texts(files("rules") / name, f"rules/{name}")
    for path in extra:
        try:
            problems += _add_pack(texts, path)
        except OSError as error:
            problems.append(f"{path}:1: 读不了：{because(error)}")
        except _NotText as error:
            problems.append(str(error))
    return texts, problems


def _add_pack(texts: Texts, path: Path) -> list[str]:
    """What of the pack will not be read. Raises OSError and _NotText."""
    if inside := _packs_inside(path):
        return [f"{path}:1: 规则包是它里面的文件夹，请写明：{'、'.join(inside)}"]
    found = _pack_texts(path)
    overlooked = list(_overlooked(path))
    _add(texts, found)
    return overlooked if overlooked or any(found.values()) else [f"{path}:1: 没有 .yaml 规则文件"]


def pack_files(paths: Iterable[Path]) -> frozenset[str]:
    """The files of the packs, by the names that messages and rules give them. Raises OSError."""
    return frozenset(name for path in paths for found in _pack_texts(path).values() for name, _ in found)


def folder_texts(folder: Traversable, prefix: str, above: frozenset[str] = frozenset()) -> Iterable[tuple[str, str]]:
    """Every *.yaml below `folder`, by name, so that the order never depends on the file system. `above`: the folders that
    it lies in; a link that leads back to one of them is not followed."""
    here = os.path.realpath(str(folder))
    if not folder.is_dir() or here in above:
        return
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        name = f"{prefix}/{entry.name}"
        if entry.is_dir():
            yield from folder_texts(entry, name, above | {here})
        elif entry.name.endswith(".yaml"):
            yield name, _text(entry, name)


def _text(file: Traversable, name: str) -> str:
    """Raises OSError and _NotText."""
    try:
        return text_of(file, _MOST) if isinstance(file, Path) else file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise _NotText(f"{name}:1: 不是 UTF-8 文本，请另存为 UTF-8") from error
    except OSError as error:
        raise _NotText(f"{name}:1: 读不了：{because(error)}") from error


def _overlooked(path: Path) -> Iterator[str]:
    """What lies in a pack as if it were a part of it, and is none: nobody should wonder why a rule is never checked."""
    whole = _is_whole(path)
    for part in [path / name for name in FOLDERS] if whole else [path]:
        for where, below, names in os.walk(part):
            below[:] = [name for name in below if not name.startswith(".")]
            written = (name for name in sorted(names) if name.endswith(".yml") and not name.startswith("."))
            yield from (f"{Path(where, name)}:1: 只读 .yaml 文件，请改名" for name in written)
    for other in sorted(path.iterdir()) if whole else ():
        if other.is_dir() and other.name not in FOLDERS and (meant := _folder_meant(other.name)):
            yield f"{other}:1: 规则包里没有名为「{other.name}」的文件夹，是否「{meant}」？"


def _packs_inside(path: Path) -> list[str]:
    """The packs in a folder that is none itself: what they hold besides rules would be taken for rules."""
    if _is_whole(path) or not path.is_dir():
        return []
    packs = [below for below in sorted(path.iterdir()) if _is_whole(below)]
    besides = any((pack / name).is_dir() for pack in packs for name in FOLDERS if name != _RULES)
    return list(map(str, packs)) if besides else []


def _folder_meant(name: str) -> str:
    """A pack may hold folders of other things; one that is called almost like a part of it is a slip of the pen."""
    from difflib import get_close_matches  # noqa: PLC0415 - a kept rule book does without

    return next(iter(get_close_matches(name.lower(), FOLDERS, n=1, cutoff=0.75)), "")


def _add(texts: Texts, found: Texts) -> None:
    for folder, entries in found.items():
        known = {name for name, _ in texts[folder]}
        texts[folder] += [entry for entry in entries if entry[0] not in known]


def _pack_texts(path: Path) -> Texts:
    name = _shown(path)
    if _is_whole(path):
        return {folder: list(folder_texts(path / folder, f"{name}/{folder}")) for folder in FOLDERS}
    if path.is_dir():
        return {_folder(name): list(folder_texts(path, name))}
    if not path.exists():
        raise FileNotFoundError("没有这个规则文件或文件夹")
    return {_folder(name): [(name, _text(path, name))]}


def _is_whole(path: Path) -> bool:
    """Whether it has folders for the kinds of knowledge, and is not one of them."""
    return path.is_dir() and any((path / folder).is_dir() for folder in FOLDERS)


def _shown(path: Path) -> str:
    """A part of the built-in pack goes by the name that it has there."""
    root = files("rules")
    if isinstance(root, Path) and path.resolve().is_relative_to(root.resolve()):
        return PurePosixPath("rules", path.resolve().relative_to(root.resolve())).as_posix()
    return str(path)


def _folder(name: str) -> str:
    """A single file or folder holds rules, unless it is a part of the built-in pack that does not."""
    parts = PurePosixPath(name).parts
    return parts[1] if parts[0] == "rules" and len(parts) > 1 and parts[1] in FOLDERS else _RULES
