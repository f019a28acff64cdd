"""Which words have to stand in a text for an expression of a rule book to be looked for in it."""

import copy
from collections.abc import Iterator

import pytest

from audit.model.knowledge.quantities import SentencePattern
from audit.model.knowledge.rules import RuleBook
from audit.model.regex import Regex, Sought
from audit.pipeline import load_rulebook
from audit.recognition.text.characters import uniform
from audit.rulebook.packs.words import sought, words_of


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("共有车辆", [["共有车辆"]]),
        (r"\d+辆，价值\d+万元", [["辆，价值"], ["万元"]]),
        ("(?:甲|乙丙)丁", [["乙丙丁", "甲丁"]]),
        ("共[计有]?(?P<值>一|二)项", [["一项", "二项"], ["共"]]),  # what may be left out is not asked for
        ("(?:甲乙|丙丁)+戊", [["丙丁", "甲乙"], ["戊"]]),
        ("(?:甲乙|丙丁)*戊", [["戊"]]),
        ("甲.*(?:职工|在职职工)", [["职工"], ["甲"]]),  # who says the one says the other
        ("(?=甲)乙(?!丙)丁", [["乙丁"]]),
        ("(?P<名>甲)(?P=名)乙", [["甲"], ["乙"]]),
        ("(?i)abc", []),  # written in another way as well
        ("甲(?i:abc)乙", [["甲"], ["乙"]]),
        (r"\d+", []),
        ("甲|", []),
    ],
)
def test_words_that_stand_wherever_it_matches(pattern: str, words: list[list[str]]) -> None:
    assert set(map(frozenset, words_of(pattern))) == set(map(frozenset, words))


def test_it_is_looked_for_where_every_group_has_a_word() -> None:
    said = copy.deepcopy(sought(Regex.checked("(?:共有|现有)[^。]*辆")))  # as pickles do
    assert said.may_be_in("现有车3辆")
    assert not said.may_be_in("现有车库")
    assert not said.may_be_in("车3辆")


def test_no_text_that_it_matches_is_passed_over() -> None:
    """Neither of the rules' own examples."""
    rulebook = load_rulebook()
    texts = {
        uniform("".join(example.split()))
        for rule in rulebook.rules
        for example in (*rule.lesson.passing, *rule.lesson.failing)
    }
    expressions = list(_sought(rulebook))
    passed = [(e.pattern, text) for e in expressions for text in texts if not e.may_be_in(text) and e.search(text)]
    assert passed == []
    assert sum(bool(expression.words) for expression in expressions) > 0.9 * len(expressions)


def _sought(rulebook: RuleBook) -> Iterator[Sought]:
    assert rulebook.patterns is not None
    grammar = rulebook.patterns.grammar
    for told in (*grammar.words, *grammar.leftovers, *grammar.phrases):
        yield told.pattern
    for sentence in rulebook.quantities.sentences:
        yield from _of(sentence)


def _of(sentence: SentencePattern) -> Iterator[Sought]:
    yield sentence.within or sentence.anchor
    for item in sentence.items:
        yield from _of(item)
