"""Table regions → tables bound to their forms."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, zip_longest

from audit.model.document import Document, Layout
from audit.model.facts import FormTable, Profile, Unrecognised
from audit.model.knowledge.accounts import CLASS_DIGITS, DIGITS, FUNCTIONS, AccountName
from audit.model.knowledge.forms import NATIONAL, Form, RowKey
from audit.model.knowledge.rules import RuleBook
from audit.model.knowledge.titles import Titles
from audit.model.record import replace
from audit.recognition.labels import plain
from audit.recognition.regions import Region, RegionKind
from audit.recognition.tables.anchors import anchors_above
from audit.recognition.tables.broken import with_broken_amounts
from audit.recognition.tables.carried import without_carried
from audit.recognition.tables.choice import best_fitting, nearest_first, region_of
from audit.recognition.tables.grid import Built, build
from audit.recognition.tables.setting import KnownAccounts, Setting, setting_of
from audit.recognition.tables.soundness import is_garbled, is_proved, is_slipped
from audit.recognition.tables.soundness.damage import (
    are_scattered,
    breaks_off,
    has_codes_for_amounts,
    has_cut_codes,
    has_lost_blanks,
    has_lost_names,
    has_short_header,
    has_split_words,
    is_row,
    prints_amounts,
)
from audit.recognition.tables.soundness.frames import has_run_out, has_unruled_rows, is_striped, numbers_skip_one
from audit.recognition.tables.trimmed import as_exact_as_printed
from audit.recognition.tables.unbound import (
    FRAMELESS,
    UNPROVED,
    frameless,
    garbled,
    has_rows_in_one,
    is_twofold,
    is_unbound,
    loose_cells,
    loose_rows,
    unbound,
    unknown,
    unnamed_rows,
    unplaced,
    unreadable,
    untitled,
)

_SURE_COLUMNS = 2  # one for income and one for expenditure
Tables = Sequence[FormTable]


def classes_of(accounts: Iterable[AccountName]) -> dict[str, str]:
    """The codes of the highest accounts by their plain names: tables list these without a code."""
    return {plain(a.name): a.code for a in accounts if a.catalogue == FUNCTIONS and len(a.code) == CLASS_DIGITS}


def _of_level(accounts: Iterable[AccountName], level: str) -> frozenset[tuple[str, str]]:
    """The codes of the accounts of that level, each with a plain name that it has or had."""
    found = (a for a in accounts if a.catalogue == FUNCTIONS and len(a.code) == DIGITS[level])
    return frozenset((a.code, plain(a.name)) for a in found)


def _economic(accounts: Iterable[AccountName]) -> frozenset[tuple[str, str]]:
    """The codes of what is spent on, each with a plain name that it has or had."""
    return frozenset((a.code, plain(a.name)) for a in accounts if a.catalogue != FUNCTIONS)


def _known(accounts: Iterable[AccountName]) -> KnownAccounts:
    middle, items = (_of_level(accounts, level) for level in ("款", "项"))
    return KnownAccounts(classes_of(accounts), middle, items, _economic(accounts))


def recognise_tables(
    regions: Sequence[Region], document: Document, profile: Profile, rulebook: RuleBook
) -> tuple[tuple[FormTable, ...], tuple[Unrecognised, ...]]:
    """Every table region of a form with value columns, bound; and the rows that could not be."""
    titles, layout = rulebook.titles, document.layout
    known = _known(rulebook.accounts)
    tables: list[FormTable] = []
    regions, problems = without_carried(regions, titles.rows.carried)
    scattered = document.scattered or (layout is Layout.FLOW and are_scattered(regions))
    for region, following in zip_longest(regions, regions[1:]):
        if region.kind is not RegionKind.TABLE:
            problems += _outside(region, layout)
            continue
        if not region.variants and (region.grids or layout is not Layout.PAGED):
            problems.append(unknown(region))
        variants = [form for form in region.variants if form.kinds]
        setting = setting_of(region, profile, known, titles)
        if layout is Layout.PAGED and (not region.grids or has_unruled_rows(region)):
            read, unread = _unruled(region, setting, tables, titles)
            tables += read
            problems += unread
        elif variants and layout is Layout.FLOW and not region.grids:
            from audit.recognition.tables.flow.templates import table_of_flow

            tables.append(table_of_flow(region, variants, setting, tables, scattered=scattered))
            problems += unnamed_rows(tables[-1]) if not tables[-1].garbled else [garbled(tables[-1], region)]
            problems += unplaced(region, tables[-1])
        elif variants and region.grids:
            best = best_fitting(build(region, form, setting) for form in _candidates(region, tables))
            tables.append(_of_grids(best, region, following, tables, layout))
            problems += [garbled(tables[-1], region)] if tables[-1].garbled else unbound(best)
    settled = tuple(_of_guessed_columns(tables))
    problems += _guessed(settled, tables, regions)
    mended = tuple(map(with_broken_amounts, settled))
    problems += chain.from_iterable(map(unreadable, mended))
    return tuple(map(as_exact_as_printed, mended)), tuple(problems)


def _outside(region: Region, layout: Layout) -> Iterator[Unrecognised]:
    """Figures of tables that stand in what is no table: without a title, or beside the lines of the page."""
    yield from untitled(region)
    yield from loose_cells(region) if layout is Layout.FLOW else ()
    yield from loose_rows(region) if layout is Layout.PAGED else ()


def _guessed(settled: Tables, bound: Tables, regions: Iterable[Region]) -> Iterator[Unrecognised]:
    """The tables that are taken for garbled only after all were bound."""
    titled = {region.title.place: region for region in regions if region.title}
    for now, before in zip(settled, bound, strict=True):
        if now is not before:
            yield garbled(now, titled.get(now.place))


def _of_grids(best: Built, region: Region, following: Region | None, above: Tables, layout: Layout) -> FormTable:
    """A table of cells, and what speaks against its being read as it is printed."""
    table = best.table
    if layout is Layout.TABBED:
        table = _without_drift(best, region, above)
        table = replace(table, garbled=table.garbled or breaks_off(table, following))
    slipped = is_slipped(table, best.form) and not any(grid.torn for grid in region.grids)
    codes_cut = any(map(has_cut_codes, region.grids))
    lost = (
        table.garbled
        or slipped
        or codes_cut
        or is_striped(region)
        or has_codes_for_amounts(table)
        or is_unbound(best)
        or is_twofold(best)
        or has_rows_in_one(table)
        or (not table.rows and any(map(prints_amounts, region.grids)))
    )
    skips = numbers_skip_one(region, best.form.headers.index)
    cut = table.columns_lost or skips or any(grid.cut for grid in region.grids) or has_run_out(region)
    return replace(table, garbled=lost, slipped=slipped, codes_cut=codes_cut, columns_lost=cut)


def _unruled(
    region: Region, setting: Setting, above: Tables, titles: Titles
) -> tuple[Sequence[FormTable], Sequence[Unrecognised]]:
    """A table without rulings, if where its words stand tells its rows and columns beyond doubt; else why it is not."""
    candidates = [form for form in _candidates(region, above) if form.blocks[0].key is not RowKey.LEVELS]
    if not candidates or not all(grid.lines for grid in region.grids):
        return (), (frameless(region, FRAMELESS),)
    from audit.recognition.tables.unruled import certain, with_grids

    why = FRAMELESS
    for drawn in with_grids(region, candidates, titles):
        table = certain(best_fitting(build(drawn, form, setting) for form in candidates), drawn)
        if table:
            return (table,), ()
        why = UNPROVED
    return (), (frameless(region, why),)


def _candidates(region: Region, above: Tables) -> Sequence[Form]:
    forms = [form for form in (*region.variants, *region.kin) if form.kinds]
    return nearest_first(forms, above) if any(form.kinds for form in region.variants) else ()


def _without_drift(best: Built, region: Region, above: Tables) -> FormTable:
    from audit.recognition.tables.drift import settle_drift

    table = settle_drift(best.table, best.form, anchors_above(above))
    unsure = any(map(has_short_header, region.grids)) and not is_proved(table, best.form)
    torn = any(grid.torn for grid in region.grids) or any(is_row(line) for line in region.lines)
    torn = torn or any(has_lost_names(grid) or has_split_words(grid, best.form) for grid in region.grids)
    return replace(table, garbled=torn or has_lost_blanks(region) or unsure or is_garbled(table, best.form))


def _of_guessed_columns(tables: Sequence[FormTable]) -> Iterator[FormTable]:
    """The provinces give one title to tables of many columns; where the columns are lost, so is which of them it is."""
    regions = Counter(region_of(table.variant) for table in tables if table.variant)
    national = regions.most_common(1) == [(NATIONAL, regions[NATIONAL])]
    for table in tables:
        guessed = national or region_of(table.variant) == NATIONAL
        lost = table.flow and guessed and not table.headed and len(table.columns) > _SURE_COLUMNS
        yield replace(table, garbled=True) if lost and not table.garbled else table
