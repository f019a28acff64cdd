"""Lines of a text as they were before some program broke them."""

from audit.model.record import record, replace


@record
class Logical:
    """A line as it was before it was broken; `turns`: from which character on it stands on which further line. `torn`: it
    was broken so that nobody can tell which row its cells belong to. `column`: where on its first line it begins. `page`: of a
    text that shows where its pages end."""

    number: int
    text: str
    turns: tuple[tuple[int, int], ...] = ()
    torn: bool = False
    column: int = 1
    page: int | None = None

    def behind(self, start: int) -> "Logical":
        """What is printed from a character on."""
        begun = next((turn for turn in reversed(self.turns) if turn[0] <= start), None)
        number, column = (begun[1], start - begun[0] + 1) if begun else (self.number, start + self.column)
        turns = tuple((offset - start, further) for offset, further in self.turns if offset > start)
        return Logical(number, self.text[start:], turns, self.torn, column, self.page)

    def before(self, end: int) -> "Logical":
        """What is printed up to a character."""
        return replace(self, text=self.text[:end], turns=tuple(turn for turn in self.turns if turn[0] < end))
