"""A row that no form knows, and what it does to checks that do not add it up themselves."""

from collections.abc import Iterator, Sequence

from audit.evaluation.binding.cell_finder import Summed
from audit.evaluation.binding.stand import Stand
from audit.evaluation.ground import Ground, View
from audit.evaluation.ground.beside import amount_at
from audit.model.check import Check
from audit.model.check.arithmetic import figures_of, gap_of
from audit.model.facts import Row
from audit.model.figure.interval import ZERO, Interval


def doubt_of_row(check: Check, summed: Sequence[Summed], ground: Ground) -> str:
    """The reason why a failed check proves nothing: a row was not recognised whose amount is the difference, or one
    of the rows that were added up is a part of it."""
    figures = set(figures_of(check))
    gap = gap_of(check)
    for view in (v for v in ground.views if v.odd and not figures.isdisjoint(v.table.figures())):
        row = next((r for r in view.odd if any(amount.closes(gap) for amount in _amounts(view, r))), None)
        if row is not None:
            return f"《{view.title}》有没认出的行「{row.label}」，计入它即可相符"
    for place in summed:
        for row in place.view.odd:
            below = (one - f.interval for one in _amounts(place.view, row, place.column) for f in figures)
            if any(amount.closes(gap) for amount in below):
                return f"《{place.view.title}》有没认出的行「{row.label}」，各行怎样相加说不准"
    return ""


def doubt_of_order(check: Check, stand: Stand) -> str:
    """The reason why a failed sum proves nothing: a row that the form adds to the total below stands above the subtotal, and
    is in that."""
    view, row = stand.view, stand.row
    block = view.block_of(row) if view and row else None
    if view is None or row is None or block is None or not stand.parts:
        return ""
    gap = gap_of(check)
    for whole in block.rows:
        for part in whole.parts:
            moved = _above(view, row.block, part, whole.parts) if row.name in (whole.name, part) else []
            amounts = [amount for one in moved if (amount := amount_at(view, one, stand.column))]
            if amounts and sum(amounts, ZERO).closes(gap):
                return f"《{view.title}》「{moved[0].label}」印在「{part}」的前面，像是算在它里面"
    return ""


def _above(view: View, block: str, part: str, beside: Sequence[str]) -> list[Row]:
    """The rows of the block that are no parts of this one, but stand beside it in the sum, and are printed above it."""
    below = next((row for row in view.by_form_name.get(part, ()) if row.block == block), None)
    has_parts = view.form is not None and any(row.parts for b in view.form.blocks for row in b.rows if row.name == part)
    if below is None or not has_parts:
        return []
    names = {name for name in beside if name != part}
    return [row for row in view.table.rows if row.block == block and row.index < below.index and row.name in names]


def _amounts(view: View, row: Row, column: str = "") -> Iterator[Interval]:
    """What the row prints, in one column or in all."""
    for (index, name), entry in view.table.entries.items():
        if index == row.index and entry.figure is not None and entry.figure.value and column in ("", name):
            yield entry.figure.interval
