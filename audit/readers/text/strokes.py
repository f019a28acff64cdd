"""Tables whose cells are divided by strokes (| a | b |, a|b, │ a │): lines of tabs instead."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from audit.model.knowledge.titles import LinePatterns
from audit.model.regex import Regex
from audit.readers.markup import without_marks

_STROKE = Regex("[|｜│┃║]")
_DIVIDED = Regex("(?:[^|｜│┃║]*[|｜│┃║]){2}")
_PAIR = Regex("[^|｜│┃║]+[|｜│┃║][^|｜│┃║]*")
_WHOLE_PAIR = Regex(r".*\S.*[|｜│┃║].*\S.*")  # of a cell on each line, nothing stands behind the stroke
_FRAMED = Regex(r"\s*[|｜│┃║].*[|｜│┃║]\s*$")
_BORDER = Regex(r"\s*[+\u2500-\u257f](?:\s?[-=+:\u2500-\u257f])+\s*")  # +---+---+, ├──┼──┤ between two rows
_RULE = Regex(r"[\s|｜│┃:─┼├┤-]+")  # |---|:-:|
# A text with tables has many such lines; the path at the head of a web page (首页 | 公开 | 预算) is one.
_LEAST = 3
_FRAMES = 0.8  # of the lines of a text whose tables have a stroke at either end
_PAIRS = 4  # lines in a row that one stroke parts in two are a table of two columns
_FEWEST_TORN = 3  # places where lines without cells part the rows of a table


class Strokes:
    """How a text divides its cells, learned from all of its lines."""

    def __init__(self, lines: Iterable[str]) -> None:
        lines = list(lines)
        divided = [line for line in lines if _DIVIDED.match(line)]
        framed = sum(bool(_FRAMED.match(line)) for line in divided)
        self._framed = bool(divided) and framed >= len(divided) * _FRAMES
        self._bare = not self._framed and (len(divided) >= _LEAST or _has_pairs(lines))

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


def _has_pairs(lines: Iterable[str]) -> bool:
    alike = groupby(map(str.strip, lines), lambda line: bool(_PAIR.fullmatch(line)))
    return any(pair and sum(bool(_WHOLE_PAIR.fullmatch(line)) for line in run) >= _PAIRS for pair, run in alike)


def without_guessed_cells(lines: Sequence[str], said: LinePatterns) -> list[str]:
    """The lines, blanks for the strokes where some program guessed the cells from where the words of a page stand, as
    MarkItDown does: it leaves lines in the midst of tables, names of rows among them, and puts codes into one cell with
    names."""
    if not _has_torn_tables(lines, said):
        return list(lines)
    return ["" if _is_rule(line) else _STROKE.sub(" ", line) if _FRAMED.match(line) else line for line in lines]


def _has_torn_tables(lines: Sequence[str], said: LinePatterns) -> bool:
    """In Markdown, what stands right behind the row of a table is another one; here rows go on behind lines that are none, and
    neither the name of the next table nor what stands below it."""
    if not any(map(_is_rule, lines)):
        return False
    runs = [(framed, list(run)) for framed, run in groupby(lines, lambda line: bool(_FRAMED.match(line)))]
    between = [run for place, (framed, run) in enumerate(runs) if not framed and 0 < place < len(runs) - 1]
    torn = (run for run in between if all(map(str.strip, run)) and not any(_opens_table(line, said) for line in run))
    return sum(1 for _ in torn) >= _FEWEST_TORN


def _opens_table(line: str, said: LinePatterns) -> bool:
    return bool(said.head.fullmatch(line.strip()) or said.number.search(line) or said.caption.match(line))


def _is_rule(line: str) -> bool:
    return "-" in line and bool(_FRAMED.match(line)) and bool(_RULE.fullmatch(line))


def parted(line: str) -> list[str]:
    """What stands between tabs; where it has none, between strokes."""
    return line.split("\t") if "\t" in line else _STROKE.split(line)
