"""Errors in words that no figure carries: 大于 for 小于, a name left out of a list."""

from collections.abc import Iterator

from audit.model.facts import Facts, Statement
from audit.model.mutation import Change, Operator, SlotAt
from audit.model.record import record, replace
from audit.mutation.targets import section

_COMPARISONS = {"大于": "小于", "小于": "大于", "高于": "低于", "低于": "高于", "超过": "低于"}
_COMMA = "、"
_LEAST = 3  # names of a list that one can be left out of unseen


@record
class WrongWord:
    """A word slot of a statement and what it should not say."""

    operator: Operator
    statement: Statement
    slot: str
    wrong: str

    @property
    def printed(self) -> str:
        return self.statement.words[self.slot]


def wrong_words(statement: Statement, lists: frozenset[str]) -> Iterator[WrongWord]:
    """One error for every slot that can go wrong: in `lists`, three names and more lose their second."""
    for slot, word in statement.words.items():
        if word in _COMPARISONS:
            yield WrongWord(Operator.COMPARISON, statement, slot, _COMPARISONS[word])
        names = word.split(_COMMA)
        if slot in lists and len(names) >= _LEAST:
            yield WrongWord(Operator.LEFT_OUT_NAME, statement, slot, _COMMA.join([names[0], *names[2:]]))


def with_word(facts: Facts, error: WrongWord) -> Change:
    """The statement says the wrong word; the sentence stays as it is, for nothing reads it again."""
    index = error.statement.index
    changed = replace(error.statement, words={**error.statement.words, error.slot: error.wrong})
    statements = (*facts.statements[:index], changed, *facts.statements[index + 1 :])
    figures = frozenset((figure.place, figure.text) for figure in error.statement.figures.values())
    touched = frozenset({SlotAt(index, error.slot)})
    return Change(replace(facts, statements=statements), touched, figures, section(error.statement))
