"""Pages in the order that their printed numbers prove, and what the numbers say of pages that lack."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from audit.model.document import UnreadPage
from audit.model.document.pagination import PageNumber, is_out_of_order, lacking

_MANY = 30  # a leap by more is no page that lacks


def reading_order(numbers: Sequence[PageNumber], count: int) -> list[int]:
    """The positions of the pages as their numbers order them, where these leave no doubt; else as they are."""
    order = list(range(count))
    told = {number.position: number.number for number in numbers}
    if len(set(told.values())) < len(told) or all(one.number < other.number for one, other in pairwise(numbers)):
        return order
    if all(one.number > other.number for one, other in pairwise(numbers)):
        order.reverse()
    groups: list[list[int]] = [[]]  # each page with a number and those without one behind it
    for position in order:
        if position in told:
            groups.append([])
        groups[-1].append(position)
    head, *rest = groups
    rest.sort(key=lambda group: told[group[0]])
    whole = all(told[other[0]] - told[one[0]] <= len(one) for one, other in pairwise(rest))
    return [position for group in (head, *rest) for position in group] if whole else list(range(count))


def gaps(numbers: Sequence[PageNumber]) -> Iterator[UnreadPage]:
    """Where pages lack or are not in order, of pages in the order of reading."""
    for one, other in pairwise(numbers):
        lost = lacking(one, other)
        page = _before(one, other)
        if 0 < len(lost) <= _MANY:
            yield UnreadPage(page, f"印的页码从{one.number}到{other.number}，像是缺了{len(lost)}页", behind=True)
        elif is_out_of_order(one, other):
            yield UnreadPage(page, f"印的页码从{one.number}到{other.number}，像是缺了页或次序不对", behind=True)


def _before(one: PageNumber, other: PageNumber) -> int:
    """The last page before the gap: pages without a number may stand between the two."""
    first, second = one.place.page or 0, other.place.page or 0
    return second - 1 if first < second else first
