"""Cells in a row, one below the other → where a table of them begins, how wide it is and where it ends."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from audit.decimal_utils import is_dash
from audit.model.knowledge.titles import HeaderTitles
from audit.recognition.labels import plain, squeeze
from audit.recognition.stacked.cells import StackedCell
from audit.recognition.tables.columns.header import is_figure

_WIDTHS = range(2, 25)
_HEIGHTS = range(1, 4)  # of a header, in rows
_LABEL, _FIGURES, _NOTHING = "名称", "数", "空"


def next_table(
    cells: Sequence[StackedCell], start: int, titles: Sequence[int], words: HeaderTitles
) -> tuple[int, int, int] | None:
    """Where the next table begins, how many columns it has and where it ends: before the next of the `titles`. Where
    nothing fits the first word of a header, the others of it are no beginning either."""
    labels = {plain(word) for word in (*words.labels, *words.levels)}
    missed = False
    for first in range(start, len(cells)):
        missed = missed and not is_figure(squeeze(cells[first].text))
        if missed or plain(cells[first].text) not in labels:
            continue
        until = cells[: next((title for title in titles if title > first), len(cells))]
        sizes = [(w, h) for w in _WIDTHS for h in _HEIGHTS if _is_header(until[first : first + w * h], w, words)]
        tried = ((_end(until, first, width, height, labels), width) for width, height in sizes)
        end, width = max(tried, key=lambda one: one[0], default=(first, 0))
        if end > first and _all_is_said(until, end, labels):
            return _top(cells, start, first, width, words), width, end
        missed = True
    return None


def _top(cells: Sequence[StackedCell], start: int, first: int, width: int, words: HeaderTitles) -> int:
    """Where the header begins: its first row may say only what stands over several columns (收入, 支出)."""
    said = {plain(word) for word in (*words.labels, *words.words)}
    while first - width >= start:
        above = [plain(cell.text) for cell in cells[first - width : first]]
        if not above[0] or any(text and text not in said for text in above):
            break
        first -= width
    return first


def _is_header(cells: Sequence[StackedCell], width: int, words: HeaderTitles) -> bool:
    """Not where a row would say the same as the one above it, which stands beside it, nor where the name of the row that
    numbers the columns (栏次) would stand in the midst."""
    header = [squeeze(cell.text) for cell in cells]
    doubled = any(one == other for one, other in pairwise(_rows(header, width)))
    inside = (text for place, text in enumerate(header) if place % width)
    strays = any(words.index.match(text) and not is_figure(text) and text not in words.ordinals for text in inside)
    return not doubled and not strays


def _end(cells: Sequence[StackedCell], first: int, width: int, height: int, labels: set[str]) -> int:
    """Behind the last row that is like the header asks, which is so many rows high: words below the words for labels,
    figures below all others, and nothing below nothing."""
    end = first + width * height
    header = [squeeze(cell.text) for cell in cells[first:end]]
    columns = [header[column::width] for column in range(width)]
    if len(header) < width * height or any(map(is_figure, header)) or not all(map(any, _rows(header, width))):
        return first
    kinds = [_kind(column, labels) for column in columns]
    if _FIGURES not in kinds:
        return first
    begun = last = end
    named = False
    while (row := cells[end : end + width]) and _fits(row, kinds):
        end += len(row)  # the blanks behind the last cell of all are not seen
        last = end if any(is_figure(squeeze(cell.text)) for cell in row) else last
        named = named or any(_is_name(cell.text) for cell, kind in zip(row, kinds, strict=False) if kind == _LABEL)
    # The title of the next table may look like a row without figures, and a column of codes printed by itself like rows.
    return last if last > begun and named else first


def _is_name(text: str) -> bool:
    return bool(text) and not is_figure(squeeze(text))


def _rows(cells: Sequence[str], width: int) -> Iterator[Sequence[str]]:
    return (cells[i : i + width] for i in range(0, len(cells), width))


def _kind(column: Sequence[str], labels: set[str]) -> str:
    """What the words of a header over one column ask for."""
    if any(plain(text) in labels for text in column):
        return _LABEL
    return _FIGURES if any(column) else _NOTHING


def _fits(row: Sequence[StackedCell], kinds: Sequence[str]) -> bool:
    texts = [squeeze(cell.text) for cell in row]
    coded = kinds.count(_LABEL) > 1  # a column of codes beside one of names
    return any(texts) and all(
        (kind == _LABEL and (not is_figure(text) or (coded and text.isdecimal())))
        or (kind == _FIGURES and (is_figure(text) or is_dash(text)))
        or not text
        for text, kind in zip(texts, kinds, strict=False)
    )


def _all_is_said(cells: Sequence[StackedCell], end: int, labels: set[str]) -> bool:
    """Whether no figure is left over before the next header: then the rows are not as they seemed."""
    for cell in cells[end:]:
        if plain(cell.text) in labels:
            return True
        if is_figure(squeeze(cell.text)):
            return False
    return True
