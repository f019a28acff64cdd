"""kind 表注对象: the note under a table speaks of this table's money, not of another's."""

from collections.abc import Iterable

from audit.evaluation.doubt import STRAYED
from audit.evaluation.ground import Ground, View
from audit.evaluation.ground.of_table import judged, not_applicable, undetermined
from audit.model.check import Outcome
from audit.model.facts import Note
from audit.model.knowledge.bodies.tables import NoteSubject
from audit.model.knowledge.rules import Rule
from audit.model.regex import Regex

KIND = "表注对象"
_CLAUSE, _TABLE = Regex(r"[，,。；;]"), "表"


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per note that speaks of any money; not applicable to a table without such a note."""
    return [outcome for view in ground.of_forms(rule.forms) for outcome in _of_table(rule, view)]


def _of_table(rule: Rule, view: View) -> list[Outcome]:
    body: NoteSubject = rule.body
    notes = [note for note in view.table.notes if _speaks_of(note, (*body.own, *body.others))]
    if not notes:
        return [not_applicable(rule, view, "表注没有说到资金")]
    return [_outcome(rule, view, note, body) for note in notes]


def _speaks_of(note: Note, words: Iterable[str]) -> bool:
    return any(word in note.text for word in words)


def _names_another(note: Note, body: NoteSubject) -> bool:
    """没有使用政府性基金…，国有资本经营预算支出情况表为空表: the table that it calls empty is not this one."""
    called = [clause for clause in _CLAUSE.split(note.text) if _TABLE in clause]
    own, others = (any(word in clause for clause in called for word in words) for words in (body.own, body.others))
    return others and not own


def _denies_others_alone(note: Note, body: NoteSubject) -> bool:
    """Whatever else the note says of its table, that there is none it says of other money."""
    denials = [part for part in note.text.split("。") if body.denial and body.denial.search(part)]
    named = [any(word in part for word in body.own) for part in denials]
    return not any(named) and any(word in part for part in denials for word in body.others)


def _strays(note: Note, body: NoteSubject) -> bool:
    return not _speaks_of(note, body.own) or _names_another(note, body) or _denies_others_alone(note, body)


def _outcome(rule: Rule, view: View, note: Note, body: NoteSubject) -> Outcome:
    strayed = _strays(note, body)
    if strayed and view.table.flow:
        return undetermined(rule, view, STRAYED)
    if strayed and max((row.place.page or 0 for row in view.table.rows), default=0) < (note.place.page or 0):
        return undetermined(rule, view, "表注在表之后的一页，可能是别的表的")
    detail = {"表": view.title, "注": note.text}
    return judged(rule, view, f"表注：{note.text}", (), detail, holds=not strayed)
