"""The letters of a seal stand one by one on a circle, over whatever is printed there: they are none of its words."""

from collections.abc import Sequence
from itertools import chain, groupby, pairwise
from math import atan2, tau

from audit.model.record import replace
from audit.readers.pdf.circles import Point, circle_of
from audit.readers.pdf.page import BOTTOM, TEXT, TOP, X0, X1, Glyph, PageContent

_FEWEST = 6  # letters
_SHARE = 1 / 3  # of the circle that they go round, at least


def without_seals(page: PageContent, runs: Sequence[Sequence[Glyph]]) -> PageContent:
    """`runs`: what is painted first and last on the page."""
    gone: set[int] = set()
    for alone, group in groupby(runs, lambda run: len(run) == 1):
        letters = _seal([run[0] for run in group] if alone else [])
        if any(not glyph[TEXT].isdecimal() for glyph in letters) and _is_over(page, letters):
            gone.update(map(id, letters))
    return replace(page, glyphs=tuple(g for g in page.glyphs if id(g) not in gone)) if gone else page


def _is_over(page: PageContent, letters: Sequence[Glyph]) -> bool:
    """Whether anything is printed within them; a logo stands by itself, and what is said by it is not dropped."""
    own = set(map(id, letters))
    lefts, tops, rights, feet = zip(*((g[X0], g[TOP], g[X1], g[BOTTOM]) for g in letters), strict=True)
    left, top, right, foot = min(lefts), min(tops), max(rights), max(feet)
    return any(
        left < cell[2] and cell[0] < right and top < cell[3] and cell[1] < foot
        for table in page.tables
        for cell in table
    ) or any(
        left < glyph[X1] and glyph[X0] < right and top < glyph[BOTTOM] and glyph[TOP] < foot
        for glyph in page.glyphs
        if id(glyph) not in own and not glyph[TEXT].isspace()
    )


def _seal(letters: Sequence[Glyph]) -> Sequence[Glyph]:
    """The longest row of letters, from the last one back, or from the first one on, that stand on a circle."""
    points = [((g[X0] + g[X1]) / 2, (g[TOP] + g[BOTTOM]) / 2) for g in letters]
    size = max((g[BOTTOM] - g[TOP] for g in letters), default=0.0)
    lengths = range(len(letters), _FEWEST - 1, -1)
    rows = chain((slice(-length, None) for length in lengths), (slice(length) for length in lengths))
    return next((letters[row] for row in rows if _are_on_a_circle(points[row], size)), ())


def _are_on_a_circle(points: Sequence[Point], size: float) -> bool:
    """`size`: of a letter."""
    circle = circle_of(points, size)
    return circle is not None and _turn(circle[0], points) >= _SHARE * tau


def _turn(centre: Point, points: Sequence[Point]) -> float:
    """By how much they go round it, all in one direction; else 0."""
    angles = [atan2(y - centre[1], x - centre[0]) for x, y in points]
    steps = [(other - one) % tau for one, other in pairwise(angles)]
    ways = (sum(steps), len(steps) * tau - sum(steps))  # with the clock, and against it
    return next((way for way in ways if way <= tau), 0.0)
