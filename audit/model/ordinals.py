"""Whole numbers as outlines and counts are written (8, 十二, 两), and how regular expressions of the program and of the
rules ({序}) find them."""

ORDINAL = "[一二三四五六七八九十]"  # one character of it
COUNTED = f"{ORDINAL}{{1,3}}"  # 一, 十二, 二十一
HEADED = f"(?:{COUNTED}、|[(（]{COUNTED}[)）])"  # how what it numbers begins: 一、, （一）

_DIGITS = {digit: value for value, digit in enumerate(ORDINAL.strip("[]"), start=1)} | {"两": 2}


def whole_number(text: str) -> int:
    """8, 十二, 二十一; what is no number is worth nothing."""
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)
