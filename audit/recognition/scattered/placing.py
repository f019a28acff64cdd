"""Which name and which amounts go to which code: all ways that agree with the names of accounts and every sum."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from audit.model.figure.interval import ZERO
from audit.model.record import record
from audit.recognition.scattered.catalogue import Catalogue
from audit.recognition.scattered.fragments import Fragments, Part
from audit.recognition.scattered.pieces import Amounts

_MOST_STEPS = 20_000
_TOTAL = ""  # the code of the sum of all
_SEVERAL = 2


@record
class PlacedRow:
    """A row as put together; `lines`: of the table, in the order code, name, amounts. `code_is_printed`: on lines of
    its own."""

    code: str
    name: str
    amounts: Amounts
    lines: tuple[int, ...]
    code_is_printed: bool = True


def placed(fragments: Fragments, catalogue: Catalogue) -> list[list[PlacedRow]] | None:
    """The ways, two at most; None where there are too many to try. The total may stand above the codes or below them."""
    codes = sorted(fragments.codes)
    found: dict[object, list[PlacedRow]] = {}
    for order in ([*codes, _TOTAL], [_TOTAL, *codes]):
        search = _Search(fragments, catalogue, order)
        found |= search.ways()
        if search.steps > _MOST_STEPS:
            return None
    return list(found.values())


At = tuple[int, ...]  # how much of each run is taken


class _Search:
    """Goes from row to row in their order; sums are judged as soon as all their parts are placed."""

    def __init__(self, fragments: Fragments, catalogue: Catalogue, order: Sequence[str]) -> None:
        self.fragments, self.catalogue, self.codes = fragments, catalogue, order
        self.parts = _children([code for code in order if code != _TOTAL])
        self.above = {part: whole for whole, parts in self.parts.items() for part in parts}
        self.due: dict[str, list[str]] = {code: [] for code in order}
        for whole, parts in self.parts.items():
            self.due[max((whole, *parts), key=order.index)].append(whole)
        self.has_negatives = any(amount.high < 0 for part in _all_parts(fragments) for amount in part.amounts)
        self.steps = 0
        self.found: dict[object, list[PlacedRow]] = {}

    def ways(self) -> dict[object, list[PlacedRow]]:
        """By what they say, two at most."""
        self._place(0, tuple(0 for _ in self.fragments.names), tuple(0 for _ in self.fragments.amounts), {})
        return self.found

    def _place(self, index: int, names: At, amounts: At, rows: Mapping[str, PlacedRow]) -> None:
        if index == len(self.codes):
            if self._is_all(names, amounts):
                way = list(rows.values())
                self.found[frozenset((row.code, row.name, row.amounts) for row in way)] = way
            return
        code = self.codes[index]
        for row, names_now, amounts_now in self._rows(code, names, amounts):
            self.steps += 1
            if self.steps > _MOST_STEPS or len(self.found) >= _SEVERAL:
                return
            now = {**rows, code: row}
            if self._leaves_room(code, now) and all(self._holds(whole, now) for whole in self.due[code]):
                self._place(index + 1, names_now, amounts_now, now)

    def _is_all(self, names: At, amounts: At) -> bool:
        left = [part for i, run in zip(names, self.fragments.names, strict=True) for part in run[i:]]
        spare = all(not (part.amounts or self.catalogue.knows(part.name)) for part in left)
        return spare and all(i == len(run) for i, run in zip(amounts, self.fragments.amounts, strict=True))

    def _rows(self, code: str, names: At, amounts: At) -> Iterator[tuple[PlacedRow, At, At]]:
        printed = code == _TOTAL or bool(self.fragments.codes[code][0].lines)
        for name, lines, own, names_now in self._names(code, names):
            if own:
                yield PlacedRow(code, name, own, lines, printed), names_now, amounts
                continue
            for part, amounts_now in self._heads(self.fragments.amounts, amounts):
                if self._is_of_page(code, part):
                    yield PlacedRow(code, name, part.amounts, (*lines, *part.lines), printed), names_now, amounts_now

    def _names(self, code: str, names: At) -> Iterator[tuple[str, tuple[int, ...], Amounts, At]]:
        if code == _TOTAL:
            for total in self.fragments.totals[:1]:
                yield total.name, total.lines, (), names
            return
        coded, part = self.fragments.codes[code]
        if part is not None:
            yield part.name, (*coded.lines, *part.lines), part.amounts, names
            return
        for head, now in self._heads(self.fragments.names, names):
            if self.catalogue.is_of(head.name, code) and self._is_of_page(code, head):
                yield head.name, (*coded.lines, *head.lines), head.amounts, now

    def _is_of_page(self, code: str, part: Part) -> bool:
        return code == _TOTAL or self.fragments.codes[code][0].page == part.page

    def _heads(self, runs: Sequence[Sequence[Part]], at: At) -> Iterator[tuple[Part, At]]:
        """The next of each run; a name that no account has, and that has no amounts, may be a word of the header."""
        for which, run in enumerate(runs):
            for i in range(at[which], len(run)):
                yield run[i], tuple(i + 1 if j == which else each for j, each in enumerate(at))
                if run[i].amounts or self.catalogue.knows(run[i].name):
                    break

    def _leaves_room(self, code: str, rows: Mapping[str, PlacedRow]) -> bool:
        """The accounts beside it are no more than the one above, where no amount is negative."""
        above = self.above.get(code)
        if above is None or above not in rows or self.has_negatives:
            return True
        parts = (rows[part].amounts[0].low for part in self.parts[above] if part in rows)
        return sum(parts) <= rows[above].amounts[0].high

    def _holds(self, whole: str, rows: Mapping[str, PlacedRow]) -> bool:
        """The first column at least; all of them where all rows have as many amounts."""
        parts = [rows[code].amounts for code in self.parts[whole]]
        total = rows[whole].amounts
        even = all(len(amounts) == len(total) for amounts in parts)
        return all(
            total[i].meets(sum((amounts[i] for amounts in parts), ZERO)) for i in range(len(total) if even else 1)
        )


def _all_parts(fragments: Fragments) -> Iterator[Part]:
    yield from (part for _, part in fragments.codes.values() if part)
    yield from chain.from_iterable([*fragments.names, *fragments.amounts])


def _children(codes: Sequence[str]) -> dict[str, list[str]]:
    """The codes right below each, and below the total."""
    below: dict[str, list[str]] = {_TOTAL: []}
    for code in codes:
        above = next((code[:n] for n in range(len(code) - 1, 0, -1) if code[:n] in codes), _TOTAL)
        below.setdefault(above, []).append(code)
    return below
