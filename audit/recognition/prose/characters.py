"""Printed characters to the form the patterns are written for, each still knowing where it is printed."""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import cycle, groupby, repeat
from operator import itemgetter

from audit.model.regex import Regex

Spot = tuple[int, int]  # index of the line, offset in its text
Mark = tuple[str, Spot]

_MARKUP = Regex(r"</?[a-zA-Z][^<>]{0,40}>|\*\*")
_BULLET = Regex(r"\s*(?:#+|>(?!\s*[=\d])|[-*](?=\s))\s*")  # >=5 is a comparison
_PUNCTUATION = str.maketrans(":;()?!−「」『』‘’", "：；（）？！-“”“”“”")
_SPACE = Regex(r"\s")
_APART = Regex(r"(?<=\d)\s+(?=\d)")
_CHARACTER = _LINE = itemgetter(0)
_SPOT = itemgetter(1)
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


def spots_of(characters: Iterable[Mark]) -> tuple[Spot, ...]:
    return tuple(map(_SPOT, characters))


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
    """White space removed; commas become full-width except inside numbers, and straight quotes open and close in turn."""
    kept = list(characters)
    text = text_of(kept)
    if _SPACE.search(text):
        kept = _spaces(kept, text)
    if '"' in text:
        kept = _quotes(kept)
    return _commas(kept) if "," in text else kept


def _spaces(characters: list[Mark], text: str) -> list[Mark]:
    """Only between two digits of one line something is left; across a line break the number simply goes on."""
    doubtful = {
        match.start(): (_GAP, characters[match.start()][1])
        for match in _APART.finditer(text)
        if characters[match.start() - 1][1][0] == characters[match.end()][1][0]
    }
    blanks = {character for character in set(text) if character.isspace()}
    if not doubtful:
        return [mark for mark in characters if mark[0] not in blanks]
    marked = (doubtful.get(index, mark) for index, mark in enumerate(characters))
    return [mark for mark in marked if mark[0] == _GAP or mark[0] not in blanks]


def _quotes(characters: list[Mark]) -> list[Mark]:
    turn = cycle("“”")
    return [(next(turn) if character == '"' else character, spot) for character, spot in characters]


def _commas(characters: list[Mark]) -> list[Mark]:
    last = len(characters) - 1
    return [
        ("，", spot)
        if character == "," and not (0 < i < last and characters[i - 1][0].isdigit() and characters[i + 1][0].isdigit())
        else (character, spot)
        for i, (character, spot) in enumerate(characters)
    ]
