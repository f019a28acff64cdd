"""The numbers that are printed on the pages: they tell in which order the pages belong, and of pages that lack."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from audit.model.place import Place
from audit.model.record import record
from audit.model.regex import Regex

_PRINTED = Regex(r"[-—–－·.]*(?:第)?(?P<number>\d{1,3})页?(?:[/，,]?共?\d{1,3}页?)?[-—–－·.]*")
_DRESSED = Regex(r"[-—–－·]\d{1,3}[-—–－·]|第\d{1,3}页.*")
_ALONE = Regex(r"[-—–－]?\d{1,3}[-—–－]?|\d{1,3}/\d{1,3}|第\d{1,3}页/?(?:[，、,]?共\d{1,3}页)?")
_SEVERAL = Regex(r"[-—–－·]\s*\d{1,3}\s*[-—–－·]|第\s*\d{1,3}\s*页|\d{1,3}")  # side by side in one line
_DIGITS = Regex(r"\d+")
_PARTED = Regex(r"\d[.,，] \d+(?:[.,，]\d+)*(?:[万亿]?元|%)|\d[万亿] 元")
_FEWEST = 4  # numbered pages of a document; fewer say nothing about it
_MOST = 0.6  # of the pages
_STEP = 2  # a page without a number may stand between
_SPACE = Regex(r"\s+")


@record
class PageNumber:
    """A printed page number. `position`: of the page in the order of reading, from 0."""

    number: int
    position: int
    place: Place


@lru_cache(maxsize=4096)  # all who look at pages ask for the same lines
def number_in(text: str, *, dressed: bool = False) -> int | None:
    """The page number that a line is; `dressed`: only one with dashes or words, which is no other number."""
    line = _SPACE.sub("", text)
    match = (_DRESSED if dressed else _PRINTED).fullmatch(line) and _PRINTED.fullmatch(line)
    return int(match["number"]) if match else None


def numbers_side_by_side(text: str) -> tuple[int, ...]:
    """The page numbers that make up a line, of pages that are printed beside each other; none of another line."""
    if not _SEVERAL.match(text.lstrip()):
        return ()
    digits = (_DIGITS.search(number) for number in _SEVERAL.findall(text))
    return () if _SEVERAL.sub("", text).strip() else tuple(int(match[0]) for match in digits if match)


def is_page_number(line: str) -> bool:
    """Whether a line without white space, wherever it stands, is most likely the number of its page: one that ends with
    a point may be a number broken there, with words before it the end of a sentence."""
    return bool(_ALONE.fullmatch(line))


def parts_an_amount(before: str, after: str) -> bool:
    """Whether what stands above and below a lone number are one amount without it: nothing but the number of a page parts
    these. Where no digits or no unit follow, it may be the rest of the number above it."""
    return bool(_PARTED.match(f"{before[-2:]} {after}"))


def are_page_numbers(numbers: Sequence[PageNumber], pages: int) -> bool:
    """Whether what was found at the heads or feet numbers the pages: most have one, and most follow the one before."""
    if len(numbers) < max(_FEWEST, _MOST * pages):
        return False
    steps = [other - one for one, other in pairwise(sorted({number.number for number in numbers}))]
    return sum(step <= _STEP for step in steps) > _MOST * len(steps)


def lacking(one: PageNumber, other: PageNumber) -> range:
    """The numbers of pages that lack between two neighbours in the order of reading: those without a number are counted."""
    between = other.position - one.position - 1
    return range(one.number + 1 + between, other.number)


def is_out_of_order(one: PageNumber, other: PageNumber) -> bool:
    """Whether of two neighbours the second cannot follow the first; a number 1 begins another count."""
    return 1 < other.number <= one.number
