"""What one run has loaded, the next finds together; what has changed since, or belongs to another setting, is left alone."""

import marshal
import os
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from audit.model import record
from cli import modules

_RUN = (
    "import sys, cli.main, os\nos._exit = lambda code: None\nsys.argv[0] = 'gouji'\ncli.main.run()\n"
    "print(type(sys.modules['audit.recognition'].__spec__.loader).__name__, file=sys.stderr)"
)


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GOUJI_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A module of ours that is loaded."""
    path = tmp_path / "extra.py"
    path.write_text("SAID = 1\n", encoding="utf-8")
    spec = spec_from_file_location("cli.extra", path)
    monkeypatch.setitem(sys.modules, "cli.extra", module_from_spec(spec))
    return path


def _recalled() -> modules._Together:
    modules.recall()
    together = sys.meta_path[0]
    assert isinstance(together, modules._Together)
    return together


def _kept() -> modules._Together:
    """What a second run recalls of a first that had to look for it."""
    empty = _recalled()
    empty.before = frozenset(sys.modules) - {"cli.extra"}
    modules.keep()
    sys.meta_path.remove(empty)
    return _recalled()


def test_a_second_run_finds_the_modules_of_the_first_and_says_the_same(python, repository: Path) -> None:
    sample = next((repository / "samples").glob("*有错.txt"))
    command, env = python(_RUN)
    first, second = (
        subprocess.run([*command, "check", str(sample)], check=False, env=env, capture_output=True, encoding="utf-8")
        for _ in range(2)
    )
    assert (first.stdout, first.stderr.strip()) == (second.stdout, "SourceFileLoader")
    assert second.stderr.strip() == "_Loader"


def test_a_kept_module_is_what_its_file_says(module: Path) -> None:
    spec = _kept().find_spec("cli.extra")
    assert spec is not None
    assert spec.origin == str(module)
    made = module_from_spec(spec)
    spec.loader.exec_module(made)
    assert (made.SAID, made.__file__) == (1, str(module))


def test_a_module_whose_source_has_changed_is_left_to_be_found_as_ever(module: Path) -> None:
    together = _kept()
    module.write_text("SAID = 22\n", encoding="utf-8")
    assert together.find_spec("cli.extra") is None
    module.unlink()
    assert together.find_spec("cli.extra") is None


@pytest.mark.skipif(sys.platform == "win32", reason="there the time of an entry's change is not told")
def test_a_source_that_was_given_its_old_time_again_has_changed(module: Path) -> None:
    together = _kept()
    before = module.stat()
    module.write_text("SAID = 2\n", encoding="utf-8")
    os.utime(module, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert together.find_spec("cli.extra") is None


def test_a_run_that_found_all_of_them_keeps_nothing_anew(module: Path, tmp_path: Path) -> None:
    together = _kept()
    together.before = frozenset(sys.modules)
    (entry,) = tmp_path.rglob("*.pickle")
    entry.unlink()
    modules.keep()
    assert not entry.exists()


def test_modules_of_another_python_are_not_recalled(module: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _kept()
    known = modules._key()
    monkeypatch.setattr(modules, "_setting", lambda: (sys.version, 2, str(module.parent)))
    monkeypatch.setattr(modules, "_key", lambda: known)
    assert _recalled().modules == {}


def test_what_makes_records_is_kept_with_them(module: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _kept()
    known = marshal.dumps(record.MAKERS)
    monkeypatch.setattr(record, "MAKERS", {})
    _recalled()
    assert marshal.dumps(record.MAKERS) == known


@pytest.mark.parametrize("content", [b"", b"no pickle"])
def test_a_damaged_entry_is_none(module: Path, tmp_path: Path, content: bytes) -> None:
    _kept()
    (entry,) = tmp_path.rglob("*.pickle")
    entry.write_bytes(content)
    assert _recalled().modules == {}
