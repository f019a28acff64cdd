"""Dates that the prose tells: the day that assets were counted, the years of a project."""

from collections.abc import Iterator, Sequence

from audit.model.facts import DATE_KIND, Statement
from audit.model.patterns import DatePattern
from audit.recognition.prose.paragraphs import Paragraph


def dates(paragraphs: Sequence[Paragraph], known: Sequence[DatePattern], first: int) -> Iterator[Statement]:
    """One statement for every date, numbered from `first`. What a date stands after is a paragraph or its heading."""
    before = ""
    section: tuple[str, ...] = ()
    for paragraph in paragraphs:
        lead = before if paragraph.section == section else "".join(paragraph.section[-1:])
        for one in known:
            if one.after is not None and not one.after.search(lead):
                continue
            for match in one.pattern.finditer(paragraph.text):
                words = {name: word for name, word in match.groupdict().items() if word}
                yield Statement(
                    first, DATE_KIND, "", one.name, paragraph.printed(match.start(), match.end()),
                    paragraph.place(match.start(), match.end()), paragraph.section, words=words,
                )  # fmt: skip
                first += 1
        before, section = paragraph.text, paragraph.section
