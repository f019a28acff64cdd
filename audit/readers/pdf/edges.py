"""Snaps and joins ruling edges into the lines a reader sees. Semantics and tolerances are pdfplumber's."""

from collections import defaultdict
from itertools import pairwise

from audit.readers.pdf.page import Box

SNAP = 3.0  # points between parallel edges that are one line
JOIN = 3.0  # points of gap bridged along a line
SHORTEST = 3.0  # points; shorter joined edges are no ruling

# A line after merging: its place across its direction, then where it starts and ends.
Line = tuple[float, float, float]


def vertical_lines(edges: list[Box]) -> list[Line]:
    """(x, top, bottom), sorted."""
    return _merge([(x0, top, bottom) for x0, top, _, bottom in edges])


def horizontal_lines(edges: list[Box]) -> list[Line]:
    """(top, x0, x1), sorted."""
    return _merge([(top, x0, x1) for x0, top, x1, _ in edges])


def _merge(lines: list[Line]) -> list[Line]:
    spans: defaultdict[float, list[tuple[float, float]]] = defaultdict(list)
    snapped = _snapped([line[0] for line in lines])
    for place, start, end in lines:
        spans[snapped[place]].append((start, end))
    joined = ((place, *span) for place in sorted(spans) for span in _joined(spans[place]))
    return [line for line in joined if line[2] - line[1] >= SHORTEST]


def _snapped(places: list[float]) -> dict[float, float]:
    """Each place → the mean of its cluster; a cluster is a chain with steps of at most SNAP."""
    if not places:
        return {}
    places = sorted(places)
    breaks = [index for index, (a, b) in enumerate(pairwise(places), 1) if b > a + SNAP]
    clusters = [places[start:end] for start, end in pairwise([0, *breaks, len(places)])]
    return {place: sum(cluster) / len(cluster) for cluster in clusters for place in cluster}


def _joined(spans: list[tuple[float, float]]) -> list[tuple[float, float]]:
    spans.sort()
    joined = [spans[0]]
    for start, end in spans[1:]:
        last_start, last_end = joined[-1]
        if start > last_end + JOIN:
            joined.append((start, end))
        elif end > last_end:
            joined[-1] = (last_start, end)
    return joined
