"""The numbers of the rows (序号 1, 2, 3 …) that a text prints before codes and labels, or between the two: no part of either."""

from collections.abc import Collection, Sequence

from audit.model.document import TextLine
from audit.model.record import replace
from audit.model.regex import Regex
from audit.recognition.labels import plain

_REACH = 12  # lines from the title within which a header ends
_ENOUGH = 3  # rows in order are no accident
_LEADING = 4  # words: the parts of a code, and the number
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


def _has_behind(line: TextLine, words: Collection[str]) -> bool:
    return any(plain(word) in words for word in line.text.split()[1:])


def _first_word(line: TextLine) -> str:
    return plain(next(iter(line.text.split()), ""))
