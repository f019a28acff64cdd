"""Cells in a row, one below the other → where a table of them begins, how wide it is and where it ends."""

from collections.abc import Sequence
from itertools import takewhile

from audit.decimal_utils import is_dash
from audit.recognition.cells import is_number
from audit.recognition.labels import squeeze
from audit.recognition.stacked.cells import StackedCell
from audit.recognition.stacked.heads import Heads, Kind, all_known

_WIDTHS = range(2, 25)
_HEIGHTS = range(1, 5)  # of a header, in rows
_FEW = 2  # figures of a table that is but one row
_BLANK = StackedCell("", 0, 0, count=0)  # below or beside a word over several columns

Found = tuple[int, int, int]  # the first cell, the number of columns, behind the last cell
Rows = list[Sequence[StackedCell]]


def next_table(
    cells: Sequence[StackedCell], start: int, titles: Sequence[int], heads: Heads, *, blanks: bool
) -> tuple[int, Rows, int] | None:
    """Where the next table begins, its rows and where it ends: before the next of the `titles`. Where nothing fits the
    first word of a header, the others of it are no beginning either, but for the words for names. `blanks`: whether
    blank cells are seen; without, a table can only be one that has none."""
    missed = unnamed = False  # at a word for names; at another
    begun = False  # figures stand below the title: no table of one row begins behind them
    for first in range(start, len(cells)):
        text = squeeze(cells[first].text)
        if is_number(text) or first in titles:
            missed = unnamed = False
            begun = first not in titles
        label = heads.is_label(text)
        if missed or not heads.begins(text) or (unnamed and not label):
            continue
        until = cells[: next((title for title in titles if title > first), len(cells))]
        found = _with_names(until, first, heads) if blanks else None
        found = found or (_of_one_row(until, first, heads) if blanks and not begun else None)
        if found:
            _, width, end = found
            return first, [cells[i : min(i + width, end)] for i in range(first, end, width)], end
        if not begun and (rows := _below_a_head(until, first, heads)) is not None:
            return first, rows, first + sum(cell.count for row in rows for cell in row)
        missed, unnamed = label, True
    return None


def _with_names(cells: Sequence[StackedCell], first: int, heads: Heads) -> Found | None:
    """The table that goes on longest; of equals the one of the fewest columns."""
    tried = ((_end(cells, first, width, height, heads), width) for width in _WIDTHS for height in _HEIGHTS)
    end, width = max(tried, key=lambda one: one[0], default=(first, 0))
    return (first, width, end) if end > first and _all_is_said(cells, end, heads) else None


def _end(cells: Sequence[StackedCell], first: int, width: int, height: int, heads: Heads) -> int:
    """Behind the last row that is like the header asks, which is so many rows high, with nothing below nothing."""
    begun = last = end = first + width * height
    kinds = heads.kinds([squeeze(cell.text) for cell in cells[first:end]], width) if end < len(cells) else []
    if not {Kind.NAMES, Kind.FIGURES}.issubset(kinds):
        return first
    named = False
    while (row := cells[end : end + width]) and _fits(row, kinds) and not _is_too_long(row, heads):
        end += len(row)  # the blanks behind the last cell of all are not seen
        last = end if _has_figures(row, kinds) else last
        named = named or any(_is_name(cell.text) for cell, kind in zip(row, kinds, strict=False) if kind is Kind.NAMES)
    # The title of the next table may look like a row without figures, and a column of codes printed by itself like rows.
    return last if last > begun and named else first


def _has_figures(row: Sequence[StackedCell], kinds: Sequence[Kind]) -> bool:
    shown = (is_number(squeeze(cell.text)) for cell, kind in zip(row, kinds, strict=False) if kind is Kind.FIGURES)
    return any(shown)


def _is_name(text: str) -> bool:
    return bool(text) and not is_number(squeeze(text))


def _fits(row: Sequence[StackedCell], kinds: Sequence[Kind]) -> bool:
    texts = [squeeze(cell.text) for cell in row]
    coded = kinds.count(Kind.NAMES) > 1  # a column of codes beside one of names
    return any(texts) and all(
        (kind is Kind.NAMES and (not is_number(text) or (coded and text.isdecimal())))
        or (kind is Kind.FIGURES and (is_number(text) or is_dash(text)))
        or not text
        for text, kind in zip(texts, kinds, strict=False)
    )


