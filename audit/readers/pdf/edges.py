"""Snaps and joins ruling edges into the lines a reader sees. Semantics and tolerances are pdfplumber's."""

from collections import defaultdict
from itertools import accumulate, pairwise

SNAP = 3.0  # points between parallel edges that are one line
JOIN = 3.0  # points of gap bridged along a line
APART = 6.0  # points between tables; closer ones may be one, with a gap that lines reach over from either side
SHORTEST = 3.0  # points; shorter joined edges are no ruling

Line = tuple[float, float, float]  # its place across its direction, then where it starts and ends


def row_lines(edges: list[Line]) -> list[Line]:
    """The same of horizontal edges. Where rows of tables that stand beside each other miss each other by little, the steps from
    one table to the other and back make a chain without an end, and rows that are none: each table has lines of its own then.
    """
    broad = any(cluster[-1] > cluster[0] + SNAP for cluster in _clusters([edge[0] for edge in edges]))
    return sorted(line for part in _parts(edges) for line in merged_lines(part)) if broad else merged_lines(edges)


def merged_lines(edges: list[Line]) -> list[Line]:
    """Of edges in one direction, the lines that they make, by place and start."""
    spans: defaultdict[float, list[tuple[float, float]]] = defaultdict(list)
    snapped = _snapped([edge[0] for edge in edges])
    for place, start, end in edges:
        spans[snapped[place]].append((start, end))
    joined = ((place, *span) for place in sorted(spans) for span in _joined(spans[place]))
    return [line for line in joined if line[2] - line[1] >= SHORTEST]


def _clusters(places: list[float]) -> list[list[float]]:
    """The places in order, cut where the next is further than SNAP from the last."""
    places = sorted(places)
    breaks = [index for index, (a, b) in enumerate(pairwise(places), 1) if b > a + SNAP]
    return [places[start:end] for start, end in pairwise([0, *breaks, len(places)])] if places else []


def _snapped(places: list[float]) -> dict[float, float]:
    """Each place → the mean of its cluster, to a thousandth, so that boxes print."""
    return {place: mean for cluster in _clusters(places) for mean in (_mean(cluster),) for place in cluster}


def _parts(edges: list[Line]) -> list[list[Line]]:
    """The edges of tables that stand beside each other along their direction."""
    edges = sorted(edges, key=lambda edge: edge[1])
    ends = list(accumulate((edge[2] for edge in edges), max))
    breaks = [index for index, (end, edge) in enumerate(zip(ends, edges[1:], strict=False), 1) if edge[1] > end + APART]
    return [edges[start:end] for start, end in pairwise([0, *breaks, len(edges)])]


def _mean(places: list[float]) -> float:
    return round(sum(places) / len(places), 3)


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
