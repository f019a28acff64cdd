"""Of many patterns and many texts, which may stand in which: each word is looked for in all texts at once, so that a
pattern that stands in none of them, as most do, costs no more however many there are."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TypeVar

from audit.model.regex import Sought

Wanted = TypeVar("Wanted")


def sifted(texts: Sequence[str], wanted: Iterable[Wanted], pattern: Callable[[Wanted], Sought]) -> list[list[Wanted]]:
    """For every text what may stand in it, by its `pattern`, in the order in which it is wanted."""
    places = _Places(texts)
    found: list[list[Wanted]] = [[] for _ in texts]
    for one in wanted:
        for number in places.with_each(pattern(one).words):
            found[number].append(one)
    return found


class _Places(dict[str, int]):
    """In which of the texts a word stands, found once: a bit for each of them. Patterns share many words."""

    def __init__(self, texts: Sequence[str]) -> None:
        super().__init__()
        self._whole = "\n".join(texts)
        self._ends = list(accumulate(len(text) + 1 for text in texts))  # of each in the whole

    def __missing__(self, word: str) -> int:
        there = 0
        at = self._whole.find(word)
        while at >= 0:
            number = bisect_right(self._ends, at)
            there |= 1 << number
            at = self._whole.find(word, self._ends[number])
        self[word] = there
        return there

    def with_each(self, groups: Iterable[Sequence[str]]) -> Iterator[int]:
        """The numbers of the texts in which one word of each group stands."""
        both = (1 << len(self._ends)) - 1
        for words in groups:
            any_of = 0
            for word in words:
                any_of |= self[word]
            both &= any_of
            if not both:
                return
        while both:
            yield both.bit_length() - 1
            both ^= 1 << both.bit_length() - 1
