"""Labels and titles reduced to what distinguishes them: no white space, no full width, no numbering."""

from functools import lru_cache

from audit.decimal_utils import fold
from audit.model.labels import unnumbered
from audit.model.regex import Regex

_REMEMBERED = 8192  # labels repeat in every row and page of a document
_QUOTES = Regex("[“”„‟＂「」'’‘]")
_MARKDOWN = Regex(r"^[#>*\-\s\u2500-\u257f•▪]+|\*\*")  # and the branches of a drawn tree
_AMONG = Regex(r"^(?:其中|减|加)[:：]?")
_PUNCTUATION = Regex(r"[\"()\[\]、，,.:：;；。·\-—_/*]")
_NOTED = Regex(r"(?<=[\u4e00-\u9fff)）])\s*(?:[*※①-⑳]|\[\d{1,2}\]|[(（][\u4e00-\u9fff]\d{1,2}[)）])+\s*$")
_BRACKETS = Regex(r"\((?:小计|款|类|项)\)")


@lru_cache(maxsize=_REMEMBERED)
def squeeze(text: str) -> str:
    """White space removed, full width folded, markup and quotes made uniform."""
    folded = fold(text)
    if folded.isalnum():  # as most labels are
        return folded
    return "".join(_MARKDOWN.sub("", _QUOTES.sub('"', folded)).split()).replace('""', '"')


@lru_cache(maxsize=_REMEMBERED)
def unnoted(label: str) -> str:
    """A name without the number or mark of a note behind it (行政运行①, 行政运行[1])."""
    return _NOTED.sub("", label)


def unmarked(text: str) -> str:
    """A title as printed, without the marks of a markup language."""
    return _MARKDOWN.sub("", text.strip()).strip()


@lru_cache(maxsize=_REMEMBERED)
def bare(text: str) -> str:
    """A row label without its numbering, 其中： and bracketed 小计."""
    label = squeeze(text)
    previous = None
    while previous != label:
        previous = label
        label = _AMONG.sub("", unnumbered(label))
    return _BRACKETS.sub("", label)


@lru_cache(maxsize=_REMEMBERED)
def plain(text: str) -> str:
    """A header or title compared without any punctuation at all."""
    squeezed = squeeze(text)
    return squeezed if squeezed.isalnum() else _PUNCTUATION.sub("", squeezed)


def chinese_length(text: str) -> int:
    """How many Chinese characters are in it. (A regular expression of them all takes a millisecond to compile.)"""
    return sum("\u4e00" <= character <= "\u9fff" for character in text)
