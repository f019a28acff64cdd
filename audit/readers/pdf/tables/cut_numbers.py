"""Figures in cells too narrow for them: some run over the ruling into the next cell, some go on in a second line."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple
from unicodedata import normalize

from audit.decimal_utils import parse_numeral
from audit.model.regex import Regex
from audit.readers.pdf.page import BASELINE, BOTTOM, TEXT, TOP, X0, X1, Box, Glyph
from audit.readers.pdf.pages.lines import Line, printed

_NUMERAL = frozenset("0123456789.,-−")
_TOUCH = 0.1  # of the font size; two figures in two cells stand further apart
_SEAM = 0.03  # of the font size
_PADDING = 12.0  # points, of both sides together; word processors leave 11
_BEGUN, _REST = Regex(r"-?[\d,]+(?:\.\d*)?"), Regex(r"[\d,]*\.?\d+")
_SPACED = Regex(r"-?\d{1,3}(?: \d{3})+(?:\.\d+)?")  # thousands set apart by blanks
_BLANK = 0.5  # of the font size; two numbers in one cell stand further apart
_GROUP = Regex(r"\d{3}\.\d+")  # behind a blank between thousands, where a line may end


class Cut(NamedTuple):
    """The last glyph in one cell and the one after it, in another."""

    left: Glyph
    right: Glyph
    cells: tuple[Box, Box]


def is_one_number(left: Glyph, right: Glyph) -> bool:
    """Whether two glyphs, one after the other, belong to one number."""
    if left[TEXT] not in _NUMERAL or right[TEXT] not in _NUMERAL or left[BASELINE] != right[BASELINE]:
        return False
    return abs(right[X0] - left[X1]) <= _TOUCH * (right[BOTTOM] - right[TOP])


def mend(cuts: Sequence[Cut], inside: Mapping[Box, list[Glyph]]) -> None:
    """Puts each number whole into the cell at whose side it is set; leaves what is no number when joined."""
    for chain in _chains(cuts):
        boxes = (chain[0].cells[0], *(cut.cells[1] for cut in chain))
        firsts = (_run(_until(inside[boxes[0]], chain[0].left))[-1], *(cut.right for cut in chain))
        parts = [_part(inside[box], first) for box, first in zip(boxes, firsts, strict=True)]
        number = [glyph for glyphs, start, end in parts for glyph in glyphs[start:end]]
        if parse_numeral("".join(glyph[TEXT] for glyph in number)) is None or _are_flush(chain, number):
            continue
        at_left = number[0][X0] - boxes[0][0] <= boxes[-1][2] - number[-1][X1]
        home = parts[0 if at_left else -1]
        for part in parts:
            glyphs, start, end = part
            glyphs[start:end] = number if part is home else []


def _are_flush(chain: Sequence[Cut], number: Sequence[Glyph]) -> bool:
    """Whether two numbers stand at the two sides of a ruling, which is as broad as the gap between them: within a number
    the gaps are alike."""
    behind = {id(cut.right) for cut in chain}
    gaps = sorted(right[X0] - left[X1] for left, right in pairwise(number) if id(right) not in behind)
    if not gaps:
        return False
    usual, size = gaps[len(gaps) // 2], number[0][BOTTOM] - number[0][TOP]
    return any(abs(cut.right[X0] - cut.left[X1] - usual) > _SEAM * size for cut in chain)


def _chains(cuts: Sequence[Cut]) -> Iterator[list[Cut]]:
    """Cuts of one number together: it may run over several rulings."""
    chain: list[Cut] = []
    for cut in cuts:
        if chain and chain[-1].cells[1] != cut.cells[0]:
            yield chain
            chain = []
        chain.append(cut)
    if chain:
        yield chain


def _until(glyphs: Sequence[Glyph], last: Glyph) -> Sequence[Glyph]:
    """The glyphs from `last` back to the first."""
    return glyphs[_index(glyphs, last) :: -1]


def _part(glyphs: list[Glyph], first: Glyph) -> tuple[list[Glyph], int, int]:
    start = _index(glyphs, first)
    return glyphs, start, start + len(_run(glyphs[start:]))


def _index(glyphs: Sequence[Glyph], wanted: Glyph) -> int:
    return next(index for index, glyph in enumerate(glyphs) if glyph is wanted)


def _run(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The glyphs from the first on that are one number, in either direction."""
    run = [glyphs[0]]
    for glyph in glyphs[1:]:
        one, other = (run[-1], glyph) if glyph[X0] >= run[-1][X0] else (glyph, run[-1])
        if not is_one_number(one, other):
            break
        run.append(glyph)
    return run


def is_wrapped_number(lines: Sequence[Line], texts: Sequence[str], box: Box) -> bool:
    """Whether the lines of a cell, as they are seen, are one amount: each but the last fills the cell, or ends as no number
    does, or lacks the room for the three digits that go on below; and joined they print decimals."""
    texts = [normalize("NFKC", text) for text in texts]
    joined = "".join(texts)
    if not _BEGUN.fullmatch(texts[0]) or not all(map(_REST.fullmatch, texts[1:])) or "." not in joined:
        return False
    widths = [ink[2] - ink[0] for _, ink, _ in map(printed, lines)]
    spare = box[2] - box[0] - _PADDING
    pairs = zip(pairwise(texts), pairwise(widths), strict=True)
    goes_on = all(_goes_on(text, below, widths, spare) for (text, below), widths in pairs)
    return goes_on and parse_numeral(joined) is not None


def _goes_on(text: str, below: str, widths: tuple[float, float], spare: float) -> bool:
    width, other = widths
    if text.endswith((",", ".")) or (_GROUP.fullmatch(below) and spare < width + other):
        return True
    return spare - width <= width / len(text) and other <= width


def with_thousands(text: str, line: Line) -> str:
    """What a line of a cell says, without the narrow blanks between the thousands of its only number."""
    if not _SPACED.fullmatch(text):
        return text
    inked = [glyph for glyph in line if not glyph[TEXT].isspace()]
    narrow = all(right[X0] - left[X1] <= _BLANK * (left[BOTTOM] - left[TOP]) for left, right in pairwise(inked))
    return text.replace(" ", "") if narrow else text
