"""Whose amount it is: the disclosure's own, or that of a unit with a name of its own."""

import re
from collections.abc import Iterable, Sequence

from audit.model.facts import UNIT, Profile
from audit.model.facts.members import in_short, others_of, unjoined
from audit.model.knowledge.grammar import Grammar
from audit.model.labels import is_spread
from audit.model.regex import NEVER, Regex

_SEVERAL = 2
_BRACKETS = str.maketrans("()", "（）")  # a text is read with the broad ones


def spoken(entity: str) -> str:
    """The name of the disclosure as its text says it."""
    return entity.translate(_BRACKETS)


class Owners:
    """Names by which the disclosure speaks of itself: the one on its cover, and the first that its narrative says; and
    those of the units that the department consists of."""

    def __init__(self, profile: Profile, grammar: Grammar) -> None:
        self._office, self._at_head = grammar.office, grammar.at_head
        self._own = [spoken(profile.entity)] if profile.entity else []
        self._spoken = False  # it has told an amount of its own
        names = "|".join(map(re.escape, _units_of(profile, grammar)))
        self._unit = Regex(rf"(?:^|[，：；])(?:其中)?[，：]?(?P<单位>{names})(?![、和及与等（])") if names else NEVER
        self._unit_alone = Regex(rf"(?:{names})") if names else NEVER

    def foreign(self, phrase: str, *, told: bool = True) -> bool:
        """Whether the phrase speaks of another unit by name, or only of the office at the head of this one. `told`: it
        tells an amount that may be ours."""
        if (unit := self._unit.search(phrase)) and self._is_below(unit["单位"]):
            return True
        spoken, self._spoken = self._spoken, self._spoken or told
        named = [name for clause in phrase.split("，") if (name := self._office.match(clause))]
        return any(self._is_foreign(name, told=told, spoken=spoken) for name in named)

    def is_unit(self, phrase: str) -> bool:
        """Whether it is the name of one of the department's units, and nothing more."""
        return self._unit_alone.fullmatch(phrase) is not None and self._is_below(phrase)

    def _is_below(self, unit: str) -> bool:
        """Whether it is no name of the department's own, which is one on the list where the cover does not tell it: once
        amounts were told of nobody by name, they are the department's."""
        return self._spoken and not any(_same(unit, own) or own in unit for own in self._own)

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


def _units_of(profile: Profile, grammar: Grammar) -> Sequence[str]:
    """The department's units, by their names in full and in short; among them itself, where its own name is not known."""
    names = [spoken(name) for name in profile.members.names]
    if profile.caliber == UNIT or len(names) < _SEVERAL:
        return ()
    if profile.entity:
        units = others_of(spoken(profile.entity), names)
    else:
        below = [name for name in names if not grammar.at_head.search(name)]
        units = (*below, *in_short(below))
    return sorted(dict.fromkeys(units), key=len, reverse=True)


def _same(name: str, own: str) -> bool:
    """One is short for the other: 县商务局, 青石县市场监管局 of 青石县市场监督管理局."""
    name, own = unjoined(name), unjoined(own)
    return name.endswith(own) or is_spread(name, own)
