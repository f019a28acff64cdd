"""Every pattern of a subject is an example of itself: of the phrases that it describes, one is found by it in its section."""

import re._constants as codes
import re._parser as parser
from collections.abc import Iterator
from random import Random
from typing import Any

from audit.model.knowledge.grammar import Grammar
from audit.model.knowledge.patterns import Section, Subject
from audit.model.knowledge.rules import RuleBook
from audit.recognition.prose.subjects import Scope

_ANYTHING = "某县局中心事务"
_TRIES = 300
_REPEATED = 2  # times more than a pattern asks for at least
_NAMED = 100  # a range of more characters is one of all characters


def _phrase(pattern: Any, chance: Random) -> str:
    """One of those that a parsed pattern describes; what it asks of its neighbours is left to be seen."""
    return "".join(_part(code, of, chance) for code, of in pattern)


def _part(code: Any, of: Any, chance: Random) -> str:
    if code is codes.LITERAL:
        return chr(of)
    if code is codes.IN:
        return _one_of(of, chance)
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT):
        least, most, inside = of
        return "".join(_phrase(inside, chance) for _ in range(chance.randint(least, min(most, least + _REPEATED))))
    if code is codes.SUBPATTERN:
        return _phrase(of[-1], chance)
    if code is codes.BRANCH:
        return _phrase(chance.choice(of[1]), chance)
    return chance.choice(_ANYTHING) if code in (codes.ANY, codes.NOT_LITERAL) else ""


def _one_of(characters: Any, chance: Random) -> str:
    code, of = chance.choice(characters)
    if characters[0][0] is codes.NEGATE or code is codes.NEGATE:
        return chance.choice(_ANYTHING)
    if code is codes.LITERAL:
        return chr(of)
    if code is codes.RANGE and of[1] - of[0] < _NAMED:
        return chr(chance.randint(*of))
    return chance.choice("123456789") if of is codes.CATEGORY_DIGIT else chance.choice(_ANYTHING)


def _told(subject: Subject) -> Iterator[tuple[str, ...]]:
    """What may have been told before such a phrase."""
    yield from ((), (subject.total,), (subject.quantity,), (subject.total, "", subject.quantity))
    for after in subject.after:
        yield from ((after,), (subject.total, after))


def _is_reached(subject: Subject, section: Section, grammar: Grammar) -> bool:
    scope, chance, pattern = Scope(grammar, [section]), Random(7), parser.parse(subject.match.pattern)
    found = (
        scope.find(phrase, told, change=subject.compared).subject
        for phrase in (_phrase(pattern, chance) for _ in range(_TRIES))
        for told in _told(subject)
    )
    return any(each is not None and each.source == subject.source for each in found)


def test_no_pattern_stands_behind_one_that_always_takes_its_phrases(rulebook: RuleBook) -> None:
    patterns = rulebook.patterns
    assert patterns is not None
    each = [(subject, section) for section in patterns.sections for subject in section.subjects]
    dead = {subject.source for subject, section in each if not _is_reached(subject, section, patterns.grammar)}
    assert dead == set()


def test_every_quantity_that_is_declared_is_told_by_some_pattern(rulebook: RuleBook) -> None:
    patterns = rulebook.patterns
    assert patterns is not None
    told = {subject.quantity for section in patterns.sections for subject in section.subjects}
    told |= {section.default for section in patterns.sections} | {phrase.name for phrase in patterns.grammar.phrases}
    told |= {items.total for section in patterns.sections for items in section.lists}
    told |= {quantity.whole.by for quantity in patterns.quantities.values() if quantity.whole}
    told |= {item.id for sentence in rulebook.quantities.sentences for item in (sentence, *sentence.items)}
    assert [quantity.source for name, quantity in patterns.quantities.items() if name not in told] == []