def _is_too_long(row: Sequence[StackedCell], heads: Heads) -> bool:
    """The row that numbers the columns (栏次 1 2 3) has nothing else in it."""
    texts = [text for cell in row if (text := squeeze(cell.text))]
    index = heads.common.index
    return bool(texts and index.match(texts[0])) and not (is_number(texts[0]) or all(map(index.match, texts)))


def _all_is_said(cells: Sequence[StackedCell], end: int, heads: Heads) -> bool:
    """Whether no figure is left over before the next header: then the rows are not as they seemed."""
    for cell in cells[end:]:
        text = squeeze(cell.text)
        if text and heads.is_label(text):
            return True
        if is_number(text):
            return False
    return True


def _of_one_row(cells: Sequence[StackedCell], first: int, heads: Heads) -> Found | None:
    """A table without names: below a header of known words alone one row of figures, in one way only, and no figure
    behind it."""
    begun = next((i for i in range(first, len(cells)) if is_number(squeeze(cells[i].text))), first)
    sizes = [(width, height) for width in _WIDTHS for height in _HEIGHTS if width * height == begun - first]
    found = [(first, width, end) for width, _ in sizes if (end := _end_of_row(cells, first, begun, width, heads))]
    return found[0] if len(found) == 1 else None


def _end_of_row(cells: Sequence[StackedCell], first: int, begun: int, width: int, heads: Heads) -> int:
    """Behind the only row of figures; 0 where it is not like the header asks. A row that is too short is more likely to
    stand below words over several columns, which have no figure, than to end in blanks."""
    header = [squeeze(cell.text) for cell in cells[first:begun]]
    kinds = heads.kinds(header, width)
    if len(kinds) != width or kinds.count(Kind.FIGURES) != width or not all_known(header, heads):
        return 0
    numbers = _numbers(cells[begun:])
    if numbers not in (0, width):
        return 0
    begun += numbers
    row, behind = cells[begun : begun + width], cells[begun + width :]
    shown = sum(is_number(squeeze(cell.text)) for cell in row)
    # A word that stands above others is no column: so many words as there are columns and one more leave the last blank.
    full = len(row) == width and bool(row[-1].text)
    whole = full and shown >= _FEW and _fits(row, kinds) and _all_is_said(behind, 0, heads)
    return begun + len(row) if whole else 0


def _below_a_head(cells: Sequence[StackedCell], first: int, heads: Heads) -> Rows | None:
    """A table without names whose header has one word over several columns, of which the words stand behind all those of
    the first row (合计 出国费 公务用车费 接待费 | 小计 购置费 运行费), and one row of figures, one for each column."""
    header = list(takewhile(lambda cell: cell.text and not is_number(squeeze(cell.text)), cells[first:]))
    row = list(takewhile(lambda cell: is_number(squeeze(cell.text)), cells[first + len(header) :]))
    behind = cells[first + len(header) + len(row) :]
    words = _unwrapped(header, heads)
    if len(row) != len(words) - 1 or len(row) <= _FEW or not all_known([cell.text for cell in words], heads):
        return None
    for below in range(2, len(words)):
        over = [at for at in range(below) if heads.stands_over(words[at].text, words[below].text)]
        if len(over) == 1 and _all_is_said(behind, 0, heads):
            (at,), parts = over, words[below:]
            upper = [*words[: at + 1], *[_BLANK] * (len(parts) - 1), *words[at + 1 : below]]
            lower = [*[_BLANK] * at, *parts, *[_BLANK] * (below - at - 1)]
            return [upper, lower, row]
    return None


def _unwrapped(header: Sequence[StackedCell], heads: Heads) -> list[StackedCell]:
    """A word on two lines (公务 | 接待费) as one, where only the whole is known."""
    words: list[StackedCell] = []
    for cell in header:
        whole = words[-1].with_next(cell) if words and not heads.begins(squeeze(words[-1].text)) else None
        if whole is not None and heads.begins(squeeze(whole.text)):
            words[-1] = whole
        else:
            words.append(cell)
    return words


def _numbers(cells: Sequence[StackedCell]) -> int:
    """How many columns are numbered in order; none where so few are that they may be figures."""
    counted = takewhile(lambda one: squeeze(one[1].text) == str(one[0]), enumerate(cells, 1))
    numbers = sum(1 for _ in counted)
    return numbers if numbers > _FEW else 0
