"""Pages of a text that shows where they end, by form feeds or by their numbers: in the order that the numbers prove, each
once, and what the numbers say of pages that lack."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain, pairwise

from audit.model.document import TextLine, UnreadPage
from audit.model.document.pagination import PageNumber
from audit.model.place import Place
from audit.model.record import record, replace
from audit.readers.doubles import is_double
from audit.readers.numbering import numbers_between, numbers_in_text, running_lines
from audit.readers.page_order import gaps, reading_order
from audit.readers.text.logical import Logical

Page = Sequence[Logical]


@record
class Paged:
    """The lines in the order of reading, without the page numbers. `count`: of the pages; None where nothing shows them."""

    lines: tuple[Logical, ...]
    count: int | None
    numbers: tuple[PageNumber, ...]
    running: tuple[Place, ...]
    unread: tuple[UnreadPage, ...]


def paged(fed: Sequence[Page], *, marked: bool) -> Paged:
    """`fed`: the lines between form feeds. `marked`: the text has these, where else only some pages are known to begin."""
    whole = list(chain.from_iterable(fed))
    behind = () if numbers_in_text([_lines(page) for page in fed]) else numbers_between(_lines(whole))
    numbered = {number.place.line: number for number in behind}
    pages = _behind(whole, numbered) if numbered else fed
    if not numbered and not (marked and len(fed) > 1):
        return _unmarked(fed)
    own = [[replace(line, page=number) for line in page] for number, page in enumerate(pages, start=1)]
    kept, doubled = _once(own)
    numbers = _numbers(kept, numbered)
    at = {page[-1].page: position for position, page in enumerate(kept) if page}
    order = reading_order([replace(number, position=at[number.place.page]) for number in numbers], len(kept))
    if order != sorted(order):
        kept = [kept[position] for position in order]
        numbers = _numbers(kept, numbered)
    places = tuple(line.place for line in running_lines([_lines(page) for page in kept]))
    return Paged(_without(kept, numbers), len(pages), numbers, places, (*doubled, *gaps(numbers)))


def _unmarked(fed: Sequence[Page]) -> Paged:
    numbers = numbers_in_text([_lines(page) for page in fed])
    running = tuple(line.place for line in running_lines([_lines(page) for page in fed]))
    return Paged(_without(fed, numbers), None, numbers, running, ())


def text_line(line: Logical) -> TextLine:
    """Outside of every grid."""
    return TextLine(line.text.strip(), place_of(line, line.text, 0))


def place_of(line: Logical, part: str, start: int) -> Place:
    """Of what is printed in the part of the line that begins there."""
    first = start + len(part) - len(part.lstrip())
    place = Place(line.number, line.column, page=line.page, turns=line.turns)
    return place.part(first, first + len(part.strip()))


def _lines(page: Page) -> list[TextLine]:
    return [text_line(line) for line in page]


def _behind(lines: Page, numbered: Collection[int | None]) -> list[Page]:
    """Parted behind every page number."""
    pages: list[list[Logical]] = [[]]
    for line in lines:
        pages[-1].append(line)
        if line.number in numbered:
            pages.append([])
    return [page for page in pages if page]


def _once(pages: Sequence[Page]) -> tuple[list[Page], list[UnreadPage]]:
    """The pages without those that show what the one before does, and what is to be said of these."""
    kept: list[Page] = []
    doubled: list[UnreadPage] = []
    for page in pages:
        if kept and is_double(_lines(page), _lines(kept[-1])):
            said = f"与第 {kept[-1][0].page} 页完全相同，像是重复的一页，没有再读"
            doubled.append(UnreadPage(page[0].page or 0, said, partly=True))  # nothing of it lacks
        else:
            kept.append(page)
    return kept, doubled


def _numbers(pages: Sequence[Page], numbered: Mapping[int | None, PageNumber]) -> tuple[PageNumber, ...]:
    """Of the pages in this order. `numbered`: of a text without form feeds, by the lines they stand on; such a page may be
    several."""
    if not numbered:
        return numbers_in_text([_lines(page) for page in pages])
    places = [-1, *(number.position for number in numbered.values())]
    widths = {line: other - one for line, (one, other) in zip(numbered, pairwise(places), strict=True)}
    found: list[PageNumber] = []
    position = -1
    for line in (page[-1] for page in pages):
        if line.number in numbered:
            position += widths[line.number]
            found.append(replace(numbered[line.number], position=position, place=text_line(line).place))
    return tuple(found)


def _without(pages: Sequence[Page], numbers: Iterable[PageNumber]) -> tuple[Logical, ...]:
    """What stands on the line of a page number may belong to the next page."""
    places = {number.place for number in numbers}
    return tuple(line for page in pages for line in page if text_line(line).place not in places)
