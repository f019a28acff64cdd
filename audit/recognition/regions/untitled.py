"""Tables whose title was lost, or is a picture: they must not pass for the end of the table above them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from audit.model.document import Grid, TextLine
from audit.model.place import Place
from audit.model.record import replace
from audit.model.regex import Regex
from audit.recognition.codes import ACCOUNT_CODE
from audit.recognition.labels import plain, squeeze
from audit.recognition.regions import PRINTED_AMOUNT, Region, RegionKind, totals
from audit.recognition.regions.titles import TitleIndex

_HEADER_ROWS = 6  # at most
_DIGIT = Regex(r"\d")
_STRANGE = 2 / 3  # of the words of a header; character recognition spoils fewer


def without_untitled(regions: Sequence[Region], titles: TitleIndex) -> tuple[Region, ...]:
    """Every table region up to the grid that begins another table; from there on the grids belong to no known table."""
    return tuple(part for region in regions for part in _parts(region, titles))


def _parts(region: Region, titles: TitleIndex) -> Iterator[Region]:
    standard = any(form.kinds for form in region.variants)  # not those of projects, of which many stand under one title
    if standard and not region.grids and (again := _first_line_of_another(region.lines, titles)):
        rest = replace(region, lines=region.lines[again:], notes=region.notes, grids=[])
        region.lines, region.notes = region.lines[:again], []
        yield region
        yield from _parts(rest, titles)
        return
    cut = _first_of_another(region, titles) if standard and len(region.grids) > 1 else 0
    if not cut:
        yield region
        return
    below = _end(region.grids[cut - 1])
    lines, notes = ([line for line in each if _order(line.place) > below] for each in (region.lines, region.notes))
    rest = Region(RegionKind.PROSE, region.part, lines=[*lines, *notes], grids=region.grids[cut:])
    region.grids = region.grids[:cut]
    region.lines = [line for line in region.lines if line not in lines]
    region.notes = [line for line in region.notes if line not in notes]
    yield region
    yield rest


def _first_of_another(region: Region, titles: TitleIndex) -> int:
    """The number of the first grid that is another table; 0 for none."""
    captions = [_order(line.place) for line in region.lines if titles.is_caption(line) or titles.numbers_a_table(line)]
    for number, (above, grid) in enumerate(pairwise(region.grids), start=1):
        captioned = any(_end(above) < spot < _order(grid.place) for spot in captions)
        if captioned and _is_another(grid, region.grids[:number], titles):
            return number
    return 0


def _first_line_of_another(lines: Sequence[TextLine], titles: TitleIndex) -> int:
    """The number of the line of a text at which the header stands once more, above another total of the same name; 0 for
    none: the table and last year's, or the one that corrects it."""
    totals_above: dict[str, tuple[int, list[str]]] = {}
    head: set[str] = set()
    for number, line in enumerate(lines):
        amounts = PRINTED_AMOUNT.findall(line.text)
        if not amounts:
            head |= set() if totals_above else {squeeze(line.text)}
            continue
        label = squeeze(line.text.partition(amounts[0])[0])
        above = totals_above.get(label)
        if above and above[1] != amounts:
            return next((at for at in range(above[0] + 1, number) if squeeze(lines[at].text) in head), 0)
        if titles.names_a_total(label):
            totals_above.setdefault(label, (number, amounts))
    return 0


def _is_another(grid: Grid, above: Sequence[Grid], titles: TitleIndex) -> bool:
    """Whether a grid under a caption of its own is no further page of those above: of an empty form, or an empty one; of
    accounts of another catalogue; or neither the header, if only as character recognition saw it, nor the want of a
    total of its own says that it goes on with them."""
    if not _prints_amounts([grid]) or not _prints_amounts(above):
        return True
    own, before = _catalogues([grid]), _catalogues(above)
    if own and before and own.isdisjoint(before):
        return True
    known, words = _header_words(above[0]), _header_words(grid)
    new = words - known
    strange = bool(known) and len(new) > _STRANGE * len(words)
    return bool(new) and (strange or bool(totals(titles, [grid]) and totals(titles, above)))


def _catalogues(grids: Iterable[Grid]) -> set[str]:
    """With which digits the codes begin that rows begin with: 2 for what is spent on, 3 for what is bought."""
    firsts = (squeeze(row[0].text) for grid in grids for row in grid.rows if row and row[0])
    return {text[0] for text in firsts if ACCOUNT_CODE.fullmatch(text)}


def _header_words(grid: Grid) -> set[str]:
    """What the rows at the top say, down to the first that begins with a code or prints an amount."""
    words: set[str] = set()
    for row in grid.rows[:_HEADER_ROWS]:
        cells = [text for cell in row if cell and (text := squeeze(cell.text))]
        if any(map(PRINTED_AMOUNT.search, cells)) or (cells and ACCOUNT_CODE.fullmatch(cells[0])):
            break
        words.update(plain(text) for text in cells if not _DIGIT.search(text))
    return words


def _prints_amounts(grids: Iterable[Grid]) -> bool:
    return any(
        cell and PRINTED_AMOUNT.search(squeeze(cell.text)) for grid in grids for row in grid.rows for cell in row
    )


def _end(grid: Grid) -> tuple[int, float]:
    """Where it ends: a caption drawn inside the frame stands before that, and is its own."""
    last = [cell.place for row in grid.rows for cell in row if cell]
    return max(map(_order, (grid.place, *last)))


def _order(place: Place) -> tuple[int, float]:
    """Where it begins, in reading order."""
    return place.page or 0, place.bbox[1] if place.bbox else place.line or 0
