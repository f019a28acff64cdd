"""Words too long for their cell: they are printed on over the ruling, across a neighbour that has nothing to say."""

from collections.abc import Iterator, MutableMapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from audit.model.document import UNKNOWN
from audit.model.regex import Regex
from audit.readers.pdf.page import BASELINE, BOTTOM, TEXT, TOP, X0, X1, Box, Glyph

_TOUCH = 0.1  # of the font size; what stands in two cells is further apart
_SEAM = 0.01  # of the font size; within a word the gaps are alike
_CENTRED = 1.0  # points by which the middles of words and cell may differ
_NUMBER = Regex(rf"[\d.,\s\-−{UNKNOWN}]*")  # how numbers are cut is another question
_AMOUNT = Regex(r"(?<![\d.,])-?[\d,]*\d\.\d+\s*$")
_AMOUNT_BEFORE = Regex(r"-?[\d,]*\d\.\d+(?![\d.,%％])")
_UNIT = Regex(r"[万亿千百]?元")
_ROW_NUMBER = Regex(r"(?<![\d.])\d{1,2}$")


class Crossing(NamedTuple):
    """Where words run over a ruling: the number of the first glyph behind it, and what lies on both sides."""

    at: int
    before: Box | None
    behind: Box | None


def touch(left: Glyph, right: Glyph) -> bool:
    """Whether the second glyph goes on where the first one ends."""
    if left[BASELINE] != right[BASELINE]:
        return False
    return abs(right[X0] - left[X1]) <= _TOUCH * (right[BOTTOM] - right[TOP])


def mend_words(
    crossings: Sequence[Crossing],
    glyphs: Sequence[Glyph],
    inside: MutableMapping[Box, list[Glyph]],
    outside: list[Glyph],
) -> None:
    """Puts words whole into the cell at whose side they are set, or in whose middle."""
    words = (each for run, boxes in _runs(crossings, glyphs) for each in _words(run, boxes))
    for run, boxes, home in words:
        if home is None:
            continue
        moved = set(map(id, run))
        for box in dict.fromkeys(box for box in boxes if box):
            inside[box] = [glyph for glyph in inside[box] if id(glyph) not in moved]
        outside[:] = [glyph for glyph in outside if id(glyph) not in moved] if None in boxes else outside
        inside[home] += run


def _runs(crossings: Sequence[Crossing], glyphs: Sequence[Glyph]) -> Iterator[tuple[Sequence[Glyph], list[Box | None]]]:
    """The words as wholes, each with the cells that they stand in. A blank at a ruling parts the words of two cells."""
    parted = {each.at for each in crossings if glyphs[each.at][TEXT].isspace() or glyphs[each.at - 1][TEXT].isspace()}
    done = 0
    for crossing in crossings:
        if crossing.at < done or crossing.at in parted:
            continue
        start = end = crossing.at
        while start > done and start not in parted and touch(glyphs[start - 1], glyphs[start]):
            start -= 1
        while end < len(glyphs) and end not in parted and touch(glyphs[end - 1], glyphs[end]):
            end += 1
        done = end
        texts = [glyph[TEXT] for glyph in glyphs[start:end]]
        within = [each for each in crossings if start < each.at < end]
        first, last = _bounds(texts, within[0].at - start, within[-1].at - start)
        within = [each for each in within if start + first < each.at < start + last]
        if within and not _NUMBER.fullmatch("".join(texts[first:last])):
            yield glyphs[start + first : start + last], [within[0].before, *(each.behind for each in within)]


def _bounds(texts: Sequence[str], first: int, last: int) -> tuple[int, int]:
    """The words without an amount that happens to end where they begin, or without an amount or the number of a row that
    happens to begin where they end: each is that of the cell that it stands in."""
    if any(len(text) != 1 for text in texts):
        return 0, len(texts)
    line = "".join(texts)
    before, after = _AMOUNT_BEFORE.match(line), _AMOUNT.search(line) or _ROW_NUMBER.search(line)
    start = before.end() if before and (before.end() <= first or not _UNIT.match(line, before.end())) else 0
    return start, after.start() if after and after.start() >= max(last, start) else len(texts)


def _words(
    run: Sequence[Glyph], boxes: Sequence[Box | None]
) -> Iterator[tuple[Sequence[Glyph], Sequence[Box | None], Box | None]]:
    """The words and the cell of each: two that happen to touch stand each in the middle of its own."""
    for end in _seams(run):
        if boxes[0] and _is_centred(run[:end], boxes[0]):
            home = next((box for box in boxes[1:] if box and _is_centred(run[end:], box)), None)
            if home:
                yield run[:end], boxes, boxes[0]
                yield run[end:], boxes, home
                return
    yield run, boxes, _home(run, boxes)


def _seams(run: Sequence[Glyph]) -> Iterator[int]:
    """Where glyphs are set closer or wider than before: there another word may begin."""
    gaps = [right[X0] - left[X1] for left, right in pairwise(run)]
    usual = sorted(gaps)[len(gaps) // 2]
    size = run[0][BOTTOM] - run[0][TOP]
    return (index for index, gap in enumerate(gaps, 1) if abs(gap - usual) > _SEAM * size)


def _is_centred(run: Sequence[Glyph], box: Box) -> bool:
    return abs(run[0][X0] + run[-1][X1] - box[0] - box[2]) <= 2 * _CENTRED


def _home(run: Sequence[Glyph], boxes: Sequence[Box | None]) -> Box | None:
    first, last = boxes[0], boxes[-1]
    size = run[0][BOTTOM] - run[0][TOP]
    if first and not last and run[0][X0] - first[0] <= size:
        return first
    if first is None or last is None:
        return None if first is last else _with_most(run, first or last)
    at_left, at_right = abs(run[0][X0] - first[0]), abs(last[2] - run[-1][X1])
    middle = boxes[len(boxes) // 2]
    if len(boxes) % 2 and middle and min(at_left, at_right) > size / 2 and _is_centred(run, middle):
        return middle
    return first if at_left <= at_right else last


def _with_most(run: Sequence[Glyph], box: Box | None) -> Box | None:
    """The cell, if most of the words stand in its columns; a line of prose that touches a table is none of it."""
    held = sum(box[0] <= (glyph[X0] + glyph[X1]) / 2 <= box[2] for glyph in run) if box else 0
    return box if 2 * held > len(run) else None
