"""The container that files of Office were before they were archives: streams with names, through olefile."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from io import BytesIO
from typing import Any, TypeVar

from audit.errors import UnreadableInput

Answer = TypeVar("Answer")

MAGIC = b"\xd0\xcf\x11\xe0"
WORD, BOOKS, SLIDES, LOCKED = "WordDocument", ("Workbook", "Book"), "PowerPoint Document", "EncryptedPackage"
_BROKEN = "这个旧格式的 Office 文件不完整，打不开；请用 Word、Excel 或 WPS 打开、另存一次再审核 (broken file)"


def kind_of(data: bytes) -> str:
    """Which of the above is in it, not in what is embedded there; empty where none is. What is damaged is told by the names
    that stand anywhere in it."""
    names = (LOCKED, WORD, *BOOKS, SLIDES)
    held: set[str] = set()
    with suppress(UnreadableInput):
        held = {name for name, _ in _found(data, names, lambda opened, name: opened.get_size(name))}
    if not held:
        held = {name for name in names if name.encode("utf-16-le") + b"\x00\x00" in data}
    return next((name for name in names if name in held), "")


def streams_of(data: bytes, names: Iterable[str]) -> Mapping[str, bytes]:
    """What is in those of the streams that there are. Raises UnreadableInput where the file is damaged, or ends before them."""
    found = dict(_found(data, names, lambda opened, name: (opened.openstream(name).read(), opened.get_size(name))))
    if any(len(read) < size for read, size in found.values()):
        raise UnreadableInput(_BROKEN)
    return {name: read for name, (read, _) in found.items()}


def _found(data: bytes, names: Iterable[str], ask: Callable[[Any, str], Answer]) -> Sequence[tuple[str, Answer]]:
    """What the container answers of each stream that is there. Raises UnreadableInput where it is damaged."""
    import olefile

    try:
        with olefile.OleFileIO(BytesIO(data)) as opened:
            there = [name for name in names if opened.get_type(name) == olefile.STGTY_STREAM]
            return [(name, ask(opened, name)) for name in there]
    except Exception as error:  # whatever a broken file makes of a library
        raise UnreadableInput(_BROKEN) from error
