"""The slips of a hand: from a printed number to the wrong one. What cannot go wrong in a way gives None."""

from collections.abc import Callable, Mapping
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from itertools import pairwise
from random import Random

from audit.model.figure import Dimension, Figure
from audit.model.mutation import Operator
from audit.model.record import record

_WAN = Decimal(10_000)


@record
class Subject:
    """A printed number and what its slips depend on. `reach`: how much rounding explains, in the figure's unit."""

    figure: Figure
    printed: Decimal
    reach: Decimal
    last_year: Decimal | None

    @property
    def step(self) -> Decimal:
        """One unit in the last printed place."""
        return Decimal(1).scaleb(-self.figure.decimals)

    def fitted(self, value: Decimal) -> Decimal:
        """`value` with as many decimals as are printed."""
        return value.quantize(self.step, ROUND_HALF_UP)


def slip(operator: Operator, subject: Subject, chance: Random) -> Decimal | None:
    """The wrong number; None where the operator does not apply or would change nothing."""
    wrong = _SLIPS[operator](subject, chance)
    return None if wrong is None or wrong == subject.printed else wrong


def is_beyond_rounding(operator: Operator, subject: Subject, wrong: Decimal) -> bool:
    """More than one unit in the last place, or made to be more than rounding explains; exact figures are not rounded."""
    if operator is Operator.LAST_PLACE or subject.figure.exact:
        return True
    return abs(wrong - subject.printed) > subject.step


def _digit(subject: Subject, chance: Random) -> Decimal | None:
    text = f"{subject.printed:f}"
    place = chance.choice([i for i, char in enumerate(text) if char.isdigit()])
    others = [digit for digit in "0123456789" if digit != text[place]]
    return _number(text[:place] + chance.choice(others) + text[place + 1 :], text)


def _swap(subject: Subject, chance: Random) -> Decimal | None:
    text = f"{subject.printed:f}"
    digits = [i for i, char in enumerate(text) if char.isdigit()]
    pairs = [(a, b) for a, b in pairwise(digits) if text[a] != text[b]]
    if not pairs:
        return None
    one, other = chance.choice(pairs)
    swapped = list(text)
    swapped[one], swapped[other] = swapped[other], swapped[one]
    return _number("".join(swapped), text)


def _number(text: str, before: str) -> Decimal | None:
    """None for a number that nobody prints: 073.12 for 173.12."""
    whole = text.lstrip("-").partition(".")[0]
    return None if len(whole) > 1 and whole[0] == "0" and before != text else Decimal(text)


def _times_ten(subject: Subject, chance: Random) -> Decimal | None:  # noqa: ARG001 - the face of every slip
    return subject.fitted(subject.printed * 10)


def _tenth(subject: Subject, chance: Random) -> Decimal | None:  # noqa: ARG001 - the face of every slip
    return subject.fitted(subject.printed / 10)


def _wrong_unit(subject: Subject, chance: Random) -> Decimal | None:
    if subject.figure.unit.dimension is not Dimension.MONEY:
        return None
    return subject.fitted(chance.choice((subject.printed * _WAN, subject.printed / _WAN)))


def _sign(subject: Subject, chance: Random) -> Decimal | None:  # noqa: ARG001 - the face of every slip
    return -subject.printed


def _last_place(subject: Subject, chance: Random) -> Decimal | None:
    """One unit in the last place more than rounding can explain."""
    units = 1 if subject.figure.exact else (subject.reach / subject.step).to_integral_value(ROUND_FLOOR) + 1
    up = subject.printed == 0 or chance.choice((True, False))
    wrong = subject.printed + (units if up else -units) * subject.step
    return wrong if (wrong < 0) is (subject.printed < 0) else subject.printed + units * subject.step


def _last_year(subject: Subject, chance: Random) -> Decimal | None:  # noqa: ARG001 - the face of every slip
    return None if subject.last_year is None else subject.fitted(subject.last_year)


_SLIPS: Mapping[Operator, Callable[[Subject, Random], Decimal | None]] = {
    Operator.DIGIT: _digit,
    Operator.SWAP: _swap,
    Operator.TIMES_TEN: _times_ten,
    Operator.TENTH: _tenth,
    Operator.WRONG_UNIT: _wrong_unit,
    Operator.SIGN: _sign,
    Operator.LAST_PLACE: _last_place,
    Operator.LAST_YEAR: _last_year,
}
OF_FIGURES = tuple(_SLIPS)
