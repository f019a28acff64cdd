"""Text from documents in media that would run it: nothing of it is markup there, and nothing a formula."""

from audit.model.regex import Regex
from audit.reports.media.plain import clean

_MARKUP = Regex(r"([\\`*_\[\]<>|~&$#@!])")
# A spreadsheet takes a text for a formula that begins so, full-width forms included; numbers may keep their sign.
_FORMULA = Regex(r"\s*[=+\-@|%＝＋－＠−]")
_NUMBER = Regex(r"[+-]?[0-9][0-9,]*(?:\.[0-9]+)?%?")


def in_markdown(text: str) -> str:
    """One line in which nothing is markup, a link, a mention or HTML."""
    return _MARKUP.sub(r"\\\1", clean(text))


def in_spreadsheet(text: str) -> str:
    """One line of text that no spreadsheet runs: what would be a formula is given a quotation mark in front."""
    line = clean(text)
    return f"'{line}" if _FORMULA.match(line) and not _NUMBER.fullmatch(line) else line
