"""Rows that go on on the next page in fewer columns: the cells of 类 款 项 drawn as one, every figure where it was."""

from collections.abc import Sequence

from audit.decimal_utils import is_dash
from audit.model.record import replace
from audit.recognition.cells import is_code, is_number, texts
from audit.recognition.tables.columns.binding import BoundBlock
from audit.recognition.tables.columns.sections import Section

_LABELS = 2  # code and name


def narrowed(section: Section, blocks: Sequence[BoundBlock]) -> list[BoundBlock]:
    """The block of the page before, as many columns further left as are missing; none where a cell among the figures is
    blank, for then nobody can tell which figure stands under which header; forms of levels have no codes at all."""
    block = blocks[0] if len(blocks) == 1 else None
    if section.header or not section.data or not block or block.levels or not block.values:
        return []
    count, missing = len(block.values), block.stop - section.width()
    behind = set(block.values) == set(range(block.stop - count, block.stop))
    if (
        not behind
        or missing <= 0
        or section.width() - count < _LABELS
        or not all(_is_full(r, count) for r in _rows(section))
    ):
        return []
    values = {j - missing: column for j, column in block.values.items()}
    headers = {j - missing: header for j, header in block.headers.items()}
    inferred = frozenset(j - missing for j in block.inferred)
    shifted = replace(block, stop=section.width(), values=values, headers=headers, inferred=inferred)
    return [
        replace(
            shifted, ordinals=frozenset(), strays=frozenset(), serials=frozenset(), units=frozenset(), past=frozenset()
        )
    ]


def _rows(section: Section) -> list[list[str]]:
    return [printed for row in section.data if any(printed := texts(row))]


def _is_full(printed: Sequence[str], count: int) -> bool:
    """An account by its code, and a figure or a dash in every column."""
    labels, figures = printed[:-count], printed[-count:]
    return is_code(labels[0]) and all(is_number(text) or is_dash(text) for text in figures)
