"""kind 别表的注: a table that the note under another table calls empty together with its own has no figures."""

from collections.abc import Iterable, Iterator

from audit.evaluation.doubt import STRAYED
from audit.evaluation.ground import Ground, View
from audit.evaluation.ground.naming import amounts_in
from audit.evaluation.ground.of_table import judged, not_applicable, undetermined
from audit.model.check import Outcome
from audit.model.facts import Note
from audit.model.knowledge.bodies.tables import NoteElsewhere
from audit.model.knowledge.rules import Rule
from audit.model.regex import Regex

KIND = "别表的注"
_CLAUSE = Regex(r"[，。；]")


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per table; not applicable where no other table's note speaks of it."""
    views = ground.of_forms(rule.forms)
    return [_outcome(rule, view, _told_elsewhere(rule.body, ground, view)) for view in views]


def _told_elsewhere(body: NoteElsewhere, ground: Ground, view: View) -> tuple[str, Note] | None:
    return next(_notes(body, ground, view), None)


def _notes(body: NoteElsewhere, ground: Ground, view: View) -> Iterator[tuple[str, Note]]:
    """Those of other tables that deny this table's money in one breath with other money."""
    for table in ground.facts.tables:
        for note in table.notes if table is not view.table else ():
            if body.denial.search(note.text) and any(_names_both(clause, body) for clause in _CLAUSE.split(note.text)):
                yield table.title, note


def _names_both(clause: str, body: NoteElsewhere) -> bool:
    return any(word in clause for word in body.own) and any(word in clause for word in body.others)


def _outcome(rule: Rule, view: View, told: tuple[str, Note] | None) -> Outcome:
    if told is None:
        return not_applicable(rule, view, "别的表注没有说到它")
    title, note = told
    cited = amounts_in(view)
    if cited and (view.table.flow or view.lost):
        return undetermined(rule, view, STRAYED)
    detail = {"表": view.title, "注": note.text, "另表": title}
    return judged(rule, view, f"《{title}》的表注：{note.text}", cited, detail, holds=not cited)
