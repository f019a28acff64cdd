"""Who explains a disclosure: the figures of the year, those of the year before, and a manner of speaking."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Generic, TypeVar

from fabricated.manners import Manner
from fabricated.national.budgets import Budget
from fabricated.national.finals import Finals
from fabricated.writing import percent

Said = TypeVar("Said", Budget, Finals)


@dataclass(frozen=True)
class Teller(Generic[Said]):
    """What is said, what the year before had, and how it is put."""

    said: Said
    last: Said
    manner: Manner

    @property
    def whose(self) -> str:
        """Of whom and of which year a sentence speaks: always the same."""
        said, year = self.said, f"{self.said.year}年{'度' if self.manner.kind == '决算' else ''}"
        own = (f"{said.entity}{year}", f"{year}本{said.caliber}", year, f"{said.year}年，{said.entity}")
        return Random(said.entity + year + str(len(said.spent))).choice(own)

    def pick(self, *wordings: str) -> str:
        """One of several ways to say the same."""
        return self.said.chance.choice(wordings)

    def amount(self, of: Callable[[Said], int]) -> str:
        """With its unit."""
        return self.manner.money(of(self.said))

    def change(self, of: Callable[[Said], int]) -> str:
        """Against last year."""
        return self.manner.change(of(self.said), of(self.last))

    def changed(self, of: Callable[[Said], int]) -> str:
        """The amount and its change."""
        return f"{self.amount(of)}，{self.change(of)}"

    def share(self, of: Callable[[Said], int], base: Callable[[Said], int]) -> str:
        """Of a larger amount."""
        return percent(of(self.said), base(self.said))
