"""What was audited before is not audited again, unless anything that it depends on has changed."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from audit import pipeline
from audit.batch.work import Task, Worker, _digest
from audit.cache import Cache
from audit.model.knowledge.notes import Severity


@pytest.fixture
def kept(rulebook, cache, disclosure) -> tuple[Worker, Task]:
    worker, task = Worker(rulebook, cache=cache), Task((disclosure(1, "66.00"),))
    worker.work(task)
    return worker, task


def test_the_same_file_and_rules_give_the_result_of_before(kept) -> None:
    worker, task = kept
    assert worker.remembered(task) == Worker(worker.rulebook).work(task)


def test_a_changed_file_is_not_remembered(kept) -> None:
    worker, task = kept
    (path,) = task.files
    path.write_text(path.read_text(encoding="utf-8").replace("66.00", "60.00"), encoding="utf-8")
    assert worker.remembered(task) is None


def test_the_same_text_under_another_name_is_not_remembered(kept, tmp_path: Path) -> None:
    worker, task = kept
    other = task.files[0].rename(tmp_path / "改名.txt")
    assert worker.remembered(Task((other,))) is None


@pytest.mark.parametrize(
    "change",
    [
        lambda book: replace(book, rules=book.rules[1:]),
        lambda book: replace(book, rules=tuple(replace(rule, severity=Severity.NOTE) for rule in book.rules)),
        lambda book: replace(book, fingerprint="另一本"),
    ],
)
def test_other_rules_are_asked_again_but_the_file_is_not_read_again(kept, monkeypatch, change) -> None:
    worker, task = kept
    other = replace(worker, rulebook=change(worker.rulebook))
    monkeypatch.setattr(pipeline, "document", None)  # nobody may read
    assert other.remembered(task) is None
    assert other.work(task).report is not None


def test_a_file_that_cannot_be_read_is_remembered_too(rulebook, cache, tmp_path: Path) -> None:
    (tmp_path / "空.txt").touch()
    worker, task = Worker(rulebook, cache=cache), Task((tmp_path / "空.txt",))
    assert worker.work(task) == worker.remembered(task)


def test_a_fault_of_ours_is_not_remembered(kept, monkeypatch, disclosure) -> None:
    worker, _ = kept
    task = Task((disclosure(2),))
    monkeypatch.setattr(pipeline, "judge", None)
    assert "内部错误" in worker.work(task).failures[0].reason
    assert worker.remembered(task) is None


@pytest.mark.parametrize("damage", [b"", b"not a pickle", b"\x80\x05N."])
def test_a_damaged_entry_is_made_anew(kept, cache, damage: bytes) -> None:
    worker, task = kept
    for entry in cache.entries():
        entry.write_bytes(damage)
    assert worker.remembered(task) is None
    assert worker.work(task).report is not None


def test_what_was_used_longest_ago_is_forgotten_first(cache) -> None:
    for name in ("甲", "乙", "丙"):
        cache.put("数", name * 4, name * 1000)
    for age, entry in enumerate(sorted(cache.entries(), reverse=True)):
        os.utime(entry, (1_000_000 - age, 1_000_000 - age))
    assert cache.get("数", "甲甲甲甲", str) == "甲" * 1000  # used now
    cache.trim(4000)
    assert [name for name in ("甲", "乙", "丙") if cache.get("数", name * 4, str)] == ["甲"]


def test_a_folder_that_cannot_be_written_is_no_trouble(rulebook, disclosure, tmp_path: Path) -> None:
    (tmp_path / "占").touch()
    worker = Worker(rulebook, cache=Cache(tmp_path / "占"))
    assert worker.work(Task((disclosure(1),))).report is not None


def test_a_pipe_is_named_by_nothing_and_not_waited_for(tmp_path) -> None:
    os.mkfifo(tmp_path / "管.pdf")
    assert _digest(tmp_path / "管.pdf") == ""


def test_an_entry_that_another_run_takes_away_meanwhile_has_no_size(cache, monkeypatch) -> None:
    cache.put("kind", "0123", "kept")
    (there,) = cache.entries()
    monkeypatch.setattr(type(cache), "entries", lambda _: iter([there.with_name("gone"), there]))
    assert cache.sizes() == [there.stat().st_size]
