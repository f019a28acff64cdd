"""Raw rows of one block → rows with the form's names, levels and parents."""

from collections.abc import Mapping, Sequence

from audit.model.document import UNKNOWN
from audit.model.facts import Entry, Row
from audit.model.figure import COUNT, Dimension, Figure, Unit
from audit.model.knowledge.accounts import CLASS_DIGITS, DIGITS, STEP
from audit.model.knowledge.forms import TOTAL_ROW, BlockSpec, RowKey, RowSpec
from audit.model.record import record, replace
from audit.recognition.labels import bare, plain, squeeze
from audit.recognition.tables.rows import RawRow
from audit.recognition.tables.rows.by_name import nested, prints_no_codes, with_codes
from audit.recognition.tables.rows.codes import has_code_within, level_of
from audit.recognition.tables.rows.levels import name_levels
from audit.recognition.tables.rows.subtotals import OWN, settled
from audit.recognition.tables.setting import Setting

TOTAL = TOTAL_ROW
_PROJECT_LEVEL = 4
_UNRECOGNISED_LEVEL = 9


@record
class NamedRow:
    """A row under the form's own name, with its entries by column."""

    row: Row
    entries: Mapping[str, Entry]
    loose: tuple[Figure, ...] = ()  # figures of the row in columns that the form does not know


def name_rows(spec: BlockSpec, raws: Sequence[RawRow], setting: Setting, first: int) -> list[NamedRow]:
    """`first`: the index of the first row in its table."""
    spec = _of_units(spec, raws, setting)
    raws = _below_their_items(spec, raws, setting.accounts.items)
    by_name = prints_no_codes(spec, raws)
    raws = with_codes(spec, raws, setting.accounts) if by_name else raws
    if spec.key is RowKey.LISTED:
        named = _Listed(spec, setting).name(raws)
    elif spec.key is RowKey.LEVELS:
        named = name_levels(spec, raws, TOTAL, first)
    elif spec.key is RowKey.NONE:
        named = [_row(raw, TOTAL, 0) for raw in raws if raw.has_figures()]
    else:
        named = _whole_alone(_accounts(spec, raws, setting.entity, by_name=by_name))
    indexed = [replace(row, index=first + i, block=spec.name) for i, row in enumerate(named)]
    linked = _link_accounts(spec, indexed)
    if spec.key is RowKey.PROJECT and not spec.accounts and _on_one_level(indexed, _kept(spec, raws)):
        linked = settled(linked, _kept(spec, raws), _total_index(spec, linked))
    if by_name:
        linked = nested(linked, raws, setting.accounts)
    return [_with_entries(spec, row, raw) for row, raw in zip(linked, _kept(spec, raws), strict=True)]


def _below_their_items(spec: BlockSpec, raws: Sequence[RawRow], items: frozenset[tuple[str, str]]) -> Sequence[RawRow]:
    """An account (项) of a table of projects may be printed under its own name, and its code once more before every
    project of it: these are its parts, and not the account again."""
    if spec.key is not RowKey.PROJECT or not spec.accounts:
        return raws
    told: list[RawRow] = []
    above = ""  # the code that stands before its own name
    for raw in raws:
        own = (raw.code, plain(raw.label)) in items
        above = raw.code if own and not raw.project else above  # a project beside its account's name is one of its own
        told.append(replace(raw, code="", of_unit=True) if raw.code == above and raw.code and not own else raw)
    return told


def _whole_alone(rows: list[Row]) -> list[Row]:
    """A table whose only row is that of the unit: it is the total."""
    return [replace(rows[0], name=TOTAL)] if len(rows) == 1 and rows[0].name == OWN else rows


def _of_units(spec: BlockSpec, raws: Sequence[RawRow], setting: Setting) -> BlockSpec:
    """A table of accounts that one department prints unit by unit, and no account in it: its rows are free names. So are
    those of a form that has no accounts at all, unless one is called like the department: what that is, is told by codes;
    or like a class, which no unit is called: the sums of accounts are told by what is below them."""
    entity, classes = plain(setting.entity), setting.accounts.classes
    free = not spec.accounts and not any(raw.label and plain(raw.label) in entity for raw in raws)
    free = free and not any(plain(bare(raw.label)) in classes for raw in raws)
    names = {plain(raw.label) for raw in raws if raw.label and (raw.of_unit or free)}
    units = names - {plain(label) for label in spec.total_labels}
    apart = spec.key is RowKey.ACCOUNT and len(units) > 1 and not any(raw.code for raw in raws)
    return replace(spec, key=RowKey.PROJECT, accounts="") if apart else spec


