"""Snaps and joins ruling edges into the lines a reader sees. Semantics and tolerances are pdfplumber's."""

from collections import defaultdict
from itertools import pairwise

SNAP = 3.0  # points between parallel edges that are one line
JOIN = 3.0  # points of gap bridged along a line
SHORTEST = 3.0  # points; shorter joined edges are no ruling

Line = tuple[float, float, float]  # its place across its direction, then where it starts and ends


def merged_lines(edges: list[Line]) -> list[Line]:
    """Of edges in one direction, the lines that they make, by place and start."""
    spans: defaultdict[float, list[tuple[float, float]]] = defaultdict(list)
    snapped = _snapped([edge[0] for edge in edges])
    for place, start, end in edges:
        spans[snapped[place]].append((start, end))
    joined = ((place, *span) for place in sorted(spans) for span in _joined(spans[place]))
    return [line for line in joined if line[2] - line[1] >= SHORTEST]


def _snapped(places: list[float]) -> dict[float, float]:
    """Each place → the mean of its cluster, a chain with steps of at most SNAP; to a thousandth, so that boxes print."""
    if not places:
        return {}
    places = sorted(places)
    breaks = [index for index, (a, b) in enumerate(pairwise(places), 1) if b > a + SNAP]
    clusters = [places[start:end] for start, end in pairwise([0, *breaks, len(places)])]
    return {place: mean for cluster in clusters for mean in (_mean(cluster),) for place in cluster}


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
