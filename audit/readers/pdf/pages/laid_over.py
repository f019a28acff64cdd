"""Words that are laid over the pages, black and as large as others: a unit's name, a stamp, a head or foot drawn into a table.

They stand at one place of nearly every page, whatever is printed there: rulings cut through their letters, or other
letters stand in the same place.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import inf

from audit.model.document import Grid, TextLine
from audit.model.record import record, replace
from audit.model.regex import Regex
from audit.readers.pdf.page import BASELINE, BOTTOM, TEXT, TOP, X0, X1, Box, Glyph, PageContent, area
from audit.readers.pdf.pages.lines import ASCENT, DESCENT, text_of

_ENDS = 60  # glyphs at either end of a page's instructions: there programs put what they lay over a page
_SPACING = 1.2  # of the font size, between letters
_SHIFT = 0.314  # points; so that no place that is likely lies where it is rounded up or down
_PAGES, _PROSE_PAGES, _SHARE = 2, 3, 0.6  # with it, at least, and of the pages of a kind
_MARGIN = 0.12  # of the height: heads and feet are lines of their own there
_MISFITS = 2  # pages on which it fits not
_CUT = 0.2  # of a letter, on either side of a ruling
_SAME = 0.3  # of a letter that lies under another one
_STRIP = 40.0  # points
_NUMBER = Regex(r"\d+")
_WORD = Regex(r"[^\W\d_]{2}")

Place = tuple[str, int, int]  # words, their digits as #, and where they begin


@record
class Kind:
    """Pages that are alike: their size, and whether there are tables on them."""

    width: int
    height: int
    ruled: bool


@record
class Ends:
    """The words that a page's instructions begin and end with."""

    kind: Kind
    places: frozenset[Place]


def outer_runs(page: PageContent) -> list[list[Glyph]]:
    """What is painted first and last on a page: among it is what was laid over it."""
    return list(_runs(_outer(page.glyphs)))


def ends_of(page: PageContent, runs: Iterable[list[Glyph]]) -> Ends:
    """The words among its outer `runs`."""
    words = (run for run in runs if _WORD.search(text_of(run)))
    return Ends(_kind(page), frozenset(map(_place, words)))


def may_be_laid_over(pages: Sequence[tuple[Ends, Sequence[TextLine | Grid]]]) -> bool:
    """Whether words stand at one place of most pages of a kind, in cells that differ or among the letters of lines."""
    for kind, place in _repeated([ends for ends, _ in pages]):
        there = [blocks for ends, blocks in pages if ends.kind == kind and place in ends.places]
        if sum(_is_mixed(blocks, place) for blocks in there) >= _MISFITS:
            return True
        cells = {_cell_at(blocks, place) for blocks in there if kind.ruled}
        if len(cells) > 1:
            return True
    return False


def without_laid_over(pages: Sequence[PageContent]) -> list[PageContent]:
    """The pages without such words."""
    runs = [list(_runs(page.glyphs)) for page in pages]
    kinds = list(map(_kind, pages))
    repeated = set(_repeated([ends_of(page, outer_runs(page)) for page in pages]))
    misfits: Counter[str] = Counter()
    for page, own, kind in zip(pages, runs, kinds, strict=True):
        known = [run for run in own if (kind, _place(run)) in repeated]
        misfits.update({_place(run)[0] for run in known if _fits_not(run, page)})
    marks = {words for words, count in misfits.items() if count >= _MISFITS}
    if not marks:
        return list(pages)
    laid = [[run for run in own if _place(run)[0] in marks] for own in runs]
    counts = Counter((kind, _place(run)) for own, kind in zip(laid, kinds, strict=True) for run in own)
    alike = Counter(kinds)
    steady = {(kind, place) for (kind, place), count in counts.items() if count >= _SHARE * alike[kind]}
    return [_without(page, own, steady) for page, own in zip(pages, laid, strict=True)]


def _without(page: PageContent, runs: Sequence[list[Glyph]], steady: set[tuple[Kind, Place]]) -> PageContent:
    kind = _kind(page)
    gone = {id(glyph) for run in runs if (kind, _place(run)) in steady or _fits_not(run, page) for glyph in run}
    if not gone:
        return page
    return replace(page, glyphs=tuple(glyph for glyph in page.glyphs if id(glyph) not in gone))


