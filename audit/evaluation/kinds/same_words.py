"""kind 同名: the names agree without white space and punctuation; one cut short is the same name."""

from collections.abc import Iterable

from audit.evaluation.ground import Ground, key
from audit.evaluation.ground.naming import slot_leaf
from audit.model.check import Claim, Outcome
from audit.model.facts import Statement
from audit.model.knowledge.bodies.prose import SameWords
from audit.model.knowledge.rules import Rule

KIND = "同名"


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per statement that gives both names."""
    body: SameWords = rule.body
    for statement in ground.facts.statements:
        if statement.kind in body.statements.kinds and all(word in statement.words for word in body.words):
            yield _outcome(rule, body, statement)


def _outcome(rule: Rule, body: SameWords, statement: Statement) -> Outcome:
    one, other = (statement.words[slot] for slot in body.words)
    first, second = key(one), key(other)
    same = first.startswith(second) or second.startswith(first)
    figure = statement.figures.get(body.slot)
    cited = (slot_leaf(figure, statement, body.slot),) if figure else ()
    section = statement.heading
    claim = Claim(rule.id, f"「{one}」与「{other}」是同一个名称", cited, (section, statement.subject), section)
    return claim.judged({"主题": statement.topic, "甲": one, "乙": other}, holds=same)
