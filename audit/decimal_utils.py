"""Printed numerals to exact decimals.

The package `decimal-utils` that the project was asked to use is not published; this module is that role, on the
standard library's `decimal` alone. Nothing here ever goes through float.
"""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from audit.model.figure import PERCENT, THOUSAND_YUAN, TIMES, WAN_YUAN, YI_YUAN, YUAN, Figure, Unit
from audit.model.place import Place

_UNITS = {u.name: u for u in (YUAN, THOUSAND_YUAN, WAN_YUAN, YI_YUAN, PERCENT, TIMES)} | {
    "百分点": PERCENT,
    "个百分点": PERCENT,
}
_DASHES = frozenset({"—", "——", "--", "－－", "–", "-", "──", "─", "－", "/"})
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]{0,40}>")
_SPACE_IN_NUMBER = re.compile(r"(?<=[\d.,])\s+(?=[\d.,])|(?<=\d)\s+(?=%)")
_SPLIT_DIGITS = re.compile(r"\d\s+\d")  # 1 114 00: where the point belongs is unknown
_GROUPED = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?"
_PLAIN = r"\d+(?:\.\d+)?"
NUMERAL = re.compile(rf"[-+]?(?:{_GROUPED}|{_PLAIN})")
_BRACKETED = re.compile(rf"\(({_GROUPED}|{_PLAIN})\)")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A parsed numeral; `decimals` as printed; `percent` when a % sign stood with it."""

    value: Decimal
    decimals: int
    percent: bool = False


def fold(text: str) -> str:
    """Full-width digits, signs and punctuation to their half-width forms; markup tags dropped."""
    folded = unicodedata.normalize("NFKC", text).replace("−", "-").replace("﹣", "-")
    return _MARKUP.sub("", folded)


def close_up(text: str) -> str:
    """Removes white space printed inside numbers: `1, 114. 26` → `1,114.26`, `10. 78 %` → `10.78%`."""
    previous = None
    while previous != text:
        previous, text = text, _SPACE_IN_NUMBER.sub("", text)
    return text


def parse_numeral(text: str) -> Numeral | None:
    """The numeral that makes up the whole of `text`, or None. Accepts thousands separators, spaces inside,
    (1.00) and △1.00 and ▲1.00 for negatives, ¥, a trailing %."""
    folded = fold(text).strip()
    if _SPLIT_DIGITS.search(folded) and "." not in folded:
        return None
    body = re.sub(r"\s+", "", folded).lstrip("¥")
    negative = body[:1] in {"△", "▲"}
    body = body[1:] if negative else body
    percent = body.endswith("%")
    body = body.removesuffix("%")
    bracketed = _BRACKETED.fullmatch(body)
    if bracketed:
        negative, body = True, bracketed[1]
    if not NUMERAL.fullmatch(body):
        return None
    digits = body.replace(",", "")
    value = Decimal(digits)
    return Numeral(-value if negative else value, len(digits.partition(".")[2]), percent)


def is_dash(text: str) -> bool:
    """True for a printed dash, which means that the cell does not apply (and is not zero)."""
    return re.sub(r"\s+", "", text) in _DASHES


def parse_unit(text: str) -> Unit | None:
    """The money or ratio unit named by `text` (万元, %, 倍), or None."""
    return _UNITS.get(re.sub(r"\s+", "", fold(text)))


def read_figure(text: str, unit: Unit, place: Place) -> Figure | None:
    """A figure from a cell's or a sentence's numeral, `text` kept as printed; None where it is no numeral."""
    numeral = parse_numeral(text)
    if numeral is None:
        return None
    return Figure(text.strip(), numeral.value, numeral.decimals, PERCENT if numeral.percent else unit, place)
