"""Numbers as lists of Word print them (ECMA-376 part 1, 17.18.59)."""

from collections.abc import Callable, Mapping

_MOST = 9_999
_CHINESE, _PLACES = "零一二三四五六七八九", ("", "十", "百", "千")
_FORMAL, _FORMAL_PLACES = "零壹贰叁肆伍陆柒捌玖", ("", "拾", "佰", "仟")
_STEMS, _DIGITS = "甲乙丙丁戊己庚辛壬癸", "○一二三四五六七八九"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"),
    (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def number_text(number: int, written: str) -> str:
    """The number in the numerals of that name; empty where a list prints none."""
    return _WRITTEN.get(written, str)(min(max(number, 0), _MOST))


def _counted(number: int) -> str:
    """十二 and not 一十二, as people count."""
    text = _with_places(number, _CHINESE, _PLACES)
    return text[1:] if 10 <= number < 20 else text


def _formal(number: int) -> str:
    return _with_places(number, _FORMAL, _FORMAL_PLACES)


def _with_places(number: int, digits: str, places: tuple[str, ...]) -> str:
    if number < 10:
        return digits[number]
    text = ""
    for place, digit in enumerate(reversed(str(number))):
        if digit != "0":
            text = digits[int(digit)] + places[place] + text
        elif text and not text.startswith(digits[0]):
            text = digits[0] + text
    return text


def _digital(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _stem(number: int) -> str:
    return _STEMS[(number - 1) % len(_STEMS)] if number else ""


def _circled(number: int) -> str:
    return chr(ord("①") + number - 1) if 1 <= number <= 20 else str(number)


def _letters(number: int) -> str:
    """A to z, then aa to zz."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number else ""


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text


_WRITTEN: Mapping[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "bullet": lambda _: "",
    **dict.fromkeys(("chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting"), _counted),
    "taiwaneseCountingThousand": _counted,
    **dict.fromkeys(("chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal"), _formal),
    **dict.fromkeys(("ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital"), _digital),
    "ideographTraditional": _stem,
    **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), _circled),
    "decimalEnclosedParen": "({})".format,
    "decimalEnclosedFullstop": "{}.".format,
    "decimalZero": "{:02}".format,
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
}
