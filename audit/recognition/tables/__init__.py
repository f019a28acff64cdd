"""Table regions → tables bound to their forms."""

from collections.abc import Iterable, Mapping, Sequence

from audit.model.accounts import AccountName
from audit.model.document import Layout
from audit.model.facts import FormTable, Profile, Unrecognised
from audit.model.figure import WAN_YUAN, Unit
from audit.model.forms import Form, RowKey
from audit.recognition.labels import plain
from audit.recognition.outline import Region, RegionKind
from audit.recognition.tables.captions import find_entity, find_unit
from audit.recognition.tables.grid import build, cell_texts

_FIGURE_CHARS = frozenset("0123456789")


def recognise_tables(
    regions: Sequence[Region], forms: Sequence[Form], accounts: Sequence[AccountName], profile: Profile, layout: Layout
) -> tuple[tuple[FormTable, ...], tuple[Unrecognised, ...]]:
    """Every table region of a form with value columns, bound; and the rows that could not be."""
    classes = {plain(a.name): a.code for a in accounts if len(a.code) == 3}
    tables: list[FormTable] = []
    problems: list[Unrecognised] = []
    for region in regions:
        for form in _candidates(region, forms):
            table, unbound = build(region, form, _unit(region, profile), _entity(region, profile), classes)
            tables.append(table)
            problems += _unbound(table, unbound)
            break
    return tuple(tables), tuple(problems)


def _candidates(region: Region, forms: Sequence[Form]) -> Iterable[Form]:
    if region.kind is not RegionKind.TABLE or not region.grids:
        return []
    return [f for f in forms if f.id == region.form and not (f.blocks[0].key is RowKey.NONE and not f.kinds)]


def _unit(region: Region, profile: Profile) -> Unit:
    texts = [line.text for line in region.lines]
    found = find_unit(texts) or (find_unit([f"单位：{profile.unit}"]) if profile.unit else None)
    return found or WAN_YUAN


def _entity(region: Region, profile: Profile) -> str:
    return find_entity(line.text for line in region.lines) or profile.entity


def _unbound(table: FormTable, rows: Iterable[Sequence[object]]) -> Iterable[Unrecognised]:
    for row in rows:
        text = cell_texts(row)  # type: ignore[arg-type]
        if text:
            count = sum(any(ch in _FIGURE_CHARS for ch in part) for part in text.split())
            yield Unrecognised("行", text, f"《{table.title}》的表头没有认出列", table.place, count)


def class_codes(accounts: Iterable[AccountName]) -> Mapping[str, str]:
    return {plain(a.name): a.code for a in accounts}
