"""A configuration file: gouji.toml, or [tool.gouji] in pyproject.toml, checked key by key."""

import difflib
import os
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from audit.errors import UsageError, because, perhaps
from audit.model.sets import Disclosure
from audit.plain_file import text_of
from cli.configuration import PYPROJECT, Config
from cli.configuration.toml_lines import line_of
from cli.exits import FailOn

_IN_PYPROJECT = ("tool", "gouji")
_SEVERITIES = ("error", "warning", "note")
_FIELDS = {"prior": "priors"}
_WHOLE = 100
_MOST = 8_000_000  # bytes
_SET_KEYS = ("parts", "prior", "budget", "units", "all-units")


def read_config(path: Path) -> Config:
    """Raises UsageError with every fault, each with file and line."""
    text, table = _parsed(path)
    said: Any = table
    root = _IN_PYPROJECT if path.name == PYPROJECT else ()
    for part in root:
        said = said.get(part, {}) if isinstance(said, dict) else said
    if not isinstance(said, dict):
        raise UsageError(f"{path}:{line_of(text, root)}: {'.'.join(root)} 要写成表 (must be a table)")
    reader = _Reader(path, text, root)
    config = reader.config(said)
    if reader.problems:
        raise UsageError("\n".join(["配置有误 (configuration)：", *reader.problems]))
    return config


def speaks_of_us(path: Path) -> bool:
    """Whether a pyproject.toml has a table for this program."""
    tools = _parsed(path)[1].get("tool")
    return isinstance(tools, dict) and "gouji" in tools


def _parsed(path: Path) -> tuple[str, dict[str, Any]]:
    try:
        text = text_of(path, _MOST)
        return text, tomllib.loads(text)
    except OSError as error:
        raise UsageError(f"读不了配置 (configuration cannot be read) {path}：{because(error)}") from error
    except ValueError as error:
        raise UsageError(f"{path}：不是有效的 TOML (not valid TOML)：{error}") from error
    except RecursionError:
        raise UsageError(f"{path}：嵌套太深 (nested too deeply)") from None


class _Reader:
    """Checks a table key by key and collects what is wrong with it."""

    def __init__(self, path: Path, text: str, root: tuple[str, ...]) -> None:
        self._path = path
        self._text = text
        self._root = root
        self._folder = path.resolve().parent
        self.problems: list[str] = []

    def config(self, table: dict[str, Any]) -> Config:
        readers: dict[str, Callable[[str, Any], Any]] = {
            "extends": self._paths,
            "select": self._terms,
            "ignore": self._terms,
            "fail-on": self._fail_on,
            "severity": self._severity,
            "prior": self._priors,
            "sets": self._sets,
            "baseline": self._file,
            "min-coverage": self._percent,
        }
        said: dict[str, Any] = {}
        for key, value in table.items():
            if key in readers:
                said[key] = readers[key](key, value)
            else:
                close = difflib.get_close_matches(key, list(readers), n=1)
                meant = f"，是否 {close[0]}？" if close else "；"
                self._complain((key,), f"没有名为 {key} 的键{meant}可用 (keys)：{'、'.join(readers)}")
        return Config(self._path, **{_FIELDS.get(key, key.replace("-", "_")): value for key, value in said.items()})

    def _complain(self, path: tuple[str, ...], message: str) -> None:
        self.problems.append(f"{self._path}:{line_of(self._text, (*self._root, *path))}: {message}")

    def _terms(self, key: str, value: Any) -> tuple[str, ...]:
        """A text or a list of texts."""
        items = value if isinstance(value, list) else [value]
        if not all(isinstance(item, str) and item.strip() for item in items):
            self._complain((key,), f"{key} 要写成文字或文字的列表")
            return ()
        return tuple(item.strip() for item in items)

    def _paths(self, key: str, value: Any) -> tuple[Path, ...]:
        return tuple(self._folder / path for path in self._terms(key, value))

    def _file(self, key: str, value: Any) -> Path | None:
        if isinstance(value, str) and value.strip():
            return self._folder / value.strip()
        self._complain((key,), f"{key} 要写成一个文件的路径")
        return None

    def _percent(self, key: str, value: Any) -> int:
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _WHOLE:
            return value
        self._complain((key,), f"{key} 要写成 0 到 {_WHOLE} 的整数")
        return 0

    def _fail_on(self, key: str, value: Any) -> FailOn | None:
        if value in list(FailOn):
            return FailOn(value)
        self._complain((key,), f"{key} 只能是 {'、'.join(FailOn)}")
        return None

    def _severity(self, key: str, value: Any) -> dict[str, str]:
        if not isinstance(value, dict):
            self._complain((key,), f'{key} 要写成表：C101 = "warning"')
            return {}
        for rule, severity in value.items():
            if severity not in _SEVERITIES:
                self._complain((key, rule), f"{rule} 的级别只能是 {'、'.join(_SEVERITIES)}")
        return value

    def _sets(self, key: str, value: Any) -> tuple[Disclosure, ...]:
        """A list of tables: the parts of a disclosure, and what it is compared with."""
        tables = value if isinstance(value, list) else [value]
        found = tuple(self._set(key, table) for table in tables)
        return tuple(each for each in found if each)

    def _set(self, key: str, table: Any) -> Disclosure | None:
        if not isinstance(table, dict) or "parts" not in table or set(table) - set(_SET_KEYS):
            self._complain((key,), f"{key} 要写成 [[sets]]，有 parts（必有），可有 {'、'.join(_SET_KEYS[1:])}")
            return None
        units = table.get("units", [])
        whole = table.get("all-units", False)
        if not isinstance(units, list) or not isinstance(whole, bool):
            self._complain((key,), "units 要写成文件的列表，all-units 要写成 true 或 false")
            return None
        self._require(key, self._paths(key, table["parts"]))
        parts, prior, budget = (self._real(key, table.get(name, [])) for name in ("parts", "prior", "budget"))
        return Disclosure(parts, prior, budget, tuple(self._real(key, unit) for unit in units), whole)

    def _require(self, key: str, paths: Iterable[Path]) -> None:
        """A name that there is not would be passed over, and the disclosure audited as if nobody had spoken of it."""
        for path in paths:
            if not path.exists():
                beside = [each.name for each in path.parent.iterdir()] if path.parent.is_dir() else []
                self._complain((key,), f"{key} 里写的文件不存在 (no such file)：{path}{perhaps(path.name, beside)}")

    def _real(self, key: str, value: Any) -> tuple[Path, ...]:
        return tuple(Path(os.path.realpath(path)) for path in self._paths(key, value))

    def _priors(self, key: str, value: Any) -> dict[Path, Path]:
        """One file for all, or a table of this year's file = last year's."""
        table = value if isinstance(value, dict) else {"": value}
        if not all(isinstance(item, str) and item for item in table.values()):
            self._complain((key,), f'{key} 要写成上年的文件，或表："本年文件" = "上年文件"')
            return {}
        self._require(key, (self._folder / name for name in table if name))
        real = {name: Path(os.path.realpath(self._folder / name)) if name else Path() for name in table}
        return {real[name]: Path(os.path.realpath(self._folder / prior)) for name, prior in table.items()}
