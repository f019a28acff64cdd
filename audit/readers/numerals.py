"""Numbers that a program wrote with other characters than those that rules and patterns know, as they read.

Every one keeps its length but where blanks stand around its point, so that columns hold.
"""

from re import Match

from audit.model.document import UNKNOWN
from audit.model.regex import Regex

_POINT, _COMMA = Regex(r"(?<=\d)．(?=\d)"), Regex(r"(?<=\d)，(?=\d{3}(?:，\d{3})*[.．]\d)")
_MINUS = Regex(r"(?<![^\s|｜（(])[－−﹣](?=\d)")
_THOUSANDS = Regex(r"(?<![\d.,])\d{1,3}(?:[\u00a0\u2007\u2009\u202f]\d{3})+(?=\.\d)")
_THIN = Regex(r"[\u00a0\u2007\u2009\u202f]")
_SOFT = Regex(r"(?<=\S)\xad(?=\S)")  # before a number, fonts print it as its sign
_GAP = Regex(r"(?<=\d)[ \u00a0\u3000]+[.．][ \u00a0\u3000]*(?=\d{1,2}(?![\d.．]))")
_BLANKS = Regex(r"(?<![\d.,])[1-9]\d{0,2}(?: \d{3})+(?=\.\d{2}(?!\d))")
_IN_PROSE = Regex(r"(?<![\d.,])[1-9]\d{0,2}(?: \d{3})+\.\d{2}\s?万?元")
# The point as a raised dot (9·18 is a day: only in a cell of its own, or before a unit), marks of notes behind an amount.
_DOTS, _UNIT, _END = "·・･‧•∙", r"\s*(?:[万萬亿千]?元|[万萬亿千]\s*(?:\n|\Z)|[%％])", "(?![^\\s|｜])"
_DOTTED = Regex(
    rf"(?<![\d.,])\d[\d,]*[{_DOTS}](?:\d{{1,2}}(?={_UNIT}|\s*(?:\n|\Z))|(?=\s*\Z))"
    rf"|(?<![^\s|｜-])\d[\d,]*[{_DOTS}]\d{{1,2}}{_END}"
)
_DOT = Regex(f"[{_DOTS}]")
_MARKS = "①-⑳⓪㉑-㉟※★☆#†‡¹²³⁰⁴-⁹"
_MARKED = Regex(
    rf"(?:(?<=[.,]\d\d)|(?<=\d\d\d)|(?<=\.\d)|(?<=[%％]))(?:[{_MARKS}]|(?<!\*)[*＊](?!\*)){{1,3}}(?:(?={_UNIT})|{_END})"
    rf"|(?<=\.\d\d)(?:\[\d{{1,2}}\]|[（(][^()（）\d]?\d{{1,2}}[)）])(?=\s*(?:[|｜\n]|\Z))"
)
_NOTED = Regex("(?<=[\u4e00-\u9fff)）])[①-⑳]{1,3}(?=\\s*(?:[\t|｜\n]|\\Z)|[ \u3000]+[-\\d])")  # behind a name in a cell
_ODD = Regex(f"[{_DOTS}{_MARKS}*＊萬█▇▉■×xX]|\\d[\\[(（]")
# What was blacked out before it was published (涉密): bars, stars before a unit, stars and crosses in a cell of their own.
_BLACKED = Regex(
    r"[█▇▉]+|■{2,}|(?<![\d*])(?:\*{3,}|＊{2,})(?=\s?(?:[万亿千]?元|[%％]))"
    r"|(?<=[|｜\t])\s*(?:[*＊×]{2,}|[xX]{2,})(?=\s*(?:[|｜\t\n]|\Z))|\A(?:[*＊×]{2,}|[xX]{2,})\Z"
    r"|(?<=\s)(?:[*＊×]{2,}|[xX]{2,})(?=[ \u3000]+-?\d)|(?<=\d[ \u3000])(?:[*＊×]{2,}|[xX]{2,})(?=\s|\Z)"
)
_WAN = Regex("萬(?=元)|(?<=[\\d ])萬(?=\\s*\\Z)")
# A program that misread the point, or writes commas for it, does so all over a text; a person's slip stands in it once or twice.
_OTHER_POINTS = (Regex(r"(?<=\d)。(?=\d{1,2}(?!\d))"), Regex(r"(?<=\d),(?=\d{2}(?![\d,.]))"))
_FOURS, _THREES = Regex(r"(?<![\d.,])\d{1,4}(?:,\d{4})+(?=\.\d)"), Regex(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?=\.\d)")
_RING = Regex(r"(?<![^\s|｜])[○〇](?![^\s|｜])")  # a zero in a cell of its own
_PLAIN_POINT = Regex(r"\d\.\d{1,2}(?!\d)")
_SLIPS, _SHARE = 6, 10  # so many at most are slips, and less than one in so many of all
_OTHERWISE = Regex(r"\d{1,3},\d{3}\.\d|(?<!\d)\d{4,}\.\d")


def as_meant(text: str) -> str:
    """The text, as long as it is, with plain points in its numbers, without the marks of notes behind them, with the usual
    character in their unit, and with what was blacked out as what nobody can read."""
    if not _ODD.search(text):
        return text
    text = _BLACKED.sub(_unread, text)
    text = _DOTTED.sub(lambda match: _DOT.sub(".", match[0]), text)
    text = _NOTED.sub(lambda match: " " * len(match[0]), text)
    return _WAN.sub("万", _MARKED.sub(lambda match: " " * len(match[0]), text))


def _unread(match: Match[str]) -> str:
    return "".join(character if character.isspace() else UNKNOWN for character in match[0])


def with_points(text: str) -> str:
    """A whole text with plain points in its numbers, where it writes others throughout; with usual thousands, and zeros."""
    for point in _OTHER_POINTS:
        times = len(point.findall(text))
        if times > _SLIPS and times * _SHARE >= times + len(_PLAIN_POINT.findall(text)):
            text = point.sub(".", text)
    fours = len(_FOURS.findall(text))
    if fours > _SLIPS and not _THREES.search(text):  # 12,3456.78
        text = _FOURS.sub(lambda match: match[0].replace(",", ""), text)
    return _RING.sub("0", text) if len(_RING.findall(text)) > _SLIPS else text


def as_written(text: str) -> str:
    """The text with its numbers in the usual characters, and without the hyphens that are printed at the end of a line only."""
    if "\xad" in text:
        text = _SOFT.sub("", text)
    if "．" in text or "，" in text:
        text = _POINT.sub(".", _COMMA.sub(",", text))
    text = _MINUS.sub("-", as_meant(text))
    if _THIN.search(text):
        text = _THOUSANDS.sub(_grouped, text)
    text = _GAP.sub(".", text)
    if _IN_PROSE.search(text) and not _OTHERWISE.search(text):  # a sentence has no two numbers side by side
        text = _BLANKS.sub(_grouped, text)
    return text


def _grouped(match: Match[str]) -> str:
    return ",".join(match[0].split())
