"""Refuses a file whose drawing instructions unpack to more than any page needs, before an engine unpacks them.

An engine reads the instructions of a page as a whole; a file of 100 kB can make it take gigabytes.
"""

import re
import zlib

from audit.readers.pdf.limits import LIMITS, require

_STREAM = re.compile(
    rb"stream\r?\n"
)  # also the end of "endstream", told apart below: a look-behind is ten times slower
_IMAGE = re.compile(rb"/Subtype\s*/Image\b")
_DICTIONARY = 4096  # bytes before a stream in which its dictionary begins
_MOST_DEFLATE_CAN_DO = 1032  # to 1, by the format's definition
_PROBE = 4 * 1024  # packed bytes to judge a stream by
_SUSPICIOUS = 100  # to 1; drawing instructions pack to a tenth, rarely to a fiftieth


def require_bounded_streams(data: bytes) -> None:
    """Raises UnreadableInput. Images are left alone: nothing here decodes them."""
    for match in _STREAM.finditer(data):
        start = match.end()
        head = data[max(0, match.start() - _DICTIONARY) : match.start()]
        if head.endswith(b"end"):
            continue
        head = head[head.rfind(b"obj") :]
        layers = head.count(b"/FlateDecode")
        end = data.find(b"endstream", start)
        length = (len(data) if end < 0 else end) - start
        if length * _MOST_DEFLATE_CAN_DO**layers > LIMITS.stream_bytes and not _IMAGE.search(head):
            require(_unpacked(data[start : start + length], layers), LIMITS.stream_bytes, "单个数据流字节数")


def _unpacked(packed: bytes, layers: int) -> int:
    """The unpacked size, or more than the limit as soon as that is sure; 0 where a sample shows no danger."""
    if layers == 1 and len(_inflated(packed[:_PROBE])) < _SUSPICIOUS * min(len(packed), _PROBE):
        return 0
    for _ in range(layers):
        packed = _inflated(packed)
    return len(packed)


def _inflated(packed: bytes) -> bytes:
    """At most one byte more than the limit; what is broken ends where it breaks, as for an engine."""
    try:
        return zlib.decompressobj().decompress(packed, LIMITS.stream_bytes + 1)
    except zlib.error:
        return b""
