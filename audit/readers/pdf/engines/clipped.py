"""Which glyphs of a page are clipped away, and which numbers are seen in part only, so that nobody knows what they said."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from operator import sub
from typing import NamedTuple

from audit.model.record import record
from audit.readers.pdf.engines.runs import Runs
from audit.readers.pdf.library import native
from audit.readers.pdf.library.bulk import Boxes, Rect
from audit.readers.pdf.page import Box
from audit.readers.pdf.painting.clips import Clips

_NUMERAL = "0123456789.,"
_STRIP = 8.0  # points
_BESIDE = (-1, 0, 1)  # strips: the box of a bracket or a comma may end in the next one
_SEEN = 1 / 3  # of a glyph's height; less belongs to the next row
_OVER = -1.0  # points; in one line glyphs are not printed that far over the one before


class Beyond(NamedTuple):
    """What a clip hides of words at its foot, or at its head, and the glyph that is seen next to them."""

    words: str
    above: bool
    beside: int


@record
class Clipped:
    """`hidden`: glyphs that nobody sees; `ends`: the first or last digits seen of numbers of which others are left out, and
    where their cells begin; `torn`: those seen of numbers whose other digits are clipped away."""

    hidden: set[int]
    ends: dict[int, float]
    torn: set[int]
    beyond: Sequence[Beyond] = ()


def clipped(text_page: int, texts: list[str], boxes: Boxes, runs: Runs) -> Clipped:
    """Asked of a whole page."""
    clips = Clips(text_page, boxes)
    ends, beyond = _cut(clips, texts, boxes)
    hidden = _hidden(clips, texts, boxes, runs) | beyond
    if not hidden:
        return Clipped(hidden, ends, set())
    return Clipped(hidden, ends, _torn(text_page, texts, boxes, hidden), list(_beyond(clips, texts, boxes, hidden)))


def _hidden(clips: Clips, texts: list[str], boxes: Boxes, runs: Runs) -> set[int]:
    """Where lines end and begin, glyphs are asked; in strips of the page where one is clipped away, each is asked."""
    ends = {_last_inked(texts, index) for index in runs.lasts}
    cut = {boxes[index][3] // _STRIP for index in clips.hidden([*ends, *_overprinted(texts, boxes)])}
    if not cut:
        return set()
    strips = {strip + beside for strip in cut for beside in _BESIDE}
    return set(clips.hidden([index for index, bottom in enumerate(boxes.bottoms) if bottom // _STRIP in strips]))


def _overprinted(texts: list[str], boxes: Boxes) -> set[int]:
    """Where a glyph begins left of the end of the one before, as in a table whose cells clip words that do not fit."""
    behind = [at for at, gap in enumerate(map(sub, boxes.lefts[1:], boxes.rights)) if gap < _OVER]
    return {_last_inked(texts, index) for at in behind for index in (at, at + 1)}


def _last_inked(texts: list[str], index: int) -> int:
    while index and texts[index] <= " ":
        index -= 1
    return index


def _beyond(clips: Clips, texts: Sequence[str], boxes: Boxes, hidden: set[int]) -> Iterator[Beyond]:
    """Where a text goes on below its clip, or begins above it."""
    shown = [i for i, text in enumerate(texts) if text and not text.isspace() and i not in hidden]
    seen = {(texts[i], *boxes[i]) for i in shown}
    cells: dict[Box, list[int]] = defaultdict(list)
    for index, box in clips.boxes(sorted(hidden)):
        if (texts[index], *boxes[index]) not in seen:  # else the page is made of tiles
            cells[box].append(index)
    for box, gone in cells.items():
        within = [i for i in shown if _is_within(boxes[i], box)]  # PDFium forgets the clips of what they do not cut
        middles = {i: _middle(boxes[i]) for i in gone if box[0] <= (boxes.lefts[i] + boxes.rights[i]) / 2 <= box[2]}
        below, above = [i for i in middles if middles[i] < box[1]], [i for i in middles if middles[i] > box[3]]
        if within and below:
            yield Beyond("".join(texts[i] for i in below), above=False, beside=_last(within, boxes))
        if within and above:
            yield Beyond("".join(texts[i] for i in above), above=True, beside=_first(within, boxes))


def _is_within(glyph: Rect, box: Box) -> bool:
    """Whether a third of its height and its middle across are."""
    left, foot, right, head = box
    shown = min(glyph[1], head) - max(glyph[3], foot)
    return left <= (glyph[0] + glyph[2]) / 2 <= right and shown > _SEEN * (glyph[1] - glyph[3])


def _middle(box: Rect) -> float:
    return (box[1] + box[3]) / 2


def _last(glyphs: Sequence[int], boxes: Boxes) -> int:
    """The one at the end of the lowest line."""
    lowest = min((boxes[i] for i in glyphs), key=_middle)
    return max((i for i in glyphs if _middle(boxes[i]) < lowest[1]), key=boxes.rights.__getitem__)


def _first(glyphs: Sequence[int], boxes: Boxes) -> int:
    """The one at the beginning of the highest line."""
    highest = max((boxes[i] for i in glyphs), key=_middle)
    return min((i for i in glyphs if _middle(boxes[i]) > highest[3]), key=boxes.lefts.__getitem__)


def _torn(text_page: int, texts: list[str], boxes: Boxes, clipped: set[int]) -> set[int]:
    """The last digits that are seen of numbers whose other digits are clipped away: nobody knows what they said. Not where
    the same is printed once more in the same place: a page put together from tiles shows each part of it in one."""
    seen = {(text, *boxes[i]) for i, text in enumerate(texts) if text and text in _NUMERAL and i not in clipped}
    gone = (i for i in clipped if texts[i] in _NUMERAL and (texts[i], *boxes[i]) not in seen)
    beside = ((index, other) for index in gone for other in (index - 1, index + 1))
    return {
        other
        for index, other in beside
        if 0 <= other < len(texts) and other not in clipped and texts[other] and texts[other] in _NUMERAL
        if native.char_object(text_page, index) == native.char_object(text_page, other)
    }


def _cut(clips: Clips, texts: Sequence[str], boxes: Boxes) -> tuple[dict[int, float], set[int]]:
    """The first digits that are seen of numbers that begin left of their cells, or the last of those that end right of
    them, and where the cells begin: others may be left out. Then the digits that are not seen. Not where the same is
    printed once more in the same place, as where a page is put together from tiles."""
    numerals = [index for index, text in enumerate(texts) if text and text in _NUMERAL]
    cut = clips.cut_numbers(numerals)
    if not cut:
        return {}, set()
    printed = Counter((texts[index], *boxes[index]) for index in numerals)
    gone = set(
        clips.hidden([index for _, glyphs in cut for index in glyphs if printed[texts[index], *boxes[index]] == 1])
    )
    ends: dict[int, float] = {}
    for (left, _, right, _), glyphs in cut:
        seen = [index for index in glyphs if index not in gone and printed[texts[index], *boxes[index]] == 1]
        ends |= dict.fromkeys(seen[:1] if boxes[glyphs[-1]][2] <= right else seen[-1:], left)
    return ends, gone
