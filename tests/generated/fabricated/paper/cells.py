"""The rows of a table as cells: which of them are its header, and which are merged."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

Row = tuple[str, ...]

_AMOUNT = re.compile(r"-?\d[\d,]*\.\d\d")
_FIGURE = re.compile(r"[\d,.]*")
_LABEL = re.compile(r"\d{3}|一、")
_TOTAL = re.compile(r"合\s*计")


@dataclass
class Box:
    """A cell over some rows and columns."""

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1


def header_length(rows: Sequence[Row]) -> int:
    """How many rows come before the first one that tells something."""
    return next((number for number, row in enumerate(rows) if _is_data(row)), len(rows))


def _is_data(row: Row) -> bool:
    said = [cell for cell in row if cell]
    if not said or any(map(_AMOUNT.fullmatch, said)) or (_LABEL.match(said[0]) and said[0] not in "123456"):
        return True
    return bool(_TOTAL.fullmatch(said[0])) and all(_FIGURE.fullmatch(cell) for cell in said[1:])


def plain(rows: Sequence[Row]) -> list[Box]:
    """Each cell for itself."""
    return [Box(text, i, j) for i, row in enumerate(rows) for j, text in enumerate(row)]


def merged(rows: Sequence[Row], header: int) -> list[Box]:
    """The cells of a header merged as they are meant; below it each for itself."""
    owners: dict[tuple[int, int], Box] = {}
    boxes: list[Box] = []
    for i, row in enumerate(rows[:header]):
        for j, text in enumerate(row):
            above, left = owners.get((i - 1, j)), owners.get((i, j - 1))
            if text or (above is None and left is None):
                owners[i, j] = Box(text, i, j)
                boxes.append(owners[i, j])
            elif above and above.columns == 1 and not (left and left.text == "栏次"):
                above.rows += 1 if above.column == j and above.row + above.rows == i else 0
                owners[i, j] = above
            elif left:
                left.columns += 1
                owners[i, j] = left
    return [*boxes, *(Box(box.text, box.row + header, box.column) for box in plain(rows[header:]))]
