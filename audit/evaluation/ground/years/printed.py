"""Years in titles, notes and headings."""

from collections.abc import Iterator
from itertools import pairwise
from re import Match

from audit.evaluation.ground import Ground
from audit.evaluation.ground.years import Said, year_patterns
from audit.model.facts import FINAL
from audit.model.knowledge.grammar import YearPatterns
from audit.model.printed_years import YEAR


def of_titles(ground: Ground, year: int) -> Iterator[Said]:
    """In the titles of tables, in the contents that list them, and above performance tables."""
    for view in ground.views:
        if view.table.year is not None:
            yield Said(view.title, view.table.year, year, view.title)
    for entry in ground.facts.contents:
        if entry.table and (match := YEAR.search(entry.text)):
            yield Said(f"目录：{entry.text}", int(match[1]), year, entry.text)
    for known in year_patterns(ground):
        for title, below in pairwise(ground.facts.lines):
            if match := known.target.search(f"{title}|{below}"):
                yield Said(title, int(match["年"]), year, title)


def of_notes(ground: Ground, year: int) -> Iterator[Said]:
    """Below a table in which nothing stands, or only noughts: they say that there was nothing in the year."""
    nothing = (view for view in ground.views if not any(figure.amount for figure in view.table.figures()))
    notes = [(view, note.text) for view in nothing for note in view.table.notes]
    for known in year_patterns(ground):
        for view, text in notes:
            if match := known.note.search("".join(text.split())):
                yield Said(text, int(match["年"]), year, view.title)


def of_headings(ground: Ground, year: int) -> Iterator[Said]:
    """In the headings of the prose, in the contents that list them, and in the names of the parts."""
    sections = dict.fromkeys(heading for said in ground.facts.statements for heading in said.section)
    listed = dict.fromkeys(e.text for e in ground.facts.contents if e.text not in sections)
    parts = dict.fromkeys(
        entry.text for entry in ground.facts.headings if not entry.level and entry.text not in sections
    )
    for known in year_patterns(ground):
        told = [(text, known.heading.search(text) or known.part.search(text)) for text in sections]
        told += [(text, known.part.search(text)) for text in parts]
        told += [(f"目录：{t}", known.heading.search(t) or known.part.search(t)) for t in listed if t not in parts]
        told += _of_tasks(ground, known)
        for heading, match in told:
            if match:
                yield Said(heading, int(match["年"]), year, heading)
    cover = ground.facts.profile.cover
    if match := ground.rulebook.titles.document.cover.search(cover):
        yield Said(cover, int(match["年"]), year, cover)


def _of_tasks(ground: Ground, known: YearPatterns) -> Iterator[tuple[str, Match[str] | None]]:
    """A budget may look back on the year before, final accounts look ahead."""
    final = ground.facts.profile.kind == FINAL
    for text in dict.fromkeys(entry.text for entry in (*ground.facts.headings, *ground.facts.contents)):
        if bool(known.done.search(text)) is final:
            yield text, known.tasks.search(text)
