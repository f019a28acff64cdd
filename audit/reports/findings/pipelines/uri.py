"""Paths as the machine formats want them."""

import os
from pathlib import PurePath
from urllib.parse import quote

_URL = "://"  # a path has no two slashes in a row
_MEANT = "/:?&=#%@+,;~!$'()*[]"  # characters that have their meaning in a URL


def posix(path: str) -> str:
    """With forward slashes and without a leading `./`; absolute paths stay absolute, URLs as they are."""
    if _URL in path:
        return path
    return PurePath(os.path.normpath(path)).as_posix()


def uri(path: str) -> str:
    """A relative reference, or a file: URI for an absolute path. Bytes that are no UTF-8 keep their values."""
    if _URL in path:
        return quote(path.encode("utf-8", "surrogateescape"), safe=_MEANT)
    plain = posix(path)
    encoded = quote(plain.encode("utf-8", "surrogateescape"), safe="/")
    if PurePath(path).is_absolute():
        return f"file://{'' if encoded.startswith('/') else '/'}{encoded}"
    return encoded
