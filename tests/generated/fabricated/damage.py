"""What programs and people do to a disclosure on its way: nothing of it makes a figure wrong. `DAMAGES` take the written text,
`LINE_DAMAGES` its lines before."""

import re
from collections.abc import Callable, Sequence
from itertools import count, groupby
from random import Random

from fabricated.writing import Line

_POINT = re.compile(r"(?<=\d)\.(?=\d)")
_AMOUNT = re.compile(r"-?[\d,]+\.\d\d")
_OFTEN, _WRONG = 9, 20  # of the amounts
_PAGE = 30  # lines
_PIECE = 8  # rows
_BROAD = 8  # characters, as broad as a column is


def _pages(text: str) -> list[str]:
    """With a number at the foot of each."""
    lines = text.splitlines(keepends=True)
    parts = ["".join(lines[start : start + _PAGE]) for start in range(0, len(lines), _PAGE)]
    return [f"{part}- {number} -\n" for number, part in enumerate(parts, start=1)]


def _shuffled(order: Callable[[list[str]], Sequence[str]], feed: str = "\f") -> Callable[[str], str]:
    return lambda text: feed.join(order(_pages(text)))


DAMAGES: dict[str, Callable[[str], str]] = {
    "two pages in each other's place": _shuffled(lambda pages: [*pages[:2], pages[3], pages[2], *pages[4:]]),
    "the last page first": _shuffled(lambda pages: pages[::-1], ""),
    "a page twice": _shuffled(lambda pages: [*pages[:3], *pages[2:]]),
    "Chinese full stops for points": lambda text: _POINT.sub("。", text),
    "commas for points": lambda text: _POINT.sub(",", text),
}


def misread(text: str) -> str:
    """With letters for the digits of some amounts, and another digit in one, as programs take the characters of a picture."""
    at = count(1)
    return _AMOUNT.sub(lambda found: _taken(found[0], next(at)), text)


def _taken(amount: str, number: int) -> str:
    if number == _WRONG:
        return amount.translate(str.maketrans("38", "83"))
    return amount.translate(str.maketrans("01", "Ol")) if not number % _OFTEN else amount


PAGE_LOST = _shuffled(lambda pages: [*pages[:3], *pages[4:]])


def _of_tables(change: Callable[[list[tuple[str, ...]], Random], list[tuple[str, ...]]]) -> Callable[..., list[Line]]:
    """Of every run of rows by itself."""

    def damaged(lines: Sequence[Line], seed: int) -> list[Line]:
        chance = Random(seed)
        found: list[Line] = []
        for _, group in groupby(lines, type):
            run = list(group)
            rows = [line for line in run if isinstance(line, tuple)]
            found += change(rows, chance) if rows else run
        return found

    return damaged


def _is_amount(cell: str) -> bool:
    return bool(_AMOUNT.fullmatch(cell))


def _hidden_column(rows: list[tuple[str, ...]], chance: Random) -> list[tuple[str, ...]]:
    """One of several with amounts, its header too."""
    filled = [at for at in range(len(rows[0])) if any(_is_amount(row[at]) for row in rows)]
    hidden = chance.choice(filled) if len(filled) > 1 else -1
    return [tuple(cell for at, cell in enumerate(row) if at != hidden) for row in rows]


def _remarks(rows: list[tuple[str, ...]], chance: Random) -> list[tuple[str, ...]]:
    said = [chance.choice(["", "见说明", "按规定安排"]) if any(map(_is_amount, row)) else "" for row in rows]
    return [(*row, "备注" if not at else said[at]) for at, row in enumerate(rows)]


def _nothing(rows: list[tuple[str, ...]], chance: Random) -> list[tuple[str, ...]]:
    filled = [at for at in range(len(rows[0])) if any(_is_amount(row[at]) for row in rows)]
    return [
        tuple(
            "无" if at in filled and cell in ("", "0.00") and any(map(_is_amount, row)) else cell
            for at, cell in enumerate(row)
        )
        for row in rows
    ]


def _numbered(rows: list[tuple[str, ...]], chance: Random) -> list[tuple[str, ...]]:
    """With the numbers of the rows between code and name."""
    filled = [at for at, row in enumerate(rows) if any(map(_is_amount, row))]
    if not filled or not any(row[0].isdecimal() for row in rows):
        return rows
    below = filled[0] - 1
    return [
        (row[0], "行次" if not at else str(at - below) if at > below and row[0] != "栏次" else "", *row[1:])
        for at, row in enumerate(rows)
    ]


def _noted(rows: list[tuple[str, ...]], chance: Random) -> list[tuple[str, ...]]:
    """With the marks of notes behind names."""
    marks = ["", "", "", "①", "[1]", "（注1）"]
    return [
        tuple(c + chance.choice(marks) if len(c) > 3 and not c[0].isdigit() and c[0] != "-" else c for c in row)
        for row in rows
    ]


LINE_DAMAGES: dict[str, Callable[[Sequence[Line], int], list[Line]]] = {
    "a column of every table hidden": _of_tables(_hidden_column),
    "remarks behind the rows": _of_tables(_remarks),
    "a word for nothing": _of_tables(_nothing),
    "numbers of rows behind the codes": _of_tables(_numbered),
    "notes on names": _of_tables(_noted),
    "a table goes on under its title": lambda lines, _: _continued(lines),
}


def _continued(lines: Sequence[Line]) -> list[Line]:
    """A long table of accounts in two pieces, both under title and header."""
    found: list[Line] = []
    for at, line in enumerate(lines):
        found.append(line)
        begun = next((back for back in range(at, -1, -1) if isinstance(lines[back], str)), at)
        if isinstance(line, tuple) and at - begun == _PIECE and len(lines) > at + _PIECE and line[0].isdecimal():
            title = next(
                (back for back in range(begun, max(begun - 5, 0), -1) if str(lines[back]).endswith("总表")), None
            )
            head = [row for row in lines[begun + 1 : at] if isinstance(row, tuple) and not any(map(_is_amount, row))]
            if title is not None and isinstance(lines[at + 1], tuple):
                found += [f"{lines[title]}（续表）", *head]
    return found


def clipped(lines: Sequence[Line]) -> list[Line]:
    """As the text of a sheet whose rows are too low: of a long name that wraps the first line stands above the others of its
    row, and the second is cut off."""
    found: list[Line] = []
    for line in lines:
        long = [at for at, cell in enumerate(line) if len(cell) > _BROAD and not cell[0].isdigit()]
        if isinstance(line, str) or len(long) != 1 or not any(map(_is_amount, line)):
            found.append(line)
            continue
        found += [(line[long[0]][:_BROAD],), (*line[: long[0]], "", *line[long[0] + 1 :])]
    return found
