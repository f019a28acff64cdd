"""What a page is made of, in the order in which it is painted, and the texts among it, those inside of forms too."""

from collections.abc import Callable, Sequence
from itertools import compress, repeat

from audit.model.record import record
from audit.readers.pdf.engines import native
from audit.readers.pdf.limits import LIMITS, require


@record
class Objects:
    """Of the page itself, each with its kind; `texts`: all of them."""

    items: list[int]
    kinds: list[int]
    texts: list[int]


def read_objects(page: int) -> Objects:
    """Raises UnreadableInput for too many."""
    items = _members(page, native.count_objects, native.get_object)
    kinds = list(map(native.object_type, items))
    return Objects(items, kinds, _texts(items, kinds, LIMITS.nesting))


def members(form: int) -> list[int]:
    """What is inside of it. Raises UnreadableInput for too much."""
    return _members(form, native.count_form_objects, native.get_form_object)


def _members(owner: int, count: Callable[..., int], get: Callable[..., int]) -> list[int]:
    number = count(owner)
    require(number, LIMITS.page_objects, "单页对象数")
    return list(map(get, repeat(owner), range(number)))


def _texts(items: Sequence[int], kinds: Sequence[int], depth: int) -> list[int]:
    texts = [item for item, kind in zip(items, kinds, strict=True) if kind == native.TEXT]
    for item in compress(items, map(native.FORM.__eq__, kinds)) if depth else ():
        inside = members(item)
        texts += _texts(inside, list(map(native.object_type, inside)), depth - 1)
    return texts
