"""What checks are bound against: the tables by form, their rows by name and code, this year's and last year's."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from audit.decimal_utils import fold
from audit.model.facts import EntryState, Facts, FormTable, Row
from audit.model.forms import BlockSpec, ColumnSpec, Form
from audit.model.rules import RuleBook

Key = TypeVar("Key", str, int)
_NOT_LETTERS = re.compile(r"[\s\"“”'()\[\]、，,.:：;；·\-—_/*《》<>]+")


def key(text: str) -> str:
    """Names are compared without white space, punctuation and full width."""
    return _NOT_LETTERS.sub("", fold(text))


@dataclass(frozen=True, slots=True)
class View:
    """One table with what is looked up in it again and again. `odd`: rows that carry figures but fit nowhere."""

    table: FormTable
    form: Form | None
    by_name: Mapping[str, tuple[Row, ...]]
    by_code: Mapping[str, tuple[Row, ...]]
    children: Mapping[int, tuple[Row, ...]]
    odd: tuple[Row, ...]
    columns: frozenset[str]

    @property
    def title(self) -> str:
        return self.table.title

    @property
    def is_empty(self) -> bool:
        """Nothing was printed in it, or nothing of it was read."""
        return not self.table.figures()

    def block_of(self, row: Row) -> BlockSpec | None:
        return next((b for b in self.form.blocks if b.name == row.block), None) if self.form else None

    def columns_of(self, row: Row) -> tuple[str, ...]:
        """The value columns that this row has a cell in."""
        names = dict.fromkeys(c.name for c in self.table.columns)
        return tuple(name for name in names if (row.index, name) in self.table.entries)

    def column_spec(self, name: str) -> ColumnSpec | None:
        blocks = self.form.blocks if self.form else ()
        return next((c for b in blocks for c in b.columns if c.name == name), None)

    def has_accounts(self) -> bool:
        return self.form is not None and any(block.accounts for block in self.form.blocks)

    def nameless_columns(self) -> bool:
        """True where columns were told apart by arithmetic alone: a column may be there under no name of the form."""
        return self.form is not None and any(self.column_spec(name) is None for name in self.columns)


def view_of(table: FormTable, form: Form | None) -> View:
    by_name: dict[str, list[Row]] = {}
    by_code: dict[str, list[Row]] = {}
    children: dict[int, list[Row]] = {}
    for row in table.rows:
        if not row.recognised:
            continue
        for name in dict.fromkeys(key(n) for n in (row.name, row.label, row.project) if n):
            by_name.setdefault(name, []).append(row)
        if row.code:
            by_code.setdefault(row.code, []).append(row)
        if row.parent is not None:
            children.setdefault(row.parent, []).append(row)
    odd = tuple(row for row in table.rows if not row.recognised and _carries(table, row))
    return View(
        table, form, _frozen(by_name), _frozen(by_code), _frozen(children), odd,
        frozenset(c.name for c in table.columns),
    )  # fmt: skip


def _frozen(index: Mapping[Key, list[Row]]) -> dict[Key, tuple[Row, ...]]:
    return {k: tuple(rows) for k, rows in index.items()}


def _carries(table: FormTable, row: Row) -> bool:
    states = (table.entries[row.index, c.name].state for c in table.columns if (row.index, c.name) in table.entries)
    return row.index in table.loose or any(s is not EntryState.BLANK for s in states)


@dataclass(slots=True)
class Ground:
    """The rule book and one disclosure, with the prior year's where it was given."""

    rulebook: RuleBook
    facts: Facts
    prior: Facts | None = None
    views: tuple[View, ...] = field(init=False)
    prior_views: tuple[View, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.views = tuple(self._views(self.facts))
        self.prior_views = tuple(self._views(self.prior)) if self.prior else ()

    def _views(self, facts: Facts) -> Iterable[View]:
        for table in facts.tables:
            templates = [f for f in self.rulebook.forms if f.id == table.form]
            fitting = [f for f in templates if f.variant == table.variant] or templates
            yield view_of(table, fitting[0] if fitting else None)

    def of_forms(self, forms: Sequence[str]) -> tuple[View, ...]:
        """All tables of the forms (of any form, where none is named)."""
        return tuple(v for v in self.views if not forms or v.table.form in forms)

    def first(self, form: str, *, prior: bool = False) -> View | None:
        """The first table of the form that has figures, else the first."""
        views = [v for v in (self.prior_views if prior else self.views) if v.table.form == form]
        return next((v for v in views if v.table.figures()), views[0] if views else None)
