"""Printed characters to the form the patterns are written for, each still knowing where it is printed."""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby, repeat
from operator import itemgetter

from audit.model.regex import Regex

Spot = tuple[int, int]  # index of the line, offset in its text
Mark = tuple[str, Spot]

_MARKUP = Regex(r"</?[a-zA-Z][^<>]{0,40}>|\*\*")
_BULLET = Regex(r"\s*(?:#+|>(?!\s*[=\d])|[-*](?=\s))\s*")  # >=5 is a comparison
_PUNCTUATION = str.maketrans({":": "：", ";": "；", "(": "（", ")": "）", "?": "？", "!": "！", '"': "“", "−": "-"})
_SPACE = Regex(r"\s")
_CHARACTER = _LINE = itemgetter(0)
_GAP = "\u2003"  # white space between two digits of one line: where one number ends is not certain


class _Folds(dict[str, str]):
    """Every character's plain form, found once; a document has few characters and prints them often."""

    def __missing__(self, character: str) -> str:
        folded = unicodedata.normalize("NFKC", character).translate(_PUNCTUATION) or character
        self[character] = folded
        return folded


_FOLDS = _Folds()


def marks(index: int, text: str) -> list[Mark]:
    """The characters of a printed line without markup and bullets, folded to half-width digits and letters."""
    start = _end_of_bullets(text)
    folded = [_FOLDS[character] for character in text]
    if not _MARKUP.search(text) and len("".join(folded)) == len(text):  # none left out, none folded to several
        return list(zip(folded[start:], zip(repeat(index), range(start, len(text))), strict=False))
    skipped = {i for m in _MARKUP.finditer(text) for i in range(m.start(), m.end())}
    return [
        (character, (index, offset))
        for offset in range(start, len(text))
        if offset not in skipped
        for character in folded[offset]
    ]


@lru_cache(maxsize=4096)  # sentences, sections and headings ask for the same lines
def uniform(text: str) -> str:
    """A printed line as it reads, without markup and white space."""
    return text_of(close_up(marks(0, text)))


def text_of(characters: Iterable[Mark]) -> str:
    return "".join(map(_CHARACTER, characters))


def stretches(spots: Iterable[Spot]) -> Iterator[tuple[int, int, int]]:
    """(line, first offset, offset after the last) for each line that the spots, which are in printed order, touch."""
    for line, touched in groupby(spots, _LINE):
        offsets = [offset for _, offset in touched]
        yield line, offsets[0], offsets[-1] + 1


def _end_of_bullets(text: str) -> int:
    end = 0
    while match := _BULLET.match(text, end):
        end = match.end()
    return end


def close_up(characters: Iterable[Mark]) -> list[Mark]:
    """White space removed; commas become full-width except inside numbers."""
    kept = list(characters)
    text = text_of(kept)
    if _SPACE.search(text):
        kept = _spaces(kept)
    return _commas(kept) if "," in text else kept


def _spaces(characters: list[Mark]) -> list[Mark]:
    kept: list[Mark] = []
    pending: Mark | None = None
    for mark in characters:
        if mark[0].isspace():
            pending = pending or mark
            continue
        if pending and kept and _doubtful(kept[-1], mark):
            kept.append((_GAP, pending[1]))
        pending = None
        kept.append(mark)
    return kept


def _doubtful(before: Mark, after: Mark) -> bool:
    """Two digits with a space between them; across a line break the number simply goes on."""
    return before[0].isdigit() and after[0].isdigit() and before[1][0] == after[1][0]


def _commas(characters: list[Mark]) -> list[Mark]:
    last = len(characters) - 1
    return [
        ("，", spot)
        if character == "," and not (0 < i < last and characters[i - 1][0].isdigit() and characters[i + 1][0].isdigit())
        else (character, spot)
        for i, (character, spot) in enumerate(characters)
    ]
