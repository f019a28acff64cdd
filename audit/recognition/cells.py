"""What is printed in the cells of a row, and whether it is a number, an amount or the code of an account."""

from collections.abc import Sequence
from functools import lru_cache

from audit.model.document import Cell
from audit.model.regex import Regex
from audit.recognition.codes import ACCOUNT_CODE
from audit.recognition.labels import squeeze

GridRow = Sequence[Cell | None]  # None stands where a merged neighbour covers the position
_NUMBER = Regex(r"[-+(△]?[\d,]*\d(?:\.\d+)?\)?%?")
_REMEMBERED = 8192  # cells are asked what they are in one question after another


def texts(row: GridRow) -> list[str]:
    """The cells of a row without white space; empty for blank ones."""
    return [squeeze(cell.text) if cell else "" for cell in row]


def said(row: GridRow) -> list[str]:
    """The texts of the cells that are not blank."""
    return [text for text in texts(row) if text]


@lru_cache(maxsize=_REMEMBERED)
def is_number(text: str) -> bool:
    """Whether a cell is nothing but a number, which may be a percentage."""
    return _NUMBER.fullmatch(text) is not None


def is_amount(text: str) -> bool:
    """A number that no account code and no page number is: with decimals or thousands separators."""
    return is_number(text) and ("." in text or "," in text)


@lru_cache(maxsize=_REMEMBERED)
def is_code(text: str) -> bool:
    """Whether a cell is nothing but the code of an account."""
    return bool(ACCOUNT_CODE.fullmatch(text))
