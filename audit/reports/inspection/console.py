"""What was read and recognised, for a terminal: tables, their columns and rows, statements, and what was left over."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from audit.model.facts import Column, Entry, EntryState, Facts, FormTable, Row, Statement, Unrecognised
from audit.model.figure import Figure
from audit.model.report import Inspection
from audit.reports.media.plain import clean
from audit.reports.media.terminal import Page
from audit.reports.style import Style
from audit.reports.words.wording import identity, place, wording

_LONGEST_TEXT = 60


def render(inspection: Inspection, style: Style) -> str:
    """Every document in turn, then the inputs and pages that could not be read."""
    return _Inspection(style).render(inspection)


class _Inspection:
    def __init__(self, style: Style) -> None:
        self._page = Page(style)
        self._words = wording(style.language)

    def render(self, inspection: Inspection) -> str:
        for facts in inspection.documents:
            self._document(facts)
        failures = inspection.all_failures()
        if failures:
            self._page.rule(self._words.failures.format(count=len(failures)), "bold red")
            for failure in failures:
                self._page.line(failure.path, self._words.stop, failure.reason, indent=2)
        return self._page.text()

    def _document(self, facts: Facts) -> None:
        self._page.rule(identity(self._words, facts.profile))
        self._page.labelled(self._words.file.format(path=facts.path), style="dim")
        if not facts.tables:
            self._page.line((self._words.no_tables, "yellow"))
        for table in facts.tables:
            self._table(table)
        self._statements(facts.statements)
        self._unrecognised(facts.unrecognised)

    def _table(self, table: FormTable) -> None:
        unit = self._words.unit.format(unit=table.unit.name if table.unit else self._words.untold)
        self._page.blank()
        self._page.line((table.form, "bold"), f"  {clean(table.title)}  ", (f"{self._spot(table)}  {unit}", "dim"))
        if table.columns_lost:
            self._page.line((self._words.columns_lost, "yellow"), indent=2)
        if table.unruled:
            self._page.line((self._words.unruled, "dim"), indent=2)
        headers = [self._column(column) for column in table.columns]
        self._page.line((self._words.columns + "  ", "dim"), self._words.separator.join(headers), indent=2, hang=4)
        entries: defaultdict[int, dict[str, Entry]] = defaultdict(dict)
        for (row_index, column), entry in table.entries.items():
            entries[row_index][column] = entry
        for row in table.rows:
            self._row(row, entries[row.index], table.loose.get(row.index, ()))
        for note in table.notes:
            self._page.line((note.text, "dim"), indent=2)

    def _spot(self, table: FormTable) -> str:
        return place(self._words, table.place)

    def _column(self, column: Column) -> str:
        header = clean(column.header)
        if not header:
            return column.name + self._words.inferred
        return column.name if header == column.name else f"{header} → {column.name}"

    def _row(self, row: Row, entries: Mapping[str, Entry], loose: Sequence[Figure]) -> None:
        cells = [self._entry(column, entry) for column, entry in entries.items()]
        cells += [f"{self._words.loose} {figure.text}" for figure in loose]
        label = f"{row.code} {row.name}" if row.code else row.name
        style = "" if row.recognised else "yellow"
        spot = place(self._words, row.place)
        self._page.line((label, style), "  ", "  ".join(filter(None, cells)), (f"  {spot}", "dim"), indent=2, hang=6)

    def _entry(self, column: str, entry: Entry) -> str:
        """Printed figures under their columns; blanks are left out, everything doubtful is named."""
        if entry.state is EntryState.BLANK:
            return ""
        if entry.state is EntryState.PRINTED:
            return f"{column} {entry.figure.text if entry.figure else entry.text}"
        return f"{column} {clean(entry.text)}〔{self._words.state[entry.state]}〕"

    def _statements(self, statements: Sequence[Statement]) -> None:
        if not statements:
            return
        self._page.blank()
        self._page.line((self._words.statements.format(count=len(statements)), "bold"))
        for statement in statements:
            spot = place(self._words, statement.place)
            subject = " · ".join(filter(None, (statement.kind, statement.subject, statement.quantity)))
            self._page.line(clean(subject), (f"  {spot}", "dim"), indent=2)
            self._page.line(self._slots(statement), indent=4)

    def _slots(self, statement: Statement) -> str:
        figures = {
            slot: clean(f.text) + f.unit.name.removeprefix("%" if "%" in f.text else "")
            for slot, f in statement.figures.items()
        }
        slots: Mapping[str, str] = {**figures, **{slot: clean(word) for slot, word in statement.words.items()}}
        return "  ".join(f"{slot}={value}" for slot, value in slots.items())

    def _unrecognised(self, items: Sequence[Unrecognised]) -> None:
        if not items:
            return
        self._page.blank()
        self._page.line((self._words.not_recognised.format(count=len(items)), "bold yellow"))
        for item in items:
            text = clean(item.text)
            text = text if len(text) <= _LONGEST_TEXT else text[:_LONGEST_TEXT] + "…"
            count = self._words.with_figures.format(count=item.figures) if item.figures else ""
            facts = "  ".join(filter(None, (place(self._words, item.place), count)))
            self._page.line((item.what, "bold"), "  ", clean(item.reason), (f"  {facts}", "dim"), indent=2, hang=4)
            self._page.line((text, "dim"), indent=4, hang=2)
