"""Text that some program broke at a width, wherever that fell: in the middle of a row, of a name, of a number.

Such lines have one width, which none exceeds. They are put together again, but for those that only happen to be as wide:
where both read together make no number and apart they do, or where another row or paragraph begins.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import pairwise

from audit.model.document.pagination import number_in
from audit.model.knowledge.titles import LinePatterns
from audit.model.record import replace
from audit.model.regex import Regex
from audit.readers.text.logical import Logical
from audit.readers.text.strokes import parted
from audit.readers.text.whole_rows import whole_rows

_NARROWEST = 16  # columns; no page and no window is narrower
_FEWEST, _MANY = 3, 8  # different lines: some are the widest by chance (headers, rows of one shape)
_SHARE = 0.4  # of a short text so many are enough
_NEARLY = 4  # columns
_SPACED = 0.95  # of the lines of a text that is printed with a blank line behind each
_TAB = 8
_WIDE = Regex("[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]")
_UNIT = Regex(r"\S+|\s")  # is not broken by programs that break lines between words
_NUMERAL = Regex(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_AMOUNT = Regex(r"\s*-?\d[\d,]*\.\s?\d+\s*")
_ENDED = Regex(r"(?<![\d.,])\d[\d,]*\.\d\d\Z")
_ROW = Regex(r"\d{3}\s|\s{2}")
_DECIMALS = Regex(r"(?<![\d.,])\d[\d,]*\.(\d+)(?![\d.,])")
_TAIL, _HEAD = Regex(r"[\d.,]*\Z"), Regex(r"[\d.,]*")
_ENDS = Regex(r"[。；：;:\d\u4e00-\u9fff]\s*\Z")
_RARE = 0.03  # of the decimals of a text so many are written with another number of digits, all told


def unwrapped(lines: Sequence[str], said: LinePatterns) -> list[Logical]:
    """The lines of a text, numbered from 1, with those put together that were one."""
    printed = _printed(_unpadded(lines))
    texts = [text for _, text in printed]
    full = _full(texts, said)
    decimals = _usual_decimals(texts, full) if full else frozenset[int]()
    logical: list[Logical] = []
    near = _near(texts) if any("\t" in text for text in texts) else frozenset[int]()
    usual = _usual_cells(texts)
    cut = bool(full) and any("\t" in texts[index] for index in near | full)
    ends = _before_words(texts) if cut else frozenset[int]()
    goes_on = False
    for index, (number, text) in enumerate(printed):
        if goes_on:
            logical[-1] = _joined(logical[-1], number, text)
        else:
            logical.append(Logical(number, text))
        goes_on = (
            index in full
            and not _are_rows(text, texts[index + 1], usual)
            and _is_one(text, texts[index + 1], decimals, said)
        )
        open_cell = index in near or (cut and text.endswith("\t") and index + 1 < len(texts))
        if not goes_on and open_cell and "\t" in text and _AMOUNT.fullmatch(texts[index + 1]):
            logical[-1] = replace(logical[-1], text=logical[-1].text.rstrip("\t") + "\t" * max(1, _trailing(text)))
            goes_on = True  # the last cell of the row
    numbers = {printed[index][0] for index in near}
    return whole_rows(logical, numbers, {printed[index][0] for index in ends})


def _before_words(lines: Sequence[str]) -> frozenset[int]:
    """The lines that a program which breaks between words may have broken, however short they are."""
    return frozenset().union(*(_reaching(lines, add, words=True, short=True) for add in (_columns, _stops)))


def _unpadded(lines: Sequence[str]) -> Sequence[str]:
    """Lines that were filled up with blanks to one width are as long as their words; what was broken at a width ends with
    two blanks by chance only."""
    widest = max(map(len, lines), default=0)
    full = [line for line in lines if len(line) == widest]
    padded = sum(line.endswith("  ") for line in full)
    return [line.rstrip(" ") for line in lines] if padded * 2 > len(full) > _FEWEST else lines


def _joined(line: Logical, number: int, text: str) -> Logical:
    return replace(line, text=line.text + text, turns=(*line.turns, (len(line.text), number)))


def _trailing(text: str) -> int:
    return len(text) - len(text.rstrip("\t"))


def _printed(lines: Sequence[str]) -> list[tuple[int, str]]:
    """The lines with their numbers, without the blank ones that stand behind every line."""
    numbered = list(enumerate(lines, start=1))
    spaced = [(one, other) for one, other in pairwise(lines) if one]
    if sum(not other for _, other in spaced) > len(spaced) * _SPACED:
        return [(number, line) for number, line in numbered if line]
    return numbered


def _full(lines: Sequence[str], said: LinePatterns) -> frozenset[int]:
    """The lines that reach the width of the text and are followed by another one: more than nearly reach it. The rows of a
    table may all be the widest of a text, and say nothing where each ends with an amount and another follows."""
    add, best = max(
        ((add, _reaching(lines, add)) for add in (_characters, _columns, _stops)), key=lambda each: len(each[1])
    )
    if any(_is_cut(lines[index], lines[index + 1]) for index in best):
        return best
    widest = max((add(0, line) for line in lines), default=0)
    nearly = sum(widest - _NEARLY <= add(0, line) < widest for i, line in enumerate(lines) if i not in best)
    fewest = min(_MANY, _SHARE * sum(bool(line.strip()) for line in lines))
    rows = sum(bool(_ENDED.search(lines[i])) and _opens(lines[i + 1], said) for i in best)
    enough = len({lines[index] for index in best}) >= max(_FEWEST, fewest, nearly + 1)
    return best if enough and rows * 2 <= len(best) else frozenset()


def _opens(line: str, said: LinePatterns) -> bool:
    return bool(_ROW.match(line) or said.begins.match(line))


def _near(lines: Sequence[str]) -> frozenset[int]:
    """The lines behind which the next word had no place."""
    return max((_reaching(lines, add, words=True) for add in (_characters, _columns, _stops)), key=len)


def _reaching(
    lines: Sequence[str], add: Callable[[int, str], int], *, words: bool = False, short: bool = False
) -> frozenset[int]:
    """The lines that would be the widest of all with one more character, or word; `add` measures. `short`: those, too,
    that are less than half as wide."""
    widths = [add(0, line) for line in lines]
    widest = max(widths, default=0)
    if widest < _NARROWEST:
        return frozenset()
    followed = (
        i for i in range(len(lines) - 1) if lines[i + 1] and not (lines[i + 1].isspace() and "\t" not in lines[i + 1])
    )
    return frozenset(
        i
        for i in followed
        if (short or widths[i] * 2 > widest)
        and "\f" not in lines[i + 1]
        and number_in(lines[i + 1], dressed=True) is None
        and add(widths[i], _first(lines[i + 1], words=words)) > widest
    )


def _first(line: str, *, words: bool) -> str:
    unit = _UNIT.match(line) if words else None
    return unit[0] if unit else line[0]


def _characters(width: int, text: str) -> int:
    return width + len(text)


def _columns(width: int, text: str) -> int:
    """Of a terminal."""
    return width + len(text) + len(_WIDE.findall(text))


def _stops(width: int, text: str) -> int:
    """The same, where a tab goes on to the next stop."""
    first, *others = text.split("\t")
    width = _columns(width, first)
    for part in others:
        width = _columns((width // _TAB + 1) * _TAB, part)
    return width


def _is_cut(line: str, following: str) -> bool:
    """One number, which neither part is."""
    tail, head = _tail(line), _head(following)
    whole = bool(tail and head) and bool(_NUMERAL.fullmatch(tail + head))
    return whole and not (_NUMERAL.fullmatch(tail) and _NUMERAL.fullmatch(head))


def _is_one(line: str, following: str, decimals: Iterable[int], said: LinePatterns) -> bool:
    tail, head = _tail(line), _head(following)
    if tail and head:
        return _is_usual(tail + head, decimals) or not (_is_usual(tail, decimals) and _is_usual(head, decimals))
    if "." in tail and "\t" not in line and _is_usual(tail, decimals) and said.name.match(following):
        return False  # a row that is whole, and the next
    begins = said.begins.match(following) and _ENDS.search(line)
    titled = said.title.fullmatch(following) and said.ended.search(line)
    return ("\t" in line and "\t" in following) or not (begins or titled)


def _usual_cells(lines: Sequence[str]) -> int:
    """How many cells most of the lines with several have; 0 where there is no such number."""
    counts = Counter(cells for line in lines if (cells := len(parted(line))) > 1)
    usual, times = counts.most_common(1)[0] if counts else (0, 0)
    return usual if times * 2 > counts.total() else 0


def _are_rows(line: str, following: str, usual: int) -> bool:
    """Both have the cells of a row, and the second begins as one does."""
    cells = parted(following)
    return len(parted(line)) == len(cells) == usual and not _AMOUNT.fullmatch(cells[0])


def _is_usual(text: str, decimals: Iterable[int]) -> bool:
    return bool(_NUMERAL.fullmatch(text)) and ("." not in text or len(text.partition(".")[2]) in decimals)


def _tail(line: str) -> str:
    match = _TAIL.search(line)
    return match[0] if match else ""


def _head(line: str) -> str:
    match = _HEAD.match(line)
    return match[0] if match else ""


def _usual_decimals(lines: Sequence[str], full: Collection[int]) -> frozenset[int]:
    """With how many digits behind the point this text writes the numbers that are surely whole."""
    found = ((i, match) for i, line in enumerate(lines) for match in _DECIMALS.finditer(line))
    whole = (m for i, m in found if m.start() and (i not in full or m.end() < len(lines[i])))
    counts = Counter(len(match[1]) for match in whole)
    least = counts.total() * _RARE
    return frozenset(digits for digits, count in counts.items() if count > least)
