"""Sheets of several pages without page numbers: whether they are read row by row, column by column or were printed to be
folded, as the numbers of their headings and tables tell."""

from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

from audit.model.document import Grid, TextLine
from audit.model.ordinals import COUNTED, whole_number
from audit.model.regex import Regex

Blocks = Sequence[TextLine | Grid]

_HEADS = tuple(
    map(
        Regex,
        (
            rf"第({COUNTED})部分",
            rf"({COUNTED})、",
            rf"[(（]({COUNTED})[)）]",
            r"公开(\d{1,2})表",
            r"(\d{1,2})[.．、]\D",
        ),
    )
)
_SIDES = 3  # of fewer nothing can be told
_SPACE = Regex(r"\s+")


def by_columns(sheets: Sequence[Sequence[Blocks]], columns: int) -> bool | None:
    """None where the headings tell nothing: where one order is as good as the other."""
    rowwise = _strange(chain.from_iterable(sheets))
    columnwise = _strange(chain.from_iterable(turned(sheet, columns) for sheet in sheets))
    return None if rowwise == columnwise else columnwise < rowwise


def turned(pages: Sequence[Blocks], columns: int) -> list[Blocks]:
    """Pages that are given row by row, column by column."""
    return [page for column in range(columns) for page in pages[column::columns]]


def folded(sheets: Sequence[int], pages: Sequence[Blocks]) -> list[int]:
    """The places of the pages of a booklet in their order; as they are where that is no worse. `sheets`: on which each is."""
    order = list(range(len(pages)))
    sides = [order[at : at + 2] for at in order[::2]]
    if len(sides) < _SIDES or any(len({sheets[at] for at in side}) > 1 or len(side) < 2 for side in sides):
        return order
    if len({sheets[side[0]] for side in sides}) < len(sides):
        return order
    front = [side[1 - at % 2] for at, side in enumerate(sides)]
    back = [side[at % 2] for at, side in enumerate(sides)]
    booklet = [*front, *reversed(back)]
    return booklet if _strange(pages[at] for at in booklet) < _strange(pages) else order


def _strange(pages: Iterable[Blocks]) -> int:
    """How often a number does not follow the one before it, nor begins anew."""
    lines = [_SPACE.sub("", block.text) for page in pages for block in page if isinstance(block, TextLine)]
    return sum(_steps(lines, head) for head in _HEADS)


def _steps(lines: Sequence[str], head: Regex) -> int:
    numbers = [whole_number(match[1]) for line in lines if (match := head.match(line))]
    return sum(other not in (1, one + 1) for one, other in pairwise([0, *numbers]))
