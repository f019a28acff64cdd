"""The objects of a page in the order in which they are painted, with what lies inside of forms."""

from collections.abc import Iterable, Iterator, Sequence
from ctypes import addressof, c_float, c_int
from itertools import repeat
from typing import NamedTuple

from audit.readers.pdf.library import bulk, native
from audit.readers.pdf.library.transform import Transform, apply, combine
from audit.readers.pdf.limits import LIMITS

_AS_IT_IS: Transform = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Painted(NamedTuple):
    """An object, its kind, and the way from its space to that of the page."""

    item: int
    kind: int
    to_page: Transform


class Area(NamedTuple):
    """Where an object lies, in PDF space."""

    left: float
    bottom: float
    right: float
    top: float

    def holds(self, x: float, y: float) -> bool:
        return self.left < x < self.right and self.bottom < y < self.top


def painted(items: Sequence[int], kinds: bytes) -> list[Painted]:
    """Each form is followed by its members."""
    if native.FORM not in kinds:
        return list(map(Painted, items, kinds, repeat(_AS_IT_IS)))
    return list(_painted(zip(items, kinds, strict=True), _AS_IT_IS, LIMITS.nesting))


def _painted(objects: Iterable[tuple[int, int]], to_page: Transform, depth: int) -> Iterator[Painted]:
    for item, kind in objects:
        yield Painted(item, kind, to_page)
        if kind == native.FORM and depth:
            members = [native.get_form_object(item, index) for index in range(native.count_form_objects(item))]
            inside = zip(members, bulk.kinds(bulk.handles(members)), strict=True)
            yield from _painted(inside, combine(_matrix(item), to_page), depth - 1)


def area(thing: Painted) -> Area:
    """Its bounding box on the page."""
    bounds = (c_float * 4)()
    native.object_bounds(thing.item, *addresses(bounds, 4))
    left, bottom, right, top = bounds
    (x, y), (to_x, to_y) = apply(thing.to_page, left, bottom), apply(thing.to_page, right, top)
    return Area(min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y))


def is_filled(path: int) -> bool:
    """Whether the inside of a path is painted, and not only its outline."""
    modes = (c_int * 2)()
    native.draw_mode(path, *addresses(modes, 2))
    return bool(modes[0])


def addresses(numbers: object, count: int) -> list[int]:
    """Of an array's members, four bytes each."""
    first = addressof(numbers)  # type: ignore[arg-type]  # an array of ctypes, whose types mypy does not tell apart
    return [first + 4 * i for i in range(count)]


def _matrix(item: int) -> Transform:
    numbers = (c_float * 6)()
    native.object_matrix(item, addressof(numbers))
    a, b, c, d, e, f = numbers
    return a, b, c, d, e, f