def _on_one_level(rows: Sequence[Row], raws: Sequence[RawRow]) -> bool:
    """False where some projects stand in other label columns, or under shorter unit codes, than the rest: they are
    subtotals, or the rest are parts of them."""
    below = [raw for row, raw in zip(rows, raws, strict=True) if row.level > 0]
    return len({raw.depth for raw in below}) < 2 and len({len(raw.unit_code) for raw in below if raw.unit_code}) < 2


def _with_entries(spec: BlockSpec, row: Row, raw: RawRow) -> NamedRow:
    entries = {c: _counted(e, unit) for c, e in raw.entries.items()} if (unit := count_of(spec, row)) else raw.entries
    return NamedRow(row, entries, tuple(e.figure for e in raw.extra if e.figure))


def count_of(spec: BlockSpec, row: Row) -> str:
    """What the row counts; empty for money."""
    return next((listed.unit for listed in spec.rows if listed.unit and listed.name == row.name), "")


def counted(figure: Figure, unit: str) -> Figure:
    """The figure of a row that counts things, whatever the table's unit of money is."""
    return replace(figure, unit=Unit(unit, Dimension.COUNT, COUNT.scale), exact=figure.decimals == 0)


def _counted(entry: Entry, unit: str) -> Entry:
    return replace(entry, figure=counted(entry.figure, unit)) if entry.figure else entry


def _kept(spec: BlockSpec, raws: Sequence[RawRow]) -> list[RawRow]:
    return [raw for raw in raws if raw.has_figures()] if spec.key is RowKey.NONE else list(raws)


def _row(raw: RawRow, name: str, level: int, *, code: str | None = None, recognised: bool = True) -> Row:
    return Row(
        0, name, raw.label, raw.place, code=code or raw.code or None, level=level, recognised=recognised,
        project=raw.project, ordinal=raw.ordinal, illegible=raw.illegible,
        jumbled=UNKNOWN in raw.label or has_code_within(raw.label),
    )  # fmt: skip


def _accounts(spec: BlockSpec, raws: Sequence[RawRow], entity: str, *, by_name: bool) -> list[Row]:
    """`by_name`: where no codes are printed, 档案馆 below a class is an account, and not the unit of that name."""
    totals = {plain(label) for label in spec.total_labels}
    codes = _repaired_codes(raws)
    first = next((k for k, code in enumerate(codes) if code), len(codes)) if by_name else len(codes)
    told = enumerate(zip(raws, codes, strict=True))
    return [_account(spec, raw, code, totals, entity if k < first else "") for k, (raw, code) in told]


def _account(spec: BlockSpec, raw: RawRow, code: str, totals: set[str], entity: str) -> Row:
    if code:
        listed = next((r.name for r in spec.rows if r.code == code), "")
        level = level_of(code)
        return _row(raw, listed or raw.label, level, code=code)
    if plain(raw.label) in totals:
        return _row(raw, TOTAL, 0)
    listed_row = _find(spec.rows, raw.label)
    if listed_row:
        return _row(raw, listed_row.name, 0)
    if (
        raw.label
        and raw.of_unit
        and spec.key is RowKey.PROJECT
        and spec.accounts
        and plain(raw.label) not in plain(entity)
    ):
        return replace(_row(raw, raw.label, _PROJECT_LEVEL), project=raw.label)  # below its 项, by the unit's code
    if raw.label and (raw.of_unit or (entity and plain(raw.label) in plain(entity))):
        return _row(raw, OWN, 0)
    if not spec.accounts and raw.label:
        return replace(_row(raw, raw.label, 1), project=raw.label)
    return _row(raw, raw.label, _UNRECOGNISED_LEVEL, recognised=not raw.has_figures())


def _find(specs: Sequence[RowSpec], label: str) -> RowSpec | None:
    key = plain(bare(label))
    return next((s for s in specs if key and key in {plain(x) for x in (s.name, *s.labels)}), None)


def _repaired_codes(raws: Sequence[RawRow]) -> list[str]:
    """A 类 code printed a second time under another name, before a 项 of an unprinted 款, has lost its 款 digits
    (seen in OCR): it is given the 款 of the 项 that follows."""
    codes = [raw.code for raw in raws]
    names: dict[str, str] = {}
    for i, raw in enumerate(raws):
        code = codes[i]
        first = names.setdefault(code, raw.label) if code else ""
        following = codes[i + 1] if i + 1 < len(codes) else ""
        below = len(code) == CLASS_DIGITS and len(following) == DIGITS["项"] and following.startswith(code)
        if below and first != raw.label and following[:-STEP] not in codes:
            codes[i] = following[:-STEP]
    return codes


