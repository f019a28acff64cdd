"""Our table finder against pdfplumber's own, on any set of edges."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges
from pdfplumber.utils import filter_edges

from audit.readers.pdf.edges import Line, merged_lines, row_lines
from audit.readers.pdf.page import Box, Table
from audit.readers.pdf.tables.finder import find_tables

# Quarters of a point are exact in binary: both sides then average without rounding, and ties are real ties.
coordinate = st.integers(min_value=0, max_value=200).map(lambda quarters: quarters / 4)
length = st.integers(min_value=4, max_value=200).map(lambda quarters: quarters / 4)
edges = st.lists(
    st.builds(lambda place, start, size: (place, start, start + size), coordinate, coordinate, length), max_size=12
)


def reference_tables(upright: list[Line], flat: list[Line]) -> list[Table]:
    boxes = [_edge((x, top, x, bottom), "v") for x, top, bottom in upright]
    boxes += [_edge((x0, y, x1, y), "h") for y, x0, x1 in flat]
    merged = filter_edges(merge_edges(boxes, 3, 3, 3, 3), min_length=3)
    cells = intersections_to_cells(edges_to_intersections(merged, 3, 3))
    return [tuple(cells) for cells in cells_to_tables(cells)]


def _edge(box: Box, orientation: str) -> dict[str, Any]:
    x0, top, x1, bottom = box
    edge = {"x0": x0, "top": top, "x1": x1, "bottom": bottom, "width": x1 - x0, "height": bottom - top}
    return {**edge, "orientation": orientation, "object_type": "line"}


def rounded(tables: list[Table]) -> list[list[Box]]:
    """Thousandths, as our finder gives them."""
    return [sorted((round(a, 3), round(b, 3), round(c, 3), round(d, 3)) for a, b, c, d in table) for table in tables]


@given(edges, edges)
def test_tables_equal_those_of_pdfplumber(upright: list[Line], flat: list[Line]) -> None:
    found = find_tables(merged_lines(upright), merged_lines(flat))
    assert rounded(list(found)) == rounded(reference_tables(upright, flat))


@given(
    st.lists(st.integers(1, 40), min_size=2, max_size=6, unique=True),
    st.lists(st.integers(1, 40), min_size=2, max_size=6, unique=True),
    st.floats(-1, 1),
)
def test_a_full_lattice_has_every_cell_however_uneven_its_strokes(xs: list[int], ys: list[int], shift: float) -> None:
    columns, rows = [10.0 * x for x in sorted(xs)], [10.0 * y for y in sorted(ys)]
    upright = [(x + shift, rows[0], rows[-1]) for x in columns]
    flat = [(y, columns[0], columns[-1]) for y in rows]
    found = find_tables(merged_lines(upright), merged_lines(flat))
    cells = (len(xs) - 1) * (len(ys) - 1)
    assert [len(table) for table in found] == ([cells] if cells > 1 else [])


def test_rows_of_two_tables_side_by_side_stay_rows_where_their_lines_miss_each_other_by_little() -> None:
    left, right = [10.0 + 5 * row for row in range(7)], [12.5 + 5 * row for row in range(7)]
    flat = [(y, 0.0, 40.0) for y in left] + [(y, 60.0, 100.0) for y in right]
    upright = [(x, left[0], left[-1]) for x in (0.0, 20.0, 40.0)] + [
        (x, right[0], right[-1]) for x in (60.0, 80.0, 100.0)
    ]
    assert [len(table) for table in find_tables(merged_lines(upright), row_lines(flat))] == [12, 12]
