"""The program's own modules, kept together as Python compiled them, and what makes its records: to find and to open
three hundred files one by one takes as long as to read ten pages.

A module that is kept is as fresh as one that Python keeps by itself: its source has the size and the times it had, also
the time of the last change of its entry, which no program can set back.
"""

import marshal
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from importlib.machinery import ModuleSpec, SourceFileLoader
from types import CodeType, ModuleType
from zlib import crc32

from audit.cache import open_cache
from audit.model import record

_KIND = "modules"
_OURS = ("audit", "cli")
_PACKAGE = "__init__.py"
_MAKERS = record.__spec__.origin or ""  # what makes records, and tells where the program is
_Source = tuple[str, int, int, int]  # where it is, its size, and when it was changed
_Module = tuple[_Source, bytes]
_Setting = tuple[str, int, str]  # which Python, how it compiles, and where the program is
_Entry = tuple[_Setting, dict[str, _Module], _Module]


class _Loader(SourceFileLoader):
    """As Python's own, but for the code, which is there already."""

    def __init__(self, name: str, path: str, code: bytes) -> None:
        super().__init__(name, path)
        self._code = code

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """With its file, about which Python asks every other module in vain at first: a failure takes time to tell."""
        module = ModuleType(spec.name)
        module.__file__ = self.path
        return module

    def get_code(self, fullname: str) -> CodeType | None:
        code: CodeType | None = marshal.loads(self._code)  # noqa: S302 - from this user's own private folder
        return code if fullname == self.name else None


class _Together:
    """Finds the modules that are kept; what has changed since is left to be found as ever."""

    def __init__(self, modules: Mapping[str, _Module]) -> None:
        self.modules = modules
        self.before = frozenset(sys.modules)

    def find_spec(self, name: str, _path: object = None, _target: ModuleType | None = None) -> ModuleSpec | None:
        if name not in self.modules:
            return None
        source, code = self.modules[name]
        if _source(source[0]) != source:
            return None
        return _spec(name, source[0], _Loader(name, source[0], code))


def _spec(name: str, path: str, loader: _Loader) -> ModuleSpec:
    """As spec_from_file_location makes it, in a third of the time. It says of no location, which is the loader's to tell;
    where Python would keep the module, nobody asks."""
    spec = ModuleSpec(name, loader, origin=path)
    folder, file = os.path.split(path)
    if file == _PACKAGE:
        spec.submodule_search_locations = [folder]
    return spec


def recall() -> None:
    """From now on, those of earlier runs are found. Whatever is wrong with them, there are none."""
    cache = open_cache()
    entry: _Entry | None = cache.get(_KIND, _key(), tuple) if cache else None
    if entry and entry[0] != _setting():
        entry = None
    sys.meta_path.insert(0, _Together(entry[1] if entry else {}))
    if entry and entry[2][0] == _source(_MAKERS):
        record.MAKERS.update(marshal.loads(entry[2][1]))  # noqa: S302 - from this user's own private folder


def keep() -> None:
    """For later runs, if some had to be found one by one in this one."""
    together = next((finder for finder in sys.meta_path if isinstance(finder, _Together)), None)
    if together is None or not _missing(together):
        return
    cache, made = open_cache(), _source(_MAKERS)
    if cache and made:
        others = {name: kept for name, kept in together.modules.items() if _source(kept[0][0]) == kept[0]}
        makers = made, marshal.dumps(record.MAKERS)
        with suppress(OSError, SyntaxError, ValueError):  # somebody is changing the program
            cache.put(_KIND, _key(), (_setting(), {**others, **dict(_compiled())}, makers))


def _missing(together: _Together) -> bool:
    return any(type(loader) is SourceFileLoader for name, loader in _loaded() if name not in together.before)


def _loaded() -> Iterator[tuple[str, SourceFileLoader]]:
    ours = [(name, module) for name, module in sys.modules.items() if name.partition(".")[0] in _OURS]
    for name, module in ours:
        loader = module.__spec__.loader if module.__spec__ else None
        if isinstance(loader, SourceFileLoader):
            yield name, loader


def _compiled() -> Iterator[tuple[str, _Module]]:
    for name, loader in _loaded():
        source = _source(loader.path)  # first: what is changed meanwhile is then told
        code = SourceFileLoader(name, loader.path).get_code(name)
        if source and code:
            yield name, (source, marshal.dumps(code))


def _source(path: str) -> _Source | None:
    try:
        told = os.stat(path)  # noqa: PTH116 - three hundred times
    except OSError:
        return None
    return path, told.st_size, told.st_mtime_ns, told.st_ctime_ns


def _setting() -> _Setting:
    return sys.version, sys.flags.optimize, _MAKERS


def _key() -> str:
    """Where those of this setting are; which it is stands inside, so two of one name are told apart."""
    return f"{crc32(repr(_setting()).encode()):08x}"
