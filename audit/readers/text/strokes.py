"""Tables whose cells are divided by strokes (| a | b |, a|b, │ a │): lines of tabs instead."""

from collections.abc import Iterable

from audit.model.regex import Regex
from audit.readers.markup import without_marks

_STROKE = Regex("[|｜│┃║]")
_DIVIDED = Regex("(?:[^|｜│┃║]*[|｜│┃║]){2}")
_FRAMED = Regex(r"\s*[|｜│┃║].*[|｜│┃║]\s*$")
_BORDER = Regex(r"\s*[+\u2500-\u257f](?:\s?[-=+:\u2500-\u257f])+\s*")  # +---+---+, ├──┼──┤ between two rows
_RULE = Regex(r"[\s|｜│┃:─┼├┤-]+")  # |---|:-:|
# A text with tables has many such lines; the path at the head of a web page (首页 | 公开 | 预算) is one.
_LEAST = 3
_FRAMES = 0.8  # of the lines of a text whose tables have a stroke at either end


class Strokes:
    """How a text divides its cells, learned from all of its lines."""

    def __init__(self, lines: Iterable[str]) -> None:
        divided = [line for line in lines if _DIVIDED.match(line)]
        framed = sum(bool(_FRAMED.match(line)) for line in divided)
        self._framed = framed >= len(divided) * _FRAMES
        self._bare = len(divided) >= _LEAST and not self._framed

    def tabbed(self, line: str) -> str:
        """The line without marks, its cells divided by tabs; every character keeps its column, but for the first stroke."""
        if _BORDER.fullmatch(line):
            return ""
        line = without_marks(line)
        if self._bare and "\t" not in line and _STROKE.search(line):
            return "" if _RULE.fullmatch(line) and "-" in line else _STROKE.sub("\t", line)
        if not self._framed or not _FRAMED.match(line):
            return line
        if _RULE.fullmatch(line):
            return ""
        return " " + _STROKE.sub("\t", line.rstrip()[:-1].lstrip()[1:])


def parted(line: str) -> list[str]:
    """What stands between tabs; where it has none, between strokes."""
    return line.split("\t") if "\t" in line else _STROKE.split(line)
