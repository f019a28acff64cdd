"""Which slip of the hand makes one printed number of another."""

from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from audit.model.figure import WAN_YUAN, YI_YUAN, YUAN, Dimension, Figure, Unit
from audit.model.report import Slip

_TEN = Decimal(10)
_WAN = Decimal(10_000)


def slip_between(figure: Figure, likely: Decimal) -> Slip:
    """The kind of slip from `likely` to what is printed, another number, in the figure's own unit."""
    printed = figure.value
    if printed == -likely:
        return Slip.SIGN
    if printed in (likely * _TEN, likely / _TEN):
        return Slip.POINT
    if figure.unit.dimension is Dimension.MONEY and _are_other_units(printed, likely, figure.decimals):
        return Slip.LARGER_UNIT if YI_YUAN in (figure.unit, _meant(figure, likely)) else Slip.UNIT
    one, other = _digits(printed, figure.decimals), _digits(likely, figure.decimals)
    if len(one) != len(other):
        return _of_another_length(one, other)
    differing = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(differing) == 1:
        return Slip.DIGIT
    neighbours = [after - before for before, after in pairwise(differing)] == [1]
    return Slip.SWAP if neighbours and sorted(one) == sorted(other) else Slip.OTHER


def _of_another_length(one: str, other: str) -> Slip:
    if one in _with_one_less(other):
        return Slip.MISSING
    return Slip.EXTRA if other in _with_one_less(one) else Slip.OTHER


def _are_other_units(printed: Decimal, likely: Decimal, decimals: int) -> bool:
    """元, 万元 and 亿元 are ten thousand apart; in the larger unit the digits that are not printed are lost."""
    smaller, larger = sorted((printed, likely), key=abs)
    return bool(smaller) and smaller == (larger / _WAN).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def _meant(figure: Figure, likely: Decimal) -> Unit:
    """The unit whose amount stands where the figure's own should: its digits are 元 where they are too many of 万元."""
    up = abs(figure.value) < abs(likely)
    return {WAN_YUAN: YI_YUAN if up else YUAN, YUAN: WAN_YUAN, YI_YUAN: WAN_YUAN}.get(figure.unit, figure.unit)


def _digits(value: Decimal, decimals: int) -> str:
    return f"{abs(value):.{decimals}f}".replace(".", "")


def _with_one_less(digits: str) -> set[str]:
    return {digits[:i] + digits[i + 1 :] for i in range(len(digits))}
