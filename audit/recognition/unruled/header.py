"""The header of a table without rulings: which words stand above which column, and which above several of them."""

from collections.abc import Collection, Sequence

from audit.model.document import TextLine
from audit.model.record import record
from audit.recognition.unruled.columns import Column, joined
from audit.recognition.unruled.groups import Place, Run, runs_of, span_of
from audit.recognition.unruled.heads import heads_of, told_apart
from audit.recognition.unruled.owners import Owners, owners_of


@record
class Header:
    """The columns from left to right, each with the header right above it, if any; and what stands above several."""

    columns: tuple[Place, ...]
    groups: tuple[Run, ...]


def header_of(
    lines: Sequence[TextLine], columns: Sequence[Column], known: Collection[str], *, strict: bool, level: bool
) -> Header | None:
    """None where no header can be told for a column of figures. `known`: words of headers; `strict`: lines make one
    header only where it is one of them. `level`: what is right below a header of several columns stands on one level."""
    heads = heads_of(lines, known, strict=strict)
    leaves, groups = told_apart(heads, columns)
    found = owners_of(leaves, columns)
    if found is None:
        return None
    owners, way = found
    broken = next((j for j in range(1, len(columns)) if _is_broken(columns, j, owners)), 0)
    if broken:
        return header_of(lines, joined(columns, broken), known, strict=strict, level=level)
    placed: list[Place] = [(owners.get(j), column) for j, column in enumerate(columns)]
    owned = {id(head) for head in owners.values()}
    placed += [(head, None) for head in leaves if id(head) not in owned]
    placed.sort(key=lambda place: sum(span_of(place)))
    runs = runs_of(heads, groups, placed, way, level=level)
    return None if runs is None else Header(tuple(placed), tuple(runs))


def _is_broken(columns: Sequence[Column], at: int, owners: Owners) -> bool:
    """Names whose letters are set apart, or that stand behind their codes: their header is one."""
    before, column = columns[at - 1], columns[at]
    if before.words and column.words:
        return at not in owners and at - 1 in owners
    begins = at == 1 or columns[at - 2].amounts
    return begins and column.words and not before.amounts and at in owners and at - 1 not in owners
