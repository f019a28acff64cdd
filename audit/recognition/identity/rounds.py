"""A text without pages that tells everything all over again: two disclosures, one behind the other."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from audit.model.document import Document, Grid, TextLine
from audit.model.knowledge.titles import Titles
from audit.model.record import mutable
from audit.model.regex import Regex
from audit.recognition.contents import numbered_as
from audit.recognition.labels import squeeze
from audit.recognition.regions import PRINTED_AMOUNT

_RUNS = 2  # of the parts of one disclosure: in its contents and in its text
_PART, _HEADING = 0, 1
_PARTS_AGAIN, _HEADINGS_AGAIN = 2, 3  # so many of them that come again are no chance


@mutable
class _Stretch:
    """A part, or what stands under a heading. `told`: it has amounts, which an entry of the contents has not. `within`:
    the number of the part that a heading stands in."""

    line: TextLine
    number: int
    name: str
    within: int = 0
    told: bool = False


def told_again(document: Document, words: Titles) -> TextLine | None:
    """The line with which the second of two disclosures begins."""
    parts, headings = _stretches(document, words)
    return _third_run(parts) or _parts_again(parts) or _headings_again(headings, words.outline.of_money)


def _stretches(document: Document, words: Titles) -> tuple[Sequence[_Stretch], Sequence[_Stretch]]:
    parts: list[_Stretch] = []
    headings: list[_Stretch] = []
    for block in document.blocks:
        text = squeeze(block.text) if isinstance(block, TextLine) else ""
        level, number = numbered_as(text, words.contents) or (None, 0)
        if isinstance(block, TextLine) and level == _PART:
            parts.append(_Stretch(block, number, _name(text, words)))
        elif isinstance(block, TextLine) and level == _HEADING:
            _leave(parts, headings, number)
            headings.append(_Stretch(block, number, _name(text, words), parts[-1].number if parts else 0))
        elif any(PRINTED_AMOUNT.search(line) for line in _lines(block)):
            for stretch in (*parts[-1:], *headings[-1:]):
                stretch.told = True
    return parts, headings


def _leave(parts: list[_Stretch], headings: Sequence[_Stretch], number: int) -> None:
    """Forgets the parts that were counted anew under a heading (五、绩效预算信息: 第一部分 总体目标): the next heading goes
    on counting, which in another disclosure it does not."""
    if not headings or number != headings[-1].number + 1:
        return
    before = headings[-1].line.place.line or 0
    inner = [index for index, part in enumerate(parts) if index and (part.line.place.line or 0) > before]
    if inner and parts[inner[0]].number <= parts[inner[0] - 1].number:
        del parts[inner[0] :]


def _name(text: str, words: Titles) -> str:
    """Without its number, the year and what else differs from one unit to the next."""
    for numbering in words.contents.numbering:
        text = numbering.sub("", text)
    return words.contents.changing.sub("", words.contents.tail.sub("", text))


def _lines(block: TextLine | Grid) -> Iterator[str]:
    if isinstance(block, TextLine):
        yield block.text
    else:
        yield from (cell.text for row in block.rows for cell in row if cell)


def _third_run(parts: Sequence[_Stretch]) -> TextLine | None:
    """Where the parts are counted from the first one on for the third time: the contents do so, and the text itself."""
    runs, last, seen = 1, 0, 0
    for part in parts:
        if part.number < last and seen > 1 and part.number <= parts[0].number:
            runs, seen = runs + 1, 0
            if runs > _RUNS:
                return part.line
        last, seen = part.number, seen + 1
    return None


def _parts_again(parts: Sequence[_Stretch]) -> TextLine | None:
    """Where 第一部分 comes again, and both times some of the parts have amounts and several have one name."""
    starts = [index for index, part in enumerate(parts) if part.number == 1]
    runs = [parts[start:end] for start, end in pairwise([*starts, len(parts)])]
    first, *others = [run for run in runs if any(part.told for part in run)] or [[]]
    for run in others:
        if sum(any(_alike(part.name, other.name) for other in first) for part in run) >= _PARTS_AGAIN:
            return run[0].line
    return None


def _alike(one: str, other: str) -> bool:
    """情况说明 is short for 预算情况说明."""
    return one.endswith(other) or other.endswith(one)


def _headings_again(headings: Sequence[_Stretch], of_money: Regex) -> TextLine | None:
    """Where the numbers under one part come again, of money and with amounts both times, after all of them have come."""
    first: dict[tuple[int, int], int] = {}
    second: dict[tuple[int, int], int] = {}
    for index, heading in enumerate(headings):
        number = heading.within, heading.number
        if heading.told and of_money.search(heading.name) and first.setdefault(number, index) != index:
            second.setdefault(number, index)
    if len(second) < _HEADINGS_AGAIN or max(first[number] for number in second) >= min(second.values()):
        return None
    return headings[min(second.values())].line
