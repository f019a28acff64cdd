"""Texts that have lost their line breaks (a page copied as one line): they are broken again where a heading or an item
must begin, behind a full stop or white space; and rows that stand on one line, as PDFium writes some pages, before each code."""

from collections.abc import Iterator, Sequence

from audit.model.knowledge.titles import LinePatterns
from audit.readers.text.logical import Logical

_LONG = 400  # characters of a line that may have been several
_MEAN = 200  # of all lines of such a text: a disclosure with its line breaks has a tenth of it
_SEVERAL = 4  # places where a line must begin: a paragraph may list as much as three points


def broken_again(lines: Sequence[Logical], said: LinePatterns) -> Iterator[Logical]:
    """The lines; those of a text without line breaks as several."""
    filled = [len(line.text) for line in lines if line.text.strip()]
    unbroken = bool(filled) and sum(filled) >= _MEAN * len(filled)
    for line in lines:
        places = [match.end() for match in said.unbroken.finditer(line.text)] if unbroken and _is_long(line) else []
        if len(places) < _SEVERAL:
            places = [match.end() for match in said.rows.finditer(line.text)]
        if len(places) < _SEVERAL:
            yield line
            continue
        for start, end in zip([0, *places], [*places, len(line.text)], strict=True):
            if start < end:
                yield line.before(end).behind(start) if start else line.before(end)


def _is_long(line: Logical) -> bool:
    return len(line.text) >= _LONG
