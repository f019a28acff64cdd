"""Pages whose text runs up or down the paper, as tables too broad for it are printed, or a little aslant, as scans are:
they are read turned."""

from collections import Counter
from collections.abc import Iterable
from ctypes import addressof, c_float
from math import hypot

from audit.readers.pdf.engines import native
from audit.readers.pdf.engines.transform import Transform, combine

_SAMPLE = 16  # glyphs that are asked
_ENOUGH = 8  # a page of fewer says nothing
_BLANK = 0x20
_MOST = 0.8  # of them; a table may have some heads on their side

_LEAST, _STEEPEST = 0.0005, 0.1  # slopes: less is no slant, more is no scan
_ALIKE = 0.0005

_Way = tuple[int, int]  # where text runs to: across the page, down the page
_TURNS: dict[_Way, int] = {(1, 0): 0, (0, -1): 90, (-1, 0): 180, (0, 1): 270}


def upright(text_page: int, to_view: Transform, size: tuple[float, float]) -> tuple[Transform, tuple[float, float]]:
    """The way to the view in which most text runs from left to right, and the size of that view."""
    to_view, (width, height) = _turned(text_page, to_view, size)
    slope = _slope(text_page, to_view)
    if not slope:
        return to_view, (width, height)
    along = hypot(1.0, slope)
    c, s, x, y = 1 / along, slope / along, width / 2, height / 2
    return combine(to_view, (c, -s, s, c, x - c * x - s * y, y + s * x - c * y)), (width, height)


def is_aslant(to_view: Transform) -> bool:
    """Whether the way to the view turns by anything but right angles."""
    return bool(to_view[0] and to_view[1])


def _slope(text_page: int, to_view: Transform) -> float:
    """By how much the text runs down for one across; 0.0 where it does not, or not all of it alike."""
    count = native.count_chars(text_page)
    a, b, c, d, _, _ = to_view
    matrix = (c_float * 6)()
    slopes: list[float] = []
    for index in range(0, count, max(1, count // _SAMPLE)):
        if native.char_matrix(text_page, index, addressof(matrix)) and matrix[0] * matrix[1]:
            x, y = matrix[0], matrix[1]
            slopes.append((b * x + d * y) / (a * x + c * y))
    if len(slopes) < _ENOUGH:
        return 0.0
    middle = sorted(slopes)[len(slopes) // 2]
    alike = sum(abs(slope - middle) < _ALIKE for slope in slopes)
    return middle if alike >= _MOST * len(slopes) and _LEAST < abs(middle) < _STEEPEST else 0.0


def _turned(text_page: int, to_view: Transform, size: tuple[float, float]) -> tuple[Transform, tuple[float, float]]:
    width, height = size
    turn = clockwise(text_page, to_view)
    if turn == 90:
        return combine(to_view, (0.0, 1.0, -1.0, 0.0, height, 0.0)), (height, width)
    if turn == 270:
        return combine(to_view, (0.0, -1.0, 1.0, 0.0, 0.0, width)), (height, width)
    if turn == 180:
        return combine(to_view, (-1.0, 0.0, 0.0, -1.0, width, height)), size
    return to_view, size


def clockwise(text_page: int, to_view: Transform) -> int:
    """By how many degrees the page is to be turned so that most of its text runs from left to right."""
    return _TURNS[_way(text_page, to_view)]


def _way(text_page: int, to_view: Transform) -> _Way:
    """Where most text runs to. PDFium invents blanks and line ends, all upright: where not all agree, they are left out."""
    count = native.count_chars(text_page)
    ways = _ways(text_page, to_view, range(0, count, max(1, count // _SAMPLE)))
    if len(ways) > 1:
        more = range(0, count, max(1, count // (2 * _SAMPLE)))
        ways = _ways(text_page, to_view, [i for i in more if native.char_unicode(text_page, i) > _BLANK])
    way, times = ways.most_common(1)[0] if ways else ((1, 0), 0)
    return way if times >= max(_MOST * ways.total(), _ENOUGH) else (1, 0)


def _ways(text_page: int, to_view: Transform, indexes: Iterable[int]) -> Counter[_Way]:
    a, b, c, d, _, _ = to_view
    matrix = (c_float * 6)()
    ways: Counter[_Way] = Counter()
    for index in indexes:
        if native.char_matrix(text_page, index, addressof(matrix)):
            x, y = matrix[0], matrix[1]
            ways[_axis(a * x + c * y, b * x + d * y)] += 1
    return ways


def _axis(across: float, down: float) -> _Way:
    if abs(across) >= abs(down):
        return (1 if across >= 0 else -1), 0
    return 0, (1 if down > 0 else -1)
