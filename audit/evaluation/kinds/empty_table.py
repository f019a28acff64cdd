"""kind 空表: a table that its own note calls empty has no figures."""

from collections.abc import Iterable

from audit.evaluation.doubt import STRAYED
from audit.evaluation.ground import Ground, View
from audit.model.check import Claim, Leaf, Outcome, Status
from audit.model.facts import Note
from audit.model.knowledge.bodies.tables import EmptyTable
from audit.model.knowledge.rules import Rule
from audit.model.regex import Regex

KIND = "空表"
_NAMED = Regex(r"《([^《》]+)》")


def outcomes(rule: Rule, ground: Ground) -> Iterable[Outcome]:
    """One per table; not applicable where no note says that it is empty."""
    return [_outcome(rule, view) for view in ground.of_forms(rule.forms)]


def _outcome(rule: Rule, view: View) -> Outcome:
    body: EmptyTable = rule.body
    notes = (n for n in view.table.notes if any(_says(n.text, word, body) for word in body.words))
    note = next((n for n in notes if not _is_about_another(n.text, view.title)), None)
    if note is None:
        return Outcome(rule.id, Status.NOT_APPLICABLE, reason="表注没有说是空表", where=(view.title,), group=view.title)
    figures = tuple(f for f in view.table.figures() if f.value)
    leaves = tuple(Leaf(f, f"《{view.title}》", (view.title,)) for f in figures)
    claim = Claim(rule.id, f"表注说是空表：{note.text}", leaves, (view.title,), view.title)
    status = Status.FAILED if figures else Status.PASSED
    if figures and view.lost:
        reason = f"{view.lost.what}，表注可能是别的表的"
        return Outcome(rule.id, Status.UNDETERMINED, reason=reason, where=(view.title,), group=view.title)
    if figures and all((figure.place.page or 0) != (note.place.page or 0) for figure in figures):
        reason = "数和表注不在同一页，可能是别的表的"
        return Outcome(rule.id, Status.UNDETERMINED, reason=reason, where=(view.title,), group=view.title)
    if figures and view.table.flow:
        return Outcome(rule.id, Status.UNDETERMINED, reason=STRAYED, where=(view.title,), group=view.title)
    return Outcome(rule.id, status, claim, where=(view.title,), group=view.title, detail=_detail(view, note))


def _says(text: str, word: str, body: EmptyTable) -> bool:
    before, found, _ = text.partition(word)
    return bool(found) and not body.supposed.search(before)


def _is_about_another(text: str, title: str) -> bool:
    """A list of the empty tables, printed behind the last one, names each of them."""
    names = _NAMED.findall(text)
    return bool(names) and not any(name in title or title in name for name in names)


def _detail(view: View, note: Note) -> dict[str, str]:
    return {"表": view.title, "注": note.text}
