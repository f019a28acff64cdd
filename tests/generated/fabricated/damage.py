"""What programs and people do to a text on its way: nothing of it makes a figure wrong. Each takes the written text."""

import re
from collections.abc import Callable, Sequence

_POINT = re.compile(r"(?<=\d)\.(?=\d)")
_PAGE = 30  # lines


def _pages(text: str) -> list[str]:
    """With a number at the foot of each."""
    lines = text.splitlines(keepends=True)
    parts = ["".join(lines[start : start + _PAGE]) for start in range(0, len(lines), _PAGE)]
    return [f"{part}- {number} -\n" for number, part in enumerate(parts, start=1)]


def _shuffled(order: Callable[[list[str]], Sequence[str]], feed: str = "\f") -> Callable[[str], str]:
    return lambda text: feed.join(order(_pages(text)))


DAMAGES: dict[str, Callable[[str], str]] = {
    "two pages in each other's place": _shuffled(lambda pages: [*pages[:2], pages[3], pages[2], *pages[4:]]),
    "the last page first": _shuffled(lambda pages: pages[::-1], ""),
    "a page twice": _shuffled(lambda pages: [*pages[:3], *pages[2:]]),
    "Chinese full stops for points": lambda text: _POINT.sub("。", text),
    "commas for points": lambda text: _POINT.sub(",", text),
}
PAGE_LOST = _shuffled(lambda pages: [*pages[:3], *pages[4:]])
