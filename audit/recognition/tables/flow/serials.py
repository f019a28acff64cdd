"""What a text prints beside labels and is no part of them: the numbers of the rows (序号 1, 2, 3 …) before codes and labels or
between the two, and the unit behind the name of a column."""

from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from audit.model.document import TextLine
from audit.model.record import replace
from audit.model.regex import Regex
from audit.recognition.labels import plain, squeeze
from audit.recognition.regions import PRINTED_AMOUNT

_REACH = 12  # lines from the title within which a header ends
_ENOUGH = 3  # rows in order are no accident
_LEADING = 4  # words: the parts of a code, and the number
_BRACKETS = ("）", ")")
_WORD = Regex(r"\S+")
_NUMBER = Regex(r"\s*([1-9]\d{0,2})(?=\s)")


def without_serials(lines: Sequence[TextLine], words: Collection[str]) -> Sequence[TextLine]:
    """The lines with blanks for the numbers, where a line of the header begins with one of the `words` for them and the
    lines below are numbered in order."""
    below = next((i for i, line in enumerate(lines[:_REACH], 1) if _first_word(line) in words), None)
    if below is None:
        return lines
    numbered, number = list(lines), 0
    for index in range(below, len(lines)):
        match = _NUMBER.match(lines[index].text)
        if match and int(match[1]) == number + 1:
            number += 1
            text = lines[index].text
            numbered[index] = replace(lines[index], text=" " * match.end() + text[match.end() :])
    return numbered if number >= _ENOUGH else lines


def without_numbers_within(lines: Sequence[TextLine], words: Collection[str]) -> Sequence[TextLine]:
    """The same where the header has such a word behind its first one: the numbers stand behind the code, or the label of
    the total (行次: 201 2 一般公共服务支出)."""
    below = next((i for i, line in enumerate(lines[:_REACH], 1) if _has_behind(line, words)), None)
    if below is None:
        return lines
    numbered, number = list(lines), 0
    for index in range(below, len(lines)):
        text = lines[index].text
        leading = list(_WORD.finditer(text))[1:_LEADING]
        if found := next((match for match in leading if match[0] == str(number + 1)), None):
            number += 1
            blank = text[: found.start()] + " " * len(found[0]) + text[found.end() :]
            numbered[index] = replace(lines[index], text=blank)
    return numbered if number >= _ENOUGH else lines


def without_units(lines: Sequence[TextLine], unit: Regex) -> Sequence[TextLine]:
    """The lines with blanks for the units behind words of the header: 合计（万元）."""
    heads = list(takewhile(lambda line: not PRINTED_AMOUNT.search(line.text), lines[:_REACH]))
    if not any(line.text.endswith(_BRACKETS) for line in heads):
        return lines
    return [*(replace(line, text=_blanked(line.text, unit)) for line in heads), *lines[len(heads) :]]


def _blanked(text: str, unit: Regex) -> str:
    for start, end in _units(text, unit):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _units(text: str, unit: Regex) -> Iterator[tuple[int, int]]:
    for word in _WORD.finditer(text):
        start = max(map(word[0].rfind, "（("))
        if start > 0 and unit.fullmatch(squeeze(word[0][start:])):
            yield word.start() + start, word.end()


def _has_behind(line: TextLine, words: Collection[str]) -> bool:
    return any(plain(word) in words for word in line.text.split()[1:])


def _first_word(line: TextLine) -> str:
    return plain(next(iter(line.text.split()), ""))
