"""What a template left in the prose: blanks, words to choose from, instructions to whoever fills it in."""

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from audit.decimal_utils import parse_numeral
from audit.model.document import Cell
from audit.model.facts import LEFTOVER_KIND, Statement
from audit.model.knowledge.grammar import Leftover
from audit.model.regex import Regex
from audit.recognition.labels import squeeze
from audit.recognition.prose.paragraphs import Paragraph
from audit.recognition.regions import Region
from audit.recognition.text.characters import stretches
from audit.recognition.text.sifting import sifted

_AROUND = 20  # characters of the sentence to either side
_PARTED = Regex(r"(?<=\d)\s*\n\s*(?=\d)")
_PART = "/"


def leftovers(paragraphs: Sequence[Paragraph], known: Sequence[Leftover], first: int) -> Iterator[Statement]:
    """One statement for every leftover, numbered from `first`."""
    there = sifted([paragraph.text for paragraph in paragraphs], known, attrgetter("pattern"))
    found = (
        (paragraph, one.name, match.start(), match.end())
        for (paragraph, heading), here in zip(_with_headings(paragraphs), there, strict=True)
        for one in here
        if one.under is None or (heading and one.under.search(heading))
        for match in one.pattern.finditer(paragraph.text)
        if not _are_numbers(paragraph, match.start(), match.end())
    )
    for index, (paragraph, name, start, end) in enumerate(found, first):
        yield Statement(
            index, LEFTOVER_KIND, "", name, paragraph.text[max(start - _AROUND, 0) : end + _AROUND],
            paragraph.place(start, end), paragraph.section, words={"残留": paragraph.text[start:end]},
        )  # fmt: skip


def leftovers_in_cells(regions: Iterable[Region], known: Sequence[Leftover], first: int) -> Iterator[Statement]:
    """The same in the cells of tables; digits that a line break parts may be those of two numbers."""
    cells = [
        (region, cell, text)
        for region in regions
        for cell in _cells(region)
        if (text := squeeze(_PARTED.sub(_PART, cell.text)))
    ]
    there = sifted([text for _, _, text in cells], [one for one in known if one.cells], attrgetter("pattern"))
    found = (
        (region, cell, text, one.name, match[0])
        for (region, cell, text), here in zip(cells, there, strict=True)
        for one in here
        for match in one.pattern.finditer(text)
    )
    for index, (region, cell, text, name, said) in enumerate(found, first):
        section = (region.title.text.strip("# "),) if region.title else ()
        yield Statement(index, LEFTOVER_KIND, "", name, text, cell.place, section, words={"残留": said})


def _cells(region: Region) -> Iterator[Cell]:
    return (cell for grid in region.grids for row in grid.rows for cell in row if cell)


def _are_numbers(paragraph: Paragraph, start: int, end: int) -> bool:
    """Whether two numbers, each whole on its line, only seem to be one where the lines follow each other."""
    pieces = [paragraph.lines[i].text[first:after] for i, first, after in stretches(paragraph.spots[start:end])]
    return len(pieces) > 1 and all(parse_numeral(piece) is not None for piece in pieces)


def _with_headings(paragraphs: Iterable[Paragraph]) -> Iterator[tuple[Paragraph, str]]:
    """Each with the heading right above it, empty where another paragraph is."""
    section: tuple[str, ...] = ()
    for paragraph in paragraphs:
        yield paragraph, paragraph.section[-1] if paragraph.section and paragraph.section != section else ""
        section = paragraph.section
