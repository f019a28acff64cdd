"""What one run has compiled, the next takes back; what it cannot take back is compiled as ever."""

import pickle
from pathlib import Path

import pytest

from audit.model.regex import Regex
from audit.model.regex.program import KEPT, program_of
from cli.expressions import keep, recall


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GOUJI_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(KEPT, "programs", {})
    monkeypatch.setattr(KEPT, "wanted", set())


def _entry(folder: Path) -> Path:
    (entry,) = folder.rglob("*.pickle")
    return entry


def test_what_was_wanted_is_known_to_the_next_run() -> None:
    Regex("合计$")
    keep()
    KEPT.programs = {}
    recall()
    assert KEPT.programs == {"合计$": program_of("合计$")}


def test_nothing_is_written_where_all_is_known(tmp_path: Path) -> None:
    KEPT.programs = {"合计$": program_of("合计$")}
    Regex("合计$")
    keep()
    assert list(tmp_path.rglob("*.pickle")) == []


def test_those_of_an_earlier_run_stay() -> None:
    KEPT.programs = {"小计$": program_of("小计$")}
    Regex("合计$")
    keep()
    KEPT.programs = {}
    recall()
    assert set(KEPT.programs) == {"小计$", "合计$"}


def test_those_of_another_python_are_not_taken(tmp_path: Path) -> None:
    Regex("合计$")
    keep()
    _entry(tmp_path).write_bytes(pickle.dumps(("another", {"合计$": program_of("合计$")})))
    KEPT.programs = {}
    recall()
    assert KEPT.programs == {}
