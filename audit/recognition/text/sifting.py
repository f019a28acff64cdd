"""Of many patterns and many texts, which may stand in which: each word is looked for once in all texts at once, so that a
pattern that stands in none of them, as most do, costs no more however many there are."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import TypeVar

from audit.model.regex import Sought

Wanted = TypeVar("Wanted")
_PAIR = 2  # characters
_NOWHERE: frozenset[int] = frozenset()


def sifted(texts: Sequence[str], wanted: Iterable[Wanted], pattern: Callable[[Wanted], Sought]) -> list[list[Wanted]]:
    """For every text what may stand in it, by its `pattern`, in the order in which it is wanted."""
    if not texts:
        return []
    places = _places(tuple(texts))
    found: list[list[Wanted]] = [[] for _ in texts]
    for one in wanted:
        for number in places.with_all(pattern(one).words):
            found[number].append(one)
    return found


class _Places:
    """Texts, and which of them have a word: many patterns ask for the same ones."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._all = frozenset(range(len(texts)))
        self._whole = "\n".join(texts)
        self._ends = list(accumulate(len(text) + 1 for text in texts))
        self._pairs = {self._whole[at : at + _PAIR] for at in range(len(self._whole))}
        self._known: dict[str, frozenset[int]] = {}

    def with_all(self, groups: Sequence[Sequence[str]]) -> frozenset[int]:
        """The numbers of the texts with a word of each group."""
        numbers = self._all
        for words in groups if len(groups) < _PAIR else sorted(groups, key=_rarity):
            numbers = numbers & self._with_any(words)
            if not numbers:
                break
        return numbers

    def _with_any(self, words: Iterable[str]) -> frozenset[int]:
        known = self._known
        found = _NOWHERE
        for word in words:
            numbers = known[word] if word in known else self._with(word)
            found = found | numbers if numbers else found
        return found

    def _with(self, word: str) -> frozenset[int]:
        """Most words stand nowhere, and mostly their first two characters do not, either."""
        numbers = frozenset(self._found(word)) if len(word) < _PAIR or word[:_PAIR] in self._pairs else _NOWHERE
        self._known[word] = numbers
        return numbers

    def _found(self, word: str) -> list[int]:
        whole, ends, numbers = self._whole, self._ends, []
        at = whole.find(word)
        while at >= 0:
            number = bisect_right(ends, at)
            numbers.append(number)
            at = whole.find(word, ends[number])
        return numbers


_places = lru_cache(maxsize=4)(_Places)  # one kind of pattern after another is sought in the same paragraphs


def _rarity(words: Sequence[str]) -> int:
    """The fewest texts will have one of long words."""
    return -min(map(len, words))
