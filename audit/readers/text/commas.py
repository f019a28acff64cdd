"""Values separated by commas or semicolons, and cells in quotes between tabs, as spreadsheets save them: lines of tabs instead."""

import csv
from collections import Counter
from collections.abc import Sequence
from io import StringIO
from itertools import groupby

from audit.model.regex import Regex

_FEWEST = 3  # rows
_LONGEST = 2**31 - 1  # characters of a cell: after a quotation mark that is never closed, all that follows is in it
_SENTENCE = "。"
_OPEN = Regex(r'(?:^|\t)"')  # a cell in quotes
_QUOTED = Regex(r'(?:^|(?<=\t))"(?:[^"]|"")*"(?=\t|$)')
_TALLEST = 8  # lines of a row whose cells have several
_ENDS = tuple("。；;：:")  # of a sentence that itself has commas: 甲为1.00万元,比上年增加0.10万元。
_MOST = 0.6  # of the lines of a table have as many commas as each other; separated thousands do not
_BETWEEN = Regex(r"(?:^|[^\d]),|,(?:[^\d]|$)")  # a comma that stands not between the digits of a figure
_FIGURE = Regex(r"-?\d[\d,]*(?:\.\d+)?%?")
_GUARDED = Regex(r'(?:^|,)"-?\d[\d,]*(?:\.\d+)?%?"(?=,|$)')  # a figure in quotes, for its separators
_BARE = Regex(r"\s*(?:-?\d[\d,]*(?:\.\d+)?%?)?\s*")  # a cell with nothing but a figure, or blank


def tabbed(lines: Sequence[str]) -> list[str]:
    """The lines, their cells divided by tabs; the same lines where they are no such table."""
    csv.field_size_limit(_LONGEST)
    if any("\t" in line for line in lines):
        return _unquoted(lines)
    if _by_semicolons(lines):
        return _rows(lines, ";")
    if _are_guarded(lines):
        return _rows(lines)
    told = [line for line in lines if '"' not in line and "," in line and line.rstrip().endswith(_ENDS)]
    rows = Counter(commas for line in lines if (commas := line.count(",")) and '"' not in line)
    counts = rows - Counter(line.count(",") for line in told)
    counts += Counter(len(row) - 1 for line in lines if '"' in line for row in csv.reader([line]) if len(row) > 1)
    filled = sum(bool(line.strip()) for line in lines) - len(told)
    common, often = next(iter(counts.most_common(1)), (0, 0))
    if common < 2:
        return list(lines)
    if often < max(_FEWEST, filled * _MOST, len(told)):
        divided = sum("," in line for line in lines) - len(told)
        if _of_several_widths(lines) < max(_FEWEST, divided * _MOST, len(told)):
            return list(lines)
    return _rows(lines)


def _by_semicolons(lines: Sequence[str]) -> bool:
    """Whether most lines have as many as each other, and several, and some of them nothing but a figure between two: clauses
    of sentences have words."""
    counts = Counter(line.count(";") for line in lines if line.strip())
    common, often = next(iter(counts.most_common(1)), (0, 0))
    if common < 2 or often < max(_FEWEST, counts.total() * _MOST):
        return False
    rows = (next(csv.reader([line], delimiter=";"), []) for line in lines if line.count(";") == common)
    return sum(any(map(_FIGURE.fullmatch, row)) for row in rows) >= _FEWEST


def _of_several_widths(lines: Sequence[str]) -> int:
    """How many lines of tables one behind the other, and of prose between them, are those of tables.

    They are as wide as a neighbour of theirs and have a cell that no part of a sentence would be.
    """
    rows = [next(csv.reader([line]), []) if _BETWEEN.search(line) else [line] for line in lines if line.strip()]
    widths = [0, *map(len, rows), 0]
    return sum(
        len(row) > 2 and len(row) in (widths[i], widths[i + 2]) and any(map(_BARE.fullmatch, row))
        for i, row in enumerate(rows)
    )


def _are_guarded(lines: Sequence[str]) -> bool:
    """Whether figures stand in quotes for their separators, and no sentence with a comma stands without: what saves it
    so puts them in quotes too. The rows may be of any width."""
    divided = [line for line in lines if "," in line]
    guarded = sum(bool(_GUARDED.search(line)) for line in divided)
    return guarded >= _FEWEST and not any(_SENTENCE in line and '"' not in line for line in divided)


def _unquoted(lines: Sequence[str]) -> list[str]:
    """Rows between tabs, a cell of several lines in quotes as one; blank lines for its further ones."""
    found, at = list(lines), 0
    while at < len(lines):
        row, end = _quoted_row(lines, at) if _OPEN.search(lines[at]) else ([], at + 1)
        if row:
            found[at:end] = ["\t".join(" ".join(cell.split()) for cell in row), *[""] * (end - at - 1)]
        at = end
    return found


def _quoted_row(lines: Sequence[str], at: int) -> tuple[list[str], int]:
    """The cells of the row that begins there, and the line behind it; none where its quotes are not those of cells."""
    quotes = 0
    for end in range(at, min(at + _TALLEST, len(lines))):
        quotes += lines[end].count('"')
        if quotes % 2 == 0:
            written = "\n".join(lines[at : end + 1])
            row = next(csv.reader(StringIO(written, newline=""), delimiter="\t"))
            whole = '"' not in _QUOTED.sub("", written)
            return (row, end + 1) if len(row) > 1 and whole else ([], at + 1)
    return [], at + 1


def _rows(lines: Sequence[str], divider: str = ",") -> list[str]:
    """One line for each, blank ones for the further lines of a cell that has several."""
    rows: list[list[str]] = [[] for _ in lines]
    reader = csv.reader(StringIO("\n".join(lines), newline=""), delimiter=divider)
    done = 0
    for row in reader:
        rows[done] = [" ".join(cell.split()) for cell in row] if len(row) > 1 else row
        done = reader.line_num
    _widen(rows)
    prose = _prose(rows)
    return ["".join(row) if i in prose else "\t".join(row) for i, row in enumerate(rows)]


def _widen(rows: list[list[str]]) -> None:
    """Rows of which nothing but the name was saved, right before a row with figures and behind a row of cells, are as wide
    as this."""
    last = -1
    for at, row in enumerate(rows):
        if len(row) > 1:
            names = rows[last + 1 : at] if last >= 0 and any(map(_FIGURE.fullmatch, row)) else []
            if names and all(len(name) == 1 and name[0] and _SENTENCE not in name[0] for name in names):
                rows[last + 1 : at] = [name + [""] * (len(rows[last]) - 1) for name in names]
            last = at


def _prose(rows: Sequence[Sequence[str]]) -> set[int]:
    """The rows that are lines of prose, each in one cell and the others blank: such as stand together with a sentence."""
    found: set[int] = set()
    filled = ((i, row) for i, row in enumerate(rows) if any(row))
    for single, run in groupby(filled, lambda numbered: sum(map(bool, numbered[1])) == 1):
        numbers, cells = zip(*((i, "".join(row)) for i, row in run), strict=True)
        if single and any(_SENTENCE in cell for cell in cells):
            found.update(numbers)
    return found
