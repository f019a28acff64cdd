"""The numbered headings of a disclosure, without the rows of tables that look like some; and how one is cited."""

from collections.abc import Iterable

from audit.model.check import Leaf
from audit.model.document.contents import Entry
from audit.model.facts import Facts, FormTable
from audit.model.figure import counted
from audit.model.place import Box, FilePage

UNREAD = "有没读出的页，可能在那里"


def cited(entry: Entry, group: str) -> Leaf:
    """Its number, under the name of what it is an entry of."""
    return Leaf(counted(entry.ordinal, entry.place), f"{group}「{entry.text}」", (group, entry.text, "编号"))


def outside_tables(facts: Facts) -> list[Entry]:
    """The headings that do not stand between the first and the last figure of a table: those are its rows, unread."""
    spans: dict[FilePage, list[Box]] = {}
    for table in facts.tables:
        for page, box in _reach(table).items():
            spans.setdefault(page, []).append(box)
    return [entry for entry in facts.headings if not _is_within(entry, spans.get(entry.place.file_page, ()))]


def _reach(table: FormTable) -> dict[FilePage, Box]:
    """On every page from its first figure to its last, and from the names of its rows on: another table may stand beside
    a heading, where two pages are printed on a sheet."""
    reach: dict[FilePage, Box] = {}
    for figure in table.figures():
        if box := figure.place.bbox:
            x0, top, x1, foot = reach.get(figure.place.file_page, box)
            around = (min(x0, box[0]), min(top, box[1]), max(x1, box[2]), max(foot, box[3]))
            reach[figure.place.file_page] = around
    for row in table.rows:
        if (box := row.place.bbox) and (known := reach.get(row.place.file_page)):
            reach[row.place.file_page] = (min(known[0], box[0]), known[1], max(known[2], box[2]), known[3])
    return reach


def _is_within(entry: Entry, spans: Iterable[Box]) -> bool:
    box = entry.place.bbox
    return box is not None and any(
        x0 < box[2] and box[0] < x1 and top < box[1] and box[3] < foot for x0, top, x1, foot in spans
    )
