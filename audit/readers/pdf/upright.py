"""Pages whose text runs up or down the paper, as tables too broad for it are printed: they are read turned."""

from collections import Counter
from collections.abc import Iterable
from ctypes import addressof, c_float

from audit.readers.pdf import native
from audit.readers.pdf.transform import Transform, combine

_SAMPLE = 16  # glyphs that are asked
_ENOUGH = 8  # a page of fewer says nothing
_BLANK = 0x20
_MOST = 0.8  # of them; a table may have some heads on their side

_Way = tuple[int, int]  # where text runs to: across the page, down the page
_TURNS: dict[_Way, int] = {(1, 0): 0, (0, -1): 90, (-1, 0): 180, (0, 1): 270}


def upright(text_page: int, to_view: Transform, size: tuple[float, float]) -> tuple[Transform, tuple[float, float]]:
    """The way to the view in which most text runs from left to right, and the size of that view."""
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
