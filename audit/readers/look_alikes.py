"""Characters that look like others and are not them: radicals, which fonts print with the glyph of an ideograph, and marks
that print nothing. A reader sees 金额 whether its 金 is the ideograph or the radical."""

import unicodedata
from re import Match

from audit.model.regex import Regex

# For use inside [...]: radicals and their supplement, compatibility ideographs, marks without width, marks of direction.
ODD = "\u2e80-\u2fd5\uf900-\ufaff\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_ODD = Regex(f"[{ODD}]")
_RADICALS = "\u2e80", "\ufaff"  # the first and the last that print something
# Unicode says of these radicals of simplified characters only what they are called; of ⼾ it says 戶.
_SUPPLEMENT = dict(
    zip(
        "⺁⺒⺓⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳⼾",
        "厂巳幺母民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟户",
        strict=True,
    )
)


def as_printed(text: str) -> str:
    """What a reader sees of it."""
    return _ODD.sub(_shown, text)


def _shown(match: Match[str]) -> str:
    character = match[0]
    if not _RADICALS[0] <= character <= _RADICALS[1]:
        return ""
    return _SUPPLEMENT.get(character) or unicodedata.normalize("NFKC", character)
