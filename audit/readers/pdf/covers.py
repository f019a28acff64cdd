"""Text that was painted over: a white box drawn after it hides it, and what is printed on the box is what a reader sees."""

from collections.abc import Iterator, Sequence
from ctypes import addressof, c_float, c_int, c_uint
from typing import NamedTuple

from audit.readers.pdf import native
from audit.readers.pdf.fonts import Rect
from audit.readers.pdf.paints import THIN, WHITE_FROM

_OPAQUE = 255
_STRIP = 16.0  # points
_CORNERS = (4, 5, 6)  # segments of a rectangle, however it is closed


class Cover(NamedTuple):
    """Where a white box lies, in PDF space, and which object of the page it is."""

    left: float
    bottom: float
    right: float
    top: float
    order: int


class Covers:
    """The white boxes of a page that were drawn after some of its text, and what they hide."""

    def __init__(self, objects: Sequence[int], kinds: Sequence[int], white: Sequence[int]) -> None:
        """`objects` of the page itself in the order in which they are painted, and which paths may be white boxes."""
        self._orders: dict[int, int] = {}
        self._strips: dict[int, list[Cover]] = {}
        if not white or native.TEXT not in kinds:
            return
        self._orders = {item: order for order, item in enumerate(objects)}
        first = kinds.index(native.TEXT)
        for path in white:
            if self._orders.get(path, 0) > first and (cover := _cover(path, self._orders[path])):
                for strip in range(int(cover.bottom // _STRIP), int(cover.top // _STRIP) + 1):
                    self._strips.setdefault(strip, []).append(cover)

    def hidden(self, text_page: int, texts: Sequence[str], boxes: Sequence[Rect]) -> Iterator[int]:
        """Indexes of the glyphs that lie below one of the boxes."""
        if not self._strips:
            return
        for index, (left, top, right, bottom) in enumerate(boxes):
            x, y = (left + right) / 2, (top + bottom) / 2
            near = self._strips.get(int(y // _STRIP), ())
            above = max((c.order for c in near if c.left < x < c.right and c.bottom < y < c.top), default=0)
            if above and texts[index] and self._orders.get(native.char_object(text_page, index), above) < above:
                yield index


NOTHING = Covers((), (), ())


def _cover(path: int, order: int) -> Cover | None:
    if not _is_filled(path) or native.count_segments(path) not in _CORNERS:
        return None
    colour = (c_uint * 4)()
    if not native.fill_colour(path, *_addresses(colour, 4)):
        return None
    *light, alpha = colour
    if min(light) < WHITE_FROM or alpha < _OPAQUE:
        return None
    bounds = (c_float * 4)()
    native.object_bounds(path, *_addresses(bounds, 4))
    left, bottom, right, top = bounds
    return Cover(left, bottom, right, top, order) if min(right - left, top - bottom) >= THIN else None


def _is_filled(path: int) -> bool:
    modes = (c_int * 2)()
    native.draw_mode(path, *_addresses(modes, 2))
    return bool(modes[0])


def _addresses(numbers: object, count: int) -> list[int]:
    first = addressof(numbers)  # type: ignore[arg-type]  # an array of ctypes, whose types mypy does not tell apart
    return [first + 4 * i for i in range(count)]
