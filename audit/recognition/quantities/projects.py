"""The same project in the prose, in its performance table and in the table of projects."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

from audit.model.facts import FormTable, Row
from audit.model.figure import Figure
from audit.model.knowledge.quantities import BlockPattern
from audit.model.record import field, mutable
from audit.recognition.labels import plain
from audit.recognition.quantities.blocks import SIZE, Block
from audit.recognition.quantities.mentions.labels import LabelReader, pair_up
from audit.recognition.quantities.performance.targets import Target, fiscal_total_of

_SURE = Fraction(16, 10)  # of 2: how alike the names of one project are where the amounts differ
_PROJECT_LEVEL = 3  # a row of the lowest account is a project
_ALMOST = Fraction(4, 10)  # share of the name that must agree where the amounts do


@mutable
class Listed:
    """A project of the table: rows of one name are one project."""

    name: str
    figures: list[Figure] = field(default_factory=list)
    rows: int = 0

    @property
    def amount(self) -> Decimal | None:
        return sum((f.amount for f in self.figures), Decimal(0)) if len(self.figures) == self.rows else None


@mutable
class Project:
    """One project in up to three places: what the prose tells of it, its performance table, its row in a table."""

    block: Block | None = None
    target: Target | None = None
    listed: Listed | None = None

    @property
    def name(self) -> str:
        return next((p.name for p in (self.block, self.listed, self.target) if p and p.name), "")


def listed_projects(tables: Iterable[FormTable], pattern: BlockPattern) -> list[Listed]:
    """In the order of the table. One that is printed again, in 元 behind 万元, tells nothing new;
    where one was not read row by row, nobody knows how many there are."""
    found: dict[str, Listed] = {}
    for table in tables:
        if table.form == pattern.form:
            if table.garbled:
                return []
            told = _of_table(table, pattern.column)
            if any(name in found and each.amount != found[name].amount for name, each in told.items()):
                _add(found, told)
            else:
                found |= {name: each for name, each in told.items() if name not in found}
    return list(found.values())


def have_names(tables: Iterable[FormTable], pattern: BlockPattern) -> bool:
    """Every row of a project tells its name; in text without cells it may not be told from the account before it, and
    nobody knows how many projects there are."""
    rows = (row for table in tables if table.form == pattern.form and table.flow for row in table.rows)
    return all(row.project or row.level != _PROJECT_LEVEL for row in rows)


def _add(found: dict[str, Listed], told: Mapping[str, Listed]) -> None:
    for name, each in told.items():
        listed = found.setdefault(name, Listed(each.name))
        listed.rows += each.rows
        listed.figures += each.figures


def _of_table(table: FormTable, column: str) -> dict[str, Listed]:
    told: dict[str, Listed] = {}
    for row in table.rows:
        if row.project:
            listed = told.setdefault(plain(row.project), Listed(row.project))
            listed.rows += 1
            listed.figures += _figures(table, row, column)
    return told


def _figures(table: FormTable, row: Row, column: str) -> list[Figure]:
    figure = table.figure_at(row, column)
    return [figure] if figure else []


def size_of(block: Block) -> Figure | None:
    """How much money the prose says that the project has."""
    return next((m.amount.figure for m in block.of(SIZE) if m.amount), None)


Told = TypeVar("Told", Listed, Target)


class Matcher:
    """Finds which block of prose, which performance table and which row are of one project: by name, and by amount
    where names are alike."""

    def __init__(self) -> None:
        self._names = LabelReader()

    def projects(self, blocks: Sequence[Block], targets: Sequence[Target], listed: Sequence[Listed]) -> list[Project]:
        """Every block, table and row once; what finds no partner stands alone."""
        told = [Project(block=b) for b in blocks]
        for project, row in pair_up(told, listed, lambda p, r: self._score(p.name, r.name, _amount(p), r.amount)):
            project.listed = row
        for project, target in pair_up(told, targets, self._of_target):
            project.target = target
        rows = [Project(listed=r) for r in _without(listed, (p.listed for p in told))]
        loose = _without(targets, (p.target for p in told))
        for project, target in pair_up(rows, loose, self._of_target):
            project.target = target
        return [*told, *rows, *(Project(target=t) for t in _without(loose, (p.target for p in rows)))]

    def _of_target(self, project: Project, target: Target) -> Fraction:
        total = fiscal_total_of(target)
        return self._score(project.name, target.name, _amount(project), total.amount if total else None)

    def _score(self, name: str, other: str, amount: Decimal | None, total: Decimal | None) -> Fraction:
        """Names alone where they agree well; a name that is partly illegible needs the same amount besides."""
        likeness = self._names.likeness(name, other)
        if amount is None or amount != total:
            return likeness if likeness >= _SURE else Fraction(0)
        if likeness:
            return likeness + Fraction(1, 2)
        share = self._names.share(name, other)
        return share if share >= _ALMOST else Fraction(0)


def _without(every: Iterable[Told], taken: Iterable[Told | None]) -> list[Told]:
    """Those that are none of the others; two of one name and amount are two."""
    others = set(map(id, taken))
    return [each for each in every if id(each) not in others]


def _amount(project: Project) -> Decimal | None:
    """As the prose tells it, else its row."""
    if project.block is None:
        return project.listed.amount if project.listed else None
    size = size_of(project.block)
    return size.amount if size else None
