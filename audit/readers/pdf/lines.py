"""Glyphs → printed lines: who shares a baseline, in which order, and where a gap is a space."""

from collections.abc import Iterable

from audit.readers.pdf.page import BASELINE, BOTTOM, TEXT, TOP, X0, X1, Box, Glyph

# All distances below are parts of the font size.
_SAME_BASELINE = 0.3  # superscripts and unevenly set brackets stay on their line; lines lie at least 1 apart
_DOUBLE_STRIKE = 0.15  # bold faked by printing a glyph twice; no glyph is that narrow
_VISIBLE = 0.1  # a printed space counts only where it leaves a gap
_WORD_GAP = 0.26  # between digits or letters; two figures in one line are never closer than 0.3
_MIXED_GAP = 0.6  # between Chinese and digits, which typesetters part by a quarter
_CHINESE_GAP = 1.0  # justification and letter-spacing part Chinese characters by less
_CHINESE_FROM = "\u2e80"  # radicals, punctuation, ideographs, full-width forms

Line = tuple[str, Box]


def printed_lines(glyphs: Iterable[Glyph]) -> list[Line]:
    """Lines from top to bottom, each with its text and the box of its ink; blank lines are left out."""
    lines = [_line(cluster) for cluster in _by_baseline(glyphs)]
    return [line for line in lines if line[0]]


def font_size(glyph: Glyph) -> float:
    return glyph[BOTTOM] - glyph[TOP]


def _by_baseline(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Clusters by baseline, not by box: fonts lie about their ascent, but typesetters align baselines."""
    clusters: list[list[Glyph]] = []
    last = 0.0
    for glyph in sorted(glyphs, key=lambda glyph: glyph[BASELINE]):
        if clusters and glyph[BASELINE] - last <= _SAME_BASELINE * font_size(glyph):
            clusters[-1].append(glyph)
        else:
            clusters.append([glyph])
        last = glyph[BASELINE]
    return clusters


def _line(cluster: list[Glyph]) -> Line:
    cluster.sort(key=lambda glyph: glyph[X0])
    parts: list[str] = []
    inked: list[Glyph] = []
    spaced = False
    for glyph in cluster:
        if glyph[TEXT].isspace():
            spaced = True
            continue
        if inked:
            if _is_double_strike(inked[-1], glyph):
                continue
            if _has_space(inked[-1], glyph, spaced=spaced):
                parts.append(" ")
        parts.append(glyph[TEXT])
        inked.append(glyph)
        spaced = False
    return "".join(parts), _box(inked) if inked else (0.0, 0.0, 0.0, 0.0)


def _is_double_strike(last: Glyph, glyph: Glyph) -> bool:
    return glyph[TEXT] == last[TEXT] and glyph[X0] - last[X0] <= _DOUBLE_STRIKE * font_size(glyph)


def _has_space(last: Glyph, glyph: Glyph, *, spaced: bool) -> bool:
    gap = glyph[X0] - last[X1]
    if gap <= 0:
        return False
    needed = _VISIBLE if spaced else _gap_needed(last[TEXT], glyph[TEXT])
    return gap > needed * max(font_size(last), font_size(glyph))


def _gap_needed(before: str, after: str) -> float:
    chinese = (before >= _CHINESE_FROM) + (after >= _CHINESE_FROM)
    return (_WORD_GAP, _MIXED_GAP, _CHINESE_GAP)[chinese]


def _box(glyphs: list[Glyph]) -> Box:
    return (
        min(glyph[X0] for glyph in glyphs),
        min(glyph[TOP] for glyph in glyphs),
        max(glyph[X1] for glyph in glyphs),
        max(glyph[BOTTOM] for glyph in glyphs),
    )
