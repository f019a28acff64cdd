"""Pages of a text that were joined with nothing between them: the number of each stands right before the first words of the
next, on one line with them, and may be read as a part of a code (12|30104 津贴补贴)."""

from collections.abc import Iterator, Sequence

from audit.model.regex import Regex

_FEWEST = 6  # pages; fewer numbers that count on may be anything
_NEAREST, _FURTHEST = 5, 200  # lines of a page
_MOST = 0.6  # of the lines lie between the first and the last of them
_NUMBERED = Regex(r"\s*[-—–－]?\s*(?P<digits>\d{1,10})")
_LONGEST = 3  # digits of a page number
_GOES_ON = Regex(r"\s*[-—–－]?\s*(?![\s.,、．，)）:：%％/／年月日\d])|\s*[-—–－]?\s+(?=\d)|(?=\d)")
_Spot = tuple[int, int]  # line, and where its number ends


def with_page_ends(lines: Sequence[str]) -> list[str]:
    """The lines, a form feed behind each such number, where they count on from page to page."""
    whole = list(lines)
    if any("\f" in line for line in lines):
        return whole
    for at, end in _chain(lines):
        whole[at] = f"{lines[at][:end]}\f{lines[at][end:]}"
    return whole


def _chain(lines: Sequence[str]) -> list[_Spot]:
    """The longest row of numbers, each one more than the one before; nothing where it is no row of pages."""
    ends: dict[int, list[tuple[int, list[_Spot]]]] = {}  # by number: the line of the last, and the row up to it
    best: list[_Spot] = []
    for at, line in enumerate(lines):
        for number, end in _numbers(line):
            before = (row for last, row in reversed(ends.get(number - 1, [])) if _NEAREST <= at - last <= _FURTHEST)
            row = [*max(before, key=len, default=[]), (at, end)]
            ends.setdefault(number, []).append((at, row))
            best = max(best, row, key=len)
    pages = len(best) >= _FEWEST and best[-1][0] - best[0][0] >= _MOST * len(lines)
    return best if pages else []


def _numbers(line: str) -> Iterator[tuple[int, int]]:
    """What the line may begin with, if words or digits follow: every page number, and where it ends."""
    match = _NUMBERED.match(line)
    if not match:
        return
    start, digits = match.start("digits"), match["digits"]
    for length in range(1, min(len(digits), _LONGEST) + 1):
        end = start + length
        goes_on = _GOES_ON.match(line, end)
        if digits[0] != "0" and goes_on and goes_on.end() < len(line.rstrip()):
            yield int(digits[:length]), goes_on.end()
