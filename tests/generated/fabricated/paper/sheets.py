"""A small PDF writer for Chinese text: sheets of words and lines, in points from the top left."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from fabricated.paper.typeface import cid_to_gid, font_file

WORDS, DIGITS = "S", "T"  # the names of the two fonts: one for Chinese, one for figures and letters
_NARROW = 0.5  # of the font size
_RANGES = 100  # to one list of them
_FONT = 5  # objects of a font
_SIDE = 300.0  # points; nothing is drawn further outside of a sheet


@dataclass(frozen=True)
class Face:
    """What a font claims of itself, in thousandths of its size."""

    ascent: int
    descent: int


@dataclass(frozen=True)
class Hand:
    """How a producer writes what it draws: `unit` points to a step of its coordinates, downwards if `flipped`; in a form
    if `formed`; glyph by glyph if `single`; pages turned by /Rotate if `turned`."""

    unit: float = 1.0
    flipped: bool = False
    formed: bool = False
    single: bool = False
    turned: bool = False
    tilt: float = 0.0
    words: Face = Face(880, -120)
    digits: Face = Face(880, -120)


@dataclass
class Sheet:
    """A page. Things are drawn in the order in which they are added."""

    width: float
    height: float
    hand: Hand
    drawn: list[str] = field(default_factory=list)

    def text(self, x: float, baseline: float, words: str, size: float, spread: float = 0.0) -> None:
        """Words from x on; `spread` is added between glyphs."""
        step = self.hand.unit
        up = -1 if self.hand.flipped else 1
        shown = []
        for run in _runs(words, single=self.hand.single or bool(spread)):
            font = DIGITS if run[0] < "\u2e80" else WORDS
            place = f"{1} 0 0 {up} {x / step:.3f} {self._down(baseline):.3f} Tm"
            shown.append(f"/{font} {size / step:.3f} Tf {place} <{run.encode('utf-16-be').hex()}> Tj")
            x += width(run, size) + spread * len(run)
        self.drawn.append(f"BT {' '.join(shown)} ET")

    def line(self, x0: float, y0: float, x1: float, y1: float, thick: float = 0.5) -> None:
        """A stroke."""
        s = self.hand.unit
        ends = f"{x0 / s:.3f} {self._down(y0):.3f} m {x1 / s:.3f} {self._down(y1):.3f} l S"
        self.drawn.append(f"{thick / s:.3f} w {ends}")

    def box(self, x0: float, y0: float, x1: float, y1: float, *, filled: bool) -> None:
        """A rectangle, stroked or filled."""
        s = self.hand.unit
        low, high = sorted((self._down(y0), self._down(y1)))
        self.drawn.append(f"{x0 / s:.3f} {low:.3f} {(x1 - x0) / s:.3f} {high - low:.3f} re {'f' if filled else 'S'}")

    def _down(self, y: float) -> float:
        return (y if self.hand.flipped else self.height - y) / self.hand.unit

    @property
    def content(self) -> str:
        """The operators of the page."""
        s, hand = self.hand.unit, self.hand
        frame = f"{s} 0 0 {-s if hand.flipped else s} 0 {self.height if hand.flipped else 0} cm"
        turn = f"0 1 -1 0 {self.height} 0 cm" if hand.turned else f"1 {hand.tilt} {-hand.tilt} 1 0 0 cm"
        return f"q {turn} {frame}\n" + "\n".join(self.drawn) + "\nQ"

    @property
    def media(self) -> str:
        """The entries of the page about its size."""
        if self.hand.turned:
            return f"/MediaBox [0 0 {self.height} {self.width}] /Rotate 90"
        return f"/MediaBox [0 0 {self.width} {self.height}]"


def width(words: str, size: float) -> float:
    """How broad words are printed."""
    return sum(size if letter >= "\u2e80" or letter in "“”" else _NARROW * size for letter in words)


def _runs(words: str, *, single: bool) -> list[str]:
    """The words in pieces of one font each."""
    runs: list[str] = []
    for letter in words:
        if runs and not single and (runs[-1][0] < "\u2e80") == (letter < "\u2e80"):
            runs[-1] += letter
        else:
            runs.append(letter)
    return runs


def file_of(sheets: Sequence[Sheet]) -> bytes:
    """The sheets as a PDF file."""
    hand = sheets[0].hand
    first = 3 + 2 * _FONT
    kids = " ".join(f"{first + 3 * i} 0 R" for i in range(len(sheets)))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(sheets)} >>".encode()]
    objects += [*_font(hand.words, 3, "Song"), *_font(hand.digits, 3 + _FONT, "Roman")]
    fonts = f"/Font << /{WORDS} 3 0 R /{DIGITS} {3 + _FONT} 0 R >>"
    form = f"/Type /XObject /Subtype /Form /BBox [{-_SIDE} {-_SIDE} 2000 2000] /Resources << {fonts} >>"
    for number, sheet in zip(range(first, first + 3 * len(sheets), 3), sheets, strict=True):
        inside, outside = (sheet.content, "q 1 0 0 1 0 0 cm /X Do Q") if hand.formed else ("", sheet.content)
        resources = f"/Resources << {fonts} /XObject << /X {number + 2} 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R {sheet.media} /Contents {number + 1} 0 R {resources} >>".encode())
        objects += [_stream(outside.encode()), _stream(inside.encode(), form)]
    return _joined(objects)


def _font(face: Face, number: int, name: str) -> Iterable[bytes]:
    """Its objects, from `number` on; its codes are those of Unicode."""
    rows = [f"<{high:02x}00> <{high:02x}ff> <{high:02x}00>" for high in range(256)]
    ranges = (rows[start : start + _RANGES] for start in range(0, len(rows), _RANGES))
    to_unicode = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        + "".join(f"{len(each)} beginbfrange\n{' '.join(each)}\nendbfrange\n" for each in ranges)
        + "endcmap end end"
    )
    descriptor = (
        f"/FontDescriptor << /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [0 -200 1000 900]"
        f" /ItalicAngle 0 /Ascent {face.ascent} /Descent {face.descent} /CapHeight 700 /StemV 80"
        f" /FontFile2 {number + 3} 0 R >>"
    )
    system = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
    kind = f"/BaseFont /{name} /CIDToGIDMap {number + 4} 0 R /DW 1000 /W [32 [{'500 ' * 95}] 183 183 500]"
    yield (
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H"
        f" /DescendantFonts [{number + 1} 0 R] /ToUnicode {number + 2} 0 R >>"
    ).encode()
    yield f"<< /Type /Font /Subtype /CIDFontType2 {kind} {system} {descriptor} >>".encode()
    yield _stream(to_unicode.encode())
    yield _stream(font_file(face.ascent, face.descent), "/Filter /FlateDecode")
    yield _stream(cid_to_gid(), "/Filter /FlateDecode")


def _stream(content: bytes, entries: str = "") -> bytes:
    return f"<< /Length {len(content)} {entries} >>\nstream\n".encode() + content + b"\nendstream"


def _joined(objects: Iterable[bytes]) -> bytes:
    """The objects, numbered from 1, with a correct cross-reference table."""
    out, offsets = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    size = len(offsets) + 1
    tail = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\n"
    return bytes(out) + f"{tail}startxref\n{len(out)}\n%%EOF\n".encode()
