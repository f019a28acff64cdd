"""What a page is made of, in the order in which it is painted, and the texts among it, those inside of forms too."""

from collections.abc import Sequence
from itertools import compress, repeat

from audit.model.record import record
from audit.readers.pdf.engines import bulk, native
from audit.readers.pdf.engines.bulk import Handle
from audit.readers.pdf.limits import LIMITS, require


@record
class Objects:
    """Of the page itself, each with its kind; `texts`: all of them."""

    items: list[int]
    handles: list[Handle]
    kinds: list[int]
    texts: list[int]
    text_handles: list[Handle]


def read_objects(page: int) -> Objects:
    """Raises UnreadableInput for too many."""
    count = native.count_objects(page)
    require(count, LIMITS.page_objects, "单页对象数")
    items = bulk.objects(page, count)
    handles = bulk.handles(items)
    kinds = bulk.kinds(handles)
    is_text = list(map(native.TEXT.__eq__, kinds))
    texts, text_handles = list(compress(items, is_text)), list(compress(handles, is_text))
    inside = _texts_of_forms(items, kinds, LIMITS.nesting)
    return Objects(items, handles, kinds, texts + inside, text_handles + bulk.handles(inside))


def members(form: int) -> list[int]:
    """What is inside of it. Raises UnreadableInput for too much."""
    number = native.count_form_objects(form)
    require(number, LIMITS.page_objects, "单页对象数")
    return list(map(native.get_form_object, repeat(form), range(number)))


def _texts_of_forms(items: Sequence[int], kinds: Sequence[int], depth: int) -> list[int]:
    texts: list[int] = []
    for form in compress(items, map(native.FORM.__eq__, kinds)) if depth else ():
        inside = members(form)
        kinds_inside = bulk.kinds(bulk.handles(inside))
        texts += [item for item, kind in zip(inside, kinds_inside, strict=True) if kind == native.TEXT]
        texts += _texts_of_forms(inside, kinds_inside, depth - 1)
    return texts
