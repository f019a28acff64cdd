"""Facts that note where they are looked at, to learn what each check depends on."""

from collections.abc import Callable, ItemsView, Mapping, ValuesView
from typing import Any, TypeVar

from audit.model.facts import Facts, FormTable, Statement
from audit.model.mutation import At, CellAt, SlotAt
from audit.model.record import replace

Key = TypeVar("Key")
Value = TypeVar("Value")


class Watched(dict[Key, Value]):
    """A mapping that tells `seen` which of its values were asked for. Asking whether a key is there tells nothing:
    errors are planted in what is printed, they print nothing new."""

    def __init__(self, data: Mapping[Key, Value], name: Callable[[Any], At], seen: set[At]) -> None:
        super().__init__(data)
        self._name = name
        self._seen = seen

    def __getitem__(self, key: Key) -> Value:
        self._seen.add(self._name(key))
        return super().__getitem__(key)

    def get(self, key: Key, default: Any = None) -> Any:
        self._seen.add(self._name(key))
        return super().get(key, default)

    def values(self) -> ValuesView[Value]:  # type: ignore[override] # dict names its own views, callers use the general ones
        self._seen.update(map(self._name, self))
        return super().values()

    def items(self) -> ItemsView[Key, Value]:  # type: ignore[override] # the same
        self._seen.update(map(self._name, self))
        return super().items()


def watched(facts: Facts, seen: set[At]) -> Facts:
    """The same facts; whatever is looked up in them is added to `seen`."""
    return replace(
        facts,
        tables=tuple(_table(i, table, seen) for i, table in enumerate(facts.tables)),
        statements=tuple(_statement(i, statement, seen) for i, statement in enumerate(facts.statements)),
    )


def _table(index: int, table: FormTable, seen: set[At]) -> FormTable:
    return replace(
        table,
        entries=Watched(table.entries, lambda key: CellAt(index, *key), seen),
        loose=Watched(table.loose, lambda row: CellAt(index, row, ""), seen),
    )


def _statement(index: int, statement: Statement, seen: set[At]) -> Statement:
    def name(slot: str) -> At:
        return SlotAt(index, slot)

    return replace(
        statement, figures=Watched(statement.figures, name, seen), words=Watched(statement.words, name, seen)
    )
