"""What the prose left unread, less what a sentence about quantities has read after all."""

from collections.abc import Iterable, Iterator, Sequence

from audit.model.facts import Statement, Unrecognised
from audit.model.place import Box, Place


def still_unread(problems: Iterable[Unrecognised], told: Sequence[Statement]) -> Iterator[Unrecognised]:
    """Those of which not every figure is one of a statement."""
    read = {figure.place for statement in told for figure in statement.figures.values()}
    for problem in problems:
        if problem.counted or sum(_is_within(place, problem.place) for place in read) < problem.figures:
            yield problem


def _is_within(place: Place, wide: Place) -> bool:
    if place.path != wide.path:
        return False
    if place.line is None or wide.line is None:
        return any(_meet(one, other) for one in place.boxes[:1] for other in wide.boxes)
    if place.cell != wide.cell or place.line != wide.line:
        return place.cell == wide.cell and place.line in {line for _, line in wide.turns}
    return (wide.column or 0) <= (place.column or 0) < (wide.end_column or 0)


def _meet(one: tuple[int, Box], other: tuple[int, Box]) -> bool:
    (page, box), (other_page, wide) = one, other
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return page == other_page and wide[0] <= x <= wide[2] and wide[1] <= y <= wide[3]
