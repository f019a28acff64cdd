"""Marks of Markdown, HTML and TeX that programs leave in plain text: what a reader would see of it."""

from html import unescape
from re import Match

from audit.model.regex import Regex

_ENTITY = Regex(r"&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[A-Za-z]{2,8}\d{0,2});")
_TAGS = "b|big|center|code|div|em|font|h[1-6]|i|ins|li|mark|ol|p|small|span|strong|sub|sup|u|ul"
_TAG = Regex(rf"(?i)</?(?:{_TAGS})(?:\s[^<>\n]*)?>")
_BETWEEN = Regex(rf"(?i)(?<=\d)(?:\s*</?(?:{_TAGS})(?:\s[^<>\n]*)?>)+\s*(?=\d)")  # they may divide two numbers
# A converter sets a digit behind the point apart (571. <b>4</b> 9): it can only be one of its decimals.
_DECIMAL = Regex(rf"(?i)(?<=\d\.)\s?(\d?)\s?<({_TAGS})>\s?(\d)\s?</\2>\s?(\d?)(?![\d.,])")
_BREAK = Regex(r"(?i)<br\s*/?>")
_NOTE_TAG = Regex(r"(?i)<sup>([^<>\n]{1,6})</sup>")
_STRUCK = Regex(r"(?i)<(del|s|strike)>[^<>\n]*</\1>|~~(?=\S)[^~\n]*[^~\s]~~")
_ESCAPED = Regex(r"\\([\\`*_{}\[\]()#+\-.!~<>$%&])")
_FORMULA = Regex(r"(?<![\\$])\$\s?([-+]?\d[\d,.]*\s?(?:\\?%)?)\s?\$(?!\$)")
_MARKS = Regex(r"^\s*(?:>\s?)*#{1,6}(?=\s)|^\s*>\s|\*\*(?=[^\s*](?:[^*]*[^\s*])?\*\*)|(?<=[^\s*])\*\*(?!\*)")
_NOTE = Regex(r"[\[［(（〔]?\s*(?:[^\W\d_]?\s?\d{1,2}|[①-⑳*＊†‡]+)\s*[\]］)）〕]?")
_LATIN = Regex("[A-Za-zＡ-Ｚａ-ｚ]")


def is_note(raised: str, before: str) -> bool:
    """Whether what is printed raised is the number or the mark of a note on what stands before it, and not a part of it
    (m²)."""
    return bool(_NOTE.fullmatch(raised.strip()) and before.strip() and not _LATIN.match(before[-1]))


def without_markup(text: str) -> str:
    """A whole text without what only a program reads in it; its lines stay where they are."""
    if "<" in text:
        text = _STRUCK.sub("", _NOTE_TAG.sub(_without_note, text))
        text = _TAG.sub("", _BETWEEN.sub(" ", _BREAK.sub(" ", _DECIMAL.sub(r"\1\3\4", text))))
    if "~~" in text:
        text = _STRUCK.sub("", text)
    if "$" in text:
        text = _FORMULA.sub(r"\1", text)
    if "\\" in text:
        text = _ESCAPED.sub(r"\1", text)
    return _ENTITY.sub(_character, text) if "&" in text else text


def without_marks(line: str) -> str:
    """The line without marks of headings, quotes and bold letters; every other character keeps its column."""
    if "**" in line or "#" in line or ">" in line:
        return _MARKS.sub(lambda match: " " * len(match[0]), line)
    return line


def _without_note(match: Match[str]) -> str:
    return "" if is_note(match[1], match.string[max(match.start() - 1, 0) : match.start()]) else match[0]


def _character(match: Match[str]) -> str:
    """What the entity stands for, on the same line; itself where it is none."""
    shown = unescape(match[0])
    return shown if shown.isprintable() else " "
