"""What a rule is explained and tested with is pickled with it, and taken back when somebody asks."""

import pickle
from copy import copy

import pytest

from audit.model.knowledge.lesson import Aside, Lesson

LESSON = Lesson(passing=("甲 1", "甲 2"), failing=("甲 3",), looks_at=(("看什么", "甲"),))


def test_a_lesson_comes_back_as_it_was() -> None:
    again = copy(Aside(LESSON))
    assert again.lesson == LESSON


def test_one_that_nobody_asked_for_is_kept_once_more() -> None:
    twice = copy(copy(Aside(LESSON)))
    assert twice.lesson == LESSON


def test_a_lesson_is_not_unpickled_before_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    again = copy(Aside(LESSON))
    monkeypatch.setattr(pickle, "loads", lambda _: Lesson(passing=("乙",)))
    assert again.lesson == Lesson(passing=("乙",))


def test_asides_are_told_apart_by_their_lessons() -> None:
    assert {Aside(LESSON), Aside(LESSON)} == {Aside(LESSON)}
    assert Aside(LESSON) != Aside()
