"""What is laid onto a page by annotations and forms, text or what hides text: it is read as part of the page."""

from ctypes import Array, addressof, c_char, create_string_buffer

from audit.readers.pdf.library import native

_TEXT_BOX, _SQUARE, _CIRCLE, _POLYGON, _STAMP, _FIELD, _WATERMARK, _REDACTION = 3, 5, 6, 7, 13, 20, 24, 28
_LAID_ON = {
    _TEXT_BOX,
    _SQUARE,
    _CIRCLE,
    _POLYGON,
    _STAMP,
    _FIELD,
    _WATERMARK,
    _REDACTION,
}  # others comment on it or link
_WORDS = {_TEXT_BOX: b"Contents", _FIELD: b"V"}  # where those that have some keep them
_DRAWING = b"AP"
_KEYS: dict[bytes, Array[c_char]] = {}
_NOTHING = 2  # bytes of an empty string
_AS_SHOWN = 0
_DONE = 1


def laid_in(page: int) -> bool:
    """Makes it a part of the page, and of nothing else; whether there was any, so that the page is to be loaded anew."""
    kinds = [_kind(page, index) for index in range(native.count_annotations(page))]
    if _LAID_ON.isdisjoint(kinds):
        return False
    for index in reversed(range(len(kinds))):
        if kinds[index] not in _LAID_ON:
            native.remove_annotation(page, index)
    done: bool = native.flatten(page, _AS_SHOWN) == _DONE
    return done


def undrawn(page: int) -> int:
    """How many fields and text boxes have words and no drawing of them: one program shows them and another does not."""
    return sum(_is_undrawn(page, index) for index in range(native.count_annotations(page)))


def _is_undrawn(page: int, index: int) -> bool:
    annotation = native.get_annotation(page, index)
    if not annotation:
        return False
    words = _WORDS.get(native.annotation_kind(annotation), b"")
    found = bool(words) and not native.annotation_has(annotation, _key(_DRAWING)) and _says(annotation, words)
    native.close_annotation(annotation)
    return found


def _says(annotation: int, words: bytes) -> bool:
    return bool(native.annotation_string(annotation, _key(words), None, 0) > _NOTHING)


def _key(name: bytes) -> int:
    return addressof(_KEYS.setdefault(name, create_string_buffer(name)))


def _kind(page: int, index: int) -> int:
    annotation = native.get_annotation(page, index)
    if not annotation:
        return 0
    kind: int = native.annotation_kind(annotation)
    native.close_annotation(annotation)
    return kind
