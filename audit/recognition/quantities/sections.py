"""First-level sections of the prose (一、…), each as one passage, and their headings."""

from collections.abc import Iterator, Sequence

from audit.model.document import TextLine
from audit.model.record import record
from audit.model.regex import Regex
from audit.recognition.regions import Region, RegionKind
from audit.recognition.text import Passage, passage
from audit.recognition.text.characters import line_of, uniform

_HEADING = 90  # a heading may wrap; the words that name a section stand in its first characters


@record
class Section:
    """`heading` is as much of the beginning as a heading can be long."""

    heading: str
    passage: Passage

    def title(self) -> str:
        """The first printed line."""
        first = line_of(self.passage.spots[0])
        return self.passage.pieces[first].text.strip("#*- ")


def sections(regions: Sequence[Region], opening: Regex) -> Iterator[Section]:
    """A section goes on behind a table that stands in it."""
    lines = [line for region in regions if region.kind is RegionKind.PROSE for line in region.lines]
    collected: list[TextLine] = []
    for line in lines:
        if collected and opening.match(uniform(line.text)):
            yield from _section(collected)
            collected = []
        collected.append(line)
    yield from _section(collected)


def _section(lines: Sequence[TextLine]) -> Iterator[Section]:
    joined = passage(lines, paged=True)
    if joined.text:
        yield Section(joined.text[:_HEADING], joined)
