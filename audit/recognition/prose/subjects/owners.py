"""Whose amount it is: the disclosure's own, or that of a unit with a name of its own."""

import re
from collections.abc import Iterable

from audit.model.facts.members import unjoined
from audit.model.knowledge.grammar import Grammar
from audit.model.labels import is_spread

_BRACKETS = str.maketrans("()", "（）")  # a text is read with the broad ones


def spoken(entity: str) -> str:
    """The name of the disclosure as its text says it."""
    return entity.translate(_BRACKETS)


class Owners:
    """Names by which the disclosure speaks of itself: the one on its cover, and the first that its narrative says."""

    def __init__(self, entity: str, grammar: Grammar) -> None:
        self._office, self._at_head = grammar.office, grammar.at_head
        self._own = [spoken(entity)] if entity else []
        self._spoken = False  # it has told an amount of its own

    def foreign(self, phrase: str, *, told: bool = True) -> bool:
        """Whether the phrase speaks of another unit by name, or only of the office at the head of this one. `told`: it
        tells an amount that may be ours."""
        spoken, self._spoken = self._spoken, self._spoken or told
        named = [name for clause in phrase.split("，") if (name := self._office.match(clause))]
        return any(self._is_foreign(name, told=told, spoken=spoken) for name in named)

    def _is_foreign(self, named: re.Match[str], *, told: bool, spoken: bool) -> bool:
        if named["本级"] and spoken:
            return not any(self._at_head.search(own) for own in self._own)
        name = named["名"]
        if any(_same(name, own) for own in self._own):
            return False
        if told and (not spoken or not self._own):
            self._own.append(name)
        return spoken and name not in self._own

    def strangers(self, words: Iterable[str]) -> bool:
        """Whether one of the words is no name, long or short, of the disclosure's own."""
        return not all(any(_same(word, own) for own in self._own) for word in words)

    def unnamed(self, text: str) -> str:
        """Without the disclosure's own name and what stands before it: the words that say nothing (中, 安排) may be part of
        the name (某省某县文物保护中心)."""
        ends = (text.rindex(own) + len(own) for own in self._own if own in text)
        return text[max(ends, default=0) :]


def _same(name: str, own: str) -> bool:
    """One is short for the other: 县商务局, 青石县市场监管局 of 青石县市场监督管理局."""
    name, own = unjoined(name), unjoined(own)
    return name.endswith(own) or is_spread(name, own)
