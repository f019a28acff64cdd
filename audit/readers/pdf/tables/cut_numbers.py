"""Figures in cells too narrow for them: some run over the ruling into the next cell, some go on in a second line."""

from collections.abc import Callable, Iterator, Mapping, Sequence
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
_AND_CODE = Regex(r"(-?[\d,]+\.\d\d)(?:\d{3}|\d{5}|\d{7})")
_SPACED = Regex(r"-?\d{1,3}(?: \d{3})+(?:\.\d+)?")  # thousands set apart by blanks
_BLANK = 0.55  # of the font size: half of it, and what rounding adds; two numbers in one cell stand further apart
_GROUP = Regex(r"\d{3}\.\d+")  # behind a blank between thousands, where a line may end


_Held = Callable[[Box | None], list[Glyph]]  # what stands in a cell, or beside the table


class Cut(NamedTuple):
    """The last glyph in one cell and the one after it, in another; one of them may be none, beside the table."""

    left: Glyph
    right: Glyph
    cells: tuple[Box | None, Box | None]


def is_one_number(left: Glyph, right: Glyph) -> bool:
    """Whether two glyphs, one after the other, belong to one number."""
    if left[TEXT] not in _NUMERAL or right[TEXT] not in _NUMERAL or left[BASELINE] != right[BASELINE]:
        return False
    return abs(right[X0] - left[X1]) <= _TOUCH * (right[BOTTOM] - right[TOP])


def mend(cuts: Sequence[Cut], inside: Mapping[Box, list[Glyph]], outside: list[Glyph]) -> None:
    """Puts each number whole into the cell that it belongs to; leaves what is no number when joined."""

    def held(box: Box | None) -> list[Glyph]:
        return inside[box] if box else outside

    for chain in _chains(cuts, held):
        boxes = (chain[0].cells[0], *(cut.cells[1] for cut in chain))
        firsts = (_run(_until(held(boxes[0]), chain[0].left))[-1], *(cut.right for cut in chain))
        parts = [_part(held(box), first) for box, first in zip(boxes, firsts, strict=True)]
        number = [glyph for glyphs, start, end in parts for glyph in glyphs[start:end]]
        if parse_numeral("".join(glyph[TEXT] for glyph in number)) is None or _are_flush(chain, number):
            continue
        amount, code = _without_code(number)
        home = parts[_home(boxes, amount)]
        for part in parts:
            glyphs, start, end = part
            glyphs[start:end] = [*(amount if part is home else ()), *(code if part is parts[-1] else ())]


def _without_code(number: list[Glyph]) -> tuple[list[Glyph], list[Glyph]]:
    """An amount and the code of an account that happens to begin where it ends: no amount has so many decimals."""
    both = _AND_CODE.fullmatch("".join(glyph[TEXT] for glyph in number))
    end = both.end(1) if both else len(number)
    return number[:end], number[end:]


def _home(boxes: Sequence[Box | None], number: Sequence[Glyph]) -> int:
    """Which of the cells that a number lies in is its own: it is set at the far side of it, or runs over the near one by
    the least."""
    first, last = boxes[0], boxes[-1]
    if first is None or last is None:
        return next(at for at, box in enumerate(boxes) if box)
    start, end = number[0][X0], number[-1][X1]
    return 0 if min(start - first[0], end - first[2]) <= min(last[2] - end, last[0] - start) else -1


def _are_flush(chain: Sequence[Cut], number: Sequence[Glyph]) -> bool:
    """Whether two numbers stand at the two sides of a ruling, which is as broad as the gap between them: within a number
    the gaps are alike."""
    behind = {id(cut.right) for cut in chain}
    gaps = sorted(right[X0] - left[X1] for left, right in pairwise(number) if id(right) not in behind)
    if not gaps:
        return False
    usual, size = gaps[len(gaps) // 2], number[0][BOTTOM] - number[0][TOP]
    return any(abs(cut.right[X0] - cut.left[X1] - usual) > _SEAM * size for cut in chain)


def _chains(cuts: Sequence[Cut], held: _Held) -> Iterator[list[Cut]]:
    """Cuts of one number together: it may run over several rulings. Those of two numbers, one behind the other, stay apart."""
    chain: list[Cut] = []
    for cut in cuts:
        if chain and not _goes_on_to(cut, chain[-1], held):
            yield chain
            chain = []
        chain.append(cut)
    if chain:
        yield chain


def _goes_on_to(cut: Cut, before: Cut, held: _Held) -> bool:
    """Whether the number that runs into a cell fills it and runs out of it again."""
    box = before.cells[1]
    if box is None or box != cut.cells[0]:
        return False
    glyphs = held(box)
    return any(glyph is cut.left for glyph in _run(glyphs[_index(glyphs, before.right) :]))


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
