"""The compiled rule book is kept by content, and never trusted when it could be somebody else's."""

import pickle

import pytest

from audit import pipeline
from audit.model.knowledge.rules import RuleBook
from audit.rulebook.packs.cache import cached

TEXTS = {"checks": [("甲.yaml", "[]")]}
OTHER = {"checks": [("甲.yaml", "[] # 改了")]}


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    path = tmp_path / "缓存"
    monkeypatch.setenv("GOUJI_CACHE_DIR", str(path))
    return path


def refuse() -> RuleBook:
    raise AssertionError("compiled although the cache has it")


def test_the_same_texts_are_compiled_once():
    cached(TEXTS, RuleBook)
    assert cached(TEXTS, refuse) == RuleBook()


def test_a_changed_text_is_compiled_again():
    cached(TEXTS, RuleBook)
    with pytest.raises(AssertionError):
        cached(OTHER, refuse)


def test_a_broken_entry_is_rebuilt(folder):
    cached(TEXTS, RuleBook)
    next(folder.rglob("*.pickle")).write_bytes(b"not a pickle")
    assert cached(TEXTS, RuleBook) == RuleBook()


def test_a_folder_that_others_may_write_is_not_read(folder):
    cached(TEXTS, RuleBook)
    folder.chmod(0o777)
    with pytest.raises(AssertionError):
        cached(TEXTS, refuse)


def test_an_entry_of_another_class_is_not_taken(folder):
    cached(TEXTS, RuleBook)
    next(folder.rglob("*.pickle")).write_bytes(pickle.dumps({"rules": []}))
    with pytest.raises(AssertionError):
        cached(TEXTS, refuse)


def test_a_report_is_the_same_with_a_compiled_and_with_a_cached_rule_book(repository, folder):
    sample = repository / "samples" / "青石县档案馆2025年单位预算-有错.txt"
    compiled = pipeline.audit(sample, pipeline.load_rulebook())
    assert list(folder.iterdir())
    cached_report = pipeline.audit(sample, pipeline.load_rulebook())
    assert [f.message for f in cached_report.findings] == [f.message for f in compiled.findings]
    assert cached_report.suspects == compiled.suspects
