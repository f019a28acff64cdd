"""Our table finder against pdfplumber's own, on any set of edges."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges
from pdfplumber.utils import filter_edges

from audit.readers.pdf.edges import horizontal_lines, vertical_lines
from audit.readers.pdf.finder import find_tables
from audit.readers.pdf.page import Box, Table

# Quarters of a point are exact in binary: both sides then average without rounding, and ties are real ties.
coordinate = st.integers(min_value=0, max_value=200).map(lambda quarters: quarters / 4)
length = st.integers(min_value=4, max_value=200).map(lambda quarters: quarters / 4)
vertical = st.builds(lambda x, top, size: (x, top, x, top + size), coordinate, coordinate, length)
horizontal = st.builds(lambda y, x0, size: (x0, y, x0 + size, y), coordinate, coordinate, length)


def reference_tables(upright: list[Box], flat: list[Box]) -> list[Table]:
    edges = [_edge(box, "v") for box in upright] + [_edge(box, "h") for box in flat]
    merged = filter_edges(merge_edges(edges, 3, 3, 3, 3), min_length=3)
    cells = intersections_to_cells(edges_to_intersections(merged, 3, 3))
    return [tuple(sorted(table)) for table in cells_to_tables(cells)]


def _edge(box: Box, orientation: str) -> dict[str, Any]:
    x0, top, x1, bottom = box
    edge = {"x0": x0, "top": top, "x1": x1, "bottom": bottom, "width": x1 - x0, "height": bottom - top}
    return {**edge, "orientation": orientation, "object_type": "line"}


def rounded(tables: list[Table]) -> list[list[Box]]:
    return [[(round(a, 6), round(b, 6), round(c, 6), round(d, 6)) for a, b, c, d in table] for table in tables]


@given(st.lists(vertical, max_size=12), st.lists(horizontal, max_size=12))
def test_tables_equal_those_of_pdfplumber(upright: list[Box], flat: list[Box]) -> None:
    found = find_tables(vertical_lines(upright), horizontal_lines(flat))
    assert rounded([tuple(sorted(table)) for table in found]) == rounded(reference_tables(upright, flat))


@given(
    st.lists(st.integers(1, 40), min_size=2, max_size=6, unique=True),
    st.lists(st.integers(1, 40), min_size=2, max_size=6, unique=True),
    st.floats(-1, 1),
)
def test_a_full_lattice_has_every_cell_however_uneven_its_strokes(xs: list[int], ys: list[int], shift: float) -> None:
    columns, rows = [10.0 * x for x in sorted(xs)], [10.0 * y for y in sorted(ys)]
    upright = [(x + shift, rows[0], x + shift, rows[-1]) for x in columns]
    flat = [(columns[0], y, columns[-1], y) for y in rows]
    found = find_tables(vertical_lines(upright), horizontal_lines(flat))
    cells = (len(xs) - 1) * (len(ys) - 1)
    assert [len(table) for table in found] == ([cells] if cells > 1 else [])
