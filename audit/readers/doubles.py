"""A page that was put into the file twice: its rows are there once."""

from collections.abc import Sequence

from audit.model.document import Grid, TextLine
from audit.model.document.pagination import number_in
from audit.model.regex import Regex

_FIGURE = Regex(r"\d[\d,]*\.\d|\d,\d{3}|\d{4}")  # pages without any may well look alike

_MUCH = 100  # characters outside of tables: nobody breaks his lines twice alike

_Block = TextLine | Grid


def is_double(page: Sequence[_Block], before: Sequence[_Block]) -> bool:
    """Whether it shows the same in the same places, its page number too, or figures among it, or much text."""
    if not page or len(page) != len(before) or not all(map(_alike, page, before)):
        return False
    if any(isinstance(block, TextLine) and number_in(block.text) is not None for block in page[-1:]):
        return True  # two pages of one number
    said = sum(len(block.text) for block in page if isinstance(block, TextLine))
    return said >= _MUCH or any(_FIGURE.search(text) for block in page for text in _texts(block))


def _alike(one: _Block, other: _Block) -> bool:
    return type(one) is type(other) and one.place.bbox == other.place.bbox and _texts(one) == _texts(other)


def _texts(block: _Block) -> list[str]:
    if isinstance(block, TextLine):
        return [block.text]
    return [cell.text for row in block.rows for cell in row if cell]
