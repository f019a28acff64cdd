"""What a template left in the prose: blanks, words to choose from, instructions to whoever fills it in."""

from collections.abc import Iterable, Iterator, Sequence

from audit.model.facts import LEFTOVER_KIND, Statement
from audit.model.knowledge.grammar import Leftover
from audit.recognition.prose.paragraphs import Paragraph

_AROUND = 20  # characters of the sentence to either side


def leftovers(paragraphs: Iterable[Paragraph], known: Sequence[Leftover], first: int) -> Iterator[Statement]:
    """One statement for every leftover, numbered from `first`."""
    found = (
        (paragraph, one.name, match.start(), match.end())
        for paragraph, heading in _with_headings(paragraphs)
        for one in known
        if one.pattern.may_be_in(paragraph.text) and (one.under is None or (heading and one.under.search(heading)))
        for match in one.pattern.finditer(paragraph.text)
    )
    for index, (paragraph, name, start, end) in enumerate(found, first):
        yield Statement(
            index, LEFTOVER_KIND, "", name, paragraph.text[max(start - _AROUND, 0) : end + _AROUND],
            paragraph.place(start, end), paragraph.section, words={"残留": paragraph.text[start:end]},
        )  # fmt: skip


def _with_headings(paragraphs: Iterable[Paragraph]) -> Iterator[tuple[Paragraph, str]]:
    """Each with the heading right above it, empty where another paragraph is."""
    section: tuple[str, ...] = ()
    for paragraph in paragraphs:
        yield paragraph, paragraph.section[-1] if paragraph.section and paragraph.section != section else ""
        section = paragraph.section
