"""A table in flow text, as the template that most fits reads it."""

from collections.abc import Iterable, Sequence

from audit.model.document import TextLine
from audit.model.facts import FormTable
from audit.model.knowledge.forms import Form, RowKey
from audit.model.record import replace
from audit.recognition.cells import is_number
from audit.recognition.labels import squeeze
from audit.recognition.regions import Region
from audit.recognition.tables.anchors import anchors_above
from audit.recognition.tables.choice import best_of_flow, of_the_same_place, plain_templates
from audit.recognition.tables.flow.building import FlowContext, build_flow
from audit.recognition.tables.flow.header import halves_told, is_doubled
from audit.recognition.tables.flow.serials import without_numbers_within, without_serials, without_units
from audit.recognition.tables.flow.spread import without_spread_words
from audit.recognition.tables.setting import Setting
from audit.recognition.tables.soundness.damage import is_stacked


def table_of_flow(
    region: Region, variants: Sequence[Form], setting: Setting, above: Sequence[FormTable], *, scattered: bool
) -> FormTable:
    """`above`: the tables before it. `scattered`: nobody knows of which rows its amounts are."""
    stacked = is_stacked(region.lines)
    region = replace(region, lines=tuple(_without_what_is_beside(region, variants)))
    context = FlowContext(setting, _account_names(above), anchors_above(above))
    best = best_of_flow(_as_templates_read_it(region, variants, context, above))
    scattered = scattered and any(is_number(squeeze(line.text)) for line in region.lines)
    return replace(best, garbled=best.garbled or scattered or stacked)


def _without_what_is_beside(region: Region, variants: Sequence[Form]) -> Sequence[TextLine]:
    """Its lines without the numbers and units that are printed beside labels and figures."""
    headers = variants[0].headers
    lines = without_units(without_serials(region.lines, headers.serials), headers.unit)
    lines = without_spread_words(lines, (*variants, *region.kin))
    if variants[0].blocks[0].key is RowKey.LISTED:
        return lines
    return without_numbers_within(lines, headers.serials | headers.ordinals)


def _as_templates_read_it(
    region: Region, variants: Sequence[Form], context: FlowContext, above: Sequence[FormTable]
) -> Sequence[FormTable]:
    """As the templates of its place read it, and the plain ones; where lines name all columns of another one, it is that."""
    plain_ones = plain_templates(variants)
    every = [form for form in (*variants, *region.kin) if form.kinds]
    near = [form for form in of_the_same_place(every, above) if form not in plain_ones]
    plain_ones = [*near, *plain_ones]  # the first of equals is taken
    tables = [build_flow(region, form, context) for form in plain_ones]
    if any(table.headed and not table.garbled for table in tables):
        return tables
    most = max(len(table.figures()) for table in tables)
    doubled = any(_is_twice(form, region) for form in plain_ones)
    others = [(build_flow(region, form, context), form) for form in every if form not in plain_ones]
    apt = [table for table, form in others if table.headed or (doubled and _tells_halves(form, region))]
    whole = [table for table in apt if not (table.garbled or (table.loose and most))]
    return [table for table in whole if table.entries and len(table.figures()) >= most] or tables


def _is_twice(form: Form, region: Region) -> bool:
    """The header prints the columns of the template twice over."""
    return form.blocks[0].key is RowKey.NONE and is_doubled(form.blocks[0], region.lines)


def _tells_halves(form: Form, region: Region) -> bool:
    """The template has each column twice, and a line says how the two stand."""
    return form.blocks[0].key is RowKey.NONE and halves_told(form.blocks[0], region.lines)


def _account_names(tables: Iterable[FormTable]) -> dict[str, str]:
    return {row.code: row.label for table in tables for row in table.rows if row.code and not row.project}
