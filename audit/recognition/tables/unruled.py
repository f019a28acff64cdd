"""A table region whose rulings were not printed: its words' places make a grid, and its arithmetic proves it or not."""

from collections.abc import Iterator, Sequence
from itertools import chain

from audit.model.facts import EntryState, FormTable
from audit.model.knowledge.forms import Form
from audit.model.knowledge.titles import Titles
from audit.model.record import replace
from audit.recognition.labels import bare, plain, squeeze
from audit.recognition.regions import Region
from audit.recognition.tables.columns.header import Vocabulary
from audit.recognition.tables.grid import Built
from audit.recognition.tables.soundness import is_borne_out
from audit.recognition.unruled import grids_of
from audit.recognition.unruled.layout import Words

_READ = (EntryState.PRINTED, EntryState.BLANK, EntryState.DASH)

_SOME = 10  # of so many rows one may be odd


def with_grids(region: Region, forms: Sequence[Form], titles: Titles) -> Iterator[Region]:
    """The region with the grids that its lines make; none where rows or columns cannot be told."""
    lines = [*region.lines, *(line for grid in region.grids for line in grid.lines)]
    lines.sort(key=lambda line: (line.place.path, line.place.page or 0, line.place.bbox[1] if line.place.bbox else 0.0))
    for captions, grids in grids_of(lines, words_of(forms, titles), known_of(forms)):
        yield Region(
            region.kind,
            region.part,
            region.form,
            region.variants,
            region.kin,
            region.title,
            captions,
            grids,
            region.notes,
            region.torn,
        )


def words_of(forms: Sequence[Form], titles: Titles) -> Words:
    """What the rules know of captions, labels and totals, for tables without rulings."""
    captions = titles.captions
    labels = (
        label for form in forms for block in form.blocks for row in block.rows for label in (row.name, *row.labels)
    )
    totals = (label for form in forms for block in form.blocks for label in block.total_labels)
    patterns = (titles.tables.caption, captions.unit, captions.cell, captions.entity, captions.year_alone)
    return Words(patterns, frozenset(map(plain, chain(labels, totals))), titles.headers.index, titles.rows.begins)


def known_of(forms: Sequence[Form]) -> frozenset[str]:
    """The words of their headers."""
    vocabularies = [Vocabulary.of(form) for form in forms]
    common = [plain(word) for form in forms for word in form.headers.labels]
    return frozenset().union(common, *(vocabulary.headers for vocabulary in vocabularies))


def certain(built: Built, drawn: Region) -> FormTable | None:
    """The table, if it is beyond doubt. A name of several lines may have words of its neighbours."""
    if not is_certain(built):
        return None
    broken = {
        squeeze(cell.text) for grid in drawn.grids for row in grid.rows for cell in row if cell and "\n" in cell.text
    }
    joined = [any(text in row.label for text in broken) for row in built.table.rows]
    if any(_holds_a_total(row.label, built.form) for row, many in zip(built.table.rows, joined, strict=True) if many):
        return None
    rows = (
        replace(row, jumbled=True) if any(text in row.label for text in broken) else row for row in built.table.rows
    )
    return replace(built.table, rows=tuple(rows), unruled=True)


def _holds_a_total(label: str, form: Form) -> bool:
    """A name that ran into that of a total below or above it."""
    names = {plain(name) for block in form.blocks for name in (*block.total_labels, *(row.name for row in block.rows))}
    text = plain(bare(label))
    totals = [name for name in names if name.endswith("计")]
    return text not in names and any(text.startswith(name) or text.endswith(name) for name in totals)


def is_certain(built: Built) -> bool:
    """Every figure stands under a header that the form knows, and the sums say that it is the right one."""
    table = built.table
    if built.rows or built.columns or table.loose or not all(column.header for column in table.columns):
        return False
    if any(entry.state not in _READ for entry in table.entries.values()):
        return False
    return _is_named(table) and is_borne_out(table, built.form)


def _is_named(table: FormTable) -> bool:
    """Hardly a row has a name that the form does not know, of all and of those with figures. Figures without a name may
    be halves of one that its narrow column broke (5,558.4 above, 7 below)."""
    odd = {row.index for row in table.rows if not row.recognised}
    rows = table.filled()
    if any(row.index in odd & rows and not row.label for row in table.rows):
        return False
    return len(odd & rows) * _SOME <= len(rows) and len(odd) * _SOME <= len(table.rows)
