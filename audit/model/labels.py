"""Names as they are printed: without the number that an outline gives them, and in short."""

from functools import lru_cache

from audit.model.ordinals import COUNTED, ORDINAL
from audit.model.regex import Regex

_NUMBERING = Regex(
    rf"(?:第(?:{ORDINAL}|百)+[部章节]分?|[（(]{COUNTED}[)）]|{COUNTED}[、.．]|"
    r"[（(]\d{1,2}[)）]|\d{1,2}[、.．](?!\d))"
)


def is_spread(short: str, long: str) -> bool:
    """Every character of the short name, in order: 县局 of 青石县审计局."""
    rest = iter(long)
    return all(character in rest for character in short)


@lru_cache(maxsize=16_384)  # the names of accounts, asked for by rule after rule
def unnumbered(text: str) -> str:
    """一、教育支出 and （二）教育支出 are 教育支出."""
    number = _NUMBERING.match(text)
    return text[number.end() :] if number else text
