"""Table regions → tables bound to their forms."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, zip_longest

from audit.model.document import Document, Grid, Layout, TextLine
from audit.model.facts import FormTable, Profile, Unrecognised
from audit.model.knowledge.accounts import CLASS_DIGITS, FUNCTIONS, AccountName
from audit.model.knowledge.forms import NATIONAL, Form, RowKey
from audit.model.knowledge.rules import RuleBook
from audit.model.knowledge.titles import Titles
from audit.model.record import replace
from audit.model.regex import Regex
from audit.recognition.labels import plain, squeeze
from audit.recognition.regions import PRINTED_AMOUNT, Region, RegionKind
from audit.recognition.tables.anchors import Anchors, anchors_in
from audit.recognition.tables.broken import with_broken_amounts
from audit.recognition.tables.carried import without_carried
from audit.recognition.tables.choice import (
    best_fitting,
    best_of_flow,
    nearest_first,
    of_the_same_place,
    plain_templates,
    region_of,
)
from audit.recognition.tables.columns.header import is_amount, is_figure, texts
from audit.recognition.tables.frames import has_run_out, is_striped, numbers_skip_one
from audit.recognition.tables.grid import Built, build
from audit.recognition.tables.setting import Setting, setting_of
from audit.recognition.tables.soundness import (
    has_codes_for_amounts,
    has_cut_codes,
    has_lost_names,
    has_short_header,
    has_split_words,
    is_garbled,
    is_proved,
    is_slipped,
    is_stacked,
    prints_amounts,
)
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
_SENTENCE = Regex("[，。；]")
_PARTED = Regex(r"[-+]?[1-9]\d{0,2}(?: \d{3})+\.\d+")  # blanks part the thousands of one figure: these are no two
_STACKED = 3  # figures in one cell, or beside the grid

Tables = Sequence[FormTable]


def classes_of(accounts: Iterable[AccountName]) -> dict[str, str]:
    """The codes of the highest accounts by their plain names: tables list these without a code."""
    return {plain(a.name): a.code for a in accounts if a.catalogue == FUNCTIONS and len(a.code) == CLASS_DIGITS}


def recognise_tables(
    regions: Sequence[Region], document: Document, profile: Profile, rulebook: RuleBook
) -> tuple[tuple[FormTable, ...], tuple[Unrecognised, ...]]:
    """Every table region of a form with value columns, bound; and the rows that could not be."""
    classes, titles, layout = classes_of(rulebook.accounts), rulebook.titles, document.layout
    tables: list[FormTable] = []
    regions, problems = without_carried(regions, titles.rows.carried)
    scattered = document.scattered or (layout is Layout.FLOW and _are_scattered(regions))
    for region, following in zip_longest(regions, regions[1:]):
        if region.kind is not RegionKind.TABLE:
            problems += _outside(region, layout)
            continue
        if not region.variants and (region.grids or layout is not Layout.PAGED):
            problems.append(unknown(region))
        variants = [form for form in region.variants if form.kinds]
        setting = setting_of(region, profile, classes, titles)
        if layout is Layout.PAGED and (not region.grids or _has_unruled_rows(region)):
            read, unread = _unruled(region, setting, tables, titles)
            tables += read
            problems += unread
        elif variants and layout is Layout.FLOW and not region.grids:
            tables.append(_of_flow(region, variants, setting, tables, scattered=scattered))
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
        table = replace(table, garbled=table.garbled or _breaks_off(table, following))
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


def _of_flow(
    region: Region, variants: Sequence[Form], setting: Setting, above: Tables, *, scattered: bool
) -> FormTable:
    """A table of lines, as the template that most fits reads it. `scattered`: nobody knows of which rows its amounts are."""
    from audit.recognition.tables.flow.building import FlowContext, build_flow
    from audit.recognition.tables.flow.serials import without_numbers_within, without_serials, without_units
    from audit.recognition.tables.flow.spread import without_spread_words

    stacked = is_stacked(region.lines)
    headers = variants[0].headers
    lines = without_units(without_serials(region.lines, headers.serials), headers.unit)
    lines = without_spread_words(lines, (*variants, *region.kin))
    if variants[0].blocks[0].key is not RowKey.LISTED:
        lines = without_numbers_within(lines, headers.serials | headers.ordinals)
    region = replace(region, lines=tuple(lines))
    context = FlowContext(setting, _account_names(above), _anchors(above))
    plain_ones = plain_templates(variants)
    every = [form for form in (*variants, *region.kin) if form.kinds]
    near = [form for form in of_the_same_place(every, above) if form not in plain_ones]
    plain_ones = [*near, *plain_ones]  # the first of equals is taken
    tables = [build_flow(region, form, context) for form in plain_ones]
    # where lines name all columns of another template, it is that
    if not any(table.headed and not table.garbled for table in tables):
        kin = [form for form in every if form not in plain_ones]
        most = max(len(table.figures()) for table in tables)
        doubled = any(_is_twice(form, region) for form in plain_ones)
        others = [(build_flow(region, form, context), form) for form in kin]
        apt = [table for table, form in others if table.headed or (doubled and _tells_halves(form, region))]
        whole = [table for table in apt if not (table.garbled or (table.loose and most))]
        tables = [table for table in whole if table.entries and len(table.figures()) >= most] or tables
    best = best_of_flow(tables)
    scattered = scattered and any(is_figure(squeeze(line.text)) for line in region.lines)
    return replace(best, garbled=best.garbled or scattered or stacked)


def _are_scattered(regions: Iterable[Region]) -> bool:
    """The amounts of all tables stand on lines of their own: in small tables, too, nobody knows of which rows they are."""
    tables = (region for region in regions if region.kind is RegionKind.TABLE and not region.grids)
    return is_stacked(line for region in tables for line in region.lines)


def _is_twice(form: Form, region: Region) -> bool:
    """The header prints the columns of the template twice over."""
    from audit.recognition.tables.flow.header import is_doubled

    return form.blocks[0].key is RowKey.NONE and is_doubled(form.blocks[0], region.lines)


def _tells_halves(form: Form, region: Region) -> bool:
    """The template has each column twice, and a line says how the two stand."""
    from audit.recognition.tables.flow.header import halves_told

    return form.blocks[0].key is RowKey.NONE and halves_told(form.blocks[0], region.lines)


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

    table = settle_drift(best.table, best.form, _anchors(above))
    unsure = any(map(has_short_header, region.grids)) and not is_proved(table, best.form)
    torn = any(grid.torn for grid in region.grids) or any(_is_row(line) for line in region.lines)
    torn = torn or any(has_lost_names(grid) or has_split_words(grid, best.form) for grid in region.grids)
    return replace(table, garbled=torn or _lost_blanks(region) or unsure or is_garbled(table, best.form))


def _of_guessed_columns(tables: Sequence[FormTable]) -> Iterator[FormTable]:
    """The provinces give one title to tables of many columns; where the columns are lost, so is which of them it is."""
    regions = Counter(region_of(table.variant) for table in tables if table.variant)
    national = regions.most_common(1) == [(NATIONAL, regions[NATIONAL])]
    for table in tables:
        guessed = national or region_of(table.variant) == NATIONAL
        lost = table.flow and guessed and not table.headed and len(table.columns) > _SURE_COLUMNS
        yield replace(table, garbled=True) if lost and not table.garbled else table


def _lost_blanks(region: Region) -> bool:
    """Tabbed rows of different lengths, or a single one shorter than the header, without a single blank cell: the
    blanks were left out."""
    lengths: list[int] = []
    width = 0
    for grid in region.grids:
        for row in grid.rows:
            cells = [squeeze(cell.text) for cell in row if cell]
            last = max((i for i, text in enumerate(cells) if is_amount(text)), default=-1)
            width = max(width, len(cells))
            if last >= 0:
                lengths.append(len(cells))
            if last >= 0 and not all(cells[1:]):
                return False
    return len(set(lengths)) > 1 or (len(lengths) == 1 and lengths[0] < width)


def _has_unruled_rows(region: Region) -> bool:
    """Rows of figures stand beside the grid, or all of them in one cell each, or several columns are each one cell with figures one below the other: no
    line parts the rows."""
    if any(map(_is_unparted, region.grids)):
        return True
    # a line of a sentence below the table is no row, wherever the sentence ends
    rows = (line.text for line in region.lines if not _SENTENCE.search(line.text))
    beside = [len(PRINTED_AMOUNT.findall(row)) for row in rows]
    if any(count > 1 for count in beside) or sum(map(bool, beside)) >= _STACKED:
        return True
    cells = (cell.text for grid in region.grids for row in grid.rows for cell in row if cell and "\n" in cell.text)
    stacks = (sum(is_amount(squeeze(line)) for line in text.split("\n")) for text in cells)
    return sum(stack >= _STACKED for stack in stacks) > 1


def _is_unparted(grid: Grid) -> bool:
    """Most figures stand beside names or other figures in their cells: no line parts the columns."""
    if not grid.lines:
        return False
    printed = (line.strip() for row in grid.rows for cell in row if cell for line in cell.text.split("\n"))
    lines = [[line] if _PARTED.fullmatch(line) else line.split() for line in printed]
    alone = sum(is_amount(words[0]) or bool(_PARTED.match(words[0])) for words in lines if len(words) == 1)
    return sum(sum(map(is_amount, words)) for words in lines if len(words) > 1) > alone


def _account_names(tables: Iterable[FormTable]) -> dict[str, str]:
    return {row.code: row.label for table in tables for row in table.rows if row.code and not row.project}


def _anchors(tables: Iterable[FormTable]) -> Anchors:
    return {at: amount for table in tables for at, amount in anchors_in(table.form, table.rows, table.entries).items()}


def _breaks_off(table: FormTable, following: Region | None) -> bool:
    """Rows go on below a line that seemed to end the table: a table of its own would begin with a header, below one that
    is not empty."""
    if following is None or following.kind is not RegionKind.PROSE or not following.grids:
        return False
    rows = following.grids[0].rows
    return any(is_amount(text) for row in (rows[:1] if table.has_figures() else rows) for text in texts(row))


def _is_row(line: TextLine) -> bool:
    """A row of a text with cells whose tabs became blanks: figures beside a name or a code, and no sentence."""
    return " " in line.text and bool(PRINTED_AMOUNT.search(line.text)) and not _SENTENCE.search(line.text)
