"""The letters of a seal stand one by one on a circle, over whatever is printed there: they are none of its words."""

from collections.abc import Sequence
from itertools import chain, groupby, pairwise
from math import atan2, dist, tau

from audit.model.record import replace
from audit.readers.pdf.page import BOTTOM, TEXT, TOP, X0, X1, Glyph, PageContent

_FEWEST = 6  # letters
_LARGEST = 120.0  # points: the radius; a seal measures 42 millimetres across, on a page that may be enlarged
_OFF = 0.35  # of a letter: how far its middle may lie from the circle
_SHARE = 1 / 3  # of the circle that they go round, at least

_Point = tuple[float, float]


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


def _are_on_a_circle(points: Sequence[_Point], size: float) -> bool:
    """`size`: of a letter."""
    centre = _centre(points[0], points[len(points) // 2], points[-1])
    radius = dist(centre, points[0]) if centre else 0.0
    if centre is None or not size < radius <= _LARGEST:
        return False
    if any(abs(dist(centre, point) - radius) > _OFF * size for point in points):
        return False
    return _turn(centre, points) >= _SHARE * tau


def _turn(centre: _Point, points: Sequence[_Point]) -> float:
    """By how much they go round it, all in one direction; else 0."""
    angles = [atan2(y - centre[1], x - centre[0]) for x, y in points]
    steps = [(other - one) % tau for one, other in pairwise(angles)]
    ways = (sum(steps), len(steps) * tau - sum(steps))  # with the clock, and against it
    return next((way for way in ways if way <= tau), 0.0)


def _centre(a: _Point, b: _Point, c: _Point) -> _Point | None:
    """Of the circle through three points; None where they lie on a line."""
    d = 2 * (a[0] * (b[1] - c[1]) + b[0] * (c[1] - a[1]) + c[0] * (a[1] - b[1]))
    if abs(d) < 1:
        return None
    squares = [x * x + y * y for x, y in (a, b, c)]
    x = squares[0] * (b[1] - c[1]) + squares[1] * (c[1] - a[1]) + squares[2] * (a[1] - b[1])
    y = squares[0] * (c[0] - b[0]) + squares[1] * (a[0] - c[0]) + squares[2] * (b[0] - a[0])
    return x / d, y / d
