"""Characters that look like others and are not them: radicals, which fonts print with the glyph of an ideograph, digits as
wide as Chinese characters, and marks that print nothing. A reader sees 金额 whether its 金 is the ideograph or the radical.
"""

import unicodedata
from re import Match

from audit.model.regex import Regex

# For use inside [...]: radicals and their supplement, compatibility ideographs, wide digits, marks without width, marks of
# direction and of variants.
ODD = "\ufe00-\ufe0f\u2e80-\u2fd5\uf900-\ufaff\uff10-\uff19\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_ODD = Regex(f"[{ODD}]")
_MARKS = Regex("[\ufe00-\ufe0f\u200b-\u2064\ufeff]")
# Unicode says of these radicals of simplified characters only what they are called; of ⼾ it says 戶.
_SUPPLEMENT = dict(
    zip(
        "⺁⺇⺒⺓⺟⺠⺩⺬⺮⺶⺼⻁⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳⼾",
        "厂几巳幺母民王示竹羊月虎西见角贝车長长门雨青韦页风飞食首马骨鬼鱼鸟卤麦黄黾齐齿龙龟户",
        strict=True,
    )
)


def as_printed(text: str) -> str:
    """What a reader sees of it."""
    return _ODD.sub(_shown, text)


def _shown(match: Match[str]) -> str:
    character = match[0]
    if _MARKS.match(character):
        return ""
    return _SUPPLEMENT.get(character) or unicodedata.normalize("NFKC", character)
