"""The codes of a page of such a table: whole ones, or their parts in runs of their own (201 05 201 05 201 29, and 07
further on)."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import groupby

from audit.model.record import record
from audit.recognition.codes import CLASS_CODE
from audit.recognition.scattered.catalogue import Catalogue
from audit.recognition.scattered.pieces import Kind, Piece

_MOST_PARTS = 2  # behind a class
_CODE_KINDS = (Kind.CODE, Kind.PART)
_MOST_LOOSE = 12  # parts in runs of their own, of a page
_MOST_LEFT_OPEN = 3  # classes with more parts behind them than a code has
_FEW = 2  # parts that a class has surely, where no more follow


@record
class Coded:
    """A code, and the lines that it is printed on: none where its parts stand apart."""

    code: str
    page: int | None
    lines: tuple[int, ...] = ()


Run = list[Piece]
Reading = tuple[list[Coded], list[list[str]]]  # codes, and the runs of parts that belong to none of them


def codes_of(pieces: Sequence[Piece], catalogue: Catalogue) -> Iterator[list[Coded]]:
    """Every way to put the parts to their classes so that no code stands there twice, and the names on the page can be
    theirs."""
    runs = [list(run) for is_code, run in groupby(pieces, lambda piece: piece.kind in _CODE_KINDS) if is_code]
    page = pieces[0].page if pieces else None
    names = [piece.text for piece in pieces if piece.kind is Kind.NAME]
    if sum(map(_is_left_open, runs)) > _MOST_LEFT_OPEN:
        return
    readings = list(_readings(runs))
    if any(sum(map(len, loose)) > _MOST_LOOSE for _, loose in readings):
        return
    for codes, loose in readings:
        counts = Counter(coded.code for coded in codes)
        if not loose and max(counts.values(), default=0) < _FEW:
            yield codes
            continue
        for whole in _completed(counts, loose, cache(lambda code: any(catalogue.is_of(name, code) for name in names))):
            placed = {coded.code: coded for coded in codes if counts[coded.code] == 1}
            yield [placed.get(code, Coded(code, page)) for code in whole]


def _is_left_open(run: Run) -> bool:
    """More parts follow a class than a code has."""
    kinds = "".join("c" if piece.kind is Kind.CODE else "p" for piece in run)
    return "c" + "p" * (_MOST_PARTS + 1) in kinds


def _readings(runs: Sequence[Run]) -> Iterator[Reading]:
    if not runs:
        yield [], []
        return
    for codes, loose in _readings_of_run(runs[0]):
        for more, others in _readings(runs[1:]):
            yield codes + more, loose + others


def _readings_of_run(run: Sequence[Piece]) -> Iterator[Reading]:
    """A class takes the one or two parts behind it; of more, nobody knows which."""
    if not run:
        yield [], []
        return
    first, *others = run
    parts = next((i for i, piece in enumerate(others) if piece.kind is Kind.CODE), len(others))
    if first.kind is Kind.PART:
        for codes, loose in _readings_of_run(others[parts:]):
            yield codes, [[piece.text for piece in run[: parts + 1]], *loose]
        return
    most = min(parts, _MOST_PARTS) if CLASS_CODE.fullmatch(first.text) else 0
    for taken in [most] if parts <= _MOST_PARTS else range(most, -1, -1):
        own, rest = others[:taken], others[taken:parts]
        code = Coded(first.text + "".join(p.text for p in own), first.page, tuple(p.line for p in (first, *own)))
        for codes, loose in _readings_of_run(others[parts:]):
            yield [code, *codes], [*([[p.text for p in rest]] if rest else []), *loose]


def _completed(
    counts: Counter[str], loose: Sequence[Sequence[str]], may_be: Callable[[str], bool]
) -> Iterator[list[str]]:
    """Codes that stand there more than once are those of the accounts below, without their last part: each takes the next
    part of a run, in their order."""
    runs = [list(run) for run in loose]
    seen: set[tuple[str, ...]] = set()

    def go_on(done: list[str], waiting: list[str], at: tuple[int, ...]) -> Iterator[list[str]]:
        if not waiting:
            if all(i == len(run) for i, run in zip(at, runs, strict=True)) and tuple(done) not in seen:
                seen.add(tuple(done))
                yield done
            return
        code, *others = waiting
        if code not in done:
            yield from go_on([*done, code], others, at)
            return
        for which in {runs[i][at[i]]: i for i in range(len(runs) - 1, -1, -1) if at[i] < len(runs[i])}.values():
            whole = code + runs[which][at[which]]
            moved = tuple(j + (i == which) for i, j in enumerate(at))
            if may_be(whole):
                yield from go_on(done, sorted([whole, *others]), moved)

    yield from go_on([], sorted(counts.elements()), tuple(0 for _ in runs))
