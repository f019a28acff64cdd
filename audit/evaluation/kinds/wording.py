"""kind 用语: a word slot of a statement must not say certain words."""

import re
from collections.abc import Iterable

from audit.evaluation.binding.stand import Stand, fits
from audit.evaluation.condition import holds
from audit.evaluation.ground import Ground
from audit.evaluation.ground.naming import slot_leaf
from audit.model.check import Claim, Leaf, Outcome
from audit.model.facts import Statement
from audit.model.knowledge.bodies.prose import Wording
from audit.model.knowledge.formula import Slot
from audit.model.knowledge.rules import Rule

KIND = "用语"


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per statement that has the word."""
    body: Wording = rule.body
    spoken = (s for s in ground.facts.statements if body.slot in s.words and fits(s, body.statements))
    spoken = (s for s in spoken if not _left_alone(body, s))
    return [
        _outcome(rule, body, statement)
        for statement in spoken
        if body.when is None or holds(body.when, ground, Stand(statement=statement))
    ]


def _left_alone(body: Wording, statement: Statement) -> bool:
    """Whether the subject, or the subject together with the word, may say what it likes."""
    if body.apart is not None and body.apart.search(statement.subject):
        return True
    told = f"{statement.subject}：{statement.words[body.slot]}"
    return body.unless is not None and bool(body.unless.search(told))


def _outcome(rule: Rule, body: Wording, statement: Statement) -> Outcome:
    word = statement.words[body.slot]
    found = body.forbidden.search(word)
    section = statement.heading
    where = (section, statement.subject)
    claim = Claim(rule.id, f"{body.slot}：{word}", _concerned(body, statement), where, section)
    detail = {
        "主题": statement.topic,
        "句子": statement.sentence,
        "词": word,
        "字样": _fault(found) if found else "",
    }
    return claim.judged(detail, holds=not found)


def _fault(found: re.Match[str]) -> str:
    """The words at fault: those a group 字样 (or …字样, in another branch) names, else all that was found."""
    named = (words for name, words in found.groupdict().items() if name.endswith("字样") and words)
    return next(named, found[0])


def _concerned(body: Wording, statement: Statement) -> tuple[Leaf, ...]:
    """The figures of the condition; without one, all that the statement has."""
    named = {n.name for n in body.when.nodes() if isinstance(n, Slot)} if body.when else set(statement.figures)
    return tuple(slot_leaf(f, statement, slot) for slot, f in statement.figures.items() if slot in named)
