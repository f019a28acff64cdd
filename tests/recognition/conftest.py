import re
from collections.abc import Callable
from itertools import groupby

import pytest

from audit.model.document import Cell, Document, Grid, Layout, TextLine
from audit.model.facts import FormTable, Unrecognised
from audit.model.knowledge.rules import RuleBook
from audit.model.place import Place
from audit.readers.text import document_from_text
from audit.recognition.identity.profile import profile_of
from audit.recognition.regions.outline import outline
from audit.recognition.tables import classes_of, recognise_tables
from audit.rulebook import load


@pytest.fixture(scope="session")
def knowledge() -> RuleBook:
    """What tables are read with, and nothing of the prose."""
    built_in = load()
    return RuleBook(forms=built_in.forms, accounts=built_in.accounts, titles=built_in.titles)


@pytest.fixture
def tables(knowledge: RuleBook) -> Callable[[str], dict[str, FormTable]]:
    """Tables by form id; in the given text | stands for a tab."""

    def recognised(text: str) -> dict[str, FormTable]:
        document = document_from_text("甲.txt", re.sub(r" *\| *", "\t", text), knowledge.titles.lines)
        profile = profile_of(document, knowledge.titles)
        regions = outline(document, knowledge.forms, knowledge.titles, profile.kind, classes_of(knowledge.accounts))
        found, _ = recognise_tables(regions, document, profile, knowledge)
        return {table.form: table for table in found}

    return recognised


@pytest.fixture
def cell() -> Callable[[FormTable, str, str], str]:
    """The printed text of a cell by row name or code and column name; its state where nothing is printed."""

    def text(table: FormTable, row: str, column: str) -> str:
        index = next(r.index for r in table.rows if row in (r.name, r.code, r.project))
        entry = table.entries[index, column]
        return entry.text or entry.state.value

    return text


def _grid(lines: list[str], page: int) -> Grid:
    """Cells 50 points wide and 20 high; `~3` makes one three columns wide, `<>` is covered from above."""
    drawn: list[dict[float, Cell]] = []
    for number, line in enumerate(lines):
        x, row = 0.0, {}
        for text in line.strip().removeprefix("|").removesuffix("|").split("|"):
            words, _, span = text.strip().partition("~")
            box = (x, 20.0 * number, x + 50.0 * int(span or 1), 20.0 * number + 20)
            if words != "<>":
                row[x] = Cell(words.replace("/", "\n"), Place(page=page, bbox=box))
            x = box[2]
        drawn.append(row)
    starts = sorted({x for row in drawn for x in row})
    return Grid(tuple(tuple(row.get(x) for x in starts) for row in drawn), Place(page=page, bbox=(0, 0, 500, 500)))


def _paged(text: str) -> Document:
    """Lines that start with | are rows of a grid, --- starts a new page, everything else is text above the tables."""
    blocks: list[TextLine | Grid] = []
    for page, content in enumerate(text.split("---"), 1):
        for is_grid, group in groupby(content.strip().splitlines(), key=lambda line: line.strip().startswith("|")):
            lines = list(group)
            blocks += [_grid(lines, page)] if is_grid else [TextLine(line, Place(page=page)) for line in lines]
    return Document("甲.pdf", Layout.PAGED, tuple(blocks), text.count("---") + 1)


@pytest.fixture(scope="session")
def bound() -> Callable[[str], Document]:
    """A drawn PDF, as `_paged` has it."""
    return _paged


@pytest.fixture
def recognised(knowledge: RuleBook) -> Callable[[str], tuple[dict[str, FormTable], tuple[Unrecognised, ...]]]:
    """Tables of a drawn PDF by form id, and what was not recognised."""

    def found(text: str) -> tuple[dict[str, FormTable], tuple[Unrecognised, ...]]:
        document = _paged(text)
        profile = profile_of(document, knowledge.titles)
        regions = outline(document, knowledge.forms, knowledge.titles, profile.kind, classes_of(knowledge.accounts))
        tables, problems = recognise_tables(regions, document, profile, knowledge)
        return {table.form: table for table in tables}, problems

    return found


@pytest.fixture
def paged(recognised: Callable[[str], tuple[dict[str, FormTable], object]]) -> Callable[[str], dict[str, FormTable]]:
    """Tables of a drawn PDF by form id."""
    return lambda text: recognised(text)[0]
