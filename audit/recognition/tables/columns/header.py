"""Header rows of a grid: which rows they are, and the path of header texts above each column."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, pairwise

from audit.decimal_utils import is_dash
from audit.model.document import UNKNOWN, Cell
from audit.model.knowledge.forms import Form
from audit.model.knowledge.titles import HeaderTitles
from audit.model.record import record
from audit.model.regex import Regex
from audit.recognition.cells import GridRow, is_number, said, texts
from audit.recognition.labels import bare, plain, unnoted

# Words of the cell above that found no room in it, and the number of the column.
_RUN_OVER = Regex(r"([^\d\s]+)(\d{1,2})")
_SOME = 4  # so many column numbers in a row are no amounts, though some are left out
_FIRST, _SPARSE = 3, 3  # at most so many before the first of them are, and so many times as many as are there in all
_THEREOF = "其中"  # 合计 | 其中：基本支出
_REMEMBERED = 8192  # cells are asked what they are in one question after another


@record
class Vocabulary:
    """What a form's header cells and first row labels look like; `common`: what they say in any form."""

    common: HeaderTitles
    headers: frozenset[str]
    labels: frozenset[str]
    totals: frozenset[str]

    @classmethod
    def of(cls, form: Form) -> "Vocabulary":
        columns = [h for b in form.blocks for c in b.columns for h in (c.name, *c.headers)]
        words = {plain(part) for h in columns for part in h.split("/")}
        words |= {plain(h) for b in form.blocks for h in (*b.label_headers, *chain(*b.levels))}
        labels = {plain(label) for b in form.blocks for r in b.rows for label in (r.name, *r.labels)}
        totals = {plain(label) for b in form.blocks for label in b.total_labels}
        common = form.headers
        return cls(common, frozenset(words | common.words), frozenset(labels | totals), frozenset(totals))

    def is_header(self, row: GridRow) -> bool:
        """Header words, no figure, and no row label of the form in first place. A row that says 类 and 款 is header
        even where OCR put noise into its other cells."""
        cells = said(row)
        if not cells or _are_indexes(cells, self.common.index):
            return bool(cells)
        if set(cells) >= self.common.levels:
            return self.split(row)[0] is None
        if any(map(is_number, cells)):
            return False
        if _THEREOF in map(plain, cells[1:]):  # 合计 | 其中：
            return True
        words = [t for t in cells if self._is_word(t)]
        labelled = plain(bare(cells[0])) in self.labels and plain(cells[0]) not in self.common.words
        return len(words) > 1 if labelled else bool(words)

    def _is_word(self, text: str) -> bool:
        word = _header_word(text, self.common.unit)
        if bool(self.common.year.match(word)):
            return True
        return any(w in self.headers and w not in self.labels for w in (word, word.removeprefix(_THEREOF)))

    def split(self, row: GridRow) -> tuple[GridRow | None, GridRow | None]:
        """A row that is the header's last and the total's own at once (类 款 项 | 合计 | 9.00): its header part and
        its data part. Any other row is data only."""
        printed = texts(row)
        total = next((t for t in printed if plain(t) in self.totals), None)
        amounts = sum(map(is_number, printed))
        if not total or not amounts:
            return None, row
        words = sum(self._is_word(t) for t in printed if t)
        dashes = sum(map(is_dash, printed))
        if words < 2 or amounts + dashes + words + printed.count(total) < sum(map(bool, printed)):
            return None, row
        at = printed.index(total)
        data = [j == at or is_number(t) or is_dash(t) for j, t in enumerate(printed)]
        header = tuple(_blanked(c, keep=not d) for c, d in zip(row, data, strict=True))
        # Behind the total's name a header's word takes the place of its figure: it is not the form's blank.
        return header, tuple(_blanked(c, keep=d or j > at) for j, (c, d) in enumerate(zip(row, data, strict=True)))


def _blanked(cell: Cell | None, *, keep: bool) -> Cell | None:
    return cell if keep or cell is None else Cell("", cell.place)


def _are_indexes(cells: Sequence[str], index: Regex) -> bool:
    """栏次 * * 1 2 3: column numbers, not figures. Before a few of them words may stand that run over from above."""
    counted = _column_numbers(cells, index)
    return bool(counted) and (counted[-1] == len(counted) or _skips_some(cells, counted))


def lacks_a_column(cells: Sequence[str], index: Regex) -> bool:
    """栏次 1 2 4 5: the third is not printed."""
    return _skips_some(cells, _column_numbers(cells, index))


def _column_numbers(cells: Sequence[str], index: Regex) -> list[int]:
    """The numbers of a row that has nothing else but words that run over, from 1 on but for those that are not printed, or
    were not read; of another row none."""
    cells = [cell for cell in cells if UNKNOWN not in cell]
    if len(cells) <= 1 or not index.match(_run_over(unnoted(cells[0]))[1]):  # as in most rows
        return []
    cells = list(map(unnoted, cells))
    numbers = [number for _, number in map(_run_over, cells)]
    wordy = sum(cell != number for cell, number in zip(cells, numbers, strict=True))
    if wordy * 2 > len(cells) or not all(map(index.match, numbers)):
        return []
    counted = [int(t) for t in numbers if t.isdecimal()]
    ascending = all(before < after for before, after in pairwise(counted))
    return counted if ascending and counted and counted[0] <= _FIRST else []


def _skips_some(cells: Sequence[str], counted: Sequence[int]) -> bool:
    """Amounts do not rise from such a number on: the total, or what a part is of, comes first."""
    named = bool(cells) and len(cells[0]) > 1 and not cells[0].isdecimal()  # 栏次
    return len(counted) >= (1 if named else _SOME) and len(counted) < counted[-1] <= _SPARSE * len(counted)


@lru_cache(maxsize=_REMEMBERED)
def _run_over(text: str) -> tuple[str, str]:
    """The words that run over into the cell of a column's number, and the number; of another cell no words, and all of it."""
    found = None if text.isdecimal() else _RUN_OVER.fullmatch(text)
    return (found[1], found[2]) if found else ("", text)


@lru_cache(maxsize=_REMEMBERED)
def _header_word(text: str, unit: Regex) -> str:
    return plain(_without_unit(text, unit))


def _without_unit(text: str, unit: Regex) -> str:
    return unit.sub("", text) if text.endswith(")") else text


def column_paths(rows: Sequence[GridRow], words: HeaderTitles) -> list[tuple[str, ...]]:
    """For each column the header texts above it, top down. A group header covers the blank cells to its right
    that have a text below; None (merged) always belongs to the neighbour."""
    printed: list[list[str]] = []
    for cells in rows:
        if not _are_indexes(said(cells), words.index):
            printed.append(texts(cells))
        elif printed:
            over = [_run_over(text)[0] for text in texts(cells)]
            printed[-1] = [text + more for text, more in zip(printed[-1], over, strict=True)]
    if not printed:
        return []
    paths: list[list[str]] = [[] for _ in printed[0]]
    for index, row in enumerate(printed):
        below = printed[index + 1 :]
        held = ""
        for j, text in enumerate(row):
            held = _without_unit(text, words.unit) or (held if any(under[j] for under in below) else "")
            if held and (text or below) and held not in paths[j]:
                paths[j].append(held)
    return [tuple(path) for path in paths]
