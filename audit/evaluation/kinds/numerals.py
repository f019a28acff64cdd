"""kind 写法: figures of tables are written as numerals are.

A table read from text without cells is not asked: what stands together there may have been apart.
"""

from collections.abc import Iterable
from decimal import Decimal

from audit.decimal_utils import parse_numeral
from audit.evaluation.ground import Ground, View
from audit.evaluation.ground.naming import row_name
from audit.model.check import Claim, Leaf, Outcome, Status
from audit.model.facts import Entry, EntryState, Row
from audit.model.figure import COUNT, Figure
from audit.model.knowledge.bodies.tables import Numerals
from audit.model.knowledge.rules import Rule

KIND = "写法"
_MEANT = str.maketrans("OoIl。", "0011.")


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per cell that is written wrongly, and one per table that has none."""
    views = [view for view in ground.of_forms(rule.forms) if not (view.table.flow or view.table.garbled)]
    if not views:
        return [Outcome(rule.id, Status.NOT_APPLICABLE, reason="没有认出逐格的表")]
    return [outcome for view in views for outcome in _of_table(rule, view)]


def _of_table(rule: Rule, view: View) -> list[Outcome]:
    body: Numerals = rule.body
    rows = {row.index: row for row in view.table.rows}
    wrong = {
        entry.place: _failed(rule, view, rows[index], column, entry)
        for (index, column), entry in reversed(list(view.table.entries.items()))
        if entry.state is EntryState.UNREADABLE and body.wrong.fullmatch("".join(entry.text.split(" ")))
        if not _are_several(entry.text)
    }
    if wrong:
        return list(reversed(wrong.values()))
    claim = Claim(rule.id, "数字的写法", (), (view.title,), view.title)
    return [claim.judged({}, holds=True)]


def _are_several(text: str) -> bool:
    """Numerals with blanks between them."""
    parts = text.split()
    return len(parts) > 1 and all(parse_numeral(part) for part in parts)


def _failed(rule: Rule, view: View, row: Row, column: str, entry: Entry) -> Outcome:
    text = entry.text.strip()
    where = (view.title, row_name(row), column)
    leaf = Leaf(
        Figure(text, _meant(text), 0, COUNT, entry.place, exact=True), f"《{view.title}》「{where[1]}」{column}", where
    )
    claim = Claim(rule.id, f"数字的写法：{text}", (leaf,), where, view.title)
    detail = {"表": view.title, "行": where[1], "列": column, "写的": text}
    return claim.judged(detail, holds=False)


def _meant(text: str) -> Decimal:
    """What it was meant for, as far as its digits tell: they, and the last point."""
    digits = "".join(c for c in text.translate(_MEANT) if c.isdecimal() or c == ".")
    whole, _, decimals = digits.rpartition(".")
    return Decimal(f"{whole.replace('.', '') or '0'}.{decimals or '0'}") if "." in digits else Decimal(digits or "0")
