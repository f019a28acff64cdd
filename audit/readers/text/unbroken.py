"""Texts that have lost their line breaks (a page copied as one line): they are broken again where a heading or an item
must begin, behind a full stop or white space; names of tables behind the note of the one before; and rows that stand on
one line, as PDFium writes some pages, before each code."""

from collections.abc import Iterator, Sequence

from audit.model.knowledge.titles import LinePatterns
from audit.readers.text.logical import Logical

_LONG = 400  # characters of a line that may have been several
_MEAN = 200  # of all lines of such a text: a disclosure with its line breaks has a tenth of it
_SECTIONS = 3  # headings in one line; a paragraph may name two of them
_SEVERAL = 4  # places where a line must begin: a paragraph may list as much as three points


def broken_again(lines: Sequence[Logical], said: LinePatterns) -> Iterator[Logical]:
    """The lines; those of a text without line breaks as several."""
    filled = [len(line.text) for line in lines if line.text.strip()]
    unbroken = bool(filled) and sum(filled) >= _MEAN * len(filled)
    for line in lines:
        places = _places(line, said, unbroken=unbroken)
        if not places:
            yield line
            continue
        for start, end in zip([0, *places], [*places, len(line.text)], strict=True):
            if start < end:
                yield line.before(end).behind(start) if start else line.before(end)


def _places(line: Logical, said: LinePatterns, *, unbroken: bool) -> Sequence[int]:
    """Where other lines begin in it."""
    glued = {match.end() for match in said.glued.finditer(line.text)}
    if _is_long(line) and (unbroken or len(said.sections.findall(line.text)) >= _SECTIONS):
        places = [match.end() for match in said.unbroken.finditer(line.text)]
        if len(places) >= _SEVERAL:
            return sorted({*places, *glued})
    places = [match.end() for match in said.rows.finditer(line.text)]
    if len(places) >= _SEVERAL:
        return places
    titled = [match.start(group) for match in said.titled.finditer(line.text) for group in ("title", "below")]
    return sorted({*titled, *glued})


def _is_long(line: Logical) -> bool:
    return len(line.text) >= _LONG
