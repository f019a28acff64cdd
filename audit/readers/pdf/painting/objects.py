"""What a page is made of, in the order in which it is painted, and the texts among it, those inside of forms too."""

from collections.abc import Sequence
from itertools import compress, repeat

from audit.model.record import record
from audit.readers.pdf.library import bulk, native
from audit.readers.pdf.library.bulk import Handle
from audit.readers.pdf.limits import LIMITS, require

_NO_TEXT = -1
_ONLY = [bytes(kind == each for each in range(256)) for kind in range(native.FORM + 1)]


@record
class Objects:
    """Of the page itself, each with its kind; `texts`: all of them."""

    items: list[int]
    handles: list[Handle]
    kinds: bytes
    texts: list[int]
    text_handles: list[Handle]
    text_modes: list[int]  # how each of them is drawn


def read_objects(page: int) -> Objects:
    """Raises UnreadableInput for too many."""
    count = native.count_objects(page)
    require(count, LIMITS.page_objects, "单页对象数")
    items = bulk.objects(page, count)
    handles = bulk.handles(items)
    modes = bulk.text_modes(handles)
    kinds = _kinds(handles, modes)
    is_text = of_kind(native.TEXT, kinds)
    texts, text_handles = list(compress(items, is_text)), list(compress(handles, is_text))
    text_modes = list(compress(modes, is_text))
    if native.FORM in kinds:
        inside = _texts_of_forms(items, kinds, LIMITS.nesting)
        named = bulk.handles(inside)
        texts += inside
        text_handles += named
        text_modes += bulk.text_modes(named)
    return Objects(items, handles, kinds, texts, text_handles, text_modes)


def _kinds(handles: Sequence[Handle], modes: Sequence[int]) -> bytes:
    """Most are texts, and that they are is known by how they are drawn."""
    kinds = bytearray([native.TEXT]) * len(handles)
    others: list[int] = []
    for _ in range(modes.count(_NO_TEXT)):
        others.append(modes.index(_NO_TEXT, others[-1] + 1 if others else 0))
    for at, kind in zip(others, bulk.kinds([handles[at] for at in others]), strict=True):
        kinds[at] = kind
    return bytes(kinds)


def of_kind(kind: int, kinds: bytes) -> bytes:
    """Of each whether it is: 1 or 0."""
    return kinds.translate(_ONLY[kind])


def members(form: int) -> list[int]:
    """What is inside of it. Raises UnreadableInput for too much."""
    number = native.count_form_objects(form)
    require(number, LIMITS.page_objects, "单页对象数")
    return list(map(native.get_form_object, repeat(form), range(number)))


def _texts_of_forms(items: Sequence[int], kinds: bytes, depth: int) -> list[int]:
    texts: list[int] = []
    for form in compress(items, of_kind(native.FORM, kinds)) if depth else ():
        inside = members(form)
        kinds_inside = bulk.kinds(bulk.handles(inside))
        texts += compress(inside, of_kind(native.TEXT, kinds_inside))
        texts += _texts_of_forms(inside, kinds_inside, depth - 1)
    return texts
