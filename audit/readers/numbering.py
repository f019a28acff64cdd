"""Page numbers that a reader finds printed, and the lines that run along the heads and feet of a text's pages."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from audit.model.document import Grid, TextLine
from audit.model.document.pagination import PageNumber, are_page_numbers, number_in
from audit.model.regex import Regex

_OUTER = 2  # lines at the head and at the foot of a page among which its number stands
_LINES = 60  # of a page of text; between two numbers further apart a page without a number may stand
_NEAR = (-2, -1, 1, 2)  # from a page to those around it
_FEWEST = 4  # pages; what fewer have in common may be anything
_SPACE = Regex(r"\s+")
_WORD = Regex(r"[^\W\d_]")

Blocks = Sequence[TextLine | Grid]


def page_numbers(pages: Sequence[Blocks]) -> tuple[PageNumber, ...]:
    """Of the pages in this order; none where what was found does not number them."""
    found = [number for position, page in enumerate(pages) for number in _number(page, position)]
    return tuple(found) if are_page_numbers(found, len(pages)) else ()


def _number(page: Blocks, position: int) -> Iterator[PageNumber]:
    """What stands lowest, else what stands highest."""
    for block in (*reversed(page[-_OUTER:]), *page[:_OUTER]):
        number = number_in(block.text) if isinstance(block, TextLine) else None
        if number is not None:
            yield PageNumber(number, position, block.place)
            return


def numbers_in_text(pages: Sequence[Blocks]) -> tuple[PageNumber, ...]:
    """The same of a text, where the last line of a page may also be a cell: a page number counts on from the one before, or
    is counted on from; or it stands on one page only, and its neighbours, or those next to a page that lacks, on others, which
    may be in another order."""
    found = page_numbers(pages)
    times = Counter(number.number for number in found)
    return tuple(
        number
        for index, number in enumerate(found)
        if any(_counts_on(*pair) for pair in pairwise(found[max(index - 1, 0) : index + 2]))
        or (times[number.number] == 1 and any(number.number + step in times for step in _NEAR))
    )


def _counts_on(one: PageNumber, other: PageNumber) -> bool:
    return one.number < other.number and other.number - one.number == other.position - one.position


def numbers_between(lines: Sequence[TextLine]) -> tuple[PageNumber, ...]:
    """In a text that does not say where its pages end: only such as - 7 - or 第7页."""
    found: list[PageNumber] = []
    last = position = 0
    for line in lines:
        number = number_in(line.text, dressed=True)
        if number is not None:
            at = line.place.line or 0
            position += 1 + (at - last) // _LINES
            found.append(PageNumber(number, position, line.place))
            last = at
    return tuple(found) if are_page_numbers(found, len(found)) else ()


def running_lines(pages: Sequence[Sequence[TextLine]]) -> Iterator[TextLine]:
    """The line of words that all pages but a few begin or end with; the first of them may be the title of it all."""
    fewest = max(_FEWEST, len(pages) - max(1, len(pages) // 10))
    ends = [(page[:_OUTER], page[_OUTER:][-_OUTER:]) for page in pages]
    for place in range(2):
        count = Counter(chain.from_iterable({_text(line) for line in end[place]} for end in ends))
        common = {text for text, times in count.items() if times >= fewest and _WORD.search(text)}
        first: dict[str, TextLine] = {}
        for line in chain.from_iterable(end[place] for end in ends):
            if (text := _text(line)) in common and first.setdefault(text, line) is not line:
                yield line


def _text(line: TextLine) -> str:
    return _SPACE.sub("", line.text)
