"""Printed characters to the form the patterns are written for, each still knowing where it is printed."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

Spot = tuple[int, int]  # index of the line, offset in its text
Mark = tuple[str, Spot]

_MARKUP = re.compile(r"</?[a-zA-Z][^<>]{0,40}>|\*\*")
_BULLET = re.compile(r"\s*(?:#+|>(?!\s*[=\d])|[-*](?=\s))\s*")  # >=5 is a comparison
_PUNCTUATION = str.maketrans({":": "：", ";": "；", "(": "（", ")": "）", "?": "？", "!": "！", '"': "“", "−": "-"})
_GAP = "\u2003"  # white space between two digits of one line: where one number ends is not certain


def marks(index: int, text: str) -> list[Mark]:
    """The characters of a printed line without markup and bullets, folded to half-width digits and letters."""
    start = _end_of_bullets(text)
    skipped = {i for m in _MARKUP.finditer(text) for i in range(m.start(), m.end())}
    return [
        (folded, (index, offset))
        for offset in range(start, len(text))
        if offset not in skipped
        for folded in _fold(text[offset])
    ]


def _end_of_bullets(text: str) -> int:
    end = 0
    while match := _BULLET.match(text, end):
        end = match.end()
    return end


@lru_cache(maxsize=8192)
def _fold(character: str) -> str:
    return unicodedata.normalize("NFKC", character).translate(_PUNCTUATION) or character


def close_up(characters: Iterable[Mark]) -> list[Mark]:
    """White space removed; commas become full-width except inside numbers."""
    return _commas(_spaces(list(characters)))


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
