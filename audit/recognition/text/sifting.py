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
    whole = "\n".join(texts)
    ends = list(accumulate(len(text) + 1 for text in texts))
    found: list[list[Wanted]] = [[] for _ in texts]
    for one in wanted:
        sought = pattern(one)
        if not sought.may_be_in(whole):
            continue
        for number in set(_with_any(_longest(sought.words), whole, ends)) if sought.words else range(len(texts)):
            if sought.may_be_in(texts[number]):
                found[number].append(one)
    return found


def _longest(groups: Sequence[Sequence[str]]) -> Sequence[str]:
    """The group of words that the fewest texts will have one of."""
    return max(groups, key=lambda words: min(map(len, words)))


def _with_any(words: Iterable[str], whole: str, ends: Sequence[int]) -> Iterator[int]:
    """The numbers of the texts with one of the words, some more than once. `ends`: where in the whole each ends."""
    for word in words:
        at = whole.find(word)
        while at >= 0:
            number = bisect_right(ends, at)
            yield number
            at = whole.find(word, ends[number])
