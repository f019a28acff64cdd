"""kind 空白表: a table in which nothing is printed says so, and nothing else says otherwise."""

from collections.abc import Iterable

from audit.evaluation.doubt.emptied import is_blank, says_an_amount, says_nothing_is_there, told_of
from audit.evaluation.ground import Ground, View
from audit.evaluation.ground.naming import slot_leaf
from audit.model.bodies import BlankTable
from audit.model.check import Claim, Outcome, Status
from audit.model.rules import Rule

KIND = "空白表"


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per table; not applicable where figures are printed in it, or where it could not be read."""
    return [_outcome(rule, ground, view) for view in ground.of_forms(rule.forms)]


def _outcome(rule: Rule, ground: Ground, view: View) -> Outcome:
    body: BlankTable = rule.body
    where = (view.title,)
    if not view.is_empty:
        return Outcome(
            rule.id, Status.PASSED, Claim(rule.id, "表里有数", (), where, view.title), where=where, group=view.title
        )
    explained = any(word in note.text for note in view.table.notes for word in body.words)
    if explained or not is_blank(view):
        reason = "表注说明了是空表" if explained else "表没有读全"
        return Outcome(rule.id, Status.NOT_APPLICABLE, reason=reason, where=where, group=view.title)
    if not body.told and _is_spoken_of(ground, view, body):
        reason = "说明里有专门的一节，怎样写的没有读懂"
        return Outcome(rule.id, Status.UNDETERMINED, reason=reason, where=where, group=view.title)
    if ground.facts.unread:
        return Outcome(rule.id, Status.UNDETERMINED, reason="有没读出的页", where=where, group=view.title)
    told = list(told_of(ground, view))
    amounts = [statement for statement in told if says_an_amount(statement)]
    wrong = bool(amounts) if body.told else not amounts and not any(map(says_nothing_is_there, told))
    cited = tuple(slot_leaf(statement.figures["金额"], statement, "金额") for statement in amounts[:1])
    claim = Claim(rule.id, f"《{view.title}》是空白的", cited, where, view.title)
    detail = {"表": view.title, "句子": amounts[0].sentence if amounts else ""}
    status = Status.FAILED if wrong else Status.PASSED
    return Outcome(rule.id, status, claim, where=where, group=view.title, detail=detail)


def _is_spoken_of(ground: Ground, view: View, body: BlankTable) -> bool:
    """A section is about the table's money, and may say in words of its own that there is none."""
    if any(map(says_nothing_is_there, told_of(ground, view))):
        return False
    headings = {entry.text for entry in ground.facts.headings}
    headings |= {heading for statement in ground.facts.statements for heading in statement.section}
    subjects = [word for word in body.subjects if word in view.title]
    return any(word in heading for word in subjects for heading in headings)
