"""Where rule packs lie: the built-in one and the user's, as plain texts. Nothing is parsed here."""

from collections.abc import Iterable, Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

FOLDERS = ("forms", "statements", "accounts", "quantities", "families", "checks")
Texts = dict[str, list[tuple[str, str]]]  # folder → (name shown in messages, text)


def read_packs(extra: Sequence[Path]) -> tuple[Texts, list[str]]:
    """The texts of the built-in pack and of the packs at `extra`, and what could not be read.

    A pack is a folder with the same subfolders, or a single file or folder of rules.
    """
    built_in = files("rules")
    texts: Texts = {name: list(folder_texts(built_in / name, f"rules/{name}")) for name in FOLDERS}
    problems: list[str] = []
    for path in extra:
        _add_pack(path, texts, problems)
    return texts, problems


def folder_texts(folder: Traversable, prefix: str) -> Iterable[tuple[str, str]]:
    """Every *.yaml below `folder`, by name, so that the order never depends on the file system."""
    if not folder.is_dir():
        return
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        name = f"{prefix}/{entry.name}"
        if entry.is_dir():
            yield from folder_texts(entry, name)
        elif entry.name.endswith(".yaml"):
            yield name, entry.read_text(encoding="utf-8")


def _add_pack(path: Path, texts: Texts, problems: list[str]) -> None:
    try:
        if path.is_dir() and any((path / name).is_dir() for name in FOLDERS):
            for name in FOLDERS:
                texts[name] += folder_texts(path / name, str(path / name))
        elif path.is_dir():
            texts["checks"] += folder_texts(path, str(path))
        elif path.is_file():
            texts["checks"].append((str(path), path.read_text(encoding="utf-8")))
        else:
            problems.append(f"{path}:1: 没有这个规则文件或文件夹")
    except (OSError, UnicodeDecodeError) as error:
        problems.append(f"{path}:1: 读不了：{error}")
