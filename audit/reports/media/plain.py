"""Text from documents made safe to print, and decimals without exponents."""

from __future__ import annotations

import unicodedata
from decimal import ROUND_HALF_EVEN, Decimal
from re import Match
from typing import TYPE_CHECKING

from audit.model.regex import Regex

if TYPE_CHECKING:  # what is said on the command line is cleaned too, before there are any nouns
    from audit.model.report import Suspect

_UNSAFE = {"Cc", "Cf", "Cs", "Zl", "Zp"}  # control, format (direction overrides), lone surrogates, separators
# Bytes of a name that is in no encoding of this system, and what two of them may by chance be in UTF-8.
_FOREIGN = Regex(r"[\u0080-\u07ff]*[\udc80-\udcff][@-~\u0080-\u07ff\udc80-\udcff]+")
_ENCODINGS = ("utf-8", "gb18030")
_SHOWN_DECIMALS = 6
_GROUPED_FROM = 1000


def clean(text: str) -> str:
    """One line without control characters: white space as one blank, everything else that steers a terminal spelled out."""
    return spelled(" ".join(text.split()))


def spelled(text: str) -> str:
    """The text with its own white space but line ends, so that a path stays one."""
    return "".join(map(_spelled, text if text.isascii() else _FOREIGN.sub(_meant, text)))


def _meant(found: Match[str]) -> str:
    """As the system reads on which the file was named, mostly one of Chinese Windows whose archive was unpacked here."""
    name = found[0].encode("utf-8", "surrogateescape")
    for encoding in _ENCODINGS:
        try:
            return name.decode(encoding)
        except UnicodeDecodeError:
            continue
    return found[0]


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


def likely_text(suspect: Suspect) -> str:
    """A suspect's likely value as the document prints such figures: the sign is left to its word, % is kept."""
    likely, printed = suspect.likely, suspect.figure.value
    signed_by_word = printed < 0 and "-" not in suspect.figure.text
    value = -likely if signed_by_word else likely
    grouped = f"{value:,f}" if "," in suspect.figure.text or abs(value) < _GROUPED_FROM else f"{value:f}"
    return grouped + ("%" if suspect.figure.text.rstrip().endswith("%") else "")
