"""Whether an amount told of another year is this year's in the tables."""

from collections.abc import Iterator
from decimal import Decimal

from audit.evaluation.ground import Ground, View
from audit.evaluation.ground.years import year_patterns
from audit.model.facts import Statement
from audit.model.figure import Figure

_ENOUGH = 5  # digits that two amounts hardly have in common by chance
_AMOUNT = "金额"
_EARLIER = "上年数"


def is_of_the_tables(said: Statement, written: int, year: int, ground: Ground) -> bool:
    """Whether all that the sentence tells of the `written` year stands in the tables of this one, and it tells nothing of
    this one itself: 2023年收入901.20万元，2024年收入较上年增加, where the table says 901.20. What may have been the same
    the year before proves nothing."""
    beside = [one for one in ground.spoken.beside(said) if _AMOUNT in one.figures]
    if any(f"{year}年" in one.subject for one in beside):
        return False
    told = [one.figures[_AMOUNT] for one in beside if f"{written}年" in one.subject]
    if not told or not all(map(_is_long, told)):
        return False
    ours, others = _printed(ground, year)
    return {figure.amount for figure in told} <= ours - others


def _is_long(figure: Figure) -> bool:
    return sum(mark.isdigit() for mark in figure.text) >= _ENOUGH


def _printed(ground: Ground, year: int) -> tuple[set[Decimal], set[Decimal]]:
    """The amounts of the tables that show this year alone, and those that may be the year before's."""
    ours: set[Decimal] = set()
    others = {one.figures[_EARLIER].amount for one in ground.facts.statements if _EARLIER in one.figures}
    for view in ground.views:
        amounts = others if any(_shows_another(view, ground, year)) else ours
        amounts.update(figure.amount for figure in view.table.figures())
    return ours, others


def _shows_another(view: View, ground: Ground, year: int) -> Iterator[bool]:
    yield view.table.year not in (None, year)
    for known in year_patterns(ground):
        yield any(known.beside.search(column) for column in view.columns)
        yield any(int(match["年"]) != year for part in view.table.dated if (match := known.column.search(part)))
