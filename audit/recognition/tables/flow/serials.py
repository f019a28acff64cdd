"""The numbers of the rows (序号 1, 2, 3 …) that a text prints before codes and labels: no part of either."""

from collections.abc import Collection, Sequence

from audit.model.document import TextLine
from audit.model.record import replace
from audit.model.regex import Regex
from audit.recognition.labels import plain

_REACH = 12  # lines from the title within which a header ends
_ENOUGH = 3  # rows in order are no accident
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


def _first_word(line: TextLine) -> str:
    return plain(next(iter(line.text.split()), ""))
