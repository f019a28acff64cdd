"""Refuses a file whose streams no engine should be given: those that unpack to more than any page needs, and broken ones.

An engine reads the instructions of a page as a whole; a file of 100 kB can make it take gigabytes. Of a broken stream it
takes what comes before the break and says nothing: rows are missing then, or, where it is a font, digits.
"""

import re
import zlib
from collections.abc import Collection, Iterator

from audit.errors import UnreadableInput
from audit.readers.pdf.limits import LIMITS, require

_STREAM = b"stream"  # also the end of "endstream"
_IMAGE = re.compile(rb"/Subtype\s*/Image\b")
_DEFLATED = re.compile(rb"/Filter\s*\[?\s*/FlateDecode\b")  # at first, before any other filter
_ENCRYPTED = b"/Encrypt"
_SUM = 4  # bytes
_LINE_END = b"\r\n"
_LINE_ENDS = b"\n", b"\r\n"
_WRONG_SUM = "incorrect data check"
_PIECE = 16 * 1024  # packed bytes; a piece unpacks to 16 MiB at the most
_DICTIONARY = 4096  # bytes before a stream in which its dictionary begins
_MOST_DEFLATE_CAN_DO = 1032  # to 1, by the format's definition
_PROBE = 4 * 1024  # packed bytes to judge a stream by
_SUSPICIOUS = 100  # to 1; drawing instructions pack to a tenth, rarely to a fiftieth


def require_bounded_streams(data: bytes) -> None:
    """Raises UnreadableInput. Images are left alone: nothing here decodes them."""
    for head, start, end in _streams(data):
        layers = head.count(b"/FlateDecode")
        if (end - start) * _MOST_DEFLATE_CAN_DO**layers > LIMITS.stream_bytes:
            require(_unpacked(memoryview(data)[start:end], layers), LIMITS.stream_bytes, "单个数据流字节数")


def require_sound_streams(data: bytes, unpacked: Collection[int] = ()) -> None:
    """Raises UnreadableInput where a stream cannot be unpacked. Where no checksum is right, they were written so.

    `unpacked`: checksums of what somebody has unpacked already.
    """
    broken = _broken(data, unpacked)
    if broken is not None and _ENCRYPTED not in data:
        raise _damaged(broken)


def _broken(data: bytes, unpacked: Collection[int]) -> int | None:
    """Where the stream begins, if there is one, that says something else than what was written."""
    wrong: list[int] = []
    is_any_right = False
    for head, start, end in _streams(data):
        if not _DEFLATED.search(head):
            continue
        fault = "" if _written_sum(data, start, end) in unpacked else _fault(memoryview(data)[start:end])
        if not fault:
            is_any_right = True
        elif _WRONG_SUM in fault:
            wrong.append(start)
        else:
            return start
    return wrong[0] if wrong and is_any_right else None


def _damaged(start: int) -> UnreadableInput:
    return UnreadableInput(f"文件已损坏：第{start:,}字节起的数据解不开，会读漏；请重新下载或导出 (damaged stream)")


def _streams(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """The dictionary of every stream but images, and where its bytes begin and end."""
    open_: list[tuple[bytes, int]] = []
    for at in occurrences(data, _STREAM):
        if data[at - 3 : at] == b"end":
            yield from ((head, begun, at - 3) for head, begun in open_)
            open_ = []
        elif start := _begins(data, at + len(_STREAM)):
            head = data[max(0, at - _DICTIONARY) : at]
            head = head[head.rfind(b"obj") :]
            open_ += [(head, start)] if not _IMAGE.search(head) else ()
    yield from ((head, begun, len(data)) for head, begun in open_)


def _begins(data: bytes, end: int) -> int:
    """Where the bytes of a stream begin, behind the word that ends there and its line end; 0 where there is none."""
    return next((end + len(mark) for mark in _LINE_ENDS if data.startswith(mark, end)), 0)


def occurrences(data: bytes, word: bytes) -> Iterator[int]:
    """Where it stands. (A regular expression looks at every byte, and takes five times as long.)"""
    at = data.find(word)
    while at >= 0:
        yield at
        at = data.find(word, at + len(word))


def _written_sum(data: bytes, start: int, end: int) -> int:
    """The checksum that a packed stream ends with. A line end behind it is none of it, though it may be taken for its end."""
    while end > start and data[end - 1] in _LINE_END:
        end -= 1
    return int.from_bytes(data[max(start, end - _SUM) : end])


def _fault(packed: memoryview) -> str:
    """Why it cannot be unpacked; one that has no end was not closed by who wrote it."""
    unpacking = zlib.decompressobj()
    try:
        for start in range(0, len(packed), _PIECE):
            unpacking.decompress(packed[start : start + _PIECE])
    except zlib.error as error:
        return str(error)
    return ""


def _unpacked(packed: bytes | memoryview, layers: int) -> int:
    """The unpacked size, or more than the limit as soon as that is sure; 0 where a sample shows no danger."""
    if layers == 1 and len(_inflated(packed[:_PROBE])) < _SUSPICIOUS * min(len(packed), _PROBE):
        return 0
    for _ in range(layers):
        packed = _inflated(packed)
    return len(packed)


def _inflated(packed: bytes | memoryview) -> bytes:
    """At most one byte more than the limit; what is broken ends where it breaks, as for an engine."""
    try:
        return zlib.decompressobj().decompress(packed, LIMITS.stream_bytes + 1)
    except zlib.error:
        return b""
