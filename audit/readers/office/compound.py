"""The container that files of Office were before they were archives: streams with names, through olefile."""

from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from io import BytesIO
from typing import Any, TypeVar

from audit.errors import UnreadableInput

Answer = TypeVar("Answer")

MAGIC = b"\xd0\xcf\x11\xe0"
WORD, BOOKS, SLIDES, LOCKED = "WordDocument", ("Workbook", "Book"), "PowerPoint Document", "EncryptedPackage"
_BROKEN = "这个旧格式的 Office 文件不完整，打不开；请用 Word、Excel 或 WPS 打开、另存一次再审核 (broken file)"


def kind_of(data: bytes) -> str:
    """Which of the above is in it, not in what is embedded there; empty where it is something else. What is damaged is told by
    the names that stand anywhere in it. Raises UnreadableInput where it holds nothing."""
    names = (LOCKED, WORD, *BOOKS, SLIDES)
    held: Collection[str] = ()
    with suppress(UnreadableInput):
        held = _asked(data, _streams)
    kind = next((name for name in names if name.lower() in held), "")
    kind = kind or next((name for name in names if name.encode("utf-16-le") + b"\x00\x00" in data), "")
    if not kind and not held:
        raise UnreadableInput(_BROKEN)
    return kind


def streams_of(data: bytes, names: Iterable[str]) -> Mapping[str, bytes]:
    """What is in those of the streams that there are. Raises UnreadableInput where the file is damaged, or ends before them."""

    def read(opened: Any) -> list[tuple[str, bytes, int]]:
        there = _streams(opened)
        return [
            (name, opened.openstream(name).read(), opened.get_size(name)) for name in names if name.lower() in there
        ]

    found = _asked(data, read)
    if any(len(read) < size for _, read, size in found):
        raise UnreadableInput(_BROKEN)
    return {name: read for name, read, _ in found}


def _streams(opened: Any) -> set[str]:
    """The names of those that are embedded in nothing; capitals do not tell names apart."""
    return {path[0].lower() for path in opened.listdir() if len(path) == 1}


def _asked(data: bytes, ask: Callable[[Any], Answer]) -> Answer:
    """What the container answers. Raises UnreadableInput where it is damaged."""
    import olefile

    try:
        with olefile.OleFileIO(BytesIO(data)) as opened:
            return ask(opened)
    except Exception as error:  # whatever a broken file makes of a library
        raise UnreadableInput(_BROKEN) from error
