"""A TrueType font whose letters are boxes: PDFium loses single letters of fonts that are not in the file."""

import zlib
from struct import pack

_BROAD, _NARROW = 1000, 500  # thousandths of the size
_BOXES = ((60, -80, 940, 820), (40, 0, 460, 680), (180, -20, 320, 90), (40, 0, 460, 480))  # 中, 5, the point, x
_POINTS = ".,、"
_IN_WIDE, _IN_NARROW, _IN_POINT, _IN_LOW = range(1, 5)


def glyph_of(letter: str) -> int:
    """The number of the box for a letter; 0 for what leaves no ink."""
    if letter.isspace():
        return 0
    if letter in _POINTS:
        return _IN_POINT
    if letter >= "\u2e80":
        return _IN_WIDE
    return _IN_LOW if letter.islower() or letter == "-" else _IN_NARROW


def cid_to_gid() -> bytes:
    """The box for every code of Unicode's first plane, packed."""
    return zlib.compress(b"".join(pack(">H", glyph_of(chr(code))) for code in range(0x10000)))


def font_file(ascent: int, descent: int) -> bytes:
    """The font, packed."""
    glyphs = [b"", *map(_box, _BOXES)]
    places = [sum(map(len, glyphs[:index])) for index in range(len(glyphs) + 1)]
    advances = [_NARROW, _BROAD, _NARROW, _NARROW, _NARROW]
    tables = {
        b"glyf": b"".join(glyphs),
        b"head": pack(
            ">IIIIHHqqhhhhHHhhh", 0x10000, 0x10000, 0, 0x5F0F3CF5, 0, 1000, 0, 0, 0, -200, 1000, 900, 0, 8, 2, 1, 0
        ),
        b"hhea": pack(">IhhhHhhhhhhhhhhhH", 0x10000, ascent, descent, 0, 1000, 0, 0, 1000, 1, *[0] * 7, len(glyphs)),
        b"hmtx": b"".join(pack(">Hh", advance, 0) for advance in advances),
        b"loca": b"".join(pack(">I", place) for place in places),
        b"maxp": pack(">IHHHHHHHHHHHHHH", 0x10000, len(glyphs), 4, 1, 0, 0, 1, *[0] * 8),
    }
    start = 12 + 16 * len(tables)
    entries, body = b"", b""
    for tag, table in sorted(tables.items()):
        entries += pack(">4sIII", tag, 0, start + len(body), len(table))
        body += table + b"\0" * (-len(table) % 4)
    return zlib.compress(pack(">IHHHH", 0x10000, len(tables), 64, 2, 32) + entries + body)


def _box(sides: tuple[int, int, int, int]) -> bytes:
    left, bottom, right, top = sides
    across, up = pack(">hhhh", left, right - left, 0, left - right), pack(">hhhh", bottom, 0, top - bottom, 0)
    return pack(">hhhhhHH", 1, left, bottom, right, top, 3, 0) + b"\x01" * 4 + across + up + b"\0" * 2
