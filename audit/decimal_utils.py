"""Printed numerals to exact decimals.

The package `decimal-utils` that the project was asked to use is not published; this module is that role, on the
standard library's `decimal` alone. Nothing here ever goes through float.
"""

import unicodedata
from decimal import Context, Decimal

from audit.model.figure import (
    MILLION_YUAN,
    OTHER_MONEY,
    PERCENT,
    THOUSAND_YUAN,
    TIMES,
    WAN_YUAN,
    YI_YUAN,
    YUAN,
    Figure,
    Unit,
)
from audit.model.place import Place
from audit.model.record import record
from audit.model.regex import Regex

# An amount that stands alone, for regular expressions: a bare integer but 0 may be anything else.
ALONE = r"[-+△]?[¥￥]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|0)"
_UNITS = {u.name: u for u in (YUAN, THOUSAND_YUAN, WAN_YUAN, MILLION_YUAN, YI_YUAN, *OTHER_MONEY, PERCENT, TIMES)} | {
    "百分点": PERCENT,
    "个百分点": PERCENT,
}
_DASH = Regex(r"[-—–―─－−﹣‐‑‒]+|[/／]")
# Full-width forms only: compatibility folding would read the label ① as 1, m² as m2, and ⑴ as minus one.
_HALF_WIDTH: dict[int, str | int | None] = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    ord("￥"): "¥",
    ord("−"): "-",
    ord("﹣"): "-",
}
# Fonts have one glyph for the minus, the hyphens and the en dash; which of them a PDF says it is, is chance.
_HALF_WIDTH |= dict.fromkeys(map(ord, "\u00ad‐‑‒–"), "-") | dict.fromkeys(map(ord, "\u200b\ufeff"))
# Blanks are printed inside numbers next to their punctuation (`1, 114. 26`). Between two digits they divide two
# numbers (`1157 114`) or hide what is missing (`1 114 00`).
_GAP = Regex(r"(?<=[,.])\s+|\s+(?=[,.])")
_GROUPED = Regex(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_PLAIN = Regex(r"(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")  # a leading zero is an account code, never an amount
_DECORATED = Regex(
    r"(?P<sign>[-+△▲]?)¥?(?P<open>\()?(?P<digits>[0-9][0-9,.\s]*)(?P<inner>%)?(?P<close>\))?\s*(?P<outer>%)?"
)
_LOOSE_MARKS = Regex(r"(?<=[-+△▲¥(])\s+|\s+(?=[%)])")
# What most labels are made of, and has no other form; to normalize Chinese takes as long as to look up every character.
_PLAIN_LABEL = Regex(r"[\u4e00-\u9fff\u3001\u3002\x00-\x7f]*")
_PRINTING = Context(prec=60)
_MOST_DIGITS = 24  # more is no amount; so many are exact in every sum and product made of them


@record
class Numeral:
    """A parsed numeral; `decimals` as printed; `percent` when a % sign stood with it."""

    value: Decimal
    decimals: int
    percent: bool = False


def fold(text: str) -> str:
    """For labels: full-width and compatibility characters to their plain forms."""
    if _PLAIN_LABEL.fullmatch(text):
        return text
    return unicodedata.normalize("NFKC", text).replace("−", "-").replace("﹣", "-")


def parse_numeral(text: str) -> Numeral | None:
    """The numeral that makes up the whole of `text`, or None where it is none or may be two.

    Accepts thousands separators, blanks next to the punctuation inside, (1.00) and △1.00 for negatives, ¥, %.
    """
    if _is_number(text):  # what most cells print, and nothing else to consider
        bare = text.replace(",", "")
        return Numeral(Decimal(bare), len(bare.partition(".")[2])) if len(bare) <= _MOST_DIGITS else None
    plain = text.translate(_HALF_WIDTH).strip()
    match = _DECORATED.fullmatch(_LOOSE_MARKS.sub("", plain))
    digits = _digits(match["digits"].strip()) if match else None
    if match is None or digits is None:
        return None
    bracketed = match["open"] is not None
    if bracketed is not (match["close"] is not None) or (bracketed and match["sign"]):
        return None
    if match["inner"] and match["outer"]:
        return None
    negative = bracketed or match["sign"] in {"-", "△", "▲"}
    value = Decimal(digits)
    return Numeral(
        value.copy_negate() if negative else value,
        len(digits.partition(".")[2]),
        bool(match["inner"] or match["outer"]),
    )


def _digits(printed: str) -> str | None:
    """The digits and point of one unsigned number, or None."""
    closed = _GAP.sub("", printed)
    lines = closed.split("\n")
    # A narrow cell breaks a number anywhere. That the lines are one number is proven where they are none apart.
    if len(lines) > 1 and all(_is_number(line.strip()) for line in lines):
        return None
    joined = "".join(line.strip() for line in lines)
    if not _is_number(joined):
        return None
    digits = joined.replace(",", "")
    return digits if len(digits) <= _MOST_DIGITS else None


def _is_number(text: str) -> bool:
    return bool(_PLAIN.fullmatch(text) or _GROUPED.fullmatch(text))


def print_numeral(value: Decimal, decimals: int, *, grouped: bool = False, percent: bool = False) -> str:
    """`value` as a disclosure prints it, with exactly `decimals` decimals; the inverse of parse_numeral.

    Raises ValueError where `value` has more decimals: a printed figure is never rounded behind anyone's back.
    """
    printed = value.quantize(Decimal(1).scaleb(-decimals), context=_PRINTING)
    if printed != value:
        raise ValueError(f"{value} does not fit {decimals} decimals")
    return f"{printed:{',' if grouped else ''}f}" + ("%" if percent else "")


def is_dash(text: str) -> bool:
    """True for a printed dash, which means that the cell does not apply (and is not zero)."""
    return _DASH.fullmatch("".join(text.split())) is not None


def parse_unit(text: str) -> Unit | None:
    """The money or ratio unit named by `text` (万元, %, 倍), or None."""
    return _UNITS.get("".join(fold(text).split()))


def read_figure(text: str, unit: Unit, place: Place) -> Figure | None:
    """A figure from a cell's or a sentence's numeral, `text` kept as printed; None where it is no numeral."""
    numeral = parse_numeral(text)
    if numeral is None:
        return None
    return Figure(text.strip(), numeral.value, numeral.decimals, PERCENT if numeral.percent else unit, place)
