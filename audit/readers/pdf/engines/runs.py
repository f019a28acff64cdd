"""Glyphs that stand in one line: those with one top and bottom, each behind the other, and the lines that they make."""

from itertools import compress
from math import nan

from audit.model.record import record
from audit.readers.pdf.library.bulk import Boxes

# Glyphs of one font on one line share top and bottom; so one of them, the last, answers for all.
Extent = tuple[float, float]
Lines = dict[Extent, int]


@record
class Runs:
    """Of every run the glyphs that it begins and ends with, and that extent."""

    starts: list[int]
    lasts: list[int]
    extents: list[Extent]
    lines: Lines


def runs_of(texts: list[str], boxes: Boxes) -> Runs:
    """Those of the glyphs of which something is printed."""
    starts: list[int] = []
    lasts: list[int] = []
    extents: list[Extent] = []
    high = low = nan
    last = 0
    for index, (top, bottom) in compress(enumerate(zip(boxes.tops, boxes.bottoms, strict=True)), texts):
        if top != high or bottom != low:
            high, low = top, bottom
            starts.append(index)
            lasts.append(last)
            extents.append((high, low))
        last = index
    lasts.append(last)
    return Runs(starts, lasts[1:], extents, dict(zip(extents, lasts[1:], strict=True)))
