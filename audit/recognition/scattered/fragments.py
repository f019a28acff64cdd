"""Codes, names and amounts → what surely stands in one row: a name and the amounts right behind it, a code and its name."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, groupby, takewhile

from audit.model.record import field, mutable, record
from audit.recognition.scattered.catalogue import Catalogue
from audit.recognition.scattered.codes import Coded
from audit.recognition.scattered.pieces import CODES, WORDS, Amounts, Kind, Piece
from audit.recognition.scattered.rows import Row, Width, rows_of

_PARTING = (Kind.BREAK, Kind.TOTAL)  # parts nothing that follows
_MOST_LINES = 4  # of a name


@record
class Part:
    """A name, amounts or both, of one row; `lines`: that they are printed on."""

    name: str
    amounts: Amounts
    lines: tuple[int, ...]
    page: int | None


@mutable
class Fragments:
    """`codes`: with what stands beside each; `names`: runs of those without a code, with their amounts or without;
    `amounts`: runs of those without a name; `totals`: how the sum of the table is called, and where."""

    codes: dict[str, tuple[Coded, Part | None]] = field(default_factory=dict)
    names: list[list[Part]] = field(default_factory=list)
    amounts: list[list[Part]] = field(default_factory=list)
    totals: list[Part] = field(default_factory=list)

    @property
    def rows(self) -> int:
        """How many rows have amounts."""
        named = [part for _, part in self.codes.values() if part]
        return sum(bool(part.amounts) for part in chain(named, *self.names, *self.amounts))


def fragments_of(
    pieces: Sequence[Piece], codes: Sequence[Coded], width: Width, catalogue: Catalogue
) -> Fragments | None:
    """None where the amounts are not those of whole rows of that width."""
    found = Fragments({coded.code: (coded, None) for coded in codes}, totals=_totals(pieces))
    ends = {coded.lines[-1]: coded for coded in codes if coded.lines}
    for group in _groups(pieces, catalogue):
        rows = _rows(group, width)
        if rows is None:
            return None
        owners = [_code_before(pieces, group, name, ends, catalogue) for name in group.names]
        sure = bool(owners and owners[-1]) or len(group.names) == 1
        names, loose = _with_amounts(group, rows, sure=sure, width=width)
        found.codes |= {owner.code: (owner, name) for owner, name in zip(owners, names, strict=True) if owner}
        _add(found.names, [name for owner, name in zip(owners, names, strict=True) if not owner], group)
        found.amounts += [loose] if loose else []
    return found


def _add(runs: list[list[Part]], names: Sequence[Part], group: "_Group") -> None:
    """Names with amounts go on the run of such names that nothing else parts from them; those without have runs of
    their own."""
    for amounts, run in groupby(names, lambda name: bool(name.amounts)):
        if runs and group.goes_on and bool(runs[-1][-1].amounts) == amounts:
            runs[-1] += run
        else:
            runs.append(list(run))


@record
class _Group:
    """Names behind each other, and the amounts behind them; either may be none. The word for the total may part these.
    `goes_on`: nothing stands before it but other names with amounts. `waits`: a name before it has no amounts; `more`: other
    amounts are next."""

    names: tuple[Part, ...]
    amounts: tuple[tuple[Piece, ...], ...]
    goes_on: bool
    waits: bool
    more: bool


def _rows(group: _Group, width: Width) -> list[Row] | None:
    """Of what stands before the word for the total and behind it, or of both together."""
    each = [rows_of(amounts, width) for amounts in group.amounts]
    whole = [row for rows in each for row in rows or ()]
    return whole if None not in each else rows_of([piece for amounts in group.amounts for piece in amounts], width)


def _with_amounts(group: _Group, rows: Sequence[Row], *, sure: bool, width: Width) -> tuple[list[Part], list[Part]]:
    """The names, the last of them with the amounts behind it, if these are `sure` to be its own, and the amounts of other
    rows: where names before it wait for theirs, these may be the first of them."""
    names = list(group.names)
    parts = [Part("", amounts, lines, group.amounts[0][0].page) for amounts, lines in rows]
    waits = (group.waits or len(names) > 1) and (group.more or len(parts) > 1)
    if names and parts and sure and not waits and (width.by_row or len(parts) == 1):
        first, *parts = parts
        names[-1] = Part(names[-1].name, first.amounts, (*names[-1].lines, *first.lines), names[-1].page)
    return names, parts


def _totals(pieces: Sequence[Piece]) -> list[Part]:
    """What totals are called; 合 and 计 may stand on lines of their own."""
    words = [piece for piece in pieces if piece.kind is Kind.TOTAL]
    whole = [Part(piece.text, (), (piece.line,), piece.page) for piece in words if len(piece.text) > 1]
    letters = [piece for piece in words if len(piece.text) == 1]
    parted = zip(letters[::2], letters[1::2], strict=False)
    return whole or [Part(one.text + other.text, (), (one.line, other.line), one.page) for one, other in parted]


def _groups(pieces: Sequence[Piece], catalogue: Catalogue) -> Iterator[_Group]:
    at, goes_on, waits = 0, False, False
    while at < len(pieces):
        names: list[Part] = []
        while at < len(pieces) and pieces[at].kind is Kind.NAME:
            taken = pieces[at : at + _lines_of_name(pieces[at : at + _MOST_LINES], catalogue)]
            names.append(Part("".join(p.text for p in taken), (), tuple(p.line for p in taken), taken[0].page))
            at += len(taken)
        amounts = tuple(_amounts_at(pieces[at:]))
        at += sum(map(len, amounts)) + max(len(amounts) - 1, 0)
        if names or amounts:
            following = next((piece.kind for piece in pieces[at:] if piece.kind not in _PARTING), None)
            yield _Group(tuple(names), amounts, goes_on, waits, following is Kind.AMOUNTS)
            goes_on, waits = True, bool(names) and not amounts
        else:
            at, goes_on = at + 1, False


def _amounts_at(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, ...]]:
    """Those that follow each other; the word for the total may stand between its own."""
    found = tuple(takewhile(lambda piece: piece.kind is Kind.AMOUNTS, pieces))
    if found:
        yield found
        behind = pieces[len(found) : len(found) + 2]
        if [piece.kind for piece in behind] == [Kind.TOTAL, Kind.AMOUNTS]:
            yield from _amounts_at(pieces[len(found) + 1 :])


def _lines_of_name(pieces: Sequence[Piece], catalogue: Catalogue) -> int:
    """As many as make up the name of an account that is known; one where none do."""
    words = list(takewhile(lambda piece: piece.kind in WORDS, pieces))
    texts = ["".join(piece.text for piece in words[:count]) for count in range(1, len(words) + 1)]
    return next((count for count, text in enumerate(texts, 1) if catalogue.knows(text)), 1)


def _code_before(
    pieces: Sequence[Piece], group: _Group, name: Part, ends: Mapping[int, Coded], catalogue: Catalogue
) -> Coded | None:
    """The code right before the name, if it is that of the name: of the last of a run of codes, or where no amounts follow,
    only the catalogue tells."""
    at = next(i for i, piece in enumerate(pieces) if piece.line == name.lines[0] and piece.kind is Kind.NAME)
    before = pieces[at - 1] if at else None
    coded = ends.get(before.line) if before and before.kind in CODES else None
    if coded is None or before is None:
        return None
    above = at - len(coded.lines) - 1
    alone = above < 0 or pieces[above].kind not in CODES or before.line == name.lines[0]
    listed = coded.code in catalogue.names
    whole = (group.amounts and name is group.names[-1]) or not listed
    return coded if (alone and whole) or (listed and catalogue.is_of(name.name, coded.code)) else None
