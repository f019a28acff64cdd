"""What a spreadsheet shows of a number: its value through the cell's number format.

The published figure is the shown one: 1234.5 in the format #,##0.00 is printed 1,234.50, with two decimals. Of a format
that we do not know (fractions, powers), the value itself is the text: it says more than is shown, never less.
Formats are described in ECMA-376 part 1, 18.8.31.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from operator import eq, ge, gt, le, lt, ne

from audit.model.record import record
from audit.model.regex import Regex

_PLAIN = {"", "general", "@", "g/通用格式"}
_PIECE = Regex(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|(?P<pad>[_*].)|\[\$(?P<currency>[^\]-]*)[^\]]*\]|\[(?P<told>[^\]]*)\]'
    r"|(?P<number>[0#?][0#?,]*(?:\.[0#?]*,*)?|\.[0#?]+,*)|(?P<mark>.)"
)
_COLOUR = Regex(r"(?i)(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)$")
_UNKNOWN = frozenset("/Ee@,")  # fractions, powers, text
_DATE_PART = Regex(r'(?i)"([^"]*)"|\\(.)|\[[^\]]*\]|[_*].|(y+|m+|d+)|(.)')
_SIGNS, _SOMETHING = "-(（△", Regex("[1-9]")
_SIGNIFICANT = Context(prec=15, rounding=ROUND_HALF_UP)  # digits that a spreadsheet keeps
_EXACT = Context(prec=60, rounding=ROUND_HALF_UP)
_WIDEST = 11  # characters of a number without a format


_CONDITION = Regex(r"\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]")
_COMPARED: Mapping[str, Callable[[Decimal, Decimal], bool]] = {
    "<": lt, "<=": le, ">": gt, ">=": ge, "=": eq, "<>": ne,
}  # fmt: skip


@record
class _Section:
    """What stands before and behind the number, the number's placeholders, and how many signs of per cent there are.
    `inside`: what is printed among the digits, and before how many of them (0\\.0000 shows 元 as 万元)."""

    before: str
    number: str
    behind: str
    per_cent: int
    inside: Sequence[tuple[int, str]] = ()


def shown_number(value: Decimal, number_format: str) -> str:
    """The text of the cell."""
    kept = _SIGNIFICANT.create_decimal(value)
    if number_format.strip().lower() in _PLAIN or not kept.is_finite():
        return general(kept)
    parts = list(_sections(number_format))
    chosen = _which(kept, parts)
    section = _section(parts[chosen])
    if section is None:
        return general(kept)
    try:
        digits = _digits(abs(kept), section)
    except InvalidOperation:  # more digits than any cell has: the format, or the number, is no amount's
        return general(kept)
    text = (section.before + digits + section.behind).strip()
    if kept < 0 and not any(sign in section.before for sign in _SIGNS) and _SOMETHING.search(text):
        return f"-{text}"  # also where the format tells what is below zero by its colour alone
    return text


def _which(value: Decimal, parts: Sequence[str]) -> int:
    """The first part is for all that has none of its own: what is below zero, and zero; or what meets its condition."""
    told = [_CONDITION.search(part) for part in parts]
    if any(told):
        met = (i for i, match in enumerate(told) if match is None or _COMPARED[match[1]](value, Decimal(match[2])))
        return next(met, len(parts) - 1)
    if value < 0:
        return 1 if len(parts) > 1 else 0
    return 2 if not value and len(parts) > 2 else 0


def general(value: Decimal) -> str:
    """Of a number without a format: as many decimals as a cell has room for."""
    text = f"{value.normalize():f}"
    whole, point, _ = text.lstrip("-").partition(".")
    if point and len(text.lstrip("-")) > _WIDEST:
        room = max(_WIDEST - len(whole) - 1, 0)
        text = f"{value.quantize(Decimal(1).scaleb(-room), context=_EXACT):f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def shown_date(value: date, number_format: str) -> str:
    """Year, month and day as the format has them; hours and minutes are left out."""
    parts = {"y": str(value.year), "m": str(value.month), "d": str(value.day)}
    text = ""
    for quoted, escaped, part, other in _DATE_PART.findall(number_format.partition(";")[0]):
        letter = part[:1].lower()
        wide = parts[letter].zfill(2) if len(part) == 2 and letter in ("m", "d") else parts.get(letter, "")
        text += quoted or escaped or (wide if part else other if other not in "hsHS:" else "")
    return text.strip() or value.isoformat()


def _sections(number_format: str) -> Iterator[str]:
    """The parts between semicolons that are not quoted: of what is above zero, below it, zero."""
    begun = 0
    for match in _PIECE.finditer(number_format):
        if match["mark"] == ";":
            yield number_format[begun : match.start()]
            begun = match.end()
    yield number_format[begun:]


def _section(part: str) -> _Section | None:
    """None where it holds what we do not know."""
    words, numbers, per_cent = [""], list[str](), 0
    for match in _PIECE.finditer(_CONDITION.sub("", part)):
        told, mark = match["told"], match["mark"]
        if (told is not None and not _COLOUR.match(told)) or (mark and mark in _UNKNOWN):
            return None
        if match["number"] is not None:
            numbers.append(match["number"])
            words.append("")
        else:
            per_cent += mark == "%"
            words[-1] += match["quoted"] or match["escaped"] or match["currency"] or mark or ""
    if len(numbers) < 2:
        return _Section(words[0], "".join(numbers), "".join(words[1:]), per_cent)
    digits = "".join(numbers)
    if "." in digits or "," in digits.rstrip(","):
        return None
    behind = (sum(len(number.rstrip(",")) for number in numbers[at:]) for at in range(1, len(numbers)))
    return _Section(words[0], digits, words[-1], per_cent, tuple(zip(behind, words[1:-1], strict=True)))


def _digits(amount: Decimal, section: _Section) -> str:
    """The number in its placeholders: 0 always prints a digit, # and ? one that counts."""
    if not section.number:
        return ""
    placeholders, point, decimals = section.number.partition(".")
    digits = (decimals if point else placeholders).rstrip(",")
    thousands = len(decimals if point else placeholders) - len(digits)
    decimals = digits if point else ""
    scaled = amount.scaleb(2 * section.per_cent - 3 * thousands, context=_EXACT)
    rounded = scaled.quantize(Decimal(1).scaleb(-len(decimals)), context=_EXACT)
    whole, _, rest = f"{rounded:f}".partition(".")
    whole = _grouped(whole.lstrip("0").zfill(placeholders.count("0")), placeholders.rstrip(","))
    if section.inside:
        return _with_words(whole, section.inside)
    optional = len(decimals) - len(decimals.rstrip("#?"))
    kept = rest[: len(rest) - optional] + rest[len(rest) - optional :].rstrip("0") if optional else rest
    return f"{whole}.{kept}" if "." in section.number and (kept or decimals == "") else whole


def _with_words(digits: str, inside: Sequence[tuple[int, str]]) -> str:
    """Each before so many of the digits; what is before the first of them is as long as it needs."""
    text, shown = "", 0
    for count, words in inside:
        text += digits[shown : max(len(digits) - count, 0)] + words
        shown = max(len(digits) - count, 0)
    return text + digits[shown:]


def _grouped(whole: str, placeholders: str) -> str:
    if "," not in placeholders or len(whole) <= 3:
        return whole
    first = len(whole) % 3 or 3
    groups: Sequence[str] = [whole[:first], *(whole[at : at + 3] for at in range(first, len(whole), 3))]
    return ",".join(groups)
