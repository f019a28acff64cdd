"""What is asked of a paragraph at every one of its numbers, found once: a list of hundreds of items is one paragraph."""

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate

from audit.model.knowledge.grammar import Grammar
from audit.model.regex import Regex
from audit.recognition.prose.paragraphs import Paragraph
from audit.recognition.text.characters import DECIMALS_OF_SHARES

SENTENCE_END = Regex(r"[。；！？]")
_WHOLE = Regex(r"(?<![\d.,])[1-9][\d,]*(?:万元|亿元)")
_DECIMALS = Regex(r"\d\.\d+(?:万元|亿元|千元|元)")


class Scanned:
    """A paragraph that is being cut into events."""

    def __init__(self, paragraph: Paragraph, grammar: Grammar) -> None:
        self.paragraph = paragraph
        self.text = paragraph.text
        self._grammar = grammar

    @cached_property
    def is_rounded(self) -> bool:
        """Whether its amounts are whole, so that 0万元 among them may be 0.4 rounded."""
        return bool(_WHOLE.search(self.text) and not _DECIMALS.search(self.text))

    @cached_property
    def rounds_shares(self) -> bool:
        """Whether its percentages are whole, so that 0% may be 0.4% rounded."""
        return not DECIMALS_OF_SHARES.search(self.text)

    @cached_property
    def displaces_shares(self) -> bool:
        """Whether the words before a percentage are not those that it is of."""
        return bool(self._grammar.displaced.search(self.text))

    def sentence(self, end: int) -> str:
        """What its sentence says before `end`."""
        number = bisect_right(self._sentence_ends, end)
        return self.text[self._sentence_ends[number - 1] if number else 0 : end]

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return [match.end() for match in SENTENCE_END.finditer(self.text)]


class Spans:
    """Which places are taken."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))

    def __contains__(self, position: int) -> bool:
        number = bisect_right(self._starts, position)
        return bool(number) and position < self._ends[number - 1]
