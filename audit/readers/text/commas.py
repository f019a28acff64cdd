"""Comma-separated values, as spreadsheets save them: lines of tabs instead."""

import csv
from collections import Counter
from collections.abc import Sequence
from io import StringIO
from itertools import groupby

_FEWEST = 3  # rows
_SENTENCE = "。"
_ENDS = tuple("。；;：:")  # of a sentence that itself has commas: 甲为1.00万元,比上年增加0.10万元。
_MOST = 0.6  # of the lines of a table have as many commas as each other; separated thousands do not


def tabbed(lines: Sequence[str]) -> list[str]:
    """The lines, their cells divided by tabs; the same lines where they are no such table."""
    told = [line for line in lines if '"' not in line and "," in line and line.rstrip().endswith(_ENDS)]
    rows = Counter(commas for line in lines if (commas := line.count(",")) and '"' not in line)
    counts = rows - Counter(line.count(",") for line in told)
    counts += Counter(len(row) - 1 for line in lines if '"' in line for row in csv.reader([line]) if len(row) > 1)
    filled = sum(bool(line.strip()) for line in lines) - len(told)
    common, often = next(iter(counts.most_common(1)), (0, 0))
    if common < 2 or often < max(_FEWEST, filled * _MOST, len(told)) or any("\t" in line for line in lines):
        return list(lines)
    return _rows(lines)


def _rows(lines: Sequence[str]) -> list[str]:
    """One line for each, blank ones for the further lines of a cell that has several."""
    rows: list[list[str]] = [[] for _ in lines]
    reader = csv.reader(StringIO("\n".join(lines), newline=""))
    done = 0
    for row in reader:
        rows[done] = [" ".join(cell.split()) for cell in row] if len(row) > 1 else row
        done = reader.line_num
    prose = _prose(rows)
    return ["".join(row) if i in prose else "\t".join(row) for i, row in enumerate(rows)]


def _prose(rows: Sequence[Sequence[str]]) -> set[int]:
    """The rows that are lines of prose, each in one cell and the others blank: such as stand together with a sentence."""
    found: set[int] = set()
    filled = ((i, row) for i, row in enumerate(rows) if any(row))
    for single, run in groupby(filled, lambda numbered: sum(map(bool, numbered[1])) == 1):
        numbers, cells = zip(*((i, "".join(row)) for i, row in run), strict=True)
        if single and any(_SENTENCE in cell for cell in cells):
            found.update(numbers)
    return found
