"""What a printed, rounded figure stands for: a closed interval of exact decimals."""

from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

from audit.model.record import record

_DIGITS = 60
_DOWN = Context(prec=_DIGITS, rounding=ROUND_FLOOR)
_UP = Context(prec=_DIGITS, rounding=ROUND_CEILING)


@record
class Interval:
    """[low, high], both ends included. Arithmetic rounds outwards, so the true value never falls out."""

    low: Decimal
    high: Decimal

    def __post_init__(self) -> None:
        if not self.low <= self.high:
            raise ValueError(f"empty interval: {self.low} > {self.high}")

    @classmethod
    def exactly(cls, value: Decimal) -> "Interval":
        return cls(value, value)

    @classmethod
    def around(cls, value: Decimal, radius: Decimal) -> "Interval":
        return cls(_DOWN.subtract(value, radius), _UP.add(value, radius))

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(_DOWN.add(self.low, other.low), _UP.add(self.high, other.high))

    def __sub__(self, other: "Interval") -> "Interval":
        return self + -other

    def __neg__(self) -> "Interval":
        return Interval(self.high.copy_negate(), self.low.copy_negate())  # unary minus would round to the context

    def __mul__(self, other: "Interval") -> "Interval":
        pairs = [(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(_DOWN.multiply(a, b) for a, b in pairs), max(_UP.multiply(a, b) for a, b in pairs))

    def __truediv__(self, other: "Interval") -> "Interval":
        """Raises ZeroDivisionError when the divisor may be zero: then nothing is known about the quotient."""
        if other.contains(Decimal(0)):
            raise ZeroDivisionError("the divisor's interval contains zero")
        pairs = [(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(_DOWN.divide(a, b) for a, b in pairs), max(_UP.divide(a, b) for a, b in pairs))

    def contains(self, value: Decimal) -> bool:
        return self.low <= value <= self.high

    def closes(self, gap: "Interval") -> bool:
        """True when the gap can be this amount, to either side."""
        return self.meets(gap) or self.meets(-gap)

    def meets(self, other: "Interval") -> bool:
        """True when one value can be in both."""
        return self.low <= other.high and other.low <= self.high

    def within(self, other: "Interval") -> "Interval":
        """What is in both, which must meet."""
        return Interval(max(self.low, other.low), min(self.high, other.high))

    @property
    def radius(self) -> Decimal:
        """Half the width, rounded up."""
        return _UP.divide(_UP.subtract(self.high, self.low), Decimal(2))


ZERO = Interval.exactly(Decimal(0))
EVERYTHING = Interval(Decimal("-Infinity"), Decimal("Infinity"))
