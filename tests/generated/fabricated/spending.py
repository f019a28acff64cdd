"""What a unit spends, from which funds, and on official receptions, cars and travel."""

from dataclasses import dataclass
from random import Random
from typing import Any

from fabricated import accounts
from fabricated.accounts import Account, Path
from fabricated.writing import money, percent

ENTITIES = ("青石县档案馆", "滨海市港口街道办事处", "白河县教育局", "云岭区社会保险中心")


@dataclass(frozen=True)
class Spending:
    """The expenditure of one 项, in hundredths of 万元."""

    path: Path
    basic: int = 0  # 一般公共预算
    project: int = 0
    fund: int = 0  # 政府性基金预算
    capital: int = 0  # 国有资本经营预算
    other: int = 0  # not of the treasury, for projects
    carried: int = 0  # of what was left over last year, for projects

    @property
    def general(self) -> int:
        """Of the general budget."""
        return self.basic + self.project

    @property
    def fiscal(self) -> int:
        """Of the treasury, in this year."""
        return self.general + self.fund + self.capital

    @property
    def total(self) -> int:
        """Of all funds."""
        return self.fiscal + self.other + self.carried

    @property
    def for_projects(self) -> int:
        """Of all funds, for projects."""
        return self.total - self.basic


def amount(chance: Random) -> int:
    """Small, middling and large ones are equally likely."""
    return chance.randint(1, chance.choice((999, 99_999, 9_999_999)))


def maybe(chance: Random, likelihood: float) -> int:
    """An amount, or nothing."""
    return amount(chance) if chance.random() < likelihood else 0


def some_spending(chance: Random, *, carried: float = 0) -> list[Spending]:
    """Of the general budget always, of the two others sometimes."""
    spent = [_of_the_general_budget(chance, path, carried) for path in accounts.some(chance, accounts.GENERAL, 8)]
    if chance.random() < 0.3:
        spent += [Spending(path, fund=amount(chance)) for path in accounts.some(chance, accounts.FUND, 2)]
    if chance.random() < 0.15:
        spent += [Spending(path, capital=amount(chance)) for path in accounts.CAPITAL]
    return sorted(spent, key=lambda each: each.path)


def _of_the_general_budget(chance: Random, path: Path, carried: float) -> Spending:
    basic = maybe(chance, 0.75)
    project = maybe(chance, 0.5 if basic else 1)
    return Spending(path, basic, project, other=maybe(chance, 0.2), carried=maybe(chance, carried))


def by_class(spent: list[Spending], kind: str) -> dict[str, int]:
    """The classes that something of a kind was spent on."""
    sums = accounts.summed([(each.path, [getattr(each, kind)]) for each in spent])
    return {account.name: total for account, (total,) in sums.items() if len(account.code) == 3 and total}


@dataclass(frozen=True)
class Official:
    """“三公”经费: travel abroad, cars bought and run, receptions."""

    abroad: int
    bought: int
    running: int
    received: int

    @property
    def cars(self) -> int:
        """公务用车购置及运行维护费."""
        return self.bought + self.running

    @property
    def total(self) -> int:
        """All of it."""
        return self.abroad + self.cars + self.received

    def row(self) -> tuple[int, ...]:
        """As its table has it."""
        return self.total, self.abroad, self.cars, self.bought, self.running, self.received


def official(chance: Random, basic: dict[Account, int]) -> Official:
    """Not less than what basic expenditure alone spends on cars and receptions."""

    def at_least(code: str, likelihood: float) -> int:
        return max(basic.get(accounts.ECONOMIC[code], 0), maybe(chance, likelihood))

    return Official(maybe(chance, 0.15), maybe(chance, 0.15), at_least("30231", 0.6), at_least("30217", 0.7))


def last_year(chance: Random, now: int) -> int:
    """What an amount was last year: the same, nothing or something near it."""
    kind = chance.random()
    if kind < 0.2:
        return now if kind < 0.12 else 0
    return round(now * chance.uniform(0.4, 1.8)) if now else maybe(chance, 0.5)


def compared(now: int, before: int, against: str) -> str:
    """How an amount compares with last year's, with its rate where there is one."""
    if now == before:
        return f"与{against}持平"
    way, rate = ("增加", "增长") if now > before else ("减少", "下降")
    by = abs(now - before)
    return f"比{against}{way}{money(by)}万元" + (f"，{rate}{percent(by, before)}" if before else "，上年无此项支出")


class Sums:
    """What the items of a disclosure come to."""

    spent: list[Any]
    before: list[Any]  # last year
    economic: dict[Account, int]

    def sum(self, kind: str) -> int:
        """All expenditure of a kind."""
        return sum(getattr(each, kind) for each in self.spent)

    def last(self, kind: str) -> int:
        """The same of last year."""
        return sum(getattr(each, kind) for each in self.before)

    def of(self, classes: tuple[str, ...]) -> int:
        """Basic expenditure of some economic classes."""
        return sum(accounts.of_classes(self.economic, classes).values())
