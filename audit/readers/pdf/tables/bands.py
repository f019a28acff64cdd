"""Every second row shaded and no line drawn: the rows between the bands are rows, too, in the columns of the bands; where
the bands have none, they are no tables."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from audit.readers.pdf.page import Box, Glyph, Table
from audit.readers.pdf.tables.cells import bounds
from audit.readers.pdf.tables.unparted import texts_between, within

_FEWEST = 3  # bands; two shaded rows may be a head and a foot
_BROADEST = 60.0  # points between two bands: a row of some lines
_NEAR = 1.0  # points by which the sides of two bands may differ

_Columns = tuple[int, ...]


def with_bands(tables: Sequence[Table], glyphs: Sequence[Glyph]) -> list[Table]:
    """The tables; those that are single rows in the same columns, one below the other, with text between them, as one."""
    rows: defaultdict[_Columns, list[Table]] = defaultdict(list)
    for table in tables if len(tables) >= _FEWEST else ():
        if len({(cell[1], cell[3]) for cell in table}) == 1:
            rows[tuple(sorted(round(cell[0]) for cell in table))].append(table)
    banded = [alike for alike in rows.values() if len(alike) >= _FEWEST and _is_banded(alike, glyphs)]
    if not banded:
        return list(tables)
    joined = list(tables)
    for alike in banded:
        joined = _joined(joined, alike, glyphs) if len(alike[0]) > 1 else [each for each in joined if each not in alike]
    return joined


def _is_banded(bands: Sequence[Table], glyphs: Sequence[Glyph]) -> bool:
    return sum(_is_between(one, other, glyphs) for one, other in pairwise(bands)) >= _FEWEST - 1


def _is_between(one: Table, other: Table, glyphs: Sequence[Glyph]) -> bool:
    """Whether a row of text stands between the two."""
    gap = _gap(one, other)
    return 0 < gap[3] - gap[1] < _BROADEST and bool(within(gap, glyphs))


def _gap(one: Table, other: Table) -> Box:
    left, _, right, bottom = bounds(one)
    return left, bottom, right, bounds(other)[1]


def _joined(tables: Sequence[Table], bands: Sequence[Table], glyphs: Sequence[Glyph]) -> list[Table]:
    """The tables with every run of those that share the bands' sides in one, a broad cell for each row between two."""
    left, _, right, _ = bounds(bands[0])
    kin = [t for t in tables if abs(bounds(t)[0] - left) <= _NEAR and abs(bounds(t)[2] - right) <= _NEAR]
    kin.sort(key=lambda table: bounds(table)[1])
    found = [table for table in tables if table not in kin]
    found += (_whole(run, glyphs) if len(run) > 1 else run[0] for run in _runs(kin, glyphs))
    return sorted(found, key=lambda table: bounds(table)[1])


def _runs(tables: Sequence[Table], glyphs: Sequence[Glyph]) -> Iterator[list[Table]]:
    run = [tables[0]]
    for one, other in pairwise(tables):
        if _is_between(one, other, glyphs):
            run.append(other)
        else:
            yield run
            run = [other]
    yield run


def _whole(run: Sequence[Table], glyphs: Sequence[Glyph]) -> Table:
    left, top, right, _ = bounds(run[0])
    bottom = bounds(run[-1])[3]
    cells: list[Box] = []
    for one, other in pairwise(run):
        cells += [*one, _gap(one, other)]
    height = min(cell[3] - cell[1] for table in run for cell in table)
    ends = [(left, top - height, right, top)] if len({c[1] for c in run[0]}) == 1 else []
    ends += [(left, bottom, right, bottom + height)]
    sides = sorted({cell[0] for cell in run[-1]} | {right})
    row = [each for each in ends if texts_between(within(each, glyphs), sides)]
    return (*cells, *run[-1], *((x0, each[1], x1, each[3]) for each in row for x0, x1 in pairwise(sides)))
