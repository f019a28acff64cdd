"""Page numbers laid over what stands at the foot of a page: they would be digits of its words and amounts."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from audit.model.document import Cell, Grid, TextLine
from audit.model.document.pagination import number_in
from audit.model.place import Place
from audit.model.record import record, replace
from audit.readers.pdf.page import BASELINE, BOTTOM, X0, X1, Glyph, PageContent
from audit.readers.pdf.pages.lines import text_of

_FEWEST = 3  # pages that are counted at one place
_SHARE = 0.4  # of the pages of a size: on left and right pages numbers may stand at different places
_MIXED = 2  # pages on which other words stand around the number
_STEP = 2.0  # points

Size = tuple[int, int]
# From which count, and at which place: where its left side, its middle or its right side is, and its level, by steps.
Count = tuple[int, str, int, int]


@record
class Printed:
    """What may be the number of a page: the counts that it may belong to, itself, its middle across the page and its level."""

    counts: tuple[Count, ...]
    number: int
    middle: float
    level: float


@record
class Counted:
    """What a page's instructions begin and end with that may be its number."""

    size: Size
    numbers: tuple[Printed, ...]


def counted(page: PageContent, runs: Iterable[Sequence[Glyph]]) -> Counted:
    """`runs`: what is painted first and last on the page."""
    found = ((number_in(text_of(run)), run) for run in runs)
    numbers = (_printed(page.number, number, run) for number, run in found if number is not None)
    return Counted((round(page.width), round(page.height)), tuple(numbers))


def _printed(at: int, number: int, run: Sequence[Glyph]) -> Printed:
    """With a count for every way in which numbers of one and of two digits may be set at one place."""
    left, right, level = run[0][X0], run[-1][X1], run[0][BASELINE]
    middle = (left + right) / 2
    sides = ("left", left), ("middle", middle), ("right", right)
    counts = tuple((number - at, side, round(x / _STEP), round(level / _STEP)) for side, x in sides)
    return Printed(counts, number, middle, level)


def numbers_laid_over(pages: Sequence[tuple[Counted, Sequence[TextLine | Grid]]]) -> frozenset[tuple[Size, Count]]:
    """Where numbers stand that count the pages one after the other and run into other words on some of them."""
    alike = Counter(page.size for page, _ in pages)
    times = Counter((page.size, count) for page, _ in pages for printed in page.numbers for count in printed.counts)
    steady = {place for place, many in times.items() if many >= max(_FEWEST, _SHARE * alike[place[0]])}
    mixed: Counter[tuple[Size, Count]] = Counter()
    for page, blocks in pages:
        for printed in page.numbers:
            places = steady.intersection((page.size, count) for count in printed.counts)
            if places and _is_mixed(printed, blocks):
                mixed.update(places)
    return frozenset(place for place, many in mixed.items() if many >= _MIXED)


def _is_mixed(printed: Printed, blocks: Iterable[TextLine | Grid]) -> bool:
    """Whether the line or the cell there says something else, too."""
    there = (block for block in blocks if _is_at(block.place, printed))
    around = (part.text for block in there for part in _parts(block) if part.text and _is_at(part.place, printed))
    return any(number_in(text) != printed.number for text in around)


def _is_at(place: Place, printed: Printed) -> bool:
    box = place.bbox
    return box is not None and box[0] <= printed.middle <= box[2] and box[1] < printed.level < box[3]


def _parts(block: TextLine | Grid) -> Iterable[TextLine | Cell]:
    return [block] if isinstance(block, TextLine) else (cell for row in block.rows for cell in row if cell)


def with_number_below(
    page: PageContent, runs: Iterable[Sequence[Glyph]], places: Collection[tuple[Size, Count]]
) -> PageContent:
    """The page with its number on a line of its own, below all others."""
    for run in runs:
        own = counted(page, [run])
        if any((own.size, count) in places for printed in own.numbers for count in printed.counts):
            lowered = {id(glyph): _lowered(glyph, page.height) for glyph in run}
            return replace(page, glyphs=tuple(lowered.get(id(glyph), glyph) for glyph in page.glyphs), reach=None)
    return page


def _lowered(glyph: Glyph, height: float) -> Glyph:
    text, x0, top, x1, bottom, baseline = glyph
    down = height - glyph[BOTTOM]
    return text, x0, top + down, x1, bottom + down, baseline + down
