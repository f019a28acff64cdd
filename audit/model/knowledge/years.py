"""The fiscal years for which something known of the field holds."""

from audit.model.record import record


@record
class Years:
    """From one fiscal year to another, both of them included; None is open. False where both are."""

    first: int | None = None
    last: int | None = None

    def __bool__(self) -> bool:
        return self.first is not None or self.last is not None

    def admit(self, year: int | None) -> bool:
        """Whether a disclosure of that year is meant, or may be where its year is not known."""
        return year is None or ((self.first is None or self.first <= year) and (self.last is None or year <= self.last))

    @property
    def is_empty(self) -> bool:
        """No year is among them."""
        return _after(self.first, self.last)

    def meet(self, other: "Years") -> bool:
        """Whether there may be a year that is among both; neither is empty."""
        return not (_after(self.first, other.last) or _after(other.first, self.last))

    @property
    def told(self) -> str:
        """For people; empty where every year is meant."""
        if self.first is None:
            return "" if self.last is None else f"{self.last} 年止"
        if self.last is None:
            return f"{self.first} 年起"
        return f"{self.first} 年" if self.first == self.last else f"{self.first} 至 {self.last} 年"


EVERY_YEAR = Years()


def _after(first: int | None, last: int | None) -> bool:
    return first is not None and last is not None and first > last
