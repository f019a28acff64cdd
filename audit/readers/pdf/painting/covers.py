"""Text that was painted over: a box or picture drawn after it hides it, and what is printed on that is what is seen."""

from collections.abc import Iterable, Sequence
from ctypes import c_uint, string_at
from typing import NamedTuple

from audit.readers.pdf.library import native
from audit.readers.pdf.library.bulk import Boxes, Rect
from audit.readers.pdf.painting.objects import Objects
from audit.readers.pdf.painting.painted import Area, Painted, addresses, area, is_filled, painted
from audit.readers.pdf.painting.paints import THIN

Sheet = tuple[int, int]  # the document and the page

_OPAQUE = 255
_BLACK = 64  # of 255, every part of the colour: nobody would print black on it
_LAST = 1 << 60  # after all that is painted
_BGRA = 4  # the format of pixels with an alpha part
_SPOTS = ((2, 2), (1, 1), (1, 3), (3, 1), (3, 3))  # quarters of width and height
_STRIP = 16.0  # points
_TALLEST = 400 * _STRIP  # of what is looked for strip by strip; a damaged file has boxes without end
_CORNERS = (4, 5, 6)  # segments of a rectangle, however it is closed


class Cover(NamedTuple):
    """What may hide text, where it lies, and how many objects were painted before it."""

    thing: Painted
    area: Area
    order: int


class Covers:
    """The boxes and pictures of a page that were painted after some of its text, and what they hide."""

    def __init__(self, sheet: Sheet, objects: Objects, fills: Iterable[int]) -> None:
        """`fills`: the paths that may be boxes."""
        self._sheet = sheet
        self._orders: dict[int, int] = {}
        self._strips: dict[int, list[Cover]] = {}
        self._everywhere: list[Cover] = []
        self._opaque: dict[int, bool] = {}
        boxes = set(fills)
        if not _may_cover(objects.items, objects.kinds, boxes):
            return
        things = painted(objects.items, objects.kinds)
        self._orders = {thing.item: order for order, thing in enumerate(things) if thing.kind == native.TEXT}
        first = min(self._orders.values(), default=len(things))
        for order, thing in enumerate(things[first:], first):
            if thing.kind == native.IMAGE or thing.item in boxes:
                self._add(Cover(thing, area(thing), order))

    def _add(self, cover: Cover) -> None:
        left, bottom, right, top = cover.area
        if min(right - left, top - bottom) < THIN:
            return
        if top - bottom > _TALLEST:
            self._everywhere.append(cover)
        else:
            for strip in range(int(bottom // _STRIP), int(top // _STRIP) + 1):
                self._strips.setdefault(strip, []).append(cover)

    def hidden(self, text_page: int, texts: Sequence[str], boxes: Boxes) -> tuple[set[int], set[int]]:
        """Indexes of the glyphs that lie below one of them; then those of them that it blots out.

        Of a white box, or of another or a picture with text on it, what is seen is read. Below others there is text nobody
        sees.
        """
        hidden: dict[int, Cover] = {}
        written: set[int] = set()  # pictures with text on them
        for index, box in enumerate(boxes) if self._strips or self._everywhere else ():
            if texts[index] and (near := self._near(box)):
                order = self._orders.get(native.char_object(text_page, index), _LAST)
                written.update(cover.order for cover in near if cover.order < order < _LAST)
                above = [cover for cover in near if order < cover.order and self._is_opaque(cover.thing)]
                if above:
                    hidden[index] = max(above, key=lambda cover: cover.order)
        blots = {cover.order: self._blots(cover.thing) for cover in hidden.values()}
        return set(hidden), {i for i, cover in hidden.items() if blots[cover.order] and cover.order not in written}

    def _near(self, box: Rect) -> list[Cover]:
        left, top, right, bottom = box
        x, y = (left + right) / 2, (top + bottom) / 2
        return [
            cover
            for covers in (self._strips.get(int(y // _STRIP), ()), self._everywhere)
            for cover in covers
            if cover.area.holds(x, y)
        ]

    def _blots(self, thing: Painted) -> bool:
        """White is paper, and a coloured ground, too, may have been painted late."""
        return thing.kind == native.IMAGE or _is_black(thing.item)

    def _is_opaque(self, thing: Painted) -> bool:
        if thing.item not in self._opaque:
            look = _is_opaque_image if thing.kind == native.IMAGE else _is_opaque_box
            self._opaque[thing.item] = not native.has_transparency(thing.item) and look(self._sheet, thing.item)
        return self._opaque[thing.item]


def _may_cover(objects: Sequence[int], kinds: bytes, boxes: set[int]) -> bool:
    """Whether anything comes after the first text that could lie over it."""
    if native.FORM in kinds:
        return True
    first = kinds.find(native.TEXT)
    return first >= 0 and (native.IMAGE in kinds[first:] or (bool(boxes) and not boxes.isdisjoint(objects[first:])))


def _is_opaque_box(_: Sheet, path: int) -> bool:
    if not is_filled(path) or native.count_segments(path) not in _CORNERS:
        return False
    colour = (c_uint * 4)()
    return bool(native.fill_colour(path, *addresses(colour, 4))) and colour[3] >= _OPAQUE


def _is_black(path: int) -> bool:
    colour = (c_uint * 4)()
    return bool(native.fill_colour(path, *addresses(colour, 4))) and max(colour[:3]) <= _BLACK


def _is_opaque_image(sheet: Sheet, image: int) -> bool:
    """Pictures of seals are see-through; asked in the middle and between there and the corners."""
    bitmap = native.rendered_image(*sheet, image)
    if not bitmap:
        return False
    try:
        width, height, stride = native.bitmap_width(bitmap), native.bitmap_height(bitmap), native.bitmap_stride(bitmap)
        if native.bitmap_format(bitmap) != _BGRA:
            return False
        pixels = string_at(native.bitmap_buffer(bitmap), stride * height)
        spots = ((width * x // 4, height * y // 4) for x, y in _SPOTS)
        return all(pixels[stride * y + 4 * x + 3] >= _OPAQUE for x, y in spots)
    finally:
        native.close_bitmap(bitmap)
