"""Words of a header whose characters stand apart, as they are drawn over the breadth of a column: 基 本 支 出."""

from collections.abc import Collection, Iterable, Sequence
from itertools import groupby, takewhile

from audit.model.document import TextLine
from audit.model.knowledge.forms import Form
from audit.model.record import replace
from audit.recognition.regions import PRINTED_AMOUNT
from audit.recognition.tables.columns.header import Vocabulary

_REACH = 12  # lines from the title within which a header ends
_FEWEST = 3  # characters apart; two are told where words are compared


def without_spread_words(lines: Sequence[TextLine], forms: Iterable[Form]) -> Sequence[TextLine]:
    """The lines with such words closed up, where they are words of the forms' headers one behind the other, in one way only."""
    heads = list(takewhile(lambda line: not PRINTED_AMOUNT.search(line.text), lines[:_REACH]))
    if not any(_is_spread(line.text.split()) for line in heads):
        return lines
    known = frozenset[str]().union(*(_words_of(form) for form in forms))
    return [*(replace(line, text=_closed_up(line.text, known)) for line in heads), *lines[len(heads) :]]


def _words_of(form: Form) -> frozenset[str]:
    vocabulary = Vocabulary.of(form)
    return vocabulary.headers | frozenset(form.headers.labels)


def _is_spread(words: Sequence[str]) -> bool:
    return sum(len(word) == 1 for word in words) >= _FEWEST


def _closed_up(text: str, known: Collection[str]) -> str:
    parts: list[str] = []
    for is_character, group in groupby(text.split(), key=lambda word: len(word) == 1):
        words = list(group)
        whole = _parted("".join(words), known) if is_character and _is_spread(words) else []
        parts += whole or words
    return " ".join(parts)


def _parted(characters: str, known: Collection[str]) -> list[str]:
    """The known words that the characters are, in as few as there can be; none where there are two ways of that, or none."""
    ways: list[list[list[str]]] = [[[]]]  # to every place, those with the fewest words
    for end in range(1, len(characters) + 1):
        starts = [start for start in range(end) if characters[start:end] in known and ways[start]]
        found = [[*way, characters[start:end]] for start in starts for way in ways[start][:2]]
        fewest = min(map(len, found), default=0)
        ways.append([way for way in found if len(way) == fewest][:2])
    return ways[-1][0] if len(ways[-1]) == 1 else []
