"""Pages of a text that were joined with nothing between them and have no numbers: what begins each (the name of a table or of
a part, the number of the table, a head that is printed again) stands right behind the last words of the page before."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from audit.model.knowledge.titles import LinePatterns
from audit.model.ordinals import HEADED
from audit.model.regex import Regex

_FEWEST = 3  # such lines in a text; fewer may be anything
_LEAST = 2  # amounts of a row; with one each, two rows may stand side by side
_CONTENTS = 150  # lines from the top, among which the list of contents is
_LISTED = Regex(rf"\s*(?:{HEADED}|\d{{1,2}}[.．、])\s*(?P<name>[^\s。][^。]*?)[\s.·…\d]*")
# An amount, or the end of a sentence; 20 may begin the year that the name of a table opens with (2,995.392024年).
_AMOUNT = r"(?<![\d.,])(?:\d[\d,]*\.\d\d|\d{1,3}(?:,\d{3})+)(?=\D|20\d\d|\Z)|(?<=\s)0(?=\s)"
_FIGURE = Regex(_AMOUNT)
_END = Regex(rf"(?:{_AMOUNT}|[。；])\s*")
_WORDS = Regex(r"(?:20\d{2})?[^\d。；，]{4,40}")
_NOTHING_ELSE = Regex(r"\s*(?:2\s*0\s*\d\s*\d)?[^\d。；，]*\Z")  # but such words


def with_page_heads(lines: Sequence[str], said: LinePatterns) -> list[str]:
    """The lines, a form feed before what begins a page within one of them, where many do."""
    whole = list(lines)
    if any("\f" in line for line in lines):
        return whole
    seams = dict(_seams(lines, said))
    if len(seams) < _FEWEST:
        return whole
    for at, start in seams.items():
        whole[at] = f"{lines[at][:start].rstrip()}\f{lines[at][start:]}"
    for at, start in _rows([line.partition("\f")[0] for line in whole], said):
        whole[at] = f"{whole[at][:start].rstrip()}\f{whole[at][start:]}"
    return whole


def _seams(lines: Sequence[str], said: LinePatterns) -> Iterator[tuple[int, int]]:
    """The number of each such line, and where in it the page begins."""
    listed = {_squeezed(match["name"]) for line in lines[:_CONTENTS] if (match := _LISTED.fullmatch(line))}
    before: set[tuple[str, str]] = set()  # lines so far, each with the next
    for at, below in pairwise(i for i, line in enumerate(lines) if line.strip()):
        line, following = lines[at], lines[below]
        for start in _starts(line, following, said):
            rest = _squeezed(line[start:]) if _NOTHING_ELSE.match(line, start) else ""
            named = bool(said.head.fullmatch(line, start)) and bool(said.caption.match(following))
            known = rest in listed or (rest, _squeezed(following)) in before
            if (
                said.caption.match(line, start)
                or said.number.match(line, start)
                or (_WORDS.fullmatch(rest) and (named or known) and not said.unopened.match(rest))
            ):
                yield at, start
                break
        before.add((_squeezed(line), _squeezed(following)))


def _rows(lines: Sequence[str], said: LinePatterns) -> Iterator[tuple[int, int]]:
    """Lines of two rows of accounts with as many amounts each as the line beside them has, and where the second begins."""
    counts = [len(_FIGURE.findall(line)) for line in lines]
    beside = [i for i, line in enumerate(lines) if line.strip()]
    for before, at, below in zip(beside, beside[1:], beside[2:], strict=False):
        half, odd = divmod(counts[at], 2)
        if (
            half < _LEAST
            or odd
            or half not in (counts[before], counts[below])
            or counts[at] in (counts[before], counts[below])
        ):
            continue
        start = [match.end() for match in _FIGURE.finditer(lines[at])][half - 1]
        if said.begins.match(lines[at]) and said.begins.match(lines[at], start):
            yield at, start


def _starts(line: str, following: str, said: LinePatterns) -> Iterator[int]:
    """Where another page may begin: behind an amount or a sentence, and at the number of a table above its name."""
    number = said.number.search(line)
    if number and line[: number.start()].strip() and (said.caption.match(following) or said.head.fullmatch(following)):
        yield number.start()
    yield from (match.end() for match in _END.finditer(line) if match.end() < len(line.rstrip()))


def _squeezed(line: str) -> str:
    return "".join(line.split())
