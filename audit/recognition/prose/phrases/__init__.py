"""What the prose says without a figure of its own: dates of every sort, and names that it enumerates."""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from audit.model.facts import ENUMERATION_KIND, Statement
from audit.model.knowledge.grammar import Phrase
from audit.recognition.prose.paragraphs import Paragraph
from audit.recognition.text.sifting import sifted


def phrases(paragraphs: Sequence[Paragraph], known: Sequence[Phrase], first: int) -> Iterator[Statement]:
    """One statement for each, numbered from `first`. What a date stands after is a paragraph or its heading."""
    before = ""
    section: tuple[str, ...] = ()
    there = sifted([paragraph.text for paragraph in paragraphs], known, attrgetter("pattern"))
    for number, (paragraph, here) in enumerate(zip(paragraphs, there, strict=True), 1):
        lead = before if paragraph.section == section else "".join(paragraph.section[-1:])
        for one in here:
            if (one.last and number < len(paragraphs)) or (one.after is not None and not one.after.search(lead)):
                continue
            for match in one.pattern.finditer(paragraph.text):
                words = {name: word for name, word in match.groupdict().items() if word}
                yield Statement(
                    first, one.kind, "", one.name, paragraph.printed(match.start(), match.end()),
                    paragraph.place(match.start(), match.end()), paragraph.section, words=words,
                    quantity=one.name if one.kind == ENUMERATION_KIND else "",
                )  # fmt: skip
                first += 1
        before, section = paragraph.text, paragraph.section
