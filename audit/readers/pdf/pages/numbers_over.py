"""Page numbers laid over what stands at the foot of a page: they would be digits of its words and amounts."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from audit.model.document import Cell, Grid, TextLine
from audit.model.document.pagination import number_in
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
class Counted:
    """What a page's instructions begin and end with that may be its number."""

    size: Size
    numbers: tuple[tuple[Count, int, float, float], ...]  # with the number itself and where it stands


def counted(page: PageContent, runs: Iterable[Sequence[Glyph]]) -> Counted:
    """`runs`: what is painted first and last on the page."""
    found = ((number_in(text_of(run)), run) for run in runs)
    numbers = (each for number, run in found if number is not None for each in _numbers(page.number, number, run))
    return Counted((round(page.width), round(page.height)), tuple(numbers))


def _numbers(at: int, number: int, run: Sequence[Glyph]) -> Iterator[tuple[Count, int, float, float]]:
    """For every way in which numbers of one and of two digits may be set at one place."""
    left, right, level = run[0][X0], run[-1][X1], run[0][BASELINE]
    middle = (left + right) / 2
    for side, x in (("left", left), ("middle", middle), ("right", right)):
        yield (number - at, side, round(x / _STEP), round(level / _STEP)), number, middle, level


def numbers_laid_over(pages: Iterable[tuple[Counted, Sequence[TextLine | Grid]]]) -> frozenset[tuple[Size, Count]]:
    """Where numbers stand that count the pages one after the other and run into other words on some of them."""
    alike: Counter[Size] = Counter()
    places: defaultdict[tuple[Size, Count], list[bool]] = defaultdict(list)
    for page, blocks in pages:
        alike[page.size] += 1
        for count, number, middle, level in page.numbers:
            places[page.size, count].append(_is_mixed(number, middle, level, blocks))
    return frozenset(
        place
        for place, mixed in places.items()
        if sum(mixed) >= _MIXED and len(mixed) >= max(_FEWEST, _SHARE * alike[place[0]])
    )


def _is_mixed(number: int, middle: float, level: float, blocks: Iterable[TextLine | Grid]) -> bool:
    """Whether the line or the cell there says something else, too."""
    around = (
        part.text
        for block in blocks
        for part in _parts(block)
        if (box := part.place.bbox) and box[0] <= middle <= box[2] and box[1] < level < box[3]
    )
    return any(number_in(text) != number for text in around if text)


def _parts(block: TextLine | Grid) -> Iterable[TextLine | Cell]:
    return [block] if isinstance(block, TextLine) else (cell for row in block.rows for cell in row if cell)


def with_number_below(
    page: PageContent, runs: Iterable[Sequence[Glyph]], places: Collection[tuple[Size, Count]]
) -> PageContent:
    """The page with its number on a line of its own, below all others."""
    for run in runs:
        own = counted(page, [run])
        if any((own.size, count) in places for count, *_ in own.numbers):
            lowered = {id(glyph): _lowered(glyph, page.height) for glyph in run}
            return replace(page, glyphs=tuple(lowered.get(id(glyph), glyph) for glyph in page.glyphs), reach=None)
    return page


def _lowered(glyph: Glyph, height: float) -> Glyph:
    text, x0, top, x1, bottom, baseline = glyph
    down = height - glyph[BOTTOM]
    return text, x0, top + down, x1, bottom + down, baseline + down
