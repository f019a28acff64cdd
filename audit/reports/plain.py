"""Text from documents made safe to print, and decimals without exponents."""

import unicodedata
from decimal import ROUND_HALF_EVEN, Decimal

_UNSAFE = {"Cc", "Cf", "Cs", "Zl", "Zp"}  # control, format (direction overrides), lone surrogates, separators
_SHOWN_DECIMALS = 6


def clean(text: str) -> str:
    """One line without control characters: white space as one blank, everything else that steers a terminal spelled out."""
    return "".join(_spelled(char) for char in " ".join(text.split()))


def _spelled(char: str) -> str:
    if unicodedata.category(char) not in _UNSAFE:
        return char
    return char.encode("unicode_escape", "surrogatepass").decode("ascii")


def amount(value: Decimal | None) -> str | None:
    """The exact decimal, never with an exponent."""
    return None if value is None else f"{value:f}"


def shown(value: Decimal) -> str:
    """For people: thousands separated, at most six decimals, no idle zeros beyond the second decimal."""
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -_SHOWN_DECIMALS:
        value = value.quantize(Decimal(1).scaleb(-_SHOWN_DECIMALS), ROUND_HALF_EVEN)
    whole, point, decimals = f"{value:,f}".partition(".")
    kept = decimals[:2] + decimals[2:].rstrip("0")
    return whole + point + kept
