"""kind 空白表: a table in which nothing is printed says so, and nothing else says otherwise."""

from collections.abc import Iterable, Sequence

from audit.evaluation.doubt.lost.emptied import amount_told, is_blank, says_nothing_is_there, told_of
from audit.evaluation.ground import Ground, View
from audit.evaluation.ground.naming import slot_leaf
from audit.evaluation.ground.of_table import judged, not_applicable, undetermined
from audit.model.check import Leaf, Outcome
from audit.model.facts import Statement
from audit.model.knowledge.bodies.tables import BlankTable
from audit.model.knowledge.rules import Rule

KIND = "空白表"


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per table; not applicable where figures are printed in it, or where it could not be read."""
    return [_outcome(rule, ground, view) for view in ground.of_forms(rule.forms)]


def _outcome(rule: Rule, ground: Ground, view: View) -> Outcome:
    body: BlankTable = rule.body
    if not view.is_empty:
        return judged(rule, view, "表里有数", (), {}, holds=True)
    if not is_blank(view):
        return not_applicable(rule, view, "表没有读全")
    amounts = [statement for statement in told_of(ground, view) if amount_told(statement)]
    if any(word in note.text for note in view.table.notes for word in body.words):
        if not (body.told and amounts):
            return not_applicable(rule, view, "表注说明了是空表")
        if any(word in amounts[0].sentence and word not in view.title for word in body.besides):
            return undetermined(rule, view, "说明里的数可能不是本年安排的，本表照例不列")
    if reason := _why_uncertain(ground, view, body):
        return undetermined(rule, view, reason)
    wrong = bool(amounts) if body.told else not amounts and not _is_denied(ground, view, body)
    return judged(rule, view, f"《{view.title}》是空白的", _cited(amounts), _detail(view, amounts), holds=not wrong)


def _why_uncertain(ground: Ground, view: View, body: BlankTable) -> str:
    """Why nobody knows whether it is said of the table that it is blank, or whether it is; empty where it is known."""
    if not body.told and _is_spoken_of(ground, view, body):
        return "说明里有专门的一节，怎样写的没有读懂"
    if ground.facts.unread:
        return "有没读出的页"
    others = ground.of_forms((view.table.form,))
    return "另一张同名的表里有数" if any(not other.is_empty for other in others) else ""


def _is_denied(ground: Ground, view: View, body: BlankTable) -> bool:
    """The prose says that there is none: of this table's total, or of the money that the table is called after."""
    if any(map(says_nothing_is_there, told_of(ground, view))):
        return True
    subjects = [word for word in body.subjects if word in view.title]
    denials = (statement for statement in ground.facts.statements if says_nothing_is_there(statement))
    return any(word in text for told in denials for text in (told.sentence, *told.section) for word in subjects)


def _cited(amounts: Sequence[Statement]) -> list[Leaf]:
    return [slot_leaf(told.figures[slot], told, slot) for told in amounts[:1] if (slot := amount_told(told))]


def _detail(view: View, amounts: Sequence[Statement]) -> dict[str, str]:
    return {"表": view.title, "句子": amounts[0].sentence if amounts else ""}


def _is_spoken_of(ground: Ground, view: View, body: BlankTable) -> bool:
    """A section is about the table's money, and may say in words of its own that there is none."""
    if any(map(says_nothing_is_there, told_of(ground, view))):
        return False
    headings = {entry.text for entry in ground.facts.headings}
    headings |= {heading for statement in ground.facts.statements for heading in statement.section}
    subjects = [word for word in body.subjects if word in view.title]
    return any(word in heading for word in subjects for heading in headings)
