"""Tables whose cells are boxes with gaps between them: where a gap is too broad for one line, the parts are joined."""

from collections.abc import Sequence

from audit.readers.pdf.page import Box, Table

_GAP = 6.0  # points; two tables side by side stand further apart, or words stand between them
_ALIKE = 0.8  # of the rows of the part with fewer


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
