"""Glyphs → printed lines: who shares a baseline, in which order, and where a gap is a space."""

from collections.abc import Sequence
from operator import itemgetter, sub

from audit.model.document import UNKNOWN
from audit.model.place import Ink, inked
from audit.readers.pdf.page import BASELINE, TEXT, X0, Box, Glyph

# All distances below are parts of the font size.
ASCENT, DESCENT = 0.88, 0.12  # where a Chinese glyph stands about its baseline, whatever its font says
MIDDLE = (ASCENT - DESCENT) / 2
_SAME_BASELINE = 0.3  # superscripts and unevenly set brackets stay on their line; lines lie at least 1 apart
_DOUBLE_STRIKE = 0.15  # bold faked by printing a glyph twice; no glyph is that narrow
_OVER = 0.5  # of the narrower one
_VISIBLE = 0.1  # a printed space counts only where it leaves a gap
_WORD_GAP = 0.26  # between digits or letters; two figures in one line are never closer than 0.3
_MIXED_GAP = 0.6  # between Chinese and digits, which typesetters part by a quarter
_CHINESE_GAP = 1.0  # justification and letter-spacing part Chinese characters by less
_PARTING = "。；：，、！？;:,"  # marks that end a sentence or part of it
_CHINESE_FROM = "\u2e80"  # radicals, punctuation, ideographs, full-width forms

Line = list[Glyph]
_TEXT = itemgetter(TEXT)

_left, _baseline = itemgetter(X0), itemgetter(BASELINE)


def printed_lines(glyphs: Sequence[Glyph]) -> list[Line]:
    """Lines from top to bottom, the glyphs of each from left to right.

    Clusters by baseline, not by box: fonts lie about their ascent, but typesetters align baselines.
    """
    lines: list[Line] = []
    last = float("-inf")
    line: Line = []
    for glyph in sorted(glyphs, key=_baseline):
        baseline = glyph[5]
        if baseline == last or baseline - last <= _SAME_BASELINE * (glyph[4] - glyph[2]):
            line.append(glyph)
        else:
            line = [glyph]
            lines.append(line)
        last = baseline
    for line in lines:
        line.sort(key=_left)
    return lines


def text_of(glyphs: Sequence[Glyph]) -> str:
    """What the glyphs read, in the order given."""
    return "".join(map(_TEXT, glyphs))


def seen(line: Line) -> list[Glyph]:
    """What a reader sees: gaps as single spaces, glyphs struck twice for a bold look once, no blanks at the ends. Where two
    words are printed one over the other, nobody can say which letter is whose: UNKNOWN stands between them."""
    kept: list[Glyph] = []
    over: list[int] = []
    last, start, end = "", 0.0, 0.0
    spaced = False
    for glyph in line:
        text, x0, top, x1, bottom, baseline = glyph
        if text.isspace():
            spaced = True
            continue
        if last:
            gap = x0 - end
            if gap < 0:
                if text == last and _is_struck_twice(start, x0, bottom - top):
                    continue
                if -gap > _OVER * min(end - start, x1 - x0):
                    over.append(len(kept))
            elif gap > _VISIBLE * (bottom - top) and (spaced or gap > _gap_needed(last, text) * (bottom - top)):
                kept.append((" ", x0, top, x0, bottom, baseline))
        kept.append(glyph)
        last, start, end, spaced = text, x0, x1, False
    return _with_unknown(kept, over) if over else kept


def _with_unknown(line: Line, over: Sequence[int]) -> Line:
    """The line with UNKNOWN before the glyphs, `over` in number, that are printed over the one before. Marks are set so close
    that their boxes cover each other; but where words do, the marks among them are those of one of two sentences: none ends
    there."""
    words = [at for at in over if line[at - 1][TEXT].isalnum() and line[at][TEXT].isalnum()]
    if not words:
        return line
    marks = {i for at in over for i in (at - 1, at) if line[i][TEXT] in _PARTING}
    kept: Line = []
    for at, glyph in enumerate(line):
        if at in words or at in marks:
            _, x0, top, _, bottom, baseline = glyph
            kept.append((UNKNOWN, x0, top, x0, bottom, baseline))
        if at not in marks:
            kept.append(glyph)
    return kept


def is_plain(glyphs: Sequence[Glyph]) -> bool:
    """Whether they are one line as they come, one right behind the other: nothing is to be put in order, left out or put
    between them. Asked first, because it mostly is so; of some that are, it says no."""
    last, start, _, end, _, level = glyphs[0]
    if last.isspace():
        return False
    for text, x0, top, x1, bottom, baseline in glyphs[1:]:
        gap = x0 - end
        if baseline != level or text.isspace():
            return False
        if gap < 0:
            if (
                2 * gap < start - end
                or 2 * gap < x0 - x1
                or (text == last and _is_struck_twice(start, x0, bottom - top))
            ):
                return False
        elif gap > _VISIBLE * (bottom - top):
            return False
        last, start, end = text, x0, x1
    return True


def printed(glyphs: Sequence[Glyph]) -> tuple[str, Box, Ink]:
    """What a line says as it is seen, from left to right, and the box of its glyphs and of each of them, from their
    baseline and size: the boxes that fonts claim may be off."""
    texts, x0s, tops, x1s, bottoms, baselines = zip(*glyphs, strict=True)
    if tops.count(tops[0]) == bottoms.count(bottoms[0]) == baselines.count(baselines[0]) == len(texts):  # as most do
        stands = {(baselines[0], bottoms[0] - tops[0])}
    else:
        stands = set(zip(baselines, map(sub, bottoms, tops), strict=True))
    top = round(min([baseline - ASCENT * size for baseline, size in stands]), 2)
    bottom = round(max([baseline + DESCENT * size for baseline, size in stands]), 2)
    text = "".join(texts)
    box = (round(x0s[0], 2), top, round(max(x1s), 2), bottom)
    if len(text) > len(texts):  # two letters in one glyph
        x0s, x1s = (tuple(x for x, said in zip(xs, texts, strict=True) for _ in said) for xs in (x0s, x1s))
    return text, box, inked(0, top, bottom, x0s, x1s)


def _is_struck_twice(x0: float, again: float, size: float) -> bool:
    """Whether the same letter begins where it began."""
    return again - x0 <= _DOUBLE_STRIKE * size


def _gap_needed(before: str, after: str) -> float:
    chinese = (before >= _CHINESE_FROM) + (after >= _CHINESE_FROM)
    return (_WORD_GAP, _MIXED_GAP, _CHINESE_GAP)[chinese]
