"""What a rule is explained and tested with is pickled with it, and taken back when somebody asks."""

import pickle
from copy import deepcopy

import pytest

from audit.model.knowledge.lesson import Aside, Lesson, Lessons

LESSON = Lesson(passing=("甲 1", "甲 2"), failing=("甲 3",), looks_at=(("看什么", "甲"),))


def test_a_lesson_comes_back_as_it_was() -> None:
    again = deepcopy(Aside.of(LESSON))
    assert again.lesson == LESSON


def test_one_that_nobody_asked_for_is_kept_once_more() -> None:
    twice = deepcopy(deepcopy(Aside.of(LESSON)))
    assert twice.lesson == LESSON


def test_a_lesson_is_not_unpickled_before_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    again = deepcopy(Aside.of(LESSON))
    monkeypatch.setattr(pickle, "loads", lambda _: (Lesson(passing=("乙",)),))
    assert again.lesson == Lesson(passing=("乙",))


def test_asides_are_told_apart_by_their_lessons() -> None:
    assert {Aside.of(LESSON), Aside.of(LESSON)} == {Aside.of(LESSON)}
    assert Aside.of(LESSON) != Aside.of(Lesson())


def test_of_lessons_put_together_each_is_found() -> None:
    together = deepcopy(Lessons((Lesson(), LESSON)))
    assert [Aside(together, number).lesson for number in range(2)] == [Lesson(), LESSON]
