"""The printed figures of a disclosure, each with everywhere it stands in the facts: errors are planted in them."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from audit.decimal_utils import parse_numeral
from audit.model.facts import Facts, FormTable, Row, Statement
from audit.model.figure import Dimension, Figure, Unit
from audit.model.knowledge.grammar import Grammar
from audit.model.mutation import At, CellAt, Part, SlotAt
from audit.model.place import Place
from audit.model.record import record

_OF_PERFORMANCE = "绩效目标表"  # statements of this pattern come from performance tables, not from prose


@record
class Target:
    """One printed figure. `printed` is the number as it stands, without the sign that a word gives it; `stands`:
    everywhere in the facts, -1 where a word (减少) makes the number negative. `last_year`: what the figure was the
    year before, as the statement implies."""

    figure: Figure
    printed: Decimal
    part: Part
    group: str
    where: str
    stands: Mapping[At, int]
    last_year: Decimal | None = None


@record
class _Found:
    figure: Figure
    at: At
    part: Part
    group: str
    where: str
    sign: int = 1
    last_year: Decimal | None = None


def targets(facts: Facts, grammar: Grammar | None) -> tuple[tuple[Target, ...], int]:
    """In the order of the facts; and how many figures are written as no number (a list of names, 全年), so that no
    wrong digit can be planted. One printed figure may stand in several statements."""
    found: dict[tuple[Place, str, Unit], list[_Found]] = {}
    for one in (*_in_tables(facts), *_in_statements(facts, grammar)):
        figure = one.figure  # 0批次、0人次 stand in one line of a page
        found.setdefault((figure.place, figure.text, figure.unit), []).append(one)
    read = [_target(group) for group in found.values()]
    return tuple(target for target in read if target), sum(target is None for target in read)


def word_slots(grammar: Grammar | None) -> Mapping[str, str]:
    """Figure slot → the word slot that carries its sign."""
    return {slot.slot: slot.direction for slot in grammar.numbers if slot.direction} if grammar else {}


def row_name(row: Row) -> str:
    """A row as reports of mutations name it: code and label."""
    return " ".join(filter(None, (row.code, row.project or row.label or row.name)))


def _in_tables(facts: Facts) -> Iterator[_Found]:
    for index, table in enumerate(facts.tables):
        for (row, column), entry in table.entries.items():
            if entry.figure is not None:
                yield _cell(table, CellAt(index, row, column), entry.figure)
        for row, figures in table.loose.items():
            for figure in figures:
                yield _cell(table, CellAt(index, row, ""), figure)


def _cell(table: FormTable, at: CellAt, figure: Figure) -> _Found:
    where = f"「{row_name(table.rows[at.row])}」{at.column or '列不定'}"
    return _Found(figure, at, Part.TABLE, table.title, where)


def _in_statements(facts: Facts, grammar: Grammar | None) -> Iterator[_Found]:
    words = word_slots(grammar)
    for index, statement in enumerate(facts.statements):
        for slot, figure in statement.figures.items():
            word = statement.words.get(words.get(slot, ""), "")
            sign = (grammar.directions.get(word, 1) or 1) if grammar else 1
            where = f"「{statement.subject}」{slot}"
            yield _Found(
                figure, SlotAt(index, slot), _part(statement, figure), statement.heading, where,
                sign, _last_year(statement, slot, figure),
            )  # fmt: skip


def _part(statement: Statement, figure: Figure) -> Part:
    amount = figure.unit.dimension is not Dimension.COUNT and not figure.exact
    return Part.PROSE if amount and statement.pattern != _OF_PERFORMANCE else Part.COUNT


def _last_year(statement: Statement, slot: str, figure: Figure) -> Decimal | None:
    change = statement.figures.get("变动")
    if slot != "金额" or change is None or change.unit != figure.unit:
        return None
    before = figure.value - change.value
    return before if before >= 0 and before == round(before, figure.decimals) else None


def _target(found: list[_Found]) -> Target | None:
    """None where the value is not what the digits say, so that wrong digits cannot be told a value."""
    first = found[0]
    numeral = parse_numeral(first.figure.text)
    if numeral is None or any(abs(one.figure.value) != abs(numeral.value) for one in found):
        return None
    last_year = next((one.last_year for one in found if one.last_year is not None), None)
    stands = {one.at: one.sign if numeral.value >= 0 else 1 for one in found}
    return Target(first.figure, numeral.value, _leading(found), first.group, first.where, stands, last_year)


def _leading(found: list[_Found]) -> Part:
    """A figure of a table stays one where statements repeat it; one that prose and performance read is prose."""
    parts = {one.part for one in found}
    return next(part for part in Part if part in parts)
