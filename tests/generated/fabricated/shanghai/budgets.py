"""Random budgets of Shanghai: what they say, before it is written."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from fabricated import accounts
from fabricated.accounts import OPERATION, STAFF, Account, Path
from fabricated.spending import Official, official

ENTITIES = (
    "上海市云岭区档案局",
    "上海市云岭区人民政府港口街道办事处",
    "上海市云岭区水务局",
    "上海市云岭区少年儿童图书馆",
)
_WAN = 1_000_000  # amounts are in hundredths of 元


@dataclass(frozen=True)
class Printed:
    """How a disclosure prints amounts, which are in hundredths of 元."""

    zero: str  # in tables
    places: int  # in tables
    separators: bool  # in prose
    nothing: str  # in prose

    def cells(self, amounts: Sequence[int]) -> tuple[str, ...]:
        """Amounts of a table in 元."""
        return tuple(f"{_rounded(each, 100, self.places):,}" if each else self.zero for each in amounts)

    def wan(self, amount: int) -> str:
        """An amount in 万元, as the prose has it."""
        if not amount:
            return self.nothing
        return f"{_rounded(amount, _WAN, 2):{',' if self.separators else ''}}"

    def wans(self, amounts: Sequence[int]) -> tuple[str, ...]:
        """Amounts of the table in 万元."""
        return tuple(str(_rounded(each, _WAN, 2)) if each else self.zero for each in amounts)


def _rounded(amount: int, unit: int, places: int) -> Decimal:
    return (Decimal(amount) / unit).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


@dataclass(frozen=True)
class Item:
    """What one 项 costs."""

    path: Path
    staff: int = 0  # basic expenditure of the general budget
    operation: int = 0
    project: int = 0
    fund: int = 0  # 政府性基金预算, for projects
    capital: int = 0  # 国有资本经营预算, for projects
    own_staff: int = 0  # basic expenditure that the treasury does not pay
    own_operation: int = 0
    own_project: int = 0

    @property
    def basic(self) -> int:
        """Basic expenditure of the general budget."""
        return self.staff + self.operation

    @property
    def general(self) -> int:
        """Of the general budget."""
        return self.basic + self.project

    @property
    def fiscal(self) -> int:
        """Of the treasury."""
        return self.general + self.fund + self.capital

    @property
    def own(self) -> int:
        """Not of the treasury."""
        return self.own_staff + self.own_operation + self.own_project

    @property
    def for_staff(self) -> int:
        """Of all funds, for staff."""
        return self.staff + self.own_staff

    @property
    def for_operation(self) -> int:
        """Of all funds, for operation."""
        return self.operation + self.own_operation

    @property
    def for_projects(self) -> int:
        """Of all funds, for projects."""
        return self.project + self.fund + self.capital + self.own_project

    @property
    def total(self) -> int:
        """Of all funds."""
        return self.fiscal + self.own


@dataclass(frozen=True)
class Plan:
    """What a budget of Shanghai says, before it is written."""

    chance: Random
    year: int
    entity: str
    caliber: str
    printed: Printed
    items: list[Item]
    business: int  # of what the treasury does not pay, 事业收入; the rest is 其他收入
    economic: dict[Account, int]
    official: Official
    running: int  # 机关运行经费
    city: bool  # or of a district

    def sum(self, kind: str) -> int:
        """What is spent in a way, or out of a fund."""
        return sum(getattr(each, kind) for each in self.items)

    def by_class(self, kind: str) -> dict[str, int]:
        """The same, class by class."""
        sums = accounts.summed([(each.path, [getattr(each, kind)]) for each in self.items])
        return {account.name: each for account, (each,) in sums.items() if len(account.code) == 3}


def shanghai(seed: int) -> Plan:
    """The budget of a seed."""
    chance = Random(seed)
    grain = chance.choice((100, 100, 1))
    caliber = chance.choice(("部门", "单位"))

    def cost(likelihood: float) -> int:
        most = chance.choice((9_999, 999_999, 99_999_999))
        return chance.randint(1, most) * grain if chance.random() < likelihood else 0

    own = chance.choice((0, 0, 0.3))
    items = []
    for path in accounts.some(chance, accounts.GENERAL, 9):
        staff, operation = cost(0.7), cost(0.4)
        project = cost(0.4 if staff or operation else 1)
        items.append(Item(path, staff, operation, project, 0, 0, cost(own), cost(own), cost(own)))
    if chance.random() < 0.3:
        items += [Item(path, fund=cost(1)) for path in accounts.some(chance, accounts.FUND, 2)]
    if chance.random() < 0.15:
        items += [Item(path, capital=cost(1)) for path in accounts.CAPITAL]
    items.sort(key=lambda each: each.path)
    economic = _economic(chance, sum(each.staff for each in items), sum(each.operation for each in items))
    operation = sum(each.operation for each in items)
    return Plan(
        chance,
        chance.randint(2021, 2026),
        chance.choice(ENTITIES),
        caliber,
        Printed(
            chance.choice(("", "", "0.00" if grain == 1 else "0")),
            2 if grain == 1 else chance.choice((0, 2)),
            chance.random() < 0.5,
            chance.choice(("0", "0.00")),
        ),
        items,
        chance.randint(0, sum(each.own for each in items)),
        economic,
        official(chance, economic),
        chance.choice((operation, round(operation * chance.random()), 0)),
        city=chance.random() < 0.25,
    )


def _economic(chance: Random, staff: int, operation: int) -> dict[Account, int]:
    sums: dict[Account, int] = {}
    for classes, whole in ((STAFF, staff), (OPERATION, operation)):
        for code, share in zip(classes, accounts.parts(chance, whole, len(classes)), strict=True):
            below = [each for each in accounts.ECONOMIC.values() if each.code[:3] == code != each.code]
            chosen = sorted(chance.sample(below, chance.randint(1, min(6, len(below)))))
            sums[accounts.ECONOMIC[code]] = share
            sums |= zip(chosen, accounts.parts(chance, share, len(chosen)), strict=True)
    return {account: each for account, each in sorted(sums.items()) if each}
