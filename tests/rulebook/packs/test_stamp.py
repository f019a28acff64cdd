"""Rules that nobody has touched are not read; whatever may have changed is."""

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import audit.rulebook
from audit.rulebook.packs import texts
from audit.rulebook.packs.stamp import stamp

RULE = "- {id: 甲1, title: 一}\n"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    path = tmp_path / "甲.yaml"
    path.write_text(RULE, encoding="utf-8")
    return path


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """A minute after everything was written."""
    now = time.time_ns() + 60_000_000_000
    monkeypatch.setattr(time, "time_ns", lambda: now)


def test_a_file_written_a_moment_ago_proves_nothing(pack):
    assert stamp([pack], alone=True) == b""


@pytest.mark.usefixtures("later")
def test_untouched_files_keep_their_stamp(pack):
    assert stamp([pack], alone=True) == stamp([pack], alone=True) != b""


@pytest.mark.usefixtures("later")
def test_a_file_of_the_same_size_and_time_in_its_place_is_another(pack, tmp_path):
    before, status = stamp([pack], alone=True), pack.stat()
    other = tmp_path / "乙"
    other.write_text(RULE.replace("一", "二"), encoding="utf-8")
    os.utime(other, ns=(status.st_atime_ns, status.st_mtime_ns))
    other.replace(pack)
    assert pack.stat().st_size == status.st_size
    assert stamp([pack], alone=True) not in (before, b"")


@pytest.mark.usefixtures("later")
def test_a_new_file_in_a_pack_changes_its_stamp(pack):
    before = stamp([pack.parent], alone=True)
    (pack.parent / "下").mkdir()
    (pack.parent / "下" / "乙.yaml").write_text(RULE, encoding="utf-8")
    assert stamp([pack.parent], alone=True) not in (before, b"")


@pytest.mark.usefixtures("later")
def test_one_pack_by_two_names_and_with_the_built_in_rules_are_three_rule_books(pack, monkeypatch):
    monkeypatch.chdir(pack.parent)
    stamps = {stamp([pack], alone=True), stamp([Path(pack.name)], alone=True), stamp([pack], alone=False)}
    assert len(stamps) == 3


@pytest.mark.usefixtures("later")
def test_a_missing_pack_has_no_stamp(tmp_path):
    assert stamp([tmp_path / "没有.yaml"], alone=True) == b""


@pytest.mark.usefixtures("later")
def test_rules_that_nobody_has_touched_are_not_read(tmp_path, monkeypatch):
    monkeypatch.setenv("GOUJI_CACHE_DIR", str(tmp_path / "缓存"))
    compiled = audit.rulebook.load()
    monkeypatch.setattr(texts, "read_packs", lambda *_, **__: pytest.fail("the rules were read"))
    assert audit.rulebook.load() == compiled


@pytest.mark.usefixtures("later")
def test_a_touched_rule_book_of_the_same_content_is_not_compiled_again_and_compiling_is_told(
    repository, tmp_path, monkeypatch
):
    monkeypatch.setenv("GOUJI_CACHE_DIR", str(tmp_path / "缓存"))
    pack = tmp_path / "包"
    shutil.copytree(repository / "rules" / "families", pack / "families")
    told: list[str] = []

    @contextmanager
    def compiling() -> Iterator[None]:
        told.append("begun")
        yield
        told.append("done")

    compiled = audit.rulebook.load([pack], alone=True, compiling=compiling)
    next((pack / "families").iterdir()).touch()
    monkeypatch.setattr(audit.rulebook, "_compile", lambda *_: pytest.fail("the rules were compiled again"))
    assert audit.rulebook.load([pack], alone=True, compiling=compiling) == compiled
    assert told == ["begun", "done"]


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
@pytest.mark.usefixtures("later")
def test_links_that_lead_back_are_followed_once(pack: Path) -> None:
    """Two of them would make a tree of forty levels, each of which branches."""
    folder = pack.parent
    (folder / "下").mkdir()
    for link in ("一", "二", "三"):
        (folder / "下" / link).symlink_to("..")
    assert stamp([folder], alone=True) != b""
    found = texts.pack_files([folder])
    assert sorted(Path(name).name for name in found) == ["甲.yaml"]
