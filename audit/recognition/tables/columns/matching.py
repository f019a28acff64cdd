"""Which of the form's columns a header names."""

from collections.abc import Collection, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise

from audit.model.knowledge.forms import BlockSpec, ColumnSpec
from audit.model.knowledge.titles import HeaderTitles
from audit.model.printed_years import FISCAL_YEAR, YEAR
from audit.recognition.labels import chinese_length, plain

_EXACT, _WHOLE_PATH, _TAIL, _FUZZY, _UPPER = 500, 400, 300, 200, 100
_GROUP, _FURTHER_UP = 10, 20
_ALIKE = 0.8  # one or two wrong characters in a header of usual length
_LEGIBLE = 3  # Chinese characters; a header of fewer may be what a scan left of one
_REMINDS = 0.3  # so much of a garbled header is still the header
_REMEMBERED = 4096  # every column of a table is held against every header of its form
Path = tuple[str, ...]  # the header texts above a column, from the top


@lru_cache(maxsize=_REMEMBERED)
def score(path: Path, header: str) -> int:
    """How well a header text (group/leaf) fits a column path; 0 is no fit. Longer matches win, and of groups the one
    right above: 三公经费/小计 is not the 小计 of a group below 三公经费."""
    *groups, leaf = _parts(header)
    words = _words(path)
    if not words or not leaf:
        return 0
    if any(not any(_are_one(g, w) for w in words[:-1]) for g in groups):
        return 0
    fit = _leaf_score(words, leaf)
    return fit + _GROUP * len(groups) - (_FURTHER_UP * _between(words, groups) if fit else 0)


def _are_one(group: str, word: str) -> bool:
    return bool(word) and (group in word or word in group)


def _between(words: tuple[str, ...], groups: Sequence[str]) -> int:
    """How many other groups stand between the header's own group and the leaf."""
    if not groups:
        return 0
    above = [word for word in words[-2::-1] if word]
    return next(k for k, word in enumerate(above) if _are_one(groups[-1], word))


@lru_cache(maxsize=_REMEMBERED)
def _parts(header: str) -> tuple[str, ...]:
    return tuple(plain(part) for part in header.split("/"))


@lru_cache(maxsize=_REMEMBERED)
def _words(path: Path) -> tuple[str, ...]:
    return tuple(plain(part) for part in path)


def _leaf_score(words: tuple[str, ...], leaf: str) -> int:
    last = words[-1]
    if last == leaf:
        return _EXACT + len(leaf)
    ends = "".join(words).endswith(leaf) and any("".join(words[i:]) == leaf for i in range(len(words)))
    if ends or FISCAL_YEAR.sub("", last) == leaf:
        return _WHOLE_PATH + len(leaf)
    if len(leaf) > 2 and last.endswith(leaf):
        return _TAIL + len(leaf)
    if len(leaf) > 3 and _at_best(last, leaf) >= _ALIKE and _likeness(last, leaf) >= _ALIKE:
        return _FUZZY + len(leaf)
    # The lowest header cell may be noise of a scan: then a cell above it speaks for the column.
    return _UPPER + len(leaf) if leaf in words else 0


def by_header(spec: BlockSpec, paths: Sequence[Path], span: range, words: HeaderTitles) -> dict[int, ColumnSpec]:
    """Best fits first; each grid column and each form column is used once, the leftmost of equals wins."""
    others = of_another_year(paths, span, words)
    paths = _told(paths, others)
    # a form may ask for last year's column, or for that of the change, by a header that says so
    telling = {h for column in spec.columns for h in column.headers if words.another_year.search(h)}
    fits = sorted(
        (-max((_fit(paths, j, h) for h in column.headers if (h in telling) is (j in others)), default=0), j, k)
        for j in span
        for k, column in enumerate(spec.columns)
    )
    chosen: dict[int, ColumnSpec] = {}
    used: set[int] = set()
    for fit, j, k in fits:
        if fit < 0 and j not in chosen and k not in used:
            chosen[j] = spec.columns[k]
            used.add(k)
    return dict(sorted(chosen.items()))


def of_another_year(paths: Sequence[Path], span: range, words: HeaderTitles) -> frozenset[int]:
    """Columns of last year, or of the change against it: known for what they are, though no form asks for them. They have
    the headers of this year's columns below their own."""
    latest = max((int(y) for path in paths for part in path for y in YEAR.findall(part)), default=0)
    return frozenset(j for j in span if _is_of_another_year(paths[j], latest, words))


def _is_of_another_year(path: Path, latest: int, words: HeaderTitles) -> bool:
    years = [int(y) for part in path for y in YEAR.findall(part)]
    return any(words.another_year.search(part) for part in path) or bool(years and max(years) < latest)


def _told(paths: Sequence[Path], others: Collection[int]) -> list[Path]:
    """Last year's columns say 上年, in whichever year the table was made."""
    return [
        tuple(FISCAL_YEAR.sub("上年", part) for part in path) if j in others else path for j, path in enumerate(paths)
    ]


def _fit(paths: Sequence[Path], column: int, header: str) -> int:
    """A header above several columns names none of them."""
    fit = score(paths[column], header)
    if not fit or fit >= _FUZZY:
        return fit
    above = paths[column][:-1]
    shared = above and any(other[: len(above)] == above for k, other in enumerate(paths) if k != column)
    return 0 if shared else fit


def between(
    spec: BlockSpec, values: dict[int, ColumnSpec], paths: Sequence[Path], words: HeaderTitles
) -> dict[int, ColumnSpec]:
    """Grid columns without a legible header between two bound neighbours take the form's columns between them, if
    there are as many. One that is headed by other words is another column."""
    order = {c.name: i for i, c in enumerate(spec.columns)}
    inferred: dict[int, ColumnSpec] = {}
    bound = sorted(values)
    for left, right in pairwise(bound):
        free = list(range(left + 1, right))
        specs = spec.columns[order[values[left].name] + 1 : order[values[right].name]]
        unused = [c for c in specs if c not in values.values()]
        pairs = list(zip(free, unused, strict=False))
        if len(free) == len(unused) and all(_may_be(paths[j], column, words.sums) for j, column in pairs):
            inferred |= dict(pairs)
    return inferred


def _may_be(path: Path, column: ColumnSpec, sums: frozenset[str]) -> bool:
    """A sum's header is short, and all there: of what it is the sum, the group above it says."""
    leaf = plain(path[-1]) if path else ""
    if leaf in sums:
        return any(score(path, h) or plain(h) in sums for h in column.headers)
    if chinese_length(leaf) < _LEGIBLE:
        return True
    return any(_reminds(leaf, _parts(h), sums) for h in column.headers)


def _reminds(leaf: str, header: Sequence[str], sums: frozenset[str]) -> bool:
    """A sum that says of what it is one (本年收入小计) is that of no other group."""
    *groups, last = header
    if any(word in last for word in sums) and any(map(leaf.endswith, sums)):
        return any(group in leaf for group in groups)
    return _likeness(leaf, last) > _REMINDS


def _at_best(one: str, other: str) -> float:
    """What the likeness cannot exceed, told at once: no character is alike that the other has not."""
    return 2 * sum(map(other.__contains__, one)) / (len(one) + len(other))


@lru_cache(maxsize=_REMEMBERED)
def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()