def _repeated(ends: Sequence[Ends]) -> Iterator[tuple[Kind, Place]]:
    alike = Counter(each.kind for each in ends)
    counts = Counter((each.kind, place) for each in ends for place in each.places)
    for (kind, place), count in counts.items():
        fewest = _PAGES if kind.ruled else _PROSE_PAGES
        within = kind.ruled or _MARGIN * kind.height < place[2] < (1 - _MARGIN) * kind.height
        if within and count >= max(fewest, _SHARE * alike[kind]) and _WORD.search(place[0]):
            yield kind, place


def _kind(page: PageContent) -> Kind:
    return Kind(round(page.width), round(page.height), bool(page.tables))


def _outer(glyphs: tuple[Glyph, ...]) -> tuple[Glyph, ...]:
    """At the head and the end of the instructions."""
    return glyphs if len(glyphs) <= 2 * _ENDS else glyphs[:_ENDS] + glyphs[-_ENDS:]


def _runs(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Letters on one baseline, one behind the other."""
    run: list[Glyph] = []
    level = end = inf
    for glyph in glyphs:
        text, x0, top, x1, bottom, baseline = glyph
        if text.isspace():
            continue
        if baseline == level and abs(x0 - end) <= _SPACING * (bottom - top):
            run.append(glyph)
        else:
            if run:
                yield run
            run = [glyph]
        level, end = baseline, x1
    if run:
        yield run


def _place(run: Sequence[Glyph]) -> Place:
    words = _NUMBER.sub("#", text_of(run))
    return words, int(run[0][X0] + _SHIFT), int(run[0][BASELINE] + _SHIFT)


def _is_mixed(blocks: Iterable[TextLine | Grid], place: Place) -> bool:
    """Whether the line there says something else than the words."""
    words, x, y = place
    lines = (
        block for block in blocks if isinstance(block, TextLine) and (box := block.place.bbox) and box[1] < y < box[3]
    )
    line = next((line for line in lines if line.place.bbox and line.place.bbox[0] - 1 <= x < line.place.bbox[2]), None)
    return line is not None and words not in _NUMBER.sub("#", "".join(line.text.split()))


def _cell_at(blocks: Iterable[TextLine | Grid], place: Place) -> Box | None:
    _, x, y = place
    for grid in blocks:
        if (
            isinstance(grid, Grid)
            and (bounds := grid.place.bbox)
            and bounds[0] < x < bounds[2]
            and bounds[1] < y < bounds[3]
        ):
            cells = (cell.place.bbox for row in grid.rows for cell in row if cell and cell.place.bbox)
            return next((box for box in cells if box[0] <= x < box[2] and box[1] <= y < box[3]), None)
    return None


def _fits_not(run: Sequence[Glyph], page: PageContent) -> bool:
    """Whether a ruling cuts through one of the letters, or another letter lies under it."""
    own = set(map(id, run))
    near: defaultdict[int, list[Glyph]] = defaultdict(list)
    for glyph in page.glyphs:
        if id(glyph) not in own and not glyph[TEXT].isspace():
            near[int(glyph[X0] // _STRIP)].append(glyph)
    boxes = [_box(glyph) for glyph in run]
    for glyph, box in zip(run, boxes, strict=True):
        strips = {int(box[0] // _STRIP) + step for step in (-1, 0, 1)}
        beside = (other for strip in strips for other in near[strip] if other[TEXT] != glyph[TEXT])
        if any(_common(box, _box(other)) > _SAME * area(box) for other in beside):
            return True
    return any(_is_cut(box, cell) for table in page.tables for cell in table for box in boxes)


def _is_cut(box: Box, cell: Box) -> bool:
    """A good part of the letter lies in the cell, and a good part outside."""
    return _CUT * area(box) < _common(box, cell) < (1 - _CUT) * area(box)


def _box(glyph: Glyph) -> Box:
    size = glyph[BOTTOM] - glyph[TOP]
    return glyph[X0], glyph[BASELINE] - ASCENT * size, glyph[X1], glyph[BASELINE] + DESCENT * size


def _common(one: Box, other: Box) -> float:
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return width * height if width > 0 and height > 0 else 0.0
