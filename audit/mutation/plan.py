"""Which errors are planted in a disclosure: some slips in every figure, every row left out, every word turned round."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial
from random import Random

from audit.model.check import Check, Outcome
from audit.model.check.arithmetic import figures_of
from audit.model.facts import Facts
from audit.model.figure import Figure
from audit.model.knowledge.formula import Relation
from audit.model.knowledge.grammar import Grammar
from audit.model.mutation import Change, Examiner, Operator, Part, Plan, SlotAt
from audit.model.place import Place
from audit.model.record import record
from audit.mutation.operators import OF_FIGURES, Subject, is_beyond_rounding, slip
from audit.mutation.planting import Turn, printed_in, reprinted, with_direction, with_number, without_row
from audit.mutation.targets import Target, row_name, word_slots
from audit.mutation.words import siblings, with_word, wrong_words


@record
class Error:
    """An error to plant. `plant` makes the changed facts, one error's at a time, for they are large."""

    operator: Operator
    part: Part
    group: str
    where: str
    place: Place
    before: str
    after: str
    beyond: bool
    plant: Callable[[], Change]
    watching: tuple[str, ...]


def planned(
    facts: Facts, found: Sequence[Target], examiner: Examiner, grammar: Grammar | None, plan: Plan
) -> Iterator[Error]:
    """The same plan gives the same errors."""
    for target in found:
        yield from _wrong_numbers(facts, target, examiner, plan)
    yield from _dropped_rows(facts, examiner)
    for target in found:
        yield from _turned_words(facts, target, examiner, grammar)
    yield from _wrong_words(facts, examiner.lists(), grammar.comparisons if grammar else {})


def _wrong_numbers(facts: Facts, target: Target, examiner: Examiner, plan: Plan) -> Iterator[Error]:
    figure = target.figure
    outcomes = examiner.executed(figure)
    subject = Subject(figure, target.printed, _reach(outcomes, figure) / figure.unit.scale, target.last_year)
    at = figure.place
    spot = f"{at.page}|{at.bbox}|{at.line}|{at.column}|{at.cell}"  # so that a run is the same whatever else places tell
    chance = Random(f"{plan.seed}|{spot}|{figure.text}")  # noqa: S311 - errors are planted, nothing is guarded
    operators = list(OF_FIGURES)
    chance.shuffle(operators)
    slips = ((operator, slip(operator, subject, chance)) for operator in operators)
    for operator, wrong in [(o, w) for o, w in slips if w is not None][: plan.per_figure]:
        yield Error(
            operator, target.part, target.group, target.where, figure.place, figure.text,
            reprinted(figure.text, wrong, figure.decimals), is_beyond_rounding(operator, subject, wrong),
            partial(with_number, facts, target, wrong), _rules(outcomes),
        )  # fmt: skip


def _reach(outcomes: Sequence[Outcome], figure: Figure) -> Decimal:
    """What rounding explains, in base units, in the check that leaves least to it; without any, one unit. Where an
    amount makes a percentage, what is left to rounding is no amount."""
    allowances = [
        outcome.allowance for outcome in outcomes
        if outcome.allowance is not None and isinstance(outcome.check, Check) and _is_alike(outcome.check, figure)
    ]  # fmt: skip
    return min(allowances, default=figure.ulp)


def _is_alike(check: Check, figure: Figure) -> bool:
    return check.relation is Relation.EQUAL and all(
        f.unit.dimension is figure.unit.dimension for f in figures_of(check)
    )


def _rules(outcomes: Sequence[Outcome]) -> tuple[str, ...]:
    """Rules that reckon with the figure; one that only quotes it in a claim about words cannot notice its value."""
    return tuple(sorted({outcome.rule for outcome in outcomes if isinstance(outcome.check, Check)}))


def _dropped_rows(facts: Facts, examiner: Examiner) -> Iterator[Error]:
    """Rows with nothing but blanks and zeros may be left out without an error."""
    for index, table in enumerate(facts.tables):
        for row in table.rows:
            figures = printed_in(table.entries, row) if row.recognised else ()
            if figures:
                watching = _rules([outcome for figure in figures for outcome in examiner.executed(figure)])
                yield Error(
                    Operator.DROPPED_ROW, Part.ROW, table.title, f"「{row_name(row)}」", row.place,
                    " ".join(figure.text for figure in figures), "", beyond=True,
                    plant=partial(without_row, facts, index, row), watching=watching,
                )  # fmt: skip


def _turned_words(facts: Facts, target: Target, examiner: Examiner, grammar: Grammar | None) -> Iterator[Error]:
    """One error per printed word, however often its sentence was read."""
    words, opposites = word_slots(grammar), grammar.opposites if grammar else {}
    for at in target.stands:
        slot = words.get(at.slot) if isinstance(at, SlotAt) else None
        word = facts.statements[at.statement].words.get(slot, "") if slot and isinstance(at, SlotAt) else ""
        if slot and target.printed and word in opposites:
            turn = Turn(slot, word, opposites[word])
            beyond = not target.figure.exact and 2 * abs(target.figure.amount) > target.figure.ulp
            yield Error(
                Operator.DIRECTION, target.part, target.group, target.where, target.figure.place,
                f"{word}{target.figure.text}", f"{turn.opposite}{target.figure.text}", beyond,
                partial(with_direction, facts, turn, target), _rules(examiner.executed(target.figure)),
            )  # fmt: skip
            return


def _wrong_words(facts: Facts, lists: frozenset[str], comparisons: Mapping[str, str]) -> Iterator[Error]:
    """Once for every word, however many statements were read from its sentence."""
    seen: set[tuple[str, ...]] = set()
    alike = siblings(facts)
    for statement in facts.statements:
        for wrong in wrong_words(statement, lists, alike, comparisons):
            spot = (statement.sentence, wrong.slot, wrong.printed)
            if spot not in seen:
                seen.add(spot)
                yield Error(
                    wrong.operator, Part.WORD, statement.heading, f"「{statement.subject}」{wrong.slot}",
                    statement.place, wrong.printed, wrong.wrong, beyond=True, plant=partial(with_word, facts, wrong),
                    watching=(),
                )  # fmt: skip
