"""A printed figure: the text, what it is worth, how exactly it was printed, and where."""

from decimal import Decimal
from enum import StrEnum

from audit.model.figure.interval import Interval
from audit.model.place import Place
from audit.model.record import record


class Dimension(StrEnum):
    """Only figures of one dimension can be added or compared."""

    MONEY = "金额"
    RATIO = "比率"
    COUNT = "数量"


@record
class Unit:
    """A printed unit; `scale` base units make one of it. Base units: 元, 1 (so % is 0.01), and one person or thing."""

    name: str
    dimension: Dimension
    scale: Decimal


YUAN = Unit("元", Dimension.MONEY, Decimal(1))
THOUSAND_YUAN = Unit("千元", Dimension.MONEY, Decimal(1000))
WAN_YUAN = Unit("万元", Dimension.MONEY, Decimal(10_000))
MILLION_YUAN = Unit("百万元", Dimension.MONEY, Decimal(1_000_000))
YI_YUAN = Unit("亿元", Dimension.MONEY, Decimal(100_000_000))
OTHER_MONEY = (
    Unit("百元", Dimension.MONEY, Decimal(100)),
    Unit("十万元", Dimension.MONEY, Decimal(100_000)),
    Unit("千万元", Dimension.MONEY, Decimal(10_000_000)),
)  # that hardly anybody prints, and nobody means by another name
PERCENT = Unit("%", Dimension.RATIO, Decimal("0.01"))
TIMES = Unit("倍", Dimension.RATIO, Decimal(1))
COUNT = Unit("", Dimension.COUNT, Decimal(1))
_NOTHING = Decimal(0)


class _Steps(dict[int, Decimal]):
    """One unit in the last of so many decimals; worked out once, asked for by every check."""

    def __missing__(self, decimals: int) -> Decimal:
        step = self[decimals] = Decimal(1).scaleb(-decimals)
        return step


_STEPS = _Steps()


@record
class Figure:
    """One printed figure. `text` is as printed; `value` is in `unit`; `decimals` counts the printed decimals.

    A word may carry the sign (下降, 减少): then `value` is negative while `text` shows none. `exact`: a head-count, a
    set standard (每人每月 120 元) or a product written out; such a figure is not rounded and has no interval around it.
    """

    text: str
    value: Decimal
    decimals: int
    unit: Unit
    place: Place
    exact: bool = False

    def __hash__(self) -> int:
        """Figures are told apart by where they stand; hashing all that is said of them takes five times as long."""
        place = self.place
        return hash((self.text, place.line, place.column, place.page, place.bbox))

    @property
    def amount(self) -> Decimal:
        """The value in base units."""
        return self.value * self.unit.scale

    @property
    def ulp(self) -> Decimal:
        """One unit in the last printed place, in base units."""
        return _STEPS[self.decimals] * self.unit.scale

    @property
    def radius(self) -> Decimal:
        """What rounding may have taken away: half a unit in the last printed place, in base units."""
        return _NOTHING if self.exact else self.ulp / 2

    @property
    def interval(self) -> Interval:
        """All true values that round to what is printed."""
        return Interval.around(self.amount, self.radius)


def counted(number: int, place: Place) -> Figure:
    """A number that counts, or numbers, things: nothing of it was rounded."""
    return Figure(str(number), Decimal(number), 0, COUNT, place, exact=True)
