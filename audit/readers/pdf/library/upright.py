"""Pages whose text runs up or down the paper, as tables too broad for it are printed, or a little aslant, as scans are:
they are read turned."""

from collections import Counter
from collections.abc import Sequence
from math import hypot

from audit.readers.pdf.library import bulk, native
from audit.readers.pdf.library.bulk import Matrix
from audit.readers.pdf.library.transform import Transform, combine

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
    sample = _sample(text_page)
    to_view, (width, height) = _turned(_TURNS[_way(text_page, sample, to_view)], to_view, size)
    slope = _slope(sample, to_view)
    if not slope:
        return to_view, (width, height)
    along = hypot(1.0, slope)
    c, s, x, y = 1 / along, slope / along, width / 2, height / 2
    return combine(to_view, (c, -s, s, c, x - c * x - s * y, y + s * x - c * y)), (width, height)


def clockwise(text_page: int, to_view: Transform) -> int:
    """By how many degrees the page is to be turned so that most of its text runs from left to right."""
    return _TURNS[_way(text_page, _sample(text_page), to_view)]


def slope(text_page: int, to_view: Transform) -> float:
    """By how much the text of a page still runs down for one across when the page is turned."""
    sample = _sample(text_page)
    return _slope(sample, _turned(_TURNS[_way(text_page, sample, to_view)], to_view, (0.0, 0.0))[0])


def is_aslant(to_view: Transform) -> bool:
    """Whether the way to the view turns by anything but right angles."""
    return bool(to_view[0] and to_view[1])


def _sample(text_page: int) -> list[Matrix]:
    count = native.count_chars(text_page)
    return bulk.char_matrices(text_page, range(0, count, max(1, count // _SAMPLE)))


def _slope(sample: Sequence[Matrix], to_view: Transform) -> float:
    """By how much the text runs down for one across; 0.0 where it does not, or not all of it alike."""
    a, b, c, d, _, _ = to_view
    slopes = [(b * x + d * y) / (a * x + c * y) for x, y, _, _, _, _ in sample if x * y]
    if len(slopes) < _ENOUGH:
        return 0.0
    middle = sorted(slopes)[len(slopes) // 2]
    alike = sum(abs(slope - middle) < _ALIKE for slope in slopes)
    return middle if alike >= _MOST * len(slopes) and _LEAST < abs(middle) < _STEEPEST else 0.0


def _turned(turn: int, to_view: Transform, size: tuple[float, float]) -> tuple[Transform, tuple[float, float]]:
    width, height = size
    if turn == 90:
        return combine(to_view, (0.0, 1.0, -1.0, 0.0, height, 0.0)), (height, width)
    if turn == 270:
        return combine(to_view, (0.0, -1.0, 1.0, 0.0, 0.0, width)), (height, width)
    if turn == 180:
        return combine(to_view, (-1.0, 0.0, 0.0, -1.0, width, height)), size
    return to_view, size


def _way(text_page: int, sample: Sequence[Matrix], to_view: Transform) -> _Way:
    """Where most text runs to. PDFium invents blanks and line ends, all upright: where not all agree, they are left out."""
    ways = _ways(sample, to_view)
    if len(ways) > 1:
        count = native.count_chars(text_page)
        more = range(0, count, max(1, count // (2 * _SAMPLE)))
        printed = [i for i in more if native.char_unicode(text_page, i) > _BLANK]
        ways = _ways(bulk.char_matrices(text_page, printed), to_view)
    way, times = ways.most_common(1)[0] if ways else ((1, 0), 0)
    return way if times >= max(_MOST * ways.total(), _ENOUGH) else (1, 0)


def _ways(sample: Sequence[Matrix], to_view: Transform) -> Counter[_Way]:
    a, b, c, d, _, _ = to_view
    return Counter([_axis(a * x + c * y, b * x + d * y) for x, y, _, _, _, _ in sample])


def _axis(across: float, down: float) -> _Way:
    if abs(across) >= abs(down):
        return (1 if across >= 0 else -1), 0
    return 0, (1 if down > 0 else -1)
