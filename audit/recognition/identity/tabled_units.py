"""A number of units and the table that lists them: 单位共 3 个，具体如下 → a statement that holds both.

A table that may go on elsewhere, or has a row that names no unit, says nothing of how many they are.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import takewhile

from audit.model.document import Document, Grid, TextLine
from audit.model.facts import Statement
from audit.model.figure import Dimension, Figure, Unit
from audit.model.knowledge.grammar import Membership
from audit.model.ordinals import whole_number
from audit.recognition.identity.members import units_column
from audit.recognition.text.characters import uniform

KIND = "单位列表"
_ABOVE = 4  # lines that the sentence over a table may have, and the table's own caption
_UNIT = Unit("个", Dimension.COUNT, Decimal(1))


def tabled_units(document: Document, how: Membership, first: int) -> tuple[Statement, ...]:
    """Numbered from `first` on."""
    found = (_counted(document.blocks, at, how) for at in range(len(document.blocks)))
    told = [pair for pair in found if pair]
    return tuple(
        Statement(first + index, KIND, KIND, KIND, said, figures["个数"].place, (KIND,), figures, quantity=KIND)
        for index, (said, figures) in enumerate(told)
    )


def _counted(blocks: Sequence[TextLine | Grid], at: int, how: Membership) -> tuple[str, dict[str, Figure]] | None:
    """The sentence over the table, and its figures."""
    grid = blocks[at]
    if not isinstance(grid, Grid) or not _ends(blocks, at):
        return None
    above = list(takewhile(lambda block: isinstance(block, TextLine), reversed(blocks[max(0, at - _ABOVE) : at])))
    said = "".join(uniform(line.text) for line in reversed(above) if isinstance(line, TextLine))
    said = said.removesuffix("。").rpartition("。")[2]
    counts = list(how.count.finditer(said)) if how.budgeted.search(said) else []
    names = _names(grid, how) if len(counts) == 1 else []
    if not names:
        return None
    own = sum(bool(how.own.search(name)) for name in names)
    place = above[-1].place
    told = Figure(counts[0]["数"], Decimal(whole_number(counts[0]["数"])), 0, _UNIT, place, exact=True)
    listed = Figure("、".join(names), Decimal(len(names)), 0, _UNIT, grid.place, exact=True)
    itself = Figure("本级", Decimal(own), 0, _UNIT, grid.place, exact=True)
    return said, {"个数": told, "列表": listed, "本级": itself}


def _ends(blocks: Sequence[TextLine | Grid], at: int) -> bool:
    """Something is printed below it on its page: it goes on nowhere."""
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    return isinstance(below, TextLine) and below.place.page == blocks[at].place.page


def _names(grid: Grid, how: Membership) -> list[str]:
    """Those in the column that is headed so; none where a row of it names no unit."""
    told = units_column(grid, how)
    names = [match["单位"] for text in told if (match := how.name.match(text))]
    return names if len(names) == len(told) == len(set(names)) else []
