"""How random final accounts of Shanghai are told."""

from random import Random

from fabricated.national.finals import Finals
from fabricated.shanghai.budgets import ENTITIES
from fabricated.shanghai.final_tables import Printing
from fabricated.writing import percent


class Telling:
    """Final accounts that are being told, and how their amounts are printed."""

    def __init__(self, said: Finals) -> None:
        self.said = said
        chance = self.chance = Random(said.total)
        costs = (*said.official.row(), *said.allowed.row())
        in_yuan = all(each == 0 or each > 10_000 for each in costs) and chance.random() < 0.5
        unit = 10_000 if in_yuan else 100
        self.printing = Printing(
            unit, chance.choice(("", "0.00")), chance.random() < 0.5, chance.random() < 0.5, chance.random() < 0.5
        )
        self.entity = chance.choice(ENTITIES)
        self.year = said.year
        self.cars = [chance.choice((0, 0, chance.randint(0, 4))) for _ in range(8)]  # of each kind

    def wan(self, amount: int) -> str:
        """An amount in 万元."""
        return self.printing.wan(amount)

    def is_seen(self, amount: int) -> bool:
        """Whether it is more than 0.00万元."""
        return self.wan(amount) != "0.00"

    def whose(self) -> str:
        """The entity and its year."""
        return f"{self.entity}{self.year}年度"

    def changed(self, name: str, now: int, before: int) -> str:
        """How it compares with last year's."""
        if now == before:
            return f"与{self.year - 1}年度相比，{name}持平。"
        way, rate = ("增加", "增长") if now > before else ("减少", "下降")
        by = abs(now - before)
        how = f"，{rate}{percent(by, before)}" if before else ""
        return f"与{self.year - 1}年度相比，{name}{way}{self.wan(by)}万元{how}。主要原因：项目调整。"

    def shares(self, listed: list[tuple[str, int]], whole: int) -> str:
        """Amounts and what part of the whole they are."""
        return "；".join(f"{name}{self.wan(each)}万元，占{percent(each, whole)}" for name, each in listed)

    def budgeted(self, now: int) -> int:
        """What an expenditure was to be at first."""
        kind = self.chance.random()
        if kind < 0.2:
            return now if kind < 0.12 else 0
        return round(now * self.chance.uniform(0.6, 1.3))
