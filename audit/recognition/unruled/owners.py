"""Which header stands above which column.

Figures stand at the right side, in the middle or at the left side of their columns, and headers in the middle: whichever
it is, it must leave one header for each column of figures, in their order.
"""

from collections.abc import Collection, Mapping, Sequence

from audit.recognition.unruled.columns import Aligned, Column
from audit.recognition.unruled.heads import PAD, Head

_WAYS = (Aligned.RIGHT, Aligned.CENTRE, Aligned.LEFT)
Owners = Mapping[int, Head]  # by the number of the column


def owners_of(leaves: Sequence[Head], columns: Sequence[Column]) -> tuple[Owners, Aligned] | None:
    """For each column the header above it, and how figures are aligned where their columns do not tell; None where more
    than one header may stand above a column of figures, or none."""
    free = {k for k, head in enumerate(leaves) if not _is_above_names(head, columns)}
    values = [j for j, column in enumerate(columns) if column.amounts]
    over = {j: [k for k in free if leaves[k].over(columns[j]) > 0] for j in values}
    ways = [(found, way) for way in _WAYS if (found := _of_amounts(leaves, free, columns, over, way))]
    if not ways and all(map(_is_one, over.values())):
        ways = [({j: ks[0] for j, ks in over.items()}, Aligned.UNKNOWN)]
    if not ways or any(found != ways[0][0] for found, _ in ways):
        return None
    chosen, way = ways[0]
    if list(chosen.values()) != sorted(set(chosen.values()) & free):
        return None
    left_over = [head for k, head in enumerate(leaves) if k not in chosen.values()]
    return {j: leaves[k] for j, k in chosen.items()} | _of_names(left_over, columns), way


def _of_names(left_over: list[Head], columns: Sequence[Column]) -> dict[int, Head]:
    """For each column of names or codes the header above it, if any."""
    owners: dict[int, Head] = {}
    for j, column in enumerate(columns):
        if column.amounts:
            continue
        left = columns[j - 1].x1 if j else float("-inf")
        right = columns[j + 1].x0 if j + 1 < len(columns) else float("inf")
        near = [h for h in left_over if h.over(column) > 0] or [h for h in left_over if left < h.middle < right]
        if near and not any(near[0].over(other) > max(near[0].over(column), 0) for other in columns):
            owners[j] = near[0]
            left_over.remove(near[0])
    return owners


def _is_one(found: Sequence[int]) -> bool:
    return len(found) == 1


def _is_above_names(head: Head, columns: Sequence[Column]) -> bool:
    over = [column.amounts for column in columns if head.over(column) > 0]
    return bool(over) and not any(over)


def _of_amounts(
    leaves: Sequence[Head],
    free: Collection[int],
    columns: Sequence[Column],
    over: Mapping[int, Sequence[int]],
    way: Aligned,
) -> dict[int, int]:
    """Column → header, of those that are `free`, where the figures whose alignment is not known are aligned this way;
    empty where one has no header then, or another than the one that stands `over` it."""
    found: dict[int, int] = {}
    for j, above in over.items():
        known = columns[j].aligned is not Aligned.UNKNOWN
        k = _beside_figures(leaves, columns[j], columns[j].aligned if known else way)
        if known and len(above) == 1:
            k = above[0]
        if k is None or k not in free or (above and [k] != above):
            return {}
        found[j] = k
    return found


def _beside_figures(leaves: Sequence[Head], column: Column, aligned: Aligned) -> int | None:
    numbered = list(enumerate(leaves))
    if aligned is Aligned.RIGHT:
        k = max((k for k, head in numbered if head.middle < column.x1), default=None)
        return k if k is not None and leaves[k].x1 <= column.x1 + 2 * PAD else None
    if aligned is Aligned.LEFT:
        k = min((k for k, head in numbered if head.middle > column.x0), default=None)
        return k if k is not None and leaves[k].x0 >= column.x0 - 2 * PAD else None
    middle = (column.x0 + column.x1) / 2
    return next((k for k, head in numbered if abs(head.middle - middle) <= head.size), None)
