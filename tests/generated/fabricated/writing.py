"""How a disclosure is written: its amounts, its lines, and its tables in six ways."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from unicodedata import east_asian_width

Line = str | tuple[str, ...]  # what is said, or the cells of a row


@dataclass(frozen=True)
class Style:
    """How the tables of a disclosure print amounts (in hundredths of 万元)."""

    zero: str
    separators: bool

    def cell(self, amount: int) -> str:
        """An amount of a table."""
        if not amount:
            return self.zero
        return f"{money(amount, ',')}" if self.separators else money(amount)

    def cells(self, amounts: Iterable[int]) -> tuple[str, ...]:
        """The amounts of a row."""
        return tuple(map(self.cell, amounts))


def money(amount: int, separator: str = "") -> str:
    """An amount as the prose prints it."""
    return f"{Decimal(amount) / 100:{separator}.2f}"


def percent(part: int, whole: int) -> str:
    """A share or a rate, rounded as people round."""
    return f"{(Decimal(part) * 100 / whole).quantize(Decimal('0.01'), ROUND_HALF_UP)}%"


def side_by_side(left: Sequence[tuple[str, ...]], right: Sequence[tuple[str, ...]]) -> list[Line]:
    """Two halves of a table; the shorter one is filled up with blanks."""

    def row(half: Sequence[tuple[str, ...]], number: int) -> tuple[str, ...]:
        return half[number] if number < len(half) else ("",) * len(half[0])

    return [row(left, number) + row(right, number) for number in range(max(len(left), len(right)))]


def _written(lines: Iterable[Line], row: Callable[[tuple[str, ...]], str]) -> str:
    return "".join((line if isinstance(line, str) else row(line)) + "\n" for line in lines)


def _column(text: str) -> str:
    width = sum(2 if east_asian_width(letter) in "FWA" else 1 for letter in text)
    return text + " " * max(1, 14 - width)


def tabs(lines: Iterable[Line]) -> str:
    """With a tab between cells."""
    return _written(lines, "\t".join)


def pipes(lines: Iterable[Line]) -> str:
    """With strokes around cells."""
    return _written(lines, lambda cells: f"| {' | '.join(cells)} |")


def flow(lines: Iterable[Line]) -> str:
    """As text flows out of a PDF: blank cells leave no trace."""
    return _written(lines, lambda cells: " ".join(filter(None, cells)))


def columns(lines: Iterable[Line]) -> str:
    """In columns of blanks that begin below one another, where what they hold is short enough."""
    return _written(lines, lambda cells: "".join(map(_column, cells)))


def strokes(lines: Iterable[Line]) -> str:
    """A cell on each line, with a stroke behind it."""
    return _written(lines, lambda cells: "\n".join(f"{cell} |".lstrip() for cell in cells))


def spaced(lines: Iterable[Line]) -> str:
    """A cell on each line, and a blank line behind it; a blank cell is one blank line more."""
    return _written(lines, lambda cells: "".join(f"{cell}\n\n" if cell else "\n" for cell in cells)[:-1])


WAYS = {"tabs": tabs, "pipes": pipes, "flow": flow, "columns": columns, "strokes": strokes, "spaced": spaced}
