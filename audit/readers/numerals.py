"""Numbers that a program wrote with other characters than those that rules and patterns know, as they read.

Every one keeps its length but where blanks stand around its point, so that columns hold.
"""

from re import Match

from audit.model.regex import Regex

_POINT, _COMMA = Regex(r"(?<=\d)．(?=\d)"), Regex(r"(?<=\d)，(?=\d{3}(?:，\d{3})*[.．]\d)")
_MINUS = Regex(r"(?<![^\s|｜（(])[－−﹣](?=\d)")
_THOUSANDS = Regex(r"(?<![\d.,])\d{1,3}(?:[\u00a0\u2007\u2009\u202f]\d{3})+(?=\.\d)")
_THIN = Regex(r"[\u00a0\u2007\u2009\u202f]")
_SOFT = Regex(r"(?<=\S)\xad(?=\S)")  # before a number, fonts print it as its sign
_GAP = Regex(r"(?<=\d)[ \u00a0\u3000]+[.．][ \u00a0\u3000]*(?=\d{1,2}(?![\d.．]))")
_BLANKS = Regex(r"(?<![\d.,])[1-9]\d{0,2}(?: \d{3})+(?=\.\d{2}(?!\d))")
_IN_PROSE = Regex(r"(?<![\d.,])[1-9]\d{0,2}(?: \d{3})+\.\d{2}\s?万?元")
_OTHERWISE = Regex(r"\d{1,3},\d{3}\.\d|(?<!\d)\d{4,}\.\d")


def as_written(text: str) -> str:
    """The text with its numbers in the usual characters, and without the hyphens that are printed at the end of a line only."""
    if "\xad" in text:
        text = _SOFT.sub("", text)
    if "．" in text or "，" in text:
        text = _POINT.sub(".", _COMMA.sub(",", text))
    text = _MINUS.sub("-", text)
    if _THIN.search(text):
        text = _THOUSANDS.sub(_grouped, text)
    text = _GAP.sub(".", text)
    if _IN_PROSE.search(text) and not _OTHERWISE.search(text):  # a sentence has no two numbers side by side
        text = _BLANKS.sub(_grouped, text)
    return text


def _grouped(match: Match[str]) -> str:
    return ",".join(match[0].split())
