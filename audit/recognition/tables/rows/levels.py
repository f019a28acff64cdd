"""Rows whose depth is told by the label column that is filled: 采购大类 → 专项和经济科目 → 采购物品."""

from collections.abc import Sequence

from audit.model.facts import Row
from audit.model.knowledge.forms import BlockSpec
from audit.recognition.labels import bare, plain
from audit.recognition.tables.rows import LevelCell, RawRow

_TOTAL_LEVEL = 0


def name_levels(spec: BlockSpec, raws: Sequence[RawRow], total: str, first: int) -> list[Row]:
    """Level 1 is the first label column's. A blank cell before a filled one of the same level repeats the cell above
    (a 专项 with several 经济科目). The parent is the nearest row above of a lower level; `first` is the first index."""
    totals = {plain(label) for label in spec.total_labels}
    rows: list[Row] = []
    above: list[str] = []
    for index, raw in enumerate(raws, first):
        above = _inherited(raw.levels, above)
        if any(plain(cell.text) in totals for cell in raw.levels):
            name, level = total, _TOTAL_LEVEL
        else:
            level = raw.level + 1
            name = _name(spec, raw, above)
        parent = next((row.index for row in reversed(rows) if row.level < level), None) if level else None
        known = level > _TOTAL_LEVEL or name == total
        rows.append(Row(index, name, raw.label, raw.place, level=level, parent=parent, recognised=known))
    return rows


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
    listed = next((r.name for r in spec.rows if plain(bare(name)) in {plain(x) for x in (r.name, *r.labels)}), None)
    return listed or name
