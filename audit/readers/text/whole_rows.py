"""Rows of cells put together again where a text was broken at a width: all rows of a table have as many tabs."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from audit.model.record import replace
from audit.model.regex import Regex
from audit.readers.text.logical import Logical

_FIGURE = Regex(r"\d\.\d|\d{3}")


def whole_rows(lines: Sequence[Logical], near: Collection[int], ends: AbstractSet[int] = frozenset()) -> list[Logical]:
    """The lines, with one for every row. `near`: the numbers of lines behind which the next word had no place; `ends`: of
    all that such a break may end, in a text that was surely broken at a width. Where its rows still have unlike numbers
    of tabs, it was broken between words, and rows with such a line are torn."""
    runs = [list(_rows(run, near)) for run in _runs(lines)]
    if ends and any(_is_uneven(run) or _is_split(run, ends) for run in runs):
        runs = [
            [replace(row, torn=True) for row in run] if _is_uneven(run) or not ends.isdisjoint(map(_last, run)) else run
            for run in runs
        ]
    return list(chain.from_iterable(runs))


def _is_uneven(run: Sequence[Logical]) -> bool:
    """Rows of amounts have unlike numbers of tabs."""
    return len({row.text.count("\t") for row in run if "\t" in row.text and _FIGURE.search(row.text)}) > 1


def _is_split(run: Sequence[Logical], ends: Collection[int]) -> bool:
    """Two lines have the tabs of one row between them, and the first may have been broken."""
    counts = [row.text.count("\t") for row in run]
    usual = max(counts)
    return any(
        a and b and a + b == usual and _last(row) in ends for row, a, b in zip(run, counts, counts[1:], strict=False)
    )


def _last(row: Logical) -> int:
    """The number of the line on which it ends."""
    return row.turns[-1][1] if row.turns else row.number


def _runs(lines: Sequence[Logical]) -> Iterator[Sequence[Logical]]:
    """Rows of tabs that follow each other, but for blank lines, behind the line without any that stands above them."""
    run: list[Logical] = []
    for line in lines:
        if run and line.text and "\t" not in line.text:
            yield run
            run = []
        run.append(line)
    yield run


def _rows(run: Sequence[Logical], near: Collection[int]) -> Iterator[Logical]:
    """All rows of a table have as many tabs; what has those of two rows is two, the first of which fills its line."""
    counts = [line.text.count("\t") for line in run]
    least = min(filter(None, counts), default=0)
    rows: list[Logical] = []
    for index, line in enumerate(run):
        rest: Logical | None = line
        while rest is not None:
            before = next((count for row in reversed(rows) if (count := row.text.count("\t"))), 0)
            row, rest = _split(rest, (before, next(filter(None, counts[index + 1 :]), 0)), least)
            rows.append(row)
    torn = _is_torn([row for row in rows if "\t" in row.text], near)
    yield from (replace(row, torn=torn) for row in rows)


def _is_torn(rows: Sequence[Logical], near: Collection[int]) -> bool:
    """What was put together does not have the tabs of a row beside it, or a row has no more than its share of the tabs of the
    others and the next line has at most the rest."""
    counts = [row.text.count("\t") for row in rows]
    if len(set(counts)) < 2:
        return False
    usual = max(Counter(counts).items(), key=lambda each: each[::-1])[0]
    halves = (
        a + b <= usual and one.number in near
        for one, other, a, b in zip(rows, rows[1:], counts, counts[1:], strict=False)
        if _FIGURE.search(one.text) or _FIGURE.search(other.text)  # captions and headers have fewer tabs by right
    )
    beside = zip([None, *counts], [*counts[1:], None], strict=False)
    odd = (row.turns and count not in near_it for row, count, near_it in zip(rows, counts, beside, strict=False))
    return any(halves) or any(odd)


def _split(line: Logical, beside: Iterable[int], least: int) -> tuple[Logical, Logical | None]:
    """A row with as many tabs as one `beside` it, and what is left; the last turn where it has all of them is its end."""
    tabs = line.text.count("\t")
    for usual in beside:
        ends = [offset for offset, _ in line.turns if line.text.count("\t", 0, offset) == usual]
        if usual and ends and tabs - usual >= least:
            return line.before(ends[-1]), line.behind(ends[-1])
    return line, None
