"""Fonts that PDFium has unpacked: what it got as a whole need not be unpacked once more to be believed."""

import zlib
from collections.abc import Sequence
from ctypes import addressof, c_char, c_size_t

from audit.readers.pdf.library import native

_SAMPLE = 16  # texts of a page that are asked; a font that none of them has is unpacked by who wants to know


class Unpacked:
    """The checksums of what the embedded fonts of a document were unpacked to."""

    def __init__(self) -> None:
        self._known: dict[int, int | None] = {}

    def by(self, texts: Sequence[int]) -> frozenset[int]:
        """Of the fonts of some of the text objects, and of those that were asked before."""
        fonts = set(map(native.object_font, texts[:: len(texts) // _SAMPLE + 1]))
        for font in fonts - self._known.keys():
            self._known[font] = _checksum(font) if font and native.is_embedded(font) == 1 else None
        return frozenset(checksum for checksum in self._known.values() if checksum is not None)


def _checksum(font: int) -> int | None:
    size = c_size_t()
    if not native.font_data(font, None, 0, addressof(size)) or not size.value:
        return None
    data = (c_char * size.value)()
    return zlib.adler32(data) if native.font_data(font, addressof(data), size.value, addressof(size)) else None
