"""Tables whose cells are boxes with gaps between them, or whose lines do not meet: where a gap is too broad for one line,
the parts are joined; and a hole between the cells of a row that holds text is a cell."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from audit.readers.pdf.page import Box, Glyph, Table, area
from audit.readers.pdf.tables.unparted import texts_between, within

_GAP = 6.0  # points; two tables side by side stand further apart, or words stand between them
_ALIKE = 0.8  # of the rows of the part with fewer
_HOLE = 3.0  # points: the width of the narrowest; lines that meet so closely are one


def without_gaps(tables: Sequence[Table]) -> list[Table]:
    """The tables, those that lie side by side and share their rows as one."""
    if len(tables) < 2:
        return list(tables)
    joined: list[Table] = []
    for table in sorted(tables, key=lambda table: min(cell[0] for cell in table)):
        beside = next((other for other in joined if _continues(other, table)), None)
        if beside is None:
            joined.append(table)
        else:
            joined[joined.index(beside)] = _join(beside, table)
    return sorted(joined, key=tables.index) if len(joined) == len(tables) else joined


def _continues(left: Table, right: Table) -> bool:
    end, start = max(cell[2] for cell in left), min(cell[0] for cell in right)
    if not 0 < start - end <= _GAP:
        return False
    rows, others = ({(cell[1], cell[3]) for cell in table} for table in (left, right))
    return len(rows & others) >= max(2, _ALIKE * min(len(rows), len(others)))


def _join(left: Table, right: Table) -> Table:
    """With one line in the middle of the gap."""
    end, start = max(cell[2] for cell in left), min(cell[0] for cell in right)
    middle = round((end + start) / 2, 3)
    moved: list[Box] = [(x0, top, middle if x1 == end else x1, bottom) for x0, top, x1, bottom in left]
    return (*moved, *((middle if x0 == start else x0, top, x1, bottom) for x0, top, x1, bottom in right))


def without_holes(table: Table, glyphs: Sequence[Glyph]) -> Table:
    """The table with a cell in each hole of its rows where text stands: those around it are drawn whole."""
    x0s, tops, x1s, bottoms = zip(*table, strict=True)
    bounds = min(x0s), min(tops), max(x1s), max(bottoms)
    if sum(map(area, table)) >= area(bounds) - 1:  # as mostly
        return table
    holes = [hole for hole in _holes(table) if not any(_overlap(hole, cell) for cell in table)]
    near = within(bounds, glyphs) if holes else []
    found = [part for hole in holes if (ink := within(hole, near)) for part in _parts(hole, table, ink)]
    return (*table, *found)


def _holes(table: Table) -> Iterator[Box]:
    """What lies between two neighbours of a row."""
    rows: defaultdict[tuple[float, float], list[Box]] = defaultdict(list)
    for cell in table:
        rows[cell[1], cell[3]].append(cell)
    for (top, bottom), cells in rows.items():
        cells.sort()
        yield from ((a[2], top, b[0], bottom) for a, b in pairwise(cells) if b[0] - a[2] > _HOLE)


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _parts(hole: Box, table: Table, ink: Sequence[Glyph]) -> list[Box]:
    """The hole, parted where the columns of the table are, unless words run over that."""
    left, top, right, bottom = hole
    sides = sorted({left, right, *(x for cell in table for x in (cell[0], cell[2]) if left < x < right)})
    if len(sides) == 2 or not texts_between(ink, sides):
        return [hole]
    return [(a, top, b, bottom) for a, b in pairwise(sides)]
