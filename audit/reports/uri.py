"""Paths as the machine formats want them."""

import os
from pathlib import PurePath
from urllib.parse import quote


def posix(path: str) -> str:
    """With forward slashes and without a leading `./`; absolute paths stay absolute."""
    return PurePath(os.path.normpath(path)).as_posix()


def uri(path: str) -> str:
    """A relative reference, or a file: URI for an absolute path. Bytes that are no UTF-8 keep their values."""
    plain = posix(path)
    encoded = quote(plain.encode("utf-8", "surrogateescape"), safe="/")
    if PurePath(path).is_absolute():
        return f"file://{'' if encoded.startswith('/') else '/'}{encoded}"
    return encoded
