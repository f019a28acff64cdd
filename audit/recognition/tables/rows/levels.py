"""Rows whose depth is told by the label column that is filled: 采购大类 → 专项和经济科目 → 采购物品."""

from collections.abc import Sequence
from itertools import pairwise

from audit.model.facts import Row
from audit.model.knowledge.forms import BlockSpec
from audit.recognition.labels import bare, plain
from audit.recognition.tables.rows import LevelCell, RawRow

_TOTAL_LEVEL = 0
_TOP = 0  # the first label column


def name_levels(spec: BlockSpec, raws: Sequence[RawRow], total: str, first: int) -> list[Row]:
    """Level 1 is the first label column's. A blank cell before a filled one of the same level repeats the cell above
    (a 专项 with several 经济科目). The parent is the nearest row above of a lower level; `first` is the first index.
    Units that head the 大类 in their own column are a level above them."""
    below_units = _units_head(spec, raws)
    rows: list[Row] = []
    above: list[str] = []
    for index, raw in enumerate(raws, first):
        above = _inherited(raw.levels, above)
        if _is_total(spec, raw):
            name, level = total, _TOTAL_LEVEL
        else:
            name = _name(spec, raw, above)
            is_unit = raw.level == _TOP and not _is_listed(spec, raw)
            level = raw.level + 1 + (below_units and not is_unit)
        parent = next((row.index for row in reversed(rows) if row.level < level), None) if level else None
        known = level > _TOTAL_LEVEL or name == total
        rows.append(Row(index, name, raw.label, raw.place, level=level, parent=parent, recognised=known))
    return rows


def _units_head(spec: BlockSpec, raws: Sequence[RawRow]) -> bool:
    """True where a row of the first column that is none of the listed 大类 stands right above one that is."""
    return any(
        above.level == row.level == _TOP
        and _is_listed(spec, row)
        and not _is_listed(spec, above)
        and not _is_total(spec, above)
        for above, row in pairwise(raws)
    )


def _is_total(spec: BlockSpec, raw: RawRow) -> bool:
    totals = {plain(label) for label in spec.total_labels}
    return any(plain(cell.text) in totals for cell in raw.levels)


def _is_listed(spec: BlockSpec, raw: RawRow) -> bool:
    return any(_listed(spec, cell.text) for cell in raw.levels if cell.level == _TOP and cell.text)


def _inherited(cells: Sequence[LevelCell], above: Sequence[str]) -> list[str]:
    """Each label column's text; where it is blank the one above stays, if a later column of its level is filled."""
    found = []
    for i, cell in enumerate(cells):
        continued = any(c.text for c in cells[i + 1 :] if c.level == cell.level)
        inherits = not cell.text and continued and i < len(above)
        found.append(above[i] if inherits else cell.text)
    return [text or (above[i] if i < len(above) else "") for i, text in enumerate(found)]


def _name(spec: BlockSpec, raw: RawRow, texts: Sequence[str]) -> str:
    own = [text for cell, text in zip(raw.levels, texts, strict=True) if cell.level == raw.level and text]
    name = "/".join(dict.fromkeys(own))
    return _listed(spec, name) or name


def _listed(spec: BlockSpec, name: str) -> str | None:
    key = plain(bare(name))
    return next((r.name for r in spec.rows if key in {plain(x) for x in (r.name, *r.labels)}), None)
