"""gouji mutate: a measurement, not an audit."""

import json

import pytest

from audit import pipeline
from audit.model.knowledge.rules import RuleBook


@pytest.fixture(autouse=True)
def no_rules(gouji, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules that stand in for others elsewhere have no bodies to be made again."""
    monkeypatch.setattr(pipeline, "load_rulebook", lambda *_, **__: RuleBook())


def test_a_measurement_succeeds_whatever_it_measures(gouji, file) -> None:
    ran = gouji("mutate", file("a.txt", "error"))
    assert ran.code == 0
    assert "植入  0 个数字" in ran.out


def test_every_disclosure_is_measured_by_itself_with_the_seed_that_was_given(gouji, file) -> None:
    told = json.loads(gouji("mutate", file("a.txt"), file("b.txt"), "--seed", "7", "-f", "json").out)
    assert [(document["path"], document["seed"]) for document in told["documents"]] == [("a.txt", 7), ("b.txt", 7)]


def test_what_cannot_be_read_is_said_and_sets_the_exit_code(gouji, file) -> None:
    ran = gouji("mutate", file("a.txt"), file("b.txt", "坏"))
    assert ran.code == 3
    assert "b.txt" in ran.err


def test_progress_is_for_terminals_only(gouji, file) -> None:
    assert gouji("mutate", file("a.txt")).err == ""


def test_to_tell_less_and_more_at_once_is_a_mistake(gouji, file) -> None:
    ran = gouji("mutate", file("a.txt"), "--quiet", "--verbose")
    assert (ran.code, ran.out) == (2, "")
    assert "不能同用" in ran.err