def _link_accounts(spec: BlockSpec, rows: list[Row]) -> list[Row]:
    """Each account row's parent: the nearest printed shorter code, else the total."""
    total = _total_index(spec, rows)
    by_code = {row.code: row.index for row in rows if row.code and len(row.code) < DIGITS["项"]}
    linked = []
    above: Row | None = None
    for row in rows:
        parent = row.parent
        above = row if row.code else above
        if not row.code and row.level == _PROJECT_LEVEL and above:
            parent = above.index
        elif row.code and row.recognised:
            parents = [
                by_code[row.code[:n]]
                for n in (DIGITS["款"], CLASS_DIGITS)
                if n < len(row.code) and row.code[:n] in by_code
            ]
            parent = parents[0] if parents else total
        elif (
            spec.key is RowKey.LISTED
            and row.level == 1
            and row.recognised
            and row.name not in {r.name for r in spec.rows}
        ):
            parent = total
        parent = parent if parent != row.index else None
        linked.append(row if parent == row.parent else replace(row, parent=parent))
    coded = any(row.code for row in linked)
    return linked if coded or spec.key is RowKey.PROJECT else _with_own_below_total(linked, total)


def _with_own_below_total(rows: list[Row], total: int | None) -> list[Row]:
    """Where no accounts are printed, the row of the unit right below the total is all of it."""
    return [
        replace(row, parent=total) if row.name == OWN and before.index == total else row
        for before, row in zip([*rows[:1], *rows], rows, strict=False)
    ]


def _total_index(spec: BlockSpec, rows: Sequence[Row]) -> int | None:
    totals = {r.name for r in spec.rows if r.accounts_total} or ({TOTAL} if spec.key is not RowKey.LISTED else set())
    return next((row.index for row in rows if row.name in totals), None)


class _Listed:
    """Listed rows are matched in the form's order, so that a label that occurs twice (一般公共预算拨款 as income and
    as carry-over) takes the entry after the last one matched; not one of a sum that comes further below, though its
    own sum printed it out of the form's order."""

    def __init__(self, spec: BlockSpec, setting: Setting) -> None:
        self._spec = spec
        self._classes = setting.accounts.classes if spec.accounts else {}
        self._titles = setting.rows
        self._listed: dict[str, list[int]] = {}  # places in the form's order, by every name
        for place, row in enumerate(spec.rows):
            for key in dict.fromkeys(map(plain, (row.name, *row.labels))):
                self._listed.setdefault(key, []).append(place)
        self._last = -1
        self._used: set[str] = set()

    def name(self, raws: Sequence[RawRow]) -> list[Row]:
        return self._told_by_neighbours([self._name(raw) for raw in raws])

    def _told_by_neighbours(self, rows: list[Row]) -> list[Row]:
        """A class of a name that no class has, between the rows of two classes that leave room for one that is printed
        nowhere: it is that one, under a wrong name."""
        known = sorted(set(self._classes.values()))
        printed = {row.code for row in rows}
        for i, (before, row, after) in enumerate(zip(rows, rows[1:], rows[2:], strict=False), 1):
            if (
                row.code is None
                and row.recognised
                and row.level == 1
                and before.code
                and after.code
                and row.name not in self._used
            ):
                between = [c for c in known if before.code < c < after.code and c not in printed]
                if len(between) == 1:
                    rows[i] = replace(row, code=between[0])
        return rows

    def _name(self, raw: RawRow) -> Row:
        key = plain(bare(raw.label))
        fresh = [i for i in self._listed.get(key, ()) if self._spec.rows[i].name not in self._used]
        if fresh:
            under = [i for i in fresh if self._is_under_way(i)] or fresh
            index = next((i for i in under if i > self._last), under[0])
            self._last = index
            spec = self._spec.rows[index]
            self._used.add(spec.name)
            return _row(raw, spec.name, 0 if spec.accounts_total else 1, code=spec.code or None)
        return self._account_class(raw, key)

    def _is_under_way(self, place: int) -> bool:
        """False for a part of a sum that the form prints above its parts, and the table has not printed yet."""
        spec = self._spec.rows[place]
        return all(w.name in self._used for w in self._spec.rows[:place] if spec.name in w.parts)

    def _account_class(self, raw: RawRow, key: str) -> Row:
        if not self._spec.accounts or not key:
            return _row(raw, squeeze(raw.label), _UNRECOGNISED_LEVEL, recognised=not raw.has_figures())
        code = raw.code[:CLASS_DIGITS] or self._classes.get(key, "")
        if code or self._titles.account_class.match(key):
            return _row(raw, bare(raw.label), 1, code=code or None)
        return _row(raw, squeeze(raw.label), _UNRECOGNISED_LEVEL, recognised=not raw.has_figures())
