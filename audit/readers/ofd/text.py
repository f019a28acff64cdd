"""Text objects of an OFD → glyphs. The file says where each character begins, not how broad it is."""

from collections.abc import Iterator
from itertools import chain, repeat
from math import hypot
from xml.etree.ElementTree import Element

from audit.model.document import UNKNOWN
from audit.model.regex import Regex
from audit.readers.look_alikes import as_printed
from audit.readers.ofd.package import children, numbers
from audit.readers.pdf.library.transform import Transform, apply
from audit.readers.pdf.page import Glyph
from audit.readers.pdf.pages.lines import ASCENT, DESCENT

_BROAD, _NARROW = 1.0, 0.5  # of the font size: Chinese characters; digits and letters, about
_BROAD_FROM = "\u2e80"
_SLANT = 0.1  # of the way along, for one across
_REPEATED = "g"  # then how often, and what
_MOST_REPEATED = 10_000
_NO_CHARACTER = Regex("[\u00a4\ue000-\uf8ff\ufffd]")  # stands for a glyph of which nobody knows the character


def heading(to_view: Transform) -> tuple[int, int]:
    """Which way text runs there: (1, 0) is to the right, (0, 1) down, (0, 0) at a slant."""
    a, b, _, _, _, _ = to_view
    if abs(b) <= _SLANT * abs(a):
        return (1 if a > 0 else -1), 0
    return (0, 1 if b > 0 else -1) if abs(a) <= _SLANT * abs(b) else (0, 0)


def glyphs(element: Element, to_view: Transform) -> Iterator[Glyph]:
    """Of a text object, as if it ran to the right; those without ink, too."""
    size = (numbers(element.get("Size")) or (0.0,))[0]
    across, height = size * (numbers(element.get("HScale")) or (1.0,))[0], size * hypot(*to_view[2:4])
    scale = hypot(*to_view[:2])
    x = y = 0.0
    for code in children(element, "TextCode"):
        text = code.text or ""
        x, y = (numbers(code.get("X")) or (x,))[0], (numbers(code.get("Y")) or (y,))[0]
        natural = [across * (_BROAD if letter >= _BROAD_FROM else _NARROW) for letter in text]
        rights, downs = _steps(code.get("DeltaX")), _steps(code.get("DeltaY"))
        steps = natural if not (rights or downs) else chain(rights, repeat(rights[-1] if rights else 0.0))
        for letter, broad, right, down in zip(text, natural, steps, chain(downs, repeat(0.0)), strict=False):
            left, baseline = apply(to_view, x, y)
            width = scale * (min(broad, right) if right > 0 else broad)
            top, bottom = baseline - ASCENT * height, baseline + DESCENT * height
            if shown := UNKNOWN if _NO_CHARACTER.match(letter) else as_printed(letter):
                yield shown, left, top, left + width, bottom, baseline
            x, y = x + right, y + down


def _steps(told: str | None) -> list[float]:
    """From each character to the next."""
    steps: list[float] = []
    parts = iter((told or "").split())
    for part in parts:
        if part == _REPEATED:
            count, step = next(parts, "0"), next(parts, "0")
            steps += [numbers(step)[0]] * min(int(numbers(count)[0]), _MOST_REPEATED)
        else:
            steps += numbers(part)
    return steps
