"""What checks are bound against: the tables by form, their rows by name and code, this disclosure's and its companions'."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import Any, TypeVar

from audit.decimal_utils import fold
from audit.evaluation.ground.gaps import Bound
from audit.evaluation.ground.lost import lost_page
from audit.evaluation.ground.spoken import Spoken
from audit.model.check import Leaf
from audit.model.document import UnreadPage
from audit.model.facts import Entry, EntryState, Facts, FormTable, Row
from audit.model.facts.companions import ALONE, Companions
from audit.model.knowledge.forms import TOTAL_ROW, BlockSpec, ColumnSpec, Form, RowKey
from audit.model.knowledge.formula import Role
from audit.model.knowledge.rules import RuleBook
from audit.model.knowledge.titles import UNKNOWN_ROWS, RowTitles
from audit.model.record import field, mutable, record
from audit.model.regex import Regex

Key = TypeVar("Key", str, int)
_NOT_LETTERS = Regex(r"[\s\"“”'()\[\]、，,.:：;；·\-—_/*《》<>]+")


@lru_cache(maxsize=16_384)  # the same names of accounts stand in table after table
def key(text: str) -> str:
    """Names are compared without white space, punctuation and full width; 其它 and 其他, 与 and 和 are one word."""
    folded = fold(text)
    letters = folded if folded.isalnum() else _NOT_LETTERS.sub("", folded)
    return letters.replace("其它", "其他").replace("与", "和")


@record
class View:
    """One table with what is looked up in it again and again. `odd`: rows that carry figures but fit nowhere.
    `nameless_columns`: columns were told apart by arithmetic alone, so one may be there under no name of the form."""

    table: FormTable
    form: Form | None
    by_name: Mapping[str, tuple[Row, ...]]
    by_code: Mapping[str, tuple[Row, ...]]
    children: Mapping[int, tuple[Row, ...]]
    odd: tuple[Row, ...]
    columns: frozenset[str]
    nameless_columns: bool
    is_empty: bool  # nothing was printed in it, or nothing of it was read
    by_form_name: Mapping[str, tuple[Row, ...]]  # rows by the form's own name of them
    bare: frozenset[int]  # account rows of flow text beside which no figure was read, though they are there for one
    blocks: Mapping[str, BlockSpec]  # of the form, by name
    in_order: tuple[str, ...]  # the columns
    lost: UnreadPage | None  # the page that was not read, or lacks, and on which the table may have rows
    title: str
    called: RowTitles  # how rows are, whatever the form
    cells: dict[tuple[int, str, Role | None], Bound] = field(default_factory=dict, compare=False)  # see entry_of
    codes: dict[int, Leaf] = field(default_factory=dict, compare=False)  # by row, see code_leaf
    _at_lines: dict[int, list[tuple[int, tuple[int, str]]]] = field(default_factory=dict, compare=False)

    @property
    def why_lost(self) -> str:
        """Why it may have rows that were not read; empty where every page around it was."""
        return f"{self.lost.what}，《{self.title}》可能有行在那里" if self.lost else ""

    def block_of(self, row: Row) -> BlockSpec | None:
        return self.blocks.get(row.block)

    def columns_of(self, row: Row) -> tuple[str, ...]:
        """The value columns that this row has a cell in."""
        index, entries = row.index, self.table.entries
        return tuple([name for name in self.in_order if (index, name) in entries])

    def cells_at(self, lines: Iterable[int]) -> list[tuple[int, str]]:
        """The cells whose figures are printed on these lines of a text, in the order of the table."""
        if not self._at_lines:
            for order, (cell, entry) in enumerate(self.table.entries.items()):
                if entry.figure is not None:
                    self._at_lines.setdefault(entry.figure.place.line or 0, []).append((order, cell))
        found = chain.from_iterable(self._at_lines.get(line, ()) for line in set(lines))
        return [cell for _, cell in sorted(found)]

    def column_spec(self, name: str) -> ColumnSpec | None:
        blocks = self.form.blocks if self.form else ()
        return next((c for b in blocks for c in b.columns if c.name == name), None)

    def has_accounts(self) -> bool:
        """False also where the form asks for accounts and units were printed in their place."""
        blocks = {b.name: b for b in self.form.blocks if b.accounts} if self.form else {}
        others = (r for r in self.table.rows if r.block in blocks and blocks[r.block].key is RowKey.ACCOUNT)
        return bool(blocks) and (bool(self.by_code) or not any(r.name != TOTAL_ROW for r in others))

    def lost_accounts(self) -> bool:
        """No column beside the accounts was recognised, though others were: the accounts are there, unread."""
        blocks = {b.name for b in self.form.blocks if b.accounts} if self.form else set()
        return bool(self.table.columns) and not self.by_code and blocks.isdisjoint(c.block for c in self.table.columns)


def view_of(
    table: FormTable, form: Form | None, unread: Sequence[UnreadPage] = (), called: RowTitles = UNKNOWN_ROWS
) -> View:
    by_name: dict[str, list[Row]] = {}
    by_code: dict[str, list[Row]] = {}
    by_form_name: dict[str, list[Row]] = {}
    children: dict[int, list[Row]] = {}
    for row in table.rows:
        if not row.recognised:
            continue
        by_form_name.setdefault(row.name, []).append(row)
        for name in dict.fromkeys(key(n) for n in (row.name, row.label, row.project) if n):
            by_name.setdefault(name, []).append(row)
        if row.code:
            by_code.setdefault(row.code, []).append(row)
        if row.parent is not None:
            children.setdefault(row.parent, []).append(row)
    columns = frozenset(c.name for c in table.columns)
    odd = tuple(row for row in table.rows if not row.recognised and _carries(table, row))
    return View(
        table, form, _frozen(by_name), _frozen(by_code), _frozen(children), odd,
        columns, form is not None and not columns <= set(form.column_names()), not table.has_figures(),
        _frozen(by_form_name),
        _bare(table), {block.name: block for block in reversed(form.blocks)} if form else {},
        tuple(dict.fromkeys(c.name for c in table.columns)), lost_page((row.place for row in table.rows), unread),
        table.title, called,
    )  # fmt: skip


def _bare(table: FormTable) -> frozenset[int]:
    if not table.flow:
        return frozenset()
    filled = table.filled()
    return frozenset(row.index for row in table.rows if row.code and row.index not in filled)


def _frozen(index: Mapping[Key, list[Row]]) -> dict[Key, tuple[Row, ...]]:
    return {k: tuple(rows) for k, rows in index.items()}


def _carries(table: FormTable, row: Row) -> bool:
    """Zeros and dashes under no name are what some programs print in every cell of a half that has fewer rows."""
    asked = ((row.index, column.name) for column in table.columns)
    entries = [table.entries[place] for place in asked if place in table.entries]
    if row.label or row.code:
        return row.index in table.loose or any(entry.state is not EntryState.BLANK for entry in entries)
    return any(figure.value for figure in table.loose.get(row.index, ())) or any(map(_says_more, entries))


def _says_more(entry: Entry) -> bool:
    """Than a blank does."""
    if entry.state is EntryState.PRINTED:
        return entry.figure is None or bool(entry.figure.value)
    return entry.state in {EntryState.UNPLACED, EntryState.UNREADABLE}


@mutable
class Ground:
    """The rule book and one disclosure, with those that it is compared with."""

    rulebook: RuleBook
    facts: Facts
    companions: Companions = ALONE
    views: tuple[View, ...] = field(init=False)
    others: Mapping[Role, Sequence[Sequence[View]]] = field(init=False)  # the tables of the companions
    spoken: Spoken = field(init=False)  # the statements of this disclosure
    noted: dict[str, Any] = field(default_factory=dict)  # what a kind of rule has worked out of the rule book
    _first: dict[tuple[str, Role | None, int], View | None] = field(init=False)
    _elsewhere: dict[tuple[Role, int], Spoken] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.views = tuple(self._views(self.facts))
        self.others = {
            role: [tuple(self._views(facts)) for facts in many] for role, many in self.companions.by_role.items()
        }
        self.spoken = Spoken(self.facts.statements)
        self._first = {}

    def changed(self, facts: Facts) -> "Ground":
        """The ground of a disclosure that differs in a few figures or rows; what is the same is not looked up anew."""
        from copy import copy

        ground = copy(self)
        ground.facts = facts
        ground.views = tuple(
            view if view.table is table else view_of(table, view.form, facts.unread, view.called)
            for view, table in zip(self.views, facts.tables, strict=True)
        )
        if facts.statements is not self.facts.statements:
            ground.spoken = Spoken(facts.statements)
        ground._first = {}  # noqa: SLF001 - its own
        return ground

    def choosing(self, view: View) -> "Ground":
        """The ground on which this table of its form is the one that is looked at."""
        from copy import copy

        ground = copy(self)
        ground._first = {(view.table.form, None, 0): view}  # noqa: SLF001 - its own
        return ground

    def _views(self, facts: Facts) -> Iterable[View]:
        for table in facts.tables:
            templates = [f for f in self.rulebook.forms if f.id == table.form]
            fitting = [f for f in templates if f.variant == table.variant] or templates
            yield view_of(table, fitting[0] if fitting else None, facts.unread, self.rulebook.titles.rows)

    @staticmethod
    def _of_member(many: Sequence[Sequence[View]], member: int) -> Sequence[View]:
        return many[member] if member < len(many) else ()

    def spoken_elsewhere(self, role: Role, member: int) -> Spoken:
        """The statements of the how manieth companion of that role; none where there are not as many."""
        asked = (role, member)
        if asked not in self._elsewhere:
            many = self.companions.of(role)
            self._elsewhere[asked] = Spoken(many[member].statements if member < len(many) else ())
        return self._elsewhere[asked]

    def of_forms(self, forms: Sequence[str]) -> tuple[View, ...]:
        """All tables of the forms (of any form, where none is named)."""
        return tuple(v for v in self.views if not forms or v.table.form in forms)

    def first(self, form: str, *, role: Role | None = None, member: int = 0) -> View | None:
        """The first table of the form that has figures, else the first. `member`: of the how manieth of that role."""
        asked = (form, role, member)
        if asked not in self._first:
            there = self.views if role is None else self._of_member(self.others.get(role, ()), member)
            views = [v for v in there if v.table.form == form]
            self._first[asked] = next((v for v in views if not v.is_empty), views[0] if views else None)
        return self._first[asked]
