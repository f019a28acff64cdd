"""The statements of one disclosure, found by what rules ask of them."""

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from heapq import merge
from itertools import chain
from operator import attrgetter
from typing import TypeVar

from audit.model.facts import LIST_KIND, Statement

Key = TypeVar("Key", bound=Hashable)
_in_order = attrgetter("index")


class Spoken:
    """Nothing is noted that a planted error may change: words and values are looked at anew each time."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self.all = statements
        self._by_kind = _grouped(statements, attrgetter("kind"))
        self._by_quantity = _grouped(statements, attrgetter("quantity"))
        self._by_parent = _grouped(statements, attrgetter("parent"))
        self._by_index = {statement.index: statement for statement in statements}
        self._by_sentence: Mapping[str, Sequence[Statement]] = {}
        self._saying: dict[tuple[str, str], Sequence[Statement]] = {}

    def of_kinds(self, kinds: Sequence[str]) -> Sequence[Statement]:
        """The statements of these kinds (all, where none is named), in the order of the document."""
        if len(kinds) == 1:
            return self._by_kind.get(kinds[0], ())
        return [s for s in self.all if not kinds or s.kind in kinds]

    def of_quantities(self, quantities: Sequence[str]) -> Sequence[Statement]:
        """The statements of these quantities, in the order of the document."""
        found = [said for said in map(self._by_quantity.get, quantities) if said]
        return found[0] if len(found) == 1 else sorted(chain.from_iterable(found), key=_in_order)

    def saying(self, quantity: str, slot: str) -> Sequence[Statement]:
        """Those of the quantity itself, not of a list that it is the total of, that say the slot: with a number, and
        behind them in words."""
        asked = (quantity, slot)
        if asked not in self._saying:
            told = [s for s in self._by_quantity.get(quantity, ()) if s.kind != LIST_KIND]
            numbers = [s for s in told if slot in s.figures]
            self._saying[asked] = numbers + [s for s in told if slot in s.words and slot not in s.figures]
        return self._saying[asked]

    def beside(self, said: Statement) -> Sequence[Statement]:
        """All that its sentence tells, the statement itself among it."""
        if not self._by_sentence:
            self._by_sentence = _grouped(self.all, attrgetter("sentence"))
        return self._by_sentence.get(said.sentence, ())

    def lists_of(self, quantity: str) -> Collection[Statement]:
        """The enumerations that the quantity is the total of."""
        return [s for s in self._by_quantity.get(quantity, ()) if s.kind == LIST_KIND]

    def items_of(self, *wholes: Statement) -> Sequence[Statement]:
        """What these enumerations are made up of, in the order of the document."""
        return list(merge(*(self._by_parent.get(whole.index, ()) for whole in wholes), key=_in_order))

    def whole_of(self, item: Statement) -> Statement | None:
        """The enumeration that a statement is an item of."""
        return None if item.parent is None else self._by_index.get(item.parent)


def _grouped(statements: Iterable[Statement], by: Callable[[Statement], Key]) -> Mapping[Key, Sequence[Statement]]:
    found: dict[Key, list[Statement]] = {}
    for statement in statements:
        found.setdefault(by(statement), []).append(statement)
    return found
