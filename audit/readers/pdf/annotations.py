"""Text that is laid onto a page: in form fields and text boxes of annotations. It is read as part of the page."""

from audit.readers.pdf import native

_TEXT_BOX, _FIELD = 3, 20  # kinds of annotations; others comment on the page or link
_AS_SHOWN = 0
_DONE = 1


def laid_in(page: int) -> bool:
    """Makes such text a part of the page; whether there was any, so that the page is to be loaded anew."""
    kinds = (_kind(page, index) for index in range(native.count_annotations(page)))
    return any(kind in (_TEXT_BOX, _FIELD) for kind in kinds) and native.flatten(page, _AS_SHOWN) == _DONE


def _kind(page: int, index: int) -> int:
    annotation = native.get_annotation(page, index)
    if not annotation:
        return 0
    kind: int = native.annotation_kind(annotation)
    native.close_annotation(annotation)
    return kind
