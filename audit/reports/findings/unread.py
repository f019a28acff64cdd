"""What was printed and not recognised: every table by itself, the rest by what it is and how much of it there is.

Nobody reads silence as a pass where a whole table was left out.
"""

from collections import Counter
from collections.abc import Sequence

from audit.model.facts import TABLE, Unrecognised
from audit.model.report import DocumentReport
from audit.reports.words import Wording
from audit.reports.words.wording import place

UNRECOGNISED = "unrecognised"  # what reports for other programs call it


def heading(words: Wording, items: Sequence[Unrecognised]) -> str:
    """How much was not recognised."""
    return words.unrecognised.format(count=len(items), figures=sum(item.figures for item in items))


def told_unread(words: Wording, items: Sequence[Unrecognised]) -> list[str]:
    """One line for every table, and one for all else of a kind."""
    tables = [item for item in items if item.what == TABLE]
    counts, figures = Counter[str](), Counter[str]()
    for item in items:
        if item.what != TABLE:
            counts[item.what] += 1
            figures[item.what] += item.figures
    others = [words.unread_others.format(what=what, count=n, figures=figures[what]) for what, n in counts.items()]
    return [*(_table(words, table, place(words, table.place)) for table in tables), *others]


def unread_tables(report: DocumentReport) -> list[Unrecognised]:
    """Of which reports for other programs say one by one that nothing in them was checked."""
    return [item for item in report.facts.unrecognised if item.what == TABLE]


def table_message(words: Wording, table: Unrecognised) -> str:
    """The sentence on one of them."""
    return _table(words, table, spot="")


def _table(words: Wording, table: Unrecognised, spot: str) -> str:
    return words.unread_table.format(title=table.text, reason=table.reason, count=table.figures, spot=spot).rstrip()
