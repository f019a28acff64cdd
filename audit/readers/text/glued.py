"""Pages of a text that were joined with nothing between them: the number of each stands right before the first words of the
next, on one line with them, and may be read as a part of a code (12|30104 津贴补贴); or, where it comes out before the words of
its own page, behind the last ones of the page before (18.离退休干部处  | 6). And of those that stand alone: where a page ends
within a sentence, or within an amount, its number would be read as a part of it."""

from collections import Counter, deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import takewhile
from operator import attrgetter

from audit.model.record import record
from audit.model.regex import Regex

_FEWEST = 6  # pages; fewer numbers that count on may be anything
_FEWEST_BEHIND = 3  # of them
_NEAREST, _FURTHEST = 5, 200  # lines of a page
_MOST = 0.6  # of the lines lie between the first and the last of them
_MOST_LINKS = 16  # to one number; the last of them
_NUMBERED = Regex(r"\s*(?:[-—–－]\s*)?(?P<digits>\d{1,10})(?!\d)")
_BEHIND = Regex(r"(?:(?<=[^\s\d])\s+|(?<=\d)\s{2,}|\A\s*)(?P<digits>[1-9]\d{0,2})\s*\Z")
_LONGEST = 3  # digits of a page number
_FEWEST_ALONE = 4  # pages the numbers of which stand alone, and count on without a gap
_ALONE = Regex(r"\s*(?P<digits>[1-9]\d{0,2})\s*")
_PAUSE = Regex("[，。；]")  # of sentences: rows of tables and headings have none
_ENDED = Regex(r"[。；：:！？!?]\s*\Z")
_WORD = Regex(r"[^\W\d_]")
_GOES_ON = Regex(r"\s*(?:[-—–－]\s*)?(?![\s.,、．，)）:：%％/／年月日\d])|\s*[-—–－]?\s+(?=\d)")
_ITEM = Regex(r"\d{1,2}[.、．](?=[^\s\d])")  # of a list: 8|20.司法警察总队
_Spot = tuple[int, int]  # line, and where its number ends


@record
class _Link:
    """A number at the beginning of a line, and the one that it counts on from; `length`: of the row up to it."""

    at: int
    end: int
    length: int
    before: "_Link | None"


_length = attrgetter("length")


def with_page_ends(lines: Sequence[str], code: Regex) -> list[str]:
    """The lines, a form feed behind each such number, where they count on from page to page. `code`: of an account."""
    whole = list(lines)
    if any("\f" in line for line in lines):
        return whole
    for at, end in _chain(lines, partial(_numbers, code=code)) or _last_numbers(lines):
        whole[at] = f"{lines[at][:end]}\f{lines[at][end:]}"
    return whole


def _last_numbers(lines: Sequence[str]) -> list[_Spot]:
    """Of pages the number of which stands at the end of a line or alone; nothing where it stands alone everywhere."""
    spots = _chain(lines, _numbers_behind)
    return spots if sum(bool(lines[at][:end].strip()) for at, end in spots) >= _FEWEST_BEHIND else []


def with_whole_sentences(lines: Sequence[str]) -> list[str]:
    """The lines, those blank that are the number of a page which ends within a sentence, where they count on from page to
    page, and what runs along the heads or feet there. Where form feeds show the pages, who looks for these takes both out: a
    number is but dressed, which no other number is."""
    whole = list(lines)
    numbers = [at for at, _ in _chain(lines, _numbers_alone, _FEWEST_ALONE)]
    around = {at: _around(lines, at) for at in numbers}
    times = Counter(lines[i].strip() for beside in around.values() for i in beside)
    fewest = max(_FEWEST_ALONE, _MOST * len(numbers))
    running = {text for text, count in times.items() if count >= fewest and _WORD.search(text)}
    fed = any("\f" in line for line in lines)
    for at in numbers:
        out = [i for i in around[at] if lines[i].strip() in running]
        beside = _around(lines, at, running)
        if len(beside) > 1 and _is_sentence(*(lines[i] for i in beside)):
            whole[at] = lines[at].replace(lines[at].strip(), f"- {lines[at].strip()} -") if fed else ""
            for i in () if fed else out:
                whole[i] = ""
    return whole


def _around(lines: Sequence[str], at: int, without: Collection[str] = ()) -> list[int]:
    """The nearest lines above and below that have words, or figures."""
    above, below = range(at - 1, -1, -1), range(at + 1, len(lines))
    found = (
        next((i for i in side if lines[i].strip() and lines[i].strip() not in without), None) for side in (above, below)
    )
    return [i for i in found if i is not None]


def _is_sentence(above: str, below: str) -> bool:
    """Whether the first goes on in the second."""
    pauses = bool(_PAUSE.search(above) or _PAUSE.search(below))
    return pauses and not _ENDED.search(above) and "\t" not in above + below


def _numbers_alone(line: str) -> Iterator[_Spot]:
    if match := _ALONE.fullmatch(line):
        yield int(match["digits"]), 0


def _chain(lines: Sequence[str], numbers: Callable[[str], Iterable[_Spot]], fewest: int = _FEWEST) -> list[_Spot]:
    """The longest row of numbers, each one more than the one before; nothing where it is no row of pages."""
    last: dict[int, deque[_Link]] = {}  # by number
    best: _Link | None = None
    begun = [dict(numbers(line)) for line in lines]
    for at, own in enumerate(begun):
        for number, end in own.items():
            if number + 1 in _beside(begun, at + 1) or number - 1 in _beside(begun, at - 1):
                continue  # rows that are numbered
            near = takewhile(lambda link: at - link.at <= _FURTHEST, reversed(last.get(number - 1, ())))  # noqa: B023 - used up within the turn
            before = max((link for link in near if at - link.at >= _NEAREST), key=_length, default=None)
            link = _Link(at, end, 1 + (before.length if before else 0), before)
            last.setdefault(number, deque(maxlen=_MOST_LINKS)).append(link)
            best = max(best or link, link, key=_length)
    spots: list[_Spot] = []
    while best:
        spots.append((best.at, best.end))
        best = best.before
    pages = len(spots) >= fewest and spots[0][0] - spots[-1][0] >= _MOST * len(lines)
    return spots if pages else []


def _beside(begun: Sequence[Mapping[int, int]], at: int) -> Mapping[int, int]:
    return begun[at] if 0 <= at < len(begun) else {}


def _numbers(line: str, code: Regex) -> Iterator[tuple[int, int]]:
    """What the line may begin with, if words or a code follow: every page number, and where it ends."""
    match = _NUMBERED.match(line)
    if not match or match["digits"].startswith("0"):
        return
    start, digits = match.start("digits"), match["digits"]
    goes_on = _GOES_ON.match(line, match.end())
    if goes_on and len(digits) <= _LONGEST and goes_on.end() < len(line.rstrip()):
        yield int(digits), goes_on.end()
    whole = bool(code.fullmatch(digits))
    for length in range(1, min(len(digits) - 1, _LONGEST) + 1):
        if (not whole and code.fullmatch(digits, length)) or _ITEM.match(line, start + length):
            yield int(digits[:length]), start + length


def _numbers_behind(line: str) -> Iterator[tuple[int, int]]:
    """The page number that the line may end with, and where it begins."""
    if match := _BEHIND.search(line):
        yield int(match["digits"]), match.start()
